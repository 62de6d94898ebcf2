"""A word is known by the company it keeps: how well a word goes with the words beside it.

From the pairs of words that the lexicon counts. A pair that it does not count is rarer than the
rarest it does; between common words that says something too.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from lint.language.lexicon import lexicon

_TEN = log(10)
_WORDS = 1.02e12
"""Words counted for the pairs (see tools/build_lexicon.py)."""
_UNIT = 1e4
"""Uses that a count of one stands for."""
_RAREST = 1e5
"""About how many uses the rarest pair in the lexicon has."""
_UNKNOWN = 0.5
"""How common (zipf) a word is taken to be that is in no list."""


def fit(word: str, before: str, after: str) -> float:
    """How likely a folded word is between two others ("" for none): a logarithm of odds, to be
    compared with that of another word in the same place."""
    return _zipf(word) * _TEN + liking(before, word) + liking(word, after)


@lru_cache(100_000)
def liking(first: str, second: str) -> float:
    """How much more often two words stand side by side than chance would have it (natural
    logarithm); negative if less often."""
    if not first or not second:
        return 0.0
    count = lexicon().pair(first, second)
    chance = (_zipf(first) + _zipf(second) - 18) * _TEN + log(_WORDS)
    if count:
        return count * log(2) + log(_UNIT) - chance
    return min(0.0, log(_RAREST) - chance)


@lru_cache(100_000)
def _zipf(word: str) -> float:
    return lexicon().zipf(word) or _UNKNOWN
