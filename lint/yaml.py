"""YAML as editors mean it: every scalar is text, and every value knows its line.

`no`, `on`, `1.5` and `2022-02-24` stay what was typed. A key given twice, an anchor or an alias is
an error. Used for rules and for configuration.
"""

from __future__ import annotations

from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 20


class YamlFault(ValueError):
    """What is wrong with a YAML file, and in which line (from 1)."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


class Text(str):
    """A scalar. `line` is where it begins, `block` whether it is a literal block (`|`)."""

    line: int
    block: bool

    def __new__(cls, value: str, line: int = 0, block: bool = False) -> Text:
        self = super().__new__(cls, value)
        self.line = line
        self.block = block
        return self


class Items(list[Any]):
    """A sequence of nodes."""

    line: int = 0


class Fields(dict[str, Any]):
    """A mapping of text to nodes. `key_line` tells where each key stands."""

    line: int = 0
    key_line: dict[str, int]


def read_yaml(source: str) -> Text | Items | Fields:
    """Read one YAML document. Raises YamlFault."""
    try:
        events = list(yaml.parse(source, Loader=_LOADER))
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark is not None else 1
        raise YamlFault(f"not YAML: {problem.problem or problem}", line) from None
    except yaml.YAMLError as problem:
        raise YamlFault(f"not YAML: {problem}", 1) from None
    events = [event for event in events if not isinstance(event, _MARKERS)]
    if not events:
        return Fields()
    node, after = _node(events, 0, 0)
    if after < len(events):
        raise YamlFault("a second document in one file", _line(events[after]))
    return node


_MARKERS = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def _line(event: Any) -> int:
    """The line (from 1) in which an event begins."""
    return int(event.start_mark.line) + 1


def _node(events: list[Any], i: int, depth: int) -> tuple[Text | Items | Fields, int]:
    event = events[i]
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlFault("anchors and aliases are not used here", line)
    if depth > _DEEPEST:
        raise YamlFault("nested too deeply", line)
    if isinstance(event, yaml.ScalarEvent):
        return Text(event.value, line, event.style in ("|", ">")), i + 1
    if isinstance(event, yaml.SequenceStartEvent):
        return _items(events, i + 1, depth, line)
    return _fields(events, i + 1, depth, line)


def _items(events: list[Any], i: int, depth: int, line: int) -> tuple[Items, int]:
    items = Items()
    items.line = line
    while not isinstance(events[i], yaml.SequenceEndEvent):
        item, i = _node(events, i, depth + 1)
        items.append(item)
    return items, i + 1


def _fields(events: list[Any], i: int, depth: int, line: int) -> tuple[Fields, int]:
    fields = Fields()
    fields.line = line
    fields.key_line = {}
    while not isinstance(events[i], yaml.MappingEndEvent):
        key, i = _node(events, i, depth + 1)
        if not isinstance(key, Text):
            raise YamlFault("a key must be one line of text", key.line)
        if key in fields:
            first = fields.key_line[key]
            raise YamlFault(f"`{key}` stands twice, first in line {first}", key.line)
        value, i = _node(events, i, depth + 1)
        fields[str(key)] = value
        fields.key_line[str(key)] = key.line
    return fields, i + 1
