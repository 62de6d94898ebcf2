"""Capitals as Vale's `capitalization` rules want them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lint.vale.kinds import Ready
from lint.vale.pattern import compiled

_WORD = re.compile(r"[\w'’.-]+")
_compiled = cache(compiled)
_TOKEN = r"(?:[^\W_]|\*)+\S*"
"""A word of a sentence; stars are code."""
_NUMBERED = re.compile(r"\d+\.")
"""In the first word of a heading that is numbered: its sentence begins after that."""
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
    prefix = _compiled(rule["prefix"]).match(text) if rule["prefix"] else None
    if prefix is not None and match in ("$title", "$sentence"):
        right, expected = is_cased({**rule, "prefix": ""}, text[prefix.end() :], exceptions)
        return right, prefix.group() + expected
    if match == "$lower":
        return text == text.lower() or _excepted(exceptions, text), text.lower()
    if match == "$upper":
        return text == text.upper() or _excepted(exceptions, text), text.upper()
    if match == "$title":
        expected = _title(rule, text)
        words, wanted = _WORD.findall(text), _WORD.findall(expected)
        return _share(rule, words, wanted, exceptions), expected
    if match == "$sentence":
        expected = _sentence(rule, text, exceptions)
        words, wanted = _tokens(text, exceptions), _tokens(expected, exceptions)
        return _share(rule, words, wanted, exceptions), expected
    fits = compiled(match).search(text) is not None or _excepted(exceptions, text)
    return fits, match


def _excepted(exceptions: Any, text: str) -> bool:
    return exceptions is not None and exceptions.search(text) is not None


def _share(rule: Ready, words: list[str], wanted: list[str], exceptions: Any) -> bool:
    """Are enough words as expected?"""
    if not words:
        return True
    right = 0
    for i, word in enumerate(words):
        if i >= len(wanted) or word == wanted[i] or _excepted(exceptions, word):
            right += 1
        elif rule["match"] == "$title":
            right += word == word.upper()
        elif i == 0 and word != word.lower().capitalize():
            return False
    return right / len(words) >= float(rule["threshold"])


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


def _sentence(rule: Ready, text: str, exceptions: Any) -> str:
    """The text in sentence case. A word in which an exception is found stays as it is."""
    known = {word.lower(): word for word in rule["exceptions"]}
    marks = tuple(rule["indicators"])
    made: list[str] = []
    before = ""
    for i, word in enumerate(_tokens(text, exceptions)):
        if word.lower() in known:
            made.append(str(known[word.lower()]))
        elif any(_compiled(exception).search(word) for exception in rule["exceptions"]):
            made.append(word)
        elif i == 0 or before.endswith(marks or "\n") or (i == 1 and _NUMBERED.search(before)):
            made.append(word[:1].upper() + word[1:].lower())
        else:
            made.append(word.lower())
        before = word
    return " ".join(made)


def _tokens(text: str, exceptions: Any) -> list[str]:
    """The words of a heading; an exception is one, though it has spaces in it."""
    pattern = f"{exceptions.pattern}|{_TOKEN}" if exceptions is not None else _TOKEN
    return [match.group() for match in _compiled(pattern).finditer(text)]
