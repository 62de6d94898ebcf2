"""How many planted slips the desk finds: `python bench/names/recall.py OUT` (see slips.py)."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.readers import read_article
from lint.shelf import open_book


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--select", default="names")
    parser.add_argument("--missed", action="store_true", help="List what was not found.")
    args = parser.parse_args()
    desk = Desk([open_book(default_source())], Selection(tuple(args.select.split(","))))
    found: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    extra = 0
    for slip in json.loads((args.folder / "gold.json").read_text()):
        text = (args.folder / slip["file"]).read_text(encoding="utf-8")
        findings = desk.read(read_article(slip["file"], text))
        hit = first = False
        for f in findings:
            here = f.span.start < slip["end"] and slip["start"] < f.span.end
            there = any(s.start < slip["end"] and slip["start"] < s.end for s in f.related)
            if here or (there and slip["tie"]):
                hit = True
                first = first or (here and bool(f.suggestions) and _mends(text, slip, f))
            else:
                extra += 1
        found[slip["family"] + (" tie" if slip["tie"] else "")].append((hit, first))
        if args.missed and not hit:
            print(slip["file"], slip["wrong"], "for", slip["right"])
    for tie in (False, True):
        rows = {k: v for k, v in found.items() if k.endswith(" tie") == tie}
        for family, results in sorted(rows.items()):
            print(_row(family, results))
        every = [r for results in rows.values() for r in results]
        right = sum(first for _, first in every) / max(1, sum(hit for hit, _ in every))
        print(_row("all" + " tie" * tie, every), f"  right first {right:.1%}")
    print(f"other marks {extra}")


def _row(name: str, results: list[tuple[bool, bool]]) -> str:
    hits = sum(hit for hit, _ in results)
    return f"{name:24} {hits:4}/{len(results):<4} {hits / len(results):6.1%}"


def _mends(text: str, slip: dict, f) -> bool:
    mended = text[: f.span.start] + f.suggestions[0] + text[f.span.end :]
    right = text[: slip["start"]] + slip["right"] + text[slip["end"] :]
    return mended == right


if __name__ == "__main__":
    main()
