"""Where rulebooks are kept ready.

Reading YAML takes a hundred times as long as reading tables, so a folder is compiled once and
kept: the wheel ships its own rules compiled, other folders are compiled into the user's cache.
The cache may be deleted, cut short or written by two processes at once.
"""

from __future__ import annotations

from pathlib import Path

from lint import VERSION
from lint.book import Book, Source, read, shipped_path, write
from lint.kept import cache_folder


def open_book(source: Source) -> Book:
    """The book of a folder: as shipped, else from the cache, else compiled now and kept."""
    shipped = read(shipped_path(source))
    if shipped is not None:
        return shipped
    kept = cache_folder() / "books" / f"{source.fingerprint()}.book"
    book = read(kept)
    if book is None:
        from lint.library import compile_book  # reads YAML, which a cached run does without

        book = compile_book(source)
        write(book, kept)
    return book


def edition(source: Source) -> str:
    """Changes with the rules of a folder and with the program that reads them."""
    shipped = shipped_path(source)
    if shipped.is_file():
        return f"{VERSION} {shipped} {shipped.stat().st_mtime_ns}"
    code = (path.stat().st_mtime_ns for path in sorted(Path(__file__).parent.rglob("*.py")))
    return f"{VERSION} {source.fingerprint()} {max(code)}"
