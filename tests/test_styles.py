"""What comes with a house style: enough points, and the guide that each was checked against."""

from __future__ import annotations

import pytest

from lint.book import style_source, styles
from lint.library import read_rules
from lint.rule import AnyRuleFile

HOUSES = ("ap", "bbc", "guardian", "nyt", "reuters")
LEAST = 60
ONE_POINT = ("spelling", "ise", "ize", "numbers-from-ten", "numbers-to-nine", "ages", "years-old")
"""Rules that say one thing, however many words they list."""


def points(file: AnyRuleFile) -> int:
    if file.rule.name.rpartition("/")[2] in ONE_POINT:
        return 1
    listed = (getattr(file.spec, field, ()) for field in ("words", "marks", "forms"))
    return sum(map(len, listed)) or 1


def test_the_houses() -> None:
    assert set(HOUSES) <= set(styles())


@pytest.mark.parametrize("house", HOUSES)
def test_points(house: str) -> None:
    files, errors = read_rules(style_source(house))
    assert errors == []
    assert sum(map(points, files)) >= LEAST


@pytest.mark.parametrize("house", HOUSES)
def test_sources(house: str) -> None:
    files, _ = read_rules(style_source(house))
    assert [file.rule.name for file in files if not file.rule.sources] == []
