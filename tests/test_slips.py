"""How far apart two words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.spelling.slips import TOO_FAR, edits, one_edit, slip_cost, two_edits

SMALL = st.text("abc", max_size=7)
WORDS = st.text("acdeinorst", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("word", "word", 0), ("teh", "the", 1), ("millisles", "missiles", 3), ("", "ab", 2)],
)
def test_a_letter_added_dropped_changed_or_swapped_is_one_edit(one, other, count):
    assert edits(one, other, 3) == edits(other, one, 3) == count


@given(SMALL, SMALL)
def test_the_quick_way_to_two_edits_is_the_slow_one(one, other):
    assert two_edits(one, other) == (edits(one, other, 2) <= 2)


@given(SMALL, SMALL)
def test_the_quick_way_to_one_edit_is_the_slow_one(one, other):
    assert one_edit(one, other) == (edits(one, other, 1) <= 1)


@given(WORDS, WORDS)
def test_any_two_words_have_a_cost(typed, meant):
    assert slip_cost(typed, meant) >= 0
    assert slip_cost(typed, typed) == 0


def test_a_long_sound_at_the_end_is_no_further_than_the_end():
    assert 0 < slip_cost("transcendence", "trancendence") < TOO_FAR
