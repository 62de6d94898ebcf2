"""What `lint.language.context.pairs` asks of one place, asked of many at once."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy

from lint.language import ngrams
from lint.language.context.evidence import FAR
from lint.language.context.tokens import MARK, NAME, UNKNOWN, token
from lint.language.ngrams import FACTOR, HEAD, STEP_BITS

_STEP = (1 << STEP_BITS) - 1
_COUNTS = numpy.array([0.0, *(2.0 ** (step / ngrams.STEPS) for step in range(_STEP))])
_KINDS = {"I": numpy.uint32, "H": numpy.uint16, "B": numpy.uint8}
NEAR = 300
"""How many words to either side stand for the article that a word is in."""


class Columns:
    """The counts of `ngrams`, as arrays. Words and classes are given by their numbers."""

    def __init__(self) -> None:
        data = ngrams.FILE.read_bytes()
        _, words, pairs, options, _, _, runs, buckets, total = HEAD.unpack_from(data)
        self._data, self._at = data, HEAD.size
        self._part("I", words)
        rows = self._part("I", words + 1).astype(numpy.int64)
        second = self._part("I", pairs)
        first = numpy.repeat(numpy.arange(words, dtype=numpy.uint64), numpy.diff(rows))
        self._pairs = first << numpy.uint64(32) | second
        self._part("I", words + 1)
        self._part("I", options)
        self._part("I", words + 1)
        self._starts = self._part("I", buckets + 1).astype(numpy.int64)
        self._sums = self._part("H", runs)
        self._uses = _COUNTS[self._part("B", words)]
        self._steps = self._part("B", runs)
        self._buckets = buckets
        self.total = float(total)
        self._of_class = numpy.full(words, -1, numpy.int64)

    def _part(self, kind: str, size: int) -> Any:
        of = _KINDS[kind]
        start = self._at
        self._at += size * numpy.dtype(of).itemsize
        return numpy.frombuffer(self._data, of, size, start)

    def one(self, words: Any) -> Any:
        """How often words were counted."""
        return self._uses[words]

    def two(self, first: Any, second: Any) -> Any:
        """How often words stand after others."""
        wanted = first.astype(numpy.uint64) << numpy.uint64(32)
        wanted |= second.astype(numpy.uint64) << numpy.uint64(STEP_BITS)
        place = numpy.minimum(numpy.searchsorted(self._pairs, wanted), len(self._pairs) - 1)
        step = (self._pairs[place] - wanted).astype(numpy.int64)
        return _COUNTS[numpy.where((step >= 0) & (step <= _STEP), step, 0)]

    def three(self, first: Any, second: Any, third: Any) -> Any:
        """How often three words stand side by side."""
        factor = numpy.uint64(FACTOR)
        run = first.astype(numpy.uint64) * factor ^ second.astype(numpy.uint64)
        run = (run * factor ^ third.astype(numpy.uint64)) * factor
        bucket = (run >> numpy.uint64(8) & numpy.uint64(0xFFFFFFFFFF)) % numpy.uint64(self._buckets)
        place, end = (
            self._starts[bucket.astype(numpy.int64)],
            self._starts[bucket.astype(numpy.int64) + 1],
        )
        wanted = (run >> numpy.uint64(48)).astype(numpy.uint16)
        found = numpy.full(len(run), 0.0)
        open_ = numpy.flatnonzero(place < end)
        while len(open_):
            same = self._sums[place[open_]] == wanted[open_]
            found[open_[same]] = _COUNTS[self._steps[place[open_[same]]]]
            open_ = open_[~same]
            place[open_] += 1
            open_ = open_[place[open_] < end[open_]]
        return found

    def of_class(self, words: Any) -> Any:
        """The classes of words."""
        for word in numpy.unique(words[self._of_class[words] < 0]).tolist():
            text = ngrams.ngrams().text(word)
            self._of_class[word] = token(text).of_class.number
        return self._of_class[words]

    @cached_property
    def unknown(self) -> int:
        """The number of a word that was not counted."""
        return ngrams.ngrams().number(UNKNOWN)


class Stream:
    """A text as the numbers of its tokens."""

    def __init__(self, numbers: Any, counts: Columns) -> None:
        self.numbers = numbers
        self.counts = counts
        self.mark, self.name = (ngrams.ngrams().number(text) for text in (MARK, NAME))
        self._places: dict[str, Any] = {}

    def places(self, word: str) -> Any:
        """Where a word stands, but for the edges."""
        if word not in self._places:
            found = numpy.flatnonzero(self.numbers == ngrams.ngrams().number(word))
            self._places[word] = found[(found > 1) & (found < len(self.numbers) - 2)]
        return self._places[word]

    def around(self, places: Any) -> list[Any]:
        """The two tokens before places, and the two after them."""
        return [self.numbers[places + k] for k in (-2, -1, 1, 2)]

    def view(self, word: str, around: list[Any]) -> Any:
        """What `evidence.view` says of a word at each place, a row a value."""
        c, l2, l1, r1, r2 = self.counts, *around
        number = numpy.array([ngrams.ngrams().number(word)])
        of_class = c.of_class(number)
        x, cx = (numpy.repeat(each, len(l1)) for each in (number, of_class))
        c_l2, c_l1, c_r1, c_r2 = map(c.of_class, around)
        uses, size = float(c.one(number)[0]), max(float(c.one(of_class)[0]), 1.0)
        share, chance = size / c.total, (uses + 0.5) / c.total
        u_l1, u_r1 = c.one(l1), c.one(r1)
        bl, br = c.two(l1, x), c.two(x, r1)
        before, after = c.two(l2, l1), c.two(r1, r2)
        tl, tm, tr = c.three(l2, l1, x), c.three(l1, x, r1), c.three(x, r1, r2)
        known = (u_l1 >= 1) & (l1 != c.unknown)
        of_any = (c.two(c_l1, cx) + 0.5 * share) / (c.one(c_l1) + 0.5)
        class_left = numpy.where(known, (c.two(l1, cx) + 0.5 * share) / (u_l1 + 0.5), of_any)
        known = (u_r1 >= 1) & (r1 != c.unknown)
        share_r = numpy.maximum(c.one(c_r1), 1.0) / c.total
        of_any = 0.05 * (c.two(cx, c_r1) + 0.5 * share_r) / (size + 0.5)
        chance_r1, chance_r2 = (u_r1 + 0.5) / c.total, (c.one(r2) + 0.5) / c.total
        of_word = (c.two(cx, r1) + 0.5 * chance_r1) / (size + 0.5)
        right_class = numpy.where(known, of_word, of_any)
        plain_left, plain_right = bl / (u_l1 + 1), br / (uses + 1)
        left = 0.55 * numpy.where(before > 0, tl / numpy.maximum(before, 1), plain_left)
        left += 0.3 * plain_left + 0.14 * class_left * (uses + 0.5) / size + 0.01 * chance
        right = 0.5 * numpy.where(bl > 0, tm / numpy.maximum(bl, 1), plain_right)
        right += 0.3 * plain_right + 0.19 * right_class + 0.01 * chance_r1
        right2 = 0.5 * numpy.where(br > 0, tr / numpy.maximum(br, 1), after / (u_r1 + 1))
        right2 += 0.3 * after / (u_r1 + 1) + 0.2 * chance_r2
        return numpy.log(
            [
                left,
                right,
                right2,
                (c.three(c_l1, cx, c_r1) + 0.3) / (size + 1),
                (c.three(c_l2, c_l1, cx) + 0.3) / (size + 1),
                (c.three(cx, c_r1, c_r2) + 0.3) / (size + 1),
                class_left / share,
                right_class / chance_r1,
                numpy.repeat(uses + 1, len(x)),
                bl + 0.3,
                br + 0.3,
                tm + 0.3,
                tl + 0.3,
                tr + 0.3,
            ]
        )

    def features(self, one: str, other: str, places: Any) -> Any:
        """What `pairs.features` says at each place, a row a place."""
        around = self.around(places)
        a, b = self.view(one, around), self.view(other, around)
        gains = b - a
        likelier = gains[0] + gains[1] + gains[2]
        beside = around[1:3]
        return numpy.vstack(
            [
                gains,
                a,
                b,
                likelier,
                numpy.maximum(likelier - FAR, 0.0),
                numpy.maximum(-likelier - FAR, 0.0),
                numpy.minimum(gains[0], gains[1]),
                numpy.maximum(gains[0], gains[1]),
                *(each == self.mark for each in beside),
                *(each == self.name for each in beside),
                self._elsewhere(one, places),
                self._elsewhere(other, places),
            ]
        ).T

    def _elsewhere(self, word: str, places: Any) -> Any:
        """Does the article use a word elsewhere?"""
        found = self.places(word)
        here = self.numbers[places] == ngrams.ngrams().number(word)
        near = numpy.searchsorted(found, places + NEAR) - numpy.searchsorted(found, places - NEAR)
        return (near - here) > 0
