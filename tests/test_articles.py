"""Whole articles, marked as an editor would mark them. The desk must make the same marks.

`articles/NAME.txt` is read with the default rulebook, `articles/STYLE/NAME.txt` with a style too.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.book import default_source, style_source
from lint.desk import Desk
from lint.fix import apply, edits_of
from lint.readers import read_article
from lint.shelf import open_book
from lint.text import Mark, read_marks, write_marks

FOLDER = Path(__file__).with_name("articles")
ARTICLES = sorted(FOLDER.rglob("*.txt"))


def desk_for(path: Path) -> Desk:
    sources = [default_source()]
    if path.parent != FOLDER:
        sources.append(style_source(path.parent.name))
    return Desk([open_book(source) for source in sources])


def name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("path", ARTICLES, ids=name)
def test_marks(path: Path) -> None:
    expected = path.read_bytes().decode()
    text, _ = read_marks(expected)
    findings = desk_for(path).read(read_article(path.name, text))
    made = write_marks(text, [Mark(f.span, f.suggestions) for f in findings])
    assert made == expected


@pytest.mark.parametrize("path", ARTICLES, ids=name)
def test_corrected_article_has_nothing_left_to_correct(path: Path) -> None:
    desk = desk_for(path)
    text, _ = read_marks(path.read_bytes().decode())
    for _ in range(3):
        findings = desk.read(read_article(path.name, text))
        text = apply(text, edits_of(findings, unsafe=True))
    left = desk.read(read_article(path.name, text))
    assert [finding for finding in left if finding.fix is not None] == []
