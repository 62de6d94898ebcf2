"""Times of day by the twelve-hour clock: `7:30 p.m.`, `7.30pm`, `7 PM`."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.language.words import Words
from lint.pattern import Pattern

_HALVES = frozenset(["a.m.", "p.m.", "am", "pm"])
_JOINED = Pattern(r"(\d{1,2}(?:[:.]\d\d)?)([ap]m)$")
_FIGURES = Pattern(r"(1[0-2]|[1-9])(?:([:.])([0-5]\d))?$")


class Shape(NamedTuple):
    """How a time is written: with a stop or colon before the minutes, a space before the half of
    the day, stops in it, capitals."""

    mark: str
    gap: str
    stops: bool
    capitals: bool

    def half(self, letter: str) -> str:
        """`a` or `p` as the half of the day in this shape."""
        text = f"{letter}.m." if self.stops else f"{letter}m"
        return text.upper() if self.capitals else text


class Time(NamedTuple):
    """A time of day: its words (first and last index), its hour, its minutes (none: empty), and
    `a` or `p`."""

    first: int
    last: int
    hour: str
    minutes: str
    half: str
    shape: Shape


def read_times(words: Words, types: frozenset[str]) -> Iterator[Time]:
    """Find the times of a text, in order. `types` are its different folded words."""
    ends = _HALVES & types
    ends |= {word for word in types if word[-1] == "m" and word[0].isdigit()}
    for i in [i for i, word in enumerate(words.folded) if word in ends] if ends else []:
        time = _time(words, i)
        if time is not None:
            yield time


def _time(words: Words, i: int) -> Time | None:
    """The time that ends with word `i`, if there is one."""
    folded = words.folded[i]
    if folded in _HALVES:
        first, figures, half = i - 1, words.folded[i - 1] if i else "", words.text[i]
        gap = words.gap[i]
        if first < 0 or gap.strip(" \u00a0") or (first and words.folded[first - 1] in ("no", "$")):
            return None
    else:
        joined = _JOINED.match(folded)
        if joined is None:
            return None
        first, figures, gap = i, joined.group(1), ""
        half = words.text[i][len(figures) :]
    parts = _FIGURES.match(figures)
    if parts is None:
        return None
    hour, mark, minutes = parts.groups()
    shape = Shape(mark or "", " " if gap else "", "." in half, half.isupper())
    return Time(first, i, hour, minutes or "", half[0].lower(), shape)


_DAY = Pattern(r"([01]\d|2[0-3]):([0-5]\d)$")


class DayTime(NamedTuple):
    """A time by the clock of 24 hours: its word, hour and minutes."""

    word: int
    hour: int
    minutes: str


def read_day_times(words: Words, types: frozenset[str]) -> Iterator[DayTime]:
    """Find the times such as 21:40, in order. One such as 10:30 may be of either clock."""
    figures = {word for word in types if len(word) == 5 and word[2] == ":" and _DAY.match(word)}
    for i in words.places(figures) if figures else ():
        after = words.folded[i + 1] if i + 1 < len(words) else ""
        if after not in _HALVES and words.text[i - 1 : i] != ["("]:
            yield DayTime(i, int(words.text[i][:2]), words.text[i][3:])
