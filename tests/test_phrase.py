"""The phrase language: what fits around the word `BLANK` and what does not."""

from __future__ import annotations

import pytest

from lint.language.phrase import around, read_phrase
from lint.language.words import read_words

LISTS = {"city": ("Kyiv", "New York", "paris"), "colour": ("red", "blue")}


def holds(phrase: str, text: str) -> bool:
    words = read_words(text)
    i = words.text.index("BLANK")
    return around(read_phrase(phrase, LISTS.get), words, i, i, (0, len(words)))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the _, <city>", "In the BLANK, Kyiv, he"),
        ("the _, <city>", "in THE BLANK, New York"),
        ("<city> _", "New York BLANK"),
        ("<city> _", "PARIS BLANK"),
        ("_ of|for the", "BLANK for the"),
        ("_ Hill", "BLANK Hill"),
        ("a * _", "a big BLANK"),
        ("to ... _ now", "to go right on to BLANK now"),
        ("to ... _", "to BLANK"),
        ("was _ *ing|*ed", "was BLANK closed"),
        ("<start> _", 'He said: "BLANK is here'),
        ("_ <end>", 'it is "BLANK" he said'),
        ("the very? _", "the BLANK"),
        ("the very? _", "the very BLANK"),
        ("~the _", "a BLANK"),
        ("<number> _", "24th BLANK"),
        ("<number> _", "two BLANK"),
        ("<Name>'s _", "Kyiv’s BLANK"),
        ("<start> _", "BLANK is here"),
        ("<start> _", "He said: “BLANK is here"),
        ("_ <end>", "he said BLANK."),
        ("_ <colour>|green", "BLANK green"),
        ("U.S. _", "the U.S. BLANK"),
        ("Mr. _", "with Mr. BLANK"),
        ("it's _", "it’s BLANK"),
        ("_", "BLANK"),
    ],
)
def test_fits(phrase: str, text: str) -> None:
    assert holds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the _, <city>", "the BLANK, London"),
        ("the _, <city>", "the BLANK Kyiv"),
        ("<city> _", "York BLANK"),
        ("<city> _", "kyiv BLANK"),
        ("_ Hill", "BLANK hill"),
        ("a * _", "a BLANK"),
        ("a * _", "a, BLANK"),
        ("to ... _ now", "to go. Then BLANK now"),
        ("to ... _", "to one two three four five BLANK"),
        ("~the _", "the BLANK"),
        ("~the _", "BLANK"),
        ("<number> _", "many BLANK"),
        ("<Name>'s _", "Kyiv BLANK"),
        ("<start> _", "here BLANK"),
        ("_ <end>", "BLANK here"),
        ("_ *ed", "BLANK red"),
        ("<start> _", 'the "essentials" BLANK'),
        ("_ <end>", "BLANK “special” ties"),
    ],
)
def test_does_not_fit(phrase: str, text: str) -> None:
    assert not holds(phrase, text)


def test_a_phrase_stays_in_its_paragraph() -> None:
    words = read_words("the BLANK Kyiv")
    phrase = read_phrase("_ Kyiv", LISTS.get)
    assert around(phrase, words, 1, 1, (0, 3))
    assert not around(phrase, words, 1, 1, (0, 2))


@pytest.mark.parametrize("phrase", ["no blank", "_ two _", "_ <nowhere>"])
def test_what_is_no_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"blank|nowhere"):
        read_phrase(phrase, LISTS.get)
