"""Learns lint/language/data/owners.bin: what speaks for a possessive, whatever the noun.

    python tools/learn_owners.py --transcripts FOLDER --releases FOLDER

The transcripts are the folder of that name of wragge/pm-transcripts: speeches, releases and
interviews of the prime ministers of Australia, licensed by the Commonwealth of Australia under CC
BY; those of FIRST and later were written on computers and have their apostrophes. The releases are
the folder `text` of natmrubin/prosecutor-press-releases: what district attorneys tell the press.

Two models come out: words in s against words in 's (brothers, brother's), and plain singulars
against words in 's (brother, brother's). The bars for them stand in
`lint/checks/possessive/judged.py`; they were set on published news.

Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lint.language.context import EDGE, HEAD, MAGIC, REACH, SCALE, Token, stream
from lint.language.owners import BARE, OWNER, PLAIN, features, is_noun, singular, stem_hash
from lint.language.table import write_table
from lint.language.words import fold, hide_addresses, read_words
from tools.learn_context import hashed

TARGET = Path(__file__).resolve().parents[1] / "lint" / "language" / "data" / "owners.bin"
MOST_PLACES = 200_000
MOST_FEATURES = 24_000
MOST_TOKENS = 14_000_000
"""More of the text would not be held in memory, and adds little."""
FIRST = 10_500
"""The first transcript that is no scan."""
LEAST_COUNT = 3
"""A feature that was seen less often says nothing."""
_CONTENT = re.compile(r"<content>(.*?)</content>", re.DOTALL)
_BREAK = re.compile(r"</?(?:p|br|div|li|h\d)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
NO_OWNERS = frozenset(
    (
        "it he she that what who here there where how this everyone someone anyone nobody "
        "everybody somebody anybody one else let something everything nothing anything when why"
    ).split()
)


class Learned(NamedTuple):
    """Positive weights speak for an owner."""

    features: Any
    weights: Any
    intercept: float


def kind_of(word: str) -> tuple[str, str]:
    """PLAIN, BARE or OWNER, and the singular; nothing if the word is none of them."""
    if word.endswith("'s"):
        stem = word[:-2]
        return (OWNER, stem) if stem not in NO_OWNERS and is_noun(stem) else ("", "")
    stem = singular(word)
    if stem:
        return PLAIN, stem
    return (BARE, word) if len(word) > 3 and word.isalpha() and is_noun(word) else ("", "")


def paragraphs(transcripts: Path, releases: Path) -> Iterator[list[str]]:
    """The words of each paragraph, no paragraph twice."""
    seen: set[int] = set()
    for prose in chain(_releases(releases), _transcripts(transcripts)):
        for line in prose.split("\n"):
            key = hash(line)
            if len(line) > 60 and key not in seen:
                seen.add(key)
                yield read_words(hide_addresses(line)).text


def _releases(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")


def _transcripts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.xml"), key=_number, reverse=True):
        if _number(path) < FIRST:
            return
        content = _CONTENT.search(path.read_text(encoding="utf-8", errors="replace"))
        if content is not None:
            yield _TAG.sub("", unescape(_BREAK.sub("\n", unescape(content.group(1)))))


def _number(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def read(lines: Iterable[list[str]]) -> tuple[Any, dict[str, Any]]:
    """The tokens of a text in columns, and the places of each kind with their stems."""
    rows: dict[Token, int] = {}
    ids = array("i")
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
    kinds: dict[str, tuple[str, str]] = {}
    for words in lines:
        tokens, place = stream(words, 0, len(words))
        for i, k in place.items():
            folded = fold(words[i])
            if not words[i].islower() or tokens[k + 1] is EDGE:
                continue
            if folded not in kinds:
                kinds[folded] = kind_of(folded)
            kind, stem = kinds[folded]
            if kind:
                found[kind].extend((len(ids) + k, stem_hash(stem)))
        ids.extend(rows.setdefault(each, len(rows)) for each in tokens)
        if len(ids) > MOST_TOKENS:
            break
    table = numpy.array(list(rows), dtype=numpy.uint64)
    columns = table[numpy.array(ids, dtype=numpy.int32)]
    places = {kind: numpy.array(of, numpy.int64).reshape(-1, 2) for kind, of in found.items()}
    return columns, places


def sample(columns: Any, places: Any) -> Any:
    """A row of features for each of MOST_PLACES places at most."""
    if len(places) > MOST_PLACES:
        places = numpy.random.default_rng(1).choice(places, MOST_PLACES, replace=False)
    window = []
    for offset in range(-REACH, REACH + 1):
        row = columns[places[:, 0] + offset]
        window.append(Token(row[:, 0], row[:, 1], row[:, 2]))
    found = features(window, places[:, 1].astype(numpy.uint64))
    return numpy.stack(found, axis=1).astype(numpy.uint32)


def learn(plain: Any, owner: Any) -> Learned:
    """The model of owners against others."""
    rows = numpy.concatenate([plain, owner])
    answers = numpy.repeat([0, 1], [len(plain), len(owner)])
    known, column, count = numpy.unique(rows, return_inverse=True, return_counts=True)
    column = column.reshape(rows.shape)
    kept = (count >= LEAST_COUNT) & (known != 0)
    number = numpy.cumsum(kept) - 1
    mask = kept[column]
    row = numpy.broadcast_to(numpy.arange(len(rows))[:, None], rows.shape)[mask]
    matrix = csr_matrix(
        (numpy.ones(mask.sum(), numpy.float32), (row, number[column[mask]])),
        shape=(len(rows), int(kept.sum())),
    )
    matrix.data[:] = 1
    regression = LogisticRegression(
        penalty="l1", C=1.0, solver="liblinear", class_weight="balanced", max_iter=40, tol=0.02
    )
    print("learning", len(rows), flush=True)
    regression.fit(matrix, answers)
    weights = numpy.clip(numpy.round(regression.coef_[0] * SCALE), -127, 127)
    best = numpy.argsort(-abs(weights), kind="stable")[:MOST_FEATURES]
    best = best[weights[best] != 0]
    known = known[kept][best]
    order = numpy.argsort(known)
    print(f"{len(rows)} places, {int(kept.sum())} features, {len(order)} kept", flush=True)
    return Learned(known[order], weights[best][order], float(regression.intercept_[0]))


def main() -> None:
    """Learn both models and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transcripts", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    options = parser.parse_args()
    columns, places = read(paragraphs(options.transcripts, options.releases))
    print({kind: len(of) for kind, of in places.items()}, flush=True)
    owner = sample(columns, places[OWNER])
    index: dict[str, str] = {}
    slots, weights = bytearray(), bytearray()
    for kind in (PLAIN, BARE):
        model = learn(sample(columns, places[kind]), owner)
        start = len(weights)
        size = hashed(model, slots, weights)
        index[f"{kind} {OWNER}"] = f"{start} {size} 1 {round(100 * model.intercept)}"
    table = write_table(index)
    table += b"\0" * (-(HEAD.size + len(table)) % 4)
    first = HEAD.size + len(table)
    TARGET.write_bytes(
        HEAD.pack(MAGIC, HEAD.size, first, first + len(slots)) + table + slots + weights
    )


if __name__ == "__main__":
    main()
