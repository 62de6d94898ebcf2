"""variants: two ways of writing one thing in an article, where one would do."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.phrase import Lists, Phrase, around, read_phrase, word_lists
from lint.language.words import like, read_words
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Things that can be written in several ways."""

    forms: tuple[str, ...]
    """A thing a line: its ways of writing parted by ` = `, the inflections of each by commas, in
    the same order: `adviser, advisers = advisor, advisors`. With a capital a form counts only so
    written; in lower case it counts where a capital does not make a name of it."""
    prefer: bool = False
    """The first way is the house's: the others are marked wherever they stand."""
    unless: tuple[str, ...] = ()
    """Phrases in which a form says nothing: a name, a title. It fills the blank `_`."""
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})


Form = tuple[tuple[str, ...], "tuple[str, ...] | None", int, int, int]
"""Folded words, words as written if case counts, the thing, the way of writing, the inflection."""
Thing = tuple[int, bool, tuple[tuple[str, ...], ...]]
"""Its rule, whether the first way is the house's, and its ways of writing with inflections."""
Forms = dict[str, dict[str, tuple[Form, ...]]]
"""By the first word and the second, of a form of one word an empty one; the longest first."""
Tables = tuple[Forms, list[Thing], dict[int, tuple[Phrase, ...]]]
Use = tuple[Span, int, int]
"""Where a thing is written, in which way, in which inflection."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    forms: defaultdict[str, defaultdict[str, list[Form]]] = defaultdict(lambda: defaultdict(list))
    things: list[Thing] = []
    phrases: dict[int, tuple[Phrase, ...]] = {}
    for number, file in enumerate(files):
        known = word_lists(file.spec.lists, lists)
        try:
            phrases[number] = tuple(read_phrase(phrase, known) for phrase in file.spec.unless)
        except ValueError as problem:
            raise RuleFault(number, "unless", str(problem)) from None
        for line in file.spec.forms:
            ways = tuple(tuple(map(str.strip, way.split(","))) for way in line.split(" = "))
            if len(ways) < 2 or len({len(way) for way in ways}) > 1:
                raise RuleFault(number, "forms", f"ways of writing do not match in `{line}`")
            for way, inflections in enumerate(ways):
                for inflection, form in enumerate(inflections):
                    words = read_words(form)
                    exact = tuple(words.text) if form != form.lower() else None
                    entry = (tuple(words.folded), exact, len(things), way, inflection)
                    forms[words.folded[0]]["".join(words.folded[1:2])].append(entry)
            things.append((number, file.spec.prefer, ways))
    longest = {
        word: {
            second: tuple(sorted(of, key=lambda form: -len(form[0]))) for second, of in by.items()
        }
        for word, by in forms.items()
    }
    return longest, things, phrases


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        settled: set[str] = set()
        for tables, rules in reversed(parts):  # a house style decides before the article does
            for thing, uses in _uses(article, tables).items():
                yield from _judge(article, tables[1][thing], uses, rules, settled)

    return check


def _uses(article: Article, tables: Tables) -> dict[int, list[Use]]:
    forms, things, phrases = tables
    words = article.words
    uses: defaultdict[int, list[Use]] = defaultdict(list)
    ends: dict[int, int] = {}  # of each rule: what one form takes up is no other form of it
    for i in [i for i, word in enumerate(words.folded) if word in forms]:
        by_second = forms[words.folded[i]]
        second = words.folded[i + 1] if i + 1 < len(words) else ""
        alone = by_second.get("", ())
        longer = by_second.get(second, ()) if second else ()
        for folded, exact, thing, way, inflection in (*longer, *alone):
            last = i + len(folded) - 1
            number = things[thing][0]
            if i < ends.get(number, 0):
                continue
            if not _stands(words.folded, words.text, i, folded, exact):
                continue
            if exact is None and _named(article, i):
                continue
            edge = article.paragraphs[max(bisect_right(article.paragraphs, (i, len(words))) - 1, 0)]
            if any(around(p, words, i, last, edge) for p in phrases[number]):
                continue
            uses[thing].append((Span(words.start[i], words.end[last]), way, inflection))
            ends[number] = last + 1
    return uses


def _named(article: Article, i: int) -> bool:
    """Has the word the capital of a name, here or, where a sentence gives it one, elsewhere?"""
    words = article.words
    if not words.text[i][0].isupper():
        return False
    return any(
        word == words.folded[i] and article.looks_named(k) for k, word in enumerate(words.folded)
    )


def _stands(
    folded: list[str],
    text: list[str],
    i: int,
    wanted: tuple[str, ...],
    exact: tuple[str, ...] | None,
) -> bool:
    n = len(wanted)
    if tuple(folded[i : i + n]) != wanted:
        return False
    return exact is None or tuple(text[i : i + n]) == exact


def _judge(
    article: Article, thing: Thing, uses: list[Use], rules: Sequence[Rule], settled: set[str]
) -> Iterator[Finding]:
    number, prefer, ways = thing
    names = {form.lower() for way in ways for form in way}
    if not settled.isdisjoint(names):
        return
    if prefer:
        settled |= names
    counts = [sum(1 for _, way, _ in uses if way == k) for k in range(len(ways))]
    if not prefer and sum(map(bool, counts)) < 2:
        return
    # A tie goes to the way that came first.
    usual = 0 if prefer else max(range(len(ways)), key=lambda k: (counts[k], -_first(uses, k)))
    related = tuple(span for span, way, _ in uses if way == usual)
    for span, way, inflection in uses:
        if way != usual:
            found = article.text[span.start : span.end]
            suggest = like(found, ways[usual][inflection])
            if ways[usual][inflection] != ways[usual][inflection].lower():
                suggest = ways[usual][inflection]
            yield rules[number].finding(
                span, found, (suggest,), related=related, times=_times(counts[usual])
            )


def _first(uses: list[Use], way: int) -> int:
    return next((span.start for span, k, _ in uses if k == way), 1 << 60)


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")
