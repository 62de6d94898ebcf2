"""github: workflow commands, which GitHub shows beside the changed lines.

GitHub shows ten errors, ten warnings and ten notices of a step, so the gravest come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.finding import LEVELS
from lint.reports import Context, Summary
from lint.reports.places import region, shared_name
from lint.reports.terminal import shown
from lint.result import Result
from lint.text import Lines

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


class Printer:
    """Prints `::error file=…,line=…::message`."""

    def __init__(self, context: Context) -> None:
        self._lines: dict[str, list[str]] = {level: [] for level in LEVELS}

    def result(self, result: Result) -> Iterator[str]:
        name = _property(shared_name(result.name))
        if result.problem:
            problem = _message(f"{result.name} {result.problem}")
            self._lines["error"].append(f"::error file={name}::{problem}\n")
        lines = Lines(result.source)
        for finding in result.findings:
            place = region(lines, finding.span)
            facts = f"file={name},line={place.line},endLine={place.end_line}"
            if place.line == place.end_line:
                facts += f",col={place.column},endColumn={place.end_column}"
            facts += f",title={_property(finding.rule)}"
            line = f"::{_COMMANDS[finding.level]} {facts}::{_message(finding.message)}\n"
            self._lines[finding.level].append(line)
        return iter(())

    def close(self, summary: Summary) -> Iterator[str]:
        for level in LEVELS:
            yield from self._lines[level]


def _message(text: str) -> str:
    return shown(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
