"""The command, run as a user runs it: in a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | more


def copydesk(
    *arguments: str | bytes, cwd: Path, stdin: bytes = b"", color: str = "", **env: str
) -> Ran:
    """Run `copydesk ARGUMENTS`; the cache is kept from one call to the next, as a user's is."""
    if color:
        env[color] = "1"
    done = subprocess.run(
        [sys.executable, "-m", "lint", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=environment(**env),
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
