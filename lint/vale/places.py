"""Where each word of a text stands, and what has been found in it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from typing import Any

from lint.vale.triggers import Needs

_WORD = re.compile(r"([^\W_]+)")
_FORM = re.compile(r"\w+")


class Places:
    """A text, where its words stand, and what has been found in it so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower()
        self.tells = len(self.lower) == len(text)
        """Are places in lower case places in the text?"""
        self._pieces = _WORD.split(self.lower)
        self.words = tuple(self._pieces[1::2])
        """The words, in lower case."""
        self.types = frozenset(self.words)
        """The different words, in lower case."""
        self.known: dict[object, Any] = {}

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different words as written, with underscores."""
        return frozenset(_FORM.findall(self.text))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins (code points)."""
        return list(accumulate(map(len, self._pieces)))[:-1:2]

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """For each word, in lower case, its numbers in the order of the text."""
        found = defaultdict[str, list[int]](list)
        for number, word in enumerate(self.words):
            found[word].append(number)
        return found

    def found(self, pattern: Any) -> list[str]:
        """What a pattern finds (its group, if it has but one)."""
        if pattern.pattern not in self.known:
            several = pattern.groups > 1
            self.known[pattern.pattern] = (
                [match.group() for match in pattern.finditer(self.text)]
                if several
                else pattern.findall(self.text)
            )
        found: list[str] = self.known[pattern.pattern]
        return found

    def may_hold(self, needs: Needs | None) -> bool:
        """Does a text have what a pattern needs?"""
        return needs is None or (
            any(word in self.types and others <= self.types for word, _, _, others in needs[0])
            or any(piece in self.lower for piece in needs[1])
        )
