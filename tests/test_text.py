"""Spans, lines and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text import Lines, Mark, Span, read_marks, write_marks

TEXT = st.text(alphabet="ab |{}\\\n\r\t\u00a0é😀", max_size=40)


def test_lines_end_with_each_kind_of_line_end_and_with_nothing_else() -> None:
    lines = Lines("one\ntwo\r\nthree\rfour\u2028still\x0bfour\x85four")
    assert [lines.place(i) for i in (0, 4, 9, 15)] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert len(lines) == 4
    assert lines.span(2) == (4, 7)
    assert lines.place(21).line == 4


@given(TEXT)
def test_a_place_is_where_its_line_says(text: str) -> None:
    lines = Lines(text)
    for i in range(len(text)):
        line, column = lines.place(i)
        assert lines.place(i - column + 1) == (line, 1)
        assert text[: i - column + 1][-1:] in ("", "\n", "\r")


def test_marks() -> None:
    assert read_marks("the {capitol|capital}, {a|b|c} {x|} {y}") == (
        "the capitol, a x y",
        (
            Mark(Span(4, 11), ("capital",)),
            Mark(Span(13, 14), ("b", "c")),
            Mark(Span(15, 16), ("",)),
            Mark(Span(17, 18), ()),
        ),
    )


def test_marks_can_name_what_cant_be_seen() -> None:
    assert read_marks(r"a{\u00a0 | }b\n\{c\}") == ("a\u00a0 b\n{c}", (Mark(Span(1, 3), (" ",)),))


@pytest.mark.parametrize("marked", ["{open", "shut}", "{a{b}}", "a|b"])
def test_marks_out_of_place_are_refused(marked: str) -> None:
    with pytest.raises(ValueError, match=r"brace|out of place"):
        read_marks(marked)


@given(st.lists(st.tuples(TEXT, TEXT, st.lists(TEXT, max_size=3)), max_size=5), TEXT)
def test_marks_read_back(pieces: list[tuple[str, str, list[str]]], tail: str) -> None:
    text = ""
    marks = []
    for before, found, suggestions in pieces:
        text += before
        marks.append(Mark(Span(len(text), len(text) + len(found)), tuple(suggestions)))
        text += found
    text += tail
    assert read_marks(write_marks(text, marks)) == (text, tuple(marks))
