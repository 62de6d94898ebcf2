"""copydesk check."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.book import Book, default_source, style_source, styles
from lint.cli.flags import CheckOptions
from lint.cli.screen import close_quietly, complain, wants_color, with_progress
from lint.desk import Desk, Selection
from lint.finding import LEVELS
from lint.readers import ReadError, decode
from lint.reports import Context, Summary, report
from lint.result import Result
from lint.runner import check, check_text, find_drafts
from lint.shelf import open_book


class UsageError(Exception):
    """A call that can't be answered. The message says why."""


def run(options: CheckOptions) -> int:
    """Check the drafts; return the exit code."""
    gc.disable()  # a run is short and makes no cycles worth the search
    try:
        return _run(options)
    except UsageError as problem:
        complain(str(problem))
        return 2
    except BrokenPipeError:
        close_quietly()
        return 1
    except KeyboardInterrupt:
        return 130


def _run(options: CheckOptions) -> int:
    books = open_books(options.style)
    desk = Desk(books, Selection(options.select, options.ignore))
    for name in desk.unknown((*options.select, *options.ignore)):
        raise UsageError(f"there is no rule `{name}`{_near(name, desk.rules)}")
    problems = [problem for book in books for problem in book.problems]
    for problem in problems:
        complain(problem)
    summary = Summary()
    results = _results(options, desk)
    if options.fix or options.unsafe_fixes or options.diff:
        from lint.cli.fixing import fix_all

        results = fix_all(results, desk, options, summary)
    _print(_counted(results, summary), desk, options, summary)
    if summary.unreadable or problems:
        return 2
    if options.diff and summary.corrected:
        return 1
    return int(fails(summary, options.fail_on))


def open_books(styles_wanted: Iterable[str]) -> list[Book]:
    """The default rulebook and those of the house styles."""
    sources = [default_source()]
    known = styles()
    for style in styles_wanted:
        if style not in known:
            raise UsageError(f"there is no style `{style}`{_near(style, known)}")
        sources.append(style_source(style))
    return [open_book(source) for source in sources]


def _near(name: str, known: Iterable[str]) -> str:
    from lint.record import did_you_mean  # needs difflib, which a faultless call does without

    return did_you_mean(name, known)


def _results(options: CheckOptions, desk: Desk) -> Iterator[Result]:
    if Path("-") in options.paths:
        if len(options.paths) > 1:
            raise UsageError("`-` stands alone: give either standard input or paths")
        return iter([_standard_input(options, desk)])
    found = list(find_drafts(options.paths))
    return with_progress(check(found, desk, options.language), len(found))


def _standard_input(options: CheckOptions, desk: Desk) -> Result:
    name = options.stdin_filename or "<stdin>"
    try:
        file = decode(sys.stdin.buffer.read() if sys.stdin is not None else b"")
    except ReadError as problem:
        return Result(name, "", problem=str(problem))
    return check_text(name, file.text, desk, options.language)


def _counted(results: Iterable[Result], summary: Summary) -> Iterator[Result]:
    for result in results:
        summary.add(result)
        if result.problem:
            complain(f"{result.name} {result.problem}")
        yield result


def _print(results: Iterable[Result], desk: Desk, options: CheckOptions, summary: Summary) -> None:
    pieces = (
        _statistics(results) if options.statistics else _pieces(results, desk, options, summary)
    )
    if options.output is not None:
        try:
            text = "".join(pieces)
            options.output.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError as problem:
            raise UsageError(f"{options.output} can't be written: {problem.strerror}") from None
        return
    # With --diff the output is the change, and of `copydesk check --fix -` the corrected text.
    filtering = Path("-") in options.paths and (options.fix or options.unsafe_fixes)
    stream = sys.stderr if filtering else sys.stdout
    for piece in pieces:
        if not options.diff:
            stream.write(piece)
    stream.flush()


def _pieces(
    results: Iterable[Result], desk: Desk, options: CheckOptions, summary: Summary
) -> Iterator[str]:
    color = options.output is None and wants_color()
    printer = report(options.output_format, Context(desk.rules, color))
    for result in results:
        yield from printer.result(result)
    yield from printer.close(summary)


def _statistics(results: Iterable[Result]) -> Iterator[str]:
    rules = Counter(finding.rule for result in results for finding in result.findings)
    for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:7,}  {rule}\n"


def fails(summary: Summary, fail_on: str) -> bool:
    """Is there a finding at or above this level?"""
    if fail_on == "never":
        return False
    return any(summary.levels[level] for level in LEVELS[: LEVELS.index(fail_on) + 1])
