"""Every pair of forms that the desk marks in a folder of articles, with the words around, to be
read: `python bench/names/marks.py FOLDER… > marks.tsv`. Columns: corpus, article, rule, form,
proposed, how often each, context."""

from __future__ import annotations

import argparse
from pathlib import Path

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.readers import read_article
from lint.shelf import open_book

AROUND = 60


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    args = parser.parse_args()
    desk = Desk([open_book(default_source())], Selection(("names",)))
    for folder in args.folders:
        words = 0
        for path in sorted(folder.glob("*.txt")):
            article = read_article(path.name, path.read_text(encoding="utf-8", errors="replace"))
            words += article.word_count
            seen: set[tuple[str, str]] = set()
            for f in desk.read(article):
                text = article.source
                found = text[f.span.start : f.span.end]
                proposed = f.suggestions[0] if f.suggestions else ""
                if (found, proposed) in seen:
                    continue
                seen.add((found, proposed))
                places = [f.span, *f.related[:2]]
                around = " … ".join(text[max(0, s.start - AROUND) : s.end + AROUND] for s in places)
                row = [folder.name, path.name, f.rule, found, proposed, " ".join(around.split())]
                print("\t".join(row))
        print(f"# {folder.name}: {words:,} words")


if __name__ == "__main__":
    main()
