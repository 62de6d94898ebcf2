"""Every mark of spelling in folders of published articles, and how many of them are real.

    python bench/spelling/marks.py FOLDER… [--unread]

Marks at warning or above are looked up in readings.tsv, where one reader has noted, for each mark
in its article, whether the text is wrong there (real) or right (false). Prints, for each folder,
how many marks there are per 1,000 words and how many are real; with --unread the marks that nobody
has read, with the words around, in the form of a row of readings.tsv.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.readers import read_article, read_file
from lint.shelf import open_book

READINGS = Path(__file__).with_name("readings.tsv")
RULES = ("spelling", "typos/known-misspellings", "typos/run-together", "typos/split-*")
AROUND = 50


def read_verdicts() -> dict[tuple[str, str, str], str]:
    """The verdict on a mark, by corpus, article and the words marked."""
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line[:1] != "#")
    return {(corpus, article, mark): verdict for corpus, article, mark, _, verdict, *_ in rows}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--unread", action="store_true")
    options = parser.parse_args()
    verdicts = read_verdicts()
    desk = Desk([open_book(default_source())], Selection(select=RULES))
    for folder in options.folders:
        counts: Counter[str] = Counter()
        words = 0
        for path in sorted(folder.glob("*.txt")):
            article = read_article(path.name, read_file(path).text)
            words += article.word_count
            for finding in desk.read(article):
                if finding.level == "suggestion":
                    continue
                start, end = finding.span
                mark = " ".join(article.source[start:end].split())
                verdict = verdicts.get((folder.name, path.name, mark), "unread")
                counts[verdict] += 1
                if options.unread and verdict == "unread":
                    around = article.source[max(0, start - AROUND) : end + AROUND]
                    row = [folder.name, path.name, mark, "".join(finding.suggestions[:1]), "real"]
                    print("\t".join((*row, " ".join(around.split()))))
        marks = counts.total()
        rates = f"{1000 * marks / words:.3f} marks, {1000 * counts['false'] / words:.3f} false"
        read = marks - counts["unread"]
        print(
            f"# {folder.name}: {words:,} words, {marks} marks, {counts['unread']} of them unread; "
            f"{rates} per 1,000 words; {counts['real'] / max(read, 1):.1%} of those read are real"
        )


if __name__ == "__main__":
    main()
