"""From when to when, and how long that was: from 3 April to 17 April, after three weeks; left at
8.15am, arrived at 1.05pm, a crossing of three hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.lengths import PLURALS, UNITS, Length, lengths, scale_of
from lint.language.classes import MONTHS
from lint.language.clock import read_times
from lint.language.dates import Date, days_in, month_of, read_dates
from lint.language.numerals import like_number
from lint.language.words import Words
from lint.text import Span

_UNSURE = frozenset(
    (
        "age aged sentence sentenced jail prison would could should might if unless ago born every "
        "each between since average extension extend extended driving"
    ).split()
)
_OPENED = frozenset("opened founded built began started launched created established".split())
_RANGE = frozenset(["to", "through", "until", "till", "-", "–"])


class Moment(NamedTuple):
    """A year, a day of the year or a minute of the day, and the words that say it."""

    value: int
    first: int
    last: int


def lasting(article: Article) -> Iterator[Slip]:
    """A length of time that is not from the one moment of its sentence to the other."""
    types = article.types
    if (
        types.isdisjoint(PLURALS)
        and "hour" not in types
        and not any("-" in word for word in article.quantities.figures)
    ):
        return
    told = list(lengths(article))
    if not told:
        return
    scales = {scale_of(length.unit) for length in told}
    moments = [m for scale in sorted(scales) for m in _moments(article, scale)]
    inside: defaultdict[int, list[tuple[str, Moment]]] = defaultdict(list)
    for scale, moment in moments:
        inside[article.sentence_at(moment.first)[0]].append((scale, moment))
    for length in told:
        first, last = article.sentence_at(length.first)
        found = [m for scale, m in inside[first] if scale == scale_of(length.unit)]
        alone = sum(first <= other.first <= last for other in told) == 1
        if len(found) == 1 and last + 1 < len(article.words):
            following, end = article.sentence_at(last + 1)
            opened = article.words.folded[following : end + 1]
            if not _OPENED.isdisjoint(opened) and len(inside[following]) == 1:
                found += [m for scale, m in inside[following] if scale == scale_of(length.unit)]
        if len(found) > 2:
            found = _ranged(article, found)
        if len(found) == 2 and alone and not article.quoted(article.words.start[first]):
            yield from _held(article, length, sorted(found, key=lambda m: m.first))


def _ranged(article: Article, moments: list[Moment]) -> list[Moment]:
    """Of several moments the two of the one `from 2008 to 2021`; none where there is no such, or
    more than one."""
    folded = article.words.folded
    found = [
        [one, two]
        for one, two in pairwise(sorted(moments, key=lambda m: m.first))
        if folded[one.first - 1] == "from" and folded[one.last + 1 : two.first] == ["to"]
    ]
    return found[0] if len(found) == 1 else []


def _moments(article: Article, scale: str) -> Iterator[tuple[str, Moment]]:
    words = article.words
    if scale == "day":
        if article.types.isdisjoint(MONTHS) and "." not in article.types:
            return
        for date in read_dates(words):
            if date.day <= days_in(date.month, 0):
                yield scale, Moment(_day(date), date.first, date.last)
                end = _end(words, date.last)
                if end > 0:
                    value = _day(date) - date.day + int(words.folded[end])
                    yield scale, Moment(value, end, end)
    elif scale == "minute":
        for time in read_times(words, article.types):
            minutes = int(time.hour) % 12 * 60 + int(time.minutes or 0)
            minutes += 720 if time.half == "p" else 0
            yield scale, Moment(minutes, time.first, time.last)
    else:
        for i in article.quantities.places:
            text = words.text[i]
            if len(text) == 4 and text.isdigit() and "1500" < text < "2100":
                yield scale, Moment(int(text), i, i)


def _end(words: Words, last: int) -> int:
    """Where the second day of `June 10 to 15` stands; 0 if there is none."""
    after = words.folded[last + 1 : last + 4]
    ranged = len(after) == 3 and after[0] in _RANGE and after[1].isdigit() and len(after[1]) < 3
    return last + 2 if ranged and month_of(after[2]) == 0 and after[2] != ":" else 0


def _day(date: Date) -> int:
    return sum(days_in(month, 2023) for month in range(1, date.month)) + date.day


def _held(article: Article, length: Length, moments: Sequence[Moment]) -> Iterator[Slip]:
    one, two = moments
    apart = two.value - one.value
    scale = scale_of(length.unit)
    if scale == "year":
        apart = abs(apart)
    if scale == "day" and apart < 0:
        apart += 365
    if scale == "minute" and apart < 0:
        apart += 720 if apart > -720 else 1440
    told = length.number * UNITS[length.unit] + length.minutes
    right, off = _off(length, apart, told, 1 if _months(article, moments) else 2)
    if not off or right < 1 or not _bound(article, length, moments):
        return
    words = article.words
    span = Span(words.start[length.first], words.end[length.first])
    head = words.text[length.first].partition("-")[0]
    span = Span(span.start, span.start + len(head))
    related = tuple(Span(words.start[m.first], words.end[m.last]) for m in moments)
    suggestion = like_number(head, right)
    exact = right * UNITS[length.unit] + length.minutes == apart
    yield Slip(span, (suggestion,) if exact else (), related, f"{right} {length.unit}s")


def _months(article: Article, moments: Sequence[Moment]) -> bool:
    """Are both years those of one month: May 2015, May 2019?"""
    named = [article.words.folded[m.first - 1] for m in moments]
    return named[0] == named[1] and month_of(named[0]) > 0


def _off(length: Length, apart: int, told: int, exact: int) -> tuple[int, int]:
    """What the length should be, in its unit, and how far it is off, 0 if it may be right;
    `exact` is how far years must be off."""
    unit = UNITS[length.unit]
    off = abs(told - apart)
    right = round((apart - length.minutes) / unit)
    if length.unit == "day":
        return right, off if told not in (apart, apart + 1, apart - 1) and off < 20 else 0
    if length.unit == "week":
        return right, off if off > 4 and off < 60 else 0
    if length.unit == "night":
        return right, off if off > 1 and off < 10 else 0
    if length.unit == "hour":
        room = 4 if length.minutes else 45
        return right, off if off > room and off < 600 else 0
    if length.unit == "minute":
        return right, off if off > 2 and off < 60 else 0
    if length.unit == "decade":
        return right, off if off > 6 and off < 40 else 0
    return right, off if exact <= off < 21 or off == 100 else 0


def _bound(article: Article, length: Length, moments: Sequence[Moment]) -> bool:
    """Does the length stand near the two moments, and is nothing of it unsure?"""
    first, last = article.sentence_at(length.first)
    near = min(abs(length.first - moment.last) for moment in moments)
    apart = moments[1].first - moments[0].last
    words = article.words.folded[first : last + 1]
    return near < 14 and apart < 20 and _UNSURE.isdisjoint(words)
