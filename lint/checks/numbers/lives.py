"""Years of a life against each other: born in 1938, made a dame in 2004 at the age of 68."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.twice import aged
from lint.language.dates import MONTH_NAMES
from lint.pattern import Pattern
from lint.text import Span

_YEAR = r"((?:18|19|20)\d\d)"
_BORN = Pattern(
    rf"\b[Bb]orn\b([^.;\n]{{0,70}}?)\b(?:in|on|,|{MONTH_NAMES})\s(?:[^.;\n]{{0,14}}\s)?{_YEAR}\b"
)
_AT_AGE = Pattern(
    rf"\b[Ii]n {_YEAR},? (?:at the age of|at age|at|aged|when (?:she|he) was) (\d{{2}})\b"
    rf"(?![.:,]\d|%| ?[ap]\.?m)"
    rf"|\b(?:at the age of|at age|aged|[Ww]hen (?:she|he) was) (\d{{1,2}}),? in {_YEAR}\b"
    rf"|\b(?:was|aged) (\d\d) (?:when [^.;,\n\d]{{0,40}}? )?in {_YEAR}\b"
)
_BIRTHDAY = Pattern(r"\b(?:his|her|whose) (\d\d)(?:st|nd|rd|th) birthday\b")
_AGED = Pattern(r"\b[A-Z][\w'’-]+, (\d\d), ")
_FAR = 12
"""Years over which another person is meant, and no slip."""


def lives(article: Article) -> Iterator[Slip]:
    """An age at a time that the year of birth, told once in the article, does not give."""
    text = article.text
    if "born" not in article.types:
        return
    born = list(_BORN.finditer(text))
    if len({match.group(2) for match in born}) != 1:
        return
    birth = int(born[0].group(2))
    related = (Span(*born[0].span(2)),)
    for match in _AT_AGE.finditer(text):
        year, age, group = _told(match.groups())
        off = year - birth - age
        near = match.start() > born[0].start() or born[0].start() - match.end() < 90
        if off not in (0, 1) and abs(off) <= _FAR and near:
            right = year - birth
            span = Span(*match.span(group))
            yield Slip(span, (str(right), str(right - 1)), related, f"{right - 1} or {right}")


def _told(groups: tuple[str | None, ...]) -> tuple[int, int, int]:
    """The year, the age, and the group of the age."""
    if groups[0]:
        return int(groups[0]), int(groups[1] or 0), 2
    at = 2 if groups[2] else 4
    return int(groups[at + 1] or 0), int(groups[at] or 0), at + 1


_DECADES = frozenset((9, 10, 11, 19, 20, 21))
"""By how much an age is off where a figure of the tens is wrong."""


def today(article: Article) -> Iterator[Slip]:
    """What the year of the article itself, the last one that it names, does not allow: a 60th
    birthday of a man born in 1964, a woman of 29 who was ten in 2016."""
    text = article.text
    now = article.quantities.last_year
    words = article.words
    places = [*words.places({"born"}), *aged(article)] if now else []
    blocks = {article.block_at(words.start[i]) for i in places}
    for block in sorted(found for found in blocks if found is not None):
        inside = text[block.span.start : block.span.end]
        if "19" not in inside and "20" not in inside:
            continue
        born = list(_BORN.finditer(inside)) if "orn" in inside else []
        if len(born) == 1:
            yield from _born(article, now, block.span.start, born[0], inside)
        told = list(_AGED.finditer(inside))
        for match in _AT_AGE.finditer(inside) if len(told) == 1 else ():
            year, age, group = _told(match.groups())
            off = (now - int(told[0].group(1))) - (year - age)
            if abs(off) in _DECADES and told[0].start() < match.start():
                at = match.span(1 if group == 2 else group + 1)
                right = str(year + (off + 5) // 10 * 10)
                yield _slip(block.span.start, at, right, told[0].span(1))


def _born(article: Article, now: int, start: int, born: Match[str], inside: str) -> Iterator[Slip]:
    """A year of birth against a birthday or an age of today in its paragraph."""
    year = int(born.group(2))
    birthdays = list(_BIRTHDAY.finditer(inside))
    if len(birthdays) == 1 and not article.quoted(start + birthdays[0].start()):
        right = now - int(birthdays[0].group(1))
        if abs(right - year) == 1:
            yield _slip(start, born.span(2), str(right), birthdays[0].span())
    told = list(_AGED.finditer(inside))
    if len(told) == 1 and " born in " in inside:
        off = now - year - int(told[0].group(1))
        if abs(off) in _DECADES:
            right = year + (off + 5) // 10 * 10
            yield _slip(start, born.span(2), str(right), told[0].span(1))


def _slip(start: int, at: tuple[int, int], right: str, against: tuple[int, int]) -> Slip:
    related = (Span(start + against[0], start + against[1]),)
    return Slip(Span(start + at[0], start + at[1]), (right,), related, right)
