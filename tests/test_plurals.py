"""Plurals and their singulars."""

from __future__ import annotations

import pytest

from lint.language.plurals import singular


@pytest.mark.parametrize(
    ("word", "stem"),
    [("cities", "city"), ("churches", "church"), ("boats", "boat"), ("bus", ""), ("news", "")],
)
def test_singular(word: str, stem: str) -> None:
    assert singular(word) == stem
