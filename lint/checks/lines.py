"""Lines and notes that rules know whole, by how they begin, or by how they end."""

from __future__ import annotations

Known = tuple[dict[str, int], dict[str, int], dict[str, int]]
"""Whole texts, beginnings and ends, folded, each with the number of its rule."""


class Lines:
    """Finds the rule that knows a text."""

    def __init__(self, known: Known) -> None:
        self._whole, self._beginnings, self._ends = known
        self._begins, self._ended = tuple(self._beginnings), tuple(self._ends)

    def rule_of(self, text: str) -> int | None:
        """The number of the rule that knows a folded text, None if none does."""
        if text in self._whole:
            return self._whole[text]
        if text.startswith(self._begins):
            return next(n for start, n in self._beginnings.items() if text.startswith(start))
        if text.endswith(self._ended):
            return next(n for end, n in self._ends.items() if text.endswith(end))
        return None
