"""LanguageTool through Copydesk, against a plain loop over language-tool-python's `check`.

    python bench/languagetool/measure.py FOLDER [ARTICLES]

Both ask a server of their own, on the same jars, about the same articles (*.txt, 300 if no number
is given): ours as `copydesk check --languagetool on` starts it, theirs as language-tool-python
would start it. Both are warm when the clock starts, neither has seen the articles. Prints words per
second of both, and the seconds of single articles: new, answered before, and without LanguageTool.
Beside the seconds by the clock stand those of the processors, Java's among them, which tell more on
a busy machine.
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
from pathlib import Path

import psutil
from language_tool_python import LanguageTool

from lint.languagetool.install import java
from lint.languagetool.jars import class_path, jars
from lint.languagetool.record import recorded

COMMAND = [sys.executable, "-m", "lint"]


def main(folder: Path, number: int) -> None:
    """Print the table."""
    files = sorted(folder.glob("*.txt"))
    files = files[:: max(1, len(files) // (number + 12))]
    singles, files = files[:10], files[10 : 10 + number]
    words = sum(len(path.read_text(errors="replace").split()) for path in files)
    with tempfile.TemporaryDirectory() as place:
        os.environ["COPYDESK_LANGUAGETOOL_JARS"] = str(jars())
        os.environ["COPYDESK_CACHE_DIR"] = place
        drafts = Path(place, "drafts")
        drafts.mkdir()
        for path in files:
            shutil.copy(path, drafts)
        subprocess.run([*COMMAND, "languagetool", "start"], check=True)
        alone = ("check", "--isolated", "--languagetool", "off")
        beside = ("check", "--isolated", "--languagetool", "on")
        new = [timed(*beside, str(path)) for path in singles]
        known = [timed(*beside, str(path)) for path in singles]
        without = [timed(*alone, str(path)) for path in singles]
        for name, times in (("new", new), ("answered before", known), ("without", without)):
            print(f"one article, {name}: median {statistics.median(times):.3f} s")
        server = recorded()
        assert server is not None
        spent = processor(server.java)
        ours = timed(*beside, "--no-cache", str(drafts))
        spent = processor(server.java) - spent
        subprocess.run([*COMMAND, "languagetool", "stop"], check=True)
    theirs, loop = plain_loop(files)
    print(f"{len(files)} articles, {words:,} words")
    for name, seconds, used in (("ours", ours, spent), ("a plain loop", theirs, loop)):
        print(f"{name}: {words / seconds:,.0f} words/s, {words / used:,.0f} a processor second")
    print(f"{theirs / ours:.1f} times, {loop / spent:.1f} by the processor")


def timed(*arguments: str) -> float:
    """Seconds of a run of the command."""
    begin = time.perf_counter()
    subprocess.run([*COMMAND, *arguments], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


def processor(java: int) -> float:
    """Processor seconds that a server, this process and those it started have used."""
    mine, server = psutil.Process().cpu_times(), psutil.Process(java).cpu_times()
    own = mine.user + mine.system + mine.children_user + mine.children_system
    return float(own + server.user + server.system)


def plain_loop(files: list[Path]) -> tuple[float, float]:
    """Seconds of language-tool-python over the articles, on a server with no options: by the clock
    and of the processors."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    server = subprocess.Popen(
        [java(), "-cp", class_path(jars()), "org.languagetool.server.HTTPServer", "--port", port],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        tool = _tool(f"http://127.0.0.1:{port}")
        tool.check("This is a test.")
        begin, spent = time.perf_counter(), processor(server.pid)
        for path in files:
            tool.check(path.read_text(errors="replace"))
        return time.perf_counter() - begin, processor(server.pid) - spent
    finally:
        server.kill()


def _tool(url: str) -> LanguageTool:
    while True:
        try:
            return LanguageTool("en-GB", remote_server=url)
        except Exception:
            time.sleep(0.5)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300)
