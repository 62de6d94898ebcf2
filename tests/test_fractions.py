"""Fractions in words: what they come to, and the words that are none."""

from __future__ import annotations

import pytest

from lint.language.fractions import read_fractions
from lint.language.words import read_words

CASES = {
    "a third of them, or two-thirds": [1 / 3, 2 / 3],
    "three in ten, one in five and six out of 10": [0.3, 0.2, 0.6],
    "half the money and three quarters of the time": [0.5, 0.75],
    "the third man, third place, two in a row, in 2010": [],
}


@pytest.mark.parametrize("text", CASES)
def test_read_fractions(text: str) -> None:
    words = read_words(text)
    found = [fraction.value for fraction in read_fractions(words, 0, len(words) - 1)]
    assert found == pytest.approx(CASES[text])
