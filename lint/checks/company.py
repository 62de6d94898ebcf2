"""company: a real word where another goes far better with the words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.company import fit, liking
from lint.language.phrase import Lists
from lint.language.words import fold, like
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Words that are taken for each other."""

    words: Mapping[str, str]
    """Each word as written, and the one that may have been meant; `one|other` for several."""
    least: float
    """By how much (natural logarithm of odds) the other must fit better: 7 is a thousand to one."""


Tables = list[tuple[dict[str, tuple[str, ...]], float]]
_ONE_SIDED = 3.0
"""What the evidence is worth less (natural logarithm) where a word stands on one side only."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    tables: Tables = []
    for number, file in enumerate(files):
        words = {fold(word): tuple(meant.split("|")) for word, meant in file.spec.words.items()}
        for word in words:
            if not word.isalpha():
                raise RuleFault(number, "words", f"`{word}` is not one plain word")
        tables.append((words, file.spec.least))
    return tables


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        folded = article.words.folded
        for tables, rules in parts:
            for (words, least), rule in zip(tables, rules, strict=True):
                for i in [i for i, word in enumerate(folded) if word in words]:
                    yield from _judge(article, rule, i, words[folded[i]], least)

    return check


def _judge(
    article: Article, rule: Rule, i: int, others: tuple[str, ...], least: float
) -> Iterator[Finding]:
    words = article.words
    text = words.text[i]
    if not (text.islower() or (text.istitle() and article.starts_sentence(i))):
        return  # a name
    before, after = _beside(article, i)
    found = words.folded[i]
    best = max(others, key=lambda other: fit(other, before, after))
    gain = _gain(found, best, before, after)
    if not (before and after):
        gain -= _ONE_SIDED
    if gain >= least and liking(before, best) + liking(best, after) > 1:
        span = Span(words.start[i], words.end[i])
        pair = max(
            (liking(before, best), f"{before} {best}"), (liking(best, after), f"{best} {after}")
        )[1]
        yield rule.finding(span, text, (like(text, best),), pair=pair)


def _gain(found: str, best: str, before: str, after: str) -> float:
    """By how much the other word fits better. That it is the more common one is no argument: of
    a rare word few pairs are known."""
    more_common = max(0.0, fit(best, "", "") - fit(found, "", ""))
    return fit(best, before, after) - fit(found, before, after) - more_common


def _beside(article: Article, i: int) -> tuple[str, str]:
    """The words right before and after word `i` in its sentence; "" where a mark stands."""
    words = article.words
    first, last = article.sentence_at(i)
    before = words.folded[i - 1] if i > first else ""
    after = words.folded[i + 1] if i < last else ""
    return (before if before[:1].isalpha() else ""), (after if after[:1].isalpha() else "")
