"""copydesk check."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from lint.allow import AllowError
from lint.cli.flags import CheckOptions
from lint.cli.screen import close_quietly, complain, wants_color, with_progress
from lint.cli.sieve import Sieve
from lint.config.find import ConfigError, Configs
from lint.config.settings import Settings
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.finding import fails
from lint.readers import File, ReadError, decode
from lint.reports import Context, Summary, report
from lint.result import Result
from lint.runner import check


class UsageError(Exception):
    """A call that can't be answered. The message says why."""


def run(options: CheckOptions) -> int:
    """Check the drafts; return the exit code."""
    try:
        return _run(options)
    except (UsageError, ConfigError, AllowError) as problem:
        complain(str(problem))
        return 2
    except BrokenPipeError:
        close_quietly()
        return 1
    except KeyboardInterrupt:
        return 130


def _run(options: CheckOptions) -> int:
    if options.watch:
        from lint.cli.watch import watch

        _refuse_with_watch(options)
        return watch(options, desks_for)
    desks = desks_for(options)
    summary = Summary()
    sieve = Sieve(options, desks, summary)
    given = _standard_input() if Path("-") in options.paths else None
    results = _results(options, desks, sieve, given)
    if options.fix or options.unsafe_fixes or options.diff:
        from lint.cli.fixing import fix_all

        results = fix_all(results, desks, options, sieve, summary, given)
    tally = Tally()
    _print(tally.count(_counted(results, summary), options), desks, options, summary)
    problems = desks.problems()
    notes = () if options.quiet else sieve.notes()
    remark = (tally.remark,) if tally.remark else ()
    for problem in (*problems, *desks.notices(), *remark, *notes):
        complain(problem)
    if summary.unreadable or problems:
        return 2
    return int(tally.failed or (options.diff and summary.corrected > 0))


def _refuse_with_watch(options: CheckOptions) -> None:
    if Path("-") in options.paths or options.fix or options.unsafe_fixes or options.diff:
        raise UsageError("`--watch` looks on: it takes no `-`, `--fix` or `--diff`")
    if options.output or options.since or options.statistics:
        raise UsageError("`--watch` takes no `--output`, `--since` or `--statistics`")


def desks_for(options: CheckOptions) -> Desks:
    """The desks that the options and the configuration of each draft ask for.

    Rules that the command line names must be there even if there is no draft to check.
    """
    desks = Desks(Configs(options.config, options.isolated), partial(overruled, options))
    if options.select or options.ignore or options.style:
        desks.desk(Path("draft"))
    return desks


def overruled(options: CheckOptions, settings: Settings) -> Settings:
    """What the command line makes of settings: styles and rules to ignore are added."""
    return settings._replace(
        style=(*settings.style, *options.style),
        language=options.language or settings.language,
        select=options.select or settings.select,
        ignore=(*settings.ignore, *options.ignore),
        fail_on=options.fail_on or settings.fail_on,
        vale=str(options.vale_config) if options.vale_config else settings.vale,
        languagetool=options.languagetool or settings.languagetool,
        baseline=str(options.baseline) if options.baseline else settings.baseline,
    )


def _results(
    options: CheckOptions, desks: Desks, sieve: Sieve, given: File | ReadError | None
) -> Iterator[Result]:
    if given is not None:
        if len(options.paths) > 1:
            raise UsageError("`-` stands alone: give either standard input or paths")
        name = options.stdin_filename or "<stdin>"
        if isinstance(given, ReadError):
            return iter([Result(name, "", problem=str(given))])
        return sieve.results([desks.check_text(name, given.text)])
    found = sieve.drafts(
        find_drafts(options.paths, desks.configs, force_exclude=options.force_exclude)
    )
    results = check(found, desks, jobs=options.jobs, cached=not options.no_cache)
    return with_progress(sieve.results(results), len(found))


def _standard_input() -> File | ReadError:
    try:
        return decode(sys.stdin.buffer.read() if sys.stdin is not None else b"")
    except ReadError as problem:
        return problem


class Tally:
    """Notes whether anything found makes the run fail, and keeps back what does not if asked."""

    def __init__(self) -> None:
        self.failed = False
        self.remark = ""
        """The first; it is to be said once, however many drafts it is true of."""

    def count(self, results: Iterable[Result], options: CheckOptions) -> Iterator[Result]:
        """Pass results on."""
        for result in results:
            failing = [f for f in result.findings if fails(f.level, result.fail_on)]
            self.failed = self.failed or bool(failing)
            self.remark = self.remark or result.remark
            yield result._replace(findings=failing) if options.quiet else result


def _counted(results: Iterable[Result], summary: Summary) -> Iterator[Result]:
    for result in results:
        summary.add(result)
        if result.problem:
            complain(f"{result.name} {result.problem}")
        yield result


def _print(
    results: Iterable[Result], desks: Desks, options: CheckOptions, summary: Summary
) -> None:
    pieces = (
        _statistics(results) if options.statistics else _pieces(results, desks, options, summary)
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
    results: Iterable[Result], desks: Desks, options: CheckOptions, summary: Summary
) -> Iterator[str]:
    color = options.output is None and wants_color()
    printer = report(options.output_format, Context(desks.rule, color, options.quiet))
    for result in results:
        yield from printer.result(result)
    yield from printer.close(summary)


def _statistics(results: Iterable[Result]) -> Iterator[str]:
    rules = Counter(finding.rule for result in results for finding in result.findings)
    for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:7,}  {rule}\n"
