"""What has been written since a revision: only that is looked at."""

from __future__ import annotations

import difflib
import os
import subprocess
from pathlib import Path

from lint.allow import AllowError
from lint.result import Result
from lint.text import Lines, Span


class Changes:
    """The lines that are new since a revision, in the repository around a folder."""

    def __init__(self, revision: str, folder: Path) -> None:
        self._folder = folder
        self._root = Path(self._git("rev-parse", "--show-toplevel").rstrip("\n"))
        try:
            self._revision = self._git("rev-parse", "--verify", f"{revision}^{{commit}}").strip()
        except AllowError:
            raise AllowError(f"there is no commit `{revision}`") from None
        changed = self._git("diff", "--name-only", "-z", "--no-renames", self._revision, "--")
        new = self._git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/")
        self._changed = {self._real(name) for name in (changed + new).split("\0") if name}

    def touch(self, path: Path) -> bool:
        """Has the file changed at all?"""
        return os.path.realpath(path) in self._changed

    def new(self, result: Result) -> Result:
        """The result with what is found in new lines alone."""
        spans = self._new_spans(result)
        findings = [
            finding
            for finding in result.findings
            if any(
                span.start < finding.span.end and finding.span.start <= span.end for span in spans
            )
        ]
        return result._replace(findings=findings)

    def _new_spans(self, result: Result) -> list[Span]:
        text = result.source
        old = self._old(Path(result.name))
        if old is None:
            return [Span(0, len(text) + 1)]
        before, after = _lines(old), _lines(text)
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        lines = Lines(text)
        return [
            Span(lines.span(first + 1).start, lines.span(last).end)
            for kind, _, _, first, last in matcher.get_opcodes()
            if kind in ("replace", "insert")
        ]

    def _old(self, path: Path) -> str | None:
        """The file as it was; None if there was none."""
        name = os.path.relpath(os.path.realpath(path), self._root).replace(os.sep, "/")
        try:
            return self._git("show", f"{self._revision}:{name}")
        except AllowError:
            return None

    def _real(self, name: str) -> str:
        return os.path.realpath(self._root / name)

    def _git(self, *arguments: str) -> str:
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=self._folder, capture_output=True, check=False
            )
        except OSError as problem:
            raise AllowError(f"git can't be run: {problem.strerror}") from None
        if done.returncode != 0:
            reason = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
            raise AllowError(reason[-1].removeprefix("fatal: "))
        return done.stdout.decode(errors="surrogateescape")


def _lines(text: str) -> list[str]:
    lines = Lines(text.removeprefix("\ufeff"))
    text = text.removeprefix("\ufeff")
    return [text[span.start : span.end] for span in map(lines.span, range(1, len(lines) + 1))]
