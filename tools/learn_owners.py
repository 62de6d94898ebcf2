"""Learns lint/language/data/owners.bin: what speaks for a possessive, whatever the noun.

    python tools/learn_owners.py RELEASES [--news FOLDER…]

RELEASES is the text that `tools/learn_context.py` learns from too: works of the United States
Senate, in the public domain. Two models come out of it: words in s against words in 's (brothers,
brother's), and plain singulars against words in 's (brother, brother's). With `--news` the
strongest evidence against what was printed is shown, for a person to set the bars in
`lint/checks/possessive/judged.py`.

Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lint.language.context import EDGE, HEAD, MAGIC, REACH, SCALE, Token, token
from lint.language.owners import BARE, OWNER, PLAIN, features, is_noun, singular, stem_hash
from lint.language.table import write_table
from lint.language.words import fold
from tools.learn_context import hashed, releases

TARGET = Path(__file__).resolve().parents[1] / "lint" / "language" / "data" / "owners.bin"
MOST_PLACES = 200_000
MOST_FEATURES = 24_000
MOST_PARAGRAPHS = 250_000
LEAST_COUNT = 4
"""A feature that was seen less often says nothing."""
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


def read(paragraphs: Iterable[list[str]]) -> tuple[Any, dict[str, Any]]:
    """The tokens of a text in columns, and the places of each kind with their stems."""
    rows: dict[Token, int] = {}
    ids: list[int] = []
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    kinds: dict[str, tuple[str, str]] = {}
    for words in paragraphs:
        tokens = [EDGE] * REACH
        for k, word in enumerate(words):
            named = word[0].isupper() and tokens[-1] is not EDGE
            if not named and k + 1 < len(words) and words[k + 1] != ",":
                folded = fold(word)
                if folded not in kinds:
                    kinds[folded] = kind_of(folded)
                kind, stem = kinds[folded]
                if kind:
                    found[kind].append((len(ids) + len(tokens), stem_hash(stem)))
            tokens.append(EDGE if word == "," else token(word, named))
        ids.extend(rows.setdefault(each, len(rows)) for each in tokens)
    ids.extend(rows.setdefault(each, len(rows)) for each in [EDGE] * REACH)
    table = numpy.array(list(rows), dtype=numpy.uint64)
    columns = table[numpy.array(ids, dtype=numpy.int32)]
    return columns, {kind: numpy.array(places, numpy.int64) for kind, places in found.items()}


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
        penalty="l1", C=0.25, solver="liblinear", class_weight="balanced", max_iter=40, tol=0.02
    )
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
    parser.add_argument("releases", type=Path)
    options = parser.parse_args()
    columns, places = read(islice(releases(options.releases), MOST_PARAGRAPHS))
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
    TARGET.write_bytes(HEAD.pack(MAGIC, HEAD.size, first, first + len(slots)) + table + slots + weights)


if __name__ == "__main__":
    main()
