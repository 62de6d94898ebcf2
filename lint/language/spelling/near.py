"""Words of the lexicon that are one or two letters away from a string of letters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from lint.language.edits import edits, one_edit, within
from lint.language.lexicon import CORE, Candidates, letter_mask, lexicon

_LEAST_ZIPF = 2.2
"""How common a rarer word must be to be proposed."""
_LONG, _KNOWN = 8, 3.0
"""Letters of a word that three slips leave recognisable, and how common (zipf) it must be."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_away(word: str) -> Iterator[str]:
    """Words that may be proposed and are one letter added, dropped, changed or swapped away."""
    yield from _other_initial(word)
    middle = (len(word) + 1) // 2
    # What is one slip away has one half as it should be, unless the slip swapped across the middle.
    swapped = word[: middle - 1] + word[middle : middle + 1] + word[middle - 1] + word[middle + 1 :]
    if swapped != word and _is_proposed(swapped):
        yield swapped
    for length in range(max(len(word) - 1, 2), len(word) + 2):
        for candidate in _with_a_half(word, middle, lexicon().candidates(word[0], length)):
            if candidate not in (word, swapped) and one_edit(word, candidate):
                yield candidate


def _with_a_half(word: str, middle: int, candidates: Candidates) -> set[str]:
    """Those that begin or end as the word does."""
    text, words, _ = candidates
    if not words:
        return set()
    i = bisect_left(words, word[:middle])
    found = set(takewhile(lambda other: other.startswith(word[:middle]), words[i:]))
    end = word[middle:] + " "
    at = text.find(end)
    while at >= 0:
        found.add(words[at // (len(words[0]) + 1)])
        at = text.find(end, at + 1)
    return found


def two_away(word: str) -> Iterator[str]:
    """Words with the same first letter, and the second or the last, one or two letters away:
    hands that slip twice keep one of them."""
    mask = letter_mask(word)
    second, last = word[1:2], word[-1]
    for longer in range(max(2 - len(word), -2), 3):
        _, words, masks = lexicon().candidates(word[0], len(word) + longer)
        more, less = min(2, 2 + longer), min(2, 2 - longer)
        for candidate, other in zip(words, masks, strict=True):
            if (
                (other & ~mask).bit_count() <= more
                and (mask & ~other).bit_count() <= less
                and (candidate[1:2] == second or candidate[-1] == last)
                and candidate != word
                and within(word, candidate, 2)
            ):
                yield candidate


def three_away(word: str) -> Iterator[str]:
    """Long words three letters away that begin with the same letter and end with the same two."""
    if len(word) < _LONG:
        return
    mask = letter_mask(word)
    for length in range(len(word) - 2, len(word) + 3):
        _, words, masks = lexicon().candidates(word[0], length)
        for candidate, other in zip(words, masks, strict=True):
            if (
                candidate[-2:] == word[-2:]
                and (other & ~mask).bit_count() <= 2
                and (mask & ~other).bit_count() <= 2
                and lexicon().zipf(candidate) >= _KNOWN
                and edits(word, candidate, 3) == 3
            ):
                yield candidate


def _other_initial(word: str) -> Iterator[str]:
    """Words one letter away that begin with another one."""
    made = {word[1:], word[1:2] + word[:1] + word[2:]}
    made.update(letter + rest for letter in _LETTERS for rest in (word, word[1:]))
    for candidate in sorted(made):
        if candidate[:1] != word[0] and _is_proposed(candidate):
            yield candidate


def _is_proposed(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is not None and facts.lower and (facts.tier == CORE or facts.zipf >= _LEAST_ZIPF)
