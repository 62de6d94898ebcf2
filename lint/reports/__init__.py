"""Findings in, text out. A new form of report is a module here and a line in REPORTS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from lint.result import Result
from lint.rule import Rule


class Summary:
    """What was seen in all."""

    def __init__(self) -> None:
        self.articles = 0
        self.words = 0
        self.unreadable = 0
        self.corrected = 0
        """Files that were corrected or, with --diff, would be."""
        self.known = 0
        """Findings that don't count: known, or in lines that are not new."""
        self.levels: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Count one file."""
        if result.problem:
            self.unreadable += 1
            return
        self.articles += 1
        self.words += result.words
        self.levels.update(finding.level for finding in result.findings)


class Context(NamedTuple):
    """What a report may want to know beside the results."""

    rule: Callable[[str, str], Rule | None]
    """The rule of a name, among those in force for the draft named first."""
    color: bool = False
    quiet: bool = False
    """Without a sum at the end."""


class Report(Protocol):
    """A form in which results are printed, piece by piece; each piece ends its own lines."""

    def __init__(self, context: Context) -> None: ...

    def result(self, result: Result) -> Iterator[str]:
        """The text for one file, as soon as it has been read."""
        ...

    def close(self, summary: Summary) -> Iterator[str]:
        """The text after the last file."""
        ...


REPORTS = {
    "text": "lint.reports.lines",
    "full": "lint.reports.full",
    "json": "lint.reports.json",
    "jsonl": "lint.reports.jsonl",
    "github": "lint.reports.github",
    "gitlab": "lint.reports.gitlab",
    "sarif": "lint.reports.sarif",
    "rdjson": "lint.reports.rdjson",
    "checkstyle": "lint.reports.checkstyle",
    "junit": "lint.reports.junit",
    "html": "lint.reports.html",
    "marked": "lint.reports.marked",
    "vale-json": "lint.reports.vale",
    "line": "lint.reports.vale_line",
}
"""Where each form lives: a module with a class `Printer`."""


def report(name: str, context: Context) -> Report:
    """Begin a report in one of the REPORTS."""
    return cast("type[Report]", import_module(REPORTS[name]).Printer)(context)
