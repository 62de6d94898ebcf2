"""What can go wrong with a server: our own findings are printed all the same."""

from __future__ import annotations

import http.server
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from lint.languagetool.alive import running
from lint.languagetool.process import start_java
from lint.languagetool.record import Server, publish, recorded
from tests.command import ROOT, Ran, copydesk, environment
from tests.languagetool.test_server import OURS, THEIRS, javas, until

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("languagetool")]


def check(cwd: Path, mode: str, **env: str) -> Ran:
    return copydesk("check", "--isolated", "--languagetool", mode, ".", cwd=cwd, **env)


def drafts(place: Path, number: int, filler: int = 0) -> None:
    for n in range(number):
        # Texts of their own, so that no earlier answer stands for the server's.
        text = f"{OURS} {THEIRS} It was {time.monotonic_ns()}.\n\n"
        # Of words that a rule waits for, so that the server has something to read.
        (place / f"{n}.txt").write_text(text + f"It ever rained in {n} towns that day. " * filler)


def holds_good(ran: Ran, number: int) -> None:
    """Our own findings, one line about LanguageTool, the exit code of the findings."""
    assert ran.out.count("[typos/doubled-word]") == number
    assert ran.err.startswith("copydesk: LanguageTool did not answer: ")
    assert ran.err.count("\n") == 1
    assert ran.code == 1


class Foreign(http.server.BaseHTTPRequestHandler):
    """A server that says that it is well, and notes what it is sent."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        self.server.sent += self.rfile.read(length)
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def out_of_memory(
    jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A server with too little memory for the classes of its rules, which it loads when it is
    first asked. A heap too small would be swept for a minute before Java gives up."""
    (tmp_path / "cache" / "languagetool").mkdir(parents=True)
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("_JAVA_OPTIONS", "-XX:MaxMetaspaceSize=20m")
    java, port = start_java(jar_folder)
    yield java, f"http://127.0.0.1:{port}"
    java.kill()
    java.wait()


def test_a_server_that_runs_out_of_memory(tmp_path, out_of_memory):
    java, url = out_of_memory
    (tmp_path / "drafts").mkdir()
    drafts(tmp_path / "drafts", 2)
    cache = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    holds_good(check(tmp_path / "drafts", url, **cache), 2)
    assert java.wait(60) != 0


def test_a_server_that_can_not_start_for_want_of_memory(jar_folder, tmp_path):
    (tmp_path / "a.txt").write_text(f"{OURS} {THEIRS}\n")
    place = str(tmp_path / "cache")
    here = {"COPYDESK_CACHE_DIR": place, "COPYDESK_LANGUAGETOOL_JARS": str(jar_folder)}
    ran = check(tmp_path, "on", _JAVA_OPTIONS="-Xmx66m", **here)
    assert ran.code == 2
    assert "LanguageTool does not start: " in ran.err
    assert "OutOfMemoryError" in ran.err
    assert javas(place) == []
    assert running() is None


def test_a_port_that_somebody_else_takes_first(cache, tmp_path):
    """The first Java is told a port that a foreign server then takes; the next port is tried."""
    (tmp_path / "taker.py").write_text(
        "import http.server, sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from tests.languagetool.test_faults import Foreign\n"
        "http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Foreign).serve_forever()\n"
    )
    taken = tmp_path / "taken"
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    real = subprocess.run(["sh", "-c", "command -v java"], capture_output=True, text=True).stdout
    java.write_text(
        "#!/bin/sh\n"
        'port=""; for word; do [ "$last" = --port ] && port=$word; last=$word; done\n'
        f'if [ -n "$port" ] && ! [ -e {taken} ]; then\n'
        f"  {sys.executable} {tmp_path / 'taker.py'} $port & echo $! > {taken}\n"
        "  sleep 1\n"
        "fi\n"
        f'exec {real.strip()} "$@"\n'
    )
    java.chmod(0o755)
    copydesk("languagetool", "stop", cwd=tmp_path, **cache)
    (tmp_path / "drafts").mkdir()
    drafts(tmp_path / "drafts", 1)
    path = f"{java.parent}:{os.environ['PATH']}"
    ran = check(tmp_path / "drafts", "on", **cache, PATH=path)
    taker = psutil.Process(int(taken.read_text()))
    assert taker.is_running()
    taker.kill()
    assert "[languagetool/confusions]" in ran.out
    assert (ran.code, ran.err) == (1, "")
    assert javas(cache["COPYDESK_CACHE_DIR"]) == [recorded().java]


