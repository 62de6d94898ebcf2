"""Hours, minutes and scores against what is said beside them: 10 a.m. on Tuesday night; a
first-half goal in the 67th minute; the 83rd minute, 12 minutes from time; beat Hull 1-3."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.classes import WEEKDAYS
from lint.language.clock import read_times
from lint.language.numerals import whole_number
from lint.pattern import Pattern
from lint.text import Span

_HOURS = {
    "morning": range(0, 13),
    "afternoon": range(11, 19),
    "evening": range(15, 24),
    "night": (*range(17, 24), *range(0, 7)),
    "lunchtime": range(11, 16),
    "dawn": range(3, 9),
}
"""The hours that may be said to be of a part of the day."""
_LINKS = frozenset(["on", "in", "the", "that", "this", "at", ",", "yesterday", "about", "late"])


def hours(article: Article) -> Iterator[Slip]:
    """An hour and a part of the day that it does not belong to."""
    if article.types.isdisjoint(_HOURS):
        return
    words = article.words
    for time in read_times(words, article.types):
        hour = int(time.hour) % 12 + (12 if time.half == "p" else 0)
        at = _part_beside(article, time.first, time.last)
        if at < 0 or hour in _HOURS[words.folded[at]] or article.quoted(words.start[at]):
            continue
        other = (hour + 12) % 24
        span = Span(words.start[time.first], words.end[time.last])
        found = article.text[span.start : span.end]
        head, half = found[:-4], found[-4:]
        swapped = half.translate(str.maketrans("apAP", "paPA"))
        fits = other in _HOURS[words.folded[at]]
        related = (Span(words.start[at], words.end[at]),)
        right = head + swapped
        yield Slip(span, (right,) if fits else (), related, f"no {words.folded[at]}")


def _part_beside(article: Article, first: int, last: int) -> int:
    """The part of the day that the hour is said to be in: 10 a.m. on Tuesday night; -1 for none."""
    folded = article.words.folded
    for step, start in ((1, last + 1), (-1, first - 1)):
        for k in range(start, start + 4 * step, step):
            if not 0 <= k < len(folded):
                break
            if folded[k] in _HOURS:
                after = folded[k + 1 : k + 2]
                free = step < 0 or after in ([","], ["."], ["and"], ["when"], ["at"], ["after"], [])
                weekday = folded[k - 1] in WEEKDAYS or folded[k - 1] in ("in", "at", "the")
                return k if free and weekday else -1
            if folded[k] not in _LINKS and folded[k] not in WEEKDAYS:
                break
    return -1


_MINUTE = Pattern(r"\b(\d{1,2})(?:st|nd|rd|th)[- ]minute\b", needs=("-minute", " minute"))
_FIRST = Pattern(
    r"\b(?:first[- ]half|before (?:the )?(?:half-time|half time|break|interval))\b(?! of| lead)"
)
_SECOND = Pattern(
    r"\b(?:second[- ]half|after (?:the )?(?:half-time|half time|break|interval|restart))\b(?! of)"
)
_FROM_TIME = Pattern(r", (\d{1,2}|[a-z]+) minutes from (?:time|the end|full[- ]time)\b")
_NEAR = 60
_GAME = 90


def halves(article: Article) -> Iterator[Slip]:
    """A minute of a football match and the half that it is said to be in."""
    types = article.types
    if "minute" not in types and not any("-minute" in word for word in article.quantities.figures):
        return
    text = article.text
    for match in _MINUTE.finditer(text):
        minute = int(match.group(1))
        beside = _clause(text, match.start(), match.end())
        first, second = _FIRST.search(beside), _SECOND.search(beside)
        wrong = (first and not second and minute > 47) or (second and not first and minute < 45)
        if wrong and len(list(_MINUTE.finditer(beside))) == 1:
            half = "second" if first else "first"
            yield Slip(Span(*match.span(1)), (), (), f"in the {half} half")
        left = _FROM_TIME.match(text, match.end())
        value = whole_number(left.group(1)) if left else None
        if left and value and abs(minute + value - _GAME) > 1 and minute < _GAME:
            right = str(_GAME - minute)
            yield Slip(Span(*left.span(1)), (right,), (Span(*match.span()),), f"{right} from time")


def _clause(text: str, start: int, end: int) -> str:
    """What stands beside a minute, up to the next comma or stop."""
    before = text[max(start - _NEAR, 0) : start]
    after = text[end : end + _NEAR]
    for mark in (". ", ", ", "; ", "\n", " and ", " but ", " then "):
        before = before.rpartition(mark)[2]
        after = after.partition(mark)[0]
    return before + text[start:end] + after


_BEHIND = Pattern(r"\b(?:from|after|trailing|when|despite|at)\b")
_WON = Pattern(
    r"\b(?:won|beat|beating|defeated|victory over|win over|winners over|thrashed|edged)\b"
    r"(?: [\w’'.-]+){0,5}? (?<![\d-])(\d{1,2})[-–](\d{1,2})(?![-–\d/:%]|\.\d| \d)"
    r"(?! (?:down|behind|record))",
    needs=("won ", "beat", "defeated ", "victory over", "win over", "thrashed ", "edged "),
)


def scores(article: Article) -> Iterator[Slip]:
    """A score of the winner that is smaller than the loser's: beat Leeds 1-3."""
    if not article.quantities.scored:
        return
    for match in _WON.finditer(article.text):
        won, lost = int(match.group(1)), int(match.group(2))
        inside = match.group()[: match.start(1) - match.start()]
        alone = not any(c.isdigit() for c in inside) and not _BEHIND.search(inside)
        if won < lost and won < _POINTS and alone:
            span = Span(match.start(1), match.end(2))
            dash = article.text[match.end(1)]
            yield Slip(span, (f"{lost}{dash}{won}",), (), "the winner’s figure comes first")


_POINTS = 30
"""A figure of a score below which the winner's stands first in every sport."""
