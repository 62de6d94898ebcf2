"""Standard output and error: encoding, colour, broken pipes, progress."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from lint.reports.terminal import shown

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of work after which a progress line appears."""


def prepare() -> None:
    """Make sure that no character of a draft can stop the run when it is printed."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def wants_color() -> bool:
    """NO_COLOR and FORCE_COLOR decide (no-color.org), else whether a terminal is there."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def complain(text: str) -> None:
    """Say something on standard error."""
    sys.stdout.flush()
    print(f"copydesk: {shown(text)}", file=sys.stderr)


def close_quietly() -> None:
    """The reader of our output has gone (`copydesk check … | head`): no more is to be said."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def with_progress(results: Iterable[T], total: int) -> Iterator[T]:
    """Pass results on; on a terminal, show how far long work has come."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    begin = shown = time.monotonic()
    width = 30
    for done, result in enumerate(results, 1):
        now = time.monotonic()
        if now - begin > _PATIENCE and now - shown > 0.1:
            shown = now
            bar = "#" * (width * done // total)
            sys.stderr.write(f"\r\x1b[K[{bar:<{width}}] {done:,} of {total:,}")
            sys.stderr.flush()
        if shown != begin:
            sys.stderr.write("\r\x1b[K")
        yield result
