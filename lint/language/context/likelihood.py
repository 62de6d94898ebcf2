"""How much likelier a sentence is with other words in it, by the counts of `ngrams`.

Where grammar says which class of word must stand at a place, and another stands there, the counts
say whether the form that grammar wants is what people write between these neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

from lint.language.context.evidence import class_after
from lint.language.context.tokens import Token, tokens
from lint.language.ngrams import ngrams

_AROUND = 3
"""Words before an edit, and after it, that can be told apart by it: two, and one that says whether
a capital makes a name."""


def likelier(
    text: Sequence[str], sentence: tuple[int, int], first: int, end: int, right: Sequence[str]
) -> float:
    """The natural logarithm of how much likelier a sentence (its first and last word) is with the
    words `right` instead of those from `first` up to `end`, which may be none."""
    before = text[max(sentence[0], first - _AROUND) : first]
    after = text[end : min(sentence[1] + 1, end + _AROUND)]
    return _chance([*before, *right, *after]) - _chance([*before, *text[first:end], *after])


def _chance(words: Sequence[str]) -> float:
    """The logarithm of the chance of a passage."""
    found, _ = tokens(words, 0, len(words))
    return sum(
        _after(found[k - 2], before, word)
        for k, (before, word) in enumerate(pairwise(found[1:]), start=2)
    )


def _after(two_before: Token, before: Token, word: Token) -> float:
    """The logarithm of the chance of a word after two others."""
    counts = ngrams()
    of_class = word.of_class
    pair = counts.two(two_before.row, before.number)
    beside = counts.two(before.row, word.number) / (before.uses + 1)
    run = (
        counts.three(two_before.number, before.number, word.number) / max(pair, 1)
        if pair
        else beside
    )
    in_class = class_after(before, of_class) * (word.uses + 0.5) / of_class.uses
    return log(0.55 * run + 0.3 * beside + 0.14 * in_class + 0.01 * word.chance)
