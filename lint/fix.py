"""Puts corrections into the text, and the text into the file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from lint.finding import Edit, Finding
from lint.readers import File, encode


class FixError(Exception):
    """A file that could not be corrected; it is as it was. The message says why."""


def edits_of(findings: Iterable[Finding], *, unsafe: bool) -> list[Edit]:
    """The edits to make, in order. Of two corrections that overlap the first is made."""
    made: list[Edit] = []
    end = 0
    for finding in sorted(findings, key=lambda finding: finding.span):
        if finding.fix is None or not (unsafe or finding.fix.safe):
            continue
        edits = sorted(finding.fix.edits)
        if edits[0].span.start >= end:
            made += edits
            end = edits[-1].span.end
    return made


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits made; they must be in order and not overlap."""
    pieces: list[str] = []
    position = 0
    for span, replacement in edits:
        pieces += text[position : span.start], replacement
        position = span.end
    return "".join(pieces) + text[position:]


def write(path: Path, text: str, before: File) -> None:
    """Put a corrected text in place of a file, whole or not at all. Raises FixError.

    Encoding, byte order mark, permissions and a symbolic link are kept. A file that has changed
    since it was read is left alone.
    """
    target = Path(os.path.realpath(path))
    scratch = ""
    try:
        if target.read_bytes() != before.raw:
            raise FixError("has changed since it was read; run again")
        handle, scratch = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with open(handle, "wb") as stream:
            stream.write(encode(text, before))
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(scratch, target.stat().st_mode & 0o7777)
        os.replace(scratch, target)
        scratch = ""
    except OSError as problem:
        raise FixError(f"can't be written: {problem.strerror}") from None
    finally:  # also when the run is interrupted
        if scratch:
            Path(scratch).unlink(missing_ok=True)
