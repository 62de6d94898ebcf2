"""Which places of a paragraph are worth asking what goes better there: words that seldom meet."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from lint.language.classes import CLOSED_WORDS
from lint.language.context.tokens import paragraph_tokens
from lint.language.ngrams import ngrams
from lint.language.words import Words

_GAP, _GAP_AWAITED = -2.6, -0.8
_SMALL = -1.6
_FORM, _FORM_BOTH, _OTHER_FORM = -1.6, -0.3, -2.0
"""How often two words stand side by side, against chance (natural logarithm), at the most, for a
word to be missing between them, or where the first is often followed by a small word; for one of
them to be a small word too many; for a plain form to be another, or its two neighbours together;
for another form. They are bounds of cost: with wider ones a few more errors are found."""
_SELDOM = max(_GAP, _SMALL, _FORM)
_AWAITED, _OFTEN = ("to", "of", "with", "from", "on", "for", "in", "at"), 0.15
"""Small words, and in which share of its places one must follow a word to be awaited after it."""
NUMBER_OF = {
    **dict.fromkeys(("is", "was", "has", "does"), 1),
    **dict.fromkeys(("are", "were", "have", "do"), 2),
}
"""Verbs that have one form for one (1) and another for several (2)."""


class Doubt(NamedTuple):
    """A word, and what may be wrong with it."""

    word: int
    of_form: bool
    """It may be no plain form."""
    of_other_form: bool
    """It may be plain or another form."""
    of_small: bool
    """It may be a small word too many, or another."""
    of_gap: bool
    """A small word may be missing before it."""


def doubts(words: Words, first: int, end: int) -> Iterator[Doubt]:
    """The words of a paragraph that seldom stand beside those around them, and verbs whose subject
    may have another number."""
    text = words.text
    found, places = paragraph_tokens(text, first, end)
    total = log(ngrams().total)
    before_that, before, place, earlier = found[1], found[2], places[2], 9.0
    for word, next_place in zip(found[3:], places[3:], strict=True):
        step = before.following.get(word.number)
        if step is None:
            step = before.followed_by(word)
        later = step - before.log_uses - word.log_uses + total
        gap = earlier < _GAP or (earlier < _GAP_AWAITED and _awaiting[before_that.number])
        least = min(earlier, later)
        if place < end and (
            gap or least < _SELDOM or earlier + later < _FORM_BOTH or text[place] in NUMBER_OF
        ):
            form = least < _FORM or earlier + later < _FORM_BOTH
            yield Doubt(place, form, least < _OTHER_FORM, least < _SMALL, gap)
        before_that, before, place, earlier = before, word, next_place, later


class _Awaiting(dict[int, bool]):
    """Whether a word is often followed by a small word, by its number."""

    def __missing__(self, number: int) -> bool:
        counts = ngrams()
        uses = counts.one(number) + 1
        row = counts.row(number)
        said = counts.text(number) not in CLOSED_WORDS and any(
            counts.two(row, small) / uses > _OFTEN for small in map(counts.number, _AWAITED)
        )
        self[number] = said
        return said


_awaiting = _Awaiting()
