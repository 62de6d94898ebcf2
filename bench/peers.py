"""What other tools say of articles, and where: their commands, and how to read what they print."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]

Place = tuple[str, int, int]
"""A file's name, and from where to where in it, in code points."""


class Tool(NamedTuple):
    """A tool, how it is called over paths, and the marks in what it prints."""

    name: str
    command: tuple[str, ...]
    places: Callable[[str], Iterator[Place]]


def tools(vale: Path | None) -> list[Tool]:
    """Copydesk, and those of the others that are on PATH. Vale needs a configuration."""
    copydesk = (sys.executable, "-m", "lint", "check", "--isolated", "--no-cache")
    known = [Tool("copydesk", (*copydesk, "--output-format", "json"), _copydesk)]
    others = [
        Tool("codespell", ("codespell",), _codespell),
        Tool("typos", ("typos", "--format", "json", "--isolated"), _typos),
        Tool("proselint", ("proselint", "check", "-o", "json"), _proselint),
        Tool("harper", ("harper", "lint", "--format", "json"), _harper),
    ]
    if vale:
        others.append(Tool("vale", ("vale", f"--config={vale}", "--output=JSON"), _vale))
    for tool in others:
        if program := shutil.which(tool.command[0]):
            known.append(tool._replace(command=(program, *tool.command[1:])))
        else:
            print(f"{tool.name} is not on PATH", file=sys.stderr)
    return known


def _copydesk(out: str) -> Iterator[Place]:
    for finding in json.loads(out)["findings"]:
        yield finding["filename"], finding["start"], finding["end"]


def _codespell(out: str) -> Iterator[Place]:
    for name, number, word in re.findall(r"^(.+?):(\d+): (\S+) ==> ", out, re.MULTILINE):
        line, start = _line(name, int(number))
        at = start + max(line.find(word), 0)
        yield name, at, at + len(word)


def _typos(out: str) -> Iterator[Place]:
    for fact in map(json.loads, out.splitlines()):
        if fact["type"] == "typo":
            line, start = _line(fact["path"], fact["line_num"])
            at = start + len(line.encode()[: fact["byte_offset"]].decode(errors="replace"))
            yield fact["path"], at, at + len(fact["typo"])


def _proselint(out: str) -> Iterator[Place]:
    for address, result in json.loads(out)["result"].items():
        for fact in result.get("diagnostics", ()):
            start, end = fact["span"]  # counted from 1
            yield address.removeprefix("file://"), start - 1, end - 1


def _harper(out: str) -> Iterator[Place]:
    for result in json.loads(out[out.index("[") :]):
        for fact in result["lints"]:
            yield result["file"], fact["span"]["char_start"], fact["span"]["char_end"]


def _vale(out: str) -> Iterator[Place]:
    alerts: dict[str, Sequence[Any]] = json.loads(out)
    for name, found in alerts.items():
        for fact in found:
            _, start = _line(name, fact["Line"])
            yield name, start + fact["Span"][0] - 1, start + fact["Span"][1]


def _line(name: str, number: int) -> tuple[str, int]:
    """A line of a file (from 1), and where it begins."""
    lines = _Texts.lines(name)
    return lines[number - 1], sum(map(len, lines[: number - 1]))


class _Texts:
    """Files that have been read."""

    known: dict[str, list[str]] = {}  # noqa: RUF012

    @classmethod
    def lines(cls, name: str) -> list[str]:
        """The lines of a file with their ends."""
        if name not in cls.known:
            text = Path(name).read_bytes().decode("utf-8", errors="replace")
            cls.known[name] = text.splitlines(keepends=True)
        return cls.known[name]
