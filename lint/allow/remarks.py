"""Remarks in a draft that are meant for us, and the rule that watches over them.

    <!-- copydesk ignore: names/one-spelling -- Reuters spells it so -->
    {/* copydesk ignore: names/one-spelling */}
    [copydesk off]

lint/allow/silences.py says what they ask for. A draft without any, as nearly all are, is read
without that module.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.pattern import Pattern
from lint.rule import Rule
from lint.text import Span

OURS = "copydesk"
"""The word that every remark to us begins with; a draft without it has none."""

RULE = Rule(
    name="copydesk/silence",
    kind="silence",
    level="warning",
    message="{problem}",
    why=(
        "A silence that no longer silences anything hides the next mistake in its place; one "
        "that can’t be understood does nothing."
    ),
    fix="ask",
)

_REMARK = Pattern(
    r"<!--\s*copydesk\b(?P<html>.*?)-->"
    r"|\{/\*\s*copydesk\b(?P<mdx>.*?)\*/\}"
    r"|\[copydesk\b(?P<plain>[^\]\n]*)\]",
    re.DOTALL,
)


class Remark(NamedTuple):
    """A remark to us: where it stands, what it asks for, of which rules (none: all)."""

    span: Span
    verb: str
    names: tuple[str, ...] = ()


def read_remarks(source: str) -> Iterator[Remark]:
    """Every remark to us in a text."""
    for match in _REMARK.finditer(source):
        words = next(words for words in match.groups() if words is not None).partition(" -- ")[0]
        verb, _, names = words.partition(":")
        yield Remark(Span(*match.span()), verb.strip(), _names(names))


def without_remarks(text: str) -> str:
    """The text with every remark to us blanked out, letter for letter."""
    return _REMARK.sub(lambda match: re.sub(r"[^\r\n]", " ", match.group()), text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())
