"""A price that rose or fell by so much, or so many percent, to what it is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.between import ROUGHLY
from lint.checks.numbers.figure import slip_at
from lint.language.quantities import Quantity

_UP = frozenset(
    "rose gained climbed jumped added advanced soared surged rise up higher risen".split()
)
_DOWN = frozenset(
    "fell lost dropped slid slipped sank tumbled plunged fall down lower fallen".split()
)
_CENTS = frozenset(["cents", "cent"])


def prices(article: Article) -> Iterator[Slip]:
    """$6.40, or 8 percent, to $73.60; up 22p at 638p, from 616p."""
    wanted = (_UP | _DOWN) & article.types
    if not wanted:
        return
    folded = article.words.folded
    seen = -1
    for i in article.words.places(wanted):
        first, last = article.sentence_at(i)
        if first == seen:
            continue
        quantities = _in_one_unit(article, article.quantities.between(first, last))
        ways = {(1 if word in _UP else -1) for word in folded[first : last + 1] if word in wanted}
        if len(quantities) != 3 or len(ways) != 1:
            continue
        seen = first
        yield from _held(article, quantities, ways.pop(), i)


def _held(article: Article, quantities: Sequence[Quantity], way: int, verb: int) -> Iterator[Slip]:
    """The step, its percentage or the price before, and the price it led to, against each other."""
    folded = article.words.folded
    shares = [q for q in quantities if q.unit == "%"]
    money = [q for q in quantities if q.unit != "%"]
    if any(not ROUGHLY.isdisjoint(folded[q.first - 2 : q.first]) for q in quantities):
        return
    to = next(
        (q for q in money if folded[q.first - 1] in ("to", "at") or _closing(folded, q)), None
    )
    if to is None or len({q.unit for q in money}) != 1:
        return
    step = next((q for q in money if q is not to and abs(q.first - verb) < 4), None)
    if step is None or step.value >= to.value or _takes_from(folded, step):
        return
    if not to.unit and folded[step.last + 1] not in ("point", "points"):
        return
    if len(shares) == 1 and len(money) == 2:
        yield from _shared(article, step, to, shares[0], way)
    elif len(money) == 3:
        start = next(q for q in money if q is not to and q is not step)
        yield from _started(article, step, to, start, way)


def _shared(
    article: Article, step: Quantity, to: Quantity, told: Quantity, way: int
) -> Iterator[Slip]:
    """$6.40, or 8 percent, to $73.60."""
    folded = article.words.folded
    between = folded[min(step.last, told.last) + 1 : max(step.first, told.first)]
    if abs(told.first - step.last) > 4 or ({"or", "("}.isdisjoint(between) and between != [","]):
        return
    before = to.value - way * step.value
    real = 100 * step.value / before
    if abs(real - told.value) <= told.step + 0.02 + 100 * (step.step / before) + 0.02 * real:
        return
    right = 100 * step.value / told.value + way * step.value
    if real > 4 and abs(right - to.value) < 0.5 * to.value:
        yield slip_at(article, to, [round(right, 2)], [step, told])
    else:
        yield slip_at(article, told, [round(real, 1)], [step, to])


def _started(
    article: Article, step: Quantity, to: Quantity, start: Quantity, way: int
) -> Iterator[Slip]:
    """Up 22p at 638p, having started at 616p."""
    lead = article.words.folded[max(start.first - 4, 0) : start.first]
    opened = lead[-1:] in (["from"], ["at"]) or "of" in lead[-3:]
    right = start.value + way * step.value
    room = to.step + step.step + start.step
    clash = room < abs(right - to.value) < 0.4 * start.value
    if opened and clash and {"high", "low"}.isdisjoint(lead):
        yield slip_at(article, to, [right], [step, start])


def _closing(folded: Sequence[str], quantity: Quantity) -> bool:
    return folded[quantity.first - 3 : quantity.first] == ["to", "close", "at"]


def _takes_from(folded: Sequence[str], quantity: Quantity) -> bool:
    return folded[quantity.first - 1] in ("from", "to", "at")


def _in_one_unit(article: Article, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, cents made dollars and pence pounds if the others are."""
    units = {q.unit for q in quantities}
    small = "£" if "£" in units else "$" if "$" in units else ""
    folded = article.words.folded
    return [
        q._replace(value=q.value / 100, step=q.step / 100, unit=small)
        if small
        and (q.unit == "p" if small == "£" else not q.unit and folded[q.last + 1] in _CENTS)
        else q
        for q in quantities
    ]
