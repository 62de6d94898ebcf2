"""How many slips of the keyboard apart two spellings are: letters dropped, added, changed, or
swapped with their neighbour (optimal string alignment).

Where two words first part, one of four slips must have happened; so a word within a few slips is
found by a few comparisons, several times as fast as by a table of all their letters.
"""

from __future__ import annotations

from functools import lru_cache


def edits(one: str, other: str, most: int) -> int:
    """The fewest slips between two words; `most + 1` if there are more than `most`."""
    longer = abs(len(one) - len(other))
    for number in range(longer, most + 1):
        if within(one, other, number):
            return number
    return most + 1


def within(one: str, other: str, most: int) -> bool:
    """Are two words at most so many slips apart?"""
    if most == 1:
        return one_edit(one, other)
    if most < 1:
        return one == other
    if abs(len(one) - len(other)) > most:
        return False
    one, other = _without_common_ends(one, other)
    if not one or not other:
        return len(one) + len(other) <= most
    return (
        within(one[1:], other[1:], most - 1)
        or within(one[1:], other, most - 1)
        or within(one, other[1:], most - 1)
        or (one[:2] == other[1::-1] and within(one[2:], other[2:], most - 1))
    )


def one_edit(one: str, other: str) -> bool:
    """Are the words at most one slip apart?"""
    longer = len(one) - len(other)
    if not -1 <= longer <= 1:
        return False
    n = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        n += 1
    if longer > 0:
        return one[n + 1 :] == other[n:]
    if longer < 0:
        return one[n:] == other[n + 1 :]
    return one[n + 1 :] == other[n + 1 :] or (
        one[n : n + 2] == other[n : n + 2][::-1] and one[n + 2 :] == other[n + 2 :]
    )


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start = 0
    stop = min(len(one), len(other))
    while start < stop and one[start] == other[start]:
        start += 1
    end = 0
    while end < stop - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


@lru_cache(50_000)
def without_one(word: str) -> frozenset[str]:
    """The word, and all that is left of it when one letter is dropped. Two words one slip apart
    have one of these in common."""
    return frozenset((word, *(word[:i] + word[i + 1 :] for i in range(len(word)))))
