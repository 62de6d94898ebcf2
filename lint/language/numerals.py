"""What numbers come to: `three`, `twenty-one`, `1,200`."""

from __future__ import annotations

from collections.abc import Iterable

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: i for i, word in enumerate(_ONES)}
_HYPHENED = tuple(f"{tens}-" for tens in _TENS)
_WORDS |= {word: 10 * i for i, word in enumerate(_TENS, 2)}


def whole_number(folded: str) -> int | None:
    """The value of a whole number, in figures or as one word; None for anything else."""
    if folded in _WORDS:
        return _WORDS[folded]
    if folded[0].isdigit():
        figures = folded.replace(",", "")
        return int(figures) if figures.isascii() and figures.isdigit() else None
    tens, hyphen, ones = folded.partition("-")
    if hyphen and tens in _TENS and ones in _ONES[1:10]:
        return _WORDS[tens] + _WORDS[ones]
    return None


def numbers_in(types: Iterable[str]) -> dict[str, int]:
    """Those of some folded words that are whole numbers, and their values."""
    values = {}
    for word in types:
        if word[0].isdigit() or word in _WORDS or word.startswith(_HYPHENED):
            value = whole_number(word)
            if value is not None:
                values[word] = value
    return values


def like_number(model: str, value: int) -> str:
    """A number written as another one is: in words up to twenty if that is a word."""
    if model[0].isdigit() or value >= len(_ONES):
        return str(value)
    word = _ONES[value]
    return word.capitalize() if model[0].isupper() else word


def ordinal_ending(value: int) -> str:
    """`st`, `nd`, `rd` or `th`, as an ordinal in figures ends."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
