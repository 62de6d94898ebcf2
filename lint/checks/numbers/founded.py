"""How old a house is, and which anniversary it keeps, against the year of its founding."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import ordinal_ending
from lint.pattern import Pattern
from lint.text import Span

_ANNIVERSARY = Pattern(r"\b(\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b")
_FOUNDED = Pattern(
    r"\b(?:founded|established|opened|built|launched|started|formed|created|began|born|married) "
    r"(?:here |there )?in ((?:1[6-9]|20)\d\d)\b"
)


_OLD = Pattern(
    r"\b(\d{2,3})-year-old (company|firm|club|school|paper|newspaper|church|charity|chain|museum"
    r"|college|hospital|pub|shop|store|factory|mill|brewery|bank|theatre|theater|festival)\b",
    needs=("-year-old",),
)
_SET_UP = Pattern(
    r"\b(?:was|been|is|,) (?:founded|established|opened|built|set up|launched)\b"
    r"[^.;\n\d]{0,40}? in "
    r"((?:1[6-9]|20)\d\d)\b",
    needs=(" founded", " established", " opened", " built", " set up", " launched"),
)


def old_houses(article: Article) -> Iterator[Slip]:
    """The 130-year-old firm, founded in 1904, in a story of 2024."""
    now = article.quantities.last_year
    told = list(_OLD.finditer(article.text)) if now else []
    founded = list(_SET_UP.finditer(article.text)) if len(told) == 1 else []
    if len(founded) != 1:
        return
    off = now - int(founded[0].group(1)) - int(told[0].group(1))
    if abs(off) in (10, 20, 100):
        right = str(now - int(founded[0].group(1)))
        yield Slip(Span(*told[0].span(1)), (right,), (Span(*founded[0].span(1)),), right)


def anniversaries(article: Article) -> Iterator[Slip]:
    """Founded in 1874, it keeps its 150th anniversary in 2025."""
    text = article.text
    if "anniversary" not in article.types:
        return
    now = article.quantities.last_year
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        start, end = article.words.start[first], article.words.end[last]
        inside = text[start:end]
        if "anniversary" not in inside:
            continue
        kept = list(_ANNIVERSARY.finditer(inside))
        founded = list(_FOUNDED.finditer(inside))
        if len(kept) != 1 or len(founded) != 1 or not now:
            continue
        off = now - int(founded[0].group(1)) - int(kept[0].group(1))
        if off in (-10, 10, 100, -100, 1, -1):
            span = Span(start + kept[0].start(), start + kept[0].end(1) + 2)
            related = (Span(start + founded[0].start(1), start + founded[0].end(1)),)
            right = str(now - int(founded[0].group(1)))
            yield Slip(span, (f"{right}{ordinal_ending(int(right))}",), related, right)
