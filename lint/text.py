"""Where things are: spans of characters, and the lines and columns people count.

Positions are code points from 0; lines and columns count from 1. Nothing outside
this module counts lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.pattern import Pattern

_LINE_END = re.compile(r"\r\n|\r|\n")
_ESCAPE = Pattern(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_SPECIAL = Pattern(r"[\\{}|]")
_NAMED = {"n": "\n", "r": "\r", "t": "\t"}


class Span(NamedTuple):
    """A stretch of text, from `start` up to but not including `end` (code points)."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Have they a character in common?"""
        return self.start < other.end and other.start < self.end


class Place(NamedTuple):
    """A position as an editor shows it. Both count from 1."""

    line: int
    column: int


class Lines:
    """Turns positions into places. A line ends with LF, CRLF or CR, and with nothing else."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, position: int) -> Place:
        """The line and column of a position, both from 1."""
        line = bisect_right(self._starts, position)
        return Place(line, position - self._starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """The characters of a line (from 1) without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


class Mark(NamedTuple):
    """A stretch of text set in braces, and what should stand in its place, best first."""

    span: Span
    suggestions: tuple[str, ...]


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    r"""Split `the {capitol|capital}` into the text itself and its marks.

    A backslash makes the next character plain (`\{`, `\|`, `\\`); `\n`, `\t`, `\r` and
    `\u00a0` stand for characters that can't be seen in a line of a rule file.
    Raises ValueError for a brace that is opened and never closed, or the reverse.
    """
    text: list[str] = []
    marks: list[Mark] = []
    length = 0
    start = 0
    options: list[list[str]] | None = None  # the parts of the mark being read
    for piece, plain in _characters(marked):
        if plain and options is not None:
            options[-1].append(piece)
        elif plain:
            text.append(piece)
            length += 1
        elif piece == "{" and options is None:
            options, start = [[]], length
        elif piece == "|" and options is not None:
            options.append([])
        elif piece == "}" and options is not None:
            found, *suggestions = ("".join(option) for option in options)
            text.append(found)
            length += len(found)
            marks.append(Mark(Span(start, length), tuple(suggestions)))
            options = None
        else:
            raise ValueError(f"a `{piece}` out of place in {marked!r}; a plain one is `\\{piece}`")
    if options is not None:
        raise ValueError(f"a brace is opened and never closed in {marked!r}")
    return "".join(text), tuple(marks)


def _characters(marked: str) -> Iterator[tuple[str, bool]]:
    """Each character of marked text, and whether it stands for itself."""
    i = 0
    while i < len(marked):
        escape = _ESCAPE.match(marked, i) if marked[i] == "\\" else None
        if escape:
            code, letter = escape.groups()
            yield (chr(int(code, 16)) if code else _NAMED.get(letter, letter)), True
            i = escape.end()
        else:
            yield marked[i], marked[i] not in "{}|"
            i += 1


def write_marks(text: str, marks: Iterable[Mark]) -> str:
    """Set marks in a text, so that `read_marks` gives both back.

    Marks must be in order; of two that overlap the first stays.
    """
    pieces: list[str] = []
    position = 0
    for span, suggestions in marks:
        if span.start < position:
            continue
        options = (text[span.start : span.end], *suggestions)
        pieces += (
            _plain(text[position : span.start]),
            "{" + "|".join(map(_plain, options)) + "}",
        )
        position = span.end
    return "".join(pieces) + _plain(text[position:])


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
