"""A price, the step that led to it and what that is in percent: 6% to 318p, a rise of 18p."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import DOWN, UP, hedged, way_of
from lint.checks.numbers.figure import slip_at, span_of
from lint.language.quantities import Quantity
from lint.text import Span

_CENTS = frozenset(["cents", "cent", "pence", "p"])
_PARTED = frozenset("but while ; and though although annual annually average".split())
"""What stands between figures that are of several things."""


def moves(article: Article) -> Iterator[Slip]:
    """Shares that rose 4.1% to $17.33, a loss of 74 cents."""
    if "to" not in article.types or (UP | DOWN).isdisjoint(article.types):
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        shares = [q for q in quantities if q.unit == "%"]
        if len(quantities) != 3 or len(shares) != 1:
            continue
        between = folded[quantities[0].last : quantities[-1].first + 3]
        if not _PARTED.isdisjoint(between) or hedged(article, shares[0]):
            continue
        step, price = _step_and_price(folded, [q for q in quantities if q is not shares[0]])
        if folded[price.first - 1] == "to" and price.unit not in ("", "%"):
            ways = [way_of(article, q, first, last) for q in (shares[0], step)]
            yield from _held(article, shares[0], step, price, ways)


def _step_and_price(folded: Sequence[str], two: Sequence[Quantity]) -> Sequence[Quantity]:
    return two if folded[two[1].first - 1] == "to" else two[::-1]


def _held(
    article: Article, share: Quantity, step: Quantity, price: Quantity, ways: Sequence[int]
) -> Iterator[Slip]:
    words = article.words
    value = step.value if step.unit == price.unit else 0.0
    if not step.unit and words.folded[step.last + 1] in _CENTS:
        value = step.value / 100
    if not value or not any(ways):
        return
    if ways[0] * ways[1] < 0:
        if step.first > share.last:
            at = step.first - 2 if words.folded[step.first - 1] == "of" else step.first - 1
            span = Span(words.start[at], words.end[at])
            yield Slip(span, (), (span_of(article, share),), "the other way")
        return
    before = price.value - (ways[0] or ways[1]) * value
    if before <= 0:
        return
    real = 100 * value / before
    spare = step.step * real / step.value
    room = share.step + 0.1 + 0.02 * real + spare
    if abs(share.value - real) > room and real < 60:
        yield slip_at(article, share, [round(real, 1)], [step, price])
