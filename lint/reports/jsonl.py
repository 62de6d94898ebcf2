"""jsonl: a line of JSON for each finding, as it is found; fields as in `json`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reports import Context, Summary
from lint.reports.json import as_object, dumps
from lint.result import Result
from lint.text import Lines


class Printer:
    """Prints `{"filename": …, "rule": …, …}`, or `{"filename": …, "error": …}`."""

    def __init__(self, context: Context) -> None:
        self._rule = context.rule

    def result(self, result: Result) -> Iterator[str]:
        if result.problem:
            yield dumps({"filename": result.name, "error": result.problem}) + "\n"
        lines = Lines(result.source)
        for finding in result.findings:
            rule = self._rule(result.name, finding.rule)
            yield dumps(as_object(result, lines, finding, rule)) + "\n"

    def close(self, summary: Summary) -> Iterator[str]:
        return iter(())
