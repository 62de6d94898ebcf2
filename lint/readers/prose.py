"""Puts an article together from the pieces of prose in a marked-up file, place by place."""

from __future__ import annotations

from array import array

from lint.article import Article, Block, Places
from lint.language.words import OPAQUE
from lint.text import Span


class Prose:
    """The prose of a file as it is being read, each character with its place in the file.

    Pieces are added in the order of the file; `open` and `close` part the blocks. White space
    that markup does not show is left out at the edges of a block.
    """

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._start = array("l")
        self._end = array("l")
        self._blocks: list[Block] = []
        self._part = ""
        self._level = 0
        self._begin = 0

    @property
    def is_open(self) -> bool:
        """Is there a block that prose can be added to?"""
        return self._part != ""

    def open(self, part: str, level: int = 0) -> None:
        """Begin a block; one that is open is closed."""
        self.close()
        self._part, self._level, self._begin = part, level, self._length

    def close(self) -> None:
        """End the block; one without prose is forgotten."""
        if self._part and self._length > self._begin:
            self._blocks.append(Block(self._part, Span(self._begin, self._length), self._level))
            edge = self._end[-1]
            self._add("\n\n", edge, edge)  # so that no word runs over into the next block
        self._part = ""

    def plain(self, text: str, start: int) -> None:
        """Add characters that stand in the file just so, from a place on."""
        self._text.append(text)
        self._length += len(text)
        self._start.extend(range(start, start + len(text)))
        self._end.extend(range(start + 1, start + len(text) + 1))

    def written(self, text: str, start: int, end: int) -> None:
        """Add what a reader sees for the characters from `start` to `end`: for `&rsquo;`, ’."""
        self._add(text, start, end)

    def opaque(self, start: int, end: int) -> None:
        """Add something that stands in a sentence and is no prose."""
        self._add(OPAQUE, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        self._text.append(text)
        self._length += len(text)
        self._start.extend([start] * len(text))
        self._end.extend([end] * len(text))

    def ends_in_space(self) -> bool:
        """Would white space added now be at the edge of a block, or beside other white space?"""
        return self._length == self._begin or self._text[-1][-1:].isspace()

    def article(self, name: str, source: str) -> Article:
        """The article; nothing more can be added."""
        self.close()
        places = Places(self._start, self._end)
        return Article(name, source, "".join(self._text), self._blocks, places)
