"""One figure that is so many percent more than another: 3,300, 10 per cent more than the 2,000 of
last year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import hedged
from lint.checks.numbers.figure import slip_at
from lint.language.quantities import Quantity

_WAYS = {
    "more": 1,
    "higher": 1,
    "above": 1,
    "up": 1,
    "over": 1,
    "larger": 1,
    "bigger": 1,
    "less": -1,
    "fewer": -1,
    "lower": -1,
    "below": -1,
    "down": -1,
    "under": -1,
}
_LINK = frozenset(["than", "on", "from"])
_PERCENT = frozenset(["%", "percent", "cent", "pct"])
_PARTED = frozenset(["and", "but", "although", "though", "while", ";", "said"])
_BARE = frozenset(["above", "below", "over", "under"])
_THE = frozenset(["the", "its", "a", "their", "his", "her"])
_APART = 14
"""Words between a figure and what is said of it."""


def above(article: Article) -> Iterator[Slip]:
    """A figure and a share that do not give the figure that they are compared with."""
    wanted = _WAYS.keys() & article.types
    if not wanted or article.types.isdisjoint(_PERCENT):
        return
    folded = article.words.folded
    for i in article.words.places(wanted):
        if i < 3 or folded[i - 1] not in _PERCENT:
            continue
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        at = next((k for k, q in enumerate(quantities) if q.unit == "%" and q.last == i - 1), 0)
        other = _other(folded, quantities, i)
        if at and other is not None and not hedged(article, quantities[at]):
            yield from _held(article, quantities[at - 1], quantities[at], other, _WAYS[folded[i]])


def _other(folded: list[str], quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure that another is said to be above: `than the 2,000`."""
    opens = i + 1
    if folded[opens : opens + 1] and folded[opens] in _LINK:
        opens += 1
    elif folded[i] not in _BARE:
        return None
    if folded[opens : opens + 1] and folded[opens] in _THE:
        opens += 1
    return next((q for q in quantities if q.first == opens), None)


def _held(
    article: Article, now: Quantity, share: Quantity, other: Quantity, way: int
) -> Iterator[Slip]:
    words = article.words
    link = words.folded[now.last + 1 : share.first]
    if len(link) > _APART or "," not in link or not _PARTED.isdisjoint(link):
        return
    if now.unit != other.unit or other.unit == "%" or not other.value:
        return
    if any(q.may_be_year and "," not in words.text[q.figure] for q in (now, other)):
        return
    real = 100 * way * (now.value / other.value - 1)
    slack = 100 * (now.step + other.step) / other.value if now.step > 0.5 else 1.0
    if abs(real - share.value) > share.step + 0.6 + slack and -60 < real < 300:
        value = now.value / (1 + way * share.value / 100)
        yield slip_at(article, other, [round(value, 2)], [now, share])
