"""The record of the running server: where it listens, whose process it is, what its keeper is
asked with.

It lies in a folder that only its owner can read, one line of text, because a run whose article has
been answered before should not have to import a parser or psutil to read it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lint.languagetool import LanguageToolError, folder

START = 300.0
"""Seconds that a start may take on a machine that is busy with other things."""
SECRET = 16
"""Bytes of the secret in a record, which are written as twice as many digits."""


class Server(NamedTuple):
    """A server that runs."""

    port: int
    java: int
    """Process number of Java."""
    born: float
    """When that process began (seconds since the epoch)."""
    keeper: int
    version: str
    door: int
    """Port where the keeper takes questions."""
    secret: str
    """What only who can read the record knows: it proves the keeper to a run and a run to it."""

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


def path() -> Path:
    """Where the record is."""
    return folder() / "server"


def fault_file() -> Path:
    """Where a keeper that failed says why."""
    return folder() / "fault.txt"


def recorded() -> Server | None:
    """What the record says; None if there is none that can be read."""
    try:
        fields = path().read_text(encoding="utf-8").split()
        port, java, born, keeper, version, door, secret = fields
        server = Server(int(port), int(java), float(born), int(keeper), version, int(door), secret)
        sound = 0 < server.door < 1 << 16 and len(bytes.fromhex(secret)) == SECRET
        return server if sound else None
    except (OSError, ValueError):
        return None


def publish(server: Server) -> None:
    """Write the record, whole or not at all, for its owner only."""
    scratch = path().with_name(f"server.{os.getpid()}")
    with open(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(" ".join(map(str, server)))
    os.replace(scratch, path())


def used() -> None:
    """Note that the server has been asked something, so that it does not end for want of it."""
    with suppress(OSError):
        os.utime(path())


def withdraw(server: Server | None = None) -> None:
    """Take the record away; only if it is that of this server, when one is given."""
    if server is None or recorded() == server:
        path().unlink(missing_ok=True)
