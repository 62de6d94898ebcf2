"""The condition of a section: `[*.md if .Meta.draft or .Path startsWith "old/"]`.

The form is Vale's: `==`, `!=`, `<`, `in`, `contains`, `startsWith`, `endsWith`, `matches`, `and`,
`or`, `not` and their signs, strings, numbers, lists. What is asked is `.Path` (from the `.vale.ini`
on), `.Dir`, `.Name`, `.Ext` and `.Meta`, the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any

Fields = Mapping[str, Any]
_Test = Callable[[Fields], Any]
_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<number>-?\d+(?:\.\d+)?)"""
    r"""|(?P<field>\.\w+(?:\.\w+)*)|(?P<sign>==|!=|<=|>=|&&|\|\||[<>!()\[\],])|(?P<word>\w+))"""
)
_COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "in": lambda a, b: b is not None and a in b,
    "contains": lambda a, b: b in (a or ""),
    "startsWith": lambda a, b: (a or "").startswith(b),
    "endsWith": lambda a, b: (a or "").endswith(b),
    "matches": lambda a, b: re.search(b, a or "") is not None,
}
_WORDS = {"true": True, "false": False, "nil": None}


def fault(condition: str) -> str:
    """What is wrong with the form of a condition; nothing if it can be read."""
    try:
        _read(condition)
    except SyntaxError as problem:
        return str(problem)
    return ""


def holds(condition: str, fields: Fields) -> bool:
    """Is a condition true of a file? What compares unlike things is not."""
    try:
        return bool(_read(condition)(fields))
    except (TypeError, AttributeError, re.error):
        return False


def fields_of(path: str, source: str) -> Fields:
    """What a condition may ask of a file."""
    place = PurePosixPath(path)
    return {
        "Path": path,
        "Dir": str(place.parent),
        "Name": place.name,
        "Ext": place.suffix,
        "Meta": _front_matter(source),
    }


def _front_matter(source: str) -> Any:
    found = re.match(r"---\r?\n(.*?)^---\s*$", source, re.DOTALL | re.MULTILINE)
    if found is None:
        return {}
    import yaml

    try:
        return yaml.safe_load(found[1]) or {}
    except yaml.YAMLError:
        return {}


@cache
def _read(condition: str) -> _Test:
    return _Reader(condition).whole()


class _Reader:
    """Reads a condition, from `or` down to a single value."""

    def __init__(self, condition: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        at = 0
        condition = condition.rstrip()
        while at < len(condition):
            match = _TOKEN.match(condition, at)
            if match is None:
                raise SyntaxError(f"unexpected token `{condition[at:].strip()[:1]}`")
            self._tokens.append((match.lastgroup or "", match.group().strip()))
            at = match.end()
        self._at = 0

    def whole(self) -> _Test:
        test = self._either()
        if self._at < len(self._tokens):
            raise SyntaxError(f"unexpected token `{self._tokens[self._at][1]}`")
        return test

    def _next(self, *wanted: str) -> str:
        """The next token, if it is one of those that are wanted."""
        if self._at < len(self._tokens) and self._tokens[self._at][1] in wanted:
            self._at += 1
            return self._tokens[self._at - 1][1]
        return ""

    def _either(self) -> _Test:
        test = self._both()
        while self._next("or", "||"):
            test = _joined(test, self._both(), any)
        return test

    def _both(self) -> _Test:
        test = self._denied()
        while self._next("and", "&&"):
            test = _joined(test, self._denied(), all)
        return test

    def _denied(self) -> _Test:
        if self._next("not", "!"):
            test = self._denied()
            return lambda fields: not test(fields)
        return self._compared()

    def _compared(self) -> _Test:
        left = self._value()
        denied = bool(self._next("not"))
        sign = self._next(*_COMPARED)
        if not sign:
            return left
        right, compare = self._value(), _COMPARED[sign]
        return lambda fields: bool(compare(left(fields), right(fields))) is not denied

    def _value(self) -> _Test:
        if self._at >= len(self._tokens):
            raise SyntaxError("unexpected token: the condition ends too soon")
        kind, token = self._tokens[self._at]
        self._at += 1
        if kind == "text":
            value: Any = re.sub(r"\\(.)", r"\1", token[1:-1])
        elif kind == "number":
            value = float(token)
        elif kind == "field":
            names = token[1:].split(".")
            return lambda fields: _field(fields, names)
        elif token in _WORDS:
            value = _WORDS[token]
        elif token == "(":
            test = self._either()
            if not self._next(")"):
                raise SyntaxError("unexpected token: `(` has no `)`")
            return test
        elif token == "[":
            return self._listed()
        else:
            raise SyntaxError(f"unexpected token `{token}`")
        return lambda fields: value

    def _listed(self) -> _Test:
        parts: list[_Test] = []
        while not self._next("]"):
            parts.append(self._value())
            self._next(",")
        return lambda fields: [part(fields) for part in parts]


def _joined(one: _Test, other: _Test, how: Callable[[Any], bool]) -> _Test:
    return lambda fields: how(test(fields) for test in (one, other))


def _field(fields: Any, names: list[str]) -> Any:
    for name in names:
        fields = fields.get(name) if isinstance(fields, Mapping) else None
    return fields
