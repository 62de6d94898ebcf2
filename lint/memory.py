"""Remembers what was found in texts that have not changed since.

One file for each combination of rules and settings holds the findings of every text checked
under them, by a digest of the text. It lies in the user's cache folder, not in the repository,
whose contents are not to be trusted.
"""

from __future__ import annotations

import hashlib
import marshal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint.config.settings import Settings
from lint.desks import Desks
from lint.finding import Edit, Finding, Fix
from lint.kept import cache_folder, keep, kept
from lint.readers import format_of
from lint.result import Result
from lint.text import Span

_DAYS = 30
"""How long a result is kept that nobody has asked for."""


class Memory:
    """The results of earlier runs, under the settings of each draft."""

    def __init__(self, desks: Desks) -> None:
        self._desks = desks
        self._shelves: dict[Settings, _Shelf] = {}
        self._today = int(time.time() // 86_400)

    def key(self, path: Path, text: str) -> bytes:
        """What a text is remembered by."""
        form = format_of(path.name, self._desks.settings(path).format)
        data = f"{form}\0{text}".encode(errors="surrogatepass")
        return hashlib.blake2b(data, digest_size=16).digest()

    def result(self, path: Path, key: bytes, text: str) -> Result | None:
        """The result for a text, if it is known."""
        shelf = self._shelf(path)
        entry = shelf.entries.get(key)
        if entry is None:
            return None
        if entry[0] < self._today:
            shelf.fresh[key] = (self._today, entry[1])
        try:
            return unpacked(entry[1], str(path), text, self._desks.settings(path).fail_on)
        except (TypeError, ValueError):
            return None  # of another version

    def add(self, path: Path, key: bytes, answer: Any) -> None:
        """Remember a result in its packed form."""
        self._shelf(path).fresh[key] = (self._today, answer)

    def save(self) -> None:
        """Write down what is new. Another run may have done so meanwhile; its entries stay.

        Nothing is remembered while a rule file is broken, so that each run says so.
        """
        if self._desks.problems():
            return
        for shelf in self._shelves.values():
            if shelf.fresh:
                entries = _entries(shelf.path) | shelf.fresh
                oldest = self._today - _DAYS
                keep(shelf.path, {k: entry for k, entry in entries.items() if entry[0] >= oldest})
        if any(shelf.fresh for shelf in self._shelves.values()):
            _sweep()

    def _shelf(self, path: Path) -> _Shelf:
        settings = self._desks.settings(path)
        shelf = self._shelves.get(settings)
        if shelf is None:
            edition = self._desks.edition(settings, path)
            name = hashlib.blake2b(edition.encode(), digest_size=16).hexdigest()
            shelf = self._shelves[settings] = _Shelf(_folder() / name)
        return shelf


class _Shelf:
    """The results under one combination of rules and settings: by key, a day and an answer."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries = _entries(path)
        self.fresh: dict[bytes, tuple[int, Any]] = {}


def _entries(path: Path) -> dict[bytes, tuple[int, Any]]:
    entries = kept(path)
    return entries if isinstance(entries, dict) else {}


def _folder() -> Path:
    return cache_folder() / "results"


def _sweep() -> None:
    """Take away what belongs to rules and settings that nobody has used for long."""
    oldest = time.time() - _DAYS * 86_400
    for path in _old(_folder(), oldest):
        path.unlink(missing_ok=True)


def _old(folder: Path, oldest: float) -> Iterator[Path]:
    try:
        for path in folder.iterdir():
            if path.stat().st_mtime < oldest:
                yield path
    except OSError:
        return


def packed(result: Result) -> Any:
    """A result as plain data, without name and text, which are known."""
    findings = [
        (
            tuple(finding.span),
            finding.rule,
            finding.level,
            finding.message,
            finding.suggestions,
            None
            if finding.fix is None
            else (tuple((*e.span, e.replacement) for e in finding.fix.edits), finding.fix.safe),
            tuple(map(tuple, finding.related)),
        )
        for finding in result.findings
    ]
    return marshal.dumps((findings, result.problem, result.words, result.remark))


def unpacked(answer: Any, name: str, text: str, fail_on: str) -> Result:
    """The result of a draft of this name and text."""
    plain, problem, words, remark = marshal.loads(answer)
    findings = [_finding(*finding) for finding in plain]
    return Result(name, text, findings, problem, words, fail_on, remark)


def _finding(
    span: tuple[int, int],
    rule: str,
    level: str,
    message: str,
    suggestions: tuple[str, ...],
    fix: Any,
    related: tuple[tuple[int, int], ...],
) -> Finding:
    made = None
    if fix is not None:
        made = Fix(tuple(Edit(Span(start, end), text) for start, end, text in fix[0]), fix[1])
    spans = tuple(Span(*other) for other in related)
    return Finding(Span(*span), rule, level, message, suggestions, made, spans)
