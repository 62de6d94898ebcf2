"""How many slips apart two words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.edits import edits, one_edit, within, without_one

WORDS = st.text("abc", max_size=7)


def by_table(one: str, other: str) -> int:
    """The textbook's way: the fewest slips for each two beginnings of the words."""
    table = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i, a in enumerate(one, 1):
        for j, b in enumerate(other, 1):
            fewest = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                fewest = min(fewest, table[i - 2, j - 2] + 1)
            table[i, j] = fewest
    return table[len(one), len(other)]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("word", "word", 0),
        ("teh", "the", 1),
        ("zelenky", "zelensky", 1),
        ("chelsea", "cheslea", 1),
        ("gadafi", "gaddafi", 1),
        ("millisles", "missiles", 3),
        ("", "ab", 2),
    ],
)
def test_letters_added_dropped_changed_or_swapped_are_counted(
    one: str, other: str, count: int
) -> None:
    assert edits(one, other, 3) == edits(other, one, 3) == count


@given(WORDS, WORDS, st.integers(0, 4))
def test_the_quick_way_is_the_textbook_s(one: str, other: str, most: int) -> None:
    count = by_table(one, other)
    assert edits(one, other, most) == min(count, most + 1)
    assert within(one, other, most) == (count <= most)
    assert one_edit(one, other) == (count <= 1)


@given(WORDS, WORDS)
def test_words_a_slip_apart_have_a_rest_in_common(one: str, other: str) -> None:
    if one_edit(one, other):
        assert not without_one(one).isdisjoint(without_one(other))
