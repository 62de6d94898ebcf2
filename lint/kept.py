"""Small things kept on disk because they cost time to make: tables, configurations, results.

What is kept may be deleted, cut short, changed by hand or written by two processes at once: a
reader gets a whole value or None.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

_MARSHAL = 4
"""The marshal format; every Python from 3.11 on reads it."""


def cache_folder() -> Path:
    """The user's folder for what can be computed again; never inside a repository."""
    if own := os.environ.get("COPYDESK_CACHE_DIR"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "copydesk" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "copydesk"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "copydesk"


def fingerprint(data: bytes) -> str:
    """Tells one version of a thing from the next. No guard against malice."""
    # Not hashlib: it takes as long to import as an article to check.
    return f"{crc32(data):08x}{crc32(data[::-1]):08x}"


def _check_sum(data: bytes | memoryview) -> bytes:
    # Adler's, because it takes a third of the time of a CRC over the megabyte of a rulebook.
    return adler32(data).to_bytes(4, "big")


def keep(path: Path, value: Any) -> None:
    """Keep plain data (tuples, lists, dicts, sets, text, numbers, None).

    A disk that can't be written to is no reason to fail.
    """
    data = marshal.dumps(value, _MARSHAL)
    scratch = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(_check_sum(data) + data)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            scratch.unlink()


def kept(path: Path) -> Any:
    """The value kept there; None if there is none or it was damaged."""
    try:
        # Mapped: to read a rulebook into memory first takes a fifth of the time of its opening.
        with (
            path.open("rb") as file,
            mmap(file.fileno(), 0, access=ACCESS_READ) as data,
            memoryview(data) as whole,
            whole[4:] as body,
        ):
            # marshal trusts what it reads, so that a flipped bit must not reach it.
            return marshal.loads(body) if _check_sum(body) == whole[:4] else None
    except (OSError, ValueError, EOFError, TypeError):
        return None
