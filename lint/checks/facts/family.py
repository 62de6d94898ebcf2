"""How many children, brothers and sisters somebody has, told twice."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_N = r"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_PARENT = Pattern(
    rf"\b([Ff]ather|[Mm]other|[Dd]ad|[Mm]um|[Mm]om|[Pp]arents)[- ]of[- ]{_N}\b"
    r"(?! (?:the|them|whom|us))"
)
_CHILDREN = Pattern(
    rf"\b(?:[Hh]is|[Hh]er|the couple['’]s|couple['’]s) {_N} "
    r"(children|kids)\b"
)


def children(article: Article) -> Iterator[Slip]:
    """A father of three whose four children are told the news."""
    text = article.text
    if article.types.isdisjoint(_FAMILY) or article.types.isdisjoint(_YOUNG):
        return
    told = list(_PARENT.finditer(text))
    if len(told) != 1:
        return
    count = whole_number(told[0].group(2).lower())
    for match in _CHILDREN.finditer(text):
        value = whole_number(match.group(1).lower())
        near = 0 < match.start() - told[0].end() < _NEAR
        if near and value != count and value is not None and count is not None:
            right = like_number(match.group(1), count)
            yield Slip(Span(*match.span(1)), (right,), (Span(*told[0].span()),), right)


_FAMILY = frozenset("father mother dad mum mom parents".split())
_YOUNG = frozenset(["children", "kids"])
_BORN_AS = Pattern(
    rf"\b(first|oldest|eldest|second|third|fourth|fifth|sixth|seventh|middle|last|youngest|one) of "
    rf"{_N} (?:children|siblings|brothers and sisters)\b|\b(only) child\b"
)
_PLACE = {
    "first": 1,
    "oldest": 1,
    "eldest": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
}
_SIBLINGS = Pattern(
    rf"\b(?:{_N}|an?) (older |elder |younger |big |little )?(brother|sister|sibling)s?\b"
)
_OWN = Pattern(
    r"\b(?:his|her|and an?|with an?) (?:older |elder |younger |big |little |twin )?"
    r"(?:brother|sister)s?\b"
)
_NEAR = 220


def siblings(article: Article) -> Iterator[Slip]:
    """The second of three children, with two older brothers and a younger sister."""
    if article.types.isdisjoint(_KIN):
        return
    text = article.text
    for match in _BORN_AS.finditer(text):
        block = article.block_at(match.start())
        if block is None:
            continue
        size = whole_number(match.group(2) or "1") or 1
        near = text[match.end() : min(match.end() + _NEAR, block.span.end)]
        if match.group(3):
            near = near.partition(".")[0]
            own = _OWN.search(near)
            if own is not None:
                span = Span(match.end() + own.start(), match.end() + own.end())
                yield Slip(span, (), (Span(*match.span()),), match.group())
            continue
        found = list(_SIBLINGS.finditer(near))
        if not found or "his father" in near or "her mother" in near:
            continue
        older = sum(_count(m.group(1)) for m in found if m.group(2) in ("older ", "elder ", "big "))
        total = sum(_count(m.group(1)) for m in found)
        place = _PLACE.get(match.group(1) or "first", size if match.group(1) in _LAST else 0)
        if total > size - 1 or (place and older > place - 1):
            start = match.end()
            span = Span(start + found[0].start(), start + found[-1].end())
            yield Slip(span, (), (Span(*match.span()),), match.group())


_KIN = frozenset("brother brothers sister sisters sibling siblings".split())
_LAST = frozenset(["last", "youngest"])


def _count(word: str | None) -> int:
    return whole_number(word.lower()) or 1 if word else 1


_TWINS = Pattern(
    r"\b[Tt]wins?\b[^.;\n]{0,30}?[A-Z][\w'’-]+, (\d{1,2}),? and [A-Z][\w'’-]+, (\d{1,2})\b",
    needs=("twin", "Twin"),
)


def twins(article: Article) -> Iterator[Slip]:
    """The twins Ella, 9, and Jack, 11."""
    for match in _TWINS.finditer(article.text):
        if match.group(1) != match.group(2):
            yield Slip(
                Span(*match.span(2)), (match.group(1),), (Span(*match.span(1)),), match.group(1)
            )
