"""What is told as past, and has a date after the day of the article's own dateline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.dates.days import dateline, days_between, span_of
from lint.checks.dates.slip import Slip
from lint.language.dates import Date, days_in

_SOON = 60
"""Days ahead that a date without a year may be; a later one is of last year."""
_VERBS = frozenset(
    (
        "said announced died was were killed arrested signed told began opened closed happened "
        "occurred voted ruled filed struck met won lost beat left arrived resigned published "
        "released reported wrote posted issued returned crashed fell broke took held came went"
    ).split()
)
_AHEAD = frozenset(
    (
        "will would be could should may might scheduled due expected set planned plans until by "
        "before if to can deadline slated hearing after next from"
    ).split()
)
_REACH = 6


def reported(article: Article, dates: Sequence[Date]) -> Iterator[Slip]:
    """PORTLAND, Ore., June 3 — The symphony said on June 5 that its director had left."""
    line = next((date for date in dates if dateline(article, date)), None)
    if line is None:
        return
    words = article.words
    for date in dates:
        if date.first <= line.first or words.folded[date.first - 1] != "on":
            continue
        if date.year and line.year and date.year != line.year:
            continue
        if (date.year and not line.year) or date.day > days_in(date.month, date.year):
            continue
        first, last = article.sentence_at(date.first)
        before = words.folded[max(first, date.first - _REACH) : date.first]
        if _VERBS.isdisjoint(before) or not _AHEAD.isdisjoint(words.folded[first : last + 1]):
            continue
        ahead = days_between(line, date)
        if 0 < ahead <= _SOON and not article.quoted(words.start[date.first]):
            when = article.text[slice(*span_of(article, line))]
            facts = {"line": when}
            yield Slip(span_of(article, date), (), (span_of(article, line),), facts=facts)
