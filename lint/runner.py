"""Many drafts: reads them, has them checked, and hands out a result each, in order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lint.desks import Desks
from lint.drafts import Found
from lint.result import Result

_MUCH = 250_000
"""Bytes of drafts from which a process pool and the cache of results save more than they cost."""


def check(
    drafts: Iterable[Found], desks: Desks, *, jobs: int = 0, cached: bool = True
) -> Iterator[Result]:
    """A result for each draft, in order. `jobs` is the number of processes, 0 one a core."""
    drafts = list(drafts)
    if _work_of(drafts, desks) >= _MUCH:
        from lint.many import check_many  # processes and hashes are slow to import

        yield from check_many(drafts, desks, jobs or _cores(), cached)
        return
    for draft in drafts:
        yield draft if isinstance(draft, Result) else desks.check_file(draft)


def _work_of(drafts: Sequence[Found], desks: Desks) -> int:
    """Bytes of drafts, weighed by what is done with them."""
    if len(drafts) < 2:
        return 0
    total = 0
    for draft in drafts:
        if not isinstance(draft, Path):
            continue
        try:
            total += os.stat(draft).st_size * desks.weight(draft)
        except OSError:
            continue
    return total


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
