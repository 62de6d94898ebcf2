"""So many of a thing each, and all of them together: two bins for each of 46,000 households, 82,000
in all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.calendar import PERIODS_IN
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.numerals import whole_number
from lint.language.quantities import Quantity

_EACH = frozenset(["each", "apiece", "every", "per"])
_PERIODS = frozenset(["day", "week", "month", "hour", "night", "year", "game", "minute"])
_OPEN = frozenset(
    "about around nearly almost roughly some over more less least most than up between".split()
)


def times_each(article: Article) -> Iterator[Slip]:
    """Three counts of which the largest would be the product of the others but for one slip."""
    if article.types.isdisjoint(_EACH) and article.types.isdisjoint(("a", "an")):
        return
    folded = article.words.folded
    yield from _per(article)
    for first, last, quantities in article.reckonings:
        if not 2 <= len(quantities) <= 3 or any(q.unit for q in quantities):
            continue
        inside = folded[first : last + 1]
        rated = not _EACH.isdisjoint(inside) or any(
            word in _PERIODS and inside[k - 1] in ("a", "an") for k, word in enumerate(inside) if k
        )
        rated = rated or any(folded[q.last + 2 : q.last + 3] in (["a"], ["an"]) for q in quantities)
        if not rated or not _OPEN.isdisjoint(inside):
            continue
        whole = max(quantities, key=lambda q: q.value)
        rest = [q.value for q in quantities if q is not whole]
        if len(rest) == 1:
            rest += [v for word in inside if (v := _hyphened(word))]
        year = any(q.may_be_year for q in quantities)
        if len(rest) == 2 and min(rest) > 1 and whole.value >= 100 and not year:
            yield from _held(article, whole, rest[0] * rest[1], quantities)


def _per(article: Article) -> Iterator[Slip]:
    """60 ballots a minute, 6,300 an hour."""
    folded = article.words.folded
    everything = article.quantities.all
    for one, two in pairwise(everything):
        if two.first - one.last > 7 or one.unit != two.unit or not one.value:
            continue
        periods = _period(folded, one), _period(folded, two)
        factor = PERIODS_IN.get(periods, 0)
        link = folded[two.first - 1] in (",", "or", "(", "and")
        rough = not _OPEN.isdisjoint(folded[max(one.first - 3, 0) : two.first])
        if not factor or not link or rough:
            continue
        real = one.value * factor
        near = one_slip_apart(two.value, real) or two.value in (real * 10, real / 10)
        if near and abs(two.value - real) > 0.01 * real + two.step + factor * (
            one.step if one.step > 0.5 else 0
        ):
            yield slip_at(article, two, [real], [one])


def _period(folded: list[str], q: Quantity) -> str:
    """The period of a rate: `a minute`."""
    after = folded[q.last + 1 : q.last + 4]
    k = next((k for k, word in enumerate(after) if word in ("a", "an", "per")), -1)
    return after[k + 1] if 0 <= k < len(after) - 1 else ""


def _hyphened(word: str) -> int:
    """The days of a 30-day month."""
    head, dash, unit = word.partition("-")
    return (whole_number(head) or 0) if dash and head and unit in _PERIODS else 0


def _held(
    article: Article, whole: Quantity, real: float, quantities: list[Quantity]
) -> Iterator[Slip]:
    led = article.words.folded[whole.first - 1] in ("or", "to", "of", ",")
    tenfold = whole.value in (real * 10, real / 10)
    near = (
        tenfold
        or one_slip_apart(whole.value, real)
        or (
            led and article.words.folded[whole.first - 1] == "or" and 0.6 < whole.value / real < 1.7
        )
    )
    if led and near and abs(whole.value - real) > max(whole.step, 0.02 * real):
        yield slip_at(article, whole, [real], [q for q in quantities if q is not whole])
