"""Findings that were there before anyone looked, and don't count.

A known finding is told by its file, its rule, its words and the two words on each side: not by
its line, which changes with every edit, nor by its message, which changes with the rule. It is
looked for in three tiers: all four neighbours, the nearest on each side, both on one side.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from lint.allow import AllowError
from lint.finding import Finding
from lint.result import Result

_VERSION = 1
_TOKEN = re.compile(r"\w+|[^\w\s]")
_REACH = 200
"""How far to look for two neighbours on a side, in code points."""


class Entry(NamedTuple):
    """A known finding. Neighbours are nearest last before it, nearest first after it."""

    file: str
    rule: str
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]


_TIERS: tuple[Callable[[Entry, Entry], bool], ...] = (
    lambda one, other: one.before == other.before and one.after == other.after,
    lambda one, other: one.before[-1:] == other.before[-1:] and one.after[:1] == other.after[:1],
    lambda one, other: one.before == other.before or one.after == other.after,
)


class Baseline:
    """The known findings in a file that `copydesk baseline` wrote. Raises AllowError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stale: dict[str, int] = {}
        self._entries: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in _read(path):
            self._entries[entry[:3]].append(entry)

    def new(self, result: Result) -> Result:
        """The result without what is known. Each entry accounts for one finding."""
        name = _name(result.name, self._path.parent)
        entries = [(finding, entry_of(name, result.source, finding)) for finding in result.findings]
        left = {key: list(known) for key, known in self._entries.items() if key[0] == name}
        for same in _TIERS:
            entries = [pair for pair in entries if not _take(pair[1], left, same)]
        self._stale[name] = sum(map(len, left.values()))
        return result._replace(findings=[finding for finding, _ in entries])

    def known(self, result: Result) -> Result:
        """The result with nothing but what is known."""
        new = set(self.new(result).findings)
        return result._replace(findings=[f for f in result.findings if f not in new])

    def stale(self) -> str:
        """A sentence about entries for drafts seen so far that are found no longer; or nothing."""
        count = sum(self._stale.values())
        if not count:
            return ""
        what = "1 known finding is" if count == 1 else f"{count:,} known findings are"
        return f"{what} gone; `copydesk baseline --prune .` takes them out of {self._path}"


def _take(
    entry: Entry, left: dict[tuple[str, ...], list[Entry]], same: Callable[[Entry, Entry], bool]
) -> bool:
    """Is there an entry for it? Then use it up."""
    known = left.get(entry[:3], [])
    for i, other in enumerate(known):
        if same(entry, other):
            del known[i]
            return True
    return False


def write(path: Path, results: Iterable[Result]) -> int:
    """Write down all findings as known; return their number. Raises OSError and AllowError.

    Entries for other drafts stay as long as there are such drafts.
    """
    entries, names = [], set()
    for result in results:
        name = _name(result.name, path.parent)
        names.add(name)
        entries += [entry_of(name, result.source, finding) for finding in result.findings]
    if path.exists():
        others = [entry for entry in _read(path) if entry.file not in names]
        there = {name for name in {entry.file for entry in others} if (path.parent / name).exists()}
        entries += [entry for entry in others if entry.file in there]
    entries.sort()
    lines = ",\n".join(json.dumps(entry._asdict(), ensure_ascii=False) for entry in entries)
    text = f'{{"version": {_VERSION}, "findings": [\n{lines}\n]}}\n'
    path.write_text(text, encoding="utf-8", errors="backslashreplace")
    return len(entries)


def _read(path: Path) -> list[Entry]:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != _VERSION:
            raise AllowError(f"{path} is a baseline of another version; write it again")
        return [
            Entry(e["file"], e["rule"], e["text"], tuple(e["before"]), tuple(e["after"]))
            for e in data["findings"]
        ]
    except OSError as problem:
        raise AllowError(f"{path} can't be read: {problem.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise AllowError(f"{path} is no baseline; `copydesk baseline` writes one") from None


def entry_of(name: str, source: str, finding: Finding) -> Entry:
    """What a finding in this text is known by; `name` is what the file is called."""
    start, end = finding.span
    before = _TOKEN.findall(source[max(start - _REACH, 0) : start])[-2:]
    after = _TOKEN.findall(source[end : end + _REACH])[:2]
    return Entry(name, finding.rule, source[start:end], tuple(before), tuple(after))


def _name(name: str, folder: Path) -> str:
    """A draft's name as the baseline has it: from its folder, with slashes."""
    return os.path.relpath(os.path.abspath(name), folder.absolute()).replace(os.sep, "/")  # noqa: PTH100
