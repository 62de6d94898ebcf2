"""Fractions in words: `a third`, `two-thirds`, `three in ten`, `one in five`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.language.numerals import whole_number
from lint.language.words import Words

_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PARTS |= {f"{name}s": size for name, size in _PARTS.items() if name != "half"}
_PARTS |= {
    f"{count}-{name}": size for name, size in _PARTS.items() for count in ("one", "two", "three")
}
_PARTS |= {f"four-{name}": size for name, size in _PARTS.items()}
_COUNTS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "a": 1,
}
FRACTION_WORDS = frozenset(_PARTS)


class Fraction(NamedTuple):
    """A fraction and the words that say it, first and last."""

    value: float
    first: int
    last: int


def read_fractions(words: Words, first: int, last: int) -> Iterator[Fraction]:
    """The fractions among some words. `the third` is none."""
    folded = words.folded
    for k in range(first, last + 1):
        word = folded[k]
        if word in _PARTS:
            head, dash, _ = word.partition("-")
            if dash:
                yield Fraction(_COUNTS.get(head, 1) / _PARTS[word], k, k)
            elif word == "half":
                yield Fraction(0.5, k, k)
            elif (
                k > first
                and folded[k - 1] in _COUNTS
                and word.endswith("s") == (folded[k - 1] not in ("a", "one"))
            ):
                yield Fraction(_COUNTS[folded[k - 1]] / _PARTS[word], k - 1, k)
        elif word == "of" and first < k - 1 and k < last and folded[k - 1] == "out":
            size = whole_number(folded[k + 1])
            if size == 10 and folded[k - 2] in _COUNTS:
                yield Fraction(_COUNTS[folded[k - 2]] / size, k - 2, k + 1)
        elif word == "in" and first < k < last and folded[k - 1] in _COUNTS:
            size = whole_number(folded[k + 1])
            if size is not None and 2 <= size <= 20 and _COUNTS[folded[k - 1]] < size:
                yield Fraction(_COUNTS[folded[k - 1]] / size, k - 1, k + 1)
