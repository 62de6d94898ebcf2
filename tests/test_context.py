"""What stands around a word, and what it says for another."""

from __future__ import annotations

import pytest

from lint.language.context import EDGE, REACH, features, models, stream, token
from lint.language.words import read_words


def evidence(text: str, found: str, meant: str) -> float:
    """How strongly the text speaks against the word found in it."""
    words = read_words(text)
    around = stream(words.text, 0, len(words))
    place = around.place[words.folded.index(found)]
    model = models().model(found, meant)
    assert model is not None
    spoken = features(around.tokens[place - REACH : place + REACH + 1])
    return model.bias + sum(models().weigh(model, spoken))


@pytest.mark.parametrize(
    ("wrong", "right", "found", "meant"),
    [
        ("The report has lead to a new law.", "They lead the state.", "lead", "led"),
        ("He wants to here from you.", "He is here to stay.", "here", "hear"),
        ("They where told to leave.", "This is where they were told.", "where", "were"),
    ],
)
def test_the_place_of_another_word(wrong: str, right: str, found: str, meant: str) -> None:
    assert evidence(wrong, found, meant) > 0 > evidence(right, found, meant)


def test_marks_that_stand_together_are_one() -> None:
    words = read_words("He left. (“Why?” she said.)")
    around = stream(words.text, 0, len(words))
    inner = around.tokens[REACH:-REACH]
    he, left, why, she, said = (token(word, False) for word in "He left Why she said".split())
    assert inner == [he, left, EDGE, why, EDGE, she, said, EDGE]


def test_a_word_beside_a_quotation_mark_or_a_hyphen_is_left_alone() -> None:
    words = read_words("He called it “odd” and left - at - for good.")
    places = stream(words.text, 0, len(words)).place
    judged = [words.text[i] for i in places]
    assert judged == ["He", "called", "good"]


def test_there_is_no_model_of_any_two_words() -> None:
    assert models().model("cat", "dog") is None
