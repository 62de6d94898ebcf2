"""Days that the calendar does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lint.article import Article
from lint.checks.dates.slip import Slip
from lint.language.classes import MONTHS, WEEKDAYS
from lint.language.dates import Date, days_in, surely_a_date, weekday_of, year_of
from lint.text import Span

_NEAR = 45
"""Days within which dates of one article belong to the same season."""
_TOP = 4
"""Paragraphs among which a dateline stands."""
_DATELINE = 8
"""Words that a dateline takes: `LONDON, Feb. 24, 2022 (AP) —`."""
_COMMON_YEAR = 2023
_DASHES = frozenset(["-", "--", "–", "—"])


def no_such_day(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """31 June, or Feb. 29 of a year that has none."""
    for date in dates:
        most = days_in(date.month, date.year)
        if date.day > most and surely_a_date(article.words, date):
            facts = {"month": MONTHS[date.month - 1].capitalize(), "days": most}
            span = span_of(article, date)
            day = article.words.text[date.day_at]
            right = article.text[span.start : span.end].replace(day, str(most))
            yield Slip(span, (right,), facts=facts)


def weekdays(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """A weekday that does not fit its date.

    A date with its year is asked of the calendar. Without a year it is held against the dateline,
    or else against the other weekdays that the article gives.
    """
    real = [date for date in dates if date.day <= days_in(date.month, date.year)]
    loose: list[Date] = []
    line = next((date for date in real if date.year and dateline(article, date)), None)
    for date in real:
        if date.weekday < 0:
            continue
        if date.year:
            yield from _held_against(article, date, date.year)
        elif line is not None and _apart(date, line) <= _NEAR:
            year = year_of(line, days_between(line, date))
            if date.day <= days_in(date.month, year):
                yield from _held_against(article, date, year)
        else:
            loose.append(date)
    yield from _at_odds(article, loose)
    yield from _behind(article, real)


def _behind(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """A weekday behind its date: Nov. 24, 2025, a Tuesday."""
    words = article.words
    for date in dates:
        last = date.last + 2 if words.text[date.last + 1 : date.last + 2] == [","] else date.last
        if date.order == "month-day" and words.text[last] == str(date.year):
            last += 1
        else:
            last = date.last + 1
        at = last + 2
        if not date.year or at >= len(words) or words.folded[last + 1 : at] != ["a"]:
            continue
        day, right = words.folded[at], weekday_of(date.year, date)
        if words.text[last] in (",", "(") and day in WEEKDAYS and WEEKDAYS[right] != day:
            facts = {
                "date": article.text[words.start[date.first] : words.end[last - 1]],
                "day": words.text[at],
                "when": f"in {date.year}",
                "right": WEEKDAYS[right].capitalize(),
            }
            span = Span(words.start[at], words.end[at])
            yield Slip(span, (WEEKDAYS[right].capitalize(),), (span_of(article, date),), facts)


def dateline(article: Article, date: Date) -> bool:
    """Does the date stand at the top of the article, by itself or before the story begins?"""
    for begin, stop in article.paragraphs[:_TOP]:
        if begin <= date.first < stop:
            after = article.words.text[date.last + 1 : min(date.last + _DATELINE, stop)]
            opens = date.first - begin < _DATELINE and not _DASHES.isdisjoint(after)
            return opens or stop - begin <= 2 * _DATELINE
    return False


def _held_against(article: Article, date: Date, year: int) -> Iterator[Slip]:
    right = weekday_of(year, date)
    if right != date.weekday:
        yield _wrong_weekday(article, date, right, f"in {year}", (span_of(article, date),))


def _at_odds(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """Weekdays that do not fit each other: the one that most others speak against, else the
    later one."""
    clashes = [
        pair for pair in combinations(dates[:40], 2) if _apart(*pair) <= _NEAR and not _fit(*pair)
    ]
    while clashes:
        odd = max(dates, key=lambda d: (sum(d in pair for pair in clashes), d.first))
        other = next(a if b is odd else b for a, b in clashes if odd in (a, b))
        right = (other.weekday + days_between(other, odd)) % 7
        words = article.words
        named = article.text[words.start[other.weekday_at] : words.end[other.last]]
        yield _wrong_weekday(article, odd, right, f"beside {named}", (span_of(article, other),))
        clashes = [pair for pair in clashes if odd not in pair]


def _wrong_weekday(
    article: Article, date: Date, right: int, when: str, related: tuple[Span, ...]
) -> Slip:
    """The weekday with its date, and what either could be."""
    words, at = article.words, date.weekday_at
    name = WEEKDAYS[right].capitalize()
    stands = words.text[at]
    facts = {
        "date": article.text[words.start[date.first] : words.end[date.last]],
        "day": stands,
        "when": when,
        "right": name,
    }
    span = Span(words.start[at], words.end[max(date.day_at, date.month_at)])
    found = article.text[span.start : span.end]
    suggestion = name if words.folded[at] in WEEKDAYS else name[:3]
    suggestions = [suggestion + found[len(stands) :]]
    shift = (date.weekday - right + 3) % 7 - 3
    figure = words.text[date.day_at]
    for day in (date.day + shift, date.day + shift - 7 * _sign(shift)):
        if figure.isdigit() and 1 <= day <= days_in(date.month, date.year):
            head = words.start[date.day_at] - span.start
            suggestions.append(f"{found[:head]}{day}{found[head + len(figure) :]}")
    return Slip(span, tuple(suggestions), related, facts)


def _fit(one: Date, other: Date) -> bool:
    """Could both weekdays hold in one year, leap year or not?"""
    days = days_between(one, other)
    shift = (other.weekday - one.weekday) % 7
    over_february = {one.month <= 2, other.month <= 2} == {True, False}
    return shift == days % 7 or (over_february and shift == (days + _sign(days)) % 7)


def days_between(one: Date, other: Date) -> int:
    """From one date to the other, the shorter way round the year."""
    days = _day_of_year(other) - _day_of_year(one)
    return days - 365 if days > 182 else days + 365 if days < -182 else days


def _apart(one: Date, other: Date) -> int:
    return abs(days_between(one, other))


def _sign(days: int) -> int:
    return 1 if days > 0 else -1


def _day_of_year(date: Date) -> int:
    """In a year that is no leap year; Feb. 29 counts as March 1."""
    return sum(days_in(month, _COMMON_YEAR) for month in range(1, date.month)) + date.day


def span_of(article: Article, date: Date) -> Span:
    """Where a date stands, without its weekday."""
    return Span(article.words.start[date.first], article.words.end[date.last])
