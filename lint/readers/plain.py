"""Plain text: every character is prose. Finds headline, paragraphs, lists and captions."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from lint.allow.remarks import OURS, without_remarks
from lint.article import Article, Block
from lint.pattern import Pattern
from lint.text import Span

_LINE = Pattern(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_LIST_ITEM = Pattern(r"\s*(?:[-*•▪◦–—]|\d{1,2}[.)])\s+\S")
_BYLINE = Pattern(
    r"\s*(?:By|BY|Story by|Words by)\s+[A-Z][\w.’'-]+(?:[ ,]+(?:and\s+)?[A-Z][\w.’'-]+){0,7}\s*$",
    needs=("By", "BY", "Story by", "Words by"),
)
_CAPTION = Pattern(
    r"\s*(?:FILE\s*[-–—]|Photo(?:graph)?(?: by)?:|Picture:|Image(?: credit)?:|Caption:|Pictured:)"
    r"|.*\((?:[^()]{0,80}(?: via |/))?(?:AP|Reuters|AFP|Getty)\b[^)]*\)\s*$",
    needs=("FILE", "Photo", "Picture", "Image", "Caption:", "AP", "Reuters", "AFP", "Getty"),
)
_STOPS, _CLOSERS = frozenset(".!?…:;,"), "”’\"')]"
_SENTENCE_WITHIN = Pattern(r"[a-z]{3}[.!?][”’\"']?\s+[“‘\"']?[A-Z]")
"""In a line without a stop: a paragraph that lost it, and no headline."""
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 100
_LONGEST_HEADLINE = 30
_LONGEST_HEADING = 8


def read(name: str, source: str, _fields: Collection[str] = ()) -> Article:
    """Read plain text; the first short line without a stop is the headline. There is no front
    matter."""
    text = without_remarks(source) if OURS in source else source
    return Article(name, source, text, blocks(text))


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text.

    Where blank lines part the paragraphs, lines are joined if the text is wrapped to a width,
    else each line is a paragraph.
    """
    found: list[Block] = []
    group: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        if line.strip():
            group.append(Span(match.start(), match.start() + len(line)))
        elif group:
            found += _paragraphs(text, group, first=not found)
            group = []
    if group:
        found += _paragraphs(text, group, first=not found)
    return found


def _paragraphs(text: str, lines: list[Span], *, first: bool) -> list[Block]:
    """Blocks of lines that stand together."""
    if len(lines) > 1 and _wrapped(text, lines):
        starts = [i for i, line in enumerate(lines) if i == 0 or _LIST_ITEM.match(_of(text, line))]
        ends = [*starts[1:], len(lines)]
        lines = [Span(lines[a].start, lines[b - 1].end) for a, b in zip(starts, ends, strict=True)]
    return [
        Block(_part(_of(text, line), first=first and i == 0), line) for i, line in enumerate(lines)
    ]


def _of(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Do the lines break where the width ran out, and not where a paragraph ends?"""
    widest = max(line.end - line.start for line in lines)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return False
    for line, follower in pairwise(lines):
        rest = _of(text, follower)
        if _LIST_ITEM.match(rest):
            continue
        next_word = rest.split(maxsplit=1)[0]
        if line.end - line.start + 1 + len(next_word) <= widest * 0.8:
            return False
    return True


def _part(line: str, *, first: bool) -> str:
    if _LIST_ITEM.match(line):
        return "list"
    if _BYLINE.match(line):
        return "byline"
    if _CAPTION.match(line):
        return "caption"
    if "\t" in line.strip():
        return "table"
    last = line.rstrip().rstrip(_CLOSERS)[-1:]
    if last in _STOPS or len(line.split()) > _LONGEST_HEADLINE:
        return "body"
    if _SENTENCE_WITHIN.search(line):
        return "body"
    if first:
        return "headline"
    short = len(line.split()) <= _LONGEST_HEADING
    return "heading" if short and "“" not in line and '"' not in line else "body"
