"""Plurals and possessives by what stands around them, in nouns that nobody listed."""

from __future__ import annotations

import pytest

from lint.checks.possessive.judged import _weighed
from lint.language.owners import PLAIN
from lint.language.plurals import singular
from lint.readers import read_article

OWNERS = [
    "In the house the governments majority does not exist.",
    "It was found in the beekeepers bank account in May.",
    "She came with the sculptors wife.",
]
PLURALS = [
    "The sculptors in the region do not agree.",
    "The beekeepers of the village have gone home.",
    "Three sculptors who were there came to her house.",
]


def evidence(text: str) -> float:
    article = read_article("a.txt", text)
    stems = {i: stem for i, word in enumerate(article.words.folded) if (stem := singular(word))}
    return dict(_weighed(article, stems, PLAIN))[min(stems)]


@pytest.mark.parametrize("text", OWNERS)
def test_an_owner_is_seen(text: str) -> None:
    assert evidence(text) > 2


@pytest.mark.parametrize("text", PLURALS)
def test_a_plural_is_seen(text: str) -> None:
    assert evidence(text) < 0


@pytest.mark.parametrize(
    ("word", "stem"),
    [("cities", "city"), ("churches", "church"), ("boats", "boat"), ("bus", ""), ("news", "")],
)
def test_singular(word: str, stem: str) -> None:
    assert singular(word) == stem
