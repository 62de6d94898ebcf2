"""habit: what an article does one way from first to last, but for a slip: stops of titles, courtesy
titles, capitals of offices and bodies, small numbers, the tense of speech tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.habit import figures, generic, numerals, short, tags, titles
from lint.checks.habit.slip import Slip
from lint.checks.kind import Check, Part, require_known
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import RuleFile


class Spec(NamedTuple):
    """A habit, and a slip from it."""

    fault: str
    """Which one; see FAULTS, and the first line of each of its checks."""
    words: tuple[str, ...] = ()
    """For `capital` the offices, for `generic` what stands behind `the`, for `phrase` the last
    words of names."""


FAULTS: dict[str, Callable[[Article, frozenset[str]], Iterator[Slip]]] = {
    "stop": titles.stops,
    "courtesy": titles.courtesy,
    "capital": titles.capitals,
    "tense": tags.tense,
    "date": tags.dates,
    "generic": generic.generic,
    "phrase": generic.phrases,
    "short-title": short.titles,
    "numeral": numerals.numerals,
    "thousands": figures.thousands,
    "percent": numerals.percent,
    "age": numerals.ages,
    "tens": numerals.tens,
    "ordinal": numerals.ordinals,
    "noughts": figures.noughts,
    "her-title": titles.changed,
}


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, frozenset[str]]]:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        require_known(number, "fault", file.spec.fault, FAULTS)
    return [(file.spec.fault, frozenset(file.spec.words)) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for (fault, words), rule in zip(tables, rules, strict=True):
                for span, right, related in FAULTS[fault](article, words):
                    found = article.text[span.start : span.end]
                    yield rule.finding(span, found, right, related=related)

    return check
