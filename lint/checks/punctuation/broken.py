"""Marks in the wrong place: $30000, 1 ,204, .8 percent, a stop too many after a quotation, a
semicolon before one, a comma stuck to the wrong word."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.pattern import Pattern
from lint.text import Span

_THOUSANDS = Pattern(r"(?<=[£$€])\d{5,9}(?![\w,.]\d|\w)", needs=("£", "$", "€"))
_SPACED = Pattern(
    r"(?<![\d,.])\d{1,3} ,\d{3}\b(?!,)|(?<=[£$€])\d{1,3}, \d{3}\b(?!,)", needs=(" ,", ", ")
)
_PEOPLE = Pattern(
    r"(?<![\w,.$£€-])\d{5,6}(?= (?:people|residents|homes|houses|households|votes|voters|fans|jobs"
    r"|customers|troops|soldiers|workers|employees|students|pupils|miles|acres|hectares|tonnes"
    r"|tons|metres|feet|copies|tickets|visitors|patients|members|supporters|spectators)\b)",
    needs=("0 ", "5 "),
)
_MILLIONS = Pattern(r"(?<=[£€])\d[\d.]* (?:m|bn)\b(?!\.\w)", needs=(" m", " bn"))
_NO_NOUGHT = Pattern(r"(?<=[a-z] )\.\d+(?= (?:percent|per cent)\b|%)", needs=(" .",))
_HYPHENED = Pattern(
    r"(?:[£$€]\d[\d,.]*(?:m|bn)?-an?-(?:year|month|week|day|night|head|share|barrel|person|ton|tonne)"
    r"|(?<![\w-])\d+-(?:mph|kph|feet|miles|years|months|weeks|hours|minutes|tonnes|tons))"
    r"(?=[.,;](?:\s|$)| (?:in|on|for|to|at|by|and|or|but|from|with|after|before|of)\b)",
    needs=(
        "-a-",
        "-an-",
        "-mph",
        "-kph",
        "-feet",
        "-miles",
        "-years",
        "-months",
        "-weeks",
        "-hours",
        "-minutes",
        "-tonnes",
        "-tons",
    ),
)
_STOPS = Pattern(r"(?<=[a-z])\.([\"”])\.(?=\s|$)", needs=('.".', ".”."))
_SAID = Pattern(r"(?<=\bsaid);(?= [\"“])|(?<=\badded);(?= [\"“])", needs=("said;", "added;"))
_STUCK = Pattern(r"(?<=[a-z]) ,(?=[a-z])", needs=(" ,",))


def figures(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """$30000, 1 ,204, $78, 400, .8 percent, winds of 70-mph in May."""
    text = article.text
    for match in _THOUSANDS.finditer(text):
        yield Span(*match.span()), (f"{int(match.group()):,}",)
    for match in _PEOPLE.finditer(text):
        yield Span(*match.span()), (f"{int(match.group()):,}",)
    for pattern in (_SPACED, _MILLIONS):
        yield from (
            (Span(*m.span()), (m.group().replace(" ", ""),)) for m in pattern.finditer(text)
        )
    for match in _NO_NOUGHT.finditer(text):
        yield Span(*match.span()), ("0" + match.group(),)
    for match in _HYPHENED.finditer(text):
        yield Span(*match.span()), (match.group().replace("-", " "),)


def marks(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A stop after the stop of a quotation; `said;`; `plan ,who`."""
    text = article.text
    for match in _STOPS.finditer(text):
        yield Span(*match.span()), (f".{match.group(1)}",)
    for match in _SAID.finditer(text):
        yield Span(*match.span()), (":",)
    for match in _STUCK.finditer(text):
        yield Span(*match.span()), (", ",)
