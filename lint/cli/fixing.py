"""copydesk check --fix, --unsafe-fixes and --diff."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.cli.flags import CheckOptions
from lint.cli.screen import complain
from lint.cli.sieve import Sieve
from lint.desks import Desks
from lint.fix import FixError, apply, edits_of, write
from lint.readers import File, ReadError, encode, read_file
from lint.reports import Summary
from lint.reports.terminal import shown
from lint.result import Result

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_ROUNDS = 5
"""A correction may make room for another; more rounds than this none has needed."""


def fix_all(
    results: Iterable[Result],
    desks: Desks,
    options: CheckOptions,
    sieve: Sieve,
    summary: Summary,
    given: File | ReadError | None,
) -> Iterator[Result]:
    """Correct each draft and pass on what is left to find in it; with --diff show the change.

    `given` is the draft that came by standard input; its encoding is kept as a file's is.
    """
    for result in results:
        text, left = corrected(result, desks, options, sieve)
        summary.corrected += text != result.source
        if options.diff:
            if text != result.source:
                sys.stdout.writelines(_diff(result, text))
            yield result
        elif isinstance(given, ReadError):
            yield result
        elif given is not None:  # the corrected text is the output, as of `sort`
            sys.stdout.buffer.write(encode(text, given))
            yield left
        elif text == result.source:
            yield result
        else:
            done = _written(result, text, left)
            summary.corrected -= done is result
            yield done


def corrected(
    result: Result, desks: Desks, options: CheckOptions, sieve: Sieve
) -> tuple[str, Result]:
    """The corrected text, and what is found in it."""
    for _ in range(_MOST_ROUNDS):
        edits = edits_of(result.findings, unsafe=options.unsafe_fixes)
        if not edits:
            break
        after = desks.check_text(result.name, apply(result.source, edits))
        if after.problem:  # a text that can't be checked again is not to be trusted
            complain(f"{result.name} is left as it was: the corrected text {after.problem}")
            break
        result = sieve.result(after)
    return result.source, result


def _written(result: Result, text: str, left: Result) -> Result:
    path = Path(result.name)
    try:
        file = read_file(path)
        if file.text != result.source:
            raise FixError("has changed since it was read; run again")
        write(path, text, file)
    except (ReadError, FixError) as problem:
        complain(f"{result.name} {problem}")
        return result
    return left


def _diff(result: Result, text: str) -> Iterator[str]:
    before, after = _LINE.findall(result.source), _LINE.findall(text)
    terminal = sys.stdout.isatty()
    for line in difflib.unified_diff(before, after, result.name, result.name):
        if terminal:
            yield shown(line.rstrip("\n")) + "\n"
        else:
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
