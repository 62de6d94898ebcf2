"""Makes typed records of YAML or TOML fields. What is wrong is said by line and field.

Used for rules and for configuration, so that both have one way to name a mistake.
"""

from __future__ import annotations

import collections.abc
import difflib
from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from lint.yaml import Fields, Items, Text


class Fault(ValueError):
    """Something wrong in a line (from 1) of the file at hand."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line


def build(
    spec: type[Any], own: Mapping[str, Any], fields: Fields, shared: Iterable[str] = ()
) -> Any:
    """Make a record of YAML fields. Raises an error that names line and field.

    `own` are the fields meant for `spec`, a part of `fields`; `shared` are known to others.
    """
    known = get_type_hints(spec)
    for field in own:
        if field not in known:
            hint = did_you_mean(field, (*known, *shared))
            raise Fault(fields.key_line[field], f"no field `{field}`{hint}")
    for name in spec._fields:
        if name not in own and name not in spec._field_defaults:
            raise Fault(1, f"the field `{name}` is missing")
    values = {
        name: _value(known[name], value, name, fields.key_line[name]) for name, value in own.items()
    }
    return spec(**values)


def _value(wanted: Any, value: Any, field: str, line: int) -> object:
    """Turn the text of a field into the type its record asks for."""
    outer: Any = get_origin(wanted) or wanted
    inner = get_args(wanted)
    line = getattr(value, "line", line) or line
    if outer is tuple and isinstance(value, Text):
        value = Items(Text(text, line) for text in _lines(value))
    if outer is tuple and isinstance(value, Items):
        return tuple(_value(inner[0], item, field, line) for item in value)
    if outer is collections.abc.Mapping and isinstance(value, Fields):
        return {key: _value(inner[1], item, field, line) for key, item in value.items()}
    if outer is bool and value in ("yes", "no"):
        return value == "yes"
    if outer is str and isinstance(value, Text):
        return str(value).strip()
    if outer in (int, float) and isinstance(value, Text):
        try:
            return outer(value)
        except ValueError:
            pass
    raise Fault(line, f"{field}: expected {_in_words(outer)}, not `{value}`")


def _lines(value: Text) -> list[str]:
    """One entry a line; a value of one line is one entry."""
    return [line.strip() for line in value.splitlines() if line.strip()]


def _in_words(wanted: Any) -> str:
    names = {str: "text", int: "a number", float: "a number", tuple: "a list", bool: "yes or no"}
    return names.get(wanted, "lines of `word: word`")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the nearest known word, to end a message with; nothing if none is near."""
    match = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{match[0]}`?" if match else ""
