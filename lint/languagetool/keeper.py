"""The process that owns Java: starts it, publishes it, ends it when nobody has asked for
long.

    python -m lint.languagetool.keeper RULE…

The rules are those that will be asked for. Java must not outlive this process. On Linux the kernel
sees to that. Elsewhere the next run finds Java without its keeper, and ends it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from types import FrameType

import psutil

from lint.languagetool import LanguageToolError, folder
from lint.languagetool.answering import Door
from lint.languagetool.jars import jars, version_of
from lint.languagetool.process import no_start, start_java
from lint.languagetool.record import SECRET, Server, fault_file, path, publish, recorded, withdraw

_DAYS = 30
"""How long an answer is kept that nobody has asked for."""


def main() -> None:
    """Keep a server until it is not needed. Problems go to the file that the starter reads."""
    try:
        _keep(tuple(sys.argv[1:]))
    except LanguageToolError as problem:
        fault_file().write_text(str(problem), encoding="utf-8")
        sys.exit(1)


def idle_limit() -> float:
    """Seconds without a question after which the server ends."""
    return float(os.environ.get("COPYDESK_LANGUAGETOOL_IDLE", "900"))


def _keep(rules: tuple[str, ...]) -> None:
    place = jars()
    process, port = start_java(place)

    def end(_signal: int, _frame: FrameType | None) -> None:
        process.kill()
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)
    try:
        secret = os.urandom(SECRET).hex()
        door = Door(port, rules, secret)
        try:
            door.load()
        except LanguageToolError:
            if process.poll() is not None:
                raise no_start() from None
            raise
        born = psutil.Process(process.pid).create_time()
        version = version_of(place)
        server = Server(port, process.pid, born, os.getpid(), version, door.port, secret)
        door.open()
        publish(server)
        _sweep()
        _watch(process, server, door)
        withdraw(server)
    finally:
        process.kill()
        process.wait()


def _watch(process: subprocess.Popen[bytes], server: Server, door: Door) -> None:
    """Return when Java has ended or hangs, when the record is no longer of this server, or when
    nobody asks for long."""
    limit = idle_limit()
    asked = time.monotonic()
    while process.poll() is None and not door.hangs.is_set():
        time.sleep(min(0.5, limit / 4))
        if door.asked:
            asked = time.monotonic()
        if recorded() != server:
            return
        try:
            used = time.time() - path().stat().st_mtime
        except OSError:
            return
        if min(used, time.monotonic() - asked) > limit:
            return


def _sweep() -> None:
    oldest = time.time() - _DAYS * 86_400
    for answer in (folder() / "answers").glob("*"):
        if answer.stat().st_mtime < oldest:
            answer.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
