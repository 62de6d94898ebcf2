"""Every file of rules/ is a test, and so is every example in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.cli.rulebook import all_sources
from lint.examples import failures, missing
from lint.library import compile_book, read_rule

FILES = [(path, source.folder) for source in all_sources() for path in source.files()]


@pytest.mark.parametrize(
    ("path", "folder"), FILES, ids=[f"{path.parent.name}/{path.stem}" for path, _ in FILES]
)
def test_rule(path: Path, folder: Path) -> None:
    file = read_rule(path, folder)
    assert missing(file) == ""
    assert [f"{path}:{example.line}: reads {made}" for example, made in failures(file)] == []


@pytest.mark.parametrize("source", all_sources(), ids=lambda source: source.folder.name)
def test_books_compile(source) -> None:
    book = compile_book(source)
    assert book.problems == ()
    names = [rule.name for rule in book.rules()]
    assert len(names) == len(set(names)) > 0
