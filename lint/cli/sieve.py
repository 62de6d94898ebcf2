"""Holds back what does not count: known findings, and what stands in old lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lint.allow import AllowError
from lint.cli.flags import CheckOptions
from lint.desks import Desks
from lint.drafts import Found
from lint.reports import Summary
from lint.result import Result

Filter = Callable[[Result], Result]
Note = Callable[[], str]


class Sieve:
    """Lets through what counts in a run. Raises AllowError.

    git and baselines are asked only in a run that has to do with them.
    """

    def __init__(self, options: CheckOptions, desks: Desks, summary: Summary) -> None:
        self._desks = desks
        self._summary = summary
        self._baselines: dict[str, Filter] = {}
        self._stale: list[Note] = []
        self._sees_all = not (options.since or options.select or options.ignore)
        self._in_new_lines: Filter | None = None
        self._has_changed: Callable[[Path], bool] = lambda path: True
        if options.since:
            from lint.allow.changed import Changes

            changes = Changes(options.since, Path())
            self._in_new_lines = changes.new
            self._has_changed = changes.touch

    def drafts(self, found: Iterable[Found]) -> list[Found]:
        """The drafts that are worth reading."""
        return [draft for draft in found if isinstance(draft, Result) or self._has_changed(draft)]

    def results(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results, with what counts in them."""
        for result in results:
            counts = self.result(result)
            self._summary.known += len(result.findings) - len(counts.findings)
            yield counts

    def result(self, result: Result) -> Result:
        """A result, with what counts in it."""
        if result.problem:
            return result
        if self._in_new_lines is not None and result.findings:
            result = self._in_new_lines(result)
        draft = Path(result.name)
        baseline = self._desks.settings(draft).baseline
        return self._baseline(baseline, draft)(result) if baseline else result

    def _baseline(self, path: str, draft: Path) -> Filter:
        if path not in self._baselines:
            from lint.allow.baseline import Baseline

            if not Path(path).exists():
                place = self._desks.place(draft, path)
                raise AllowError(
                    f"{place}there is no baseline `{path}`; `copydesk baseline` writes one"
                )
            baseline = Baseline(Path(path))
            self._baselines[path] = baseline.new
            self._stale.append(baseline.stale)
        return self._baselines[path]

    def notes(self) -> list[str]:
        """What is to be said of baselines after a run in which all rules and lines counted."""
        return [note for stale in self._stale if (note := stale())] if self._sees_all else []
