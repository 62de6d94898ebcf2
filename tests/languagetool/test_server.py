"""The one warm server: who starts it, who may end it, and what happens when it is gone."""

from __future__ import annotations

import http.server
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from lint.languagetool.alive import running
from lint.languagetool.record import recorded
from tests.command import copydesk, environment

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("languagetool")]
OURS = "It was the the end."
THEIRS = "They were sent a survey ever three weeks."


def check(cwd: Path, mode: str, **env: str):
    return copydesk("check", "--isolated", "--languagetool", mode, "a.txt", cwd=cwd, **env)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    # A text of its own, so that no earlier answer stands for the server's.
    (tmp_path / "a.txt").write_text(f"{OURS} {THEIRS} It was {time.monotonic_ns()}.\n")
    return tmp_path


def until(holds: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def javas(place: str) -> list[int]:
    """Every Java that runs with jars of this test."""
    return [
        process.pid
        for process in psutil.process_iter(["cmdline"])
        if f"{place}/languagetool/server.properties" in (process.info["cmdline"] or [])
    ]


def test_one_server_however_many_want_one_and_it_dies_with_its_keeper(cache, draft):
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--languagetool", "on", "a.txt"]
    runs = [
        subprocess.Popen(command, cwd=draft, env=environment(**cache), stdout=subprocess.PIPE)
        for _ in range(5)
    ]
    outs = [run.communicate(timeout=240)[0].decode() for run in runs]
    assert all("[languagetool/confusions]" in out for out in outs)
    server = recorded()
    assert javas(cache["COPYDESK_CACHE_DIR"]) == [server.java]
    assert os.stat(Path(cache["COPYDESK_CACHE_DIR"]) / "languagetool/server").st_mode & 0o77 == 0

    os.kill(server.keeper, signal.SIGKILL)
    assert until(lambda: javas(cache["COPYDESK_CACHE_DIR"]) == [])
    assert until(lambda: running() is None)
    status = copydesk("languagetool", "status", cwd=draft, **cache)
    assert (status.code, status.out) == (1, "no server runs; its record is stale\n")

    # Answers from before need no server.
    auto = check(draft, "auto", **cache)
    assert "[languagetool/confusions]" in auto.out
    assert running() is None


def test_a_run_after_java_was_killed_starts_anew_and_idleness_ends_it(cache, draft):
    assert "[languagetool/confusions]" in check(draft, "on", **cache).out
    os.kill(recorded().java, signal.SIGKILL)
    (draft / "a.txt").write_text(f"{THEIRS} It was {time.monotonic_ns()} again.\n")
    again = check(draft, "on", COPYDESK_LANGUAGETOOL_IDLE="3", **cache)
    assert "[languagetool/confusions]" in again.out
    assert again.err == ""
    assert until(lambda: running() is None and javas(cache["COPYDESK_CACHE_DIR"]) == [], 20)


def test_a_run_killed_while_the_server_starts_leaves_it_to_the_next(cache, draft):
    copydesk("languagetool", "stop", cwd=draft, **cache)
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--languagetool", "on", "a.txt"]
    first = subprocess.Popen(command, cwd=draft, env=environment(**cache), stdout=subprocess.PIPE)
    assert until(lambda: bool(javas(cache["COPYDESK_CACHE_DIR"])), 60)
    first.kill()
    first.communicate()
    assert "[languagetool/confusions]" in check(draft, "on", **cache).out
    assert javas(cache["COPYDESK_CACHE_DIR"]) == [recorded().java]


def test_folders_may_be_named_from_where_the_run_is(cache, draft):
    jars = Path(cache["COPYDESK_LANGUAGETOOL_JARS"])
    (draft / "jars").symlink_to(jars)
    here = {"COPYDESK_CACHE_DIR": "mine", "COPYDESK_LANGUAGETOOL_JARS": "jars"}
    assert "[languagetool/confusions]" in check(draft, "on", **here).out
    assert copydesk("languagetool", "stop", cwd=draft, **here).out == "stopped\n"
    assert until(lambda: javas(str(draft / "mine")) == [])


def test_a_question_keeps_the_server_from_being_idle(cache, draft):
    check(draft, "on", **cache)
    record = Path(cache["COPYDESK_CACHE_DIR"]) / "languagetool" / "server"
    os.utime(record, (0, 0))
    (draft / "a.txt").write_text(f"{THEIRS} It was {time.monotonic_ns()} once more.\n")
    check(draft, "auto", **cache)
    assert record.stat().st_mtime > 0


def test_nobody_is_asked_about_a_draft_without_a_cue(tmp_path):
    (tmp_path / "a.txt").write_text("All is well. The sun shone.\n")
    here = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    ran = check(tmp_path, "http://127.0.0.1:9", **here)
    assert (ran.code, ran.err) == (0, "")


def test_auto_starts_nothing(cache, draft):
    copydesk("languagetool", "stop", cwd=draft, **cache)
    ran = check(draft, "auto", **cache)
    assert "the the" in ran.out.lower() or "‘the’" in ran.out
    assert "languagetool/" not in ran.out
    assert ran.err == ""
    assert running() is None


class Failing(http.server.BaseHTTPRequestHandler):
    """A server that answers 500."""

    def do_POST(self) -> None:
        self.send_error(500, "out of memory")

    def do_GET(self) -> None:
        body = json.dumps([{"code": "en", "longCode": "en-US"}]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def failing() -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Failing)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def test_a_server_that_fails_costs_one_line(tmp_path, failing):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{OURS}\n")
    url = f"http://127.0.0.1:{failing.server_port}"
    ran = copydesk(
        "check",
        "--isolated",
        "--languagetool",
        url,
        "a.txt",
        "b.txt",
        cwd=tmp_path,
        COPYDESK_CACHE_DIR=str(tmp_path / "cache"),
    )
    assert ran.out.count("[typos/doubled-word]") == 2
    assert ran.code == 1
    assert ran.err.startswith("copydesk: LanguageTool did not answer: ")
    assert ran.err.count("\n") == 1


def test_a_server_that_fails_many_drafts_costs_one_line(tmp_path, failing):
    for n in range(8):
        (tmp_path / f"{n}.txt").write_text(f"{OURS} {'It rained again that day. ' * 200}\n")
    url = f"http://127.0.0.1:{failing.server_port}"
    here = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    ran = copydesk("check", "--isolated", "--languagetool", url, ".", cwd=tmp_path, **here)
    assert ran.out.count("[typos/doubled-word]") == 8
    assert ran.code == 1
    assert ran.err.count("LanguageTool did not answer") == 1


def test_nobody_at_the_address(tmp_path):
    (tmp_path / "a.txt").write_text("All is well for ever.\n")
    here = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    ran = check(tmp_path, "http://127.0.0.1:9", **here)
    assert ran.code == 0
    assert "LanguageTool did not answer" in ran.err


def test_drafts_leave_the_house_only_if_that_is_allowed_and_it_is_said(tmp_path):
    (tmp_path / "a.txt").write_text("All is well for ever.\n")
    here = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    ran = check(tmp_path, "http://192.0.2.1", **here)
    assert ran.code == 2
    assert "192.0.2.1 is another machine; drafts go there only with `allow-remote: yes`" in ran.err
    (tmp_path / "copydesk.yaml").write_text("allow-remote: yes\nlanguagetool: http://a.invalid\n")
    ran = copydesk("check", "a.txt", cwd=tmp_path, **here)
    assert ran.code == 0
    assert "drafts are sent to a.invalid" in ran.err


@pytest.mark.parametrize(
    ("env", "why"),
    [
        ({"HOME": "/nowhere", "LTP_PATH": "/nowhere"}, "run `copydesk languagetool install`"),
        ({"COPYDESK_LANGUAGETOOL_JARS": "/nowhere"}, "there is no languagetool-server jar in"),
    ],
)
def test_what_is_missing_is_said(tmp_path, env, why):
    (tmp_path / "a.txt").write_text(f"{OURS}\n")
    ran = check(tmp_path, "on", COPYDESK_CACHE_DIR=str(tmp_path / "cache"), **env)
    assert ran.code == 2
    assert why in ran.err


def test_jars_that_are_none_and_no_java(tmp_path, jar_folder):
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars" / "languagetool-server-6.6.jar").write_bytes(b"no jar")
    (tmp_path / "a.txt").write_text(f"{OURS}\n")
    here = {
        "COPYDESK_CACHE_DIR": str(tmp_path / "cache"),
        "COPYDESK_LANGUAGETOOL_JARS": str(tmp_path / "jars"),
    }
    ran = check(tmp_path, "on", **here)
    assert ran.code == 2
    assert "LanguageTool does not start" in ran.err
    assert javas(here["COPYDESK_CACHE_DIR"]) == []
    ran = check(tmp_path, "on", PATH="", **here)
    assert ran.code == 2
    assert "there is no Java; LanguageTool needs Java 17 or later" in ran.err
    old = tmp_path / "bin" / "java"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    old.chmod(0o755)
    ran = check(tmp_path, "on", PATH=f"{old.parent}:/bin", **here)
    assert ran.code == 2
    assert "is Java 11; LanguageTool needs Java 17 or later" in ran.err


@pytest.mark.parametrize(
    "record",
    [
        "",
        "{}",
        "\x00",
        "1 1 0 1 6.6",
        "1 1 0 1 6.6 1 secret",
        f"1 1 0 1 6.6 1 {'a' * 200}",
        f"1 1 nan 1 6.6 1 {'a' * 32}",
        f"1 -1 0 -1 6.6 -1 {'a' * 32}",
        f"1 {10**30} 0 1 6.6 {10**30} {'a' * 32}",
    ],
)
def test_a_record_of_something_else_is_no_server(tmp_path, record):
    place = tmp_path / "cache" / "languagetool"
    place.mkdir(parents=True)
    (place / "server").write_text(record)
    (tmp_path / "a.txt").write_text(f"{OURS}\n")
    ran = check(tmp_path, "auto", COPYDESK_CACHE_DIR=str(tmp_path / "cache"))
    assert ran.code == 1
    assert ran.err == ""
