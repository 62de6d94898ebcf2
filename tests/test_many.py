"""Many drafts: processes, and what is remembered from earlier runs."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from lint.config.find import Configs
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.many import check_many
from lint.result import Result
from tests.command import copydesk, environment

LINES = [
    "The the cat sat on the mat.",
    "Nothing is wrong with this one.",
    "He said that that that was it , and left.",
    "“The the,” she said.",
]


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(240):
        text = f"Story {number}.\n\n" + f"{LINES[number % 4]}\n\n" * (20 + number // 3)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (folder / "100.txt").write_bytes(b"\xff\xff")
    return folder


def check(folder: Path, processes: int, cached: bool = True) -> list[Result]:
    found = list(find_drafts([folder], Configs()))
    return list(check_many(found, Desks(Configs()), processes, cached))


def memories(folder: Path) -> list[Path]:
    return list((folder.parent / "cache" / "results").iterdir())


def test_processes_and_memory_change_nothing(drafts):
    alone = check(drafts, 1, cached=False)
    assert [Path(result.name).name for result in alone] == sorted(os.listdir(drafts))
    assert sum(len(result.findings) for result in alone) > 1000
    assert [result.name[-7:] for result in alone if result.problem] == ["100.txt"]
    assert check(drafts, 2, cached=False) == alone
    assert check(drafts, 2) == alone  # to be remembered
    assert check(drafts, 2) == alone  # remembered


def test_what_is_remembered_is_not_checked_again(drafts, monkeypatch):
    before = check(drafts, 1)
    monkeypatch.setattr(Desks, "check_text", None)
    assert check(drafts, 1) == before


def test_a_changed_draft_is_checked_again(drafts):
    check(drafts, 1)
    (drafts / "001.txt").write_text("The the end.", encoding="utf-8")
    result = check(drafts, 1)[1]
    assert [finding.rule for finding in result.findings] == ["typos/doubled-word"]


def test_other_rules_have_another_memory(drafts):
    check(drafts, 1)
    (drafts / "copydesk.yaml").write_text("ignore: [typos]", encoding="utf-8")
    assert "typos/doubled-word" not in {f.rule for r in check(drafts, 1) for f in r.findings}
    assert len(memories(drafts)) == 2


@pytest.mark.parametrize("damage", [b"", b"nonsense", "cut", "flip"])
def test_a_damaged_memory_is_forgotten(drafts, damage):
    before = check(drafts, 1)
    (path,) = memories(drafts)
    raw = path.read_bytes()
    middle = len(raw) // 2
    flipped = raw[:middle] + bytes([raw[middle] ^ 4]) + raw[middle + 1 :]
    path.write_bytes({"cut": raw[:-9], "flip": flipped}.get(damage, damage))
    assert check(drafts, 1) == before
    assert path.read_bytes() != damage


def test_a_broken_rule_is_complained_of_in_every_run(drafts):
    (drafts / "rules").mkdir()
    (drafts / "rules" / "bad.yaml").write_text("check: nothing", encoding="utf-8")
    (drafts / "copydesk.yaml").write_text("rules: [rules]", encoding="utf-8")
    for _ in range(2):
        ran = copydesk("check", ".", cwd=drafts, COPYDESK_CACHE_DIR=str(drafts.parent / "cache"))
        assert ran.code == 2
        assert "bad.yaml:1" in ran.err


def test_the_death_of_a_process_is_said_of_its_drafts(drafts, monkeypatch):
    def die(self: Desks, name: str, text: str) -> Result:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    monkeypatch.setattr(Desks, "check_text", die)
    results = check(drafts, 2)
    assert {result.problem for result in results if "100" not in result.name} == {
        "was not checked: the process at work on it has died"
    }


def test_work_that_nobody_waits_for_is_not_finished(drafts, monkeypatch):
    def linger(self: Desks, name: str, text: str) -> Result:
        if "239" in name:  # the last of a batch
            time.sleep(2)
            (drafts / name).unlink()
        return Result(name, text)

    monkeypatch.setattr(Desks, "check_text", linger)
    small, last = drafts / "000.txt", drafts / "239.txt"
    results = check_many([small, *[drafts / "238.txt"] * 60, last], Desks(Configs()), 2, False)
    next(results)
    results.close()
    assert not multiprocessing.active_children()
    assert last.exists()


def test_runs_at_once_with_one_cache_and_fixes_end_as_one_run_does(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        for number in range(500):
            text = f"Story {number}.\n\n" + f"{LINES[number % 4]}\n\n" * (10 + number % 20)
            (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "lint", "check", "--fix", "--select", "typos", "."]
    running = [
        subprocess.Popen(
            command,
            cwd=folder,
            env=environment(COPYDESK_CACHE_DIR=str(tmp_path / "cache")),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for folder in (folders[0], folders[1], folders[1])
    ]
    # Of two runs in one folder one may find a draft changed under its hands, and says so.
    assert {process.wait(timeout=120) for process in running} <= {1, 2}
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == two
    assert len(one) == 500
    assert not [name for name, text in one.items() if b"\nThe the cat" in text]


def test_a_run_that_is_killed_leaves_no_processes_behind(tmp_path):
    for number in range(60):
        text = "".join(f"It was the the {n}th of many {number}.\n\n" for n in range(400))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--no-cache", "--jobs", "2", "."],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    parent = psutil.Process(running.pid)
    while running.poll() is None and len(workers := parent.children()) < 2:
        time.sleep(0.01)
    running.kill()
    running.wait()
    _, alive = psutil.wait_procs(workers, timeout=30)
    assert not alive


def test_an_interrupt_ends_a_long_run_at_once(tmp_path):
    for number in range(250):
        text = "".join(f"It was the the {n}th of many {number}.\n\n" for n in range(400))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "lint", "check", "--no-cache", "."]
    running = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(0.8)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=10)
    assert (running.returncode, errors.decode()) == (130, "")
