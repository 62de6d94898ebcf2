"""What every match of a pattern must hold, so that a look at it saves the search.

A search tries the pattern at each place of a text. It is quick only if the pattern begins with what
is rare: then the places where it can begin are found without it. `\\w+[.?!]\\s{2,}` begins at any
word, but each match holds one of `[.?!]\\s{2,}`, and a text without double spaces
is soon done with.
"""

from __future__ import annotations

import re
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

Items = list[Any]
"""Items of a parsed pattern, each an operation and what it is given."""

_REFERS = re.compile(r"\\[1-9]|\(\?P=|\(\?\(")
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)


def core(pattern: Any) -> re.Pattern[str] | None:
    """The end of a pattern from the first item on that is quick to find; None if it begins with
    one, or has none."""
    parsed = parts(pattern)
    if parsed is None:
        return None
    tail = _tail(parsed.data, ignorecase=bool(pattern.flags & re.IGNORECASE))
    return None if tail is None or tail == parsed.data else made_of(parsed, tail)


def parts(pattern: Any) -> Any:
    """A pattern as `re` parses it; None if it is none of `re`, or refers to its own groups, so that
    it can't be taken apart."""
    if not isinstance(pattern, re.Pattern) or _REFERS.search(pattern.pattern):
        return None
    return _parser.parse(pattern.pattern)


def made_of(parsed: Any, items: Items) -> re.Pattern[str]:
    """A pattern of some of the items of another."""
    made: re.Pattern[str] = _compiler.compile(_parser.SubPattern(parsed.state, items))
    return made


def _tail(items: Items, *, ignorecase: bool) -> Items | None:
    for at, (op, value) in enumerate(items):
        begun = _begun(op, value, ignorecase=ignorecase)
        if begun is not None:
            return begun + items[at + 1 :]
    return None


def _begun(op: Any, value: Any, *, ignorecase: bool) -> Items | None:
    """The end of an item that begins with what is quick to find."""
    if op is _constants.SUBPATTERN and not (value[1] or value[2]):
        return _tail(value[3].data, ignorecase=ignorecase)
    if op in REPEATS and value[0]:
        # A match has the last repetitions too, so many as there must be.
        least, _, body = value
        end = _tail(body.data, ignorecase=ignorecase)
        return None if end is None else end + body.data * (min(least, 9) - 1)
    return [(op, value)] if _is_quick(op, value, ignorecase=ignorecase) else None


def _is_quick(op: Any, value: Any, *, ignorecase: bool) -> bool:
    """Does `re` skip to the next place where this stands, and is that not at every word?"""
    if op is _constants.LITERAL:
        letter = chr(value)
        return not letter.isspace() and not (ignorecase and letter.isalpha())
    if op is _constants.IN:
        return all(_is_rare(*item, ignorecase=ignorecase) for item in value)
    if op is _constants.BRANCH:
        firsts = [branch.data[0] if branch.data else (None, None) for branch in value[1]]
        return all(
            first is _constants.LITERAL and _is_quick(first, letter, ignorecase=ignorecase)
            for first, letter in firsts
        )
    return False


def _is_rare(op: Any, value: Any, *, ignorecase: bool) -> bool:
    """Is this part of a class digits, capitals or a sign?"""
    if op is _constants.RANGE:
        low, high = map(chr, value)
        return high <= "9" or (low >= "A" and high <= "Z" and not ignorecase)
    if op is _constants.LITERAL:
        return not chr(value).isspace() and not chr(value).isalpha()
    return op is _constants.CATEGORY and value is _constants.CATEGORY_DIGIT


def is_word(pattern: Any) -> bool:
    """Is every match a whole word (`\\w+`), so that the words of a text say whether it has one?"""
    if not isinstance(pattern, re.Pattern):
        return False
    items = _parser.parse(pattern.pattern).data
    edge = (_constants.AT, _constants.AT_BOUNDARY)
    return (
        len(items) > 2
        and items[0] == items[-1] == edge
        and _is_of_letters(items[1:-1])
        and pattern.match("") is None
        and _parser.SubPattern(_parser.State(), items).getwidth()[0] > 0
    )


def _is_of_letters(items: Items) -> bool:
    """Do these match nothing but letters, digits and underscores?"""
    return all(_has_letters(op, value) for op, value in items)


def _has_letters(op: Any, value: Any) -> bool:
    if op is _constants.LITERAL:
        return chr(value).isalnum() or chr(value) == "_"
    if op is _constants.IN:
        return all(_has_letters(*item) for item in value)
    if op is _constants.RANGE:
        low, high = map(chr, value)
        return any(first <= low and high <= last for first, last in ("09", "AZ", "az"))
    if op is _constants.CATEGORY:
        return value in (_constants.CATEGORY_DIGIT, _constants.CATEGORY_WORD)
    if op is _constants.SUBPATTERN:
        return _is_of_letters(value[3].data)
    if op is _constants.BRANCH:
        return all(_is_of_letters(branch.data) for branch in value[1])
    return op in REPEATS and _is_of_letters(value[2].data)
