"""Dates as they are read from a text: day, month, year, weekday (Monday is 0)."""

from __future__ import annotations

import pytest

from lint.language.dates import read_dates
from lint.language.words import read_words

CASES = {
    "on Friday, Feb. 24, 2022, in": [(24, 2, 2022, 4)],
    "on Tues. 1 March at": [(1, 3, 0, 1)],
    "on the 24th of February 2022": [(24, 2, 2022, -1)],
    "from Feb. 24-26 in": [(24, 2, 0, -1)],
    "Tuesday, 1 March\n2000 GMT": [(1, 3, 0, 1)],
    "Friday and Saturday, June 3 and 4": [(3, 6, 0, -1)],
    "we may 24 times march 3 miles": [],
    "in February 2022": [],
    "at a cost of $24 May said": [],
}


@pytest.mark.parametrize("text", CASES)
def test_read_dates(text: str) -> None:
    read = [(d.day, d.month, d.year, d.weekday) for d in read_dates(read_words(text))]
    assert read == CASES[text]
