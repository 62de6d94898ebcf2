"""Puts slips into published articles and counts how many are found, and how many put right.

    python bench/spelling/recall.py FOLDER [--seed N] [--articles N] [--show missed|wrong]

A slip goes into a common word of at least four letters, one in about forty words: a key beside the
right one, a letter left out, typed twice, swapped or put in, a vowel for another, a consonant
doubled or not. A slip that makes another word is none that a speller can find, and is not counted.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.language.lexicon import CORE, lexicon
from lint.language.spelling.slips import NEIGHBOURS
from lint.readers import read_article, read_file
from lint.shelf import open_book

VOWELS = "aeiou"
KINDS = ("neighbour", "missing", "twice", "swapped", "extra", "vowel", "doubling")


def slip(word: str, kind: str, chance: random.Random) -> str:
    i = chance.randrange(1, len(word))
    if kind == "neighbour":
        beside = sorted(NEIGHBOURS.get(word[i], "e"))
        return word[:i] + chance.choice(beside) + word[i + 1 :]
    if kind == "missing":
        return word[:i] + word[i + 1 :]
    if kind == "twice":
        return word[:i] + word[i] + word[i:]
    if kind == "swapped":
        return word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
    if kind == "extra":
        beside = sorted(NEIGHBOURS.get(word[i], "e"))
        return word[:i] + chance.choice(beside) + word[i:]
    if kind == "vowel":
        places = [k for k, letter in enumerate(word) if letter in VOWELS]
        if not places:
            return word
        k = chance.choice(places)
        return word[:k] + chance.choice(VOWELS) + word[k + 1 :]
    doubled = [k for k in range(1, len(word)) if word[k] == word[k - 1]]
    if doubled:
        k = chance.choice(doubled)
        return word[:k] + word[k + 1 :]
    places = [k for k in range(1, len(word)) if word[k] in "bcdfglmnprst"]
    if not places:
        return word
    k = chance.choice(places)
    return word[:k] + word[k] + word[k:]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--show", choices=["missed", "wrong"])
    options = parser.parse_args()
    chance = random.Random(options.seed)
    paths = sorted(options.folder.rglob("*.txt"))
    desk = Desk([open_book(default_source())], Selection(select=("spelling",)))
    known = lexicon()
    table: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for path in chance.sample(paths, min(options.articles, len(paths))):
        article = read_article(path.name, read_file(path).text)
        words = article.words
        pieces: list[str] = []
        at = 0
        slips: list[tuple[int, str, str, str]] = []
        for i, word in enumerate(words.text):
            if not (word.islower() and word.isascii() and word.isalpha() and len(word) > 3):
                continue
            if chance.random() > 1 / 40 or known.tier(word) != CORE:
                continue
            kind = chance.choice(KINDS)
            wrong = slip(word, kind, chance)
            if known.knows(wrong):
                continue
            pieces += article.text[at : words.start[i]], wrong
            slips.append((sum(map(len, pieces)) - len(wrong), wrong, word, kind))
            at = words.end[i]
        text = "".join(pieces) + article.text[at:]
        findings = desk.read(read_article(path.name, text))
        for start, wrong, right, kind in slips:
            row = table[kind]
            row["all"] += 1
            near = [f for f in findings if f.span.start <= start < f.span.end]
            if not near:
                if options.show == "missed":
                    print(kind, wrong, right)
                continue
            finding = near[0]
            row["found"] += 1
            row["warned"] += finding.level != "suggestion"
            row["first"] += finding.suggestions[:1] == (right,)
            row["five"] += right in finding.suggestions
            if options.show == "wrong" and finding.suggestions[:1] != (right,):
                print(kind, wrong, right, finding.suggestions)
    total = sum(table.values(), Counter())
    print(f"{'slip':10}{'n':>7}{'found':>8}{'warned':>8}{'first':>8}{'in five':>8}")
    for name, row in [*table.items(), ("all", total)]:
        shares = [row["found"] / row["all"], row["warned"] / row["all"]]
        shares += [row["first"] / row["found"], row["five"] / row["found"]]
        print(f"{name:10}{row['all']:7}" + "".join(f"{share:8.1%}" for share in shares))


if __name__ == "__main__":
    main()
