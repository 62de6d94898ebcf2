"""copydesk baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.allow.baseline import Baseline, write
from lint.cli.check import UsageError, desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain, with_progress
from lint.drafts import find_drafts
from lint.reports.terminal import shown
from lint.result import Result
from lint.runner import check


def record(paths: Sequence[Path], style: Sequence[str], output: Path | None, *, prune: bool) -> int:
    """Write down what is found in the drafts as known; with `prune`, only what was known before."""
    desks = desks_for(CheckOptions(style=tuple(style)))
    place = output or Path(desks.settings(Path("draft")).baseline or "copydesk-baseline.json")
    found = list(find_drafts(paths, desks.configs))
    before = Baseline(place) if prune else None
    unreadable = 0

    def readable() -> Iterator[Result]:
        nonlocal unreadable
        for result in with_progress(check(found, desks), len(found)):
            if result.problem:
                unreadable += 1
                complain(f"{result.name} {result.problem}")
            else:
                yield result if before is None else before.known(result)

    try:
        count = write(place, readable())
    except OSError as problem:
        raise UsageError(f"{place} can't be written: {problem.strerror}") from None
    print(f"{count:,} findings are known now, in {shown(str(place))}.")
    if not desks.settings(Path("draft")).baseline:
        print(f"Name it in the configuration: `baseline: {shown(place.name)}`")
    return 2 if unreadable else 0
