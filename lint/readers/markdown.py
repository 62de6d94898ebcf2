"""Markdown: CommonMark with tables, footnotes, front matter and HTML inside.

Code, addresses and front matter are no prose, but for the fields of the front matter that a reader
sees. pyromark says which bytes each piece of text comes from.
"""

from __future__ import annotations

import re
from typing import Any

from pyromark import Options, events_with_range

from lint.article import Article
from lint.readers.html import add_html
from lint.readers.prose import Prose

FIELDS = frozenset(
    (
        "title headline subtitle subheadline description summary standfirst dek deck lede excerpt "
        "caption teaser kicker"
    ).split()
)
"""Fields of the front matter that a reader sees."""

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    | Options.ENABLE_GFM
)
_FIELD = re.compile(
    r"""^(\w+)[ \t]*[:=][ \t]*(?:"((?:[^"\\\r\n])*)"|'([^'\r\n]*)'|([^\s"'|>&*!\[{][^\r\n]*?))"""
    r"[ \t]*\r?$",
    re.MULTILINE,
)


def read(name: str, source: str) -> Article:
    """Read a Markdown document."""
    return _Reader(source).article(name)


class _Reader:
    """Goes through the events of a document, which come in the order of its bytes."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._bytes = source.encode("utf-8", "surrogatepass")
        self._byte = self._place = 0  # a byte and the character that begins there
        self._prose = Prose()
        self._around: list[str] = []  # containers that say what part a paragraph in them is
        self._skipped = 0  # depth of elements whose text is no prose
        self._alt: list[tuple[str, int, int]] | None = None
        self._alts: list[list[tuple[str, int, int]]] = []
        self._html: list[int] = []
        self._front = False

    def article(self, name: str) -> Article:
        """The document as an article."""
        for event, extent in events_with_range(self._source, options=_OPTIONS):
            kind, value = _named(event)
            if kind == "Start":
                self._start(*_named(value), extent["start"])
            elif kind == "End":
                self._end(_named(value)[0], extent["end"])
            else:
                self._inline(kind, value, extent["start"], extent["end"])
        return self._prose.article(name, self._source)

    def _at(self, byte: int) -> int:
        """The character that begins at a byte."""
        if byte < self._byte:
            self._byte = self._place = 0
        self._place += len(self._bytes[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._place

    def _start(self, tag: str, value: Any, byte: int) -> None:
        if tag == "Heading":
            level = int(value["level"][1])
            self._prose.open("headline" if level == 1 else "heading", level)
        elif tag == "Paragraph":
            self._prose.open(self._around[-1] if self._around else "body")
        elif tag == "TableCell":
            self._prose.open("table")
        elif tag in ("Item", "BlockQuote"):
            self._around.append("list" if tag == "Item" else "quote")
        elif tag == "CodeBlock":
            self._skipped += 1
        elif tag == "MetadataBlock":
            self._front = True
        elif tag == "HtmlBlock":
            self._html = []
        elif tag == "Image":
            self._alt = []

    def _end(self, tag: str, byte: int) -> None:
        if tag in ("Heading", "Paragraph", "TableCell"):
            self._close()
        elif tag in ("Item", "BlockQuote"):
            self._close()
            self._around.pop()
        elif tag == "CodeBlock":
            self._skipped -= 1
        elif tag == "MetadataBlock":
            self._front = False
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

    def _inline(self, kind: str, value: Any, first: int, past: int) -> None:
        start, end = self._at(first), self._at(past)
        if self._front:
            if kind == "Text":
                self._front_matter(start, end)
        elif kind == "Html":
            self._html += [start, end]
        elif not self._skipped:
            self._prose_piece(kind, value, start, end)

    def _prose_piece(self, kind: str, value: Any, start: int, end: int) -> None:
        if kind == "Text":
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
        elif kind == "InlineHtml" and value.lower().startswith("<br"):
            self._prose.written("\n", start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if self._source[start:end] == text:
            self._prose.plain(text, start)
        else:
            self._prose.written(text, start, end)

    def _front_matter(self, start: int, end: int) -> None:
        for match in _FIELD.finditer(self._source, start, end):
            group = next((k for k in (2, 3, 4) if match[k]), 0)
            if group and match[1].lower() in FIELDS:
                headline = match[1].lower() in ("title", "headline")
                self._prose.open("headline" if headline else "matter")
                self._prose.plain(match[group], match.start(group))
                self._prose.close()


def _named(value: Any) -> tuple[str, Any]:
    """A tag or event as its name and what it carries: `{"Heading": 1}` or `"Paragraph"`."""
    if isinstance(value, dict):
        ((name, content),) = value.items()
        return name, content
    return value, None
