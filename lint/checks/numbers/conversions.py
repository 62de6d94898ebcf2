"""One measure told in two units: 10 miles (16 km), 68F (20C)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at
from lint.language.numerals import whole_number
from lint.language.quantities import Quantity
from lint.pattern import Pattern
from lint.text import Span

_SIZES = {
    "length": {
        "mile miles mi": 1609.344,
        "kilometer kilometers kilometre kilometres km kms": 1000.0,
        "meter meters metre metres m": 1.0,
        "yard yards yd": 0.9144,
        "foot feet ft": 0.3048,
        "inch inches in": 0.0254,
        "centimeter centimeters centimetre centimetres cm": 0.01,
        "millimeter millimeters millimetre millimetres mm": 0.001,
    },
    "speed": {
        "mph": 1.609344,
        "kph km/h kmh": 1.0,
    },
    "weight": {
        "kilogram kilograms kilo kilos kg kgs": 1.0,
        "pound pounds lb lbs": 0.45359,
        "ounce ounces oz": 0.02835,
        "gram grams": 0.001,
        "stone": 6.35029,
    },
    "area": {
        "acre acres": 0.40469,
        "hectare hectares ha": 1.0,
    },
    "volume": {
        "liter liters litre litres": 1.0,
        "gallon gallons": 3.7854,
        "pint pints": 0.5,
    },
}
_UNITS = {
    name: (measure, size)
    for measure, units in _SIZES.items()
    for names, size in units.items()
    for name in names.split()
}


def conversions(article: Article) -> Iterator[Slip]:
    """A measure in brackets, or after `or`, that is not the one before it."""
    words = article.words
    for i in words.places({"("}) if "(" in article.types else ():
        if i < 2 or i + 2 >= len(words):
            continue
        close = next((k for k in range(i + 2, min(i + 7, len(words))) if words.text[k] == ")"), 0)
        if not close or not any(c.isdigit() for c in "".join(words.text[i:close])):
            continue
        warm = _degrees(article, i, close)
        if warm is not None:
            yield warm
        else:
            yield from _told_twice(article, i - 1, i + 1, close - 1)
    if article.types.isdisjoint(_UNITS):
        return
    for i in words.places({"or"}):
        if i > 3 and words.text[i - 1] == "," and article.quantities.between(i + 1, i + 2):
            last = next(
                (
                    k
                    for k in (i + 2, i + 3)
                    if words.folded[k : k + 1] and words.folded[k] in _UNITS
                ),
                0,
            )
            if last:
                yield from _told_twice(article, i - 2, i + 1, last)


def _told_twice(article: Article, before: int, first: int, last: int) -> Iterator[Slip]:
    words = article.words
    inside = _measure(article, first, last)
    outside = _measure(article, max(before - 3, 0), before) if inside else None
    if inside is None or outside is None or _agree(outside, inside):
        return
    real = outside[0].value * outside[2] / inside[2]
    span = Span(words.start[inside[0].figure], words.end[inside[0].figure])
    related = (Span(words.start[outside[0].first], words.end[before]),)
    right = f"{_rounded(real, _digits(inside[0])):,g}"
    figures = words.text[inside[0].figure]
    fixed = _FIGURES.sub(right, figures) if figures[0].isdigit() else right
    shown = fixed if first == last else f"{right} {words.text[last]}"
    yield Slip(span, (fixed,), related, shown)


_MONEY = frozenset("$£€")
_CURRENCIES = _MONEY | frozenset(
    "euros pounds dollars yen rupees francs kronor rand roubles".split()
)
_SCALE = 1.25
"""How far two rates of exchange of one article may lie apart."""


def currencies(article: Article) -> Iterator[Slip]:
    """£10m ($13m), and further down £20m ($36m)."""
    if len(_CURRENCIES & article.types) < 2:
        return
    text = article.words.text
    rates: dict[tuple[str, str], list[tuple[float, Quantity, Quantity]]] = {}
    for one, two in pairwise(article.quantities.all):
        name = "" if one.unit else article.words.folded[one.last + 1]
        units = name or one.unit, two.unit
        link = text[one.last + (2 if name else 1) : two.first]
        if link not in (["("], [",", "or"]) or not one.value or two.unit not in _MONEY:
            continue
        if link == ["("] and text[two.last + 1 : two.last + 2] != [")"]:
            continue
        if one.unit != two.unit and _CURRENCIES.issuperset(units):
            rates.setdefault(units, []).append((two.value / one.value, one, two))
    for told in rates.values():
        middle = sorted(rate for rate, _, _ in told)[(len(told) - 1) // 2]
        if len(told) == 2:
            middle = told[0][0]
        for rate, one, two in told:
            if not middle / _SCALE < rate < middle * _SCALE and len(told) > 1:
                real = float(f"{one.value * middle:.{max(_digits(two), 2)}g}")
                others = [q for rate in told for q in rate[1:] if q is not two]
                slip = slip_at(article, two, [real], [one, *(q for q in others if q is not one)])
                near = 0.1 < real / two.value < 10 if two.value else False
                yield slip if near else slip._replace(suggestions=())


Measure = tuple[Quantity, str, float]
"""A quantity, what its unit measures, and how large the unit is."""


def _agree(outside: Measure, inside: Measure) -> bool:
    """Are two measures one, as far as they are rounded, or not of one kind?"""
    if inside[1] != outside[1] or inside[2] == outside[2] or not outside[0].value:
        return True
    scale = outside[2] / inside[2]
    real = outside[0].value * scale
    ratio = inside[0].value / real
    exact = _digits(outside[0]) > 1 and _digits(inside[0]) > 1
    low, high = (0.9, 1.11) if exact else (0.74, 1.35)
    if not exact and not _may_meet(outside[0], inside[0], scale):
        low, high = 0.9, 1.11
    if low < ratio < high or not 0.05 < ratio < 20:
        return True
    room = inside[0].step + (outside[0].step * scale if exact else 0)
    return abs(inside[0].value - real) <= room


def _may_meet(outside: Quantity, inside: Quantity, scale: float) -> bool:
    """Can two figures be one measure, each as exact as its last figure that is no nought? One that
    is given to one figure alone may be off by a quarter."""
    near: list[tuple[float, float, int]] = []
    for q in (outside, inside):
        figures = f"{q.value:.10g}".partition("e")[0].replace(".", "")
        noughts = len(figures) - len(figures.rstrip("0")) if "." not in f"{q.value:.10g}" else 0
        step = max(q.step, 0.5 * float(10**noughts))
        near.append((q.value - step, q.value + step, len(figures) - noughts))
    (low, high, one), (least, most, two) = near
    low, high = low * scale, high * scale
    if one == 1 and two == 1:
        return True
    return low <= most * 1.02 and least <= high * 1.02


def _measure(article: Article, first: int, last: int) -> Measure | None:
    """The quantity and unit that stand last among some words: `about 6 feet`."""
    words = article.words
    if words.folded[last] == "h" and words.text[last - 1 : last] == ["/"]:
        last -= 2  # 131km/h
        glued = _GLUED.match(words.folded[last].replace("km", "kph"))
    else:
        glued = _GLUED.match(words.folded[last].replace("-", ""))
    if glued is None and "-" in words.folded[last]:
        head, _, tail = words.folded[last].partition("-")
        spelt = whole_number(head) if head else None
        if spelt is not None and tail in _UNITS:
            return Quantity(last, last, float(spelt), 0.5, "", last), *_UNITS[tail]
    if glued is not None:
        if last > first and _GLUED.match(words.folded[last - 1]):
            return None  # 5ft 8in
        return _glued(glued, last)
    unit = _UNITS.get(words.folded[last])
    if unit is None or last == first:
        return None
    quantities = article.quantities.between(first, last - 1)
    if not quantities or quantities[-1].last != last - 1 or quantities[-1].unit:
        return None
    at = quantities[-1].first
    before = words.folded[at - 1] if at else ""
    if before in ("to", "and", "-", "–", "by", "x", "or", "point", "a") and at > first:
        return None
    return quantities[-1], *unit


_GLUED = Pattern(r"(\d[\d,]*(?:\.\d+)?)(km|kg|mph|kph|cm|mm|lbs?|ha|ft|m)$")


def _glued(match: Match[str], at: int) -> Measure | None:
    """A measure that is written as one word: 470km."""
    unit = _UNITS.get(match.group(2))
    figures = match.group(1).replace(",", "")
    if unit is None:
        return None
    step = 0.5 * 10 ** -len(figures.partition(".")[2])
    return Quantity(at, at, float(figures), step, "", at), *unit


def _digits(quantity: Quantity) -> int:
    """How many places of a number are given."""
    shown = f"{quantity.value:.10g}".replace(".", "").strip("0")
    return len(shown.partition("e")[0])


_FIGURES = Pattern(r"\d[\d,]*(?:\.\d+)?")


def _rounded(value: float, places: int) -> float:
    """As exactly as the figure that it stands in for was given, but to two places at least."""
    if value <= 1:
        return float(f"{value:.1g}")
    rounded = float(f"{value:.{min(max(places, 2), 4)}g}")
    return rounded if value < 3 else float(round(rounded))


_MINUS = Pattern(r"minus\s|[–−]")
_HEAT = Pattern(
    r"(?<![\d-])((?:minus\s|[-–−])?\d{1,3}(?:\.\d)?)\s?(?:°|º|degrees\s)?\s?"
    r"(C|F|Celsius|Fahrenheit)\s?\(((?:minus\s|[-–−])?\d{1,3}(?:\.\d)?)\s?(?:°|º|degrees\s)?\s?(C|F|Celsius|Fahrenheit)\)"
)


def _degrees(article: Article, opened: int, closed: int) -> Slip | None:
    """A temperature in brackets that is not the one before it: 35C (85F)."""
    words = article.words
    start = words.start[max(opened - 5, 0)]
    match = _HEAT.search(article.text[start : words.end[closed]])
    if match is None or match.group(2)[0] == match.group(4)[0]:
        return None
    told, other = (float(_MINUS.sub("-", match.group(k))) for k in (1, 3))
    warmer = match.group(2)[0] == "C"
    real = told * 9 / 5 + 32 if warmer else (told - 32) * 5 / 9
    risen = told * 9 / 5 if warmer else told * 5 / 9  # a rise of 2C (3.6F)
    if min(abs(other - real), abs(other - risen)) <= (3 if warmer else 2):
        return None
    span = Span(start + match.start(3), start + match.end(3))
    related = (Span(start + match.start(1), start + match.end(2)),)
    return Slip(span, (f"{real:.0f}",), related, f"{real:.0f}{match.group(4)[0]}")
