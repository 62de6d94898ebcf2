"""figures: what stands after a number, written in one way all through an article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.pattern import Pattern
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Ways of writing a number with its unit."""

    forms: tuple[str, ...]
    """A unit a line, its ways of writing parted by ` = `, the number as `#`: `#% = # per cent`,
    `£#m = £# million`."""
    prefer: bool = False
    """The first way is the house's: the others are marked wherever they stand, and the article's
    own majority is not asked."""
    most: int = 2
    """How many of the rarer ways are slips; more come from several hands."""


Unit = tuple[tuple[str, ...], int, bool, int]
"""Its ways of writing, its rule, whether the first way is the house's, how many are slips."""


class _Use(NamedTuple):
    span: Span
    way: str
    number: str


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[Unit]:
    """Make the tables of this kind; see `Kind.compile`."""
    units: list[Unit] = []
    for number, file in enumerate(files):
        for line in file.spec.forms:
            ways = tuple(line.split(" = "))
            if len(ways) < 2 or any(way.count("#") != 1 for way in ways):
                raise RuleFault(number, "forms", f"no two ways of writing a number in `{line}`")
            units.append((ways, number, file.spec.prefer, file.spec.most))
    return units


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    books = []
    settled: set[str] = set()
    for units, rules in reversed(parts):  # a house style decides before the article does
        units = [unit for unit in units if settled.isdisjoint(unit[0])]
        settled.update(way for ways, _, prefer, _ in units if prefer for way in ways)
        if units:
            books.append((units, _pattern(units), rules))

    def check(article: Article) -> Iterator[Finding]:
        for units, pattern, rules in books:
            uses: defaultdict[str, list[_Use]] = defaultdict(list)
            for match in pattern.finditer(article.text):
                sign, number, after = match.groups()
                way = f"{sign}#{after}".replace("\u00a0", " ")
                if _in_body(article, match.start()):
                    uses[way].append(_Use(Span(*match.span()), way, number))
            for ways, number, prefer, most in units if uses else ():
                found = sorted(use for way in ways for use in uses.get(way, ()))
                house = ways[0] if prefer else ""
                yield from _judge(article, found, house, most, rules[number])

    return check


def _pattern(units: Sequence[Unit]) -> Pattern:
    """A number with any of the signs before it and any of the units after it."""
    ways = {tuple(way.split("#")) for ways, *_ in units for way in ways}
    before = sorted({sign for sign, _ in ways if sign})
    after = sorted({unit for _, unit in ways}, key=len, reverse=True)
    signs = "|".join(map(re.escape, before))
    followers = "|".join(re.escape(unit).replace(r"\ ", "[ \u00a0]") for unit in after)
    people = r"(?<=\dm) (?:people|[a-z]+s)\b"  # 900m people are no metres
    figure = r"\d+(?:[.,]\d+)*"
    return Pattern(rf"(?<![\w.,%-])({signs}|)({figure})({followers})(?!\w|{people})")


def _judge(
    article: Article, uses: Sequence[_Use], house: str, most: int, rule: Rule
) -> Iterator[Finding]:
    counts = Counter(use.way for use in uses)
    if len(counts) < 2 and not (house and uses):
        return
    usual = house or counts.most_common(1)[0][0]  # of two alike, the one that came first
    odd = [use for use in uses if use.way != usual]
    if len(odd) > most and not house:
        return
    related = tuple(use.span for use in uses if use.way == usual)
    for use in odd:
        found = article.text[use.span.start : use.span.end]
        yield rule.finding(use.span, found, (usual.replace("#", use.number),), related=related)


def _in_body(article: Article, position: int) -> bool:
    block = article.block_at(position)
    return block is not None and block.part == "body"
