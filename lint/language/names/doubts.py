"""Everything doubtful about the names of an article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from lint.language.names.doubt import (
    ACCENTS,
    AMPERSAND,
    APOSTROPHE,
    ARTICLE,
    CAPITALS,
    FIRST_LETTER,
    FIRST_NAME,
    JOINING,
    LOWER_CASE,
    SPELLING,
    STOPS,
    Doubt,
)
from lint.language.names.lowered import lowered
from lint.language.names.mentions import Mentions
from lint.language.names.particles import particles
from lint.language.names.shapes import shapes
from lint.language.names.spellings import spellings

_SEARCHES: tuple[tuple[frozenset[str], Callable[[Mentions], Iterator[Doubt]]], ...] = (
    (frozenset((CAPITALS, JOINING, ACCENTS, STOPS, APOSTROPHE)), shapes),
    (frozenset((CAPITALS, STOPS, ARTICLE, AMPERSAND)), particles),
    (frozenset((LOWER_CASE, FIRST_LETTER)), lowered),
)


def doubts(mentions: Mentions, wanted: Mapping[str, int]) -> list[Doubt]:
    """The doubts of the wanted kinds, each kind with the points it takes; of two about the same
    words only the one found by shape, which is surer."""
    found: list[Doubt] = []
    for kinds, search in _SEARCHES:
        if not kinds.isdisjoint(wanted):
            found += search(mentions)
    least = min((wanted[kind] for kind in (SPELLING, FIRST_NAME) if kind in wanted), default=0)
    if least:
        found += spellings(mentions, least)
    return _apart(doubt for doubt in found if doubt.points >= wanted.get(doubt.kind, 100))


def _apart(found: Iterator[Doubt]) -> list[Doubt]:
    taken: set[int] = set()
    kept: list[Doubt] = []
    for doubt in found:
        if _free(doubt, taken):
            kept.append(doubt)
            for span in doubt.at:
                taken.update(range(span.start, span.end))
    return kept


def _free(doubt: Doubt, taken: Collection[int]) -> bool:
    return not any(span.start in taken or span.end - 1 in taken for span in doubt.at)
