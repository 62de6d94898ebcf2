"""Makes lint/language/data/pairs.bin: what the counts weigh for words often taken for each other.

    python -m tools.pairs --news FOLDER… --out FILE

`pairs.txt` has the pairs. Each FOLDER holds published articles, a file each. In the first half of
them the places of the one word are told from those of the other, and the bars are set on all. The
same news and counts give the same file; nothing else is taken from the news.

Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random

import numpy

from lint.language.context.pairs import END, ROW
from lint.language.context.tokens import UNKNOWN
from lint.language.ngrams import NOT_COUNTED, ngrams, word_sum
from lint.language.words import hide_addresses, read_words
from tools.context.text import Numbers, column
from tools.pairs.bars import Bar, Side, bar
from tools.pairs.columns import Columns, Stream
from tools.pairs.learn import Fit, Pair, drawn, learn, pooled

SEED = 5
ASKED = 100_000
"""At how many places of each word the bars are set."""
_LEAST_CHARACTERS = 40
_BESIDE = 9, 10
"""Of the values of a view, how often the word stands after the one before, before the next."""


def main() -> None:
    """Learn, set the bars, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    lines = Path(__file__).with_name("pairs.txt").read_text(encoding="ascii").splitlines()
    pairs = [(one, other) for one, other in map(str.split, lines)]
    numbers = read(given.news)
    counts = Columns()
    given.out.write_bytes(pack(fitted(Stream(numbers, counts), counts, pairs)))


def read(folders: Sequence[Path]) -> numpy.ndarray:
    """The articles as numbers of `ngrams`, in any order, but the same for the same seed."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    Random(SEED).shuffle(paths)
    numbers = Numbers()
    found = numpy.frombuffer(column(_paragraphs(paths), numbers), numpy.int32)
    known = numpy.array([ngrams().number(word) for word in numbers.of])
    known[known == NOT_COUNTED] = ngrams().number(UNKNOWN)
    return known[found]


def _paragraphs(paths: Sequence[Path]) -> Iterator[list[str]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if len(line.strip()) > _LEAST_CHARACTERS:
                yield read_words(hide_addresses(line.strip())).text


def fitted(
    news: Stream, counts: Columns, pairs: Sequence[Pair]
) -> Iterator[tuple[Pair, Fit, Bar | None, Bar | None]]:
    """The pairs that can be told apart, with their weights and the bars of both directions."""
    half = Stream(news.numbers[: len(news.numbers) // 2], counts)
    common = pooled(half, pairs, numpy.random.default_rng(SEED))
    for pair in pairs:
        random = numpy.random.default_rng([SEED, *map(word_sum, pair)])
        fit = learn(half, pair, common, random)
        if fit is not None:
            one, other = (_side(news, pair, word, fit, random) for word in pair)
            bars = bar(*pair, one, other), bar(*pair[::-1], _turned(other), _turned(one))
            print(*pair, *(each and f"{each.wrong:.1f} {each.found:.2f}" for each in bars))
            if any(bars):
                yield pair, fit, *bars


def _side(news: Stream, pair: Pair, word: str, fit: Fit, random: numpy.random.Generator) -> Side:
    """The places of one word; the scores speak for the second word of the pair."""
    places = news.places(word)
    features = news.features(*pair, drawn(places, ASKED, random))
    size = (features.shape[1] - 11) // 3
    beside = [sum(features[:, size * k + each] for each in _BESIDE) for k in (1, 2)]
    if word == pair[1]:
        beside.reverse()
    return Side(len(places), fit.score(features), *beside)


def _turned(side: Side) -> Side:
    return side._replace(scores=-side.scores)


def pack(found: Iterator[tuple[Pair, Fit, Bar | None, Bar | None]]) -> bytes:
    """The file: a line for each word that may be a slip, and the weights of the pairs (see
    `lint.language.context.pairs`)."""
    stands: defaultdict[str, float] = defaultdict(lambda: -100.0)
    meant: defaultdict[str, list[str]] = defaultdict(list)
    rows = []
    for pair, fit, *bars in found:
        for each, (typed, other), sign in zip(bars, (pair, pair[::-1]), "+-", strict=True):
            if each is not None:
                stands[typed] = max(stands[typed], each.stands)
                numbers = f"{each.first_look:.2f} {each.least:.2f} {len(rows)}"
                meant[typed].append(f"{other} {numbers} {sign}")
        rows.append(ROW.pack(fit.bias, *fit.weights))
    lines = [f"{typed} {stands[typed]:.2f} {' '.join(meant[typed])}" for typed in sorted(meant)]
    return b"".join(chain(["\n".join(lines).encode("ascii") + END], rows))


if __name__ == "__main__":
    main()
