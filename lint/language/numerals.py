"""What numbers come to: `three`, `twenty-one`, `1,200`."""

from __future__ import annotations

from collections.abc import Iterable

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: i for i, word in enumerate(_ONES)}
_WORDS |= {word: 10 * i for i, word in enumerate(_TENS, 2)}
_WORDS |= {
    f"{tens}-{ones}": 10 * i + k
    for i, tens in enumerate(_TENS, 2)
    for k, ones in enumerate(_ONES[1:10], 1)
}
_NUMBER_WORDS = frozenset(_WORDS)
_DIGITS = frozenset("0123456789")


def whole_number(folded: str) -> int | None:
    """The value of a whole number, in figures or as one word; None for anything else."""
    if folded in _WORDS:
        return _WORDS[folded]
    if folded[0].isdigit():
        figures = folded.replace(",", "")
        return int(figures) if figures.isascii() and figures.isdigit() else None
    return None


def figures_in(types: Iterable[str]) -> frozenset[str]:
    """Those of some folded words that begin with a figure."""
    return frozenset([word for word in types if word[0] in _DIGITS])


def numbers_in(types: frozenset[str], figures: Iterable[str]) -> dict[str, int]:
    """Those of some folded words that are whole numbers, and their values."""
    values = {word: _WORDS[word] for word in _NUMBER_WORDS & types}
    for word in figures:
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


def worded(value: int) -> str:
    """A number below a hundred, in words."""
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def ordinal_ending(value: int) -> str:
    """`st`, `nd`, `rd` or `th`, as an ordinal in figures ends."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
