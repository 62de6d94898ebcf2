"""sarif: SARIF 2.1.0, for code scanning on GitHub and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from lint import VERSION
from lint.finding import LEVELS, Edit, Finding, choices
from lint.reports import Context, Summary
from lint.reports.json import dumps
from lint.reports.places import Fingerprints, region, shared_name
from lint.result import Result
from lint.text import Lines, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_MOST = 25_000
"""GitHub refuses a run with more results; the gravest are kept."""


class Printer:
    """Prints one log with one run when all is known."""

    def __init__(self, context: Context) -> None:
        self._rule = context.rule
        self._fingerprints = Fingerprints()
        self._rules: dict[str, dict[str, Any]] = {}
        self._numbers: dict[str, int] = {}
        self._results: list[dict[str, Any]] = []
        self._problems: list[dict[str, Any]] = []

    def result(self, result: Result) -> Iterator[str]:
        uri = {"uri": quote(shared_name(result.name), errors="surrogateescape")}
        if result.problem:
            self._problems.append(
                {
                    "level": "error",
                    "message": {"text": f"{result.name} {result.problem}"},
                    "locations": [{"physicalLocation": {"artifactLocation": uri}}],
                }
            )
        lines = Lines(result.source)
        for finding in result.findings:
            self._results.append(self._result(result, lines, finding, uri))
        return iter(())

    def _result(
        self, result: Result, lines: Lines, finding: Finding, uri: dict[str, str]
    ) -> dict[str, Any]:
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self._number(result.name, finding.rule),
            "level": _LEVELS[finding.level],
            "message": {"text": finding.message},
            "locations": [_location(lines, finding.span, uri)],
            "partialFingerprints": {"copydesk/v1": self._fingerprints.of(result, finding)},
        }
        if finding.related:
            found["relatedLocations"] = [_location(lines, span, uri) for span in finding.related]
        if fixes := [_fix(lines, edits, uri) for edits in choices(finding)]:
            found["fixes"] = fixes
        return found

    def _number(self, draft: str, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self._numbers)
            facts: dict[str, Any] = {"id": name}
            rule = self._rule(draft, name)
            if rule is not None:
                facts["shortDescription"] = {"text": " ".join(rule.why.split())}
                facts["defaultConfiguration"] = {"level": _LEVELS[rule.level]}
            self._rules[name] = facts
        return self._numbers[name]

    def close(self, summary: Summary) -> Iterator[str]:
        results = self._results
        if len(results) > _MOST:
            order = [_LEVELS[level] for level in LEVELS]
            results = sorted(results, key=lambda result: order.index(result["level"]))[:_MOST]
        driver = {"name": "copydesk", "version": VERSION, "rules": list(self._rules.values())}
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\r", "\n"],
            "invocations": [
                {
                    "executionSuccessful": not self._problems,
                    "toolExecutionNotifications": self._problems,
                }
            ],
            "results": results,
        }
        yield dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _location(lines: Lines, span: Span, uri: dict[str, str]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": uri, "region": _region(lines, span)}}


def _region(lines: Lines, span: Span) -> dict[str, int]:
    place = region(lines, span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(lines: Lines, edits: tuple[Edit, ...], uri: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(lines, edit.span),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in edits
    ]
    return {"artifactChanges": [{"artifactLocation": uri, "replacements": replacements}]}
