"""The texts of an article that Vale's rules look at, by scope.

Plain text is one block as a whole. Elsewhere each paragraph, heading, list item and table cell is
one. Sentences and paragraphs go only to rules that ask for them, and so do the file as it is
(`raw`) and all prose together (`summary`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article, Block
from lint.language.sentences import read_sentences
from lint.language.words import OPAQUE
from lint.text import Span
from lint.vale.elements import INLINE, inline

_SCOPES = {
    "list": {"list"},
    "table": {"table", "cell"},
    "caption": {"figure", "caption"},
    "quote": {"blockquote"},
    "attribute": {"attr", "alt"},
    "matter": {"frontmatter"},
}
_ADDRESS = re.compile(r"\b(?:https?|ftp)://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']")
_FORMULA = re.compile(r"^\$\$.*?\$\$", re.DOTALL | re.MULTILINE)
_SUMMED = ("body", "list", "quote")
_TITLE = re.compile(r"""title\s*=\s*["']?\s*$""", re.IGNORECASE)
_PARTIAL = ("sentence", "paragraph", "raw", "summary", *INLINE)
_PLAIN = frozenset(["text", "txt"])
_UNPARTED = frozenset(["attr", "frontmatter"])
"""Scopes whose texts are taken as a whole."""


class Unit(NamedTuple):
    """A text, where it begins (code points; of the file, if `raw`), and the scopes it is in."""

    text: str
    start: int
    scopes: frozenset[str]
    kind: str = "text"
    block: Span | None = None
    """In markup the block it is in."""


def units(article: Article, kinds: frozenset[str]) -> Iterator[Unit]:
    """The texts of these kinds: `text` and those of _PARTIAL."""
    if "raw" in kinds:
        yield Unit(article.source, 0, frozenset(["raw"]), "raw")
    if "summary" in kinds:
        yield Unit(_summary(article), 0, frozenset(["summary"]), "summary")
    if asked := kinds & INLINE.keys():
        yield from _inline(article, asked)
    for text, start, scopes in _blocks(article):
        block = Span(start, start + len(text)) if article.places is not None else None
        if "paragraph" in kinds and scopes <= _PLAIN:
            inside = scopes | {"paragraph"}
            for first, end in _paragraphs(article, text):
                yield Unit(text[first:end], start + first, inside, "paragraph", block)
        if "sentence" in kinds and not scopes & _UNPARTED:
            inside = scopes | {"sentence"}
            for first, end in _sentences(article, start, start + len(text)):
                sentence = text[first - start : end - start]
                yield Unit(sentence, first, inside, "sentence", block)
        if "text" in kinds:
            yield Unit(text, start, scopes, "text", block)


def _inline(article: Article, kinds: frozenset[str]) -> Iterator[Unit]:
    for name, span in inline(article, kinds):
        block = article.block_at(span.start)
        if block is not None:
            scopes = _scopes_of(block) | {name}
            yield Unit(_seen(article.text[span.start : span.end]), span.start, scopes, name)


def denied(scopes: list[str]) -> frozenset[str]:
    """The elements whose text a rule with these scopes never sees."""
    parts = [part for scope in scopes for part in _parts(scope)]
    return frozenset(name for name in INLINE if any(f"~{name}" in part for part in parts))


def _blocks(article: Article) -> Iterator[tuple[str, int, frozenset[str]]]:
    if article.places is None:
        yield article.text, 0, frozenset(["text", "txt"])
        return
    for block in article.blocks:
        start, end = block.span
        if block.part == "attribute" and _is_title(article, block):
            continue  # Vale reads the descriptions of pictures only
        yield _seen(article.text[start:end]), start, _scopes_of(block)


def _is_title(article: Article, block: Block) -> bool:
    """Is this what an attribute `title` says?"""
    start = article.in_source(block.span).start
    return _TITLE.search(article.source, max(start - 20, 0), start) is not None


def _summary(article: Article) -> str:
    """The prose; in markup without headings, tables and the like, which become spaces."""
    if article.places is None:
        return article.text
    pieces: list[str] = []
    done = 0
    for block in article.blocks:
        start, end = block.span
        text = article.text[start:end]
        pieces += article.text[done:start], text if block.part in _SUMMED else " " * len(text)
        done = end
    return _seen("".join(pieces) + article.text[done:])


def _seen(text: str) -> str:
    """What Vale sees of a text in markup: code, formulas and addresses are stars to it."""
    text = text.replace(OPAQUE, "*")
    if "$$" in text:
        text = _FORMULA.sub(lambda match: "*" * len(match.group()), text)
    return _ADDRESS.sub(lambda match: "*" * len(match.group()), text) if "//" in text else text


def _scopes_of(block: Block) -> frozenset[str]:
    if block.part == "headline" and not block.level:
        return frozenset(["text", "frontmatter", "title"])
    if block.part in ("headline", "heading"):
        return frozenset(["text", "heading", f"h{block.level or 1}"])
    return frozenset({"text"} | _SCOPES.get(block.part, set()))


def _paragraphs(article: Article, text: str) -> Iterator[tuple[int, int]]:
    if article.places is not None:
        yield 0, len(text)
        return
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        yield match.span()


def _sentences(article: Article, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = article.words
    # Of plain text Vale knows no headline: one without a stop begins the first sentence.
    whole = article.places is None
    sentences = read_sentences(words, [(0, len(words))]) if whole else article.sentences
    for first, last in zip(sentences.first, sentences.last, strict=True):
        if start <= words.start[first] and words.end[last] <= end:
            yield words.start[first], words.end[last]


def kinds_of(scopes: list[str]) -> frozenset[str]:
    """Which kinds of text a rule with these scopes asks for."""
    found = set()
    for scope in scopes:
        parts = _parts(scope)
        asked = [kind for kind in _PARTIAL if any(kind in part for part in parts)]
        found.add(asked[0] if asked else "text")
    return frozenset(found)


def concerns(scopes: list[str], unit: Unit) -> bool:
    """Is the unit in one of the scopes?"""
    return any(_in(scope, unit) for scope in scopes)


def _in(scope: str, unit: Unit) -> bool:
    parts = _parts(scope)
    if unit.kind != "text" and not any(unit.kind in part for part in parts):
        return False
    if unit.kind == "text" and any(kind in part for part in parts for kind in _PARTIAL):
        return False
    for part in parts:
        denied = next((p for p in part if p.startswith("~")), "")
        names = {p.lstrip("~") for p in part}
        if denied:
            if names <= unit.scopes:
                return False
        elif not names <= unit.scopes:
            return False
    return True


def _parts(scope: str) -> list[list[str]]:
    """The conditions of `heading.h1 & ~list`, each as its sections."""
    return [part.strip().split(".") for part in scope.split("&")]
