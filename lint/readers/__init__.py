"""Files in, articles out. A new format is a module here and a line in FORMATS."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, cast

from lint.article import Article

Reader = Callable[[str, str, Collection[str]], Article]
"""Makes an article of a file's name, its decoded text, and the fields of the front matter that are
prose (none: the usual ones)."""

FORMATS = {
    "html": "lint.readers.html",
    "markdown": "lint.readers.markdown",
    "mdx": "lint.readers.mdx",
    "plain": "lint.readers.plain",
}
"""Where each format is read: a module with a function `read`."""

SUFFIXES = {
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdx": "mdx",
    ".text": "plain",
    ".txt": "plain",
    ".xhtml": "html",
}
"""What the drafts found in a folder may be called, and the format of each."""

MOST_BYTES = 20_000_000
"""No article is longer; a log or a dump taken for one is refused before it takes the memory."""


class ReadError(Exception):
    """A file that can't be read as text. The message says why, without the name."""


class File(NamedTuple):
    """A text as it stands on disk: what is needed to write it back the same way."""

    text: str
    encoding: str
    bom: bytes
    raw: bytes


_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read_file(path: Path) -> File:
    """Read a regular file. Raises ReadError with a reason a person can act on."""
    try:
        # Opened without waiting, so that a FIFO with no writer does not hang the run.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except OSError as problem:
        raise ReadError(_reason(problem)) from None
    with open(handle, "rb") as stream:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise ReadError("is not a regular file")
        if facts.st_size > MOST_BYTES:
            raise ReadError(
                f"has {facts.st_size:,} bytes; an article may have {MOST_BYTES:,} at most"
            )
        return decode(stream.read())


def decode(raw: bytes) -> File:
    """Decode UTF-8, or UTF-16 with a byte order mark. Raises ReadError."""
    if len(raw) > MOST_BYTES:
        raise ReadError(f"has {len(raw):,} bytes; an article may have {MOST_BYTES:,} at most")
    marked = (pair for pair in _BOMS if raw.startswith(pair[0]))
    bom, encoding = next(marked, (b"", "utf-8"))
    try:
        text = raw[len(bom) :].decode(encoding)
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        raise ReadError(
            f"is not {encoding.upper()}: byte 0x{problem.object[problem.start]:02x} "
            f"in line {line}; save it as UTF-8"
        ) from None
    if "\0" in text:
        raise ReadError("is a binary file, not text")
    return File(text, encoding, bom, raw)


def encode(text: str, like: File) -> bytes:
    """The bytes of a text, encoded as the file it came from."""
    return like.bom + text.encode(like.encoding)


def format_of(name: str, form: str = "") -> str:
    """The format of a file: the one given, else by its suffix, else plain text."""
    return form or SUFFIXES.get(Path(name).suffix.lower(), "plain")


def read_article(name: str, text: str, form: str = "", fields: Collection[str] = ()) -> Article:
    """Make an article of a decoded text; the format goes by the name's suffix unless given.

    `fields` of the front matter are prose; none: the usual ones.
    """
    reader = cast(Reader, import_module(FORMATS[format_of(name, form)]).read)
    return reader(name, text, fields)


def _reason(problem: OSError) -> str:
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "does not exist",
        PermissionError: "may not be read",
        IsADirectoryError: "is a folder",
    }
    return reasons.get(type(problem), f"can't be read: {problem.strerror}")
