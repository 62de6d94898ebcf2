"""Dates as a house writes them: `Feb. 24`, `February 24`, `24 February`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.dates.slip import Slip
from lint.language.classes import MONTHS
from lint.language.dates import Date, surely_a_date
from lint.text import Span

FORMS = ("Feb. 24", "Feb 24", "February 24", "24 February", "24 Feb")

_SHORT = tuple("Jan Feb March April May June July Aug Sept Oct Nov Dec".split())
"""As the press shortens months beside a day: those of five letters or fewer stay whole."""
_RANGE = frozenset(["-", "–", "—", "to", "and", "or", "through", "until", "/", "&", ","])
_HOLIDAYS = {(7, 4), (9, 11)}
"""July Fourth, September 11th: names of a day, also where it is written in figures."""


def ordinals(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """A day written `February 24th` or `24th February`; not in an article that writes all its days
    so, which is the habit of its house."""
    sure = [date for date in dates if surely_a_date(article.words, date)]
    if len(sure) > 1 and all(date.ordinal for date in sure):
        return
    for date in dates:
        if date.ordinal and date.last - date.first == 1 and not _holiday(article, date):
            words = article.words
            span = Span(words.start[date.first], words.end[date.last])
            found = article.text[span.start : span.end]
            yield Slip(span, (found.replace(words.text[date.day_at], _day(article, date)),))


def forms(article: Article, dates: Sequence[Date], form: str) -> Iterator[Slip]:
    """Dates that are not written in this form, which is one of FORMS."""
    order = "day-month" if form[0].isdigit() else "month-day"
    for date in dates:
        if not surely_a_date(article.words, date) or _holiday(article, date):
            continue
        if date.order != order and _goes_on(article, date):
            continue
        last = date.last if order == date.order else _last(article, date)
        span = Span(article.words.start[date.first], article.words.end[last])
        right = _written(article, date, form, year=last > date.last or date.order == "day-month")
        if article.text[span.start : span.end].replace("\u00a0", " ") != right:
            yield Slip(span, (right,))


def _last(article: Article, date: Date) -> int:
    """The last word of the date with its year, which may follow a comma: `Feb. 24, 2022`."""
    text = article.words.text
    for last in (date.last + 1, date.last + 2):
        if text[date.last + 1 : last + 1] in ([str(date.year)], [",", str(date.year)]):
            return last
    return date.last


def _written(article: Article, date: Date, form: str, *, year: bool) -> str:
    day = _day(article, date)
    month = MONTHS[date.month - 1].capitalize()
    if "February" not in form:
        stop = "." if "." in form and _SHORT[date.month - 1] != month else ""
        month = _SHORT[date.month - 1] + stop
    if form[0].isdigit():
        return f"{day} {month} {date.year}" if year and date.year else f"{day} {month}"
    return f"{month} {day}, {date.year}" if year and date.year else f"{month} {day}"


def _day(article: Article, date: Date) -> str:
    """The day, or the days of a range, in bare figures."""
    return "".join(letter for letter in article.words.text[date.day_at] if not letter.isalpha())


def _goes_on(article: Article, date: Date) -> bool:
    """Does a list or range of days follow, so that words can't change places?"""
    words = article.words
    number = date.last + 2
    if number >= len(words) or words.text[date.last + 1] not in _RANGE:
        before = date.first - 2
        return before >= 0 and words.text[before + 1] in _RANGE and words.text[before][0].isdigit()
    return words.text[number][0].isdigit() and len(words.text[number]) != 4


def _holiday(article: Article, date: Date) -> bool:
    return date.ordinal and (date.month, date.day) in _HOLIDAYS
