"""One measure told in two units: 10 miles (16 km), 68F (20C)."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.numbers.slip import Slip
from lint.language.quantities import Quantity, read_quantities
from lint.text import Span

_SIZES = {
    "length": {
        "mile miles mi": 1609.344,
        "kilometer kilometers kilometre kilometres km kms": 1000.0,
        "meter meters metre metres": 1.0,
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
_IMPERIAL_GALLON = 4.546
_GLUED = ("km", "kg", "cm", "mm", "ft", "mi", "lb", "mph", "kph", "lbs", "m")


def conversions(article: Article) -> Iterator[Slip]:
    """A measure in brackets that is not the one before it."""
    words = article.words
    if "(" not in article.types:
        return
    for i in words.places({"("}):
        if i < 2 or i + 2 >= len(words):
            continue
        close = next((k for k in range(i + 2, min(i + 6, len(words))) if words.text[k] == ")"), 0)
        if not close or not any(c.isdigit() for c in "".join(words.text[i:close])):
            continue
        inside = _measure(article, i + 1, close - 1)
        outside = _measure(article, max(i - 4, 0), i - 1) if inside else None
        if inside is None or outside is None or inside[1:] == outside[1:]:
            continue
        if inside[1] != outside[1] or inside[2] == outside[2]:
            continue
        real = outside[0].value * outside[2] / inside[2]
        if not real:
            continue
        ratio = inside[0].value / real
        close_figures = _digits(outside[0]) > 1 and _digits(inside[0]) > 1
        low, high = (0.9, 1.11) if close_figures else (0.74, 1.35)
        if low < ratio < high or not 0.05 < ratio < 20:
            continue
        if abs(inside[0].value - real) <= inside[0].step + outside[0].step * (
            outside[2] / inside[2] if close_figures else 0
        ):
            continue
        at = inside[0].figure
        span = Span(words.start[at], words.end[at])
        related = (Span(words.start[outside[0].first], words.end[i - 1]),)
        yield Slip(span, (), related, f"{_rounded(real):,g} {words.text[close - 1]}")


def _measure(article: Article, first: int, last: int) -> tuple[Quantity, str, float] | None:
    """The quantity and unit that stand last among some words: `about 6 feet`."""
    words = article.words
    unit = _UNITS.get(words.folded[last])
    if unit is None or last == first:
        return None
    quantities = read_quantities(words, first, last - 1)
    if not quantities or quantities[-1].last != last - 1 or quantities[-1].unit:
        return None
    at = quantities[-1].first
    before = words.folded[at - 1] if at else ""
    if before in ("to", "and", "-", "–", "by", "x", "or", "point", "a") and at > first:
        return None
    return quantities[-1], *unit


def _digits(quantity: Quantity) -> int:
    """How many places of a number are given."""
    shown = f"{quantity.value:.10g}".replace(".", "").strip("0")
    return len(shown.partition("e")[0])


def _rounded(value: float) -> float:
    return float(f"{value:.2g}") if value > 1 else float(f"{value:.1g}")
