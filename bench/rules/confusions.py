"""How often each rule on real words speaks on published news, and how many swaps it finds.

    python bench/rules/confusions.py bench/rules/confusions.tsv CORPUS…

For every rule of `confusions/` and `company/`: words read, marks, marks per 1,000 words, a
reader's verdict on them (kept from the table, empty for a new rule), and then swaps. Where print
has the right word the wrong one is put in its place, up to MOST times a rule, one paragraph at a
time: `found` is how many of these the rule marks, `any` how many it or another rule of the two
folders marks.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.noise import count, rows
from lint.book import default_source
from lint.desk import Desk, Selection
from lint.library import read_rules
from lint.readers import read_article
from lint.shelf import open_book

HEAD = "rule\twords\tmarks\tper 1,000\tverdict\tswaps\tfound\tany\trecall\n"
FOLDERS = ("confusions/*", "company/*")
MOST = 200
"""Swaps a rule is tried on."""
LONGEST = 1_500
"""Paragraphs over this many characters are left out."""


def paragraphs(corpora: list[Path]) -> Iterator[str]:
    """Every paragraph of prose."""
    for corpus in corpora:
        for path in sorted(corpus.rglob("*.txt")):
            article = read_article(path.name, path.read_text(encoding="utf-8", errors="replace"))
            for block in article.blocks:
                if block.part == "body" and block.span.end - block.span.start < LONGEST:
                    yield article.text[block.span.start : block.span.end]


def swaps(meanings: dict[str, str], where: dict[str, list[str]]) -> list[tuple[str, int]]:
    """Paragraphs with a wrong word put in, and where it stands."""
    made = []
    for wrong, right in meanings.items():
        for meant in right.split("|"):
            pattern = re.compile(rf"(?<![\w'’-]){re.escape(meant)}(?![\w'’-])")
            for paragraph in where[meant]:
                for match in pattern.finditer(paragraph.replace("’", "'")):
                    text = paragraph[: match.start()] + wrong + paragraph[match.end() :]
                    made.append((text, match.start()))
    random.Random(1).shuffle(made)
    return made[:MOST]


def desk(*rules: str) -> Desk:
    """A desk for some rules."""
    return Desk([open_book(default_source())], Selection(select=rules))


def marked(desk: Desk, text: str, place: int) -> set[str]:
    """The rules that mark what stands at a place of a paragraph."""
    lead = "Report\n\n"
    article = read_article("swap.txt", lead + text + "\n")
    at = place + len(lead)
    return {f.rule for f in desk.read(article) if f.span.start <= at < f.span.end}


def main() -> None:
    """Read the corpora and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("corpora", type=Path, nargs="+")
    options = parser.parse_args()
    both = desk(*FOLDERS)
    files, _ = read_rules(default_source())
    meanings = {
        file.rule.name: {w: r for w, r in file.spec.words.items() if w.islower() and r}
        for file in files
        if file.rule.name.startswith(("confusions/", "company/")) and hasattr(file.spec, "words")
    }
    wanted = {m for of in meanings.values() for right in of.values() for m in right.split("|")}
    where: defaultdict[str, list[str]] = defaultdict(list)
    for paragraph in paragraphs(options.corpora):
        for word in wanted & set(re.findall(r"[a-z'-]+", paragraph.replace("’", "'"))):
            if len(where[word]) < 5 * MOST:
                where[word].append(paragraph)
    marks, words = count(both, options.corpora)
    known = rows(options.table)
    lines = []
    for name in sorted(meanings):
        own = Counter[str]()
        made = swaps(meanings[name], where)
        for text, place in made:
            found = marked(both, text, place)
            own.update(own=name in found, any=bool(found))
        rate = f"{1000 * marks[name] / words:.4f}"
        verdict = known[name][4] if name in known else ""
        shares = [f"{own['any'] / len(made):.2f}"] if made else ["-"]
        row = [name, words, marks[name], rate, verdict, len(made), own["own"], own["any"], *shares]
        lines.append("\t".join(map(str, row)) + "\n")
    options.table.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
