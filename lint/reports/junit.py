"""junit: the XML of JUnit, in which CI systems show tests. A draft is a test that can fail.

What does not make the run fail is said in a test that passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.finding import Finding, fails
from lint.reports import Context, Summary
from lint.reports.checkstyle import attribute
from lint.reports.places import shared_name
from lint.result import Result
from lint.text import Lines


class Printer:
    """Prints one suite when all is known, since its sums stand first."""

    def __init__(self, context: Context) -> None:
        self._cases: list[str] = []
        self._failures = 0
        self._errors = 0

    def result(self, result: Result) -> Iterator[str]:
        name = shared_name(result.name)
        if result.problem:
            self._errors += 1
            problem = f"<error message={attribute(result.problem)}/>"
            self._cases.append(_case(name, name, problem))
        elif not result.findings:
            self._cases.append(_case(name, name, ""))
        lines = Lines(result.source)
        for finding in result.findings:
            self._finding(name, lines, finding, result.fail_on)
        return iter(())

    def _finding(self, name: str, lines: Lines, finding: Finding, fail_on: str) -> None:
        line, column = lines.place(finding.span.start)
        inside = ""
        if fails(finding.level, fail_on):
            self._failures += 1
            message, kind = attribute(finding.message), attribute(finding.level)
            inside = f"<failure message={message} type={kind}/>"
        self._cases.append(_case(name, f"{name}:{line}:{column} {finding.rule}", inside))

    def close(self, summary: Summary) -> Iterator[str]:
        sums = f'tests="{len(self._cases)}" failures="{self._failures}" errors="{self._errors}"'
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield f'<testsuites>\n<testsuite name="copydesk" {sums} time="0">\n'
        yield from self._cases
        yield "</testsuite>\n</testsuites>\n"


def _case(draft: str, name: str, inside: str) -> str:
    facts = f'classname={attribute(draft)} name={attribute(name)} time="0"'
    return f"<testcase {facts}>{inside}</testcase>\n"
