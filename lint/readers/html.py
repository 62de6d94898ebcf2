"""HTML: what a browser would show, with the places where it stands.

Entities are what the reader sees, white space is what it comes to; scripts, styles, code and
addresses are no prose. Of attributes only `alt` and `title` are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from html import unescape
from html.entities import html5

from lint.article import Article
from lint.readers.matter import read_matter
from lint.readers.prose import Prose
from lint.readers.shortcodes import without_shortcodes
from lint.readers.tags import Tag, attributes, tags

_LEVELS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PARTS = {
    "title": "headline",
    "h1": "headline",
    **{f"h{level}": "heading" for level in range(2, 7)},
    "li": "list",
    "dt": "list",
    "dd": "list",
    "td": "table",
    "th": "table",
    "caption": "table",
    "figcaption": "caption",
    "blockquote": "quote",
}
_BLOCKS = frozenset(
    (
        "address article aside body button details dialog dir div dl fieldset figure footer form "
        "head header hgroup hr html legend main menu nav ol optgroup option p section select "
        "summary table tbody tfoot thead tr ul"
    ).split()
)
_HIDDEN = frozenset("iframe noscript object pre script style svg template textarea".split())
_OPAQUE = frozenset("code kbd math samp tt var".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PIECE = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);?|[ \t\r\n\f]+|[^& \t\r\n\f]+|&")
_TELLING = re.compile(r"alt|title|hidden|style|translate", re.IGNORECASE)
"""What stands in every tag whose attributes matter."""
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_NOT_SEEN = frozenset("link meta base".split())
"""Elements of the head: nobody sees what their attributes say."""


def read(name: str, source: str, fields: Collection[str] = ()) -> Article:
    """Read an HTML document or a piece of one; site generators put front matter before it.

    `fields` of the front matter are prose; none: the usual ones.
    """
    prose = Prose()
    end = read_matter(prose, source, fields)
    add_html(prose, without_shortcodes(source), end, len(source))
    return prose.article(name, source)


def add_html(prose: Prose, source: str, start: int, end: int) -> None:
    """Add the prose of the HTML that stands from `start` to `end` in a file."""
    _Page(prose, source).add(start, end)


def add_text(prose: Prose, source: str, start: int, end: int) -> None:
    """Add text with its entities read and its white space as a browser shows it."""
    for match in _PIECE.finditer(source, start, end):
        piece, place = match.group(), match.start()
        if piece.isspace() and piece != "\u00a0":
            if not prose.ends_in_space():
                prose.written(" ", place, match.end())
        elif piece[0] == "&" and len(piece) > 1 and _is_reference(piece):
            prose.written(unescape(piece), place, match.end())
        else:
            prose.plain(piece, place)


def _is_reference(piece: str) -> bool:
    """Is this an entity, and not the T of AT&T?"""
    return piece[1] == "#" or piece[1:] in html5


class _Page:
    """Adds the prose of a page, tag by tag."""

    def __init__(self, prose: Prose, source: str) -> None:
        self._prose = prose
        self._source = source
        self._hidden: list[str] = []  # open elements whose content is no prose
        self._open = [("", "body")]  # open block elements, and what part their text is
        self._names = Counter[str]()  # how many of each are open
        self._attributes: list[tuple[int, int]] = []  # to be read after the block they stand in

    def add(self, start: int, end: int) -> None:
        """Read what stands between two places."""
        for tag in tags(self._source, start, end):
            self._text(start, tag.start)
            if tag.closing:
                self._end(tag.name)
            elif tag.name:
                self._start(tag)
            start = tag.end
        self._text(start, end)
        self._end_block()

    def _text(self, start: int, end: int) -> None:
        if start >= end or self._hidden:
            return
        if not self._prose.is_open:
            if self._source[start:end].isspace():
                return
            name, part = self._open[-1]
            self._prose.open(part, int(name[1]) if name in _LEVELS else 0)
        add_text(self._prose, self._source, start, end)

    def _start(self, tag: Tag) -> None:
        if self._hidden:
            if tag.name == self._hidden[-1]:
                self._hidden.append(tag.name)
            return
        facts, read = self._facts(tag)
        if tag.name in _HIDDEN or "hidden" in facts:
            self._hide(tag)
        elif tag.name in _OPAQUE or "opaque" in facts:
            self._hide(tag)
            if self._prose.is_open:
                self._prose.opaque(tag.start, tag.end)
        else:
            self._show(tag, read)

    def _end(self, name: str) -> None:
        if self._hidden:
            if name == self._hidden[-1]:
                self._hidden.pop()
        elif self._names[name]:
            self._end_block()
            while True:
                closed = self._open.pop()[0]
                self._names[closed] -= 1
                if closed == name:
                    break

    def _facts(self, tag: Tag) -> tuple[set[str], list[tuple[int, int]]]:
        """Is the element hidden, or nothing to translate, and which attributes are prose?"""
        facts, read = set[str](), list[tuple[int, int]]()
        if _TELLING.search(self._source, tag.start, tag.end):
            for name, start, end in attributes(self._source, tag):
                value = self._source[start:end]
                if name in ("alt", "title") and tag.name not in _NOT_SEEN:
                    read.append((start, end))
                elif name == "hidden" or (name == "style" and _NOT_DISPLAYED.search(value)):
                    facts.add("hidden")
                elif name == "translate" and value.lower() == "no":
                    facts.add("opaque")
        return facts, read

    def _hide(self, tag: Tag) -> None:
        if tag.name not in _VOID:
            self._hidden.append(tag.name)

    def _show(self, tag: Tag, read: list[tuple[int, int]]) -> None:
        if tag.name == "br":
            if self._prose.is_open:
                self._prose.written("\n", tag.start, tag.end)
        elif tag.name in _PARTS or tag.name in _BLOCKS:
            self._end_block()
            if tag.name not in _VOID:
                self._open.append((tag.name, _PARTS.get(tag.name, self._inherited())))
                self._names[tag.name] += 1
        self._attributes += read
        if not self._prose.is_open:
            self._end_block()

    def _inherited(self) -> str:
        """A paragraph in a block quotation is quotation, one in a list belongs to the list."""
        part = self._open[-1][1]
        return part if part in ("quote", "list", "table", "caption") else "body"

    def _end_block(self) -> None:
        self._prose.close()
        attributes, self._attributes = self._attributes, []
        for start, end in attributes:
            self._prose.open("attribute")
            add_text(self._prose, self._source, start, end)
            self._prose.close()
