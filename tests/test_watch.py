"""--watch, and what may not be asked together with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import copydesk, environment


@pytest.fixture
def watching(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The the cat.\n")
    (tmp_path / "b.txt").write_text("A cat.\n")
    (tmp_path / "copydesk.yaml").write_text("select: [typos]\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--watch", "."],
        cwd=tmp_path,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.wait()


def until_sum(process) -> list[str]:
    lines: list[str] = []
    while not lines or "article" not in lines[-1]:
        lines.append(process.stdout.readline())
        assert lines[-1], "the process has ended"
    return lines


def test_a_saved_draft_is_checked_again(watching, tmp_path):
    assert until_sum(watching)[-1] == "1 error in 2 articles (5 words).\n"
    (tmp_path / "b.txt").write_text("A cat sat by the the dog.\n")
    assert until_sum(watching) == [
        "b.txt:1:14: error: ‘the the’ is one word too many. [typos/doubled-word]\n",
        "1 error in 1 article (7 words).\n",
    ]
    (tmp_path / "copydesk.yaml").write_text("ignore: ['*']\n")
    assert until_sum(watching)[-1] == "Nothing to mend in 2 articles (10 words).\n"
    os.kill(watching.pid, signal.SIGINT)
    assert watching.wait(timeout=10) == 130


@pytest.mark.parametrize("other", ["--fix", "--diff", "-", "--output=x", "--statistics"])
def test_what_goes_not_with_it(tmp_path, other):
    (tmp_path / "a.txt").write_text("A cat.\n")
    ran = copydesk("check", "--watch", other, "a.txt", cwd=tmp_path)
    assert ran.code == 2
    assert "`--watch`" in ran.err
