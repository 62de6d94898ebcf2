"""Quantities as a text states them: `$2.5 million`, `14 counts`, `40%`, `1,200`."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import NamedTuple

from lint.language.numerals import figures_in, numbers_in, whole_number
from lint.language.words import Words
from lint.pattern import Pattern

_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_GLUED = ("bn", "tn", "mn", "km", "kg", "cm", "mm", "ft", "mph", "kph", "m", "k", "p")
_UNITS = frozenset(["km", "kg", "cm", "mm", "ft", "mph", "kph", "p"])
_MONEY = frozenset("$£€")
_YEAR = Pattern(r"\b20[0-3]\d\b")
_ORDINARY = frozenset(",.;:!?)")


class Quantity(NamedTuple):
    """A number with its unit. `first` and `last` are word indexes, the sign and the scale among
    them."""

    first: int
    last: int
    value: float
    step: float
    """Half of the last place that is given: 2.5 million is right to 50,000."""
    unit: str
    """A sign of money, `p` for pence, `%`, `km` and the like where they are written with the
    number in one word, or nothing for plain numbers."""
    figure: int
    """The word index of the number itself."""

    @property
    def may_be_year(self) -> bool:
        """Is it a plain number that may be a year?"""
        return not self.unit and 1500 < self.value < 2100


class Quantities:
    """The quantities of a text, looked for once; figures of a score or a date range (3-2), of a
    clock and with an ordinal ending are none."""

    def __init__(self, words: Words, types: frozenset[str]) -> None:
        self._words = words
        self._types = types
        self.figures = figures_in(types)
        """The folded words that begin with a figure."""
        self.values = numbers_in(types, self.figures)
        """The whole numbers among the folded words, and their values."""

    @cached_property
    def places(self) -> list[int]:
        """Where the words stand that are numbers or begin with a figure."""
        return self._words.places(self.figures | self.values.keys())

    @cached_property
    def all(self) -> list[Quantity]:
        """All of them, in order."""
        end = len(self._words) - 1
        return [q for q in [_read(self._words, i, end) for i in self.places] if q is not None]

    @cached_property
    def scored(self) -> bool:
        """Do two figures stand with a dash between them anywhere: 2-1, 1998–2004?"""
        joined = (word.replace("-", "") for word in self.figures if "-" in word)
        return "–" in self._types or any(word.isdigit() for word in joined)

    @cached_property
    def last_year(self) -> int:
        """The last year of this century that the text names, which is mostly its own; 0 if it
        names none."""
        years = " ".join(word for word in self._types if "20" in word)
        return max((int(match.group()) for match in _YEAR.finditer(years)), default=0)

    @cached_property
    def _figures(self) -> list[int]:
        return [quantity.figure for quantity in self.all]

    def between(self, first: int, last: int) -> list[Quantity]:
        """Those whose number is among the words from `first` to `last`."""
        i = bisect_left(self._figures, first)
        found = self.all[i : bisect_left(self._figures, last + 1, i)]
        if found and found[-1].last > last:  # its unit stands beyond
            cut = _read(self._words, found[-1].figure, last)
            found[-1:] = [cut] if cut is not None else []
        return found


def _read(words: Words, i: int, end: int) -> Quantity | None:
    figure = _figure(words.folded[i])
    if figure is None or _joined(words, i):
        return None
    number, step, scale, glued = figure
    first = i - 1 if i and words.text[i - 1] in _MONEY and words.gap[i] == "" else i
    unit = words.text[first] if first < i else glued
    at = i
    if at < end and words.folded[at + 1] in _SCALES and words.gap[at + 1] in (" ", "\u00a0"):
        word = words.folded[at + 1]
        if len(word) > 2 or words.text[i][0].isdigit():
            scale *= _SCALES[word]
            at += 1
    if at < end and not unit:
        if (words.text[at + 1] == "%" and words.gap[at + 1] == "") or words.folded[at + 1] in (
            "percent",
            "pct",
            "pc",
        ):
            unit, at = "%", at + 1
        elif words.folded[at + 1 : at + 3] == ["per", "cent"]:
            unit, at = "%", at + 2
    return Quantity(first, at, number * scale, step * scale, unit, i)


@lru_cache(20_000)
def _figure(text: str) -> tuple[float, float, float, str] | None:
    """The value of figures or a number word, half of its last place, and the scale and the unit
    that are written with it in one word."""
    scale = 1.0
    glued = ""
    if text[0].isdigit() and not text[-1].isdigit():
        for ending in _GLUED:
            if text.endswith(ending) and text[-len(ending) - 1].isdigit():
                text = text[: -len(ending)]
                scale = _SCALES.get(ending, 1.0)
                glued = ending if ending in _UNITS else ""
                break
    value = _figures(text)
    return None if value is None else (*value, scale, glued)


def _figures(text: str) -> tuple[float, float] | None:
    """The value of figures or a number word, and half of its last place."""
    whole = whole_number(text)
    if whole is not None:
        step = 0.5
        figures = text.replace(",", "")
        if figures.isdigit():
            zeros = len(figures) - len(figures.rstrip("0"))
            if len(figures) > 3:
                step = 0.5 * 10 ** min(zeros, len(figures) - 2)
        return float(whole), step
    figures = text.replace(",", "")
    whole_part, point, decimals = figures.partition(".")
    if point and whole_part.isdigit() and decimals.isdigit() and figures.isascii():
        return float(figures), 0.5 * 10 ** -len(decimals)
    return None


def _joined(words: Words, i: int) -> bool:
    """Is the figure part of something else: a score, a range, a hyphened word?"""
    before = words.text[i - 1] if i and words.gap[i] == "" else ""
    after = words.text[i + 1] if i + 1 < len(words) and words.gap[i + 1] == "" else ""
    opened = before in ("(", "“", "‘", '"', "'", "") or before in _MONEY or before == "—"
    closed = after in _ORDINARY or after in ("%", "”", "’", '"', "'", "") or after in ("—", "...")
    return not (opened and closed)
