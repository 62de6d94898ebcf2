"""line: `path:line:column:Check:message`, as `vale --output=line` prints it."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reports import Context, Summary
from lint.reports.terminal import shown
from lint.reports.vale import check_name
from lint.result import Result
from lint.text import Lines


class Printer:
    """One line a finding."""

    def __init__(self, context: Context) -> None:
        pass

    def result(self, result: Result) -> Iterator[str]:
        """The lines of a file."""
        lines = Lines(result.source)
        for finding in result.findings:
            line, column = lines.place(finding.span.start)
            check = check_name(finding.rule)
            yield f"{shown(result.name)}:{line}:{column}:{check}:{shown(finding.message)}\n"

    def close(self, summary: Summary) -> Iterator[str]:
        """Nothing."""
        yield from ()
