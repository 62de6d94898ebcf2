"""Lengths of time: three weeks, a 12-day tour, an hour and a half later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.language.numerals import whole_number

_DAYS = {"day": 1, "week": 7, "night": 1, "fortnight": 14}
_MINUTES = {"hour": 60, "minute": 1}
_YEARS = {"year": 1, "decade": 10}
UNITS = _DAYS | _MINUTES | _YEARS
PLURALS = {f"{unit}s": unit for unit in UNITS}
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more less least most than up approximately "
        "another other further first last next past previous every within under within only age "
        "aged additional extra space few many several coming for between each"
    ).split()
)
_NOT_SO = frozenset("ago old older younger earlier prior jail prison behind probation each".split())
"""What follows a length of time that is not from one of two moments to the other."""
_AFTER = frozenset(["after", "before"])
_SPENT = frozenset(
    "lease career reign term project war siege spell stay tenure marriage contract search".split()
)


class Length(NamedTuple):
    """A length of time: how many of which unit, the minutes besides, and the words that say
    it."""

    number: int
    unit: str
    first: int
    last: int
    minutes: int = 0


def lengths(article: Article) -> Iterator[Length]:
    """`three weeks`, `12-day`, unless it is said to be rough or to be something else."""
    words = article.words
    folded = words.folded
    yield from _hours(article)
    for i in article.quantities.places:
        head, dash, unit = folded[i].partition("-")
        last = i
        if not dash and folded[i + 1 : i + 4] == ["and", "a", "half"]:
            count = whole_number(head)
            exact = _ROUGH.isdisjoint(folded[max(i - 2, 0) : i])
            if count and exact and folded[i + 4 : i + 5] == ["hours"]:
                yield Length(count, "hour", i, i + 4, 30)
            continue
        if not dash:
            unit = PLURALS.get(folded[i + 1], "") if i + 1 < len(words) else ""
            last = i + 1
        count = whole_number(head) if unit in UNITS else None
        if count is None or count < 2 or not i:
            continue
        before = folded[max(i - 2, 0) : i]
        if before[-1:] == ["for"] or before[-1:] == ["over"]:
            before = before[:-1]
        if before[-2:-1] == ["hours"] or before[-2:] == ["hours", "and"]:
            continue
        if unit in _YEARS and _of_else(folded, i, last, joined=bool(dash)):
            continue
        if _ROUGH.isdisjoint(before) and _NOT_SO.isdisjoint(folded[last + 1 : last + 3]):
            minutes = _minutes(folded, last) if unit == "hour" else 0
            yield Length(count, unit, i, last, minutes)


def _hours(article: Article) -> Iterator[Length]:
    """An hour later, an hour and a half later."""
    words = article.words
    folded = words.folded
    for i in words.places({"hour"}) if "hour" in article.types else ():
        length = _an_hour(folded, i) if i and folded[i - 1] == "an" else None
        later = length is not None and folded[length.last + 1 : length.last + 2] == ["later"]
        if length is not None and later and _ROUGH.isdisjoint(folded[max(i - 3, 0) : i - 1]):
            yield length


def _an_hour(folded: list[str], i: int) -> Length:
    """`an hour`, `an hour and a half`."""
    half = folded[i + 1 : i + 4] == ["and", "a", "half"]
    return Length(1, "hour", i - 1, i + 3 if half else i, 30 if half else 0)


def _of_else(folded: list[str], first: int, last: int, *, joined: bool) -> bool:
    """Are the years those of a low, or after somebody else: the lowest in seven years?"""
    after = folded[last + 1] if last + 1 < len(folded) else ""
    return folded[first - 1] == "in" or (after not in _SPENT if joined else after in _AFTER)


def _minutes(folded: list[str], last: int) -> int:
    """The minutes after some hours: `and 50 minutes`."""
    at = last + 2 if folded[last + 1 : last + 2] == ["and"] else last + 1
    if folded[at + 1 : at + 2] != ["minutes"]:
        return 0
    return whole_number(folded[at]) or 0


def scale_of(unit: str) -> str:
    """In what moments the ends of a length are told: days, minutes of a day, years."""
    return "day" if unit in _DAYS else "minute" if unit in _MINUTES else "year"
