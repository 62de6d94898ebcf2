"""The lexicon that comes with Copydesk, and the tables it is made of."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.classes import CLASSES
from lint.language.lexicon import (
    CORE,
    NAME,
    WIDE,
    Word,
    letter_mask,
    lexicon,
    pack_word,
    unpack_word,
)
from lint.language.table import Table, write_table

KEY = st.text(st.characters(codec="utf-8", exclude_characters="\t\n"), max_size=8)


@given(st.dictionaries(KEY, st.text("abc!", max_size=4), max_size=40), KEY)
def test_a_table_gives_back_what_was_put_in(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, str], other: str
) -> None:
    path = tmp_path_factory.mktemp("table") / "table"
    path.write_bytes(b"12345678" + write_table(entries))
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as mapped:
        table = Table(mapped, 8)
        assert {key: table.get(key) for key in entries} == entries
        assert table.get(other) == entries.get(other)


@given(
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
    st.integers(0, 75),
    st.integers(0, 31),
    st.integers(0, 511),
)
def test_a_word_is_packed_without_loss(
    tier: int, lower: bool, proper: bool, zipf: int, dialects: int, classes: int
) -> None:
    word = Word(tier, lower, proper, zipf / 10, dialects, classes)
    assert unpack_word(pack_word(word)) == word


@pytest.mark.parametrize(
    ("word", "tier"),
    [
        ("missiles", CORE),
        ("capitol", CORE),
        ("don't", CORE),
        ("cybersecurity", WIDE),
        ("reuters", NAME),
        ("millisles", 0),
        ("goverment", 0),
        ("accomodate", 0),
    ],
)
def test_tiers(word: str, tier: int) -> None:
    assert lexicon().tier(word) == tier


@pytest.mark.parametrize(
    ("name", "yes", "no"),
    [
        ("noun", "house government leader", "houses was the quickly"),
        ("plural", "houses children countries leaders", "house was this is"),
        ("verb", "run realise go", "went running the"),
        ("third", "runs goes says", "run the"),
        ("past", "ran went said stopped tried", "run going"),
        ("participle", "gone said stopped", "run going"),
        ("ing", "running going stopping", "king during"),
        ("adjective", "quick new political", "quickly the"),
        ("adverb", "quickly soon", "house the"),
    ],
)
def test_word_classes(name: str, yes: str, no: str) -> None:
    test = CLASSES[name]
    assert [word for word in yes.split() if not test(word, word)] == []
    assert [word for word in no.split() if test(word, word)] == []


def test_spellings_of_the_other_dialect() -> None:
    words = lexicon()
    assert words.spelt("color", "en-GB") == "colour"
    assert words.spelt("colour", "en-US") == "color"
    assert words.spelt("realize", "en-GB") is None
    assert words.spelt("house", "en-US") is None


def test_candidates_have_their_initial_their_length_and_their_letters() -> None:
    text, words, masks = lexicon().candidates("m", 8)
    assert "missiles" in words
    assert text == "".join(f"{word} " for word in words)
    assert all(word[0] == "m" and len(word) == 8 for word in words)
    assert masks == [letter_mask(word) for word in words]
    assert words == sorted(words)


def test_second_halves() -> None:
    assert ("hold", "threshold") in lexicon().second_halves("thresh")
    assert ("children", "grandchildren") in lexicon().second_halves("grand")
    assert not list(lexicon().second_halves("zzz"))


def test_common_words_are_more_common() -> None:
    zipf = lexicon().zipf
    assert zipf("the") > zipf("house") > zipf("missile") > zipf("ordnance") > zipf("millisles") == 0
    assert lexicon().pair("of", "the") > lexicon().pair("capital", "of") > 0
