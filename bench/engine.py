"""Times the engine alone: 3,000 `replace` entries and 300 `confusion` rules over a corpus.

    python bench/engine.py FOLDER

FOLDER holds articles (*.txt). The rules are made up from the corpus itself: wrong spellings of its
words, pairs and triples of words that it holds once or twice, and confusions of its words of
middling frequency in the company of small words. Prints seconds on one core for reading, for
words, and in all; run it on 5 MB of news to compare with docs/speed.md.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections import Counter
from pathlib import Path

from lint.article import Article
from lint.book import Book
from lint.checks import confusion, replace
from lint.checks.kind import Part
from lint.desk import Desk
from lint.readers import read_article, read_file
from lint.rule import AnyRuleFile, Rule, RuleFile

ENTRIES = 3000
CONFUSIONS = 300
PHRASES = (
    "the _ of",
    "_ <article> <word>",
    "<preposition> the _, <Name>",
    "~not _ to|for",
    "a ... _",
)


def rule_file(name: str, kind: str, spec: object) -> AnyRuleFile:
    rule = Rule(name, kind, "warning", "{found}: {suggest}", "made up", "ask")
    return RuleFile(rule, spec, (), Path(name))


def replacements(articles: list[Article], chance: random.Random) -> AnyRuleFile:
    words = Counter(word for article in articles for word in article.words.folded if word.isalpha())
    singles = [word for word, count in words.most_common(8000) if len(word) > 4]
    wrong = {w[:-2] + w[-1] + w[-2]: w for w in chance.sample(singles, ENTRIES // 2)}
    runs: Counter[str] = Counter()
    for article in articles:
        folded = article.words.folded
        runs.update(
            " ".join(run)
            for run in zip(folded, folded[1:], folded[2:], strict=False)
            if all(map(str.isalpha, run))
        )
    rare = sorted(run for run, count in runs.items() if count == 2)
    wrong |= dict.fromkeys(chance.sample(rare, ENTRIES - len(wrong)), "something else")
    return rule_file("bench/replace", "replace", replace.Spec(wrong))


def confusions(articles: list[Article], chance: random.Random) -> list[AnyRuleFile]:
    words = Counter(word for article in articles for word in article.words.folded if word.isalpha())
    middling = [word for word, count in words.most_common(3000)[300:] if len(word) > 3]
    return [
        rule_file(
            f"bench/{word}",
            "confusion",
            confusion.Spec({word: "another"}, when=PHRASES, unless=("_ and|or", "state _")),
        )
        for word in chance.sample(middling, CONFUSIONS)
    ]


def main(folder: Path) -> None:
    paths = sorted(folder.rglob("*.txt"))
    learnt = [read_article(str(path), read_file(path).text) for path in paths]
    chance = random.Random(1)
    none = lambda name: None  # noqa: E731
    wrong, suspect = replacements(learnt, chance), confusions(learnt, chance)
    desk = Desk(
        [
            Book(
                {
                    "replace": Part(replace.compile([wrong], none), [wrong.rule]),
                    "confusion": Part(
                        confusion.compile(suspect, none), [file.rule for file in suspect]
                    ),
                }
            )
        ]
    )
    del learnt
    gc.disable()
    begin = time.perf_counter()
    articles = [read_article(str(path), read_file(path).text) for path in paths]
    read = time.perf_counter()
    words = sum(len(article.words) for article in articles)
    split = time.perf_counter()
    findings = sum(len(desk.read(article)) for article in articles)
    end = time.perf_counter()
    size = sum(path.stat().st_size for path in paths) / 1e6
    print(f"{len(paths)} articles, {size:.1f} MB, {words:,} words and marks, {findings:,} findings")
    print(
        f"reading {read - begin:.2f} s, words {split - read:.2f} s, checks {end - split:.2f} s, "
        f"in all {end - begin:.2f} s"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
