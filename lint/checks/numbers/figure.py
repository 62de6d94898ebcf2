"""A figure as it should stand: written as the wrong one is, and how far from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.classes import MONTHS
from lint.language.numerals import like_number
from lint.language.quantities import Quantity
from lint.pattern import Pattern
from lint.text import Span

_OPENS = frozenset([*"$£€", *MONTHS])
_SHOWN = Pattern(r"\d[\d,]*(?:\.\d+)?")


def place_of(article: Article, quantity: Quantity) -> Span:
    """Where the number of a quantity stands, without its sign and unit."""
    at = quantity.figure
    return Span(article.words.start[at], article.words.end[at])


def span_of(article: Article, quantity: Quantity) -> Span:
    """Where a quantity stands, its sign and unit with it."""
    return Span(article.words.start[quantity.first], article.words.end[quantity.last])


def figure_like(article: Article, quantity: Quantity, value: float) -> str:
    """The word that makes a quantity come to this value, written as its own number is: `4.1m`
    for `3.8m`."""
    text = article.words.text[quantity.figure]
    match = _SHOWN.match(text)
    if match is None:
        return like_number(text, round(value))
    shown = match.group()
    plain = float(shown.replace(",", ""))
    scale = quantity.value / plain if plain else 1.0
    places = len(shown.partition(".")[2])
    figure = value / scale
    while places < 2 and abs(round(figure, places) - figure) > 1e-6:
        places += 1
    commas = "," if "," in shown or (figure >= 10_000 and scale == 1) else ""
    return f"{figure:{commas}.{places}f}{text[match.end() :]}"


def slip_at(
    article: Article, quantity: Quantity, values: Sequence[float], against: Iterable[Quantity]
) -> Slip:
    """A figure that should come to the first of these values, or to another of them."""
    right = tuple(dict.fromkeys(figure_like(article, quantity, value) for value in values))
    related = tuple(span_of(article, q) for q in against)
    return Slip(place_of(article, quantity), right, related, right[0])


def opened(article: Article, pattern: Pattern) -> Iterator[Match[str]]:
    """The matches of a pattern that begins with `from` or `between`, where a figure, a sign of
    money or a month comes next."""
    words = article.words
    for i in words.places({"from", "between"}):
        after = words.folded[i + 1 : i + 2]
        if after and (after[0][0].isdigit() or after[0] in _OPENS):
            match = pattern.match(article.text, words.start[i])
            if match is not None:
                yield match


def slack(quantities: Iterable[Quantity]) -> float:
    """How far a sum of figures may be off because they are rounded; counts are not."""
    rounded = (q.step for q in quantities if q.step > 0.5 or q.value != int(q.value))
    return max(rounded, default=0.0) * 1.1 + 1e-6


def one_slip_apart(told: float, real: float) -> bool:
    """Does one figure written wrong, or two that changed places, make the one of the other?"""
    one, two = f"{told:.10g}", f"{real:.10g}"
    if "e" in one or "e" in two:
        return False
    whole = max(len(one.partition(".")[0]), len(two.partition(".")[0]))
    parts = max(len(one.partition(".")[2]), len(two.partition(".")[2]))
    one, two = (f"{x:0{whole + parts + bool(parts)}.{parts}f}" for x in (told, real))
    wrong = [k for k, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    swapped = len(wrong) == 2 and wrong[1] - wrong[0] == 1
    return swapped and one[wrong[0]] == two[wrong[1]] and one[wrong[1]] == two[wrong[0]]


def turned(value: float) -> Iterator[float]:
    """The figures that two neighbours of this one make when they change places."""
    figures = f"{value:.10g}"
    for k in range(len(figures) - 1):
        one, two = figures[k], figures[k + 1]
        if one != two and one.isdigit() and two.isdigit() and "e" not in figures:
            yield float(figures[:k] + two + one + figures[k + 2 :])
