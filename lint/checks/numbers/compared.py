"""A figure said to be up or down from another that is not below or above it."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at, span_of
from lint.language.quantities import Quantity
from lint.text import Span

_ANCHOR = frozenset(
    "a an the its peak high low record of about around some just only nearly".split()
)
_BETWEEN = 5
"""Words that may stand between a figure and what is said of it: `96,000 people, down`."""
_OTHERWISE = frozenset("percentage per rank ranking ranked place places points odds".split())


def compared(article: Article) -> Iterator[Slip]:
    """96,000 people, down from a peak of 94,000."""
    if article.types.isdisjoint(_WAYS):
        return
    folded = article.words.folded
    for i in article.words.places(_WAYS.keys() & article.types):
        if folded[i + 1 : i + 2] != ["from"] and folded[i + 1 : i + 2] != ["on"]:
            continue
        first, last = article.sentence_at(i)
        earlier = article.quantities.between(first, i)
        later = article.quantities.between(i + 2, min(i + 9, last))
        if not earlier or not later or article.quoted(article.words.start[i]):
            continue
        now, then = earlier[-1], later[0]
        if not _ANCHOR.issuperset(folded[i + 2 : then.first]) or now.unit != then.unit:
            continue
        if folded[i + 1] == "on" and not now.unit:
            continue
        link = folded[now.last + 1 : i]
        if (
            len(link) > _BETWEEN
            or now.may_be_year
            or then.may_be_year
            or not _OTHERWISE.isdisjoint(link)
        ):
            continue
        if not _beside(article, link, now, then) or not 0.3 < now.value / max(then.value, 1) < 3:
            continue
        way = _WAYS[folded[i]]
        if (now.value - then.value) * way < 0 and _scaled(now, then):
            span = Span(article.words.start[i], article.words.end[i])
            against = (span_of(article, now), span_of(article, then))
            yield Slip(span, (_TURNED[folded[i]],), against, _TURNED[folded[i]])


_WAYS = {"up": 1, "down": -1}
_TURNED = {"up": "down", "down": "up"}


def _scaled(one: Quantity, other: Quantity) -> bool:
    """Are both written out, or both in millions?"""
    return (one.value >= 1e6) == (other.value >= 1e6)


def _beside(article: Article, link: list[str], now: Quantity, then: Quantity) -> bool:
    """Is it the figure before the comma that went up or down, and nothing else?"""
    folded = article.words.folded
    if now.unit:
        return not link or link[-1] in (",", "(", "—", "–")
    follows = folded[then.last + 1 : then.last + 2]
    if not link or link[-1] not in (",", "(", "—", "–"):
        return False
    return (
        len(link) == 1
        or follows == link[:1]
        or not follows
        or not follows[0].isalpha()
        or (follows[0] in _AFTER)
    )


_AFTER = frozenset("in last a the at when from during on before earlier ago just year two".split())
_MORE = {
    "more": 1,
    "higher": 1,
    "taller": 1,
    "longer": 1,
    "above": 1,
    "heavier": 1,
    "older": 1,
    "fewer": -1,
    "less": -1,
    "lower": -1,
    "faster": -1,
    "quicker": -1,
    "shorter": -1,
    "below": -1,
}


def than(article: Article) -> Iterator[Slip]:
    """45 complaints, fewer than the 40 of last year; 9.82 seconds, 0.05 faster than 9.97."""
    wanted = _MORE.keys() & article.types
    if not wanted or "than" not in article.types:
        return
    folded = article.words.folded
    for i in article.words.places(wanted):
        if folded[i + 1 : i + 2] != ["than"]:
            continue
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        other = next((q for q in quantities if 1 < q.first - i < 7), None)
        before = [q for q in quantities if q.last < i]
        if other is None or not before or not _the(folded[i + 2 : other.first]):
            continue
        step = before[-1] if i - before[-1].last < 3 and len(before) > 1 else None
        now = before[-2] if step is not None else before[-1]
        noun = folded[now.last + 1 : i]
        if now.unit != other.unit or len(noun) > 6 or "," not in noun or now.may_be_year:
            continue
        if now.unit or _same(folded, noun, other, decimals=now.step < 0.5):
            yield from _more(article, i, now, step, other)


def _more(
    article: Article, i: int, now: Quantity, step: Quantity | None, other: Quantity
) -> Iterator[Slip]:
    """What is more and is less, or is more by another step."""
    word = article.words.folded[i]
    way = _MORE[word]
    real = way * (now.value - other.value)
    if step is None:
        if real < 0 and article.words.folded[i - 1] == "," and word in _TURN:
            span = Span(article.words.start[i], article.words.end[i])
            against = (span_of(article, now), span_of(article, other))
            yield Slip(span, (_TURN[word],), against, _TURN[word])
    elif step.unit == now.unit != "%":
        room = max(now.step, other.step) * 1.1 if now.step != 0.5 else 0
        if real > 0 and room < abs(real - step.value) < 0.5 * now.value:
            right = now.value - way * step.value
            yield slip_at(article, other, [round(right, 3)], [now, step])


_TURN = {"more": "fewer", "fewer": "more"}


def _the(link: list[str]) -> bool:
    return link[:1] == ["the"] and len(link) < 5 and "," not in link


def _same(folded: list[str], noun: list[str], other: Quantity, *, decimals: bool) -> bool:
    """Are both figures of one thing: `45 complaints, fewer than the 40 received`?"""
    follows = folded[other.last + 1]
    return decimals or follows == noun[0] or follows in _TOLD or follows in _AFTER


_TOLD = frozenset("recorded received counted reported seen expected of needed planned set".split())
