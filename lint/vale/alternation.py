"""Many patterns looked for as if they were joined by `|`, of which a text needs but a few.

A joined pattern tries every alternative at every place. Here each alternative is looked for by
itself, only if its words stand in the text, and where it can be told only where they do. The
leftmost match counts, of two at one place that of the earlier alternative, and the search goes on
after it: the same as the joined pattern finds.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.vale.places import Places
from lint.vale.tokens import Token, Tokens


def alternatives(places: Places, tokens: Tokens) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of the alternative, for each match in a text."""
    if len(tokens) == 1:  # nearly always
        [(number, token)] = tokens
        place = token.find(places)
        while place:
            start, end = place
            if end > start:
                yield start, end, number
            place = token.find(places, max(end, start + 1))
        return
    found = [
        (place[0], number, place[1], token)
        for number, token in tokens
        if (place := token.find(places))
    ]
    while found:
        start, number, end, _ = min(found)
        if end > start:
            yield start, end, number
        after = max(end, start + 1)
        found = [
            later
            for old in found
            if (later := old if old[0] >= after else _later(old, places, after))
        ]


def _later(
    old: tuple[int, int, int, Token], places: Places, after: int
) -> tuple[int, int, int, Token] | None:
    _, number, _, token = old
    place = token.find(places, after)
    return (place[0], number, place[1], token) if place is not None else None
