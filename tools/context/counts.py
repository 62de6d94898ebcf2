"""Counts of words and classes that stand together."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any, NamedTuple

import numpy

from lint.language.context import UNKNOWN, _word_class
from lint.language.ngrams import FACTOR, STEPS, word_sum

LEAST = {"w": 1, "c": 1, "ww": 5, "www": 10, "wc": 16, "cw": 16, "cc": 3, "ccc": 40}
"""Runs that are counted, `w` a word and `c` a class, and how often one must stand to be kept."""
LEAST_USES = 8
"""How often a word must stand to be known, unless it may be meant by another or the other by it."""


class Counts(NamedTuple):
    """What was counted."""

    uses: dict[str, float]
    """How often each word that is known stands, as the file has it."""
    sums: Any
    """The sum of each run (see `lint.language.ngrams`)."""
    steps: Any
    """Its count, in steps of the file."""
    total: int


class _Stream(NamedTuple):
    """A text as numbers: its words, 0 what is not known, and their classes, numbered on."""

    columns: dict[str, Any]
    """For `w` and `c`: what stands at each place."""
    sums: Any
    """What stands for each number."""
    words: list[str]


def count(text: Any, tokens: Sequence[str], wanted: Container[str]) -> Counts:
    """Count in a text, given as places in `tokens`."""
    stream = _stream(text, tokens, wanted)
    found = {runs: _runs(stream, runs, least) for runs, least in LEAST.items()}
    numbers, steps = found["w"]
    # A word that is not known is taken for one that stood once.
    found["w"] = numpy.append(numbers, 0), numpy.append(steps, 1).astype(numpy.uint8)
    uses = {
        stream.words[number]: value
        for number, value in zip(numbers.tolist(), _values(steps).tolist(), strict=True)
    }
    sums = [_sums(keys, len(runs), stream.sums) for runs, (keys, _) in found.items()]
    return Counts(
        uses,
        numpy.concatenate(sums),
        numpy.concatenate([steps for _, steps in found.values()]),
        int(_values(found["w"][1]).sum()),
    )


def _stream(text: Any, tokens: Sequence[str], wanted: Container[str]) -> _Stream:
    uses = numpy.bincount(text, minlength=len(tokens))
    kept = [
        number
        for number in numpy.argsort(-uses, kind="stable").tolist()
        if uses[number] >= LEAST_USES or (uses[number] and tokens[number] in wanted)
    ]
    words = [UNKNOWN, *(tokens[number] for number in kept)]
    renumbered = numpy.zeros(len(tokens), numpy.int32)
    renumbered[kept] = numpy.arange(1, len(words), dtype=numpy.int32)
    column = renumbered[text]
    classes: dict[str, int] = {}
    of_words = [classes.setdefault(_word_class(word), len(classes)) for word in words]
    class_column = (numpy.array(of_words, numpy.int32) + len(words))[column]
    sums = [word_sum(word) for word in words] + [word_sum("<" + name) for name in classes]
    return _Stream({"w": column, "c": class_column}, numpy.array(sums, numpy.uint64), words)


def _runs(stream: _Stream, runs: str, least: int) -> tuple[Any, Any]:
    """The runs that stand often enough, each as one number, and their counts in steps. Runs with
    a word that is not known are left out."""
    size = len(stream.columns["w"]) - len(runs) + 1
    keys = numpy.zeros(size, numpy.int64)
    known = numpy.ones(size, bool)
    for k, each in enumerate(runs):
        column = stream.columns[each][k : k + size]
        keys *= len(stream.sums)
        keys += column
        known &= column != 0
    keys = keys[known]
    keys.sort()
    firsts = numpy.flatnonzero(numpy.append(True, keys[1:] != keys[:-1]))[: len(keys)]
    counts = numpy.diff(numpy.append(firsts, len(keys)))
    often = counts >= least
    return keys[firsts[often]], _steps(counts[often])


def _steps(counts: Any) -> Any:
    return numpy.clip(numpy.round(STEPS * numpy.log2(counts)) + 1, 1, 255).astype(numpy.uint8)


def _values(steps: Any) -> Any:
    """The counts for which steps stand."""
    return 2.0 ** ((steps.astype(float) - 1) / STEPS)


def _sums(keys: Any, length: int, of: Any) -> Any:
    columns = []
    for _ in range(length):
        columns.append(of[keys % len(of)])
        keys = keys // len(of)
    factor = numpy.uint64(FACTOR)
    with numpy.errstate(over="ignore"):
        total = columns.pop() * factor
        while columns:
            total = (total ^ columns.pop()) * factor
    return total
