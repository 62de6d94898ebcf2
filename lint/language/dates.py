"""Dates in a text: `Friday, Feb. 24, 2022`, `24 February`, `the 24th of February`."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.language.classes import MONTHS, WEEKDAYS
from lint.language.words import Words
from lint.pattern import Pattern

_MONTH = {name: i for i, name in enumerate(MONTHS, 1)}
_MONTH |= {name[:3]: i for i, name in enumerate(MONTHS, 1)} | {"sept": 9}
MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS)
"""The months, for a pattern."""
_WEEKDAY = {name: i for i, name in enumerate(WEEKDAYS)}
_WEEKDAY |= {name[:3]: i for i, name in enumerate(WEEKDAYS)} | {"tues": 1, "weds": 2, "thurs": 3}
_DAY = Pattern(r"(\d{1,2})(st|nd|rd|th)?(-\d{1,2}(?:st|nd|rd|th)?)?$")
_PAIRS = frozenset(["and", "or", "to", "through", "until", "-", "–", "—", "/", "&", ","])
_COUNTED = frozenset("the these those its their all of about some nearly than".split())
_GOES_ON = frozenset(
    (
        "and at between but for from in is of on or that the this to was were when where which "
        "while with until after before as a an he she it they we i had has will would"
    ).split()
)


class Date(NamedTuple):
    """A day and a month, perhaps with weekday and year. `first` and `last` are word indexes of
    what is written, the weekday left out and the year left out unless `order` puts it last."""

    first: int
    last: int
    day: int
    month: int
    year: int
    """0 if none is given."""
    weekday: int
    """0 is Monday; -1 if none is given."""
    weekday_at: int
    """Word index of the weekday, -1 if none."""
    month_at: int
    day_at: int
    order: str
    """`month-day` or `day-month`."""
    ordinal: bool
    """Is the day written as `24th`?"""


def month_of(folded: str) -> int:
    """The number of a month, 0 if the word is none."""
    return _MONTH.get(folded, 0)


def read_dates(words: Words) -> Iterator[Date]:
    """Find the dates of a text, in order. Months count only with a capital."""
    for i in [i for i, word in enumerate(words.folded) if word in _MONTH]:
        if words.text[i][0].isupper():
            date = _day_first(words, i) or _month_first(words, i)
            if date is not None:
                yield date


def days_in(month: int, year: int) -> int:
    """How many days a month has; without a year (0) February has 29."""
    if month == 2:
        leap = not year or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weekday_of(year: int, date: Date) -> int:
    """The weekday of a date in that year; 0 is Monday."""
    from datetime import date as calendar  # few articles put a weekday to a date

    return calendar(year, date.month, date.day).weekday()


def year_of(date: Date, days: int) -> int:
    """The year so many days after a date that has its year, or before it."""
    from datetime import date as calendar
    from datetime import timedelta

    return (calendar(date.year, date.month, date.day) + timedelta(days)).year


def surely_a_date(words: Words, date: Date) -> bool:
    """Is the number the day of the month, and not of people who in June did something?"""
    before = words.folded[date.first - 1] if date.first else ""
    after = words.folded[date.last + 1] if date.last + 1 < len(words) else "."
    if date.year or date.weekday >= 0 or date.ordinal or before == "on":
        return True
    if date.order == "day-month":
        return before not in _COUNTED
    return before != "in" and (not after[0].isalnum() or after in _GOES_ON)


def _month_end(words: Words, i: int) -> int:
    """The last word of the month at `i`: itself, or the stop that shortens it."""
    if words.folded[i] in MONTHS or i + 1 >= len(words):
        return i
    return i + 1 if words.text[i + 1] == "." and words.gap[i + 1] == "" else i


def _month_first(words: Words, i: int) -> Date | None:
    at = _month_end(words, i) + 1
    if at >= len(words) or words.gap[at] not in (" ", "\u00a0"):
        return None
    day = _DAY.match(words.folded[at])
    if day is None or int(day.group(1)) == 0:
        return None
    comma = at + 1 < len(words) and words.text[at + 1] == ","
    year = _year(words, at + 2) if comma else 0
    if int(day.group(1)) > 31 and not year and words.text[at - 1] != ".":
        return None
    weekday_at = _weekday_before(words, i)
    return Date(
        i,
        at,
        int(day.group(1)),
        _MONTH[words.folded[i]],
        year,
        _WEEKDAY.get(words.folded[weekday_at], -1) if weekday_at >= 0 else -1,
        weekday_at,
        i,
        at,
        "month-day",
        day.group(2) is not None,
    )


def _day_first(words: Words, i: int) -> Date | None:
    of = i > 1 and words.folded[i - 1] == "of"
    at = i - 2 if of else i - 1
    if at < 0 or any(words.gap[k] not in (" ", "\u00a0") for k in range(at + 1, i + 1)):
        return None
    day = _DAY.match(words.folded[at])
    if day is None or (of and not day.group(2)) or not 1 <= int(day.group(1)) <= 31:
        return None
    if at and words.text[at - 1] in "$£€":
        return None
    first = at - 1 if of and at and words.folded[at - 1] == "the" else at
    last = _month_end(words, i)
    year = _year(words, last + 1)
    weekday_at = _weekday_before(words, first)
    return Date(
        first,
        last + 1 if year else last,
        int(day.group(1)),
        _MONTH[words.folded[i]],
        year,
        _WEEKDAY.get(words.folded[weekday_at], -1) if weekday_at >= 0 else -1,
        weekday_at,
        i,
        at,
        "day-month",
        day.group(2) is not None,
    )


def _year(words: Words, i: int) -> int:
    if i >= len(words) or len(words.text[i]) != 4 or not words.text[i].isdigit():
        return 0
    if "\n" in words.gap[i]:
        return 0
    year = int(words.text[i])
    return year if 1500 <= year <= 2199 else 0


def _weekday_before(words: Words, i: int) -> int:
    """The index of the weekday before a date that begins at word `i`, -1 if there is none.

    Of `Friday and Saturday, June 3 and 4` neither belongs to the first date alone.
    """
    k = i - 1
    if k > 0 and words.folded[k] == "the":
        k -= 1
    if k > 0 and words.text[k] == ",":
        k -= 1
    if k > 0 and words.text[k] == "." and words.folded[k - 1] not in WEEKDAYS:
        k -= 1
    if k < 0 or words.folded[k] not in _WEEKDAY or not words.text[k][0].isupper():
        return -1
    paired = k > 1 and words.folded[k - 1] in _PAIRS and words.folded[k - 2] in _WEEKDAY
    return -1 if paired else k
