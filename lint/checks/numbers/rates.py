"""So much a year, or for each, against the number of years or heads and the sum of it: £240,000
for three summers, at £80,000 a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at
from lint.language.plurals import singular
from lint.language.quantities import Quantity

_EACH = frozenset(["each", "apiece"])
_PER = frozenset(["a", "an", "per"])
_YEARLY = frozenset("year summer season winter autumn".split())
_PERIODS = frozenset("year month week day hour night season summer winter gallon mile ton".split())
_OTHERWISE = frozenset(
    "than over about nearly almost average minimum maximum least per-head".split()
)


def rates(article: Article) -> Iterator[Slip]:
    """A sum, a count and a rate in one sentence that do not fit."""
    folded = article.words.folded
    wanted = article.types & (_EACH | _PERIODS)
    seen = -1
    for i in article.words.places(wanted) if wanted else ():
        if folded[i] in _PERIODS and (not i or folded[i - 1] not in _PER):
            continue
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        if first == seen or len(quantities) != 3:
            continue
        seen = first
        inside = folded[first : last + 1]
        if not _OTHERWISE.isdisjoint(inside):
            continue
        yield from _held(article, quantities, i)


def _held(article: Article, quantities: Sequence[Quantity], at: int) -> Iterator[Slip]:
    folded = article.words.folded
    each = folded[at] in _EACH
    near = [q for q in quantities if 0 < at - q.last <= (1 if each else 2)]
    if not near:
        near = [q for q in quantities if each and 0 < q.first - at < 8][:1]  # each getting £15,000
    if len(near) != 1:
        return
    rate = near[0]
    others = [q for q in quantities if q is not rate]
    alike = [q for q in others if q.unit == rate.unit and q.value > rate.value]
    counts = [q for q in others if not q.unit and q.value < 5000 and q not in alike[:1]]
    if any(folded[q.first - 1] in ("to", "between", "from") for q in quantities):
        return
    if rate.unit in ("", "%") or len(alike) != 1 or len(counts) != 1:
        return
    whole, count = alike[0], counts[0]
    noun = folded[count.last + 1 : count.last + 3]
    if each:
        counted = any(singular(word) or word in ("people", "children") for word in noun)
    else:
        names = {singular(word) for word in noun} - {""}
        counted = folded[at] in names or (folded[at] in _YEARLY and bool(names & _YEARLY))
    real = rate.value * count.value
    room = whole.step + rate.step * count.value + 0.004 * real
    if not counted or count.value < 2 or not 0.5 < whole.value / real < 2:
        return
    if abs(real - whole.value) > room:
        if whole.first > rate.first and whole.first > count.first:
            yield slip_at(article, whole, [real], [rate, count])
        else:
            yield slip_at(article, rate, [whole.value / count.value], [whole, count])


_SPREAD = frozenset(["over", "for", "across"])


def spread(article: Article) -> Iterator[Slip]:
    """$60 million over five years, or $12 million a year."""
    folded = article.words.folded
    if article.types.isdisjoint(("years", "months", "weeks", "days")):
        return
    for i in article.words.places({"years", "months", "weeks", "days", "games", "hours"}):
        if i < 4 or folded[i - 2] not in _SPREAD:
            continue
        first, last = article.sentence_at(i)
        before = article.quantities.between(first, i - 1)
        after = article.quantities.between(i + 1, min(i + 9, last))
        if len(before) < 2 or not after or before[-1].last != i - 1:
            continue
        whole, count, rate = before[-2], before[-1], after[0]
        link = folded[i + 1 : rate.first]
        if whole.last + 2 < i - 2 or whole.unit in ("", "%") or rate.unit != whole.unit:
            continue
        led = link in (
            [",", "or"],
            [",", "an", "average", "of"],
            [","],
            ["at"],
            [",", "or", "about"],
        )
        if not led or folded[rate.last + 2 : rate.last + 3] != [singular(folded[i])]:
            continue
        real = whole.value / count.value
        spare = whole.step / count.value + rate.step + (0.1 if "about" in link else 0.01) * real
        if spare < abs(real - rate.value) < real:
            yield slip_at(article, rate, [round(real, 2)], [whole, count])


def daily(article: Article) -> Iterator[Slip]:
    """20 miles a day for 12 days, 260 miles in all; 200 trees a year, 1,000 in all."""
    folded = article.words.folded
    for k in range(len(article.quantities.all) - 2):
        rate, count, whole = article.quantities.all[k : k + 3]
        if (
            folded[count.first - 1] != "for"
            or count.first - rate.last > 6
            or rate.unit != whole.unit
        ):
            continue
        if whole.first - count.last > 7 or whole.unit == "%":
            continue
        noun = folded[rate.last + 1]
        period = folded[count.first - 2]
        if folded[count.first - 3] not in _PER or singular(folded[count.last + 1]) != period:
            continue
        link = folded[count.last + 2 : whole.first]
        same = folded[whole.last + 1] == noun or folded[whole.last + 1 : whole.last + 3] == [
            "in",
            "all",
        ]
        if (
            not link
            or link[-1] not in (",", "or", "covered", "covering", "of", "earned")
            or not (same or whole.unit)
        ):
            continue
        real = rate.value * count.value
        if whole.step * 1.1 + 0.01 * real < abs(real - whole.value) < 0.5 * real:
            yield slip_at(article, whole, [real], [rate, count])
