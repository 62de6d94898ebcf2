"""full: each finding with its line, a marker under the words, the correction and the reason."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lint.finding import Finding
from lint.reports import Context, Summary
from lint.reports.lines import counted
from lint.reports.terminal import painter, shown
from lint.result import Result
from lint.text import Lines

_BEFORE = 52
_AFTER = 40
"""How much of a long line is shown on each side of the words, in code points."""


class Printer:
    """Prints findings as a person wants to read them."""

    def __init__(self, context: Context) -> None:
        self._rule = context.rule
        self._quiet = context.quiet
        self._paint = painter(context.color)

    def result(self, result: Result) -> Iterator[str]:
        lines = Lines(result.source)
        for finding in result.findings:
            yield from self._finding(result, lines, finding)

    def _finding(self, result: Result, lines: Lines, finding: Finding) -> Iterator[str]:
        paint = self._paint
        line, column = lines.place(finding.span.start)
        gutter = " " * len(str(line))
        yield f"{paint(finding.level, finding.level)}: {shown(finding.message)}\n"
        yield f"{gutter}{paint('pale', '-->')} {shown(result.name)}:{line}:{column}\n"
        before, words, after = _excerpt(result.source, lines, finding)
        marker = " " * _width(before) + "^" * max(_width(words), 1)
        offer = " or ".join(
            f"“{shown(text)}”" if text else "delete" for text in finding.suggestions[:3]
        )
        yield f"{paint('pale', f'{line} |')} {before}{paint('strong', words)}{after}\n"
        yield (
            f"{paint('pale', f'{gutter} |')} {paint(finding.level, marker)} {paint('right', offer)}"
        ).rstrip() + "\n"
        rule = self._rule(result.name, finding.rule)
        if rule is not None:
            yield f"{gutter} {paint('pale', '=')} why: {' '.join(rule.why.split())}\n"
        fix = "" if finding.fix is None else ("; fix: safe" if finding.fix.safe else "; fix: ask")
        yield f"{gutter} {paint('pale', f'= {finding.rule}{fix}')}\n\n"

    def close(self, summary: Summary) -> Iterator[str]:
        if not self._quiet:
            yield counted(summary) + "\n"


def _excerpt(source: str, lines: Lines, finding: Finding) -> tuple[str, str, str]:
    """What stands before the words, the words, and what stands after, within their line."""
    line = lines.span(lines.place(finding.span.start).line)
    start, end = finding.span.start, max(min(finding.span.end, line.end), finding.span.start)
    left, right = max(line.start, start - _BEFORE), min(line.end, end + _AFTER)
    before = ("…" if left > line.start else "") + shown(source[left:start])
    after = shown(source[end:right]) + ("…" if right < line.end else "")
    return before, shown(source[start:end]), after


def _width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
