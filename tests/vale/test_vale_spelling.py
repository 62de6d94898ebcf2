"""Spelling rules, readability and places in markup, as Vale has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.article import Article
from lint.readers import read_article
from lint.text import Span
from lint.vale import ValeError
from lint.vale.hunspell import read_words
from lint.vale.placing import is_lost
from lint.vale.spelling import Speller
from lint.vale.style import ready
from lint.vale.syllables import syllables


def _unknown(text: str, lists: list[str] | None = None, **keys: object) -> list[str]:
    rule = ready({"extends": "spelling", "message": "%s", **keys}) | {"lists": lists or []}
    return [text[start:end] for start, end in Speller(rule).unknown(text)]


def test_names_that_dictionaries_lack_are_unknown() -> None:
    text = "“Mourinho’s” London-Mourinho caf café programme, isn't GitHub NATO teh (Paris's)."
    assert _unknown(text) == ["Mourinho’s", "caf", "teh"]


def test_a_style_brings_its_words(tmp_path: Path) -> None:
    (tmp_path / "own.dic").write_text("2\nfrob/SU\nteh\n", encoding="utf-8")
    (tmp_path / "own.aff").write_text(
        "SET UTF-8\nSFX S Y 1\nSFX S 0 s [^sx]\nPFX U Y 1\nPFX U 0 un .\n", encoding="utf-8"
    )
    words = read_words(tmp_path / "own.dic")
    assert words == {"frob", "frobs", "unfrob", "unfrobs", "teh"}
    lists = [str(tmp_path / "own.dic")]
    assert _unknown("Frobs unfrob house", lists) == []
    assert _unknown("Frobs house", lists, dictionaries=["own"]) == ["house"]


@pytest.mark.parametrize(
    ("word", "count"), [("used", 2), ("people", 2), ("government", 3), ("images", 3), ("a", 1)]
)
def test_syllables_are_counted_as_vale_counts_them(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_formula_that_cannot_be_reckoned_is_refused() -> None:
    rule = {"extends": "metric", "message": "%s", "condition": "> 1"}
    assert ready({**rule, "formula": "round(words / sentences, 1)"})
    with pytest.raises(ValeError, match="formula"):
        ready({**rule, "formula": "system(words)"})


@pytest.mark.parametrize(
    ("source", "words", "lost"),
    [
        ("One (two) three\n", "(two)", False),
        ("* A `type` (`unknown`)\n  of it\n", "(\ufffc)", True),
        ("One **two** three\n", "two three", False),
        ("Say (one [two](x) three) now\n", "(one two three)", False),
        ("Some code `a`\n  — more\n", "\n— ", True),
    ],
)
def test_what_vale_cannot_find_again_is_lost(source: str, words: str, lost: bool) -> None:
    article: Article = read_article("a.md", source)
    start = article.text.find(words)
    if start < 0:  # what is no prose has one character of its own
        from lint.language.words import OPAQUE

        words = words.replace("\ufffc", OPAQUE)
        start = article.text.find(words)
    assert start >= 0
    block = article.block_at(start + 1)
    assert block is not None
    assert is_lost(article, block.span, Span(start, start + len(words))) is lost
