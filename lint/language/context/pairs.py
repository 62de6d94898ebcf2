"""Words that are often taken for each other, each pair weighed on its own.

What the counts say of `of` and `off` is not what they say of `its` and `it's`: how surely the
places of one word can be told from those of the other, and how common the slip is, differs from
pair to pair. So each has weights of its own and, for each of its two directions, a bar. Both were
found by `tools/pairs` in published news, of which nothing else is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from struct import Struct

from lint.language.context.evidence import FAR, Around, View, view
from lint.language.context.tokens import MARK, NAME, Token, token
from lint.language.ngrams import ngrams

FILE = Path(__file__).parents[1] / "data" / "pairs.bin"
FEATURES = 3 * len(View._fields) + 11
"""How many numbers `features` says."""
ROW = Struct(f"<{FEATURES + 1}f")
"""The bias and the weights of a pair."""
END = b"\n\n"
"""What parts the words of the file from the weights."""
_FIELDS = 5


def features(one: View, other: View, around: Around, *, again: bool, echo: bool) -> list[float]:
    """How the second word of a pair goes with what stands around it, against the first.

    `again`, `echo`: the article uses the first, the second, elsewhere.
    """
    gains = [right - left for left, right in zip(one, other, strict=True)]
    likelier = gains[0] + gains[1] + gains[2]
    before, after = around[1].text, around[2].text
    return [
        *gains,
        *one,
        *other,
        likelier,
        max(likelier - FAR, 0.0),
        max(-likelier - FAR, 0.0),
        min(gains[0], gains[1]),
        max(gains[0], gains[1]),
        before == MARK,
        after == MARK,
        before == NAME,
        after == NAME,
        again,
        echo,
    ]


class Direction:
    """That one word of a pair stands where the other is meant."""

    __slots__ = ("_row", "_turned", "bar", "first_look", "meant", "typed")

    def __init__(self, typed: Token, fields: Sequence[str]) -> None:
        meant, first_look, bar, row, turned = fields
        self.typed = typed
        self.meant = token(meant)
        self.first_look = float(first_look)
        """How much oftener the other must stand beside the two neighbours to be weighed at all."""
        self.bar = float(bar)
        """How much must speak for it when all is weighed."""
        self._row = int(row)
        self._turned = turned == "-"

    def evidence(self, found: View, around: Around, counts: Mapping[str, int]) -> float:
        """How much speaks for the word that is meant, over the bar. `found`: how the one that
        stands there goes with what is around it; `counts`: how often the article uses each word."""
        meant = view(self.meant, around)
        again, echo = counts[self.typed.text] > 1, counts[self.meant.text] > 0
        if self._turned:
            values = features(meant, found, around, again=echo, echo=again)
        else:
            values = features(found, meant, around, again=again, echo=echo)
        bias, *weights = _weights(self._row)
        said = bias + sum(map(mul, weights, values), 0.0)
        return (-said if self._turned else said) - self.bar


class Typed:
    """A word that may be a slip."""

    __slots__ = ("directions", "stands")

    def __init__(self, typed: Token, line: str) -> None:
        stands, *fields = line.split()
        self.stands = float(stands)
        """Where it stands oftener beside its two neighbours it is hardly ever one."""
        self.directions = [
            Direction(typed, fields[k : k + _FIELDS]) for k in range(0, len(fields), _FIELDS)
        ]


class _ByNumber(dict[int, Typed | None]):
    """What is known of the word that has a number; it is asked of few."""

    def __missing__(self, number: int) -> Typed | None:
        text = ngrams().text(number)
        line = _lines().get(text)
        found = self[number] = None if line is None else Typed(token(text), line)
        return found


_by_number = _ByNumber()


def doubted(found: Sequence[Token]) -> Iterator[tuple[int, list[Direction]]]:
    """The words of a paragraph that may be slips at first sight: which of its tokens, and the
    directions that are worth weighing."""
    word, after = found[1:3]
    right = word.followed_by(after)
    for k in range(2, len(found) - 2):
        left, word, after = right, after, found[k + 1]
        right = word.followed_by(after)
        typed = _by_number[word.number]
        if typed is not None and left + right < typed.stands:
            before, stands = found[k - 1], left + right
            hopes = [
                each
                for each in typed.directions
                if before.followed_by(each.meant) + each.meant.followed_by(after) - stands
                > each.first_look
            ]
            if hopes:
                yield k, hopes


@cache
def _parts() -> tuple[bytes, bytes]:
    """The words of the file and the weights."""
    words, _, weights = FILE.read_bytes().partition(END)
    return words, weights


@cache
def _lines() -> dict[str, str]:
    """For each word that may be a slip its line of the file: how often it may stand beside its
    neighbours, and for each word that may be meant the first look, the bar, the row of the weights
    and which of the pair is meant."""
    lines = _parts()[0].decode("ascii").splitlines()
    return {word: line for word, _, line in (each.partition(" ") for each in lines)}


def _weights(row: int) -> tuple[float, ...]:
    """The bias and the weights of a pair."""
    return ROW.unpack_from(_parts()[1], row * ROW.size)
