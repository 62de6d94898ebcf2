"""Which tokens of which rules a text gives cause to look for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from lint.vale.style import Ready

_WORD = re.compile(r"[^\W_]+")


class Index:
    """The words that tokens need, of many rules at once: a text is gone through once for all."""

    def __init__(self, rules: Sequence[Ready]) -> None:
        self._whole: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._parts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._always: list[tuple[int, int]] = []
        for rule, ready in enumerate(rules):
            for number, (_, needs) in enumerate(ready.get("tokens") or ()):
                if needs is None:
                    self._always.append((rule, number))
                    continue
                for word in needs[0]:
                    self._whole[word].append((rule, number))
                for piece in needs[1]:
                    self._parts[piece].append((rule, number))

    def active(self, text: str) -> dict[int, list[int]]:
        """For each rule the tokens that may match in a text, in order."""
        lower = text.lower()
        found = set(self._always)
        for word in self._whole.keys() & set(_WORD.findall(lower)):
            found.update(self._whole[word])
        for piece, places in self._parts.items():
            if piece in lower:
                found.update(places)
        rules: dict[int, list[int]] = {}
        for rule, number in sorted(found):
            rules.setdefault(rule, []).append(number)
        return rules
