"""Many drafts at once: what is known from earlier runs is looked up, the rest goes to processes.

Drafts go through in batches, so that memory does not grow with an archive, results come as they
are ready, and an interrupt is answered at once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from lint.desks import Desks
from lint.drafts import Found
from lint.memory import Memory, packed, unpacked
from lint.readers import ReadError, read_file
from lint.result import Result

_BATCH = 100_000
"""Bytes of drafts that are checked in one go: a tenth of a second of work, more or less."""

Job = tuple[str, str]
"""A draft's name and text."""


class _Batch(NamedTuple):
    """Results in order; None where one is still to come from `jobs`."""

    results: list[Result | None]
    jobs: list[Job]
    keys: list[bytes]
    future: Future[list[Any]] | None


def check_many(
    drafts: Sequence[Found], desks: Desks, processes: int, cached: bool
) -> Iterator[Result]:
    """A result for each draft, in order."""
    memory = Memory(desks) if cached else None
    with _Workers(desks, processes) as workers:
        waiting: deque[_Batch] = deque()
        try:
            for batch in _batches(drafts, desks, memory):
                future = workers.submit(batch.jobs) if batch.jobs else None
                waiting.append(batch._replace(future=future))
                while waiting and len(waiting) > 3 * processes:
                    yield from _done(waiting.popleft(), desks, memory)
            while waiting:
                yield from _done(waiting.popleft(), desks, memory)
        finally:
            if memory is not None:
                memory.save()


def _batches(drafts: Sequence[Found], desks: Desks, memory: Memory | None) -> Iterator[_Batch]:
    batch, size = _Batch([], [], [], None), 0
    for draft in drafts:
        if isinstance(draft, Result):
            batch.results.append(draft)
            continue
        try:
            file = read_file(draft)
        except ReadError as problem:
            batch.results.append(Result(str(draft), "", problem=str(problem)))
            continue
        key = memory.key(draft, file.text) if memory is not None else b""
        known = memory.result(draft, key, file.text) if memory is not None else None
        batch.results.append(known)
        size += len(file.raw) * desks.weight(draft)
        if known is None:
            desks.desk(draft)  # opened here too: what is wrong with its rules is said here
            batch.jobs.append((str(draft), file.text))
            batch.keys.append(key)
        if size > _BATCH:
            yield batch
            batch, size = _Batch([], [], [], None), 0
    yield batch


def _done(batch: _Batch, desks: Desks, memory: Memory | None) -> Iterator[Result]:
    answers = iter(_answers(batch, desks, memory))
    for result in batch.results:
        yield next(answers) if result is None else result


def _answers(batch: _Batch, desks: Desks, memory: Memory | None) -> Iterator[Result]:
    if batch.future is None:
        return
    try:
        answers = batch.future.result()
    except BrokenProcessPool:
        for name, _ in batch.jobs:
            yield Result(name, "", problem="was not checked: the process at work on it has died")
        return
    for (name, text), key, answer in zip(batch.jobs, batch.keys, answers, strict=True):
        result = unpacked(answer, name, text, desks.settings(Path(name)).fail_on)
        if memory is not None and not result.problem and not result.remark:
            memory.add(Path(name), key, answer)
        yield result


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """An interrupt that arrives while a process forks is swallowed by what other modules do at a
    fork; here it waits until that is over. The children, who are to ignore it, keep it so."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Workers:
    """Processes that check drafts; none are started before there is work for them."""

    def __init__(self, desks: Desks, processes: int) -> None:
        self._desks = desks
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            if kind is not None:  # nobody waits for what is being worked on
                for process in multiprocessing.active_children():
                    process.kill()
            self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, jobs: list[Job]) -> Future[list[Any]]:
        if self._processes == 1:
            done: Future[list[Any]] = Future()
            done.set_result(_check(jobs, self._desks))
            return done
        if self._pool is None:
            self._pool = self._start()
        with _interrupts_held():
            try:
                return self._pool.submit(_work, jobs)
            except BrokenProcessPool:  # a process died over an earlier batch
                self._pool = self._start()
                return self._pool.submit(_work, jobs)

    def _start(self) -> ProcessPoolExecutor:
        # Forked processes share the desks opened so far; elsewhere each opens its own.
        forks = sys.platform == "linux"
        _Worker.desks = self._desks
        return ProcessPoolExecutor(
            self._processes,
            multiprocessing.get_context("fork" if forks else "spawn"),
            _begin,
            () if forks else (self._desks.configs, self._desks.overrule),
        )


class _Worker:
    """What a worker process has at hand."""

    desks: Desks | None = None


def _begin(*orders: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers, and ends the work
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if orders:
        _Worker.desks = Desks(*orders)


def _end_with_parent() -> None:
    """A parent that is killed can't end its processes, and they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(jobs: list[Job]) -> list[Any]:
    assert _Worker.desks is not None
    return _check(jobs, _Worker.desks)


def _check(jobs: list[Job], desks: Desks) -> list[Any]:
    return [packed(desks.check_text(name, text)) for name, text in jobs]
