"""How far apart two words are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.language.spelling.slips import TOO_FAR, slip_cost

WORDS = st.text("acdeinorst", min_size=1, max_size=14)


@given(WORDS, WORDS)
def test_any_two_words_have_a_cost(typed, meant):
    assert slip_cost(typed, meant) >= 0
    assert slip_cost(typed, typed) == 0


def test_a_long_sound_at_the_end_is_no_further_than_the_end():
    assert 0 < slip_cost("transcendence", "trancendence") < TOO_FAR
