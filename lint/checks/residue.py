"""residue: what a CMS, a template or a colleague left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Edit, Finding
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Text that no reader should see."""

    lines: tuple[str, ...] = ()
    """Whole paragraphs to take out, in any case. A `*` at an end stands for anything."""
    strings: Mapping[str, str] = MappingProxyType({})
    """Characters that may stand nowhere, exactly as written, and what they should be."""


Tables = tuple[
    dict[str, int], list[tuple[str, int]], list[tuple[str, int]], list[tuple[str, str, int]]
]
"""Whole lines, beginnings, ends, and strings with their corrections, each with its rule."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    whole: dict[str, int] = {}
    beginnings: list[tuple[str, int]] = []
    ends: list[tuple[str, int]] = []
    strings: list[tuple[str, str, int]] = []
    for number, file in enumerate(files):
        for line in map(fold, file.spec.lines):
            if line.endswith("*"):
                beginnings.append((line[:-1], number))
            elif line.startswith("*"):
                ends.append((line[1:], number))
            else:
                whole[line] = number
        strings += [(wrong, right, number) for wrong, right in file.spec.strings.items()]
    return whole, beginnings, ends, sorted(strings, key=lambda entry: -len(entry[0]))


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            yield from _lines(article, tables, rules)
            yield from _strings(article, tables, rules)

    return check


def _lines(article: Article, tables: Tables, rules: Sequence[Rule]) -> Iterator[Finding]:
    for block in article.blocks:
        line = article.text[block.span.start : block.span.end]
        rule = _line_rule(fold(line.strip()), tables)
        if rule is not None:
            start = block.span.start + len(line) - len(line.lstrip())
            span = Span(start, start + len(line.strip()))
            edit = Edit(article.with_line_ends(block.span), "")
            yield rules[rule].finding(span, line.strip(), ("",), edits=(edit,))


def _line_rule(line: str, tables: Tables) -> int | None:
    whole, beginnings, ends, _ = tables
    if line in whole:
        return whole[line]
    for beginning, rule in beginnings:
        if line.startswith(beginning):
            return rule
    for end, rule in ends:
        if line.endswith(end):
            return rule
    return None


def _strings(article: Article, tables: Tables, rules: Sequence[Rule]) -> Iterator[Finding]:
    text = article.text
    taken: set[int] = set()
    for wrong, right, rule in tables[3]:
        start = text.find(wrong)
        while start >= 0:
            end = start + len(wrong)
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                suggestions = tuple(right.split("|")) if right else ("",)
                yield rules[rule].finding(Span(start, end), wrong, suggestions)
            start = text.find(wrong, end)
