"""Places of text to learn from: for each what is seen of it, and what stands there."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from random import Random
from typing import Any

import numpy

from lint.language.slots.families import family
from lint.language.slots.features import around, of_word, rows
from lint.language.slots.small import GROUP_OF, GROUPS, NONE
from lint.language.slots.stream import Stream
from lint.language.slots.weights import SMALL_KIND
from lint.language.words import fold, hide_addresses, read_words

SOURCES = {
    "us-congress-press": 2_100_000,
    "ca-da-press": 1_470_000,
    "us-gov-blogs": 700_000,
    "uk-hansard": 700_000,
    "us-state-history": 700_000,
    "gutenberg-english-novels": 700_000,
    "us-press-briefings": 350_000,
    "au-pm-transcripts": 490_000,
}
"""Folders of text, and how many words are read of each."""
_LEAST_WORDS = 8
_FORMS, _SMALL, _BETWEEN = 0.7, 0.6, 0.18
"""The share of forms, of small words and of places between words that is taken."""


class Places:
    """Places, as rows of the table of weights, and what stands in each."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._form_rows, self._form_answers, self._open = array("I"), array("B"), array("Q")
        self._small_rows, self._small_answers = array("I"), array("B")

    def read(self, lines: Iterable[str], most: int) -> None:
        """Take the places of paragraphs, until there are so many words."""
        read = 0
        for line in lines:
            words = read_words(hide_addresses(line)).text
            if len(words) >= _LEAST_WORDS:
                self._paragraph(words)
                read += len(words)
                if read > most:
                    break

    def _paragraph(self, words: list[str]) -> None:
        stream = Stream(words, 0, len(words))
        chance = self._chance.random
        for i, word in enumerate(words, 3):
            folded = fold(word)
            small = GROUP_OF.get(folded)
            of = family(folded) if word.islower() and chance() < _FORMS else None
            if small is not None or of is not None:
                context = around(stream, i, i + 1)
                if small is not None and chance() < _SMALL:
                    self._small_rows.extend(rows(context, SMALL_KIND))
                    self._small_answers.append(small)
                if of is not None:
                    self._form_rows.extend(rows(context, of.kind))
                    self._form_rows.extend(of_word(stream, i, i + 1, of.lemma))
                    self._form_answers.append(of.own)
                    self._open.append(sum(1 << form for form in of.forms))
            if chance() < _BETWEEN:
                self._small_rows.extend(rows(around(stream, i, i), SMALL_KIND))
                self._small_answers.append(NONE)

    def forms(self) -> tuple[Any, Any, Any]:
        """Rows, answers, and as bits the answers that are open, of places for forms."""
        return _table(self._form_rows, self._form_answers, self._open)

    def small(self) -> tuple[Any, Any, Any]:
        """The same of places for small words, where all answers are open."""
        every = array("Q", [(1 << len(GROUPS) + 1) - 1]) * len(self._small_answers)
        return _table(self._small_rows, self._small_answers, every)


def _table(found: array[int], answers: array[int], which: array[int]) -> tuple[Any, Any, Any]:
    table = numpy.frombuffer(found, numpy.uint32).reshape(len(answers), -1)
    return table, numpy.frombuffer(answers, numpy.uint8), numpy.frombuffer(which, numpy.uint64)
