"""The name within a word of the text: `Putin` in `anti-Putin`, `Blair` in `Blair's`."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from lint.language.words import UNSEEN

ARTICLES = frozenset("al el ul ad ag an ar as ash at az es".split())
"""The Arabic article before a name, joined to it by a hyphen."""

_JOINED_AFTER = frozenset(
    (
        "allied appointed area backed based born bound brokered built centric class compatible "
        "controlled dominated driven educated enabled era focused friendly funded generated heavy "
        "held inspired led level like linked listed made mandated occupied only owned powered "
        "registered related run speaking specific sponsored style supplied trained type wide wing "
        "year"
    ).split()
)
"""What is hung on a name with a hyphen and is no part of it: Kremlin-backed."""

_STRAIGHT = str.maketrans("’‘ʼ‐‑", "'''--")
_UNDIVIDED = str.maketrans(
    {
        **dict.fromkeys("'’‘-. &/", None),
        **{"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"},
        "þ": "th",
    }
)
_NO_LETTERS = frozenset((*UNSEEN, "_"))
"""What no name holds: signs nobody sees, marks of emphasis that were left open."""
_BROKEN = "ÃÂâ"
"""What a word ends in whose apostrophe was decoded twice: ObamaÃ¢â‚¬â„¢s."""
_MOST = 200_000


class Core(NamedTuple):
    """A name within a word.

    `text` has straight apostrophes and plain hyphens; `start` and `end` are code points within
    the word; `key` is the name in lower case without accents, hyphens, apostrophes and stops.
    """

    text: str
    key: str
    start: int
    end: int
    possessive: bool


def letters(name: str) -> str:
    """The letters of a name and nothing else, in lower case, without accents."""
    plain = name.lower().translate(_UNDIVIDED)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


class _Cores(dict[str, "Core | None"]):
    """Remembers the core of every word met: articles share most of their words."""

    def __missing__(self, word: str) -> Core | None:
        if len(self) > _MOST:
            self.clear()
        core = self[word] = _core(word)
        return core


CORES = _Cores()
"""For each word as written: the name in it, or None if it can't be one."""


def _core(word: str) -> Core | None:
    text = word.translate(_STRAIGHT)
    if not text[0].isalpha() or text == text.lower() or not _NO_LETTERS.isdisjoint(text):
        return None
    if text[-1] in _BROKEN:
        return None
    possessive = text[-2:] in ("'s", "'S") and len(text) > 3
    start, end = 0, len(text) - 2 * possessive
    if "-" in text:
        start, end = _within_hyphens(text, end)
    text = text[start:end]
    if len(text) < 2 or "'" in text[-3:] or any(map(str.isdigit, text)):  # I, he'd, G8
        return None
    return Core(text, letters(text), start, end, possessive)


def _within_hyphens(text: str, end: int) -> tuple[int, int]:
    """Leave out what is hung on a name: pro-, -led, -19."""
    parts = text[:end].split("-")
    start = 0
    while len(parts) > 1 and parts[0].islower() and parts[0] not in ARTICLES:
        start += len(parts.pop(0)) + 1
    while len(parts) > 1 and (parts[-1] in _JOINED_AFTER or parts[-1].isdigit()):
        end -= len(parts.pop()) + 1
    return start, end
