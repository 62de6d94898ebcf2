"""context: a real word where all that stands around it speaks for another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.context import REACH, Stream, beside, further, models, stream
from lint.language.phrase import Lists
from lint.language.words import fold, like
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Words that are taken for each other."""

    words: Mapping[str, str]
    """Each word as written, and the one that may have been meant; `one|other` for several. There
    must be a model of the two (see tools/learn_context.py)."""


Tables = list[dict[str, tuple[str, ...]]]
_HOPELESS = -7.0
"""Where the words right beside say this (natural logarithm of odds), no others are asked."""
_SHOWN = ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2))
"""How many words before and after each of the first features is made of."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    tables: Tables = []
    for number, file in enumerate(files):
        words = {fold(word): tuple(meant.split("|")) for word, meant in file.spec.words.items()}
        for found, of in words.items():
            for meant in of:
                if models().model(found, meant) is None:
                    raise RuleFault(number, "words", f"no model of `{found}` and `{meant}`")
        tables.append(words)
    return tables


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for words, rule in zip(tables, rules, strict=True):
                yield from _read(article, rule, words)

    return check


def _read(article: Article, rule: Rule, words: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    folded, text = article.words.folded, article.words.text
    for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
        if block.part not in ("body", "quote"):
            continue
        suspects = [i for i in range(first, end) if folded[i] in words]
        if not suspects:
            continue
        around = stream(text, first, end)
        for i in suspects:
            if i in around.place and (text[i].islower() or article.starts_sentence(i)):
                yield from _judge(article, rule, i, around, words[folded[i]])


def _judge(
    article: Article, rule: Rule, i: int, around: Stream, others: tuple[str, ...]
) -> Iterator[Finding]:
    place = around.place[i]
    window = around.tokens[place - REACH : place + REACH + 1]
    words = article.words
    near = beside(window)
    hopes = []
    for other in others:
        model = models().model(words.folded[i], other)
        if model is not None:
            gain = model.bias + sum(models().weigh(model, near))
            if gain > _HOPELESS:
                hopes.append((gain, other, model))
    if not hopes:
        return
    wide = [feature for feature in further(window) if feature]
    gain, meant, model = max(
        (gain + sum(models().weigh(model, wide)), other, model) for gain, other, model in hopes
    )
    if gain > 0:
        text = words.text[i]
        said = models().weigh(model, near[: len(_SHOWN)])
        before, after = _SHOWN[max(range(len(_SHOWN)), key=said.__getitem__)]
        phrase = [*words.folded[i - before : i], meant, *words.folded[i + 1 : i + 1 + after]]
        pair = " ".join(word for word in phrase if word[0].isalnum())
        span = Span(words.start[i], words.end[i])
        yield rule.finding(span, text, (like(text, meant),), pair=pair)
