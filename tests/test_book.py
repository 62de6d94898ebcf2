"""Compiled rulebooks and their cache."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from lint.book import Book, default_source, folder_source
from lint.checks.spelling import accepted_words
from lint.shelf import open_book

RULE = """\
check: replace
message: Write ‘{suggest}’.
why: Because.
words:
  millisles: missiles
examples: |
  The {millisles|missiles}.
  The missiles.
  A missile.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "typo.yaml").write_text(RULE, encoding="utf-8")
    return rules


def kept(folder: Path) -> list[Path]:
    return sorted((folder.parent / "cache" / "books").iterdir())


def test_a_book_is_compiled_once(folder: Path) -> None:
    first = open_book(folder_source(folder))
    assert open_book(folder_source(folder)) == first
    assert len(kept(folder)) == 1


def test_a_changed_word_list_is_compiled_again(folder: Path) -> None:
    rule = (
        "check: spelling\nmessage: No word.\nwhy: Because.\nfault: unknown\naccept: |\n  <house>\n"
        "examples: |\n  A {goverment|government|governments} fell.\n  A fall.\n  A flumbrick.\n"
    )
    (folder / "typo.yaml").write_text(rule, encoding="utf-8")
    (folder / "words").mkdir()
    words = folder / "words" / "house.txt"
    words.write_text("flumbrick\n", encoding="utf-8")
    open_book(folder_source(folder))
    words.write_text("flumbrick\nvorpled\n", encoding="utf-8")
    book = open_book(folder_source(folder))
    assert accepted_words([book.parts["spelling"]]) == {"flumbrick", "vorpled"}


def test_a_changed_rule_is_compiled_again(folder: Path) -> None:
    open_book(folder_source(folder))
    changed = RULE.replace("millisles", "missles").replace("A missile.", "Two missiles.")
    (folder / "typo.yaml").write_text(changed, encoding="utf-8")
    book = open_book(folder_source(folder))
    assert "missles" in book.parts["replace"].tables[0]


@pytest.mark.parametrize("damage", [b"", b"not a book", None])
def test_a_damaged_book_is_compiled_again(folder: Path, damage: bytes | None) -> None:
    first = open_book(folder_source(folder))
    (path,) = kept(folder)
    path.write_bytes(path.read_bytes()[:-20] if damage is None else damage)
    assert open_book(folder_source(folder)) == first


def test_a_cache_that_cant_be_written_does_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(folder.parent / "file" / "cache"))
    assert [rule.name for rule in open_book(folder_source(folder)).rules()] == ["typo"]


def open_many(folder: Path) -> Book:
    return [open_book(folder_source(folder)) for _ in range(20)][-1]


def test_processes_may_open_one_book_at_once(folder: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        books = pool.map(open_many, [folder] * 3)
    assert books == [open_book(folder_source(folder))] * 3
    assert len(kept(folder)) == 1


def test_our_own_book_has_no_problems() -> None:
    assert open_book(default_source()).problems == ()
