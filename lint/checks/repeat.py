"""repeat: the same word twice running."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
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


Tables = list[tuple[frozenset[str], frozenset[str]]]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    return [
        (frozenset(map(fold, file.spec.only)), frozenset(map(fold, file.spec.allow)))
        for file in files
    ]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    rules: list[tuple[Rule, frozenset[str], frozenset[str]]] = [
        (rule, *words) for tables, of in parts for rule, words in zip(of, tables, strict=True)
    ]

    def check(article: Article) -> Iterator[Finding]:
        folded = article.words.folded
        for i, word in enumerate(folded[:-1]):
            if word == folded[i + 1] and _doubled(article, i):
                for rule, only, allow in rules:
                    if word not in allow and (not only or word in only):
                        yield _finding(article, rule, i)

    return check


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
