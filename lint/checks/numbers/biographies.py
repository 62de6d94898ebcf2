"""The years and the ages of one life, all through an obituary: born in 1936, nine in 1948; 53 at
death in 1675, born in 1632; an 80th birthday in 2011."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_BORN = Pattern(
    r"\b[Bb]orn\b(?: (?!in (?:1[5-9]|20)\d\d)[\w’',.-]+){0,9}? (?:in |on [\w ,]{3,16}? ?|, )?"
    r"((?:1[5-9]|20)\d\d)\b",
    needs=("orn ",),
)
_AGE = r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_TOLD = Pattern(
    rf"\bwhen s?he was {_AGE}, in (?P<a>(?:1[5-9]|20)\d\d)\b"
    rf"|\b[Ii]n (?P<b>(?:1[5-9]|20)\d\d),? (?:when s?he was|at the age of|aged) {_AGE}\b(?= |[.,;])"
    rf"|\bin (?P<c>(?:1[5-9]|20)\d\d) at the age of {_AGE}\b"
    rf"|\bwho died in (?P<d>(?:1[5-9]|20)\d\d),? (?:at|aged|at the age of) {_AGE}\b"
    rf"|\b(?:his|her) {_AGE}(?:st|nd|rd|th) birthday(?: [a-z]+)?,? in (?P<e>(?:1[5-9]|20)\d\d)\b"
)
_LEAST = 1


def lives(article: Article) -> Iterator[Slip]:
    """An age with its year that does not fit the one year of birth that the article gives."""
    text = article.text
    born = {match.group(1): match for match in _BORN.finditer(text)}
    if len(born) != 1 or article.counts["born"] != 1:
        return
    birth, at = next(iter(born.items()))
    for match in _TOLD.finditer(text):
        year = next(v for k, v in match.groupdict().items() if v)
        number = next(
            k for k, v in enumerate(match.groups(), 1) if v and v not in match.groupdict().values()
        )
        value = whole_number(match.group(number).lower())
        real = int(year) - int(birth)
        fits = (real,) if "birthday" in match.group() else (real, real - 1)
        if value is None or value in fits or real < _LEAST or abs(value - real) > 30:
            continue
        span = Span(*match.span(number))
        right = tuple(like_number(match.group(number), n) for n in fits if n > 0)
        yield Slip(span, right, (Span(*at.span(1)),), right[0])
