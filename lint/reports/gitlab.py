"""gitlab: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reports import Context, Summary
from lint.reports.json import dumps
from lint.reports.places import Fingerprints, region, shared_name
from lint.result import Result
from lint.text import Lines

_SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


class Printer:
    """Prints one list of issues."""

    def __init__(self, context: Context) -> None:
        self._fingerprints = Fingerprints()
        self._begun = False

    def result(self, result: Result) -> Iterator[str]:
        lines = Lines(result.source)
        for finding in result.findings:
            place = region(lines, finding.span)
            yield self._begin() + dumps(
                {
                    "description": finding.message,
                    "check_name": finding.rule,
                    "fingerprint": self._fingerprints.of(result, finding),
                    "severity": _SEVERITIES[finding.level],
                    "location": {
                        "path": shared_name(result.name),
                        "lines": {"begin": place.line, "end": place.end_line},
                    },
                }
            )

    def _begin(self) -> str:
        begun, self._begun = self._begun, True
        return ",\n" if begun else "[\n"

    def close(self, summary: Summary) -> Iterator[str]:
        yield "\n]\n" if self._begun else "[]\n"
