"""What the names room knows of spelling: cores, edits, sounds, families of words."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from lint.language.names.cores import CORES, letters
from lint.language.names.kinship import akin
from lint.language.names.sounds import rough, sound

WORDS = st.text("abcdkz", max_size=7)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Blair’s", "Blair"),
        ("anti-Putin", "Putin"),
        ("Kremlin-backed", "Kremlin"),
        ("Covid-19", "Covid"),
        ("al-Sadr", "al-Sadr"),
        ("Kilroy-Silk's", "Kilroy-Silk"),
        ("O’Brien", "O'Brien"),
        ("iPhone", "iPhone"),
    ],
)
def test_core(word: str, name: str) -> None:
    core = CORES[word]
    assert core is not None
    assert core.text == name
    assert letters(word[core.start : core.end]) == core.key


@pytest.mark.parametrize("word", ["I", "plan", "G8", "He'd", "747", "—"])
def test_no_core(word: str) -> None:
    assert CORES[word] is None


@pytest.mark.parametrize(
    "names",
    [
        "zelensky zelenskiy zelenskyy zelenski",
        "gaddafi gadafi",
        "clark clarke",
        "mcdonald macdonald",
        "andersen anderson andersson",
        "philip phillip",
        "hoffman hoffmann hofmann",
        "popov popoff",
    ],
)
def test_one_sound(names: str) -> None:
    assert len({sound(name) for name in names.split()}) == 1


def test_rough_keys_bring_far_spellings_together() -> None:
    assert rough("gaddafi") == rough("qadhafi") == rough("kadafi")


@pytest.mark.parametrize(
    "pair",
    [
        "korea korean",
        "jones joneses",
        "maine mainer",
        "koreas korean",
        "robbies robs",
        "dean deano",
    ],
)
def test_families(pair: str) -> None:
    a, b = pair.split()
    assert akin(a, b)
    assert akin(b, a)


@pytest.mark.parametrize("pair", ["zelenky zelensky", "jones joness", "athen athens"])
def test_slips_are_no_family(pair: str) -> None:
    a, b = pair.split()
    assert not akin(a, b)
