"""The elements of a file that rules name: links, strong and stressed words, speech, and those that
a `.vale.ini` leaves out by class or tag.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from pathlib import PurePath
from typing import NamedTuple

from lint.article import Article
from lint.readers.tags import attributes, tags
from lint.text import Span

INLINE = {
    "link": frozenset(["a"]),
    "strong": frozenset(["strong", "b"]),
    "emphasis": frozenset(["em", "i"]),
    "quote": frozenset(["q"]),
}
"""Scopes that are elements in a line of text, each with its tags."""
_MARKDOWN = {"Link": "a", "Strong": "strong", "Emphasis": "em"}
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SPEECH = re.compile(
    r"“([^”]*)”?|\"([^\"]*)\"?"
    r"|(?<!\w)‘((?:[^’]|’(?=\w))*)’?|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)"
)


class Element(NamedTuple):
    """An element of a file: its tag, its classes, where it stands and where what is in it does."""

    tag: str
    classes: frozenset[str]
    whole: Span
    content: Span


def inline(article: Article, scopes: Collection[str]) -> list[tuple[str, Span]]:
    """Where elements of some scopes stand in the prose, in order."""
    found: list[tuple[str, Span]] = []
    names = {tag: scope for scope in scopes for tag in INLINE[scope]}
    if article.places is not None:
        starts = article.places.start
        for element in elements(article):
            if element.tag in names:
                start, end = (bisect_left(starts, place) for place in element.content)
                found.append((names[element.tag], Span(start, end)))
    if "quote" in scopes:
        found += [("quote", span) for span in _speech(article)]
    return sorted(found, key=lambda entry: entry[1])


def _speech(article: Article) -> Iterator[Span]:
    """What stands between quotation marks; a quotation may end with its paragraph."""
    for block in article.blocks:
        start, end = block.span
        for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", article.text[start:end]):
            for match in _SPEECH.finditer(paragraph.group()):
                first, past = match.span(match.lastindex or 0)
                yield Span(*(start + paragraph.start() + at for at in (first, past)))


def left_out(article: Article, classes: Collection[str], names: Collection[str]) -> list[Span]:
    """Where elements with one of the classes or tags stand in the file."""
    if article.places is None:
        return []
    return [
        element.whole
        for element in elements(article)
        if element.tag in names or not element.classes.isdisjoint(classes)
    ]


def elements(article: Article) -> Iterator[Element]:
    """The elements of a file, those that Markdown has signs for among them."""
    if PurePath(article.name).suffix not in (".html", ".htm", ".xhtml"):
        yield from _of_markdown(article.source)
    opened: list[tuple[str, frozenset[str], int, int]] = []
    source = article.source
    for tag in tags(source, 0, len(source)):
        if tag.closing:
            at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == tag.name), -1)
            if at >= 0:
                name, classes, start, inside = opened[at]
                del opened[at:]
                yield Element(name, classes, Span(start, tag.end), Span(inside, tag.start))
            continue
        if not tag.name:
            continue
        classes = frozenset(
            one
            for key, start, end in attributes(source, tag)
            if key == "class"
            for one in source[start:end].split()
        )
        if tag.name in _VOID:
            yield Element(tag.name, classes, Span(tag.start, tag.end), Span(tag.end, tag.end))
        else:
            opened.append((tag.name, classes, tag.start, tag.end))


def _of_markdown(source: str) -> Iterator[Element]:
    from pyromark import events_with_range  # few rules ask

    raw = source.encode("utf-8", "surrogatepass")

    def place(byte: int) -> int:
        return len(raw[:byte].decode("utf-8", "surrogatepass"))

    for event, extent in events_with_range(source):
        [(kind, value)] = event.items() if isinstance(event, dict) else [(event, None)]
        name = next(iter(value)) if isinstance(value, dict) else value
        if kind == "Start" and name in _MARKDOWN:
            whole = Span(place(extent["start"]), place(extent["end"]))
            yield Element(_MARKDOWN[name], frozenset(), whole, _inside(source, whole, name))


def _inside(source: str, whole: Span, name: str) -> Span:
    """What stands between the signs of an element."""
    start, end = whole
    if name == "Link":
        close = source.rfind("](", start, end)
        return Span(start + 1, close if close > start else end - 1)
    width = 2 if name == "Strong" else 1
    return Span(start + width, end - width)
