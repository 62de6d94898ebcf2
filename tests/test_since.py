"""--since: only lines that are new."""

from __future__ import annotations

import subprocess

import pytest

from tests.command import copydesk

OLD = "The the first.\n\nThe second.\n\nThe the third.\n"


@pytest.fixture
def repository(tmp_path):
    def git(*arguments: str) -> None:
        name = ["-c", "user.name=Desk", "-c", "user.email=desk@example.com"]
        subprocess.run(["git", *name, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    (tmp_path / "a.txt").write_text(OLD)
    (tmp_path / "same.txt").write_text(OLD)
    git("add", ".")
    git("commit", "-m", "Old")
    return tmp_path


def since(folder, *arguments):
    return copydesk("check", "--select", "typos", "--since", "HEAD", *arguments, cwd=folder)


def test_nothing_is_new(repository):
    ran = since(repository, ".")
    assert (ran.code, ran.out) == (0, "Nothing to mend in 0 articles (0 words).\n")


def test_new_lines_and_new_files_count(repository):
    text = OLD.replace("The second.", "The the second.").replace("The the first", "Gone")
    (repository / "a.txt").write_text(f"A new one.\n\n{text}")
    (repository / "new.txt").write_text(OLD)
    ran = since(repository, ".")
    assert ran.code == 1
    places = [line.partition(": ")[0] for line in ran.out.splitlines()[:-1]]
    assert places == ["a.txt:5:1", "new.txt:1:1", "new.txt:5:1"]


def test_what_is_fixed_is_what_is_new(repository):
    (repository / "a.txt").write_text(f"The the new.\n\n{OLD}")
    ran = since(repository, "--fix", "a.txt")
    assert ran.code == 0
    assert (repository / "a.txt").read_text() == f"The new.\n\n{OLD}"


def test_from_a_folder_within(repository):
    (repository / "deep").mkdir()
    (repository / "deep" / "b.txt").write_text(OLD)
    assert since(repository / "deep", ".").out.count("b.txt:") == 2
    assert since(repository / "deep", "../same.txt").code == 0


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_not_there(repository, revision):
    ran = copydesk("check", f"--since={revision}", "a.txt", cwd=repository)
    assert ran.code == (2 if revision else 1)
    assert sorted(path.name for path in repository.iterdir()) == [".git", "a.txt", "same.txt"]


def test_outside_a_repository(tmp_path):
    (tmp_path / "a.txt").write_text(OLD)
    ran = copydesk("check", "--since", "HEAD", "a.txt", cwd=tmp_path)
    assert ran.code == 2
    assert "not a git repository" in ran.err
