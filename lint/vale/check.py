"""The check that runs Vale's rules over an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.words import OPAQUE
from lint.rule import Rule
from lint.text import Span
from lint.vale.index import Index, Places
from lint.vale.ini import LEVELS, Section
from lint.vale.matching import Hit, Matcher, Memory
from lint.vale.placing import is_lost
from lint.vale.style import Ready, compiled
from lint.vale.switches import is_off, switches
from lint.vale.units import Unit, concerns, kinds_of, units


def build(parts: Sequence[Part]) -> Check:
    """Make the check of the rules that look at prose; see `Kind.build`."""
    return _check(parts, raw=False)


def build_raw(parts: Sequence[Part]) -> Check:
    """Make the check of the rules that look at the file as it is. Its spans are of the file."""
    return _check(parts, raw=True)


def _check(parts: Sequence[Part], *, raw: bool) -> Check:
    styles = [_Rules(part) for part in parts]

    def check(article: Article) -> Iterator[Finding]:
        for style in styles:
            yield from style.findings(article, raw=raw)

    return check


_Rows = list[tuple[int, str, bool]]
"""Rules by number, each with its level and whether it has tokens."""
_Chosen = tuple[_Rows, Index]
"""The rules for one kind of text, and the words they need."""


class _Rules:
    """The rules of one `.vale.ini`."""

    def __init__(self, part: Part) -> None:
        self._min, sections, self._ready = part.tables
        self._sections = [Section(*section) for section in sections]
        self._rules: Sequence[Rule] = part.rules
        self._names = [rule.name.partition("/")[2].replace("/", ".") for rule in part.rules]
        self._matchers: dict[int, Matcher] = {}
        self._active: dict[tuple[Section, ...], dict[str, _Chosen]] = {}
        self._scoped: dict[tuple[int, frozenset[str], str], bool] = {}

    def findings(self, article: Article, *, raw: bool) -> Iterator[Finding]:
        sections = tuple(s for s in self._sections if fits(s.glob, article.name))
        chosen = self._active.get(sections)
        if chosen is None:
            chosen = self._active[sections] = self._by_kind(sections, raw=raw)
        if not chosen:
            return
        memory = Memory()  # of the file: a term that one rule has seen explained is for all
        said = set[
            tuple[int, int]
        ]()  # which rules have marked which places: sentences are in blocks
        off = switches(article.source)
        ignores = _ignores(sections) if article.places is not None else []
        for unit in units(article, frozenset(chosen)):
            places = Places(_masked(unit.text, ignores))
            for number, finding in self._in_unit(unit, places, memory, *chosen[unit.kind]):
                place = finding.span if raw else article.in_source(finding.span)
                if (number, place.start) in said:
                    continue
                said.add((number, place.start))
                if unit.block is not None and is_lost(article, unit.block, finding.span):
                    continue
                start, end = finding.span
                words = unit.text[start - unit.start : end - unit.start]
                if not is_off(off, self._names[number], place.start, words):
                    yield finding

    def _in_unit(
        self, unit: Unit, places: Places, memory: Memory, rules: _Rows, index: Index
    ) -> Iterator[tuple[int, Finding]]:
        """What the rules find in a text, each with the number of its rule."""
        active = index.active(places)
        for number, level, has_tokens in rules:
            if (has_tokens and number not in active) or not self._concerns(number, unit):
                continue
            for hit in self._matcher(number).hits(places, memory, active.get(number, ())):
                yield number, self._finding(number, level, unit, hit)

    def _by_kind(self, sections: tuple[Section, ...], *, raw: bool) -> dict[str, _Chosen]:
        """The rules in force for each kind of text that any looks at."""
        by_kind: defaultdict[str, _Rows] = defaultdict(list)
        for number, level in sorted(self._in_force(sections), key=lambda r: self._names[r[0]]):
            for kind in _kinds(self._ready[number], raw=raw):
                by_kind[kind].append((number, level, bool(self._ready[number].get("tokens"))))
        return {
            kind: (rules, Index(self._ready, [number for number, _, _ in rules]))
            for kind, rules in by_kind.items()
        }

    def _concerns(self, number: int, unit: Unit) -> bool:
        """Does a rule look at texts like this one?"""
        key = (number, unit.scopes, unit.kind)
        known = self._scoped.get(key)
        if known is None:
            known = self._scoped[key] = concerns(self._ready[number]["scopes"], unit)
        return known

    def _in_force(self, sections: tuple[Section, ...]) -> Iterator[tuple[int, str]]:
        """The rules in force under these sections, each with its level."""
        styles: tuple[str, ...] = ()
        by_style: dict[str, str] = {}
        by_rule: dict[str, str] = {}
        for section in sections:
            styles = styles if section.styles is None else section.styles
            for name, level in section.levels:
                (by_rule if "." in name else by_style)[name] = level
        for number, name in enumerate(self._names):
            style = name.partition(".")[0]
            level = by_rule.get(name, by_style.get(style, "yes" if style in styles else "no"))
            if level == "no" or (level == "yes" and style not in styles and name not in by_rule):
                continue
            level = self._ready[number]["level"] if level == "yes" else level
            if LEVELS.index(level) >= LEVELS.index(self._min):
                yield number, level

    def _matcher(self, number: int) -> Matcher:
        matcher = self._matchers.get(number)
        if matcher is None:
            ready: Ready = self._ready[number]
            matcher = Matcher(ready, ready.get("except", ""), ready.get("phrases", ""))
            self._matchers[number] = matcher
        return matcher

    def _finding(self, number: int, level: str, unit: Unit, hit: Hit) -> Finding:
        span = Span(unit.start + hit.start, unit.start + hit.end)
        found = unit.text[hit.start : hit.end]
        return self._rules[number].finding(
            span, found, hit.suggestions, level=level, said=hit.message
        )


def _kinds(rule: Ready, *, raw: bool) -> frozenset[str]:
    """The kinds of text a rule looks at. What it says of the file as a whole stands in its first
    line, so that goes with the raw ones."""
    kinds = kinds_of(rule["scopes"])
    of_the_file = {"raw"} | ({"summary"} if rule["kind"] in ("metric", "readability") else set())
    return kinds & of_the_file if raw else kinds - of_the_file


def _ignores(sections: tuple[Section, ...]) -> list[Any]:
    patterns = [p for s in sections for p in (*s.token_ignores, *s.block_ignores)]
    return [compiled(pattern) for pattern in patterns]


def _masked(text: str, ignores: list[Any]) -> str:
    for pattern in ignores:
        text = pattern.sub(lambda match: OPAQUE * len(match.group()), text)
    return text


def fits(glob: str, name: str) -> bool:
    """Does a section mean a file? `*.{md,txt}` is two globs; a bare one is for any folder."""
    brace = re.search(r"\{([^{}]*)\}", glob)
    if brace:
        front, back = glob[: brace.start()], glob[brace.end() :]
        return any(fits(front + choice + back, name) for choice in brace[1].split(","))
    path = PurePath(name)
    return fnmatchcase(path.as_posix(), glob) or fnmatchcase(path.name, glob)
