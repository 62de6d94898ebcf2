"""Counts of words and classes that stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy

from lint.language.context.tokens import UNKNOWN, word_class
from lint.language.ngrams import STEPS

LEAST = {"w": 1, "c": 1, "ww": 5, "www": 10, "wc": 16, "cw": 16, "cc": 3, "ccc": 40}
"""Runs that are counted, `w` a word and `c` a class, and how often one must stand to be kept."""
LEAST_USES = 8
"""How often a word must stand to be known, unless it may be meant by another or the other by it:
such a word is known even if it never stands."""


class Counts(NamedTuple):
    """What was counted."""

    uses: dict[str, float]
    """How often each word that is known stands, as the file has it."""
    words: list[tuple[str, int]]
    """The words, and the classes in angle brackets, each with its count in steps of the file."""
    pairs: list[tuple[int, int, int]]
    """Two that stand side by side, by their places in `words`, and how often, in steps."""
    runs: list[tuple[int, int, int, int]]
    """Three."""
    total: int


class _Stream(NamedTuple):
    """A text as numbers: its words, 0 what is not known, and their classes, numbered on."""

    columns: dict[str, Any]
    """For `w` and `c`: what stands at each place."""
    terms: list[str]
    """What has each number: words, then classes."""


def count(text: Any, tokens: Sequence[str], wanted: frozenset[str]) -> Counts:
    """Count in a text, given as places in `tokens`."""
    stream = _stream(text, tokens, wanted)
    found = {runs: _runs(stream, runs, least) for runs, least in LEAST.items()}
    steps = dict(zip(found["w"].keys.tolist(), found["w"].steps.tolist(), strict=True))
    uses = {stream.terms[number]: value(step) for number, step in steps.items()}
    # A word that is not known is taken for one that stood once.
    steps |= {0: 1, **dict(zip(found["c"].keys.tolist(), found["c"].steps.tolist(), strict=True))}
    return Counts(
        uses,
        [(term, steps.get(number, 0)) for number, term in enumerate(stream.terms)],
        [row for runs in ("ww", "wc", "cw", "cc") for row in _rows(found[runs], len(stream.terms))],
        [row for runs in ("www", "ccc") for row in _rows(found[runs], len(stream.terms))],
        round(sum(uses.values())) + 1,
    )


def _stream(text: Any, tokens: Sequence[str], wanted: frozenset[str]) -> _Stream:
    uses = numpy.bincount(text, minlength=len(tokens))
    kept = [
        number
        for number in numpy.argsort(-uses, kind="stable").tolist()
        if uses[number] >= LEAST_USES or tokens[number] in wanted
    ]
    renumbered = numpy.zeros(len(tokens), numpy.int32)
    renumbered[kept] = numpy.arange(1, len(kept) + 1, dtype=numpy.int32)
    column = renumbered[text]
    never = sorted(wanted.difference(tokens))
    words = [UNKNOWN, *(tokens[number] for number in kept), *never]
    classes: dict[str, int] = {}
    of_words = [classes.setdefault(word_class(word), len(classes)) for word in words]
    class_column = (numpy.array(of_words, numpy.int32) + len(words))[column]
    terms = [*words, *("<" + name for name in classes)]
    return _Stream({"w": column, "c": class_column}, terms)


class _Runs(NamedTuple):
    """Runs of one length, each as one number, and their counts in steps."""

    length: int
    keys: Any
    steps: Any


def _runs(stream: _Stream, runs: str, least: int) -> _Runs:
    """The runs that stand often enough. Those with a word that is not known are left out."""
    size = len(stream.columns["w"]) - len(runs) + 1
    keys = numpy.zeros(size, numpy.int64)
    known = numpy.ones(size, bool)
    for k, each in enumerate(runs):
        column = stream.columns[each][k : k + size]
        keys *= len(stream.terms)
        keys += column
        known &= column != 0
    keys = keys[known]
    keys.sort()
    firsts = numpy.flatnonzero(numpy.append(True, keys[1:] != keys[:-1]))[: len(keys)]
    counts = numpy.diff(numpy.append(firsts, len(keys)))
    often = counts >= least
    return _Runs(len(runs), keys[firsts[often]], _steps(counts[often]))


def _steps(counts: Any) -> Any:
    return numpy.clip(numpy.round(STEPS * numpy.log2(counts)) + 1, 1, 255).astype(numpy.uint8)


def value(step: int) -> float:
    """The count for which a step stands."""
    return float(2.0 ** ((step - 1) / STEPS))


def _rows(runs: _Runs, terms: int) -> Iterable[tuple[int, ...]]:
    """Each run as its numbers and its count."""
    columns = [runs.steps.tolist()]
    keys = runs.keys
    for _ in range(runs.length):
        columns.append((keys % terms).tolist())
        keys = keys // terms
    return zip(*reversed(columns), strict=True)
