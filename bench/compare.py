"""The same articles through Copydesk and its peers: time by the clock and of the processor, marks,
and what they find in a draft whose errors an editor has marked.

    python bench/compare.py FOLDER [--vale VALE_INI] [--rounds N]

Tools are taken from PATH; one that is not there is left out. Vale needs a configuration that names
the styles to use. Each command runs N times in turn with the others (they share the machine's
mood), and the best time counts. `again` is Copydesk over unchanged articles.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from peers import ROOT, Tool, tools

sys.path.insert(0, str(ROOT))
from lint.text import read_marks

DRAFT = ROOT / "examples" / "zelensky.txt"
GOLD = ROOT / "bench" / "zelensky.gold.txt"
"""The draft with an editor's marks."""


class Cost(NamedTuple):
    """Seconds."""

    clock: float
    processor: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vale", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    articles = sorted(asked.folder.glob("*.txt"))
    words = sum(len(re.findall(r"\w+", path.read_text(errors="replace"))) for path in articles)
    known = tools(asked.vale)
    with tempfile.TemporaryDirectory() as cache:
        os.environ |= {"PYTHONPATH": str(ROOT), "COPYDESK_CACHE_DIR": cache}
        run(known[0], [articles[0]])  # rules are compiled
        rows = [(tool.name, tool, asked.folder) for tool in known]
        again = tuple(part for part in known[0].command if part != "--no-cache")
        remembering = known[0]._replace(command=again)
        run(remembering, [asked.folder])
        rows.insert(1, ("copydesk, again", remembering, asked.folder))
        whole = {name: best(asked.rounds, tool, [folder]) for name, tool, folder in rows}
        one = {name: best(asked.rounds * 3, tool, articles[:1])[0] for name, tool, _ in rows}
        twenty = best(asked.rounds, known[0], articles[:20])[0]
        python = known[0]._replace(command=(sys.executable, "-c", "pass"))
        bare = best(asked.rounds * 3, python, [])[0]
    print(f"{len(articles):,} articles, {words:,} words")
    head = ("", "clock", "processor", "one article", "marks per 1,000 words", "seed", "elsewhere")
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for name, tool, _ in rows:
        cost, out = whole[name]
        marks = sum(1 for _ in tool.places(out))
        found, wanted, besides = on_the_draft(tool)
        print(
            f"| {name} | {cost.clock:.2f} s | {cost.processor:.2f} s | {one[name].clock:.3f} s "
            f"| {1000 * marks / words:.2f} | {found} of {wanted} | {besides} |"
        )
    print(f"twenty articles: {twenty.clock:.3f} s; python -c pass: {bare.clock:.3f} s")


def best(rounds: int, tool: Tool, paths: list[Path]) -> tuple[Cost, str]:
    """The least cost of so many runs, and what the last printed."""
    ran = [run(tool, paths) for _ in range(rounds)]
    return Cost(min(c.clock for c, _ in ran), min(c.processor for c, _ in ran)), ran[-1][1]


def run(tool: Tool, paths: list[Path]) -> tuple[Cost, str]:
    """Run a tool over paths, with all the processes it starts."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*tool.command, *map(str, paths)], capture_output=True, check=False)
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock, processor), done.stdout.decode(errors="replace")


def on_the_draft(tool: Tool) -> tuple[int, int, int]:
    """How many of the editor's marks a tool has found, of how many, and its marks elsewhere."""
    text, gold = read_marks(GOLD.read_text(encoding="utf-8"))
    assert text == DRAFT.read_text(encoding="utf-8")
    places = {(start, end) for _, start, end in tool.places(run(tool, [DRAFT])[1])}
    spans = [mark.span for mark in gold]
    hit = [any(s <= span.end and e >= span.start for s, e in places) for span in spans]
    besides = [(s, e) for s, e in places if not any(s <= p.end and e >= p.start for p in spans)]
    return sum(hit), len(hit), len(besides)


if __name__ == "__main__":
    main()
