"""Writes the file that `lint.language.ngrams` reads."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from lint.language.ngrams import (
    COST_BITS,
    HEAD,
    MAGIC,
    SLIP_BITS,
    STEP_BITS,
    Entry,
    run_sum,
    word_sum,
)

PER_BUCKET = 8


class Body(NamedTuple):
    """The parts of the file that hold the counts."""

    words: dict[str, int]
    """Words and classes in the order of their numbers, each with its count in steps."""
    pairs: list[list[int]]
    """For each what stands after it: numbers and steps."""
    runs: list[list[tuple[int, int]]]
    """For each bucket shortened sums and steps."""
    total: int
    """Words counted in all."""


def body(
    words: Sequence[tuple[str, int]],
    pairs: Iterable[tuple[int, int, int]],
    runs: Iterable[tuple[int, int, int, int]],
    total: int,
) -> Body:
    """Put counts in order: words and classes with how often they stand, in steps; two and three of
    them, by their places in `words`, with theirs. Of two words that have one sum the first
    stays."""
    at: dict[int, int] = {}
    for place, (word, _) in enumerate(words):
        at.setdefault(word_sum(word), place)
    order = [at[each] for each in sorted(at)]
    number = dict(zip(order, range(len(order)), strict=True))
    rows: list[list[int]] = [[] for _ in order]
    for first, second, step in pairs:
        if first in number and second in number:
            rows[number[first]].append(number[second] << STEP_BITS | step)
    counted = (
        (run_sum(number[first], number[second], number[third]), step)
        for first, second, third, step in runs
        if first in number and second in number and third in number
    )
    return Body(
        dict(words[place] for place in order),
        [sorted(row) for row in rows],
        _buckets(sorted(counted)),
        total,
    )


def _buckets(runs: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    size = max(1, len(runs) // PER_BUCKET)
    buckets: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for run, step in runs:
        buckets[(run >> 8 & 0xFFFFFFFFFF) % size].append((run >> 48, step))
    return buckets


Options = Mapping[str, Sequence[tuple[str, int, int]]]
"""For each word those that may have been meant: the word, the slip and the cost (see
`lint.language.ngrams.Entry`)."""


def pack(counts: Body, options: Options, weights: str) -> bytes:
    """The bytes of a file."""
    numbers = {word: number for number, word in enumerate(counts.words)}
    meant = [
        [
            _entry(Entry(numbers[other], slip, cost))
            for other, slip, cost in options.get(word, ())
            if other in numbers
        ]
        for word in counts.words
    ]
    text = [word.encode() for word in counts.words]
    said = weights.encode("ascii")
    pairs, runs = (list(chain(*rows)) for rows in (counts.pairs, counts.runs))
    head = HEAD.pack(
        MAGIC,
        len(text),
        len(pairs),
        sum(map(len, meant)),
        sum(map(len, text)),
        len(said),
        len(runs),
        len(counts.runs),
        counts.total,
    )
    parts = [
        array("I", map(word_sum, counts.words)),
        _starts(counts.pairs),
        array("I", pairs),
        _starts(meant),
        array("I", chain(*meant)),
        _starts(text),
        _starts(counts.runs),
        array("H", (short for short, _ in runs)),
        bytes(counts.words.values()),
        bytes(step for _, step in runs),
        *text,
        said,
    ]
    return head + b"".join(map(bytes, parts))


def _entry(option: Entry) -> int:
    return (option.word << SLIP_BITS | option.slip) << COST_BITS | option.cost


def _starts(rows: Sequence[Sequence[object]]) -> array[int]:
    return array("I", [0, *accumulate(map(len, rows))])
