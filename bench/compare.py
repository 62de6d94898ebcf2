"""The same articles through Copydesk and its peers, whole process, by the clock.

    python bench/compare.py FOLDER [--vale VALE_INI] [--rounds N]

Tools are taken from PATH; one that is not there is left out. Vale needs a configuration that names
the styles to use. Each command runs N times in turn with the others (they share the machine's
mood), and the best time counts. `again` is Copydesk over unchanged articles.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPYDESK = [sys.executable, "-m", "lint", "check", "--isolated"]


def commands(folder: Path, vale: Path | None) -> dict[str, list[str]]:
    """What to run, by name."""
    articles = sorted(folder.glob("*.txt"))
    twenty = [str(path) for path in articles[:20]]
    found = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "copydesk, one article": [*COPYDESK, twenty[0]],
        "copydesk, twenty": [*COPYDESK, *twenty],
        f"copydesk, {len(articles):,}": [*COPYDESK, "--no-cache", str(folder)],
        f"copydesk, {len(articles):,} again": [*COPYDESK, str(folder)],
    }
    if codespell := shutil.which("codespell"):
        found[f"codespell, {len(articles):,}"] = [codespell, str(folder)]
    if proselint := shutil.which("proselint"):
        found[f"proselint, {len(articles):,}"] = [proselint, "check", str(folder)]
    if vale and (program := shutil.which("vale")):
        found["vale, one article"] = [program, f"--config={vale}", twenty[0]]
        found[f"vale, {len(articles):,}"] = [program, f"--config={vale}", str(folder)]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vale", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    todo = commands(asked.folder, asked.vale)
    best = dict.fromkeys(todo, float("inf"))
    with tempfile.TemporaryDirectory() as cache:
        env = os.environ | {"PYTHONPATH": str(ROOT), "COPYDESK_CACHE_DIR": cache}
        for name, command in todo.items():  # rules compiled, results remembered
            if "copydesk" in name:
                subprocess.run(command, env=env, capture_output=True, check=False)
        for _ in range(asked.rounds):
            for name, command in todo.items():
                began = time.perf_counter()
                subprocess.run(command, env=env, stdout=-3, stderr=-3, check=False)
                best[name] = min(best[name], time.perf_counter() - began)
    for name, seconds in best.items():
        print(f"{name:28} {seconds:8.3f} s")


if __name__ == "__main__":
    main()
