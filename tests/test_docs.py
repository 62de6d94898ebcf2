"""The steps that the docs tell a reader to take, taken."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import pytest

from tests.command import ROOT, copydesk

_FILE = re.compile(r"^\d\. .*?`([\w/-]+\.(?:py|yaml))`", re.MULTILINE | re.DOTALL)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "styles")
    shutil.copytree(ROOT / "lint", tmp_path / "lint", ignore=ignored)
    shutil.copytree(ROOT / "rules", tmp_path / "rules", ignore=ignored)
    return tmp_path


def steps(page: str) -> dict[str, str]:
    """The files that a page tells to write, each with what goes into it."""
    pieces = (ROOT / "docs" / page).read_text(encoding="utf-8").split("```")
    return {
        _FILE.findall(before)[-1]: textwrap.dedent(code.partition("\n")[2])
        for before, code in zip(pieces[::2], pieces[1::2], strict=False)
    }


def test_a_kind_of_check_added_as_the_docs_say_works(project):
    files = steps("add-a-check.md")
    assert list(files) == [
        "lint/checks/opening.py",
        "lint/checks/__init__.py",
        "rules/style/same-opening.yaml",
    ]
    registry = project / "lint/checks/__init__.py"
    line = files.pop("lint/checks/__init__.py")
    known = registry.read_text(encoding="utf-8")
    registry.write_text(known.replace("KINDS = {\n", "KINDS = {\n" + line), encoding="utf-8")
    for name, body in files.items():
        (project / name).write_text(body, encoding="utf-8")
    (project / "draft.txt").write_text("He came. He saw. He left. He wept.\n", encoding="utf-8")

    here = {"cwd": project, "PYTHONPATH": str(project)}
    tested = copydesk("test", "rules/style", **here)
    assert tested.code == 0, tested.err
    checked = copydesk("check", "--select", "style/same-opening", "draft.txt", **here)
    assert "‘He’ begins 4 sentences in a row. [style/same-opening]" in checked.out


def test_every_room_is_in_the_plan():
    plan = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "lint").iterdir()
        if path.name[0] != "_" and (path.suffix == ".py" or (path / "__init__.py").exists())
    ]
    assert [room for room in rooms if f"`{room}`" not in plan] == []
