"""A rate, a count and a sum that would fit but for one slip: 60 buses at $450,000 apiece, for a
total of $29 million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.calendar import PERIODS_IN
from lint.checks.numbers.figure import figure_like, one_slip_apart, span_of
from lint.language.numerals import whole_number
from lint.language.plurals import singular
from lint.language.quantities import Quantity
from lint.text import Span

_EACH = frozenset(["each", "apiece", "every"])
_PER = frozenset(["a", "an", "per"])
_MONEY = frozenset("$£€p")
_BOUGHT = frozenset(
    (
        "hour day week month term quarter year night shift session game match visit trip mile "
        "kilometer kilometre acre hectare ton tonne barrel gallon litre liter pound kilo kilogram "
        "share ticket head person seat pupil student child worker employee member family household "
        "unit bottle unit bed room place ride call vote copy piece item tree animal bird fish "
        "cow sheep pig patient passenger"
    ).split()
)
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more less least most than up approximately "
        "estimated average minimum maximum starting"
    ).split()
)
"""What stands before a figure that is not exact."""
_OPEN = frozenset("between plus including additional extra excluding other range".split())
"""Words of sentences whose sums have more in them than is told."""


class Rate(NamedTuple):
    """What one costs, and what one is: `month`, or `each`."""

    price: Quantity
    unit: str


def bills(article: Article) -> Iterator[Slip]:
    """$15 an hour for a 12-hour shift, or $160; £4,500 a term, £12,500 for the three."""
    if article.types.isdisjoint(_MONEY) and not any(
        w[-1] == "p" for w in article.quantities.figures
    ):
        return
    if article.types.isdisjoint(_EACH | _PER):
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        money = [_in_money(folded, q) for q in quantities]
        money = [q for q in money if q.unit in _MONEY and q.unit]
        if not 2 <= len(money) <= 3 or len(quantities) > 6:
            continue
        if not _OPEN.isdisjoint(folded[first : last + 1]):
            continue
        rates = [rate for q in money if (rate := _rate(folded, q, first, last)) is not None]
        if not rates:
            continue
        rate = min(rates, key=lambda r: _pence(r.price))
        if any(r is not rate and r.unit in ("each", rate.unit) for r in rates):
            continue
        counts = _counts(article, quantities, rate, first, last)
        sums = [q for q in money if q is not rate.price and _pence(q) > _pence(rate.price)]
        rough = any(
            folded[q.first - 1 : q.first] and folded[q.first - 1] in _ROUGH
            for q in (rate.price, *sums)
        )
        if sums and counts and not rough:
            slips = [list(_held(article, rate, whole, counts)) for whole in sums]
            if len(sums) == 1 or not any(_fits(rate, whole, counts) for whole in sums):
                yield from next((slip for slip in slips if slip), [])


def _in_money(folded: list[str], q: Quantity) -> Quantity:
    """25 cents as a sum of money."""
    if not q.unit and folded[q.last + 1 : q.last + 2] in (["cents"], ["pence"]):
        return q._replace(last=q.last + 1, unit="p")
    return q


def _pence(quantity: Quantity) -> float:
    return quantity.value * (1 if quantity.unit == "p" else 100)


def _rate(folded: list[str], price: Quantity, first: int, last: int) -> Rate | None:
    """The rate that a price is, by the words after it, or by `each of the` before it."""
    after = folded[price.last + 1 : min(price.last + 4, last + 1)]
    if after[:1] and after[0] in _EACH:
        return Rate(price, "each")
    if after[1:2] and after[0] in _PER and after[1] in _BOUGHT:
        return Rate(price, after[1])
    if after[:2] == ["for", "each"] or after[:2] == ["for", "every"]:
        return Rate(price, "each")
    if folded[price.first - 1] in ("costs", "cost") and folded[price.first - 2] in _BOUGHT:
        return Rate(price, folded[price.first - 2])
    if folded[first] == "each" and price.first - first < 16:
        return Rate(price, "each")
    return None


class Count(NamedTuple):
    """How many, said by which words, and whether of that which the rate is for."""

    value: float
    first: int
    last: int
    sure: bool


def _counts(
    article: Article, quantities: Sequence[Quantity], rate: Rate, first: int, last: int
) -> list[Count]:
    """The numbers that a rate may be multiplied with: 12 hours, four years of months."""
    words = article.words
    found = []
    for q in quantities:
        if q.unit or q.may_be_year or q.value < 2 or q.first == rate.price.first:
            continue
        found.append(_scaled(words.folded[q.last + 1 : q.last + 2], q.value, rate, q.first, q.last))
    for k in range(first, last + 1):
        head, dash, noun = words.folded[k].partition("-")
        value = whole_number(head) if dash and head and noun else None
        if value and value > 1:
            found.append(_scaled([noun], value, rate, k, k))
    for k in range(first, last):
        if words.folded[k] in _PER and rate.unit not in _EACH and k != rate.price.last + 1:
            factor = PERIODS_IN.get((rate.unit, words.folded[k + 1]), 0)
            if factor:
                found.append(Count(factor, k, k + 1, sure=False))
    return [count for count in found if count.value > 1]


def _scaled(noun: list[str], value: float, rate: Rate, first: int, last: int) -> Count:
    period = (singular(noun[0]) or noun[0]) if noun else ""
    factor = PERIODS_IN.get((rate.unit, period), 1)
    return Count(value * factor, first, last, sure=period == rate.unit)


def _fits(rate: Rate, whole: Quantity, counts: Sequence[Count]) -> bool:
    """Does some count give the sum, or two of them?"""
    told, unit = _pence(whole), _pence(rate.price)
    products = [unit * c.value for c in counts]
    products += [unit * a.value * b.value for a, b in combinations(counts, 2)]
    room = whole.step * (1 if whole.unit == "p" else 100) * 1.01
    return any(abs(real - told) <= max(room, 0.005 * real) for real in products)


def _held(article: Article, rate: Rate, whole: Quantity, counts: Sequence[Count]) -> Iterator[Slip]:
    """The slip of a sum that no product gives, and that one would give but for one figure, or
    that is surely meant to be one."""
    told = _pence(whole)
    unit = _pence(rate.price)
    scale = 1 if whole.unit == "p" else 100
    if _fits(rate, whole, counts):
        return
    if "and" in article.words.folded[rate.price.last : whole.first]:
        return
    for count in counts:
        real = unit * count.value
        near = one_slip_apart(told / scale, real / scale) or real in (told * 10, told / 10)
        near = near or (count.sure and len(counts) == 1 and 0.5 < told / real < 2)
        if near and abs(real - told) > 0.03 * real:
            right = figure_like(article, whole, real / scale)
            words = article.words
            at = whole.figure
            counted = Span(words.start[count.first], words.end[count.last])
            related = (span_of(article, rate.price), counted)
            yield Slip(Span(words.start[at], words.end[at]), (right,), related, right)
            return
