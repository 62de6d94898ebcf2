"""Two figures and the step between them that would be theirs but for one figure: bought for
£310,000, sold for £475,000, a profit of £175,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import TIMES, way_of
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.quantities import Quantity

PROFIT = frozenset("profit saving savings discount difference gain loss premium".split())
GAINED = frozenset(["made", "making", "netted", "netting", "saved", "saving"])
MORE = frozenset(["more", "less", "cheaper", "dearer", "higher", "lower", "fewer"])
ROUGHLY = frozenset("about around nearly almost roughly some over than approximately under".split())
BROKEN = frozenset(["but", "while", ";", "and", "though", "although", "offset", "said"])
"""What parts a step from figures that it is not the step of."""


def between(
    article: Article, quantities: Sequence[Quantity], first: int, last: int
) -> Iterator[Slip]:
    """A step told after two sums of money that would be theirs but for one figure."""
    folded = article.words.folded
    yield from _fewer(article, quantities)
    for k, q in enumerate(quantities):
        if q.unit in ("", "%"):
            continue
        others = [o for o in quantities if o is not q and _alike(o, q)]
        by = folded[q.first - 1] == "by" and k > 0
        if len(others) != 2 or (others[1].first > q.first and not by) or rough(article, q):
            continue
        gained = not GAINED.isdisjoint(folded[max(q.first - 3, first) : q.first])
        noun = folded[q.first - 1] == "of" and folded[q.first - 2] in PROFIT
        if any(way_of(article, o, first, last) for o in others):
            continue
        more = folded[q.last + 1 : q.last + 2]
        noun = noun or (folded[q.first - 1] == "," and more != [] and more[0] in MORE)
        if not (gained or noun or by or way_of(article, q, first, last)):
            continue
        scale = 100 if q.unit == "p" and others[0].unit != "p" else 1
        apart = round(abs(others[0].value - others[1].value) * scale, 4)
        off = abs(apart - q.value)
        room = q.step + sum(o.step for o in others if o.step != 0.5)
        if scale > 1:
            room = 0.5
        told = noun and folded[q.first - 1] == "of" and 0.5 < q.value / max(apart, 1e-9) < 2
        near = told or one_slip_apart(q.value, apart) or one_slip_apart(q.value / 1e6, apart / 1e6)
        if off > room * 1.01 and near and scale * max(o.value for o in others) > q.value:
            yield slip_at(article, q, [apart], others)


def _fewer(article: Article, quantities: Sequence[Quantity]) -> Iterator[Slip]:
    """It had 15 teachers, and now only 12 teachers, four fewer."""
    folded = article.words.folded
    plain = [q for q in quantities if not q.unit]
    for one, two, step in zip(plain, plain[1:], plain[2:], strict=False):
        noun = folded[two.last + 1]
        told = folded[two.last + 2 : step.first] in ([","], [",", "or"])
        if not told or folded[step.last + 1] not in ("fewer", "more", "less"):
            continue
        if folded[one.last + 1] != noun or not noun[0].isalpha():
            continue
        apart = abs(one.value - two.value)
        if apart != step.value and one.value != two.value and apart < 3 * step.value:
            yield slip_at(article, step, [apart], [one, two])


def doubled(
    article: Article, quantities: Sequence[Quantity], inside: Sequence[str]
) -> Iterator[Slip]:
    """Doubled since January, when it stood at $21, closing at $32."""
    verbs = TIMES.keys() & set(article.words.folded[slice(*_sentence(article, quantities))])
    money = [q for q in quantities if q.unit not in ("", "%")]
    if len(verbs) != 1 or len(money) != 2 or money[0].unit != money[1].unit:
        return
    factor = TIMES[next(iter(verbs))]
    one, two = money
    fits = any(0.85 < b.value / (a.value * factor) < 1.5 for a, b in ((one, two), (two, one)))
    real = one.value * factor
    if not fits and one_slip_apart(two.value, real) and BROKEN.isdisjoint(inside):
        yield slip_at(article, two, [real], [one])


def _sentence(article: Article, quantities: Sequence[Quantity]) -> tuple[int, int]:
    first, last = article.sentence_at(quantities[0].figure)
    return first, last + 1


def _alike(one: Quantity, step: Quantity) -> bool:
    return one.unit == step.unit or (step.unit == "p" and one.unit == "£")


def rough(article: Article, q: Quantity) -> bool:
    """Is a figure said to be about right?"""
    return not ROUGHLY.isdisjoint(article.words.folded[max(q.first - 3, 0) : q.first])
