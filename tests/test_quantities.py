"""Quantities as they are read from a text: value, half of the last place, unit."""

from __future__ import annotations

import pytest

from lint.language.quantities import Quantities
from lint.language.words import read_words

CASES = {
    "It cost $2.5 million, or £3bn.": [(2.5e6, 5e4, "$"), (3e9, 5e8, "£")],
    "About 40 per cent, then 5% and 6 percent": [(40, 0.5, "%"), (5, 0.5, "%"), (6, 0.5, "%")],
    "fourteen counts and 1,200 pages": [(14, 0.5, ""), (1200, 50, "")],
    "the 289,000 votes (41)": [(289000, 500, ""), (41, 0.5, "")],
    "It closed at 638p.": [(638, 0.5, "p")],
    "It fell from 7.9km to 94mph.": [(7.9, 0.05, "km"), (94, 0.5, "mph")],
    "a 4-2 win at 7:30, the 3rd in 2-year-olds": [],
}


@pytest.mark.parametrize("text", CASES)
def test_read_quantities(text: str) -> None:
    words = read_words(text)
    read = Quantities(words, frozenset(words.folded))
    found = [(q.value, q.step, q.unit) for q in read.between(0, len(words) - 1)]
    assert found == [(pytest.approx(v), pytest.approx(s), unit) for v, s, unit in CASES[text]]
