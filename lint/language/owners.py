"""Whether a word owns what follows it: a brother's house, or the brothers house their dogs.

A linear model, learned by `tools/learn_owners.py` over all nouns at once, weighs the words on
either side and their classes. So it judges nouns that it has never seen. The model is a file that
is mapped; nothing of the text it was learned from is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from lint.language.context import Models, Token, beside, further, mix

TOPICS = -2 * 6
"""The last features of a window are of topics, and not asked: an owner may own anything."""
_STEM, _STEM_BEFORE, _STEM_AFTER = 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F
PLAIN, BARE, OWNER = "plural", "singular", "owner"
"""A word in s with no apostrophe; a singular; one that ends in 's."""


def features(window: Sequence[Token], stem: Any) -> list[Any]:
    """What speaks for an owner in the middle of a window, whose singular hashes to `stem`."""
    before, after = window[5], window[7]
    return [
        *beside(window),
        *further(window)[:TOPICS],
        mix(_STEM, (stem,)),
        mix(_STEM_BEFORE, (before.word_class, stem)),
        mix(_STEM_AFTER, (stem, after.word_class)),
    ]


@lru_cache(50_000)
def stem_hash(stem: str) -> int:
    """The number of a singular noun."""
    return crc32(stem.encode("utf-8", "surrogatepass"))


@cache
def owners() -> Models:
    """The models that come with Copydesk."""
    return Models(Path(__file__).with_name("data") / "owners.bin")
