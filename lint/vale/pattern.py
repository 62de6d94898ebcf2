"""Patterns of Vale's rules and of what is excepted from them, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lint.vale import ValeError
from lint.vale.translate import joined

_BY_NUMBER = re.compile(r"(?<!\\)\\x\{([0-9A-Fa-f]+)\}")
"""A character as Go writes it."""


def checked(pattern: str) -> str:
    """The pattern, if it can be compiled. Raises ValeError."""
    compiled(pattern)
    return pattern


def compiled(pattern: str) -> Any:
    """A pattern, by `re` or, for what only .NET and `regex` know, by that. Raises ValeError."""
    pattern = _BY_NUMBER.sub(lambda match: re.escape(chr(int(match[1], 16))), pattern)
    try:
        return re.compile(pattern)
    except re.error:
        import regex

        try:
            return regex.compile(pattern, regex.V0)
        except regex.error as problem:
            raise ValeError(f"has a pattern that can't be read: {problem}") from None


def exceptions_of(terms: Iterable[str], *, ignorecase: bool = False) -> str:
    """The pattern of words that are no fault: each in its own case unless it says otherwise."""
    if ignorecase:
        return (
            joined([term_pattern(t) for t in terms], ignorecase=True, words=True) if terms else ""
        )
    made = []
    for term in sorted(terms, key=lambda term: -len(term)):
        pattern = term_pattern(term)
        made.append(pattern if pattern.startswith("(?i)") else f"(?-i:{pattern})")
    return joined(made, ignorecase=False, words=True) if made else ""


def phrases_of(terms: Iterable[str]) -> str:
    """The pattern of phrases in which nothing is a fault."""
    several = [term_pattern(term) for term in terms if " " in term or r"\s" in term]
    return joined(several, ignorecase=True, words=True) if several else ""


def plain(text: str) -> bool:
    """Does a text have nothing in it that means more in a pattern?"""
    return re.escape(text).replace("\\ ", " ").replace("\\-", "-") == text


def term_pattern(term: str) -> str:
    """A term of a vocabulary as a pattern: its spaces are any white space."""
    if plain(term.replace(".", "")):
        term = term.replace(".", r"\.")
    return re.sub(r"[ \t]+", r"\\s+", term)
