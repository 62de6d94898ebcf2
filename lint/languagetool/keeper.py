"""The process that owns Java: starts it, publishes it, ends it when nobody has asked for
long.

    python -m lint.languagetool.keeper

Java must not outlive it. On Linux the kernel sees to that. Elsewhere the next run finds Java
without its keeper, and ends it.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import FrameType

import psutil

from lint.languagetool import LanguageToolError, folder
from lint.languagetool.alive import is_busy
from lint.languagetool.install import java
from lint.languagetool.jars import class_path, jars, version_of
from lint.languagetool.record import Server, path, publish, recorded, withdraw

_OPTIONS = (
    "-Xms64m",
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "-Dsun.net.httpserver.nodelay=true",  # else each answer on a kept connection waits 40 ms
    "-Djava.awt.headless=true",
)
START = 300.0
"""Seconds that a start may take on a machine that is busy with other things."""
_TRIES = 3
"""Ports to try: between being chosen and being taken a port may go to somebody else."""
_DAYS = 30
"""How long an answer is kept that nobody has asked for."""


def main() -> None:
    """Keep a server until it is not needed. Problems go to the file that the starter reads."""
    try:
        _keep()
    except LanguageToolError as problem:
        fault_file().write_text(str(problem), encoding="utf-8")
        sys.exit(1)


def fault_file() -> Path:
    """Where a keeper that failed says why."""
    return folder() / "fault.txt"


def idle_limit() -> float:
    """Seconds without a question after which the server ends."""
    return float(os.environ.get("COPYDESK_LANGUAGETOOL_IDLE", "900"))


def _keep() -> None:
    place = jars()
    command = [java(), *_OPTIONS, "-cp", class_path(place), "org.languagetool.server.HTTPServer"]
    config = folder() / "server.properties"
    config.write_text(_configuration(), encoding="ascii")
    process, port = _started(command, config)

    def end(_signal: int, _frame: FrameType | None) -> None:
        process.kill()
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)
    try:
        _warm(port, "en-US")
        born = psutil.Process(process.pid).create_time()
        server = Server(port, process.pid, born, os.getpid(), version_of(place))
        publish(server)
        Thread(target=_warm_more, args=(port,), daemon=True).start()
        _sweep()
        _watch(process, server)
        withdraw(server)
    finally:
        process.kill()
        process.wait()


def _configuration() -> str:
    """Pipelines that are built once and kept, and a cache by sentence: an article that was
    changed in one word costs a fifth of a new one."""
    return (
        "pipelineCaching=true\nmaxPipelinePoolSize=8\npipelineExpireTimeInSeconds=3600\n"
        "cacheSize=5000\ncacheTTLSeconds=3600\nmaxTextLength=1000000\nmaxCheckTimeMillis=300000\n"
        f"maxCheckThreads={max(2, os.cpu_count() or 2)}\n"
    )


def _started(command: list[str], config: Path) -> tuple[subprocess.Popen[bytes], int]:
    log = folder() / "java.log"
    for _ in range(_TRIES):
        port = _free_port()
        with log.open("wb") as told:
            process = subprocess.Popen(
                [*command, "--port", str(port), "--config", str(config)],
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                cwd=folder(),
                preexec_fn=_die_with_parent(),
            )
        if _answers(process, port):
            return process, port
        process.kill()
        process.wait()
    tail = " ".join(log.read_text(encoding="utf-8", errors="replace").split())[-300:]
    raise LanguageToolError(f"LanguageTool does not start: {tail or 'Java says nothing'}")


def _die_with_parent() -> Callable[[], None] | None:
    """Asks the kernel to kill Java when the keeper dies, of whatever; Linux only."""
    if sys.platform != "linux":
        return None
    import ctypes

    control = ctypes.CDLL(None).prctl
    set_signal_of_parents_death = 1
    keeper = os.getpid()

    def prepare() -> None:
        control(set_signal_of_parents_death, signal.SIGKILL)
        if os.getppid() != keeper:  # it died before the kernel was asked
            os._exit(1)

    return prepare


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _warm(port: int, language: str) -> None:
    """Have the rules of a language loaded before anybody asks. It takes longer than any question,
    and on a busy machine longer than a run waits for an answer."""
    body = f"language={language}&enabledOnly=true&enabledRules=DT_DT&text=This+is+a+test."
    try:
        status = _ask(port, "POST", "/v2/check", body, START)
    except (OSError, http.client.HTTPException) as problem:
        raise LanguageToolError(f"LanguageTool starts, but does not answer: {problem}") from None
    if status != 200:
        raise LanguageToolError(f"LanguageTool starts, but answers {status}")


def _warm_more(port: int) -> None:
    with suppress(LanguageToolError):  # then whoever asks in British English waits longer
        _warm(port, "en-GB")


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False if its process ends before. A slow machine may take
    its time, as long as Java lives."""
    end = time.monotonic() + START
    while process.poll() is None and time.monotonic() < end:
        try:
            if _ask(port, "GET", "/v2/healthcheck", None, 2) == 200:
                # Somebody else's server may have the port, and Java be about to give up.
                time.sleep(0.1)
                return process.poll() is None
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
    return False


def _ask(port: int, method: str, path: str, body: str | None, timeout: float) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def _watch(process: subprocess.Popen[bytes], server: Server) -> None:
    """Return when Java has ended, when the record is no longer of this server, or when nobody
    asks for long."""
    limit = idle_limit()
    asked = time.monotonic()
    while process.poll() is None:
        time.sleep(min(0.5, limit / 4))
        if is_busy(server):
            asked = time.monotonic()
        if recorded() != server:
            return
        try:
            used = time.time() - path().stat().st_mtime  # a question of a moment is not seen above
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
