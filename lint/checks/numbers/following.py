"""Weekdays that the days between them do not give: on Monday … two days later, on Thursday."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.classes import WEEKDAYS
from lint.language.numerals import whole_number
from lint.text import Span

_DAY = {name: k for k, name in enumerate(WEEKDAYS)}
_LINK = frozenset([",", "on", "(", "a"])
_TIMES = frozenset("day days morning afternoon evening night".split())
_REACH = 40
"""Words in which the weekday stands from which is counted."""
_TURNS = {"later": 1, "after": 1, "earlier": -1, "before": -1}
_NEXT = {"next": 1, "following": 1, "previous": -1}


def following(article: Article) -> Iterator[Slip]:
    """Two days later, on Thursday, after a Monday; the next day, Wednesday, after a Monday."""
    words = article.words
    folded = words.folded
    if article.types.isdisjoint(_DAY) or article.types.isdisjoint(_TIMES):
        return
    for i in words.places(_TIMES & article.types):
        yield from _after(article, i)
        days, end = _count(folded, i)
        if not days:
            continue
        at = end
        while at < min(end + 2, len(words)) and folded[at] in _LINK:
            at += 1
        if at >= len(words) or folded[at] not in _DAY or words.gap[at] == "":
            continue
        if folded[at - 1] not in _LINK or (folded[at + 1 : at + 2] or [""])[0] in _DAY:
            continue
        before = [k for k in range(max(i - _REACH, 0), i) if folded[k] in _DAY]
        if not before or article.quoted(words.start[at]):
            continue
        begun = before[-1]
        between = folded[max(begun - 14, 0) : begun] + folded[begun : i - 1]
        if days in (1, -1) and not {"days", ";"}.isdisjoint(between):
            continue
        right = (_DAY[folded[begun]] + days) % 7
        if right != _DAY[folded[at]]:
            name = WEEKDAYS[right].capitalize()
            related = (Span(words.start[begun], words.end[begun]),)
            yield Slip(Span(words.start[at], words.end[at]), (name,), related, name)


def _after(article: Article, i: int) -> Iterator[Slip]:
    """Two days after Monday's storm, on Thursday."""
    words = article.words
    folded = words.folded
    number = whole_number(folded[i - 1]) if i and folded[i - 1][0].isalnum() else None
    begun = i + 2 + (folded[i + 2 : i + 3] == ["the"])
    name = folded[begun].partition("’")[0].partition("'")[0] if begun < len(words) else ""
    if number is None or number > 6 or folded[i + 1 : i + 2] != ["after"] or name not in _DAY:
        return
    at = next((k for k in range(begun + 1, min(begun + 7, len(words))) if folded[k] in _DAY), 0)
    if at and folded[at - 1] == "on" and folded[at - 2] == ",":
        right = (_DAY[name] + number) % 7
        if right != _DAY[folded[at]]:
            told = WEEKDAYS[right].capitalize()
            related = (Span(words.start[begun], words.end[begun]),)
            yield Slip(Span(words.start[at], words.end[at]), (told,), related, told)


def _count(folded: list[str], i: int) -> tuple[int, int]:
    """How many days on or back are said at the word `days`, and what word comes after."""
    before = folded[i - 1] if i else ""
    after = folded[i + 1] if i + 1 < len(folded) else ""
    if before in _NEXT and folded[i] != "days":
        return _NEXT[before], i + 1
    if folded[i] not in ("day", "days"):
        return 0, i
    number = 1 if before == "a" else whole_number(before) or 0 if before[:1].isalnum() else 0
    if number > 6 or after not in _TURNS or folded[i + 2 : i + 3] == ["that"]:
        return 0, i
    return number * _TURNS[after], i + 2
