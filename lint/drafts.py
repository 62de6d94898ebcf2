"""Finds the drafts among paths and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.config.find import Configs
from lint.readers import SUFFIXES
from lint.result import Result

_NEVER = frozenset(("node_modules", "__pycache__"))

Found = Path | Result
"""A draft, or a result that says why there is none."""


def find_drafts(
    paths: Iterable[Path], configs: Configs, *, force_exclude: bool = False
) -> Iterator[Found]:
    """Each draft among the paths.

    A file named outright is a draft whatever it is called, unless `force_exclude` and the
    configuration excludes it. Folders are searched in order for files with a draft's suffix or a
    format by configuration; hidden files are left out, and what a `.gitignore` or the
    configuration leaves out. A draft that is named twice is handed out once.
    """
    known: set[str] = set()
    for path in paths:
        if path.is_dir():
            drafts = _drafts_in(path, configs)
        elif force_exclude and configs.excluded(path):
            continue
        else:
            drafts = iter((path,))
        for draft in drafts:
            place = os.path.abspath(draft.name if isinstance(draft, Result) else draft)  # noqa: PTH100
            if place not in known:
                known.add(place)
                yield draft


def _drafts_in(folder: Path, configs: Configs) -> Iterator[Found]:
    draft: Found | None = None
    seen = frozenset((os.path.realpath(folder),))
    for draft in _walk(folder, seen, _outer_ignores(folder), configs):
        yield draft
    if draft is None and not configs.excluded(folder / "draft.txt"):
        endings = ", ".join(sorted(SUFFIXES))
        yield Result(str(folder), "", problem=f"holds no drafts ({endings})")


def _walk(
    folder: Path, seen: frozenset[str], ignores: list[Ignore], configs: Configs
) -> Iterator[Found]:
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
                yield from _walk(path, seen | {real}, ignores, configs)
        elif (
            (path.suffix.lower() in SUFFIXES or configs.format(path))
            and not _ignored(path, ignores, folder=False)
            and not configs.excluded(path)
        ):
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