@pytest.mark.parametrize("mode", ["auto", "on"])
def test_a_server_that_dies_in_the_middle(cache, tmp_path, mode):
    check_one(cache, tmp_path)
    answers = Path(cache["COPYDESK_CACHE_DIR"]) / "languagetool" / "answers"
    before = len(list(answers.iterdir()))
    (tmp_path / "drafts").mkdir()
    drafts(tmp_path / "drafts", 12, filler=400)
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--languagetool", mode, "."]
    run = subprocess.Popen(
        command,
        cwd=tmp_path / "drafts",
        env=environment(**cache),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert until(lambda: len(list(answers.iterdir())) > before + 1, 60)
    first = recorded()
    os.kill(first.java, signal.SIGKILL)
    out, err = run.communicate(timeout=240)
    ran = Ran(run.returncode, out.decode(), err.decode())
    if mode == "auto":
        holds_good(ran, 12)
        assert until(lambda: javas(cache["COPYDESK_CACHE_DIR"]) == [])
    else:
        assert ran.out.count("[typos/doubled-word]") == 12
        assert ran.out.count("[languagetool/confusions]") == 12
        assert (ran.code, ran.err) == (1, "")
        assert javas(cache["COPYDESK_CACHE_DIR"]) == [recorded().java] != [first.java]


def check_one(cache: dict[str, str], place: Path) -> Server:
    """Have a server run."""
    (place / "first").mkdir()
    drafts(place / "first", 1)
    assert "[languagetool/confusions]" in check(place / "first", "on", **cache).out
    server = recorded()
    assert server is not None
    return server


def test_a_server_that_hangs_is_ended(cache, tmp_path):
    server = check_one(cache, tmp_path)
    (tmp_path / "drafts").mkdir()
    drafts(tmp_path / "drafts", 3)
    os.kill(server.java, signal.SIGSTOP)  # its socket takes connections, and nobody answers
    holds_good(check(tmp_path / "drafts", "auto", **cache), 3)
    assert until(lambda: javas(cache["COPYDESK_CACHE_DIR"]) == [], 30)
    assert until(lambda: running() is None)


def test_a_keeper_that_hangs(cache, tmp_path):
    server = check_one(cache, tmp_path)
    (tmp_path / "drafts").mkdir()
    drafts(tmp_path / "drafts", 3)
    os.kill(server.keeper, signal.SIGSTOP)
    holds_good(check(tmp_path / "drafts", "auto", **cache), 3)
    os.kill(server.keeper, signal.SIGCONT)


def test_a_foreign_server_at_the_keepers_port_gets_no_draft(tmp_path, monkeypatch):
    """The record is of a server that has ended; its port is somebody else's now."""
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    heard = bytearray()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def listen() -> None:
            while True:
                try:
                    line, _ = door.accept()
                except OSError:
                    return
                with line, suppress(OSError):
                    heard.extend(line.recv(1 << 16))
                    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" + b" " * 100)
                    heard.extend(line.recv(1 << 16))

        threading.Thread(target=listen, daemon=True).start()
        (tmp_path / "cache" / "languagetool").mkdir(parents=True)
        me = psutil.Process()
        port = door.getsockname()[1]
        publish(Server(port, me.pid, me.create_time(), me.pid, "6.6", port, "0" * 32))
        (tmp_path / "drafts").mkdir()
        drafts(tmp_path / "drafts", 2)
        cache = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
        ran = check(tmp_path / "drafts", "auto", **cache)
    assert ran.out.count("[typos/doubled-word]") == 2
    assert (ran.code, ran.err) == (1, "")
    assert len(heard) == 2 * 16  # what each call is told apart by, and not a word
