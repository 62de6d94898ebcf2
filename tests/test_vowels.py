"""Which words open with a vowel's sound: yes, no, or no ruling."""

from __future__ import annotations

import pytest

from lint.language.vowels import opens_with_vowel

YES = """
hour heir honest umbrella unidentified uninvited onion 8 11th 18-year-old 80 1864 FBI MP X-ray
F-16 M25 iPhone mRNA NHS
"""
NO = """
unit unique European US UK U.S. one one-off once ukulele union 1 10 100 1,100 110 BBC U-turn
uranium
"""
OPEN = "historic hotel NATO NSW MoD"


@pytest.mark.parametrize(
    ("words", "opens"), [(YES.split(), True), (NO.split(), False), (OPEN.split(), None)]
)
def test_sounds(words: list[str], opens: bool | None) -> None:
    assert {word: opens_with_vowel(word) for word in words} == dict.fromkeys(words, opens)
