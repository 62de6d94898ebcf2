"""checkstyle: the XML that Checkstyle prints, which Jenkins and many others read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from lint.reports import Context, Summary
from lint.reports.places import shared_name
from lint.reports.terminal import shown
from lint.result import Result
from lint.text import Lines

_SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


class Printer:
    """Prints a `<file>` for each draft with findings."""

    def __init__(self, context: Context) -> None:
        self._begun = False

    def result(self, result: Result) -> Iterator[str]:
        if not result.findings and not result.problem:
            return
        yield f"{self._begin()}<file name={attribute(shared_name(result.name))}>\n"
        if result.problem:
            yield f'<error line="1" severity="error" message={attribute(result.problem)}/>\n'
        lines = Lines(result.source)
        for finding in result.findings:
            line, column = lines.place(finding.span.start)
            yield (
                f'<error line="{line}" column="{column}" severity="{_SEVERITIES[finding.level]}" '
                f"message={attribute(finding.message)} "
                f"source={attribute('copydesk.' + finding.rule)}/>\n"
            )
        yield "</file>\n"

    def _begin(self) -> str:
        begun, self._begun = self._begun, True
        return (
            "" if begun else '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10">\n'
        )

    def close(self, summary: Summary) -> Iterator[str]:
        if not self._begun:
            yield self._begin()
        yield "</checkstyle>\n"


def attribute(text: str) -> str:
    """An XML attribute's value with its quotes. XML has no way to write control characters."""
    return quoteattr(shown(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))
