"""Markdown: CommonMark with tables, footnotes, front matter and HTML inside.

Code, addresses and front matter are no prose, but for the fields of the front matter that a reader
sees. pyromark says which bytes each piece of text comes from.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from pyromark import Options, events_with_range

from lint.article import Article
from lint.readers.html import add_html, add_text
from lint.readers.matter import read_matter, without_matter
from lint.readers.prose import Prose
from lint.readers.shortcodes import without_shortcodes
from lint.readers.tags import attributes, tags

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
_CONTAINERS = {"Item": "list", "BlockQuote": "quote"}
"""What part the paragraphs in a container are."""
_LONE_RETURN = re.compile(r"\r(?!\n)")
_BLOCKS = frozenset("BlockQuote CodeBlock FootnoteDefinition HtmlBlock Item List Table".split())
_SILENT = frozenset("code kbd math samp tt var script style".split())
"""HTML elements in a paragraph whose content is no prose."""


def read(name: str, source: str, fields: Collection[str] = ()) -> Article:
    """Read a Markdown document. `fields` of the front matter are prose; none: the usual ones."""
    return read_markdown(name, source, without_shortcodes(source), fields)


def read_markdown(name: str, source: str, marked: str, fields: Collection[str]) -> Article:
    """Read a document by what `marked` says: the source, with what is no Markdown opaque."""
    prose = Prose()
    end = read_matter(prose, source, fields)
    _Reader(_LONE_RETURN.sub("\n", without_matter(marked, end)), prose).read()
    return prose.article(name, source)


class _Reader:
    """Goes through the events of a document, which come in the order of its bytes."""

    def __init__(self, source: str, prose: Prose) -> None:
        self._source = source
        self._bytes = source.encode("utf-8", "surrogatepass")
        self._byte = self._place = 0  # a byte and the character that begins there
        self._prose = prose
        self._around: list[str] = []  # containers that say what part a paragraph in them is
        self._skipped = 0  # depth of elements whose text is no prose
        self._alt: list[tuple[str, int, int]] | None = None
        self._alts: list[list[tuple[str, int, int]]] = []
        self._html: list[int] = []
        self._attributes: list[tuple[int, int]] = []  # of HTML elements in a paragraph
        self._silent = ""  # the element within a paragraph whose content is passed over

    def read(self) -> None:
        """Add the prose of the document."""
        for event, extent in events_with_range(self._source, options=_OPTIONS):
            kind, value = _named(event)
            if kind == "Start":
                self._start(*_named(value), extent["start"])
            elif kind == "End":
                self._end(_named(value)[0], extent["end"])
            else:
                self._inline(kind, value, extent["start"], extent["end"])

    def _at(self, byte: int) -> int:
        """The character that begins at a byte."""
        if byte < self._byte:
            self._byte = self._place = 0
        self._place += len(self._bytes[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._place

    def _start(self, tag: str, value: Any, byte: int) -> None:
        if tag in _BLOCKS:
            self._close()  # the text of a tight list item ends where a block in it begins
        if tag == "Heading":
            level = int(value["level"][1])
            self._prose.open("headline" if level == 1 else "heading", level)
        elif tag == "Paragraph":
            self._prose.open(self._around[-1] if self._around else "body")
        elif tag == "TableCell":
            self._prose.open("table")
        elif tag in _CONTAINERS:
            self._around.append(_CONTAINERS[tag])
        elif tag == "CodeBlock":
            self._skipped += 1
        elif tag == "HtmlBlock":
            self._html = []
        elif tag == "Image":
            self._alt = []

    def _end(self, tag: str, byte: int) -> None:
        if tag in ("Heading", "Paragraph", "TableCell"):
            self._close()
        elif tag in _CONTAINERS:
            self._close()
            self._around.pop()
        elif tag == "CodeBlock":
            self._skipped -= 1
        elif tag == "HtmlBlock" and self._html:
            add_html(self._prose, self._source, self._html[0], self._html[-1])
        elif tag == "Image" and self._alt is not None:
            self._alts.append(self._alt)
            self._alt = None
            if self._prose.is_open:
                end = self._at(byte)
                self._prose.opaque(end - 1, end)

    def _close(self) -> None:
        """End the block; the descriptions of pictures in it follow as blocks of their own."""
        self._prose.close()
        for alt in self._alts:
            self._prose.open("attribute")
            for text, start, end in alt:
                self._add(text, start, end)
            self._prose.close()
        self._alts = []
        for start, end in self._attributes:
            self._prose.open("attribute")
            add_text(self._prose, self._source, start, end)
            self._prose.close()
        self._attributes = []
        self._silent = ""

    def _inline(self, kind: str, value: Any, first: int, past: int) -> None:
        start, end = self._at(first), self._at(past)
        if kind == "Html":
            self._html += [start, end]
        elif not self._skipped:
            self._prose_piece(kind, value, start, end)

    def _prose_piece(self, kind: str, value: Any, start: int, end: int) -> None:
        if kind == "InlineHtml":
            self._inline_html(start, end)
        elif self._silent:
            return
        elif kind == "Text":
            if self._alt is not None:
                self._alt.append((value, start, end))
                return
            if not self._prose.is_open:  # an item of a tight list has no paragraph
                self._prose.open(self._around[-1] if self._around else "body")
            self._add(value, start, end)
        elif not self._prose.is_open or self._alt is not None:
            return
        elif kind in ("SoftBreak", "HardBreak"):
            self._prose.written("\n", start, end)
        elif kind in ("Code", "InlineMath", "DisplayMath"):
            self._prose.opaque(start, end)

    def _inline_html(self, start: int, end: int) -> None:
        tag = next(tags(self._source, start, end), None)
        if tag is None:
            return
        if self._silent:
            if tag.closing and tag.name == self._silent:
                self._silent = ""
        elif tag.name in _SILENT and not tag.closing:
            self._silent = tag.name
            if self._prose.is_open:
                self._prose.opaque(start, end)
        elif tag.name == "br" and self._prose.is_open:
            self._prose.written("\n", start, end)
        else:
            self._attributes += [
                (first, past)
                for name, first, past in attributes(self._source, tag)
                if name in ("alt", "title")
            ]

    def _add(self, text: str, start: int, end: int) -> None:
        if self._source[start:end] == text:
            self._prose.plain(text, start)
        else:
            self._prose.written(text, start, end)


def _named(value: Any) -> tuple[str, Any]:
    """A tag or event as its name and what it carries: `{"Heading": 1}` or `"Paragraph"`."""
    if isinstance(value, dict):
        ((name, content),) = value.items()
        return name, content
    return value, None
