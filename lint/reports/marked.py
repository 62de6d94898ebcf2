"""marked: the article itself with the findings in braces. Examples and tests read the same."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reports import Context, Summary
from lint.result import Result
from lint.text import Mark, write_marks


class Printer:
    """Prints `the {capitol|capital}`."""

    def __init__(self, context: Context) -> None:
        pass

    def result(self, result: Result) -> Iterator[str]:
        marks = [Mark(finding.span, finding.suggestions) for finding in result.findings]
        yield write_marks(result.source, marks)

    def close(self, summary: Summary) -> Iterator[str]:
        return iter(())
