"""The hooks, run by the real framework on a scratch repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, environment

PRE_COMMIT = shutil.which("pre-commit", path=str(Path(sys.executable).parent))


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where the framework keeps the environment it builds of this repository."""
    return tmp_path_factory.mktemp("pre-commit")


class Repository:
    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.env = environment(
            PRE_COMMIT_HOME=str(home),
            PATH=f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
            GIT_AUTHOR_NAME="Desk",
            GIT_AUTHOR_EMAIL="desk@example.com",
            GIT_COMMITTER_NAME="Desk",
            GIT_COMMITTER_EMAIL="desk@example.com",
        )
        del self.env["PYTHONPATH"]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.env,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=400,
            check=False,
        )

    def commit(self, **files: str) -> subprocess.CompletedProcess[str]:
        for name, text in files.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        self.run("git", "add", ".")
        return self.run("git", "commit", "-m", "A story")


@pytest.fixture
def repository(tmp_path, home, request):
    repository = Repository(tmp_path, home)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {ROOT}\n  rev: {head}\n  hooks:\n  - id: {request.param}\n"
    )
    repository.run("git", "init")
    repository.run("pre-commit", "install")
    return repository


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout"),
]


@pytest.mark.parametrize("repository", ["copydesk"], indirect=True)
def test_a_commit_with_an_error_is_refused_and_a_clean_one_passes(repository):
    refused = repository.commit(story="The the cat sat on the mat.\n", other="A cat sat here.\n")
    assert refused.returncode == 1
    assert "story.txt:1:1: error: ‘The the’ is one word too many." in refused.stdout
    assert "other.txt" not in refused.stdout
    assert (repository.folder / "story.txt").read_text() == "The the cat sat on the mat.\n"
    passed = repository.commit(story="The cat sat on the mat.\n")
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout


@pytest.mark.parametrize("repository", ["copydesk"], indirect=True)
def test_what_the_configuration_excludes_is_left_alone(repository):
    (repository.folder / "copydesk.yaml").write_text("exclude: [story.txt]\n")
    assert repository.commit(story="The the cat sat.\n").returncode == 0


@pytest.mark.parametrize("repository", ["copydesk-fix"], indirect=True)
def test_a_fix_is_left_to_be_staged(repository):
    refused = repository.commit(story="The the cat sat on the mat.\n")
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stdout
    assert (repository.folder / "story.txt").read_text() == "The cat sat on the mat.\n"
    assert "The the" in repository.run("git", "diff").stdout
    assert repository.commit().returncode == 0


@pytest.mark.parametrize("repository", ["copydesk"], indirect=True)
def test_try_repo(repository):
    (repository.folder / "story.txt").write_text("The the cat sat.\n")
    repository.run("git", "add", ".")
    ran = repository.run("pre-commit", "try-repo", str(ROOT), "copydesk", "--all-files")
    assert ran.returncode == 1
    assert "story.txt:1:1: error" in ran.stdout
