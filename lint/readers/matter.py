"""The front matter of a draft, in YAML (`---`), TOML (`+++`) or JSON (`{`): what of it is prose.

A few fields are read and the rest is passed over, each piece with its place, which no parser of
these languages tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lint.readers.prose import Prose

FIELDS = (
    "title",
    "headline",
    "subtitle",
    "subheadline",
    "description",
    "summary",
    "standfirst",
    "dek",
    "deck",
    "lede",
    "excerpt",
    "caption",
    "teaser",
    "kicker",
)
"""The fields that a reader sees, where the configuration names no others."""

_EXTENT = re.compile(
    r"---[ \t]*\r?\n(?=[\"'\w#])(?:.*\n)*?(?:---|\.\.\.)[ \t]*\r?$"
    r"|\+\+\+[ \t]*\r?\n(?:.*\n)*?\+\+\+[ \t]*\r?$"
    r"|\{[ \t]*\r?\n(?=\s*\")(?:.*\n)*?\}[ \t]*\r?$",
    re.MULTILINE,
)
_FIELD = re.compile(r"""^([ \t]*)(["']?)([\w-]+)\2[ \t]*[:=][ \t]*""", re.MULTILINE)
_STRINGS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r'"""((?:\\.|.)*?)"""',
        r"'''(.*?)'''",
        r'"((?:\\.|[^"\\])*+)"',
        r"'((?:''|[^'])*+)'",
    )
)
_BLOCK = re.compile(r"[|>][-+\d]*[ \t]*\r?\n((?:[ \t]+\S.*\n|[ \t]*\r?\n)*)")
_PLAIN = re.compile(r"[^\s\"'|>&*!\[{%@`#].*(?:\n[ \t]+\S.*)*")
_REMARK = re.compile(r"[ \t]#.*")
_PIECE = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|''|\s*\n\s*|[^\\'\s]+|\s|'", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t"}


def read_matter(prose: Prose, source: str, fields: Collection[str]) -> int:
    """Add the fields that are prose; returns where the front matter ends, 0 if there is none."""
    extent = _EXTENT.match(source)
    if extent is None:
        return 0
    nested = source[0] == "{"  # all the fields of a JSON object are indented
    wanted = {field.lower() for field in fields or FIELDS}
    for match in _FIELD.finditer(source, 0, extent.end()):
        name = match[3].lower()
        if name in wanted and (nested or not match[1]):
            headline = name in ("title", "headline")
            prose.open("headline" if headline else "matter")
            _add_value(prose, source, match.end(), extent.end())
            prose.close()
    return extent.end()


def without_matter(source: str, end: int) -> str:
    """The source with its front matter blank; same length, same lines."""
    return re.sub(r"[^\r\n]", " ", source[:end]) + source[end:]


def _add_value(prose: Prose, source: str, start: int, end: int) -> None:
    for string in _STRINGS:
        match = string.match(source, start, end)
        if match is not None:
            _add_string(prose, source, match.start(1), match.end(1), source[start])
            return
    match = _BLOCK.match(source, start, end)
    if match is not None:
        _add_string(prose, source, *_trimmed(source, match.start(1), match.end(1)), "")
        return
    match = _PLAIN.match(source, start, end)
    if match is not None:
        remark = _REMARK.search(source, start, match.end())
        stop = remark.start() if remark is not None else match.end()
        _add_string(prose, source, *_trimmed(source, start, stop), "")


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    text = source[start:end]
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())


def _add_string(prose: Prose, source: str, start: int, end: int, quote: str) -> None:
    for text, first, past in _read_string(source, start, end, quote):
        if text == source[first:past]:
            prose.plain(text, first)
        else:
            prose.written(text, first, past)


def _read_string(source: str, start: int, end: int, quote: str) -> Iterator[tuple[str, int, int]]:
    """The pieces of a string: what each comes to, and where it stands."""
    for match in _PIECE.finditer(source, start, end):
        piece = match.group()
        if piece[0] == "\\" and len(piece) > 1 and quote == '"':
            told = chr(int(f"0x{piece[2:]}", 0)) if len(piece) == 6 else piece[1]
            yield _ESCAPES.get(told, told), match.start(), match.end()
        elif piece == "''" and quote == "'":
            yield "'", match.start(), match.end()
        elif "\n" in piece and piece.isspace():
            yield " ", match.start(), match.end()
        else:
            yield piece, match.start(), match.end()
