"""Lines and notes that rules know whole, by how they begin, or by how they end."""

from __future__ import annotations

Known = tuple[dict[str, int], dict[str, int], dict[str, int]]
"""Whole texts, beginnings and ends, folded, each with the number of its rule."""


def rule_of(text: str, known: Known) -> int | None:
    """The number of the rule that knows a folded text, None if none does."""
    whole, beginnings, ends = known
    if text in whole:
        return whole[text]
    if text.startswith(tuple(beginnings)):
        return next(number for start, number in beginnings.items() if text.startswith(start))
    if text.endswith(tuple(ends)):
        return next(number for end, number in ends.items() if text.endswith(end))
    return None
