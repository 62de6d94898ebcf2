"""How often each rule of a folder speaks on published news, and what a reader made of it.

    python bench/noise.py bench/rules/redundancy.tsv 'redundancy/*' CORPUS…   [--style ap]

Writes a line a rule: rule, words read, marks, marks per 1,000 words, verdict. Verdicts and other
rules that the file holds already are kept; a new rule has no verdict until somebody has read its
marks.
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


def rows(table: Path) -> dict[str, list[str]]:
    """The lines of the table so far, by rule, split into columns."""
    lines = table.read_text(encoding="utf-8").splitlines()[1:] if table.is_file() else []
    return {line.split("\t")[0]: line.split("\t") for line in lines}


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
    known = rows(options.table)
    marks, words = count(desk, options.corpora)
    for rule, _ in desk.in_force():
        verdict = known[rule.name][4] if rule.name in known else ""
        rate = f"{1000 * marks[rule.name] / words:.3f}"
        known[rule.name] = [rule.name, str(words), str(marks[rule.name]), rate, verdict]
    lines = ["\t".join(known[name]) + "\n" for name in sorted(known)]
    options.table.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
