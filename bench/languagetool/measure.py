"""LanguageTool through Copydesk, against a plain loop over language-tool-python's `check`.

    python bench/languagetool/measure.py FOLDER [ARTICLES]

Both ask a server of their own, on the same jars, about the same articles (*.txt in the folder and
those below, 300 if no number is given): ours as `copydesk languagetool start` starts it, theirs as
language-tool-python would start it. Both have read ten articles, of about 300 words, when the clock
starts, and neither those that it is timed on. They take turns, a third of the articles each time,
so that other work on the machine falls on both. Prints words per second of both, and the seconds of
single articles: new, answered before, and without LanguageTool. Beside the seconds by the clock
stand those of the processors, of Java and of Python, which tell more on a busy machine.
"""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import psutil
from language_tool_python import LanguageTool

from lint.languagetool.install import java
from lint.languagetool.jars import class_path, jars
from lint.languagetool.record import recorded

COMMAND = [sys.executable, "-m", "lint"]
TURNS = 3


class Cost(NamedTuple):
    """What something took, in seconds."""

    clock: float
    python: float
    java: float


def main(folder: Path, number: int) -> None:
    """Print the table."""
    files = sorted(folder.glob("**/*.txt"))
    length = {path: len(path.read_text(errors="replace").split()) for path in files}
    singles = sorted(files, key=lambda path: abs(length[path] - 300))[:10]
    files = [path for path in files if path not in singles]
    files = files[:: max(1, len(files) // (number + 2))][:number]
    words = sum(length[path] for path in files)
    with tempfile.TemporaryDirectory() as place:
        os.environ["COPYDESK_LANGUAGETOOL_JARS"] = str(jars())
        os.environ["COPYDESK_CACHE_DIR"] = place
        # Compiled modules are kept, as they are where Copydesk is installed.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(place, "modules"))
        begin = time.perf_counter()
        run("languagetool", "start")
        server = recorded()
        assert server is not None
        begin = time.perf_counter() - begin
        print(f"start, with warming: {begin:.1f} s, {used(server.java):.1f} s of Java's processor")
        theirs = PlainLoop()
        try:
            theirs.read(singles)
            run("check", "--isolated", "--no-cache", "--languagetool", "off", str(singles[0]))
            each(singles, server.java)
            ours, loop = [], []
            for turn in range(TURNS):
                part = files[turn::TURNS]
                drafts = Path(place, f"drafts{turn}")
                drafts.mkdir()
                for n, path in enumerate(part):
                    shutil.copy(path, drafts / f"{n}.txt")
                check = ("check", "--isolated", "--languagetool", "on", "--no-cache", str(drafts))
                ours.append(cost(lambda check=check: run(*check), server.java, server.keeper))
                loop.append(cost(lambda part=part: theirs.read(part), theirs.server.pid))
        finally:
            theirs.server.kill()
            run("languagetool", "stop")
    print(f"{len(files)} articles, {words:,} words")
    table("ours", ours, words)
    table("a plain loop", loop, words)
    clock = sum(c.clock for c in loop) / sum(c.clock for c in ours)
    print(
        f"{clock:.1f} times by the clock, {processors(loop) / processors(ours):.1f} in processors"
    )


def each(singles: list[Path], server: int) -> None:
    """Print what single articles cost."""
    for name, mode in (("new", "on"), ("answered before", "on"), ("without", "off")):
        costs = [
            cost(
                lambda path=path, mode=mode: run(
                    "check", "--isolated", "--no-cache", "--languagetool", mode, str(path)
                ),
                server,
            )
            for path in singles
        ]
        clock, python, java = (statistics.median(c[n] for c in costs) for n in range(3))
        print(
            f"one article, {name}: median {clock:.3f} s by the clock; "
            f"{python:.3f} s of processor in Python, {java:.3f} s in Java"
        )


def run(*arguments: str) -> None:
    subprocess.run([*COMMAND, *arguments], stdout=subprocess.DEVNULL, check=False)


def cost(what: Callable[[], None], java: int, keeper: int = 0) -> Cost:
    """What something costs, and a server and its keeper with it."""

    def python() -> float:
        mine = psutil.Process().cpu_times()
        here = mine.user + mine.system + mine.children_user + mine.children_system
        return here + (used(keeper) if keeper else 0.0)

    begin, mine, theirs = time.perf_counter(), python(), used(java)
    what()
    return Cost(time.perf_counter() - begin, python() - mine, used(java) - theirs)


def used(process: int) -> float:
    """Processor seconds that a process has used."""
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


def table(name: str, costs: list[Cost], words: int) -> None:
    clock = sum(c.clock for c in costs)
    python, java = (sum(c[n] for c in costs) for n in (1, 2))
    print(
        f"{name}: {words / clock:,.0f} words/s ({', '.join(f'{c.clock:.1f}' for c in costs)} s); "
        f"{words / (python + java):,.0f} in a second of processor "
        f"({python:.1f} s Python, {java:.1f} s Java)"
    )


def processors(costs: list[Cost]) -> float:
    return sum(c.python + c.java for c in costs)


class PlainLoop:
    """language-tool-python over articles, on a server with no options."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        main = "org.languagetool.server.HTTPServer"
        self.server = subprocess.Popen(
            [java(), "-cp", class_path(jars()), main, "--port", port],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._tool = _tool(f"http://127.0.0.1:{port}")

    def read(self, files: list[Path]) -> None:
        for path in files:
            self._tool.check(path.read_text(errors="replace"))


def _tool(url: str) -> LanguageTool:
    while True:
        try:
            return LanguageTool("en-GB", remote_server=url)
        except Exception:
            time.sleep(0.5)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300)
