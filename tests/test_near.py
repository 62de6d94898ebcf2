"""Words of the lexicon that are one or two letters away."""

from __future__ import annotations

import pytest

from lint.language.edits import edits
from lint.language.lexicon import lexicon
from lint.language.sift import Sift
from lint.language.spelling.near import one_away, two_away


@pytest.mark.parametrize(
    "word", ["goverment", "hte", "dont", "taht", "wich", "reffered", "aquit", "iraqs", "millisles"]
)
def test_all_that_is_near_is_found_and_nothing_else(word: str) -> None:
    known = lexicon()
    same_initial = [
        other
        for length in range(2, len(word) + 3)
        for other in known.candidates(word[0], length).words
        if other != word
    ]
    one = {other for other in same_initial if edits(word, other, 1) == 1}
    assert {other for other in one_away(word) if other[0] == word[0]} == one
    two = {other for other in same_initial if edits(word, other, 2) == 2}
    like = {other for other in one | two if other[1:2] == word[1:2] or other[-1] == word[-1]}
    assert set(two_away(word)) == like


def test_the_first_letter_may_be_the_slip() -> None:
    assert "the" in set(one_away("hte"))
    assert "government" in set(one_away("overnment"))
    assert "which" in set(one_away("ehich"))


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 3

    long = Sift(is_long)
    assert long(frozenset(("a", "long", "word"))) == {"long", "word"}
    assert long(frozenset(("a", "short", "word"))) == {"short", "word"}
    assert sorted(asked) == ["a", "long", "short", "word"]
