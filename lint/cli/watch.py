"""copydesk check --watch: checks a draft again whenever it is saved."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from lint.cli.flags import CheckOptions
from lint.cli.screen import complain, wants_color
from lint.config.find import ConfigError
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.reports import Context, Summary, report
from lint.result import Result
from lint.runner import check

_TICK = 0.05
"""Seconds between looks at the drafts that are known."""
_SEARCH = 40
"""Ticks between searches for new drafts."""

Stamp = tuple[int, int, int]
"""What changes when a file is saved: its time, size and number."""


def watch(options: CheckOptions, open_desks: Callable[[CheckOptions], Desks]) -> int:
    """Check, and check again, until interrupted."""
    desks = open_desks(options)
    known: dict[Path, Stamp | None] = {}
    settings: dict[Path, Stamp | None] = {}
    tick = 0
    while True:
        if tick % _SEARCH == 0:
            drafts = [
                draft
                for draft in find_drafts(
                    options.paths, desks.configs, force_exclude=options.force_exclude
                )
                if isinstance(draft, Path)
            ]
        if any(_stamp(path) != stamp for path, stamp in settings.items()):
            known, settings = {}, {path: _stamp(path) for path in settings}
            try:
                desks = open_desks(options)
            except ConfigError as problem:
                complain(str(problem))
        changed = [path for path in drafts if known.get(path) != _stamp(path)]
        if changed:
            known.update((path, _stamp(path)) for path in changed)
            _show(check(changed, desks, jobs=options.jobs), desks, options)
            settings = settings or _settings(drafts, desks)
        tick += 1
        time.sleep(_TICK)


def _show(results: Iterable[Result], desks: Desks, options: CheckOptions) -> None:
    summary = Summary()
    printer = report(options.output_format, Context(desks.rule, wants_color(), options.quiet))
    try:
        for result in results:
            summary.add(result)
            if result.problem:
                complain(f"{result.name} {result.problem}")
            sys.stdout.writelines(printer.result(result))
    except ConfigError as problem:
        complain(str(problem))
    sys.stdout.writelines(printer.close(summary))
    sys.stdout.flush()


def _settings(drafts: Iterable[Path], desks: Desks) -> dict[Path, Stamp | None]:
    """The configuration files in use."""
    found = (desks.configs.of(draft) for draft in drafts)
    return {loaded.path: _stamp(loaded.path) for loaded in found if loaded is not None}


def _stamp(path: Path) -> Stamp | None:
    try:
        facts = os.stat(path)
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino
