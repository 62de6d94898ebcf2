"""Places, names and identities of findings, as other programs want them."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from lint.allow.baseline import entry_of
from lint.finding import Finding
from lint.result import Result
from lint.text import Lines, Span


class Region(NamedTuple):
    """A span by lines and columns, all from 1; the end column is the first one after it."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(lines: Lines, span: Span) -> Region:
    """The region of a span, columns in code points."""
    return Region(*lines.place(span.start), *lines.place(span.end))


def shared_name(name: str) -> str:
    """A file's name as a repository has it: from the current folder, with slashes."""
    path = os.path.abspath(name)  # noqa: PTH100
    here = str(Path.cwd())
    inside = path.startswith(here + os.sep)
    return (os.path.relpath(path, here) if inside else path).replace(os.sep, "/")


class Fingerprints:
    """Tells findings apart from one run to the next, whatever line they have moved to.

    Two findings never have the same, even if they are of the same rule in the same words.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, result: Result, finding: Finding) -> str:
        """The fingerprint of a finding (32 hexadecimal digits)."""
        entry = entry_of(shared_name(result.name), result.source, finding)
        plain = repr(tuple(entry))
        self._seen[plain] += 1
        text = f"{plain}{self._seen[plain]}".encode(errors="surrogatepass")
        return hashlib.blake2b(text, digest_size=16).hexdigest()
