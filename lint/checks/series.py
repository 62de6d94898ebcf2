"""series: the comma before `and` in a series, where an article keeps to one way but for once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED_WORDS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.phrase import Lists
from lint.rule import RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Series of which one is unlike the others."""

    least: int = 3
    """How many series of the usual way make it a habit."""


_LONGEST = 2
"""Words of an item."""
_KINDS = (CLASS_BITS["plural"], CLASS_BITS["noun"])
_NO_ITEM = CLASS_BITS["adverb"]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[int]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [file.spec.least for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        if article.counts["and"] + article.counts["or"] <= min(m for t, _ in parts for m in t):
            return
        ways: dict[bool, list[int]] = {True: [], False: []}
        for i in article.words.places({"and", "or"} & article.types):
            if (comma := _series(article, i)) is not None:
                ways[comma].append(i)
        few, many = sorted(ways.values(), key=len)
        for tables, rules in parts:
            for least, rule in zip(tables, rules, strict=True):
                if len(few) == 1 and len(many) >= least:
                    related = tuple(_before(article, i) for i in many)
                    span = _before(article, few[0])
                    found = article.text[span.start : span.end]
                    right = found.replace(", ", " ") if few is ways[True] else f",{found}"
                    yield rule.finding(span, found.strip() or found, (right,), related=related)

    return check


def _before(article: Article, i: int) -> Span:
    """From the end of the last item but one up to the conjunction, and that too."""
    words = article.words
    last = i - 2 if words.text[i - 1] == "," else i - 1
    return Span(words.end[last], words.end[i])


def _series(article: Article, i: int) -> bool | None:
    """Does the conjunction close a series of like items with a comma before it, or without; None if
    there is no such series?"""
    words = article.words
    if i < 4 or i + 1 >= len(words) or article.quoted(words.start[i]):
        return None
    comma = words.text[i - 1] == ","
    last = i - 2 if comma else i - 1
    for k in range(last - 1, last - 1 - _LONGEST, -1):
        if words.text[k] == ",":
            alike = _alike(article, k - 1, last) and _alike(article, last, i + 1)
            return comma if alike and not _goes_on(article, i + 1) else None
        if not words.text[k].islower() or words.folded[k] in CLOSED_WORDS:
            return None
    return None


def _goes_on(article: Article, i: int) -> bool:
    """Does a noun follow what looks like the last item: local and state taxes?"""
    words = article.words
    after = lexicon().word(words.folded[i + 1]) if i + 1 < len(words) else None
    noun = CLASS_BITS["noun"] | CLASS_BITS["plural"]
    return after is not None and bool(after.classes & noun) and words.gap[i + 1] == " "


def _alike(article: Article, first: int, second: int) -> bool:
    """Are these two words nouns of one number?"""
    known = lexicon()
    one, two = (known.word(article.words.folded[k]) for k in (first, second))
    if one is None or two is None or not article.words.text[first].islower():
        return False
    if not article.words.text[second].islower() or (one.classes | two.classes) & _NO_ITEM:
        return False
    return any(one.classes & two.classes & kind for kind in _KINDS)
