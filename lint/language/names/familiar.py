"""How well known a name is in general, by the lexicon."""

from __future__ import annotations

from lint.language.lexicon import lexicon

RARE_NAME = 1.0
"""Zipf frequency of a name that the lexicon has without one: a surname of the census."""


def zipf(name: str) -> float:
    """How common a name (its letters) is as a word or name; 0 for what nobody has heard of."""
    word = lexicon().word(name)
    return 0.0 if word is None else max(word.zipf, RARE_NAME)


def is_word(name: str) -> bool:
    """Is this a word that is written in lower case too?"""
    word = lexicon().word(name)
    return word is not None and word.lower


def is_name_only(name: str) -> bool:
    """Is this a name and never a word in lower case?"""
    word = lexicon().word(name)
    return word is not None and not word.lower


def is_name(name: str) -> bool:
    """Is this known to be a name, whatever else it is?"""
    word = lexicon().word(name)
    return word is not None and word.proper
