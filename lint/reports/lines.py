"""text: one finding a line, as compilers print them, so that an editor makes links of them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reports import Context, Summary
from lint.reports.terminal import painter, shown
from lint.result import Result
from lint.text import Lines


class Printer:
    """Prints `file:line:column: level: message [rule]`, and a sum at the end."""

    def __init__(self, context: Context) -> None:
        self._paint = painter(context.color)
        self._quiet = context.quiet

    def result(self, result: Result) -> Iterator[str]:
        lines = Lines(result.source)
        for finding in result.findings:
            line, column = lines.place(finding.span.start)
            place = self._paint("strong", f"{shown(result.name)}:{line}:{column}:")
            level = self._paint(finding.level, finding.level)
            rule = self._paint("pale", f"[{finding.rule}]")
            yield f"{place} {level}: {shown(finding.message)} {rule}\n"

    def close(self, summary: Summary) -> Iterator[str]:
        if not self._quiet:
            yield counted(summary) + "\n"


def counted(summary: Summary) -> str:
    """The sum in words: `3 errors, 1 warning in 2 articles (1,204 words)`."""
    levels = [
        _plural(summary.levels[level], level)
        for level in ("error", "warning", "suggestion")
        if summary.levels[level]
    ]
    read = f"{_plural(summary.articles, 'article')} ({summary.words:,} words)"
    text = f"{', '.join(levels) or 'Nothing to mend'} in {read}"
    if summary.corrected:
        text = f"{_plural(summary.corrected, 'file')} corrected; {text[0].lower()}{text[1:]}"
    if summary.known:
        text += f"; {_plural(summary.known, 'finding')} known or in old lines not shown"
    if summary.unreadable:
        text += f"; {_plural(summary.unreadable, 'file')} could not be read"
    return text + "."


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
