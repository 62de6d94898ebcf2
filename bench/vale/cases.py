"""Runs Vale's own end-to-end cases for plain text, Markdown and HTML.

    python bench/vale/cases.py TESTDATA [SUITE…]

TESTDATA is the folder of that name in Vale's repository; nothing is written there. A case passes
if the lines printed and the exit code are those that it wants. Cases of other formats are
left out. Those of commands and flags that are Vale's own (`--filter`, `vale test` ...) are counted
and not run. Prints a line for each case that fails, and for each suite how many pass.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

FORMATS = {".md", ".markdown", ".txt", ".html", ".htm"}
FLAGS = {"--output=line", "--no-exit", "--sort", "--relative", "--normalize", "--no-global"}
INIS = (".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale", ".config/vale.ini")
OURS = ["--isolated", "--no-cache", "--languagetool", "off", "--output-format", "line"]
OURS += ["--select", "vale", "--vale-config"]


def main(testdata: str, *suites: str) -> None:
    """Run every case, print how many pass."""
    passed, failed, flagged = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted((Path(testdata) / "e2e").glob("*.yaml")):
        if suites and path.stem not in suites:
            continue
        suite = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        for case in suite["cases"]:
            words = case["args"]
            words = words if isinstance(words, list) else shlex.split(words)
            with tempfile.TemporaryDirectory() as scratch:
                folder = place(Path(testdata).absolute(), suite, case, Path(scratch))
                drafts = [word for word in words if not word.startswith("-")]
                if not folder.is_dir() or not ours_to_read(folder, drafts, case):
                    continue
                if "stdin" in case or any(unknown(word) for word in words):
                    flagged[path.stem] += 1
                    continue
                why = run(folder, words, drafts, case)
            (failed if why else passed)[path.stem] += 1
            if why:
                print(f"{path.stem}/{case['name']}: {why}")
    for name in sorted({*passed, *failed, *flagged}):
        print(f"{name}: {passed[name]} pass, {failed[name]} fail, {flagged[name]} not run")
    all_run = passed.total() + failed.total()
    share = passed.total() / max(all_run, 1)
    print(f"all: {passed.total()} of {all_run} ({share:.1%}); not run {flagged.total()}")


def place(testdata: Path, suite: dict[str, Any], case: dict[str, Any], scratch: Path) -> Path:
    """The folder that a case runs in: its own files, or a fixture."""
    if "files" in suite or "files" in case:
        (scratch / "styles").symlink_to(testdata / "styles")  # a case may ask for ../../styles
        folder = scratch / "fixtures" / "case"
        for name, text in {**suite.get("files", {}), **case.get("files", {})}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return folder
    base = suite.get("dir", "")
    own = case.get("dir") or (case["name"] if base.endswith("/*") else "")
    return testdata / base.removesuffix("/*") / own


def ours_to_read(folder: Path, drafts: list[str], case: dict[str, Any]) -> bool:
    """Is everything that a case reads, and everything it wants said, of a format that we read?"""
    wanted = [line.partition(":")[0] for line in (case.get("want") or "").splitlines()]
    files = {name for name in (*drafts, *wanted) if not (folder / name).is_dir()}
    if any(Path(name).suffix not in FORMATS for name in files):
        return False
    inside = (
        path for name in drafts if (folder / name).is_dir() for path in (folder / name).rglob("*.*")
    )
    return bool(files) or any(path.suffix in FORMATS for path in inside)


def unknown(word: str) -> bool:
    """Is an argument a flag of Vale's that we have not, or one of its commands?"""
    known = word in FLAGS or word.startswith("--config=")
    return (word.startswith("-") and not known) or word in {"test", "fix", "sync", "ls-config"}


def run(folder: Path, words: list[str], drafts: list[str], case: dict[str, Any]) -> str:
    """What differs from what the case wants; nothing if it passes."""
    named = [word.partition("=")[2] for word in words if word.startswith("--config=")]
    ini = next((folder / name for name in named), None)
    for above in (folder, *folder.parents):
        ini = ini or next((above / name for name in INIS if (above / name).is_file()), None)
    fail = "never" if "--no-exit" in words else "error"
    command = [sys.executable, "-m", "lint", "check", *OURS, str(ini), "--fail-on", fail, *drafts]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if case.get("want") is None:
        said = done.stdout + done.stderr
        missing = case.get("contains", "").strip()
        there = [part for part in case.get("absent", ()) if part in said]
        if missing not in said or there:
            return f"lacks {missing!r}, has {there[:2]} {said[:160]!r}"
    else:
        got = Counter(done.stdout.splitlines())
        want = Counter(case["want"].splitlines())
        if got != want:
            lacks, has = [*(want - got)], [*(got - want)]
            return f"lacks {len(lacks)} {lacks[:2]}, has {len(has)} {has[:2]} {done.stderr[:160]}"
    return "" if done.returncode == case["exit"] else f"exit {done.returncode}, not {case['exit']}"


if __name__ == "__main__":
    main(*sys.argv[1:])
