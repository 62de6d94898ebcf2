"""Names in small articles: those that are one name in two ways, and those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.readers import read_article
from lint.shelf import open_book
from lint.text import Mark, read_marks, write_marks

HERE = Path(__file__).parent
DESK = Desk([open_book(default_source())], Selection(("names",)))


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def marks(text: str) -> str:
    findings = DESK.read(read_article("draft.txt", text))
    return write_marks(text, [Mark(f.span, f.suggestions) for f in findings])


@pytest.mark.parametrize("line", lines("different.txt"), ids=lambda line: line.split(":")[0])
def test_different_names_stay_unmarked(line: str) -> None:
    article = line.split(": ", 1)[1]
    assert marks(article) == article


@pytest.mark.parametrize("line", lines("same.txt"), ids=lambda line: line[:40])
def test_one_name_in_two_ways_is_marked(line: str) -> None:
    text, _ = read_marks(line)
    assert marks(text) == line
