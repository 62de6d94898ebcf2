"""What a Vale rule does about what it marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.vale.kinds import Ready
from lint.vale.messages import filled
from lint.vale.pattern import compiled

_STEPS: dict[str, tuple[int, Callable[..., str]]] = {
    "replace": (2, lambda text, old, new: text.replace(old, new)),
    "remove": (1, lambda text, what: text.replace(what, "")),
    "regex": (2, lambda text, pattern, new: _substituted(text, pattern, new)),
    "trim": (1, lambda text, letters: text.strip(letters)),
    "trim_left": (1, lambda text, letters: text.lstrip(letters)),
    "trim_right": (1, lambda text, letters: text.rstrip(letters)),
    "truncate": (1, lambda text, mark: text.partition(mark)[0]),
    "split": (2, lambda text, mark, number: _piece(text, mark, number)),
    "prefix": (1, lambda text, front: front + text),
    "suffix": (1, lambda text, end: text + end),
    "wrap": (1, lambda text, mark: mark + text + mark),
    "capitalize": (0, lambda text: text[:1].upper() + text[1:]),
    "uncapitalize": (0, lambda text: text[:1].lower() + text[1:]),
    "lower": (0, str.lower),
    "upper": (0, str.upper),
    "title": (0, str.title),
    "words": (0, lambda text: " ".join(text.split())),
}
"""The operations of `edit`, each with how many parameters it takes."""


def fixed(rule: Ready, words: str) -> tuple[str, ...]:
    """The corrections that a rule's action makes of the words it marks."""
    name, parameters = rule["action"]
    if name == "replace":
        return tuple(_grouped(rule, words, right) for right in parameters)
    if name == "remove":
        return ("",)
    if name == "edit":
        edited = _edited(words, parameters)
        return () if edited is None else (edited,)
    return ()


def _grouped(rule: Ready, words: str, right: str) -> str:
    """A correction with what the groups of the token have matched."""
    if "$" in right:
        for pattern, _ in rule.get("tokens") or ():
            match = compiled(pattern).fullmatch(words)
            if match is not None:
                return filled(right, match)
    return right


def _edited(text: str, parameters: list[str]) -> str | None:
    rest = list(parameters)
    while rest:
        known = _STEPS.get(rest.pop(0))
        if known is None or len(rest) < known[0]:
            return None
        count, step = known
        text = step(text, *rest[:count])
        del rest[:count]
    return text


def _substituted(text: str, pattern: str, new: str) -> str:
    try:
        return str(compiled(pattern).sub(re.sub(r"\$\{?(\d+)\}?", r"\\\1", new), text))
    except ValueError:
        return text


def _piece(text: str, mark: str, number: str) -> str:
    pieces = text.split(mark)
    at = int(number) if number.lstrip("-").isdigit() else 0
    return pieces[at] if -len(pieces) <= at < len(pieces) else text
