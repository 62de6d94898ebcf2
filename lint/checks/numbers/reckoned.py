"""Two figures and what they are said to come to: 85 shot and 107 trapped, 192 in all; 41 deaths,
compared with 36 the year before, a rise of five; more than doubled, from 1,000 to 2,100."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.quantities import Quantity

_STEPS = frozenset(
    (
        "rise fall drop increase decrease loss gain difference gap decline jump reduction growth "
        "improvement swing saving shortfall surplus"
    ).split()
)
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more less than least most up approximately "
        "just only another further average"
    ).split()
)
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_PERIODS = frozenset("years months decades weeks days hours".split())
_WHOLE = frozenset(["all", "altogether", "total", "together", "combined"])


def reckoned(article: Article) -> Iterator[Slip]:
    """A sum, a difference or a multiple that is one slip away from what it should be."""
    types = article.types
    if types.isdisjoint(_STEPS) and types.isdisjoint(_TIMES) and types.isdisjoint(_WHOLE):
        return
    for first, last, quantities in article.reckonings:
        inside = set(article.words.folded[first : last + 1])
        if article.quoted(article.words.start[first]):
            continue
        if not inside.isdisjoint(_WHOLE):
            yield from _in_all(article, quantities, last)
        if not inside.isdisjoint(_STEPS):
            yield from _apart(article, quantities)
        if not inside.isdisjoint(_TIMES):
            yield from _multiple(article, quantities, first)


def _in_all(article: Article, quantities: list[Quantity], last: int) -> Iterator[Slip]:
    """The last of three counts is called all of them."""
    folded = article.words.folded
    for at, total in enumerate(quantities):
        after = folded[total.last + 1 : min(total.last + 4, last + 1)]
        called = after[:2] in (["in", "all"], ["in", "total"]) or after[:1] == ["altogether"]
        called = called or after[:1] in (["together"], ["combined"])
        parts = quantities[max(at - 2, 0) : at]
        if not called or len(parts) < 2 or total.value < 10 or _rough(article, total):
            continue
        if len({q.unit for q in (*parts, total)}) > 1 or any(_year(article, q) for q in parts):
            continue
        sums = {sum(q.value for q in quantities[k:at]) for k in range(at - 1)}
        real = parts[0].value + parts[1].value
        joined = (
            "and" in folded[parts[0].last : parts[1].first]
            or "or" in folded[parts[0].last : parts[1].first]
        )
        if joined and total.value not in sums and one_slip_apart(total.value, real):
            yield slip_at(article, total, [real], parts)


def _apart(article: Article, quantities: list[Quantity]) -> Iterator[Slip]:
    """A rise or a fall is not the difference of the two figures before it."""
    folded = article.words.folded
    for at, step in enumerate(quantities):
        before = folded[step.first - 3 : step.first]
        if at < 2 or len(before) < 3 or before[2] != "of" or before[1] not in _STEPS:
            continue
        if before[0] not in ("a", "the", "an"):
            continue
        two = [q for q in quantities[:at] if _unit(article, q) == _unit(article, step)]
        two = [q for q in two if not _year(article, q)]
        if len(two) != 2 or two[1].first - two[0].last > 14 or _rough(article, step):
            continue
        if any(_rough(article, q) for q in two) or step.unit == "%":
            continue
        real = abs(two[0].value - two[1].value)
        room = max(q.step for q in (*two, step)) if step.step != 0.5 or step.value > 999 else 0
        room = room if step.value != int(step.value) or step.value > 999 else 0
        off = abs(real - step.value)
        if real and off > room * 2 and off / real < 1 and off < max(two[0].value, two[1].value) / 2:
            yield slip_at(article, step, [real], two)


def _unit(article: Article, q: Quantity) -> str:
    """The unit of a quantity, glued ones and percentage points among them."""
    if q.unit:
        return q.unit
    after = article.words.folded[q.last + 1 : q.last + 2]
    return after[0] if after and after[0] in ("km", "miles", "metres", "feet", "points") else ""


def _year(article: Article, q: Quantity) -> bool:
    return q.may_be_year and "," not in article.words.text[q.figure]


def _rough(article: Article, q: Quantity) -> bool:
    return not _ROUGH.isdisjoint(article.words.folded[max(q.first - 2, 0) : q.first])


def _multiple(article: Article, quantities: list[Quantity], first: int) -> Iterator[Slip]:
    """From 20 to 40 is no tripling."""
    folded = article.words.folded
    figures = [q for q in quantities if not _year(article, q)]
    for one, two in pairwise(figures):
        link = folded[one.last + 1 : two.first]
        dated = len(link) > 2 and link[0] == "in" and len(link) < 7
        ranged = folded[one.first - 1] == "from" and link[-1:] == ["to"] and one.unit == two.unit
        if ranged and one.value and (len(link) < 3 or dated):
            yield from _held(article, one, two, first)


def _held(article: Article, one: Quantity, two: Quantity, first: int) -> Iterator[Slip]:
    folded = article.words.folded
    verb = next((k for k in range(one.first - 1, first - 1, -1) if folded[k] in _TIMES), -1)
    if verb < 0 or one.first - verb > 12 or "," in folded[verb + 2 : one.first - 2]:
        return
    others = article.quantities.between(verb, one.first - 1)
    if others and _PERIODS.isdisjoint(folded[verb : one.first]):
        return
    factor = _TIMES[folded[verb]]
    ratio = two.value / one.value
    before = folded[max(verb - 3, first) : verb]
    more = before[-2:] == ["more", "than"]
    almost = not {"nearly", "almost", "about", "roughly", "virtually"}.isdisjoint(before)
    low, high = 0.9 * factor, 1.15 * factor
    if more:
        low, high = 0.995 * factor, (factor + 1) * 1.05 if factor > 1 else factor
        low = low if factor > 1 else 0.2
    elif almost:
        low = 0.75 * factor
    if not low <= ratio <= high:
        yield slip_at(article, two, [one.value * factor], [one])
