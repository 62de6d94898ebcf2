"""The tables of expressions.

Every expression is filed under two of its words, its keys, the longest that are no function words;
so whichever one word of it has gone wrong, a key still stands. Beside a key it says how far away
another of its words is awaited, the probe: nothing more is looked at unless that word stands there,
or one that may be a slip for it.

All is kept as one run of bytes, of which a run reads what its article gives cause for: five
thousand small tuples take longer to bring to life than an article to check.
"""

from __future__ import annotations

import marshal
from collections import defaultdict

from lint.checks.collocation.expressions import GAP, Items
from lint.language.classes import CLOSED_WORDS
from lint.language.table import write_table

Expression = tuple[int, Items, str]
"""The rule, the words, and what is special of them: FIXED, VERB or nothing."""
FIXED, VERB = "fixed", "verb"
"""The words are right in this number only; the first is a verb, and another verb may have the same
object."""

Awaited = dict[str, list[int]]
"""For each word that may be awaited the expressions: where they stand in the bytes and, in the last
bits, where the key stands in them and whether another word than the probe may have gone wrong."""

Filed = list[tuple[int, Awaited]]
"""For each distance from the key what is awaited there."""

Tables = tuple[bytes, bytes, set[tuple[str, ...]]]
"""A table (see `language.table`) of where in the bytes what is filed under each key stands
(`Filed`), the bytes, and the near misses that are right."""

PLACE_BITS = 4
"""Bits below the place of an expression."""


class Filing:
    """Files expressions under their words."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._places: dict[bytes, int] = {}
        self._filed: defaultdict[str, defaultdict[int, Awaited]]
        self._filed = defaultdict(lambda: defaultdict(dict))
        self._allowed: set[tuple[str, ...]] = set()

    def add(self, rule: int, items: Items, special: str) -> None:
        """Add an expression of one rule."""
        order = sorted(
            (k for k, item in enumerate(items) if item != GAP),
            key=lambda k: (items[k][0] in CLOSED_WORDS, -len(items[k][0]), k),
        )
        first, second = order[:2]
        place = self._keep((rule, items, special)) << PLACE_BITS
        self._file(items, place, first, second, others=len(order) > 2)
        self._file(items, place, second, first, others=False)

    def allow(self, words: tuple[str, ...]) -> None:
        """Add a near miss that is right."""
        self._allowed.add(words)

    def _keep(self, what: Expression | Filed) -> int:
        """Where it stands in the bytes. The forms of a word have the same filed under them."""
        packed = marshal.dumps(what)
        place = self._places.setdefault(packed, len(self._bytes))
        if place == len(self._bytes):
            self._bytes += packed
        return place

    def _file(self, items: Items, place: int, key: int, probe: int, *, others: bool) -> None:
        for form in items[key]:
            awaited = self._filed[form][probe - key]
            for word in items[probe]:
                awaited.setdefault(word, []).append(place | key << 1 | others)

    def tables(self) -> Tables:
        """Everything added, as plain data."""
        keys = {key: str(self._keep(list(of.items()))) for key, of in self._filed.items()}
        return write_table(keys), bytes(self._bytes), self._allowed
