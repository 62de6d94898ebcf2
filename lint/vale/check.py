"""The check that runs Vale's rules over an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from operator import itemgetter
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Edit, Finding, Fix
from lint.rule import Rule
from lint.text import Span
from lint.vale.condition import fields_of, holds
from lint.vale.elements import left_out
from lint.vale.index import Index
from lint.vale.ini import LEVELS, Ini, Section
from lint.vale.kinds import Ready
from lint.vale.masks import ignores_of, masked, without
from lint.vale.matching import Hit, Matcher
from lint.vale.memory import Memory
from lint.vale.places import Places
from lint.vale.placing import is_lost
from lint.vale.switches import is_off, switches
from lint.vale.tokens import Tokens
from lint.vale.units import Unit, concerns, denied, kinds_of, units


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


class _Chosen(NamedTuple):
    """The rules for one kind of text."""

    rules: list[tuple[int, str]]
    """By number, each with its level."""
    views: list[tuple[frozenset[str], Index, list[int]]]
    """The elements that some of them never see, the words that these need, and those of them that
    have no tokens (places in `rules`)."""
    vocabularies: tuple[str, ...]
    """Of the sections."""
    concerned: dict[frozenset[str], frozenset[int]]
    """By the scopes of a text those of the rules that look at it (places in `rules`)."""


class _Rules:
    """The rules of one `.vale.ini`."""

    def __init__(self, part: Part) -> None:
        self._ini: Ini = part.tables[0]
        self._excepted: dict[str, tuple[str, str]] = part.tables[1]
        self._ready: list[Ready] = part.tables[2]
        self._rules: Sequence[Rule] = part.rules
        self._names = [rule.name.partition("/")[2].replace("/", ".") for rule in part.rules]
        self._matchers: dict[tuple[int, tuple[str, ...]], Matcher] = {}
        self._active: dict[tuple[Section, ...], dict[str, _Chosen]] = {}

    def findings(self, article: Article, *, raw: bool) -> Iterator[Finding]:
        sections = tuple(s for s in self._ini.sections if self._means(s, article))
        chosen = self._active.get(sections)
        if chosen is None:
            chosen = self._active[sections] = self._by_kind(sections, raw=raw)
        if not chosen:
            return
        # Of the file: a term that one rule has seen explained is for all.
        memory = Memory(article)
        # Which rules have marked which places: sentences are in blocks.
        said: set[tuple[int, int]] = set()
        off = switches(article.source)
        in_place = article.places is None
        ignores = [] if in_place else ignores_of(sections)
        classes, tags = self._ini.classes, self._ini.tags
        skipped = left_out(article, classes, tags) if classes or tags else []
        for unit in units(article, frozenset(chosen)):
            rules = chosen[unit.kind]
            concerned = self._concerned(rules, unit)
            if not concerned:
                continue
            for number, finding in self._in_unit(article, unit, ignores, memory, rules, concerned):
                start, end = finding.span
                at = start if raw or in_place else article.in_source(finding.span).start
                if (number, at) in said:
                    continue
                said.add((number, at))
                if skipped and not raw and any(s.start <= at < s.end for s in skipped):
                    continue
                if unit.block is not None and is_lost(article, unit.block, finding.span):
                    continue
                words = unit.text[start - unit.start : end - unit.start]
                if not (off and is_off(off, self._names[number], at, words)):
                    yield finding

    def _in_unit(
        self,
        article: Article,
        unit: Unit,
        ignores: list[Any],
        memory: Memory,
        chosen: _Chosen,
        concerned: frozenset[int],
    ) -> Iterator[tuple[int, Finding]]:
        """What the rules find in a text, each with the number of its rule."""
        text = masked(unit.text, ignores)
        work: list[tuple[int, Places, Tokens]] = []
        for unseen, index, bare in chosen.views:
            places = Places(without(article, unit, text, unseen))
            work += [(at, places, []) for at in bare if at in concerned]
            work += [(at, places, tokens) for at, tokens in index.active(places, concerned).items()]
        for at, places, tokens in sorted(work, key=itemgetter(0)):
            number, level = chosen.rules[at]
            matcher = self._matcher(number, chosen.vocabularies)
            for hit in matcher.hits(places, memory, tokens):
                yield number, self._finding(number, level, unit, hit)

    def _by_kind(self, sections: tuple[Section, ...], *, raw: bool) -> dict[str, _Chosen]:
        """The rules in force for each kind of text that any looks at."""
        by_kind: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, level in sorted(self._in_force(sections), key=lambda r: self._names[r[0]]):
            for kind in _kinds(self._ready[number], raw=raw):
                by_kind[kind].append((number, level))
        vocabularies = tuple(n for n in _vocabularies(sections) if n in self._excepted)
        return {
            kind: _Chosen(rules, list(self._views(rules)), vocabularies, {})
            for kind, rules in by_kind.items()
        }

    def _views(
        self, rules: list[tuple[int, str]]
    ) -> Iterator[tuple[frozenset[str], Index, list[int]]]:
        ready = [self._ready[number] for number, _ in rules]
        unseen = [denied(rule["scopes"]) for rule in ready]
        for elements in dict.fromkeys(unseen):
            mine = [at for at, other in enumerate(unseen) if other == elements]
            tokens = [(at, ready[at].get("tokens") or ()) for at in mine]
            yield elements, Index(tokens), [at for at, some in tokens if not some]

    def _means(self, section: Section, article: Article) -> bool:
        """Is a section for this file?"""
        if not fits(section.glob, article.name):
            return False
        if not section.condition:
            return True
        path = Path(article.name).absolute()
        root = self._ini.path.absolute().parent
        place = path.relative_to(root) if path.is_relative_to(root) else Path(article.name)
        return holds(section.condition, fields_of(place.as_posix(), article.source))

    def _concerned(self, chosen: _Chosen, unit: Unit) -> frozenset[int]:
        """Which rules (places in `chosen.rules`) look at texts like this one."""
        known = chosen.concerned.get(unit.scopes)
        if known is None:
            known = chosen.concerned[unit.scopes] = frozenset(
                at
                for at, (number, _) in enumerate(chosen.rules)
                if concerns(self._ready[number]["scopes"], unit)
            )
        return known

    def _in_force(self, sections: tuple[Section, ...]) -> Iterator[tuple[int, str]]:
        """The rules in force under these sections, each with its level."""
        styles: tuple[str, ...] = ()
        by_style: dict[str, str] = {}
        by_rule: dict[str, str] = {}
        for section in sections:
            styles = styles if section.styles is None else section.styles
            if section.styles == ():
                by_style, by_rule = {}, {}
            for name, level in section.levels:
                said = by_rule if "." in name else by_style
                said[name] = level
                if level == "UNSET":
                    del said[name]
        vocabularies = _vocabularies(sections)
        for number, name in enumerate(self._names):
            style, _, rest = name.partition(".")
            vocabulary, _, _ = rest.rpartition(".")
            if style == "Vale" and vocabulary:
                yes = "yes" if vocabulary in vocabularies else "no"
                level = by_rule.get(name, yes) if yes == "yes" else "no"
            else:
                yes = "yes" if style in styles else "no"
                level = by_rule.get(name, by_style.get(style, yes))
            if level == "no" or (level == "yes" and yes == "no" and name not in by_rule):
                continue
            level = self._ready[number]["level"] if level == "yes" else level
            if LEVELS.index(level) >= LEVELS.index(self._ini.min_level):
                yield number, level

    def _matcher(self, number: int, vocabularies: tuple[str, ...]) -> Matcher:
        """The matcher of a rule, for files with these vocabularies of their own."""
        matcher = self._matchers.get((number, vocabularies))
        if matcher is None:
            ready = self._ready[number]
            excepted = [(ready.get("except", ""), ready.get("phrases", ""))]
            if ready["vocab"] and "except" in ready:
                excepted += [self._excepted[name] for name in vocabularies]
            matcher = self._matchers[number, vocabularies] = Matcher(ready, excepted)
        return matcher

    def _finding(self, number: int, level: str, unit: Unit, hit: Hit) -> Finding:
        rule = self._rules[number]
        span = Span(unit.start + hit.start, unit.start + hit.end)
        fix = None
        if len(hit.suggestions) == 1 and rule.fix != "none":
            fix = Fix((Edit(span, hit.suggestions[0]),), safe=False)
        return Finding(span, rule.name, level, hit.message, hit.suggestions, fix)


def _kinds(rule: Ready, *, raw: bool) -> frozenset[str]:
    """The kinds of text a rule looks at. What it says of the file as a whole stands in its first
    line, so that goes with the raw ones."""
    kinds = kinds_of(rule["scopes"])
    of_the_file = {"raw"} | ({"summary"} if rule["kind"] in ("metric", "readability") else set())
    return kinds & of_the_file if raw else kinds - of_the_file


def _vocabularies(sections: tuple[Section, ...]) -> tuple[str, ...]:
    names: tuple[str, ...] = ()
    for section in sections:
        for name in section.vocabularies:
            names = () if name == "NONE" else (*names, name)
    return tuple(dict.fromkeys(names))


def fits(glob: str, name: str) -> bool:
    """Does a section mean a file? `*.{md,txt}` is two globs; a bare one is for any folder."""
    brace = re.search(r"\{([^{}]*)\}", glob)
    if brace:
        front, back = glob[: brace.start()], glob[brace.end() :]
        return any(fits(front + choice + back, name) for choice in brace[1].split(","))
    path = PurePath(name)
    return fnmatchcase(path.as_posix(), glob) or fnmatchcase(path.name, glob)
