"""Ranges of numbers, and units that stand before the number and after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import opened
from lint.pattern import Pattern
from lint.text import Span

_SIGNS = {
    "$": ("dollars", "dollar"),
    "£": ("pounds", "pound"),
    "€": ("euros", "euro"),
    "¥": ("yen",),
}
_MONEY = Pattern(
    r"([$£€¥])\d[\d,.]*\d?(?:\s?(?:m|bn|k|tn|million|billion|trillion|thousand))?(\s+)"
    r"(dollars?|pounds?|euros?|yen)\b(?!\s+(?:sterling|worth))"
)
_PERCENT = Pattern(r"\d[\d.,]*%(\s+per\s?cent\b)", needs="%")
_CLOCK = Pattern(r"\d\s?([ap])\.?m\.?(\s+\1\.?m\b\.?)")
_BETWEEN = Pattern(
    r"\b([Bb]etween|[Ff]rom)\s+([$£€]?)(\d[\d,.]*)([-–—])([$£€]?)(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d-])"
)
_YEARS = Pattern(r"((?:1[5-9]|20)\d\d)(?<![\w-]\d{4})[-–]((?:1[5-9]|20)\d\d)(?![\w-])")
_SIZE = Pattern(
    r"(?<=\d)\s?(?:m|mn|bn|tn)(\s(?:million|billion|trillion))\b",
)
_MEASURE = Pattern(
    r"(?<=\d)\s?(?:km|kg|mph|cm|ft|lbs?|°?[CF])(\s(?:kilomet(?:re|er)s?|kilos?|kilograms?"
    r"|miles (?:an|per) hour|centimet(?:re|er)s?|feet|pounds|degrees(?: Celsius| Fahrenheit)?))\b",
)


_TWICE = (
    (("per", "percent"), _PERCENT, 1),
    (("am", "pm", "a.m.", "p.m.", "p.m", "a.m"), _CLOCK, 2),
    (("million", "billion", "trillion"), _SIZE, 1),
    (
        (
            "kilometer kilometre kilometers kilometres kilo kilos kilogram kilograms miles "
            "centimetre centimetres centimeter centimeters feet pounds degrees"
        ).split(),
        _MEASURE,
        1,
    ),
)
"""Words of which one must be there, a unit that stands twice, and the group to take out."""


def doubled_units(article: Article) -> Iterator[Slip]:
    """$2 million dollars, £5m million, 5% percent, 7 p.m. pm."""
    text = article.text
    types = article.types
    if any(not types.isdisjoint(names) for names in _SIGNS.values()):
        for match in _MONEY.finditer(text):
            if match.group(3) in _SIGNS[match.group(1)]:
                yield Slip(Span(*match.span()), (text[match.start() : match.start(2)],))
    for needed, pattern, group in _TWICE:
        there = types.intersection(needed)
        for match in pattern.finditer(text) if there and _measured(article, there) else ():
            yield Slip(Span(*match.span()), (text[match.start() : match.start(group)],))


_SHORT = frozenset("m mn bn tn km kg mph cm ft lb lbs c f am pm a.m. p.m. a.m p.m % .".split())


def _measured(article: Article, units: Collection[str]) -> bool:
    """Does a unit stand right before one of these?"""
    folded = article.words.folded
    before = [folded[i - 1] for i in article.words.places(units) if i]
    return any(word in _SHORT or (word[0].isdigit() and not word[-1].isdigit()) for word in before)


def hyphens(article: Article) -> Iterator[Slip]:
    """Between 10-15, from 1990-95: the word before asks for `and`, or for `to`."""
    for match in opened(article, _BETWEEN):
        word, sign, low, _, other, high = match.groups()
        if word.lower() == "between" and article.text.startswith(" and ", match.end()):
            continue  # between 2008-09 and 2009-10
        if word.lower() == "from":
            if not _year(low):
                continue
            if len(high) == 2:
                high = low[:2] + high
            if not _year(high) or int(high) < int(low) + 2:  # from 2016-17 on, a school year
                continue
        elif ("," in high) != ("," in low):  # $50-100,000: of what, nobody knows
            continue
        other = other or sign
        joint = "and" if word.lower() == "between" else "to"
        if joint == "and" and len(low) == 4 and len(high) == 2 and _year(low):
            high = low[:2] + high
        yield Slip(Span(*match.span()), (f"{word} {sign}{low} {joint} {other}{high}",))


def _year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and "1500" <= figures < "2100"


def backwards(article: Article) -> Iterator[Slip]:
    """2015-2012: a span of years that ends before it begins."""
    if not article.quantities.scored:
        return
    for match in _YEARS.finditer(article.text):
        first, last = match.groups()
        if last < first:
            dash = article.text[match.end(1)]
            yield Slip(Span(*match.span()), (f"{last}{dash}{first}",))
