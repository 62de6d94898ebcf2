"""How often words stand together, as counted by `tools/context`: one word, two, three,
and the classes of words. The counts are a file that is mapped; nothing of the text they were
counted in can be read from it.

A run of words is known by a sum over it: some bits name a bucket of about eight counts, sixteen
more a count in it, so one in some ten thousand runs that never stood is taken for one that did.
Counts are kept in steps of an eighth of a binary order of magnitude.
"""

from __future__ import annotations

from math import log
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from zlib import crc32

from lint.language.table import Table

HEAD = Struct("<8s6IQ")
"""Magic, then where the parts begin (bytes): options, weights and their length, counts; how many
buckets and how many counts there are; how many words were counted in all."""
MAGIC = b"COPYCTX4"
FACTOR = 0x9E3779B97F4A7C15
BITS = 0xFFFFFFFFFFFFFFFF
FLOOR = 0.3
"""What is added to a count before its logarithm is taken."""
STEPS = 8
"""Steps in which a count doubles."""
_COUNTS = [0.0, *(2.0 ** (step / STEPS) for step in range(256))]
_MOST_REMEMBERED = 400_000


def word_sum(word: str) -> int:
    """32 bits that stand for a word."""
    return crc32(word.encode("utf-8", "surrogatepass"))


class Ngrams:
    """A file of counts, mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        magic, options, weights, length, at, buckets, size, total = HEAD.unpack_from(self._file)
        if magic != MAGIC:
            raise ValueError(f"{path} holds no counts of this version")
        view = memoryview(self._file)
        sums = at + 4 * (buckets + 1)
        self._buckets = buckets
        self._starts = view[at:sums].cast("I")
        self._sums = view[sums : sums + 2 * size].cast("H")
        self._steps = view[sums + 2 * size : sums + 3 * size]
        self._options = Table(self._file, options)
        self._pairs: dict[int, float] = {}
        self._logs: dict[int, float] = {}
        self.total = float(total)
        """Words counted in all."""
        self.weights = self._file[weights : weights + length].decode("ascii")
        """What the features of a context weigh, as `name value` pairs."""

    def options(self, word: str) -> str:
        """The words that may have been meant by a folded word, packed; "" for none."""
        return self._options.get(word) or ""

    def one(self, word: int) -> float:
        """How often a word, or a class of words, was counted. Words are given by their sums."""
        return self._count(word * FACTOR & BITS)

    def two(self, first: int, second: int) -> float:
        """How often two words, or classes, stand side by side."""
        key = first << 32 | second
        try:
            return self._pairs[key]
        except KeyError:
            if len(self._pairs) > _MOST_REMEMBERED:
                self._pairs.clear()
            count = self._pairs[key] = self._count((first * FACTOR ^ second) * FACTOR & BITS)
            return count

    def log_two(self, first: int, second: int) -> float:
        """The natural logarithm of how often two words stand side by side, and FLOOR more."""
        key = first << 32 | second
        try:
            return self._logs[key]
        except KeyError:
            if len(self._logs) > _MOST_REMEMBERED:
                self._logs.clear()
            count = self._count((first * FACTOR ^ second) * FACTOR & BITS)
            said = self._logs[key] = log(count + FLOOR)
            return said

    def three(self, first: int, second: int, third: int) -> float:
        """How often three words, or classes, stand side by side."""
        return self._count(((first * FACTOR ^ second) * FACTOR ^ third) * FACTOR & BITS)

    def _count(self, total: int) -> float:
        bucket = (total >> 8 & 0xFFFFFFFFFF) % self._buckets
        start = self._starts[bucket]
        row = self._sums[start : self._starts[bucket + 1]].tolist()
        wanted = total >> 48
        return _COUNTS[self._steps[start + row.index(wanted)]] if wanted in row else 0.0
