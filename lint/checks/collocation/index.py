"""Reads of the tables of expressions what an article gives cause for, and remembers it."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from typing import Any

from lint.checks.collocation.tables import Awaited, Expression, Filed
from lint.checks.kind import Part
from lint.language.classes import CLOSED_WORDS
from lint.language.lexicon import letter_mask
from lint.language.table import Table

_SAME_SOUND = {
    **{"a": "eo", "e": "ai", "i": "e", "o": "au", "u": "o", "c": "ks", "k": "cn", "g": "jn"},
    **{"j": "g", "s": "c", "n": "kg", "p": "f", "f": "p", "w": "r"},
}
"""Letters with which words that sound alike begin."""
_NONE: Sequence[int] = ()
_LONG = 6
"""Letters of a word that is known without the first."""
_MOST_STRANGE = 4
"""Letters that only one of two words has, if the one can be a slip for the other."""
_MOST_REMEMBERED = 50_000
"""Words of which is known what they are."""


class _Masks(dict[str, int]):
    """The masks of the letters of words."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        mask = self[word] = letter_mask(word)
        return mask


_masks = _Masks()


class Beside:
    """What is awaited at one distance from a key, and which expressions may be meant by the words
    that were seen there."""

    __slots__ = ("_awaited", "_by_initial", "distance", "seen")

    def __init__(self, distance: int, awaited: Awaited) -> None:
        self.distance = distance
        self.seen: dict[str, Sequence[int]] = {"": ()}
        self._awaited = awaited
        self._by_initial: dict[str, list[str]] = {}
        for word in awaited:
            self._by_initial.setdefault(word[0], []).append(word)
            if len(word) >= _LONG:  # its first letter may have been left out
                self._by_initial.setdefault(word[1], []).append(word)

    def look(self, word: str) -> Sequence[int]:
        """The places of the expressions that may be meant if this word is there."""
        if len(self.seen) > _MOST_REMEMBERED:
            self.seen = {"": ()}
        awaited = self._awaited.get(word)
        # A word that stands there in another expression is no slip: maternity pay, paternity pay.
        if awaited:
            found = [place for place in awaited if place & 1]
        else:
            found = [] if word in CLOSED_WORDS or not word[0].isalpha() else self._near(word)
        places = self.seen[word] = list(dict.fromkeys(found)) if found else _NONE
        return places

    def _near(self, word: str) -> list[int]:
        """The places of expressions in which a word is awaited here that resembles this one."""
        near = self._by_initial.get(word[0])
        for letter in _OTHER_INITIALS[word[:2]]:
            if others := self._by_initial.get(letter):
                near = near + others if near else others
        found: list[int] = []
        mask, length = _masks[word], len(word)
        for other in near or ():
            strange = mask ^ _masks[other]
            if (
                strange.bit_count() <= _MOST_STRANGE
                and -_MOST_STRANGE <= length - len(other) <= _MOST_STRANGE
                and other != word
                and _may_be(word, other)
            ):
                found += self._awaited[other]
        return found


class _OtherInitials(dict[str, str]):
    """With which other letters a word may begin that is meant by one that begins with these."""

    def __missing__(self, start: str) -> str:
        letters = start[1:] + _SAME_SOUND.get(start[0], "")
        made = self[start] = "".join(letter for letter in letters if letter != start[0])
        return made


_OTHER_INITIALS = _OtherInitials()


def _may_be(word: str, awaited: str) -> bool:
    # Hardly a word of an article comes so near to one that is awaited.
    from lint.language.likeness import may_be_taken_for

    return may_be_taken_for(word, awaited)


class Index:
    """The tables of one rulebook, of which is read what is asked for."""

    def __init__(self, part: Part) -> None:
        keys, self._bytes, self.allowed = part.tables
        self.rules = part.rules
        self.known: dict[str, Sequence[Beside]] = {"": ()}
        self._keys = Table(keys, 0)
        self._expressions: dict[int, Expression] = {}

    def beside(self, word: str) -> Sequence[Beside]:
        """What is awaited beside a word; nothing if it is no key."""
        if len(self.known) > _MOST_REMEMBERED:
            self.known = {"": ()}
        never = word in CLOSED_WORDS or not word[0].isalpha()
        place = None if never else self._keys.get(word)
        filed: Filed = self._read(int(place)) if place else []
        found = self.known[word] = [Beside(*each) for each in filed]
        return found

    def expression(self, place: int) -> Expression:
        """The expression that stands there."""
        found = self._expressions.get(place)
        if found is None:
            found = self._expressions[place] = self._read(place)
        return found

    def _read(self, place: int) -> Any:
        return marshal.loads(memoryview(self._bytes)[place:])
