"""vale-json and line: what editor plug-ins made for Vale read.

Vale's form is documented at https://vale.sh/docs/output: a file's alerts under its path, lines from
1, `Span` first and last column from 1. Severities are the same as ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from json.encoder import encode_basestring as _quoted

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
        rows = ",\n    ".join([self._alert(result, lines, f) for f in result.findings])
        if rows:
            yield f"{self._between}  {_quoted(result.name)}: [\n    {rows}\n  ]"
            self._between = ",\n"

    def close(self, summary: Summary) -> Iterator[str]:
        """The end of the object."""
        yield "{}\n" if self._between == "{\n" else "\n}\n"

    def _alert(self, result: Result, lines: Lines, finding: Finding) -> str:
        start, end = finding.span
        line, column = lines.place(start)
        name, parameters = "", "null"
        if finding.suggestions == ("",):
            name = "remove"
        elif finding.suggestions:
            name, parameters = "replace", f"[{', '.join(map(_quoted, finding.suggestions))}]"
        # Written by hand: an archive has a hundred thousand alerts.
        return (
            f'{{"Action": {{"Name": "{name}", "Params": {parameters}}}, '
            f'"Span": [{column}, {column + max(end - start, 1) - 1}], '
            f'"Check": {_quoted(check_name(finding.rule))}, "Description": "", '
            f'"Link": {_quoted(self._link(result.name, finding.rule))}, '
            f'"Message": {_quoted(finding.message)}, "Severity": {_quoted(finding.level)}, '
            f'"Match": {_quoted(result.source[start:end])}, "Line": {line}}}'
        )

    def _link(self, draft: str, name: str) -> str:
        rule = self._context.rule(draft, name)
        return rule.sources[0] if rule is not None and rule.sources else ""


def check_name(rule: str) -> str:
    """A rule's name as Vale writes it: `Microsoft.Avoid`, and `copydesk.names.one-spelling`."""
    vale, _, name = rule.partition("/")
    return (name if vale == "vale" else f"copydesk.{rule}").replace("/", ".")
