"""What word lists accept."""

from __future__ import annotations

import pytest

from lint.allow.vocabulary import Vocabulary, entries_of
from lint.text import read_marks

LIST = "podcaster\nZelenskiy  # as Reuters\n\n# trade names\nLite Brite\nlaissez faire\nO'Brien"


@pytest.mark.parametrize(
    ("marked", "accepted"),
    [
        ("a {podcaster}", True),
        ("{Podcaster}", True),
        ("the {podcaster’s}", True),
        ("{Zelenskiy}", True),
        ("{Zelenskiy's}", True),
        ("{zelenskiy}", False),
        ("{Zelenskiys}", False),
        ("{podcast}", False),
        ("{O’Brien}", True),
        ("a {Lite} Brite", True),
        ("a Lite {Brite}", True),
        ("a {Lite\nBrite}", True),
        ("a Lite   {Brite’s}", True),
        ("a {lite} brite", False),
        ("a {Lite} meal, no Lite Brite", False),
        ("Elite {Brite}", False),
        ("{Laissez} faire", True),
        ("a {Lite Brite set}", False),
    ],
)
def test_accepted(marked, accepted):
    text, (mark,) = read_marks(marked)
    assert Vocabulary(entries_of(LIST)).accepts(text, mark.span) is accepted
