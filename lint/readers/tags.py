"""The tags of an HTML source, each with its place, cut the way a browser cuts them.

Python's own html.parser gives lines and columns, takes time by the square of the length where
comments, tags or quotation marks are left open, and stops with an error at `<![x`. This follows
the tokenizer of the HTML standard as far as prose needs it, in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*"|'[^']*'|[^\s>]*+))?+"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][^\s/>]*+)(?:[\s/]++|{_ATTRIBUTE})*+>")
_NAME_AND_VALUE = re.compile(
    r"""[\s/]++|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>]*+)))?+"""
)
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset("iframe noembed noframes script style textarea title xmp".split())
"""Elements in which there are no tags but their own end."""


class Tag(NamedTuple):
    """A tag from `start` to `end` in the file; a comment or the like has no name."""

    start: int
    end: int
    name: str = ""
    closing: bool = False


def tags(source: str, start: int, end: int) -> Iterator[Tag]:
    """Every tag and comment between two places of a file, in order. What is between them is
    text."""
    at = start
    while (at := source.find("<", at, end)) >= 0:
        tag = _tag_at(source, at, end)
        if tag is None:
            at += 1
            continue
        yield tag
        at = tag.end
        if tag.name in _RAW and not tag.closing:
            close = _end_of(tag.name).search(source, at, end)
            at = close.start() if close else end


def attributes(source: str, tag: Tag) -> Iterator[tuple[str, int, int]]:
    """The attributes of a tag: name in lower case, and where the value is, if there is one."""
    for match in _NAME_AND_VALUE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1):
        if match[1]:
            group = match.lastindex or 1
            start, end = match.span(group) if group > 1 else (match.end(), match.end())
            yield match[1].lower(), start, end


def _tag_at(source: str, at: int, end: int) -> Tag | None:
    """The tag that begins at a `<`; None if that is a character like any other."""
    following = source[at + 1 : at + 2]
    if source.startswith("<!--", at):
        close = _COMMENT_END.search(source, at + 2, end)
        return Tag(at, close.end() if close else end)
    if following.isascii() and (following.isalpha() or _is_letter(source, at, following)):
        match = _TAG.match(source, at, end)
        if match is None:  # never closed: a browser shows nothing after it
            return Tag(at, end)
        return Tag(at, match.end(), match[2].lower(), match[1] == "/")
    if following and following in "!?/":
        close_at = source.find(">", at, end)
        return Tag(at, close_at + 1 if close_at >= 0 else end)
    return None


def _is_letter(source: str, at: int, following: str) -> bool:
    """Does `</` stand before a letter?"""
    letter = source[at + 2 : at + 3]
    return following == "/" and letter.isascii() and letter.isalpha()


@cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
