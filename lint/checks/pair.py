"""pair: a word that is often taken for another, where the other one is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.context import finding_at, looked_at
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.context.evidence import view
from lint.language.context.pairs import doubted
from lint.language.phrase import Lists
from lint.rule import RuleFile


class Spec(NamedTuple):
    """How much must speak for the other word, over the bar of each pair."""

    least: float
    """The evidence (natural logarithm of odds) from which on something is said, as a suggestion."""
    sure: float
    """The evidence from which on it is said at the level of the rule."""


Tables = list[tuple[float, float]]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    return [(file.spec.least, file.spec.sure) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    rules = [
        (rule, least, sure)
        for tables, held in parts
        for (least, sure), rule in zip(tables, held, strict=True)
    ]

    def check(article: Article) -> Iterator[Finding]:
        for i, meant, said in _doubts(article):
            for rule, least, sure in rules:
                if said >= least:
                    level = "" if said >= sure else "suggestion"
                    yield finding_at(article, rule, i, [meant], level)

    return check


def _doubts(article: Article) -> Iterator[tuple[int, str, float]]:
    """Words that may be slips: which, what is meant, and how much speaks for it."""
    for i, word, hopes, around in looked_at(article, doubted):
        stands = view(word, around)
        said, meant = max(
            (each.evidence(stands, around, article.counts), each.meant.text) for each in hopes
        )
        yield i, meant, said
