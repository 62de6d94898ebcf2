"""Learns lint/language/data/context.bin: what speaks for a word, and what for another.

    python tools/learn_context.py RELEASES --news FOLDER… [--report FILE]

RELEASES holds the text to learn from: the folder `raw` of Grimmer's Senate Press Releases (2005 to
2007, 72,785 releases of the United States Senate, works of its government and in the public
domain). The words to tell apart are those of rules/company/words-around.yaml.

Each FOLDER of published articles only sets how strong the evidence must be: stronger than it ever
is where the word that was printed is right. Printed mistakes that somebody has read and found to
be mistakes stand in bench/rules/context-errata.tsv and are left out of that. `--report` gets, for
each word found and word meant, the strongest evidence in print and how many swaps would be found.

Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lint.language.context import EDGE, HEAD, MAGIC, REACH, SCALE, Token, features, stream, token
from lint.language.table import write_table
from lint.language.words import fold
from lint.readers import read_article

ROOT = Path(__file__).resolve().parents[1]
RULE = ROOT / "rules" / "company" / "words-around.yaml"
ERRATA = ROOT / "bench" / "rules" / "context-errata.tsv"
TARGET = ROOT / "lint" / "language" / "data" / "context.bin"
MOST_PLACES = 60_000
"""Places of a word to learn from; more add nothing."""
LEAST_PLACES = 25
MOST_FEATURES = 2_500
LEAST_EVIDENCE = 3.0
"""What the evidence must be even where print sets no bar; more for words that print seldom has."""
OFTEN = 1_000
"""How many times a word must stand in print to be judged by that alone."""
MARGIN, CAUTION = 0.3, 1.0
"""How much stronger than the strongest in print: for words of COMMON, and for others."""
COMMON = frozenset(
    frozenset(group.split())
    for group in (
        "its it's",
        "their there they're",
        "your you're",
        "whose who's",
        "to too two",
        "then than",
        "were where we're",
        "lead led",
        "passed past",
        "lose loose",
        "of off",
        "quite quiet",
        "know now no not",
        "hear here",
        "form from",
        "though through thought threw",
        "affect effect",
        "brake break",
        "peace piece",
        "council counsel",
        "principal principle",
        "site sight cite",
        "raise rise",
        "raised rose",
        "are our",
        "woman women",
        "of have",
    )
)
"""What people take for each other most. Here ODD places in print do not set the bar."""
ODD = 2
_PIECE = re.compile(r"( *)([A-Za-z]+(?:-[A-Za-z]+)*|\d[\d.,]*|\S)")
_ENDINGS = frozenset(("s", "re", "ve", "ll", "d", "m"))


def releases(folder: Path) -> Iterator[list[str]]:
    """The words of each paragraph. The releases have lost their punctuation: where it stood there
    are two spaces, and `it   s` was `it's`."""
    seen = set()
    for path in sorted(folder.rglob("*.txt")):
        text = re.sub(r"[\t\n\r\xa0]", " ", path.read_text(encoding="latin-1"))
        for paragraph in re.split(r" {12,}", text.strip()):
            words = tuple(_mended(paragraph))
            if len(words) > 11 and words not in seen:
                seen.add(words)
                yield list(words)


def _mended(paragraph: str) -> Iterable[str]:
    words: list[str] = []
    for gap, piece in _PIECE.findall(paragraph):
        before = words[-1] if words else ","
        if before[-1].isalpha() and piece in _ENDINGS:
            words[-1] = f"{before}'{piece}"
        elif before.endswith("n") and piece == "t":
            words[-1] = f"{before}'t"
        else:
            if before != "," and (len(gap) > 1 or not piece.isalnum()):
                words.append(",")
            if piece[0].isalnum():
                words.append(piece)
    return words


class Text:
    """A long text as columns of tokens, and where each word stands in it."""

    def __init__(self) -> None:
        self._rows: dict[Token, int] = {}
        self._ids: list[int] = []
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        self.context: dict[int, str] = {}
        self._samples: dict[str, Any] = {}

    def add(self, tokens: Iterable[Token]) -> int:
        """Append tokens; gives where the first one stands."""
        first = len(self._ids)
        rows = self._rows
        self._ids.extend(rows.setdefault(each, len(rows)) for each in tokens)
        return first

    def close(self) -> None:
        """Turn what was added into columns."""
        table = numpy.array(list(self._rows), dtype=numpy.uint64)
        self._columns = table[numpy.array(self._ids, dtype=numpy.int32)]

    def sample(self, word: str) -> Any:
        """The features of places of a word, MOST_PLACES at most."""
        if word not in self._samples:
            places = numpy.array(self.places[word], dtype=numpy.int64)
            if len(places) > MOST_PLACES:
                places = numpy.random.default_rng(1).choice(places, MOST_PLACES, replace=False)
            self._samples[word] = self.features(places)
        return self._samples[word]

    def features(self, places: Any) -> Any:
        """A row of features for each place."""
        window = []
        for offset in range(-REACH, REACH + 1):
            row = self._columns[places + offset]
            window.append(Token(row[:, 0], row[:, 1], row[:, 2]))
        return numpy.stack(features(window), axis=1).astype(numpy.uint32)


def read_releases(folder: Path, wanted: frozenset[str]) -> Text:
    """The text to learn from."""
    text = Text()
    for words in releases(folder):
        tokens = [EDGE] * REACH
        at = []
        for word in words:
            named = word[0].isupper() and tokens[-1] is not EDGE
            if not named and (folded := fold(word)) in wanted:
                at.append((folded, len(tokens)))
            tokens.append(EDGE if word == "," else token(word, named))
        first = text.add(tokens)
        for folded, k in at:
            text.places[folded].append(first + k)
    text.add([EDGE] * REACH)
    text.close()
    return text


def read_news(folders: Iterable[Path], wanted: frozenset[str]) -> Text:
    """Published articles, as the check would read them."""
    text = Text()
    for path in sorted(path for folder in folders for path in folder.rglob("*.txt")):
        article = read_article(path.name, path.read_text(encoding="utf-8", errors="replace"))
        words, folded = article.words.text, article.words.folded
        for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
            if block.part != "body":
                continue
            tokens, place = stream(words, first, end)
            start = text.add(tokens)
            for i, k in place.items():
                if folded[i] in wanted and (words[i].islower() or article.starts_sentence(i)):
                    text.places[folded[i]].append(start + k)
                    text.context[start + k] = " ".join(words[max(first, i - 4) : i + 5])
    text.close()
    return text


class Learned(NamedTuple):
    """A model of two words: positive weights speak for the second."""

    features: Any
    weights: Any
    intercept: float


def learn(text: Text, one: str, other: str) -> Learned | None:
    """The model of two words, None if one of them is too rare."""
    if min(len(text.places[one]), len(text.places[other])) < LEAST_PLACES:
        return None
    samples = [text.sample(one), text.sample(other)]
    rows = numpy.concatenate(samples)
    answers = numpy.repeat([0, 1], [len(sample) for sample in samples])
    known, column, count = numpy.unique(rows, return_inverse=True, return_counts=True)
    column = column.reshape(rows.shape)
    kept = (count >= 3) & (known != 0)
    number = numpy.cumsum(kept) - 1
    mask = kept[column]
    row = numpy.broadcast_to(numpy.arange(len(rows))[:, None], rows.shape)[mask]
    matrix = csr_matrix(
        (numpy.ones(mask.sum(), numpy.float32), (row, number[column[mask]])),
        shape=(len(rows), int(kept.sum())),
    )
    matrix.data[:] = 1
    regression = LogisticRegression(
        penalty="l1", solver="liblinear", class_weight="balanced", max_iter=60, tol=0.02
    )
    regression.fit(matrix, answers)
    weights = numpy.clip(numpy.round(regression.coef_[0] * SCALE), -127, 127)
    best = numpy.argsort(-abs(weights), kind="stable")[:MOST_FEATURES]
    best = best[weights[best] != 0]
    known = known[kept][best]
    order = numpy.argsort(known)
    return Learned(known[order], weights[best][order], float(regression.intercept_[0]))


def evidence(model: Learned, rows: Any) -> Any:
    """How strongly each place speaks for the second word (natural logarithm of odds)."""
    if not len(model.features):
        return numpy.full(len(rows), model.intercept)
    at = numpy.minimum(numpy.searchsorted(model.features, rows), len(model.features) - 1)
    said = numpy.where(model.features[at] == rows, model.weights[at], 0)
    return said.sum(axis=1) / SCALE + model.intercept


def errata() -> frozenset[tuple[str, ...]]:
    """Word found, word meant, and the words around of mistakes that were printed."""
    lines = ERRATA.read_text(encoding="utf-8").splitlines()[1:] if ERRATA.is_file() else []
    return frozenset(tuple(line.split("\t")) for line in lines)


def strongest(
    said: Any, news: Text, found: str, meant: str, known: frozenset[tuple[str, ...]]
) -> list[tuple[float, str]]:
    """Where the evidence in print is strongest, known mistakes left out."""
    places = news.places[found]
    shown = ((float(said[k]), news.context[places[k]]) for k in numpy.argsort(-said)[:60])
    return [(value, words) for value, words in shown if (found, meant, words) not in known][:8]


def write(
    text: Text, news: Text, meanings: dict[str, list[str]], report: Path | None
) -> tuple[int, int]:
    """Learn every model and write the file; gives how many words found and features it holds."""
    known = errata()
    printed = {}
    for word in {*meanings, *(meant for of in meanings.values() for meant in of)}:
        places = numpy.array(news.places[word], dtype=numpy.int64)
        printed[word] = news.features(places) if len(places) else numpy.zeros((0, 28), "u4")
    index: dict[str, str] = {}
    slots = bytearray()
    weights = bytearray()
    lines = ["found\tmeant\tprinted\tbar\trecall\tstrongest in print\n"]
    for one, other in sorted({(min(w, m), max(w, m)) for w, of in meanings.items() for m in of}):
        model = learn(text, one, other)
        if model is None:
            continue
        start = len(weights)
        size = hashed(model, slots, weights)
        for found, meant, sign in ((one, other, 1), (other, one, -1)):
            if meant not in meanings.get(found, ()):
                continue
            said = sign * evidence(model, printed[found])
            in_print = strongest(said, news, found, meant, known)
            doubt = max(0.0, math.log10(OFTEN / max(1, len(said))))
            common = any({found, meant} <= group for group in COMMON)
            odd, margin = (ODD, MARGIN) if common else (0, CAUTION)
            bars = [value + margin + doubt / 4 for value, _ in in_print[odd : odd + 1]]
            least = max([LEAST_EVIDENCE + doubt, *bars])
            bias = round(100 * (sign * model.intercept - least))
            index[f"{found} {meant}"] = f"{start} {size} {sign} {bias}"
            swaps = sign * evidence(model, printed[meant]) >= least
            shown = "\t".join(f"{v:.1f} {words}" for v, words in in_print if v > LEAST_EVIDENCE)
            recall = f"{swaps.mean():.2f}" if len(swaps) else "-"
            lines.append(f"{found}\t{meant}\t{len(said)}\t{least:.1f}\t{recall}\t{shown}\n")
    if report is not None:
        report.write_text("".join(lines), encoding="utf-8")
    table = write_table(index)
    table += b"\0" * (-(HEAD.size + len(table)) % 4)
    first = HEAD.size + len(table)
    head = HEAD.pack(MAGIC, HEAD.size, first, first + len(slots))
    TARGET.write_bytes(head + table + slots + weights)
    return len(index), len(weights)


def hashed(model: Learned, slots: bytearray, weights: bytearray) -> int:
    """Append a model's features and weights as a table (see `Model`); gives its size."""
    size = 1 << (3 * len(model.features) // 2).bit_length()
    known = [0] * size
    said = [0] * size
    for feature, weight in zip(model.features.tolist(), model.weights.tolist(), strict=True):
        at = feature & (size - 1)
        while known[at]:
            at = (at + 1) & (size - 1)
        known[at], said[at] = feature, int(weight)
    slots += numpy.array(known, "<u4").tobytes()
    weights += numpy.array(said, "i1").tobytes()
    return size


def main() -> None:
    """Learn, set the bars, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("releases", type=Path)
    parser.add_argument("--news", type=Path, nargs="+", required=True)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    rule = yaml.load(RULE.read_text(encoding="utf-8"), yaml.BaseLoader)
    meanings = {word: meant.split("|") for word, meant in rule["words"].items()}
    wanted = frozenset(meanings) | {meant for of in meanings.values() for meant in of}
    text, news = read_releases(options.releases, wanted), read_news(options.news, wanted)
    pairs, size = write(text, news, meanings, options.report)
    print(f"{pairs} pairs of found and meant, {size} slots")


if __name__ == "__main__":
    main()
