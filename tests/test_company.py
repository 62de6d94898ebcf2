"""How well a word goes with the words beside it."""

from __future__ import annotations

import pytest

from lint.language.company import fit, liking


@pytest.mark.parametrize(
    ("before", "right", "wrong", "after"),
    [
        ("clear", "from", "form", "these"),
        ("less", "than", "then", "half"),
        ("lost", "their", "there", "jobs"),
        ("the", "whole", "hole", "world"),
        ("", "their", "there", "jobs"),
        ("is", "clear", "clean", ""),
    ],
)
def test_the_right_word_fits_better(before: str, right: str, wrong: str, after: str) -> None:
    assert fit(right, before, after) > fit(wrong, before, after)


def test_a_pair_that_is_never_seen_is_disliked() -> None:
    assert liking("united", "states") > 0 > liking("the", "of")
    assert liking("", "states") == liking("united", "") == 0
