"""How much what is seen of a place speaks for each form and each small word. A file that is mapped.

It holds a plane for forms and several for small words. In a plane each row is one number of eight
bytes, a byte for each of eight answers: a weight in steps from -127 to 127, and ZERO more. So the
weights of eight answers are added at once.
"""

from __future__ import annotations

from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct

from lint.language.slots.families import Family
from lint.language.slots.features import BITS, around, of_word, rows
from lint.language.slots.stream import Stream, number

HEAD = Struct("<8s2d")
"""Magic; how much one step weighs, for forms and for small words."""
MAGIC = b"COPYSLT2"
FILE = Path(__file__).parents[1] / "data" / "slots.bin"
SMALL_KIND = number("gap")
"""The kind of a place for a small word, beside the kinds of families."""
ZERO = 128
"""What stands for a weight of nothing."""
LANES = 8
_EVERY_OTHER = 0x00FF00FF00FF00FF
"""Every other byte of a row: each has sixteen bits for its sum."""
_SIXTEEN = 0xFFFF


class Weights:
    """A file of weights, mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        magic, self._of_form, self._of_small = HEAD.unpack_from(mapped)
        if magic != MAGIC:
            raise ValueError(f"{path} holds no weights of this version")
        whole = memoryview(mapped)[HEAD.size :].cast("Q")
        planes = [whole[at : at + (1 << BITS)] for at in range(0, len(whole), 1 << BITS)]
        self._forms, self._small = planes[0], planes[1:]

    def forms(self, stream: Stream, i: int, family: Family) -> dict[int, float]:
        """How much speaks for each form of a family at the place of word `i` (natural logarithms,
        of which only differences say something)."""
        where = rows(around(stream, i, i + 1), family.kind)
        where += of_word(stream, i, i + 1, family.lemma)
        said = _sums(self._forms, where)
        return {form: self._of_form * said[form] for form in family.forms}

    def small(self, stream: Stream, i: int, end: int) -> Small:
        """What speaks for small words in the place of the words from `i` up to `end`, which may be
        none."""
        return Small(self._small, rows(around(stream, i, end), SMALL_KIND), self._of_small)


class Small:
    """How much speaks for each group of small words in a place. Eight groups are weighed when the
    first of them is asked for."""

    __slots__ = ("_planes", "_said", "_step", "_where")

    def __init__(self, planes: list[memoryview[int]], where: list[int], step: float) -> None:
        self._planes = planes
        self._where = where
        self._step = step
        self._said: dict[int, list[int]] = {}

    def __getitem__(self, group: int) -> float:
        plane, lane = divmod(group, LANES)
        if plane not in self._said:
            self._said[plane] = _sums(self._planes[plane], self._where)
        return self._step * self._said[plane][lane]


def _sums(plane: memoryview[int], where: list[int]) -> list[int]:
    """The sums of the eight bytes of rows."""
    values = list(map(plane.__getitem__, where))
    even = sum([value & _EVERY_OTHER for value in values])
    odd = sum([value >> 8 & _EVERY_OTHER for value in values])
    return [part >> shift & _SIXTEEN for shift in (0, 16, 32, 48) for part in (even, odd)]


@cache
def weights() -> Weights:
    """The weights of FILE."""
    return Weights(FILE)
