"""Two ages of one life, with their years, that do not come from one year of birth."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from lint.article import Article, Block
from lint.checks.faults import Slip
from lint.language.dates import MONTH_NAMES, month_of
from lint.pattern import Pattern
from lint.text import Span

_YEAR = r"((?:18|19|20)\d\d)"
_AGE = r"(\d{1,3})"
_AT = Pattern(
    rf"\b(?:at|at the age of|aged|at age|age|turned|turn|turns|turning) {_AGE},? (?:and )?"
    rf"in {_YEAR}\b"
    rf"|\bwas {_AGE} when [^.;,\n\d]{{0,50}}? in {_YEAR}\b"
    rf"|\b[Ii]n {_YEAR},? (?:when (?:s?he|they) (?:was|were)|at(?: the age of| age)?|aged) {_AGE}\b"
    rf"(?![.:,]\d|%| ?[ap]\.?m| (?:per|p\.m|a\.m|o.clock))"
)
_OTHERS = Pattern(
    r"\b(?:his|her|their|whose) (?:son|daughter|wife|husband|father|mother|brother|sister)s?\b"
)
_MONTH = rf"{MONTH_NAMES}|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
_DATE = rf"(?:({_MONTH})\.? (\d\d?), {_YEAR}|(\d\d?) ({_MONTH}) {_YEAR})"
_BORN = Pattern(rf"\b[Bb]orn (?:[^.;\n]{{0,50}}?\b)?(?:on )?{_DATE}", needs=("orn ",))
_DIED = Pattern(
    rf"\b(?:died|killed|murdered)\b(?:[^.;\n]{{0,60}}?\b)?on {_DATE}", needs=("died", "killed")
)
_WAS = Pattern(r"\b(?:(?:He|She) was|aged|at the age of|at age) (\d{1,3})(?=[.,;]|\s[a-z])")
_LATELY = Pattern(
    r"\b(?:died|dies|died peacefully)\b[^.;\n]{0,60}?"
    r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    rf"[^.;\n\d]{{0,50}}?\b(?:aged|at the age of|at age|at) {_AGE}\b"
)
_BORN_IN = Pattern(rf"\b[Bb]orn\b(?:[^.;\n]{{0,60}}?) in {_YEAR}\b")
_BIRTHDAY = Pattern(rf"\b(\d\d)(?:st|nd|rd|th) birthday[^.;\n]{{0,16}}? {_YEAR}\b")
_PAST = Pattern(r"\b(?:until|in|since) (20\d\d)\b")


def births(article: Article) -> Iterator[Slip]:
    """At 14, in 1951, and in 1999 at the age of 65: born in 1937 or in 1934."""
    types = article.types
    if types.isdisjoint(("age", "aged", "at", "was", "turned", "birthday")) or not any(
        len(word) == 4 and word.isdigit() for word in article.quantities.figures
    ):
        return
    for block in article.blocks:
        inside = article.text[block.span.start : block.span.end]
        if "19" in inside or "20" in inside or "18" in inside:
            yield from _pairs(block, inside)
            if "orn" in inside:
                yield from _exact(block, inside)
                yield from _birthday(block, inside)
                yield from _lately(article, block, inside)


def _pairs(block: Block, inside: str) -> Iterator[Slip]:
    told = sorted(_AT.finditer(inside), key=lambda match: _read(match)[1])
    if len(told) < 2 or _OTHERS.search(inside):
        return
    for one, two in pairwise(told):
        (age, year), (later, then) = _read(one), _read(two)
        off = (then - year) - (later - age)
        if 1 < abs(off) < 12 and then > year:
            group = _age_group(two)
            right = later + off
            span = _span(block, two, group)
            related = (_span(block, one, 0),)
            yield Slip(span, (str(right),), related, str(right))


def _age_group(match: Match[str]) -> int:
    return next(group for group in (1, 3, 6) if match.group(group))


def _read(match: Match[str]) -> tuple[int, int]:
    """The age and its year."""
    group = _age_group(match)
    age = match.group(group)
    year = match.group(5 if group == 6 else group + 1)
    return int(age), int(year)


def _span(block: Block, match: Match[str], group: int) -> Span:
    return Span(block.span.start + match.start(group), block.span.start + match.end(group))


def _exact(block: Block, inside: str) -> Iterator[Slip]:
    """Born on 4 Aug. 1948, died on 11 Feb. 2016, and 68."""
    born, died = list(_BORN.finditer(inside)), list(_DIED.finditer(inside))
    told = list(_WAS.finditer(inside))
    if len(born) != 1 or len(died) != 1 or len(told) != 1:
        return
    birth, death = _date(born[0]), _date(died[0])
    age = death[0] - birth[0] - (death[1:] < birth[1:])
    value = int(told[0].group(1))
    if value != age and age > 0 and abs(value - age) < 30:
        related = (_span(block, born[0], 0), _span(block, died[0], 0))
        yield Slip(_span(block, told[0], 1), (str(age),), related, str(age))


def _birthday(block: Block, inside: str) -> Iterator[Slip]:
    """Born on 3 March 1950, and 60 on a birthday in 2020."""
    born, told = list(_BORN.finditer(inside)), list(_BIRTHDAY.finditer(inside))
    if len(born) == 1 and len(told) == 1:
        right = int(told[0].group(2)) - _date(born[0])[0]
        if right != int(told[0].group(1)) and abs(right - int(told[0].group(1))) <= 20:
            related = (_span(block, born[0], 0),)
            yield Slip(_span(block, told[0], 1), (str(right),), related, str(right))


def _date(match: Match[str]) -> tuple[int, int, int]:
    month, day, year, day_first, month_last, year_last = match.groups()
    if month:
        return int(year), month_of(month.lower()), int(day)
    return int(year_last), month_of(month_last.lower()), int(day_first)


def _lately(article: Article, block: Block, inside: str) -> Iterator[Slip]:
    """Died on Sunday at 88, born in 1931 and busy until 2022."""
    born, died = list(_BORN_IN.finditer(inside)), list(_LATELY.finditer(inside))
    if len(born) != 1 or len(died) != 1:
        return
    past = [int(match.group(1)) for match in _PAST.finditer(article.text)]
    least = max(past, default=0) - int(born[0].group(1)) - 1
    value = int(died[0].group(1))
    if 0 < least - value < 20:
        related = (_span(block, born[0], 0),)
        yield Slip(_span(block, died[0], 1), (), related, f"{least} at least")
