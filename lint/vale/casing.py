"""Capitals as Vale's `capitalization` rules want them."""

from __future__ import annotations

import re
from typing import Any

from lint.vale.style import Ready, compiled

_WORD = re.compile(r"[\w'’.-]+")
_SMALL_AP = frozenset(
    "a an and as at but by en for if in nor of on or per the to v v. vs vs. via".split()
)
_SMALL_CHICAGO = _SMALL_AP | frozenset(
    "about above across after against along among around before behind below beneath beside "
    "between beyond down during from inside into like near off onto out outside over past since "
    "through throughout toward under until up upon with within without".split()
)


def is_cased(rule: Ready, text: str, exceptions: Any) -> tuple[bool, str]:
    """Is a text cased as the rule wants it, and how would it be?"""
    match = rule["match"]
    if match == "$lower":
        return text == text.lower() or _excepted(exceptions, text), text.lower()
    if match == "$upper":
        return text == text.upper() or _excepted(exceptions, text), text.upper()
    if match == "$title":
        return _share(rule, text, _title(rule, text), exceptions)
    if match == "$sentence":
        return _share(rule, text, _sentence(rule, text), exceptions)
    fits = compiled(match).search(text) is not None or _excepted(exceptions, text)
    return fits, match


def _excepted(exceptions: Any, text: str) -> bool:
    return exceptions is not None and exceptions.search(text) is not None


def _share(rule: Ready, text: str, expected: str, exceptions: Any) -> tuple[bool, str]:
    """Are enough words as expected?"""
    words, wanted = _WORD.findall(text), _WORD.findall(expected)
    if not words:
        return True, expected
    right = 0
    for i, word in enumerate(words):
        if i >= len(wanted) or word == wanted[i] or _excepted(exceptions, word):
            right += 1
        elif rule["match"] == "$title":
            right += word == word.upper()
        elif i == 0 and word != word.lower().capitalize():
            return False, expected
    return right / len(words) >= rule["threshold"], expected


def _title(rule: Ready, text: str) -> str:
    small = _SMALL_CHICAGO if rule["style"] == "Chicago" else _SMALL_AP
    known = {word.lower(): word for word in rule["exceptions"]}
    last = len(_WORD.findall(text)) - 1
    count = -1

    def cased(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        word = match.group()
        if word.lower() in known:
            return str(known[word.lower()])
        opens = text[: match.start()].rstrip()[-1:] in (":", "")
        if word.lower() in small and 0 < count < last and not opens:
            return word.lower()
        return word[:1].upper() + word[1:]

    return _WORD.sub(cased, text)


def _sentence(rule: Ready, text: str) -> str:
    known = {word.lower(): word for word in rule["exceptions"]}
    marks = tuple(rule["indicators"])

    def cased(match: re.Match[str]) -> str:
        word = match.group()
        before = text[: match.start()].rstrip()
        if word.lower() in known:
            return str(known[word.lower()])
        if word.isupper() and len(word) > 1:
            return word
        if not before or (marks and before.endswith(marks)):
            return word[:1].upper() + word[1:].lower()
        return word.lower()

    return _WORD.sub(cased, text)
