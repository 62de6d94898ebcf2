"""Writes the file that `lint.language.ngrams` reads."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from lint.language.ngrams import HEAD, MAGIC
from lint.language.table import write_table

PER_BUCKET = 8


class Body(NamedTuple):
    """The part of the file that holds the counts."""

    raw: bytes
    buckets: int
    size: int
    total: int
    """Words counted in all."""


def body(counts: Iterable[tuple[int, int]], total: int) -> Body:
    """Put counts into buckets. Each is the sum of a run and how often it stands, in steps."""
    order = sorted(counts)
    buckets = max(1, len(order) // PER_BUCKET)
    rows: list[list[tuple[int, int]]] = [[] for _ in range(buckets)]
    for run, step in order:
        rows[(run >> 8 & 0xFFFFFFFFFF) % buckets].append((run >> 48, step))
    starts = array("I", [0, *accumulate(map(len, rows))])
    sums = array("H", [short for row in rows for short, _ in row])
    steps = bytes(step for row in rows for _, step in row)
    return Body(starts.tobytes() + sums.tobytes() + steps, buckets, len(order), total)


def pack(counts: Body, options: Mapping[str, str], weights: str) -> bytes:
    """The bytes of a file."""
    table = write_table(options)
    said = weights.encode("ascii")
    first = HEAD.size + len(table)
    gap = -(first + len(said)) % 4
    at = first + len(said) + gap
    head = HEAD.pack(
        MAGIC, HEAD.size, first, len(said), at, counts.buckets, counts.size, counts.total
    )
    return head + table + said + b"\0" * gap + counts.raw
