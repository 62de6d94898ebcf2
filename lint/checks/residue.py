"""residue: what a CMS, a template or a colleague left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.checks.lines import Lines
from lint.finding import Edit, Finding
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.pattern import Pattern
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Text that no reader should see."""

    lines: tuple[str, ...] = ()
    """Whole paragraphs to take out, in any case. A `*` at an end stands for anything, `#` for
    figures; tags around a paragraph are no part of it."""
    strings: Mapping[str, str] = MappingProxyType({})
    """Characters that may stand nowhere, exactly as written, and what they should be. A letter
    at an end is the end of a word."""
    enclosed: tuple[str, ...] = ()
    """Brackets and all between them, on one line: `{{ … }}`, `[caption … ]`. `…` stands for at
    most 200 characters, `NAME` for one name in capitals."""


Entry = tuple[str, str, int]
"""What is looked for, what should stand there, the rule."""

Tables = tuple[
    dict[str, int],
    dict[str, int],
    dict[str, int],
    dict[str, list[Entry]],
    dict[str, list[Entry]],
]
"""Whole lines; beginnings and ends of lines; strings by their first character, longest first;
by its first character what is enclosed, as the opening and a regular expression; each with its
rule."""


_TAGS = Pattern(r"^(?:</?[a-z][^<>]*>\s*)+|(?:\s*</?[a-z][^<>]*>)+$", needs="<")
_FIGURES = Pattern(r"\d+")


_NUMBERED = 20
"""Characters of a line among which the figures of a `#` stand."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    whole: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    ends: dict[str, int] = {}
    strings: dict[str, list[Entry]] = {}
    enclosed: dict[str, list[Entry]] = {}
    for number, file in enumerate(files):
        for line in map(fold, file.spec.lines):
            if line.endswith("*"):
                beginnings.setdefault(line[:-1], number)
            elif line.startswith("*"):
                ends.setdefault(line[1:], number)
            else:
                whole[line] = number
        for wrong, right in file.spec.strings.items():
            strings.setdefault(wrong[0], []).append((wrong, right, number))
        for source in file.spec.enclosed:
            enclosed.setdefault(source[0], []).append(_enclosure(source, number))
    for entries in strings.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return whole, beginnings, ends, strings, enclosed


def _enclosure(source: str, number: int) -> Entry:
    for inside, pattern in (("…", r"[^\r\n]{0,200}?"), ("NAME", r"[A-Z][A-Z0-9_.]+")):
        opening, found, closing = source.partition(inside)
        if found:
            opening, closing = opening.rstrip(), closing.lstrip()
            return opening, re.escape(opening) + pattern + re.escape(closing), number
    raise RuleFault(number, "enclosed", f"say with `…` or `NAME` what stands inside `{source}`")


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    known = [(Lines(tables[:3]), tables, rules) for tables, rules in parts]

    def check(article: Article) -> Iterator[Finding]:
        for lines, tables, rules in known:
            yield from _lines(article, lines, rules)
            yield from _strings(article, tables[3], rules)
            yield from _enclosed(article, tables[4], rules)

    return check


def _lines(article: Article, lines: Lines, rules: Sequence[Rule]) -> Iterator[Finding]:
    for block in article.blocks:
        if block.part == "attribute":  # what a button does is no line of the article
            continue
        line = article.text[block.span.start : block.span.end]
        said = _TAGS.sub("", fold(line.strip()))
        rule = lines.rule_of(said)
        if rule is None and any(map(str.isdigit, said[:_NUMBERED])):
            rule = lines.rule_of(_FIGURES.sub("#", said))
        if rule is not None:
            start = block.span.start + len(line) - len(line.lstrip())
            span = Span(start, start + len(line.strip()))
            edit = Edit(article.with_line_ends(block.span), "")
            yield rules[rule].finding(span, line.strip(), ("",), edits=(edit,))


def _strings(
    article: Article, strings: dict[str, list[Entry]], rules: Sequence[Rule]
) -> Iterator[Finding]:
    text = article.text
    taken: set[int] = set()
    for first, entries in strings.items():
        if first not in text:
            continue
        for wrong, right, rule in entries:
            start = text.find(wrong)
            while start >= 0:
                end = start + len(wrong)
                if taken.isdisjoint(range(start, end)) and not _within_word(text, start, end):
                    taken.update(range(start, end))
                    suggestions = tuple(right.split("|")) if right else ("",)
                    yield rules[rule].finding(Span(start, end), wrong, suggestions)
                start = text.find(wrong, end)


def _within_word(text: str, start: int, end: int) -> bool:
    """Is this plain word only a part of a longer one?"""
    if not text[start:end].isascii():
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return (text[start].isalnum() and before.isalnum()) or (
        text[end - 1].isalnum() and after.isalnum()
    )


def _enclosed(
    article: Article, enclosed: dict[str, list[Entry]], rules: Sequence[Rule]
) -> Iterator[Finding]:
    text = article.text
    for first, entries in enclosed.items():
        for opening, pattern, rule in entries if first in text else ():
            if opening not in text:
                continue
            for match in re.finditer(pattern, text):
                yield rules[rule].finding(Span(*match.span()), match.group(), ("",))
