"""Years of a life against each other: born in 1938, made a dame in 2004 at the age of 68."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.numbers.slip import Slip
from lint.pattern import Pattern
from lint.text import Span

_YEAR = r"((?:18|19|20)\d\d)"
_BORN = Pattern(rf"\b[Bb]orn\b([^.;\n]{{0,70}}?)\b(?:in|on|,|January|February|March|April|May|June|July|August|September|October|November|December)\s(?:[^.;\n]{{0,14}}\s)?{_YEAR}\b")
_AT_AGE = Pattern(
    rf"\b[Ii]n {_YEAR},? (?:at the age of|at age|aged|when (?:she|he) was) (\d{{1,2}})\b"
    rf"|\b(?:at the age of|at age|aged|[Ww]hen (?:she|he) was) (\d{{1,2}}),? in {_YEAR}\b"
)
_BIRTHDAY = Pattern(r"\b(?:his|her|whose) (\d\d)(?:st|nd|rd|th) birthday\b")
_NOW = Pattern(r"\b(20\d\d)\b")
_AGED = Pattern(r"\b[A-Z][\w'’-]+, (\d\d), ")
_FAR = 12
"""Years over which another person is meant, and no slip."""


def lives(article: Article) -> Iterator[Slip]:
    """An age at a time that the year of birth, told once in the article, does not give."""
    text = article.text
    if "orn" not in text:
        return
    born = list(_BORN.finditer(text))
    if len(born) != 1 or text.count(" born") + text.count("Born ") > 2:
        return
    birth = int(born[0].group(2))
    related = (Span(*born[0].span(2)),)
    for match in _AT_AGE.finditer(text):
        year, age, group = _told(match.groups())
        off = year - birth - age
        if off not in (0, 1) and abs(off) <= _FAR and match.start() > born[0].start():
            right = year - birth
            span = Span(*match.span(group))
            yield Slip(span, (str(right), str(right - 1)), related, f"{right - 1} or {right}")


def _told(groups: tuple[str | None, ...]) -> tuple[int, int, int]:
    """The year, the age, and the group of the age."""
    if groups[0]:
        return int(groups[0]), int(groups[1] or 0), 2
    return int(groups[3] or 0), int(groups[2] or 0), 3


def today(article: Article) -> Iterator[Slip]:
    """What the year of the article itself, the last one that it names, does not allow: a 60th
    birthday of a man born in 1964, a woman of 29 who was ten in 2016."""
    text = article.text
    birthdays = list(_BIRTHDAY.finditer(text)) if "birthday" in text else []
    childhoods = list(_AT_AGE.finditer(text)) if " was " in text else []
    if not birthdays and not childhoods:
        return
    years = [int(year) for year in (match.group(1) for match in _NOW.finditer(text)) if year < "2040"]
    if not years:
        return
    now = max(years)
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        inside = text[start:end]
        for match in _BIRTHDAY.finditer(inside):
            born = _BORN.search(inside)
            if born is None or len(list(_BIRTHDAY.finditer(inside))) != 1:
                continue
            off = now - int(born.group(2)) - int(match.group(1))
            if off in (1, -1) and not article.quoted(start + match.start()):
                span = Span(start + born.start(2), start + born.end(2))
                right = str(now - int(match.group(1)))
                related = (Span(start + match.start(), start + match.end()),)
                yield Slip(span, (right,), related, right)
        for match in _AT_AGE.finditer(inside):
            told = list(_AGED.finditer(inside))
            if len(told) != 1 or told[0].start() > match.start():
                continue
            year, age, group = _told(match.groups())
            off = (now - int(told[0].group(1))) - (year - age)
            if abs(off) in (9, 10, 11, 19, 20, 21):
                at = 1 if group == 2 else 4
                right = str(year + (off + 5) // 10 * 10)
                span = Span(start + match.start(at), start + match.end(at))
                related = (Span(start + told[0].start(1), start + told[0].end(1)),)
                yield Slip(span, (right,), related, right)
