"""Words that are often taken for each other, each pair weighed on its own."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from lint.language.context.evidence import view
from lint.language.context.pairs import FEATURES, doubted, features
from lint.language.context.tokens import token, tokens
from lint.language.ngrams import ngrams
from lint.language.words import read_words

sys.path.insert(0, str(Path(__file__).parents[1]))


def taken(text: str) -> dict[str, str]:
    """What is said to be meant in a text, by the word that stands there."""
    words = read_words(text)
    counts = Counter(words.folded)
    found, places = tokens(words.text, 0, len(words))
    said = {}
    for k, hopes in doubted(found):
        around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
        stands = view(found[k], around)
        most, meant = max((h.evidence(stands, around, counts), h.meant.text) for h in hopes)
        if most >= 0:
            said[words.folded[places[k]]] = meant
    return said


@pytest.mark.parametrize(
    ("text", "typed", "meant"),
    [
        ("They have not decided weather to appeal.", "weather", "whether"),
        ("The bus came back form the coast at noon.", "form", "from"),
        ("It was on of the best days of the year.", "on", "one"),
        ("He and is wife left the town.", "is", "his"),
        ("The town were he was born has changed.", "were", "where"),
    ],
)
def test_a_word_taken_for_another_is_found(text: str, typed: str, meant: str) -> None:
    assert taken(text).get(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "The weather was fine, and they left their form on the desk.",
        "He was one of those who were there when the light went off.",
        "It is his, and he knows where the others were.",
    ],
)
def test_words_in_their_place_are_left_alone(text: str) -> None:
    assert taken(text) == {}


def test_the_tool_that_learns_sees_what_the_check_sees() -> None:
    numpy = pytest.importorskip("numpy")
    pytest.importorskip("sklearn")
    from tools.pairs.columns import Columns, Stream

    text = "On Friday their mother drove Anna there, and the zyxwv of 12 was off the table again."
    words = read_words(text).text
    row, _ = tokens(words, 0, len(words))
    numbers = numpy.array([each.number for each in row])
    assert ngrams().text(numbers[2]) == "on"
    places = numpy.arange(2, len(row) - 2)
    many = Stream(numbers, Columns()).features("their", "there", places)
    assert many.shape == (len(places), FEATURES)
    for k, seen in zip(places.tolist(), many.tolist(), strict=True):
        around = row[k - 2], row[k - 1], row[k + 1], row[k + 2]
        one, other = (view(token(word), around) for word in ("their", "there"))
        here = row[k].text
        expected = features(one, other, around, again=here != "their", echo=here != "there")
        assert seen == pytest.approx([float(value) for value in expected])
