"""repeat: the same word twice running."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """A word said twice."""

    only: tuple[str, ...] = ()
    """Look at these words only; none: at every word."""
    allow: tuple[str, ...] = ()
    """Words that may stand twice: `had had`, `Duran Duran`."""
    phrases: bool = False
    """Look at two to four words that stand twice, and at no single word."""


_A_NAME = 3
"""How often a strange word must stand twice to be a name or a dish: dan dan noodles."""
_PAIRED = frozenset(
    "back city coast day door end face house place shore side state step time wall week".split()
)
"""Nouns that stand twice with a preposition between them: from coast to coast to …"""

Tables = list[tuple[frozenset[str], frozenset[str], bool]]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    return [
        (
            frozenset(map(fold, file.spec.only)),
            frozenset(map(fold, file.spec.allow)),
            file.spec.phrases,
        )
        for file in files
    ]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    all_rules: list[tuple[Rule, frozenset[str], frozenset[str], bool]] = [
        (rule, *words) for tables, of in parts for rule, words in zip(of, tables, strict=True)
    ]
    rules = [(rule, only, allow) for rule, only, allow, phrases in all_rules if not phrases]
    of_phrases = [(rule, allow) for rule, _, allow, phrases in all_rules if phrases]

    def check(article: Article) -> Iterator[Finding]:
        folded = article.words.folded
        twice = [i for i, (a, b) in enumerate(pairwise(folded)) if a == b]
        often = Counter(folded[i] for i in twice)
        for i in twice:
            word = folded[i]
            if _doubled(article, i) and not (often[word] >= _A_NAME and _is_strange(word)):
                for rule, only, allow in rules:
                    if word not in allow and (not only or word in only):
                        yield _finding(article, rule, i)
        for rule, allow in of_phrases:
            yield from _phrases(article, rule, allow)

    return check


def _phrases(article: Article, rule: Rule, allow: frozenset[str]) -> Iterator[Finding]:
    """`At least at least`: a word that stood two to four words before, and all between again."""
    folded = article.words.folded
    end = 0
    for length in (2, 3, 4):
        twins = [i for i, (a, b) in enumerate(zip(folded, folded[length:], strict=False)) if a == b]
        runs = frozenset(twins)
        for i in twins:
            if i >= end and runs.issuperset(range(i, i + length)) and _slip(article, i, length):
                phrase = folded[i : i + length]
                if len(set(phrase)) > 1 and allow.isdisjoint(phrase):
                    end = i + 2 * length
                    yield _phrase(article, rule, i, length)


def _slip(article: Article, i: int, length: int) -> bool:
    """Is this one sentence without stops and capitals, and not `day after day after day`?"""
    words = article.words
    after = i + 2 * length
    inside = words.text[i:after]
    if not all(word[0].isalpha() and word[0].islower() for word in inside[1:]):
        return False
    if length == 2 and inside[0] in _PAIRED:
        return False
    if "\n" in "".join(words.gap[i + 1 : after]) or not inside[0][0].isalpha():
        return False
    return words.folded[after : after + 1] != words.folded[i : i + 1] and (
        i == 0 or words.folded[i - 1] != words.folded[i + length - 1]
    )


def _phrase(article: Article, rule: Rule, i: int, length: int) -> Finding:
    words = article.words
    span = Span(words.start[i], words.end[i + 2 * length - 1])
    once = article.text[span.start : words.end[i + length - 1]]
    return rule.finding(span, article.text[span.start : span.end], (once,))


def _is_strange(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is None or not facts.lower


def _doubled(article: Article, i: int) -> bool:
    """Is the word after word `i` a slip, and not a name, a sound or a new paragraph?"""
    words = article.words
    if not words.text[i].isalpha() or not words.gap[i + 1].isspace():
        return False
    if words.text[i + 1][0].isupper():  # Duran Duran; Pay it. It …
        return False
    paragraph = bisect_right(article.paragraphs, (i, len(words))) - 1
    begin, stop = article.paragraphs[max(paragraph, 0)]
    if not begin <= i < stop - 1:
        return False
    beside = words.folded[max(begin, i - 1) : i] + words.folded[i + 2 : min(stop, i + 3)]
    return words.folded[i] not in beside  # no no no


def _finding(article: Article, rule: Rule, i: int) -> Finding:
    words = article.words
    span = Span(words.start[i], words.end[i + 1])
    return rule.finding(span, article.text[span.start : span.end], (words.text[i],))
