"""Words of which one must stand in a text before a token of a rule can match there.

Nearly every token is looked for in texts that don't hold it. What a pattern needs is read off its
parsed form; where that can't be told it is always looked for.
"""

from __future__ import annotations

import itertools
import re
from operator import itemgetter
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_MANY = 400
_SHORT = 12
_WORD = re.compile(r"[^\W_]+")
Needed = tuple[str, int, tuple[str, ...], frozenset[str]]
"""A word, how many words of the match stand before it (-1: that can't be told), the words that the
match begins with if that is told, and those that must stand in the text too."""
Needs = tuple[tuple[Needed, ...], tuple[str, ...]]
"""Whole words and parts of words; in lower case. One of all must be there."""


def triggers(token: str, *, words: bool) -> Needs | None:
    """What a token of a rule needs; None if that can't be told. `words`: it has word boundaries
    around it."""
    try:
        spelt = _spellings(_parser.parse(token))
    except (re.error, RecursionError, OverflowError):
        return None
    whole: set[Needed] = set()
    part: set[str] = set()
    for spelling in spelt:
        text = spelling.lower()
        if words:
            text = _EDGE + text + _EDGE
        pieces = list(_WORD.finditer(text))
        if not pieces:
            if not (signs := _SIGNS.findall(text)):
                return None
            part.add(max(signs, key=len))
            continue
        best = max(pieces, key=lambda piece: (not _is_part(piece, text), len(piece.group())))
        if not _is_part(best, text):
            word = best.group()
            others = frozenset(p.group() for p in pieces if not _is_part(p, text)) - {word}
            if _OPENS.match(text) and _ANY not in text[: best.start()]:
                whole.add((word, pieces.index(best), _begin(pieces, text), others))
            else:
                whole.add((word, -1, (), others))
        elif len(best.group()) > 1:
            part.add(best.group())
        elif signs := _SIGNS.findall(text):
            part.add(max(signs, key=len))
        else:
            return None
    return tuple(sorted(whole, key=itemgetter(0, 1, 2))), tuple(sorted(part))


def _begin(pieces: list[re.Match[str]], text: str) -> tuple[str, ...]:
    """The words of a spelling up to the first that may go on."""
    whole = itertools.takewhile(lambda piece: not _is_part(piece, text), pieces)
    return tuple(piece.group() for piece in whole)


def _is_part(piece: re.Match[str], text: str) -> bool:
    """May the word in the text go on beyond this piece of the pattern?"""
    start, end = piece.span()
    return start == 0 or end == len(text) or _ANY in (text[start - 1], text[end])


_ANY = "\0"
"""Stands for what may be anything."""
_EDGE = "\1"
"""Stands for a word boundary."""
_OPENS = re.compile(r"\x01+[^\W_]")
_SIGNS = re.compile(r"[^\w\s\0\1]+")
_SEPARATE = re.compile(r"[^\w\0]")


def _spellings(parsed: Any) -> list[str]:
    """Every text the pattern matches, with _ANY for what is not told."""
    made = [""]
    for op, value in parsed:
        more = _of(op, value)
        if len(made) * len(more) > _MANY:
            more = [_ANY]
        made = [one + other for one in made for other in more]
    return list(dict.fromkeys(made))


def _of(op: Any, value: Any) -> list[str]:
    if op is _constants.LITERAL:
        return [chr(value)]
    if op is _constants.IN:
        return _class(value)
    if op is _constants.BRANCH:
        return [text for branch in value[1] for text in _spellings(branch)] or [""]
    if op is _constants.SUBPATTERN:
        return _spellings(value[3]) or [""]
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        return _repeated(*value)
    if op is _constants.AT:
        return [_EDGE if value in _AT_EDGES else ""]
    if op is _constants.ASSERT:
        return [_EDGE if _parts_words(*value) else ""]
    if op is _constants.ASSERT_NOT:
        return [""]
    return [_ANY]


_AT_EDGES = (
    _constants.AT_BOUNDARY,
    _constants.AT_BEGINNING,
    _constants.AT_BEGINNING_STRING,
    _constants.AT_END,
    _constants.AT_END_STRING,
)


def _parts_words(direction: int, parsed: Any) -> bool:
    """Does an assertion want a sign or a space at this place?"""
    at = 0 if direction > 0 else -1
    return all(text and _SEPARATE.match(text[at]) for text in _spellings(parsed))


def _class(items: Any) -> list[str]:
    letters = []
    for op, value in items:
        if op is not _constants.LITERAL:
            space = op is _constants.CATEGORY and value is _constants.CATEGORY_SPACE
            if not space:
                return [_ANY]
            letters.append(" ")
        else:
            letters.append(chr(value))
    return letters if len(letters) <= _SHORT else [_ANY]


def _repeated(least: int, most: int, body: Any) -> list[str]:
    inner = _spellings(body)
    if most <= 1 and len(inner) <= _SHORT:
        return inner if least else ["", *inner]
    if least and inner == [" "]:
        return [" "]
    return [text + _ANY for text in inner] if least and len(inner) <= _SHORT else [_ANY]
