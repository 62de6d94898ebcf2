"""A doubt: two ways of writing that seem to be one name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lint.language.words import Words
from lint.text import Span

SPELLING = "spelling"
CAPITALS = "capitals"
JOINING = "joining"
ACCENTS = "accents"
STOPS = "stops"
APOSTROPHE = "apostrophe"
AMPERSAND = "ampersand"
ARTICLE = "article"
LOWER_CASE = "lower-case"
FIRST_LETTER = "first-letter"
POSSESSIVE = "possessive"
FIRST_NAME = "first-name"
KINDS = (
    SPELLING,
    CAPITALS,
    JOINING,
    ACCENTS,
    STOPS,
    APOSTROPHE,
    AMPERSAND,
    ARTICLE,
    LOWER_CASE,
    FIRST_LETTER,
    POSSESSIVE,
    FIRST_NAME,
)
"""What can be doubtful about a name."""


class Doubt(NamedTuple):
    """`at` are the places (code points of the prose) written `minor`, `others` those written
    `major`, which is what should stand; `points` say how sure it is, `settled` that the article
    tells which form is right: one stands more often, or with the first full mention."""

    kind: str
    minor: str
    major: str
    at: tuple[Span, ...]
    others: tuple[Span, ...]
    points: int
    settled: bool = True


class Written(NamedTuple):
    """One way of writing something and where: ranges of words, both ends inclusive."""

    text: str
    at: list[tuple[int, int]]


def places(words: Words, ranges: Iterable[tuple[int, int]], text: str) -> tuple[Span, ...]:
    """The spans of what is written `text` in ranges of words: possessive endings, and prefixes
    hung on with a hyphen, are no part of it."""
    return tuple(_place(words, first, last, text) for first, last in ranges)


def _place(words: Words, first: int, last: int, text: str) -> Span:
    start, end = words.start[first], words.end[last]
    if first == last and end - start > len(text):
        inner = words.text[first].translate(_STRAIGHT).find(text)
        start += max(inner, 0)
    elif words.text[last][-2:] in ("'s", "’s", "'S", "’S"):
        return Span(start, end - 2)
    return Span(start, start + len(text)) if first == last else Span(start, end)


_STRAIGHT = str.maketrans("’‘ʼ‐‑", "'''--")


def by_weight(ways: Sequence[Written]) -> list[Written]:
    """The way that stands most often first, of equals the one that comes first."""
    return sorted(ways, key=lambda way: (-len(way.at), way.at[0]))
