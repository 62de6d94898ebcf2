"""What a user types and what comes of it: every case of cli/*.yaml.

A case has the files it starts from, the command, and what it expects: the exit code, the whole
output, lines that stand somewhere in the errors, and the files afterwards.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest

from lint.yaml import read_yaml
from tests.command import copydesk

FOLDER = Path(__file__).with_name("cli")
FIELDS = {"name", "files", "run", "stdin", "env", "code", "out", "says", "errs", "after"}


def cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        for case in read_yaml(path.read_text(encoding="utf-8")):
            assert set(case) <= FIELDS, f"{path}: {set(case) - FIELDS}"
            found.append(pytest.param(case, id=f"{path.stem}: {case['name']}"))
    return found


@pytest.mark.parametrize("case", cases())
def test_command(case: Any, tmp_path: Path) -> None:
    for name, text in case.get("files", {}).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    ran = copydesk(
        *shlex.split(case["run"]),
        cwd=tmp_path,
        stdin=case.get("stdin", "").encode(),
        **case.get("env", {}),
    )
    assert (ran.code, ran.err) == (int(case.get("code", "0")), ran.err), ran
    if "out" in case:
        assert ran.out == case["out"]
    for line in case.get("says", []):
        assert line in ran.out
    for line in case.get("errs", []):
        assert line in ran.err
    if "errs" not in case:
        assert ran.err == ""
    for name, text in case.get("after", {}).items():
        assert (tmp_path / name).read_bytes().decode() == text
