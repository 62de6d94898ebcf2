"""Notes between colleagues, known by what they look like."""

from __future__ import annotations

import pytest

from lint.checks.memo import looks_like_memo


@pytest.mark.parametrize(
    "text",
    [
        "Karen, can you add a line on turnout here? thx",
        "Copy approved: JT/MH -- hold for obits page Thurs",
        "@@Photo desk: need map w/ perimeter as of Wed 6 pm@@",
        "--- check w/ Jim re council figs, he said 14 or 40??",
    ],
)
def test_shorthand_of_a_newsroom_is_a_note(text: str) -> None:
    assert looks_like_memo(text)


@pytest.mark.parametrize(
    "text",
    [
        "The editor asked for a copy of the tape.",
        "What is the tape said to reveal?",
        "Can you quote a price for the map, she asked the shop.",
        "Horror film heads US box office",
        "12",
    ],
)
def test_prose_is_none(text: str) -> None:
    assert not looks_like_memo(text)
