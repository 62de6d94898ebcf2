"""json: one object for a program to read. Its form is a promise; see docs/json.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lint.finding import Finding, Fix
from lint.reports import Context, Summary
from lint.result import Result
from lint.rule import Rule
from lint.text import Lines

_VERSION = 1
_CONTROL = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Printer:
    """Prints `{"version": 1, "findings": […], "errors": […], "summary": {…}}`."""

    def __init__(self, context: Context) -> None:
        self._rule = context.rule
        self._errors: list[dict[str, str]] = []
        self._first = True

    def result(self, result: Result) -> Iterator[str]:
        if result.problem:
            self._errors.append({"filename": result.name, "message": result.problem})
        lines = Lines(result.source)
        for finding in result.findings:
            yield self._begin()
            yield dumps(as_object(result, lines, finding, self._rule(result.name, finding.rule)))

    def _begin(self) -> str:
        if not self._first:
            return ",\n"
        self._first = False
        return f'{{"version": {_VERSION}, "findings": [\n'

    def close(self, summary: Summary) -> Iterator[str]:
        if self._first:
            yield f'{{"version": {_VERSION}, "findings": ['
        totals = {
            "articles": summary.articles,
            "words": summary.words,
            "unreadable": summary.unreadable,
            **{f"{level}s": summary.levels[level] for level in ("error", "warning", "suggestion")},
        }
        errors = dumps(self._errors)
        yield f'],\n"errors": {errors},\n"summary": {dumps(totals)}}}\n'


def dumps(value: object) -> str:
    """JSON in which nothing can steer a terminal that it is printed on."""
    return _CONTROL.sub(
        lambda match: f"\\u{ord(match.group()):04x}", json.dumps(value, ensure_ascii=False)
    )


def as_object(
    result: Result, lines: Lines, finding: Finding, rule: Rule | None
) -> dict[str, object]:
    """A finding as the design has it: code points from 0, lines and columns from 1."""
    start, end = finding.span
    line, column = lines.place(start)
    end_line, end_column = lines.place(end)
    return {
        "filename": result.name,
        "rule": finding.rule,
        "severity": finding.level,
        "message": finding.message,
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": result.source[start:end],
        "suggestions": list(finding.suggestions),
        "fix": None if finding.fix is None else _fix(finding.fix),
        "related": [
            {"start": span.start, "end": span.end, "text": result.source[span.start : span.end]}
            for span in finding.related
        ],
        "url": _url(rule),
    }


def _url(rule: Rule | None) -> str:
    """Where the rule's first source can be read, if it is on the web."""
    sources = rule.sources if rule is not None else ()
    return next((word for s in sources for word in s.split() if word.startswith("http")), "")


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "safe": fix.safe,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement}
            for edit in fix.edits
        ],
    }
