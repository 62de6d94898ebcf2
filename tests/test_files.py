"""What the command meets on a disk, and what it may do to it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import copydesk, environment

WRONG = "The the cat sat on the mat.\n"
RIGHT = "The cat sat on the mat.\n"


def check(*arguments: str | bytes, cwd: Path, **more: str):
    return copydesk("check", "--select", "typos", *arguments, cwd=cwd, **more)


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"One.\ncaf\xe9 society", "is not UTF-8: byte 0xe9 in line 2; save it as UTF-8"),
        (b"a\0b", "is a binary file, not text"),
        (b"\xff\xfea\0b", "is not UTF-16-LE"),
        (b"a" * 50_000_000, "has 50,000,000 bytes; an article may have 20,000,000 at most"),
    ],
    ids=["latin-1", "binary", "half a character", "50 MB line"],
)
def test_what_is_no_text_is_named_and_the_rest_is_checked(raw, complaint, tmp_path):
    (tmp_path / "a.txt").write_bytes(raw)
    (tmp_path / "b.txt").write_text(WRONG)
    ran = check("a.txt", "b.txt", cwd=tmp_path)
    assert ran.code == 2
    assert f"copydesk: a.txt {complaint}" in ran.err
    assert "b.txt:1:1: error" in ran.out


def test_a_long_line_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("word " * 400_000 + "the the end.")
    assert check("a.txt", cwd=tmp_path).out.startswith("a.txt:1:2000001: error")


def test_fifo(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    ran = check("a.txt", cwd=tmp_path)
    assert (ran.code, ran.err) == (2, "copydesk: a.txt is not a regular file\n")


def test_links_that_lead_in_a_circle(tmp_path):
    (tmp_path / "a.txt").write_text(WRONG)
    (tmp_path / "round").symlink_to(".")
    (tmp_path / "b.txt").symlink_to("b.txt")
    ran = check(".", cwd=tmp_path)
    assert ran.code == 2
    assert "b.txt can't be read: Too many levels of symbolic links" in ran.err
    assert ran.out.count("typos/doubled-word") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_searched(tmp_path):
    (tmp_path / "shut").mkdir(mode=0)
    (tmp_path / "a.txt").write_text(WRONG)
    ran = check(".", cwd=tmp_path)
    assert ran.code == 2
    assert "shut can't be searched" in ran.err


def test_escapes_in_drafts_and_names_are_shown_and_not_obeyed(tmp_path):
    name = "a\x1b[31m\n.txt"
    (tmp_path / name).write_text("The\x1b]0;owned\x07 the cat sat on the the mat.\x9b")
    for form in ("text", "full", "json"):
        ran = copydesk("check", "--output-format", form, name, cwd=tmp_path)
        assert ran.code == 1
        assert not set("\x1b\x07\x9b") & set(ran.out), form
    ran = check("gone\x1b[31m.txt", cwd=tmp_path)
    assert ran.err == "copydesk: gone\\x1b[31m.txt does not exist\n"


def test_a_name_that_is_not_utf_8(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(WRONG)
    ran = check(b"caf\xe9.txt", "--output", "report.txt", cwd=tmp_path)
    assert (ran.code, ran.err) == (1, "")
    assert "caf\\udce9.txt:1:1" in (tmp_path / "report.txt").read_text()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (WRONG.encode(), RIGHT.encode()),
        (b"\xef\xbb\xbf" + WRONG.encode(), b"\xef\xbb\xbf" + RIGHT.encode()),
        (("\ufeff" + WRONG).encode("utf-16-le"), ("\ufeff" + RIGHT).encode("utf-16-le")),
        (("\ufeff" + WRONG).encode("utf-16-be"), ("\ufeff" + RIGHT).encode("utf-16-be")),
        (b"One.\r\nThe the cat.\rTwo.\n\x0cEnd", b"One.\r\nThe cat.\rTwo.\n\x0cEnd"),
        ("😀 The the cat 😀\u2028.".encode(), "😀 The cat 😀\u2028.".encode()),
    ],
    ids=["plain", "utf-8 mark", "utf-16-le", "utf-16-be", "newlines", "emoji"],
)
def test_fix_changes_those_characters_and_nothing_else(before, after, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(before)
    assert check("--fix", "a.txt", cwd=tmp_path).code == 0
    assert path.read_bytes() == after


def test_fix_keeps_permissions_and_links(tmp_path):
    (tmp_path / "desk").mkdir()
    real = tmp_path / "desk" / "real.txt"
    real.write_text(WRONG)
    real.chmod(0o640)
    (tmp_path / "a.txt").symlink_to("desk/real.txt")
    assert check("--fix", "a.txt", cwd=tmp_path).code == 0
    assert (tmp_path / "a.txt").is_symlink()
    assert real.read_text() == RIGHT
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in real.parent.iterdir()) == ["real.txt"]


def test_a_file_killed_in_the_middle_of_a_fix_is_old_or_new(tmp_path):
    path = tmp_path / "a.txt"
    old, new = WRONG * 2000, RIGHT * 2000
    arguments = [sys.executable, "-m", "lint", "check", "--select", "typos", "--fix", "a.txt"]
    for delay in range(0, 400, 40):
        path.write_text(old)
        running = subprocess.Popen(
            arguments, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL
        )
        try:
            running.wait(timeout=delay / 1000)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
        assert path.read_text() in (old, new)


def test_a_plain_check_imports_what_it_needs_and_no_more(tmp_path):
    (tmp_path / "a.txt").write_text(WRONG)
    command = [sys.executable, "-X", "importtime", "-m", "lint", "check", "a.txt"]
    for _ in range(2):  # the first run compiles the rules
        ran = subprocess.run(
            command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
        )
    assert ran.returncode == 1
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "lint.desk" in imported
    heavy = {
        *("typer", "click", "yaml", "colorama", "language_tool_python", "pathspec", "inspect"),
        *("dataclasses", "json", "hashlib", "difflib", "tempfile", "subprocess", "tomllib"),
        *("multiprocessing", "concurrent.futures", "logging", "traceback", "socket"),
    }
    assert heavy & imported == set()
