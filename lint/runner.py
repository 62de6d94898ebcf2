"""Many articles: finds the drafts, reads them, and hands out a result each, in order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.desk import Desk
from lint.readers import SUFFIXES, ReadError, read_article, read_file
from lint.result import Result

_NEVER = frozenset(("node_modules", "__pycache__"))


def find_drafts(paths: Iterable[Path]) -> Iterator[Path | Result]:
    """Each draft among the paths, or a result that says why there is none.

    A file named outright is a draft whatever it is called. Folders are searched for files with a
    draft's suffix, in order, leaving out what a `.gitignore` leaves out and hidden files. A draft
    that is named twice is handed out once.
    """
    known: set[str] = set()
    for path in paths:
        for draft in _drafts_in(path) if path.is_dir() else (path,):
            place = os.path.abspath(draft.name if isinstance(draft, Result) else draft)  # noqa: PTH100
            if place not in known:
                known.add(place)
                yield draft


def _drafts_in(folder: Path) -> Iterator[Path | Result]:
    draft: Path | Result | None = None
    for draft in _walk(folder, frozenset((os.path.realpath(folder),)), _outer_ignores(folder)):
        yield draft
    if draft is None:
        endings = ", ".join(sorted(SUFFIXES))
        yield Result(str(folder), "", problem=f"holds no drafts ({endings})")


def _walk(folder: Path, seen: frozenset[str], ignores: list[Ignore]) -> Iterator[Path | Result]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as problem:
        yield Result(str(folder), "", problem=f"can't be searched: {problem.strerror}")
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignores = [*ignores, Ignore(folder)]
    for entry in entries:
        if entry.name[0] == "." or entry.name in _NEVER:
            continue
        path = Path(entry.path)
        if path.is_dir():
            real = os.path.realpath(path)
            # A link to a folder around it would never end.
            if real not in seen and not _ignored(path, ignores, folder=True):
                yield from _walk(path, seen | {real}, ignores)
        elif path.suffix.lower() in SUFFIXES and not _ignored(path, ignores, folder=False):
            yield path


class Ignore:
    """The patterns of one folder's `.gitignore`."""

    def __init__(self, folder: Path) -> None:
        from pathspec import GitIgnoreSpec  # needed only where there is such a file

        self.folder = folder.resolve()
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace")
        self._spec = GitIgnoreSpec.from_lines(lines.splitlines())

    def verdict(self, path: Path, *, folder: bool) -> bool | None:
        """Left out (True), taken back in (False), or not spoken of (None)."""
        name = os.path.relpath(path.absolute(), self.folder) + ("/" if folder else "")
        return self._spec.check_file(name.replace(os.sep, "/")).include


def _ignored(path: Path, ignores: list[Ignore], *, folder: bool) -> bool:
    """The nearest `.gitignore` that speaks of a path decides."""
    for ignore in reversed(ignores):
        verdict = ignore.verdict(path, folder=folder)
        if verdict is not None:
            return verdict
    return False


def _outer_ignores(folder: Path) -> list[Ignore]:
    """The `.gitignore` files of the folders around this one, up to the root of its repository."""
    around: list[Path] = []
    folder = folder.resolve()
    if (folder / ".git").exists():
        return []
    for parent in folder.parents:
        around.append(parent)
        if (parent / ".git").exists():
            return [Ignore(p) for p in reversed(around) if (p / ".gitignore").is_file()]
    return []


def check(found: Iterable[Path | Result], desk: Desk, language: str) -> Iterator[Result]:
    """A result for each draft, in order."""
    for draft in found:
        yield draft if isinstance(draft, Result) else check_file(draft, desk, language)


def check_file(path: Path, desk: Desk, language: str) -> Result:
    """The result for one file."""
    try:
        file = read_file(path)
    except ReadError as problem:
        return Result(str(path), "", problem=str(problem))
    return check_text(str(path), file.text, desk, language)


def check_text(name: str, text: str, desk: Desk, language: str, form: str = "") -> Result:
    """The result for a text that has been read."""
    try:
        article = read_article(name, text, form)
        if language != "auto":
            article.language = language
        return Result(name, text, desk.read(article), words=article.word_count)
    except Exception as fault:  # whatever it is, the other drafts are still to be checked
        return Result(name, "", problem=f"stopped a check: {_place_of(fault)}; please report this")


def _place_of(fault: Exception) -> str:
    """What went wrong and where, in a line."""
    import traceback

    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__}: {fault} ({Path(last.filename).name}:{last.lineno})"
