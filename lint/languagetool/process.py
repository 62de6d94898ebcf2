"""Java as a process of ours: how it is started, and the port that it gets."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from lint.languagetool import LanguageToolError, folder
from lint.languagetool.install import java
from lint.languagetool.jars import class_path
from lint.languagetool.record import START

THREADS = max(2, os.cpu_count() or 2)
"""Questions that the server answers at once."""
_OPTIONS = (
    "-Xms64m",
    "-Xmx1g",
    "-XX:+UseSerialGC",
    # A warm server is a little slower for it, but is warm after a quarter of the articles: Java
    # optimizes to the full only what is run most.
    "-XX:Tier4InvocationThreshold=50000",
    "-XX:Tier4MinInvocationThreshold=6000",
    "-XX:Tier4CompileThreshold=150000",
    "-XX:Tier4BackEdgeThreshold=400000",
    "-XX:+ExitOnOutOfMemoryError",  # else it lives on, and answers some and not others
    "-Dsun.net.httpserver.nodelay=true",  # else each answer on a kept connection waits 40 ms
    "-Djava.awt.headless=true",
)
_TRIES = 3
"""Ports to try: between being chosen and being taken a port may go to somebody else."""


def start_java(jars: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start a server; its process and port, when it answers. Raises LanguageToolError."""
    command = [java(), *_OPTIONS, "-cp", class_path(jars), "org.languagetool.server.HTTPServer"]
    config = folder() / "server.properties"
    config.write_text(_configuration(), encoding="ascii")
    for _ in range(_TRIES):
        port = _free_port()
        with _log().open("wb") as told:
            process = subprocess.Popen(
                [*command, "--port", str(port), "--config", str(config)],
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                cwd=folder(),
                preexec_fn=_die_with_parent(),
            )
        if _comes_up(process, port):
            return process, port
        process.kill()
        process.wait()
        if "could not be started on host" not in _said():
            break  # it is not for want of the port
    raise no_start()


def no_start() -> LanguageToolError:
    """Why Java has ended, as far as it says."""
    said = _said()
    return LanguageToolError(f"LanguageTool does not start: {said[-300:] or 'Java says nothing'}")


def _said() -> str:
    return " ".join(_log().read_text(encoding="utf-8", errors="replace").split())


def _log() -> Path:
    return folder() / "java.log"


def is_well(port: int, patience: float) -> bool:
    """Does a server say on this port that it is well?"""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
    try:
        connection.request("GET", "/v2/healthcheck")
        answer = connection.getresponse()
        answer.read()
        return answer.status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _configuration() -> str:
    """Pipelines that are built once and kept, and a cache by sentence: an article that was
    changed in one word costs a fifth of a new one."""
    return (
        "pipelineCaching=true\nmaxPipelinePoolSize=8\npipelineExpireTimeInSeconds=3600\n"
        "cacheSize=5000\ncacheTTLSeconds=3600\nmaxTextLength=1000000\nmaxCheckTimeMillis=300000\n"
        f"maxCheckThreads={THREADS}\n"
    )


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


def _comes_up(process: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False if its process ends before. A slow machine may take
    its time, as long as Java lives."""
    end = time.monotonic() + START
    while process.poll() is None and time.monotonic() < end:
        if is_well(port, 2) and _listens(process, port):
            return True
        time.sleep(0.1)
    return False


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    """Is it this process that listens? Somebody else's server may have the port, and Java be
    about to give up."""
    try:
        return any(
            connection.status == psutil.CONN_LISTEN and connection.laddr.port == port
            for connection in psutil.Process(process.pid).net_connections("inet")
        )
    except (psutil.Error, OSError):
        return False
