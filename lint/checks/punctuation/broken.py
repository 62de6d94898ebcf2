"""Marks in the wrong place: $30000, 1 ,204, .8 percent, a stop too many after a quotation, a
semicolon before one, a comma stuck to the wrong word."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import MONTHS
from lint.language.dates import MONTH_NAMES
from lint.language.lexicon import lexicon
from lint.pattern import Pattern
from lint.text import Span

_COUNTED = frozenset(
    (
        "people residents homes houses households votes voters fans jobs customers troops soldiers "
        "workers employees students pupils miles acres hectares tonnes tons metres feet copies "
        "tickets visitors patients members supporters spectators"
    ).split()
)
_MONEY = frozenset("£$€")
_LONGEST = 9
_LONGEST_COUNT = 7
_SPACED = Pattern(r"(?<![\d,.])\d{1,3} ,\d{3}\b(?!,)", needs=(" ,",))
_IN_MONEY = Pattern(r"[£$€](?:\d{1,3}, \d{3}\b(?!,)|\d[\d.]* (?:m|bn)\b(?!\.\w))", needs=_MONEY)
_NO_NOUGHT = Pattern(r"(?<=[a-z] )\.\d+(?= (?:percent|per cent)\b|%)", needs=(" .",))
_HYPHENED = Pattern(
    r"(?:[£$€]\d[\d,.]*(?:m|bn)?-an?-(?:year|month|week|day|night|head|share|barrel|person|ton|tonne)"
    r"|(?<![\w-])\d+-(?:mph|kph))"
    r"(?=[.,;](?:\s|$)| (?:in|on|for|to|at|by|and|or|but|from|with|after|before|of)\b)",
    needs=(
        "-a-",
        "-an-",
        "-mph",
        "-kph",
    ),
)
_STOPS = Pattern(r"(?<=[a-z])\.([\"”])\.(?=\s|$)", needs=('.".', ".”."))
_SAID = Pattern(r"(?<=\bsaid);(?= [\"“])|(?<=\badded);(?= [\"“])", needs=("said;", "added;"))
_STUCK = Pattern(r"(?<=[a-z]) ,(?=[a-z])", needs=(" ,",))


def figures(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """$30000, 1 ,204, $78, 400, .8 percent, winds of 70-mph in May."""
    text = article.text
    yield from _thousands(article)
    for pattern in (_SPACED, _IN_MONEY):
        for match in pattern.finditer(text):
            yield Span(*match.span()), (match.group().replace(" ", ""),)
    for match in _NO_NOUGHT.finditer(text):
        yield Span(*match.span()), ("0" + match.group(),)
    for match in _HYPHENED.finditer(text):
        yield Span(*match.span()), (match.group().replace("-", " "),)


def _thousands(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Five figures or more in a row: of money, or of what is counted."""
    words = article.words
    long = {w for w in article.types if w[0].isdigit() and 4 < len(w) <= _LONGEST and w.isdigit()}
    for i in words.places(long) if long else ():
        before = words.text[i - 1] if i and not words.gap[i] else " "
        after = words.folded[i + 1] if i + 1 < len(words) else "."
        alone = after[0] not in "-–" or words.gap[i + 1]
        money = before in _MONEY and alone and not (after in ",." and _goes_on(article, i + 2))
        plural = after in _COUNTED or (
            lexicon().is_class(after, "plural") and not lexicon().is_class(after, "third")
        )
        counted = before[-1].isspace() and plural and len(words.text[i]) < _LONGEST_COUNT
        if money or counted:
            yield Span(words.start[i], words.end[i]), (f"{int(words.text[i]):,}",)


def _goes_on(article: Article, i: int) -> bool:
    """Is a decimal or a further group of figures stuck to what stands before it?"""
    words = article.words
    return i < len(words) and not words.gap[i] and words.text[i][0].isdigit()


def marks(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A stop after the stop of a quotation; `said;`; `plan ,who`."""
    text = article.text
    for match in _STOPS.finditer(text):
        yield Span(*match.span()), (f".{match.group(1)}",)
    for match in _SAID.finditer(text):
        yield Span(*match.span()), (":",)
    for match in _STUCK.finditer(text):
        yield Span(*match.span()), (", ",)


_MONTH_YEAR = Pattern(
    rf"\b((?:early|late|mid|in|since|until|by|of|to|from|between|and) (?:{MONTH_NAMES})), "
    r"((?:19|20)\d\d)\b"
)


def month_years(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`in April, 2027`: a month and its year have no comma between them."""
    if article.types.isdisjoint(MONTHS):
        return
    for match in _MONTH_YEAR.finditer(article.text):
        yield Span(match.end(1), match.start(2)), (" ",)
