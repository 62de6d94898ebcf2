"""HTML: what a browser would show, with the places where it stands.

Entities are what the reader sees, white space is what it comes to; scripts, styles, code and
addresses are no prose. Of attributes only `alt` and `title` are read.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from html.parser import HTMLParser

from lint.article import Article
from lint.readers.prose import Prose

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
        "address article aside body details dialog dir div dl fieldset figure footer form head "
        "header hgroup hr html legend main menu nav ol optgroup option p section select summary "
        "table tbody tfoot thead tr ul"
    ).split()
)
_HIDDEN = frozenset("script style pre template noscript iframe svg math textarea object".split())
_OPAQUE = frozenset("code kbd samp tt var".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PIECE = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);?|[ \t\r\n\f]+|[^& \t\r\n\f]+|&")
_ATTRIBUTE = re.compile(r"""[\s"'](alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_NOT_TRANSLATED = re.compile(r"""\stranslate\s*=\s*["']?no\b""", re.IGNORECASE)


def read(name: str, source: str) -> Article:
    """Read an HTML document or a piece of one."""
    prose = Prose()
    add_html(prose, source, 0, len(source))
    return prose.article(name, source)


def add_html(prose: Prose, source: str, start: int, end: int) -> None:
    """Add the prose of the HTML that stands from `start` to `end` in a file."""
    parser = _Parser(prose, source, start)
    parser.feed(source[start:end])
    parser.finish(end)


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


class _Parser(HTMLParser):
    """Adds the prose it comes upon. All its places are places in the whole file."""

    def __init__(self, prose: Prose, source: str, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self._prose = prose
        self._source = source
        self._lines = [start, *(end.end() for end in re.compile("\n").finditer(source, start))]
        self._text = -1  # where the run of text began that is being read
        self._hidden: list[str] = []  # open elements whose content is no prose
        self._open = [("", "body")]  # open block elements, and what part their text is
        self._attributes: list[tuple[int, int]] = []  # to be read after the block they stand in

    def finish(self, end: int) -> None:
        """Read what is left at the end of the source."""
        self.close()
        self._end_text(end)
        self._end_block()

    def handle_data(self, data: str) -> None:
        self._begin_text()

    def handle_entityref(self, name: str) -> None:
        self._begin_text()

    def handle_charref(self, name: str) -> None:
        self._begin_text()

    def handle_comment(self, data: str) -> None:
        self._end_text(self._here())

    def handle_decl(self, decl: str) -> None:
        self._end_text(self._here())

    def handle_pi(self, data: str) -> None:
        self._end_text(self._here())

    def unknown_decl(self, data: str) -> None:
        self._end_text(self._here())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        here = self._here()
        self._end_text(here)
        raw = self.get_starttag_text() or ""
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.append(tag)
        elif tag in _HIDDEN or tag in _OPAQUE or _NOT_TRANSLATED.search(raw):
            self._hide(tag, here, here + len(raw))
        else:
            self._show(tag, here, raw)

    def handle_endtag(self, tag: str) -> None:
        self._end_text(self._here())
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
        elif any(tag == name for name, _ in self._open[1:]):
            self._end_block()
            while self._open.pop()[0] != tag:
                pass

    def _hide(self, tag: str, start: int, end: int) -> None:
        if tag not in _VOID:
            self._hidden.append(tag)
        if tag not in _HIDDEN and self._prose.is_open:
            self._prose.opaque(start, end)

    def _show(self, tag: str, here: int, raw: str) -> None:
        if tag == "br":
            if self._prose.is_open:
                self._prose.written("\n", here, here + len(raw))
        elif tag in _PARTS or tag in _BLOCKS:
            self._end_block()
            if tag not in _VOID:
                self._open.append((tag, _PARTS.get(tag, self._inherited())))
        self._attributes += [
            (here + match.start(k), here + match.end(k))
            for match in _ATTRIBUTE.finditer(raw)
            for k in (2, 3)
            if match[k]
        ]
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

    def _begin_text(self) -> None:
        if self._text < 0:
            self._text = self._here()

    def _end_text(self, end: int) -> None:
        start, self._text = self._text, -1
        if start < 0 or self._hidden:
            return
        if not self._prose.is_open:
            if self._source[start:end].isspace():
                return
            self._prose.open(self._open[-1][1])
        add_text(self._prose, self._source, start, end)

    def _here(self) -> int:
        """The place in the file of what is being handled."""
        line, column = self.getpos()
        return self._lines[line - 1] + column
