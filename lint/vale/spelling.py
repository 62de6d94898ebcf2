"""Vale's `spelling` rules, by our own lexicon in the place of Hunspell's dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.language.spelling.unknown import is_explained
from lint.language.words import fold
from lint.vale.style import Ready, compiled

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NEVER = re.compile(r"[A-Z][a-z]+[A-Z]+\w+|[A-Z]+$|[^a-zA-Z_']")
"""What Vale leaves alone unless a rule is `custom`."""


def unknown_words(rule: Ready, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are none."""
    filters = [compiled(pattern) for pattern in rule["filters"]]
    for match in _WORD.finditer(text):
        word = match.group()
        if not rule["custom"] and _NEVER.search(word):
            continue
        if any(pattern.search(word) for pattern in filters):
            continue
        if not is_explained(fold(word)):
            yield match.span()
