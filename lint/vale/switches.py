"""`<!-- vale off -->` and its kin: what a writer has switched off in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_REMARK = re.compile(
    r"(?:<!--|\{/\*|\[comment\]: # \()\s*vale\s+(.*?)\s*(?:-->|\*/\}|\)$)", re.DOTALL | re.MULTILINE
)
_SETTING = re.compile(r"([\w.]+)(?:\[(.*)\])?\s*=\s*(YES|NO|on|off)\s*$", re.DOTALL)
_STYLES = re.compile(r"styles?\s*=\s*(.*)$", re.DOTALL)


class Switch(NamedTuple):
    """From here on in the file: what (a rule, a style, "" for all; `matches` only), on or off."""

    at: int
    name: str
    on: bool
    matches: tuple[str, ...] = ()


def switches(source: str) -> list[Switch]:
    """The switches of a file, in order."""
    return [] if "vale" not in source else list(_read(source))


def _read(source: str) -> Iterator[Switch]:
    for remark in _REMARK.finditer(source):
        words = remark[1]
        if words in ("on", "off"):
            yield Switch(remark.end(), "", words == "on")
        elif setting := _SETTING.match(words):
            matches = tuple(re.findall(r'"((?:[^"\\]|\\.)*)"', setting[2] or ""))
            yield Switch(remark.end(), setting[1], setting[3] in ("YES", "on"), matches)
        elif styles := _STYLES.match(words):
            yield Switch(remark.end(), "*", False)
            for name in styles[1].split(","):
                yield Switch(remark.end(), name.strip(), True)


def is_off(found: list[Switch], name: str, at: int, words: str) -> bool:
    """Is a rule switched off at a place of the file, for these words?"""
    off = False
    style = name.partition(".")[0]
    whole = False
    for switch in found:
        if switch.at > at:
            break
        if switch.name == "":
            whole = not switch.on
        elif switch.name in ("*", style, name) and (not switch.matches or words in switch.matches):
            off = not switch.on
    return whole or off
