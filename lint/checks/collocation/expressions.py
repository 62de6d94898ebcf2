"""Reads expressions: `cease (its) operations`, `peer-reviewed study|journal`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.collocation.forms import inflected, numbers
from lint.language.classes import CLOSED_WORDS
from lint.language.words import fold

Items = tuple[tuple[str, ...], ...]
"""For each word of an expression the forms that it may have; GAP for a determiner."""
GAP: tuple[str, ...] = ()
MOST = 8
"""Words of an expression."""


def read_expression(source: str, field: str) -> Iterator[Items]:
    """The expression as it may stand: with what is in brackets, and without. Raises ValueError.

    `field` is the list that it is in: of `nouns` the last word may be singular or plural, of
    `verbs` the first word may have any form of a verb.
    """
    items = [_item(piece) for piece in fold(source).replace("-", " ").split()]
    words = [item for item in items if item]
    if not 2 <= len(words) <= len(items) <= MOST:
        raise ValueError(f"an expression has two to {MOST} words: `{source}`")
    if not items[0] or not items[-1]:
        raise ValueError(f"an expression begins and ends with a word: `{source}`")
    if sum(word[0] not in CLOSED_WORDS for word in words) < 2:
        raise ValueError(f"an expression has two words that are no function words: `{source}`")
    if field == "nouns":
        words[-1] = tuple(dict.fromkeys(form for noun in words[-1] for form in numbers(noun)))
    if field == "verbs":
        words[0] = tuple(dict.fromkeys(form for verb in words[0] for form in inflected(verb)))
    yield tuple(words)
    if GAP in items:
        rest = iter(words)
        yield tuple(next(rest) if item else GAP for item in items)


def _item(piece: str) -> tuple[str, ...]:
    if piece[0] == "(" and piece[-1] == ")":
        return GAP
    return tuple(piece.split("|"))
