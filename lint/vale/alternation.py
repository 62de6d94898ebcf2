"""Many patterns looked for as if they were joined by `|`, of which a text needs but a few.

A joined pattern tries every alternative at every place. Here each alternative is looked for by
itself, only if its words stand in the text, and where it can be told only where they do. The
leftmost match counts, of two at one place that of the earlier alternative, and the search goes on
after it: the same as the joined pattern finds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lint.vale.index import Places
from lint.vale.pattern import compiled
from lint.vale.triggers import Needs

_Found = tuple[int, int, int]
"""Start, number of the alternative, end."""


class Alternation:
    """The alternatives of one rule."""

    def __init__(self, tokens: Sequence[tuple[str, Needs | None]]) -> None:
        self._tokens = tokens
        self._compiled: dict[int, Any] = {}
        self._placed = [
            needs is not None and not needs[1] and all(before >= 0 for _, before in needs[0])
            for _, needs in tokens
        ]
        """Can it be told where a match of an alternative begins?"""

    def matches(self, places: Places, active: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Start, end and number of the alternative, for those that may match in this text."""
        searches = {number: self._search(number, places) for number in active}
        found = [entry for each in searches.values() if (entry := next(each, None))]
        while found:
            start, number, end = min(found)
            if end > start:
                yield start, end, number
            after = max(end, start + 1)
            found = [
                entry
                for old in found
                if (
                    entry := old if old[0] >= after else self._from(after, old[1], searches, places)
                )
            ]

    def _from(
        self, after: int, number: int, searches: dict[int, Iterator[_Found]], places: Places
    ) -> _Found | None:
        """The next match of an alternative from a place on."""
        if not (self._placed[number] and places.tells):
            match = self._pattern(number).search(places.text, after)
            return (match.start(), number, match.end()) if match is not None else None
        return next((entry for entry in searches[number] if entry[0] >= after), None)

    def _search(self, number: int, places: Places) -> Iterator[_Found]:
        pattern = self._pattern(number)
        starts = self._starts(number, places)
        if starts is None:
            match = pattern.search(places.text)
            if match is not None:
                yield match.start(), number, match.end()
            return
        for start in starts:
            match = pattern.match(places.text, start)
            if match is not None:
                yield start, number, match.end()

    def _starts(self, number: int, places: Places) -> list[int] | None:
        """Where a match can begin; None if that can't be told."""
        needs = self._tokens[number][1]
        if needs is None or not (self._placed[number] and places.tells):
            return None
        starts = set()
        for word, before in needs[0]:
            for at in places.at.get(word, ()):
                if at >= before:
                    starts.add(places.starts[at - before])
        return sorted(starts)

    def _pattern(self, number: int) -> Any:
        pattern = self._compiled.get(number)
        if pattern is None:
            pattern = self._compiled[number] = compiled(self._tokens[number][0])
        return pattern
