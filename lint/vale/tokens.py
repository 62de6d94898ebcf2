"""A token of a rule: a pattern that is looked for only in texts that may hold it."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

from lint.vale.core import core, is_word
from lint.vale.guide import guide
from lint.vale.pattern import compiled
from lint.vale.places import Places
from lint.vale.triggers import Needs

Found = tuple[int, int]
"""Start and end of a match."""


class Token:
    """A pattern and what it needs (None: that can't be told). What is found in a text is kept with
    the text: many styles have the same patterns."""

    def __init__(self, pattern: str, needs: Needs | None) -> None:
        self.needs = needs
        self._source = pattern
        self._unlike: set[str] = set()
        """Words that are no match, if every match is a word."""

    def find(self, places: Places, after: int = 0) -> Found | None:
        """The first match that does not begin before a place."""
        if self._is_placed and places.tells:
            there: list[Found] | None = places.known.get(self)
            if there is None:
                there = places.known[self] = self._at_words(places)
            if not after:
                return there[0] if there else None
            return next((place for place in there if place[0] >= after), None)
        if (self, after) not in places.known:
            match = self._search(places.text, after) if self.may_match(places) else None
            places.known[self, after] = match.span() if match is not None else None
        found: Found | None = places.known[self, after]
        return found

    def _search(self, text: str, after: int) -> Any:
        if self._guide is None:
            return self.pattern.search(text, after)
        while place := self._guide.search(text, after):
            if match := self.pattern.match(text, place.start()):
                return match
            after = place.start() + 1
        return None

    def all(self, places: Places) -> list[Any]:
        """Every match, one after the other."""
        if (self, "all") not in places.known:
            held = places.may_hold(self.needs) and self.may_match(places)
            found = list(self.pattern.finditer(places.text)) if held else []
            places.known[self, "all"] = found
        matches: list[Any] = places.known[self, "all"]
        return matches

    def may_match(self, places: Places) -> bool:
        """Can there be a match, by the words of a text and by what every match must hold?"""
        if self.is_word:
            for word in places.forms - self._unlike:
                if self.pattern.fullmatch(word):
                    return True
                self._unlike.add(word)
            return False
        return self._core is None or self._core.search(places.text) is not None

    def _at_words(self, places: Places) -> list[Found]:
        """Every match, also such as overlap, where matches can begin at some words only."""
        assert self.needs is not None
        starts = set()
        for word, before, begin, _ in self.needs[0]:
            for at in places.at.get(word, ()):
                first = at - before
                if first >= 0 and places.words[first : first + len(begin)] == begin:
                    starts.add(places.starts[first])
        pattern, text = self.pattern, places.text
        return [match.span() for at in sorted(starts) if (match := pattern.match(text, at))]

    @cached_property
    def pattern(self) -> Any:
        """The pattern, compiled."""
        return compiled(self._source)

    @cached_property
    def _is_placed(self) -> bool:
        """Can it be told where a match begins?"""
        needs = self.needs
        return needs is not None and not needs[1] and all(need[1] >= 0 for need in needs[0])

    @cached_property
    def is_word(self) -> bool:
        """Is every match a word?"""
        return is_word(self.pattern)

    @cached_property
    def _guide(self) -> Any:
        return guide(self.pattern)

    @cached_property
    def _core(self) -> Any:
        return core(self.pattern)


Tokens = list[tuple[int, Token]]
"""Tokens of a rule, each with its number there."""


@cache
def token(pattern: str, needs: Needs | None) -> Token:
    """The token of a pattern, one for all rules that have it."""
    return Token(pattern, needs)
