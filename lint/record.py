"""Makes typed records of YAML or TOML fields. What is wrong is said by line and field.

Used for rules and for configuration, so that both have one way to name a mistake.
"""

from __future__ import annotations

import collections.abc
import difflib
from collections.abc import Iterable
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from lint.yaml import Fields, Items, Text

_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


class Fault(ValueError):
    """Something wrong in a line (from 1) of the file at hand."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line


def build(spec: type[Any], fields: Fields, among: Iterable[str] = ()) -> Any:
    """Make a record (a NamedTuple) of the fields it knows. Raises Fault.

    A field `fail_on` is written `fail-on`. `among` are the names of all fields that may stand
    here, where other records take some of them.
    """
    kinds = get_type_hints(spec)
    known = [written(name) for name in kinds]
    for field in fields:
        if field not in known and field not in among:
            hint = did_you_mean(field, [*known, *among])
            raise Fault(fields.key_line[field], f"no field `{field}`{hint}")
    for name in spec._fields:
        if written(name) not in fields and name not in spec._field_defaults:
            raise Fault(fields.line or 1, f"the field `{written(name)}` is missing")
    return spec(
        **{
            name: _value(kinds[name], fields[field], field, fields.key_line[field])
            for name, field in zip(kinds, known, strict=True)
            if field in fields
        }
    )


def written(name: str) -> str:
    """How a field of a record is written in a file."""
    return name.replace("_", "-")


def _value(wanted: Any, value: Any, field: str, line: int) -> object:
    """Turn the text of a field into the type its record asks for."""
    if get_origin(wanted) is Union:  # X | None: left out, it is None
        wanted = get_args(wanted)[0]
    outer: Any = get_origin(wanted) or wanted
    inner = get_args(wanted)
    line = getattr(value, "line", line) or line
    if outer is tuple:
        return _entries(inner[0], value, field, line)
    if outer is collections.abc.Mapping and isinstance(value, Fields):
        return {  # spaces that are put in quotation marks are meant
            key: str(item)
            if inner[1] is str and isinstance(item, Text) and not item.block
            else _value(inner[1], item, f"{field}: {key}", value.key_line[key])
            for key, item in value.items()
        }
    if hasattr(outer, "_fields") and isinstance(value, Fields):
        return build(outer, value)
    if isinstance(value, Text):
        return _scalar(outer, inner, str(value).strip(), field, line)
    raise Fault(line, f"{field}: expected {_in_words(outer)}, not `{_short(value)}`")


def _entries(inner: Any, value: Any, field: str, line: int) -> tuple[object, ...]:
    if isinstance(value, Text):
        value = Items(Text(text, line) for text in _lines(value))
    if not isinstance(value, Items):
        raise Fault(line, f"{field}: expected a list, not `{_short(value)}`")
    return tuple(_value(inner, item, field, line) for item in value)


def _scalar(outer: Any, choices: tuple[Any, ...], value: str, field: str, line: int) -> object:
    if outer is str:
        return value
    if outer is Literal:
        if value in choices:
            return value
        hint = did_you_mean(value, choices) or f"; it is one of {', '.join(choices)}"
        raise Fault(line, f"{field}: `{value}` is unknown{hint}")
    if outer is bool and value in _YES_NO:
        return _YES_NO[value]
    if outer in (int, float):
        try:
            return outer(value)
        except ValueError:
            pass
    raise Fault(line, f"{field}: expected {_in_words(outer)}, not `{_short(value)}`")


def _short(value: object) -> str:
    """A value as a message may quote it."""
    if isinstance(value, Fields):
        value = ", ".join(f"{key}: {item}" for key, item in value.items())
    elif isinstance(value, Items):
        value = f"[{', '.join(map(str, value))}]"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"


def _lines(value: Text) -> list[str]:
    """One entry a line; a value of one line is one entry."""
    return [line.strip() for line in value.splitlines() if line.strip()]


def _in_words(wanted: Any) -> str:
    names = {
        Literal: "one word",
        str: "text",
        int: "a number",
        float: "a number",
        tuple: "a list",
        bool: "yes or no",
    }
    if hasattr(wanted, "_fields"):
        return f"lines of {', '.join(f'`{written(name)}:`' for name in wanted._fields[:3])} …"
    return names.get(wanted, "lines of `word: word`")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the nearest known word, to end a message with; nothing if none is near."""
    match = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{match[0]}`?" if match else ""
