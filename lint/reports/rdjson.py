"""rdjson: the diagnostic format of reviewdog, whose suggestions can be committed by a click.

Columns are bytes of UTF-8, which is what its definition asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lint.finding import Finding
from lint.reports import Context, Summary
from lint.reports.json import dumps
from lint.reports.places import shared_name
from lint.result import Result
from lint.text import Lines, Span

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


class Printer:
    """Prints one object with all diagnostics."""

    def __init__(self, context: Context) -> None:
        self._begun = False

    def result(self, result: Result) -> Iterator[str]:
        lines = Lines(result.source)
        for finding in result.findings:
            yield self._begin() + dumps(_diagnostic(result, lines, finding))

    def _begin(self) -> str:
        begun, self._begun = self._begun, True
        return ",\n" if begun else '{"source": {"name": "copydesk"}, "diagnostics": [\n'

    def close(self, summary: Summary) -> Iterator[str]:
        if not self._begun:
            yield self._begin()
        yield "]}\n"


def _diagnostic(result: Result, lines: Lines, finding: Finding) -> dict[str, Any]:
    return {
        "message": finding.message,
        "location": {
            "path": shared_name(result.name),
            "range": _range(result.source, lines, finding.span),
        },
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
        "suggestions": [
            {"range": _range(result.source, lines, span), "text": text}
            for span, text in _choices(finding)
        ],
    }


def _choices(finding: Finding) -> list[tuple[Span, str]]:
    """One edit each, for reviewdog takes no set of edits for one suggestion."""
    if finding.fix is not None and len(finding.fix.edits) == 1:
        return list(finding.fix.edits)
    return [] if finding.fix is not None else [(finding.span, text) for text in finding.suggestions]


def _range(source: str, lines: Lines, span: Span) -> dict[str, Any]:
    return {
        "start": _position(source, lines, span.start),
        "end": _position(source, lines, span.end),
    }


def _position(source: str, lines: Lines, position: int) -> dict[str, int]:
    line, column = lines.place(position)
    before = source[position - column + 1 : position]
    return {"line": line, "column": len(before.encode(errors="surrogatepass")) + 1}
