"""What one figure is said to be to another: 4,000 fewer than the 63,500 of the old ground;
more than double the 40 who work there; one in five, or 12.5 per cent; 11 sessions of two hours, or
22 hours; two days, on Tuesday and Wednesday."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.classes import WEEKDAYS
from lint.language.numerals import like_number
from lint.language.quantities import Quantity
from lint.text import Span

_MORE = frozenset("more higher above".split())
_LESS = frozenset("less fewer lower below".split())
_TIMES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_STEPS = frozenset("rise increase fall drop decrease cut jump reduction gain".split())
_ROUGH = frozenset("about around nearly almost roughly some over than just up least".split())


def related(article: Article) -> Iterator[Slip]:
    """A figure that is not what it is said to be to another one of its sentence."""
    types = article.types
    for first, _, quantities in article.reckonings:
        if article.quoted(article.words.start[first]):
            continue
        for at, (one, two) in enumerate(pairwise(quantities)):
            yield from _changed(article, one, two, quantities[at + 2 : at + 3])
            yield from _multiple(article, one, two)
            yield from _one_in(article, one, two)
            if at:
                yield from _apart(article, quantities[at - 1], one, two)
                yield from _product(article, quantities[at - 1], one, two)
    if "days" in types and not types.isdisjoint(WEEKDAYS):
        yield from _days(article)


def _apart(article: Article, whole: Quantity, step: Quantity, other: Quantity) -> Iterator[Slip]:
    """67,500, which is 4,000 fewer than the 63,500 of the old ground."""
    words = article.words
    link = words.folded[step.last + 1 : other.first]
    way = next((word for word in link[:2] if word in _MORE | _LESS), "")
    close = words.folded[whole.last + 1 : step.first]
    if not way or "than" not in link or len(link) > 4 or link[-1] not in ("the", "than"):
        return
    if "," not in close or len(close) > 5 or not {w.unit for w in (whole, step, other)} <= {""}:
        plain = whole.unit == other.unit and "," in close and len(close) < 6
        if not plain or step.unit not in (whole.unit, "p") or whole.unit == "%":
            return
    if not _ROUGH.isdisjoint(words.folded[max(step.first - 2, 0) : step.first]):
        return
    if any(q.value == int(q.value) and q.value < 10 for q in (whole, other)) and not whole.unit:
        return
    value = step.value / 100 if step.unit == "p" and whole.unit == "£" else step.value
    signed = value if way in _MORE else -value
    room = max(whole.step, other.step) * 2 if whole.value > 999 else 1e-6
    if abs(other.value + signed - whole.value) <= room:
        return
    if abs(other.value - signed - whole.value) <= room:
        at = next(k for k in (step.last + 1, step.last + 2) if words.folded[k] == way)
        span = Span(words.start[at], words.end[at])
        right = "more" if way in _LESS else "fewer" if way == "fewer" else "less"
        marks = tuple(Span(words.start[q.first], words.end[q.last]) for q in (whole, other))
        yield Slip(span, (right,), marks, right)
    elif one_slip_apart(other.value, whole.value - signed):
        yield slip_at(article, other, [whole.value - signed], [whole, step])


def _changed(
    article: Article, one: Quantity, two: Quantity, following: list[Quantity]
) -> Iterator[Slip]:
    """From £2.80 to £3.50, a rise of 40 per cent."""
    folded = article.words.folded
    if not following or following[0].unit != "%" or one.unit != two.unit or one.unit == "%":
        return
    share = following[0]
    link = folded[two.last + 1 : share.first]
    if len(link) != 4 or link[0] != "," or link[2] not in _STEPS or link[3] != "of":
        return
    if folded[one.first - 1] != "from" or folded[two.first - 1] != "to" or not one.value:
        return
    real = abs(two.value - one.value) / one.value * 100
    room = 0.6 + real * 0.04 + share.step + (one.step + two.step) / one.value * 100
    if abs(real - share.value) > room:
        yield slip_at(article, share, [round(real)], [one, two])


def _multiple(article: Article, one: Quantity, two: Quantity) -> Iterator[Slip]:
    """85 people, more than double the 40 who work there now."""
    folded = article.words.folded
    link = folded[one.last + 1 : two.first]
    if len(link) < 4 or link[-1] != "the" or link[-4:-2] != ["more", "than"] or len(link) > 8:
        return
    factor = _TIMES.get(link[-2], 0.0)
    if factor and one.unit == two.unit and one.value < 0.99 * factor * two.value and "," in link:
        yield slip_at(article, two, [int(one.value / factor)], [one])


def _one_in(article: Article, one: Quantity, two: Quantity) -> Iterator[Slip]:
    """One in five workers, or 12.5 per cent."""
    folded = article.words.folded
    if folded[one.first - 1] != "in" or one.first < 2 or folded[one.first - 2] != "one":
        if not (one.value == 1 and folded[one.last + 1 : two.first] == ["in"]):
            return
        behind = [
            q for q in article.quantities.between(two.last + 1, two.last + 8) if q.unit == "%"
        ]
        one, two = two, behind[0] if behind else two
    link = folded[one.last + 1 : two.first]
    if two.unit != "%" or not one.value or link[-2:] not in ([",", "or"], ["-", "or"]):
        return
    real = 100 / one.value
    if abs(real - two.value) > max(0.07 * real, two.step * 2):
        yield slip_at(article, two, [round(real, 1)], [one])


def _product(article: Article, one: Quantity, two: Quantity, whole: Quantity) -> Iterator[Slip]:
    """11 sessions of two hours, or 22 hours in the pool."""
    folded = article.words.folded
    units = folded[two.last + 1 : two.last + 2], folded[whole.last + 1 : whole.last + 2]
    between = folded[one.last + 1 : two.first]
    link = folded[two.last + 2 : whole.first]
    if units[0] != units[1] or not units[0] or not units[0][0].isalpha():
        return
    if len(between) != 2 or between[1] != "of" or link[-1:] != ["or"] or len(link) > 3:
        return
    real = one.value * two.value
    if not (one.unit or two.unit or whole.unit) and abs(real - whole.value) > 0.5:
        yield slip_at(article, whole, [real], [one, two])


def _days(article: Article) -> Iterator[Slip]:
    """Three days, on Tuesday and Wednesday."""
    words, folded = article.words, article.words.folded
    for i in words.places({"days"}):
        value = article.quantities.values.get(folded[i - 1], 0) if i else 0
        k = i + 1 + (folded[i + 1 : i + 2] == [","])
        k += folded[k : k + 1] == ["on"]
        named = 0
        start = k
        while k < len(folded) and folded[k] in (*WEEKDAYS, ",", "and"):
            named += folded[k] in WEEKDAYS
            k += 1
        ended = folded[k - 2] == "and" or folded[k - 3 : k - 1] == ["and", "on"]
        rough = not _ROUGH.isdisjoint(folded[max(i - 3, 0) : i - 1])
        if named > 1 and value > 1 and value != named and ended and not rough:
            span = Span(words.start[i - 1], words.end[i - 1])
            listed = (Span(words.start[start], words.end[k - 1]),)
            yield Slip(span, (like_number(words.text[i - 1], named),), listed, str(named))
