"""habit: what an article does one way from first to last, but for a slip: stops of titles, courtesy
titles, capitals of offices before names, the tense of speech tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED, MONTHS
from lint.language.names.evidence import HONORIFICS
from lint.language.phrase import Lists
from lint.rule import RuleFile
from lint.text import Span

Slip = tuple[Span, tuple[str, ...], tuple[Span, ...]]
"""Where the article is unlike itself, what it writes elsewhere, and where."""


class Spec(NamedTuple):
    """A habit, and a slip from it."""

    fault: Literal["stop", "courtesy", "capital", "tense", "date"]
    """`stop`: Mr beside Mr. and St beside St.; `courtesy`: Mrs. Roe, where all others go by their
    surnames; `capital`: councilman Jane Roe beside Councilman John Doe; `tense`: she says, where
    everybody else said; `date`: May 4 beside 5 May."""
    words: tuple[str, ...] = ()
    """For `capital` the offices."""


_MONTHS = frozenset(MONTHS)
_FEW = 2
"""More of the rarer ways are no slips."""
_TITLES = frozenset("mr mrs ms dr prof rev".split())
_ADDRESSED = frozenset("President Chairman Speaker Secretary Chairwoman Chair Justice".split())
_RUNS_ON = (
    CLOSED["preposition"]
    | CLOSED["conjunction"]
    | frozenset(", “ said told that says when asked where also quoted".split())
)
"""Words before an office that say nothing of it, unlike the US president Roe, former mayor Roe."""


def _stops(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """Titles with a stop and without, and saints."""
    for group in (_TITLES, frozenset(["st"])):
        held = group & article.types
        ways: dict[bool, list[int]] = {True: [], False: []}
        for i in article.words.places(held) if held else ():
            stop = article.words.text[i + 1 : i + 2] == ["."] and not article.words.gap[i + 1]
            name = article.words.text[i + 1 + stop : i + 2 + stop]
            if article.words.text[i][0].isupper() and name and name[0][0].isupper():
                ways[stop].append(i)
        few, many = sorted(ways.values(), key=len)
        if not 0 < len(few) <= _FEW or len(many) <= len(few):
            continue
        related = tuple(_word(article, i) for i in many)
        for i in few:
            text, span = article.words.text[i], _word(article, i)
            if few is ways[True]:
                yield Span(span.start, span.end + 1), (text,), related
            else:
                yield span, (text + ".",), related


def _word(article: Article, i: int) -> Span:
    return Span(article.words.start[i], article.words.end[i])


def _courtesy(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """The only Mrs of an article that gives its people their bare surnames."""
    held = HONORIFICS & article.types
    text = article.words.text
    titled = [i for i in article.words.places(held) if text[i][0].isupper()] if held else []
    titled = [i for i in titled if not article.quoted(article.words.start[i])]
    if len(titled) != 1:
        return
    i = titled[0]
    k = i + 1 + (text[i + 1 : i + 2] == ["."])
    if (
        k + 1 >= len(text)
        or not text[k][0].isupper()
        or text[k + 1][0].isupper()
        or text[k] in _ADDRESSED
    ):
        return
    bare = [n for n in article.words.places({text[k].lower()}) if n != k and _is_bare(article, n)]
    if bare:
        span = Span(article.words.start[i], article.words.end[k])
        yield span, (text[k],), tuple(_word(article, n) for n in bare)


def _is_bare(article: Article, n: int) -> bool:
    """Does a surname stand here with no name and no title before it, and nothing behind it?"""
    text = article.words.text
    if not text[n][0].isupper() or article.in_headline(n) or article.quoted(article.words.start[n]):
        return False
    before = text[n - 1] if n else "."
    after = text[n + 1] if n + 1 < len(text) else "."
    return not (before[0].isupper() or after[0].isupper()) and not (
        before == "." and text[n - 2].lower() in HONORIFICS
    )


def _capitals(article: Article, offices: frozenset[str]) -> Iterator[Slip]:
    """An office with a capital before a name here, and another, or the same, without one there."""
    words = article.words
    ways: dict[bool, list[int]] = {True: [], False: []}
    held = offices & article.types
    for i in words.places(held) if held else ():
        before, name = words.text[i - 1] if i else ".", words.text[i + 1 : i + 2]
        small = words.text[i].islower()
        named = name and name[0][0].isupper() and words.gap[i + 1] == " "
        if not named or article.in_headline(i) or (small and before not in _RUNS_ON):
            continue
        if small or not article.starts_sentence(i):
            ways[not small].append(i)
    small_ways, large = ways[False], ways[True]
    same = {words.folded[i] for i in large} >= {words.folded[i] for i in small_ways}
    if 0 < len(small_ways) <= _FEW and len(large) >= len(small_ways) + (not same):
        related = tuple(_word(article, i) for i in large)
        for i in small_ways:
            yield _word(article, i), (words.text[i].capitalize(),), related


_LEAST = 4
"""Tags in the past tense beside which one in the present is a slip."""


def _tense(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """The only `says` among speech tags that say `said`."""
    if "says" not in article.types or "said" not in article.types:
        return
    tags: dict[str, list[int]] = {"says": [], "said": []}
    for i in article.words.places({"says", "said"}):
        if not article.quoted(article.words.start[i]) and _is_tag(article, i):
            tags[article.words.folded[i]].append(i)
    if len(tags["says"]) == 1 and len(tags["said"]) >= _LEAST:
        related = tuple(_word(article, i) for i in tags["said"])
        yield _word(article, tags["says"][0]), ("said",), related


def _is_tag(article: Article, i: int) -> bool:
    """Does the verb stand behind a quotation, with at most a name between them?"""
    text = article.words.text
    for k in range(i - 1, max(i - 5, -1), -1):
        if text[k] in ("”", '"', "’", "'"):
            return text[k - 1] in (",", "?", "!")
        if not (text[k][0].isupper() or text[k] in ("he", "she", "they")):
            return False
    return False


_FIXED = frozenset([("september", "11"), ("january", "6"), ("july", "4"), ("may", "1")])
"""Days that are known by their date."""


def _dates(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """A month before its day in an article that puts the day first, or the reverse."""
    text, folded, gap = article.words.text, article.words.folded, article.words.gap
    held = _MONTHS & article.types
    month_first, day_first = [], []
    for i in article.words.places(held) if held else ():
        if not (text[i][0].isupper() and text[i][1:].islower()):
            continue
        before, after = text[i - 1] if i else "", text[i + 1] if i + 1 < len(text) else ""
        if _is_day(before) and gap[i] == " " and (i < 2 or text[i - 2] not in (",", "and")):
            day_first.append((i - 1, i))
        elif _is_day(after) and gap[i + 1] == " " and (folded[i], after) not in _FIXED:
            month_first.append((i, i + 1))
    few, many = sorted((month_first, day_first), key=len)
    if 0 < len(few) <= _FEW and len(many) > len(few):
        related = tuple(Span(article.words.start[a], article.words.end[b]) for a, b in many)
        for first, last in few:
            span = Span(article.words.start[first], article.words.end[last])
            yield span, (f"{text[last]} {text[first]}",), related


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and 0 < int(word) < 32


_FAULTS: dict[str, Callable[[Article, frozenset[str]], Iterator[Slip]]] = {
    "stop": _stops,
    "courtesy": _courtesy,
    "capital": _capitals,
    "tense": _tense,
    "date": _dates,
}


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, frozenset[str]]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [(file.spec.fault, frozenset(file.spec.words)) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for (fault, words), rule in zip(tables, rules, strict=True):
                for span, right, related in _FAULTS[fault](article, words):
                    found = article.text[span.start : span.end]
                    yield rule.finding(span, found, right, related=related)

    return check
