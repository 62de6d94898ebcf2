"""Which tokens of which rules a text gives cause to look for, and where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from lint.vale.kinds import Ready
from lint.vale.triggers import Needs

_WORD = re.compile(r"[^\W_]+")


class Places:
    """Where each word of a text stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower()
        self.types = frozenset(_WORD.findall(self.lower))
        """The different words, in lower case."""

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins (code points)."""
        return [match.start() for match in _WORD.finditer(self.lower)]

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """For each word, in lower case, its numbers in the order of the text."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(_WORD.findall(self.lower)):
            found.setdefault(word, []).append(number)
        return found

    def may_hold(self, needs: Needs | None) -> bool:
        """Does a text have what a pattern needs?"""
        return needs is None or (
            any(word in self.types for word, _ in needs[0])
            or any(piece in self.lower for piece in needs[1])
        )

    @property
    def tells(self) -> bool:
        """Are places in lower case places in the text?"""
        return len(self.lower) == len(self.text)


class Index:
    """The words that tokens need, of many rules at once: a text is gone through once for all."""

    def __init__(self, rules: Sequence[Ready], numbers: Sequence[int]) -> None:
        self._whole: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._parts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._always: list[tuple[int, int]] = []
        for rule in numbers:
            for number, (_, needs) in enumerate(rules[rule].get("tokens") or ()):
                if needs is None:
                    self._always.append((rule, number))
                    continue
                for word, _ in needs[0]:
                    self._whole[word].append((rule, number))
                for piece in needs[1]:
                    self._parts[piece].append((rule, number))

    def active(self, places: Places) -> dict[int, list[int]]:
        """For each rule the tokens that may match in a text, in order."""
        found = set(self._always)
        for word in self._whole.keys() & places.types:
            found.update(self._whole[word])
        for piece, tokens in self._parts.items():
            if piece in places.lower:
                found.update(tokens)
        rules: dict[int, list[int]] = {}
        for rule, number in sorted(found):
            rules.setdefault(rule, []).append(number)
        return rules
