"""Starts the one warm server that all runs of a user share, and ends it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from lint.kept import cache_folder
from lint.languagetool import LanguageToolError
from lint.languagetool.alive import is_alive, kill, running
from lint.languagetool.exchange import call, hear
from lint.languagetool.install import java
from lint.languagetool.jars import jars
from lint.languagetool.record import (
    START,
    Server,
    fault_file,
    private_folder,
    recorded,
    withdraw,
)

_PATIENCE = START + 30
"""Seconds to wait for a keeper, which gives up by itself."""


def started(rules: Sequence[str]) -> Server:
    """The running server; started if need be, ready to be asked for these rules. Raises
    LanguageToolError.

    Of several runs that want one at once the first starts it, the others wait for it.
    """
    place = private_folder()
    end = time.monotonic() + _PATIENCE
    claim = place / "starting"
    while time.monotonic() < end:
        server = running()
        if server is not None:
            return server
        if _claimed(claim):
            try:
                return _start(end, claim, rules)
            finally:
                claim.unlink(missing_ok=True)
        time.sleep(0.1)
    raise LanguageToolError(f"LanguageTool did not start in {_PATIENCE:.0f} s")


def warmed(server: Server) -> None:
    """Wait until the server is as fast as it gets. Raises LanguageToolError if it ends before."""
    try:
        with call(server, (START, None)) as line:
            hear(line, START)
    except (OSError, ValueError, EOFError) as problem:
        raise LanguageToolError(f"LanguageTool has ended at once: {problem}") from None


def stop() -> bool:
    """End the server; False if none was running."""
    server = recorded()
    withdraw()
    if server is None or not is_alive(server):
        return False
    kill(server)
    return True


def _claimed(claim: Path) -> bool:
    """Is it on us to start the server? A claim whose process has died is nobody's."""
    try:
        with open(os.open(claim, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(_birth(os.getpid()))
        return True
    except FileExistsError:
        pass
    try:
        number, born = claim.read_text(encoding="ascii").split()
        starting = psutil.Process(int(number))
        if abs(starting.create_time() - float(born)) > 1:
            claim.unlink(missing_ok=True)
    except psutil.NoSuchProcess:
        claim.unlink(missing_ok=True)
    except (OSError, ValueError, psutil.Error):
        pass  # being written, or gone again
    return False


def _birth(number: int) -> str:
    """A process, told from a later one of the same number."""
    return f"{number} {psutil.Process(number).create_time()}"


def _start(end: float, claim: Path, rules: Sequence[str]) -> Server:
    server = recorded()
    if server is not None:
        if is_alive(server):
            return server
        kill(server)  # Java that has lost its keeper, or a keeper that has lost its Java
        withdraw()
    java()
    jars()  # said here, where somebody listens
    fault_file().unlink(missing_ok=True)
    keeper = _spawn(rules)
    try:
        # From now on it is the keeper's claim: if this run is killed, the next waits for the
        # server that is starting, and does not start one of its own.
        with suppress(psutil.Error):
            claim.write_text(_birth(keeper.pid), encoding="ascii")
        return _wait_for(keeper, end)
    except BaseException:  # an interrupt, too: nobody waits for the server any more
        keeper.terminate()
        raise


def _wait_for(keeper: subprocess.Popen[bytes], end: float) -> Server:
    while time.monotonic() < end:
        server = running()
        if server is not None:
            return server
        if keeper.poll() is not None:
            fault = fault_file()
            why = fault.read_text(encoding="utf-8") if fault.is_file() else "it ended at once"
            raise LanguageToolError(why)
        time.sleep(0.05)
    raise LanguageToolError(f"LanguageTool did not start in {_PATIENCE:.0f} s")


def _spawn(rules: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a keeper that outlives this run, in a session of its own."""
    environment = dict(os.environ)
    root = str(Path(__file__).parents[2])
    environment["PYTHONPATH"] = os.pathsep.join(
        [root, *filter(None, [environment.get("PYTHONPATH")])]
    )
    # The keeper is in another folder, where a relative path means another place.
    environment["COPYDESK_CACHE_DIR"] = str(cache_folder().absolute())
    environment["COPYDESK_LANGUAGETOOL_JARS"] = str(jars().absolute())
    windows = sys.platform == "win32"
    return subprocess.Popen(
        [sys.executable, "-m", "lint.languagetool.keeper", *rules],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=private_folder(),
        close_fds=True,
        start_new_session=not windows,
        creationflags=0x00000008 if windows else 0,  # DETACHED_PROCESS
    )
