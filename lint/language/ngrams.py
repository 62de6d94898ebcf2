"""How often words stand together, as counted by `tools/context`: one word, two, three,
and the classes of words; and which words may have been meant by which. A file that is mapped.

Each word and each class has a number, in the order of their sums. What stands after it is a row of
the file, in the order of the numbers. A run of three is known by a sum over it: some bits name a
bucket of about eight counts, sixteen more a count in it, so one in some ten thousand runs that
never stood is taken for one that did. Counts are kept in steps of an eighth of a binary order of
magnitude.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from math import log
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from typing import Literal, NamedTuple
from zlib import crc32

HEAD = Struct("<8s7IQ")
"""Magic; how many words, pairs, options, bytes of text, bytes of weights, runs of three and buckets
of these there are; how many words were counted in all."""
MAGIC = b"COPYCTX5"
NOT_COUNTED = -1
"""The number of a word that was not counted."""
FACTOR = 0x9E3779B97F4A7C15
BITS = 0xFFFFFFFFFFFFFFFF
FLOOR = 0.3
"""What is added to a count before its logarithm is taken."""
STEPS = 8
"""Steps in which a count doubles."""
STEP_BITS, COST_BITS, SLIP_BITS = 8, 6, 4
"""Bits of the step of a pair, and of the cost and the slip of an option; the word is above them."""
_STEP = (1 << STEP_BITS) - 1
_COUNTS = [0.0, *(float(2.0 ** (step / STEPS)) for step in range(_STEP))]
LOGS = [log(count + FLOOR) for count in _COUNTS]
"""For each step the natural logarithm of the count and FLOOR."""


FILE = Path(__file__).with_name("data") / "context.bin"
"""The counts that come with Copydesk."""


def word_sum(word: str) -> int:
    """32 bits that stand for a word."""
    return crc32(word.encode("utf-8", "surrogatepass"))


class Entry(NamedTuple):
    """An option as the file has it: the number of the word that may have been meant, the place of
    the slip among `context.SLIPS`, and what it costs, in tenths."""

    word: int
    slip: int
    cost: int


class Ngrams:
    """A file of counts, mapped. Words and classes are given by their numbers."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        magic, words, pairs, options, text, weights, runs, buckets, total = HEAD.unpack_from(
            self._file
        )
        if magic != MAGIC:
            raise ValueError(f"{path} holds no counts of this version")
        self._at = HEAD.size
        self._words = self._part("I", words)
        self._rows = self._part("I", words + 1)
        self._pairs = self._part("I", pairs)
        self._option_rows = self._part("I", words + 1)
        self._options = self._part("I", options)
        self._text_rows = self._part("I", words + 1)
        self._starts = self._part("I", buckets + 1)
        self._sums = self._part("H", runs)
        self._uses = self._part("B", words)
        self._steps = self._part("B", runs)
        self._text = self._at
        self._buckets = buckets
        self.total = float(total)
        """Words counted in all."""
        self.weights = self._file[self._at + text : self._at + text + weights].decode("ascii")
        """What the features of a context weigh, as `name value` pairs."""

    def _part(self, kind: Literal["I", "H", "B"], size: int) -> memoryview[int]:
        start = self._at
        self._at += size * {"I": 4, "H": 2, "B": 1}[kind]
        return memoryview(self._file)[start : self._at].cast(kind)

    def number(self, word: str) -> int:
        """The number of a word or class, NOT_COUNTED if it has none."""
        wanted = word_sum(word)
        number = bisect_left(self._words, wanted)
        known = number < len(self._words) and self._words[number] == wanted
        return number if known else NOT_COUNTED

    def text(self, word: int) -> str:
        """A word by its number."""
        start, end = self._text_rows[word], self._text_rows[word + 1]
        return self._file[self._text + start : self._text + end].decode()

    def options(self, word: int) -> list[Entry]:
        """The words that may have been meant by one."""
        if word == NOT_COUNTED:
            return []
        packed = self._options[self._option_rows[word] : self._option_rows[word + 1]].tolist()
        return [
            Entry(
                each >> COST_BITS + SLIP_BITS,
                each >> COST_BITS & (1 << SLIP_BITS) - 1,
                each & (1 << COST_BITS) - 1,
            )
            for each in packed
        ]

    def one(self, word: int) -> float:
        """How often a word was counted."""
        return _COUNTS[self._uses[word]] if word != NOT_COUNTED else 0.0

    def row(self, word: int) -> tuple[int, int]:
        """What stands after a word: the first of its pairs, and past the last."""
        return (0, 0) if word == NOT_COUNTED else (self._rows[word], self._rows[word + 1])

    def two(self, row: tuple[int, int], second: int) -> float:
        """How often a word stands after the one whose row is given."""
        return _COUNTS[self.step(row, second)]

    def step(self, row: tuple[int, int], second: int) -> int:
        """That count in steps (see LOGS)."""
        pairs = self._pairs
        first, end = row
        wanted = second << STEP_BITS
        place = bisect_left(pairs, wanted, first, end)
        if place < end:
            step = pairs[place] - wanted
            if 0 <= step <= _STEP:
                return step
        return 0

    def three(self, first: int, second: int, third: int) -> float:
        """How often three words, or classes, stand side by side."""
        run = run_sum(first, second, third)
        bucket = (run >> 8 & 0xFFFFFFFFFF) % self._buckets
        start = self._starts[bucket]
        row = self._sums[start : self._starts[bucket + 1]].tolist()
        wanted = run >> 48
        return _COUNTS[self._steps[start + row.index(wanted)]] if wanted in row else 0.0


def run_sum(first: int, second: int, third: int) -> int:
    """64 bits that stand for a run of three words."""
    return ((first * FACTOR ^ second) * FACTOR ^ third) * FACTOR & BITS


@cache
def ngrams() -> Ngrams:
    """The counts of FILE."""
    return Ngrams(FILE)
