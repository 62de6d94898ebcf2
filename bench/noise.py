"""How often each rule of a folder speaks on published news, and what a reader made of it.

    python bench/noise.py bench/rules/redundancy.tsv 'redundancy/*' CORPUS…   [--style ap]

Writes a line a rule: rule, words read, marks, marks per 1,000 words, verdict. Verdicts that the
file holds already are kept; a new rule gets none, until somebody has read its marks.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from lint.book import default_source, style_source
from lint.desk import Desk, Selection
from lint.readers import read_article
from lint.shelf import open_book

HEAD = "rule\twords\tmarks\tper 1,000\tverdict\n"


def verdicts(table: Path) -> dict[str, str]:
    """What readers said so far, by rule."""
    lines = table.read_text(encoding="utf-8").splitlines()[1:] if table.is_file() else []
    return {line.split("\t")[0]: line.split("\t")[4] for line in lines}


def count(desk: Desk, corpora: list[Path]) -> tuple[Counter[str], int]:
    """Marks by rule, and the words read."""
    marks: Counter[str] = Counter()
    words = 0
    for corpus in corpora:
        for path in sorted(corpus.rglob("*.txt")):
            article = read_article(path.name, path.read_text(encoding="utf-8"))
            words += article.word_count
            marks.update(finding.rule for finding in desk.read(article))
    return marks, words


def main() -> None:
    """Read the corpora and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("rules", help="names or globs, parted by commas")
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--style", action="append", default=[])
    options = parser.parse_args()
    sources = [default_source(), *map(style_source, options.style)]
    selection = Selection(select=tuple(options.rules.split(",")))
    desk = Desk([open_book(source) for source in sources], selection)
    said = verdicts(options.table)
    marks, words = count(desk, options.corpora)
    ours = {rule.name for rule, _ in desk.in_force()}
    with options.table.open("w", encoding="utf-8") as table:
        table.write(HEAD)
        for name in sorted(ours):
            rate = 1000 * marks[name] / words
            table.write(f"{name}\t{words}\t{marks[name]}\t{rate:.3f}\t{said.get(name, '')}\n")


if __name__ == "__main__":
    main()
