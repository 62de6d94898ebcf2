"""How many slips of the keyboard apart two spellings are."""

from __future__ import annotations

from functools import lru_cache


def edits(a: str, b: str, most: int) -> int:
    """The fewest letters dropped, added, changed or swapped with their neighbour (optimal string
    alignment) that turn `a` into `b`; `most + 1` if it is more than `most`."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    a, b = _unlike(a, b)
    if not a or not b:
        return min(len(a) + len(b), most + 1)
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        earlier, before = before, row
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row[-1], most + 1)


def _unlike(a: str, b: str) -> tuple[str, str]:
    """Both without what they begin and end with alike."""
    shorter = min(len(a), len(b))
    start = 0
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


@lru_cache(50_000)
def without_one(word: str) -> frozenset[str]:
    """The word, and all that is left of it when one letter is dropped. Two words one slip apart
    have one of these in common."""
    return frozenset((word, *(word[:i] + word[i + 1 :] for i in range(len(word)))))
