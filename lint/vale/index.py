"""Which tokens of which rules stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from lint.vale.places import Places
from lint.vale.tokens import Token, Tokens, token
from lint.vale.triggers import Needs


class Index:
    """The words that tokens need, of many rules at once: a text is gone through once for all."""

    def __init__(self, rules: Iterable[tuple[int, Iterable[tuple[str, Needs | None]]]]) -> None:
        self._uses: dict[Token, list[tuple[int, int]]] = {}
        """The rules that have each token, and its number there."""
        self._whole: defaultdict[str, list[tuple[Token, frozenset[str]]]] = defaultdict(list)
        self._parts: defaultdict[str, list[Token]] = defaultdict(list)
        self._shaped: list[Token] = []
        """Those of which every match is a word."""
        self._plain: set[str] = set()
        """Words that none of these matches."""
        self._always: list[Token] = []
        for rule, tokens in rules:
            for number, (pattern, needs) in enumerate(tokens):
                one = token(pattern, needs)
                if one not in self._uses:
                    self._uses[one] = []
                    self._add(one)
                self._uses[one].append((rule, number))

    def _add(self, one: Token) -> None:
        if one.needs is None:
            (self._shaped if one.is_word else self._always).append(one)
            return
        for word, _, _, others in one.needs[0]:
            self._whole[word].append((one, others))
        for piece in one.needs[1]:
            self._parts[piece].append(one)

    def active(self, places: Places, rules: Collection[int]) -> dict[int, Tokens]:
        """For each of some rules the tokens that match in a text, by number."""
        found, types = set(self._always), places.types
        for word in self._whole.keys() & types:
            found.update(one for one, others in self._whole[word] if others <= types)
        for piece, tokens in self._parts.items():
            if piece in places.lower:
                found.update(tokens)
        if self._shaped:
            found.update(self._of_shape(places.forms))
        active: dict[int, Tokens] = {}
        for one in found:
            uses = [use for use in self._uses[one] if use[0] in rules]
            if uses and one.find(places):
                for rule, number in uses:
                    active.setdefault(rule, []).append((number, one))
        return active

    def _of_shape(self, words: frozenset[str]) -> Iterator[Token]:
        """The tokens that match one of the words."""
        for word in words - self._plain:
            fitting = [one for one in self._shaped if one.pattern.fullmatch(word)]
            yield from fitting
            if not fitting:
                self._plain.add(word)
