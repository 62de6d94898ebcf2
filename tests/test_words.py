"""Words as columns, and the capitals and apostrophes of corrections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.words import OPAQUE, fold, hide_addresses, like, read_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. Senate", "The|U.S.|Senate"),
        ("the U.S.’s plan", "the|U.S.’s|plan"),
        ("J.K. Rowling’s", "J.K.|Rowling’s"),
        ("Mr. Smith...", "Mr|.|Smith|..."),
        ("$44.9 billion, 1,000 and 7:30", "$|44.9|billion|,|1,000|and|7:30"),
        ("a 20-year-old F-16, Covid-19", "a|20-year-old|F-16|,|Covid-19"),
        ("the 24th, the 1990s, 7pm", "the|24th|,|the|1990s|,|7pm"),
        ("the nations’ ‘leaders’", "the|nations|’|‘|leaders|’"),
        ("don't; it’s--yes", "don't|;|it’s|--|yes"),
        ("cafe\u0301 naïve", "cafe\u0301|naïve"),
        ("the capitol, Kyiv", "the|capitol|,|Kyiv"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert "|".join(read_words(text).text) == words


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("see https://example.org/a?b=c.", "https://example.org/a?b=c"),
        ("see www.example.com/x, and", "www.example.com/x"),
        ("mail desk@paper.co.uk now", "desk@paper.co.uk"),
        ("said @ZelenskyyUa", "@ZelenskyyUa"),
        ("the #Ukraine tag", "#Ukraine"),
        ("on bbc.co.uk/news today", "bbc.co.uk/news"),
    ],
)
def test_addresses_are_no_prose(text: str, hidden: str) -> None:
    made = hide_addresses(text)
    assert made == text.replace(hidden, OPAQUE * len(hidden))
    assert fold(hidden) not in read_words(made).folded


@pytest.mark.parametrize("text", ["AT&T and R#", "Item #1", "the end.Then we", "5@3"])
def test_what_only_looks_like_an_address(text: str) -> None:
    assert hide_addresses(text) == text


@given(st.text())
def test_every_character_is_in_a_word_or_in_a_gap(text: str) -> None:
    words = read_words(text)
    assert (
        words.gap[0]
        + "".join(word + gap for word, gap in zip(words.text, words.gap[1:], strict=True))
        == text
    )
    for word, folded, start, end in zip(
        words.text, words.folded, words.start, words.end, strict=True
    ):
        assert text[start:end] == word
        assert folded == fold(word)
    assert all(gap.strip(" \t\r\n") == "" or not gap.isalnum() for gap in words.gap)


@pytest.mark.parametrize(
    ("model", "word", "made"),
    [
        ("capitol", "capital", "capital"),
        ("Capitol", "capital", "Capital"),
        ("CAPITOL", "capital", "CAPITAL"),
        ("A", "an", "An"),
        ("macdonald", "McDonald", "McDonald"),
        ("“Capitol", "“capital", "“Capital"),
    ],
)
def test_like(model: str, word: str, made: str) -> None:
    assert like(model, word) == made


def test_a_word_that_nobody_sees_is_a_word_still():
    assert read_words("at '\u00ad' 7 p.m.").folded[1:3] != ["", ""]
    assert all(read_words("'\u00ad' \u00ad").folded)


def test_a_space_without_width_does_not_part_a_word() -> None:
    words = read_words("the leg\ufeffislation and busin\u200bess")
    assert words.folded == ["the", "legislation", "and", "business"]
    assert words.text[1] == "leg\ufeffislation"
