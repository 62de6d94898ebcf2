"""Many patterns looked for as if they were joined by `|`, of which a text needs but a few.

A joined pattern tries every alternative at every place. Here each alternative is searched for by
itself, and only those whose words stand in the text are; the leftmost match counts, of two at one
place that of the earlier alternative, and the search goes on after it: the same as the joined one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lint.vale.style import compiled
from lint.vale.triggers import Needs


class Alternation:
    """The alternatives of one rule."""

    def __init__(self, tokens: Sequence[tuple[str, Needs | None]]) -> None:
        self._sources = [source for source, _ in tokens]
        self._compiled: dict[int, Any] = {}

    def matches(self, text: str, active: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Start, end and number of the alternative, for those that may match in this text."""
        found = []
        for number in active:
            match = self._pattern(number).search(text)
            if match is not None:
                found.append((match.start(), number, match.end()))
        while found:
            start, number, end = min(found)
            if end > start:
                yield start, end, number
            after = max(end, start + 1)
            found = [
                entry
                for old in found
                if (entry := old if old[0] >= after else self._next(old[1], text, after))
            ]

    def _next(self, number: int, text: str, position: int) -> tuple[int, int, int] | None:
        match = self._pattern(number).search(text, position)
        return (match.start(), number, match.end()) if match is not None else None

    def _pattern(self, number: int) -> Any:
        pattern = self._compiled.get(number)
        if pattern is None:
            pattern = self._compiled[number] = compiled(self._sources[number])
        return pattern
