"""vale-json and line: what editor plug-ins made for Vale read.

Vale's form is documented at https://vale.sh/docs/output: a file's alerts under its path, lines from
1, `Span` first and last column from 1. Severities are the same as ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lint.finding import Finding
from lint.reports import Context, Summary
from lint.result import Result
from lint.text import Lines


class Printer:
    """All alerts as one JSON object, a line for each: to lay out a line for each field takes as
    long as to find what it says."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._between = "{\n"

    def result(self, result: Result) -> Iterator[str]:
        """The alerts of a file."""
        lines = Lines(result.source)
        alerts = [self._alert(result, lines, finding) for finding in result.findings]
        if alerts:
            rows = ",\n    ".join(json.dumps(alert, ensure_ascii=False) for alert in alerts)
            name = json.dumps(result.name, ensure_ascii=False)
            yield f"{self._between}  {name}: [\n    {rows}\n  ]"
            self._between = ",\n"

    def close(self, summary: Summary) -> Iterator[str]:
        """The end of the object."""
        yield "{}\n" if self._between == "{\n" else "\n}\n"

    def _alert(self, result: Result, lines: Lines, finding: Finding) -> dict[str, Any]:
        start, end = finding.span
        line, column = lines.place(start)
        rule = self._context.rule(result.name, finding.rule)
        action: dict[str, object] = {"Name": "", "Params": None}
        if finding.suggestions:
            removes = finding.suggestions == ("",)
            name = "remove" if removes else "replace"
            action = {"Name": name, "Params": None if removes else list(finding.suggestions)}
        return {
            "Action": action,
            "Span": [column, column + max(end - start, 1) - 1],
            "Check": check_name(finding.rule),
            "Description": "",
            "Link": rule.sources[0] if rule is not None and rule.sources else "",
            "Message": finding.message,
            "Severity": finding.level,
            "Match": result.source[start:end],
            "Line": line,
        }


def check_name(rule: str) -> str:
    """A rule's name as Vale writes it: `Microsoft.Avoid`, and `copydesk.names.one-spelling`."""
    vale, _, name = rule.partition("/")
    return (name if vale == "vale" else f"copydesk.{rule}").replace("/", ".")
