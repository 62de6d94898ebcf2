"""The record of the running server: where it listens, whose process it is, whether it still is.

It lies in a folder that only its owner can read. That a process answers on the port proves
nothing: another server may have taken the port, or have always been there. What counts is that the
process of the record, known by its number and its time of birth, owns the listening socket.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import psutil

from lint.languagetool import LanguageToolError, folder


class Server(NamedTuple):
    """A server that runs."""

    port: int
    java: int
    """Process number of Java."""
    born: float
    """When that process began (seconds since the epoch)."""
    keeper: int
    version: str

    @property
    def url(self) -> str:
        """Where it listens: the loopback interface only."""
        return f"http://127.0.0.1:{self.port}"


def private_folder() -> Path:
    """The folder of the record. Raises LanguageToolError if others can write to it."""
    place = folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid"):
        facts = place.lstat()
        if facts.st_uid != os.getuid() or place.is_symlink():
            raise LanguageToolError(f"{place} belongs to somebody else; it will not be used")
        if facts.st_mode & 0o077:
            place.chmod(0o700)
    return place


def _path() -> Path:
    return folder() / "server.json"


def recorded() -> Server | None:
    """What the record says; None if there is none that can be read."""
    try:
        server = Server(**json.loads(_path().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return server


def running() -> Server | None:
    """The server, if it is the one of the record and is alive."""
    server = recorded()
    return server if server is not None and is_alive(server) else None


def is_alive(server: Server) -> bool:
    """Does the process of the record live, and is the socket its own?"""
    try:
        process = psutil.Process(server.java)
        if abs(process.create_time() - server.born) > 1 or process.status() == "zombie":
            return False
        return any(
            connection.status == psutil.CONN_LISTEN and connection.laddr.port == server.port
            for connection in process.net_connections("inet")
        )
    except (psutil.Error, OSError):
        return False


def is_busy(server: Server) -> bool:
    """Is somebody connected to it?"""
    try:
        return any(
            connection.status == psutil.CONN_ESTABLISHED
            for connection in psutil.Process(server.java).net_connections("inet")
        )
    except (psutil.Error, OSError):
        return False


def memory_of(server: Server) -> float:
    """Memory that Java holds (MB)."""
    try:
        return float(psutil.Process(server.java).memory_info().rss) / 1e6
    except psutil.Error:
        return 0.0


def publish(server: Server) -> None:
    """Write the record, whole or not at all, for its owner only."""
    scratch = _path().with_name(f"server.{os.getpid()}")
    with open(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(server._asdict(), file)
    os.replace(scratch, _path())


def withdraw(server: Server | None = None) -> None:
    """Take the record away; only if it is that of this server, when one is given."""
    if server is None or recorded() == server:
        _path().unlink(missing_ok=True)


def kill(server: Server) -> None:
    """End Java and its keeper, if they are the ones of the record."""
    with suppress(psutil.Error):
        process = psutil.Process(server.java)
        if abs(process.create_time() - server.born) <= 1:
            process.kill()
    with suppress(psutil.Error):
        keeper = psutil.Process(server.keeper)
        if "lint.languagetool.keeper" in keeper.cmdline():
            keeper.kill()
