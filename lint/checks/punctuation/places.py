"""The second comma of a state behind its town, and of a year behind its day."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED
from lint.text import Span

_STATES = frozenset(
    (
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia "
        "Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts "
        "Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon "
        "Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming"
    ).split()
)
_FEW = 2
"""More of them are the writer's way."""


def second_commas(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`In Tulsa, Oklahoma and Akron, Ohio`; `on June 3, 2014 the bridge fell`."""
    found = [*_states(article), *_years(article)]
    for i in sorted(found) if len(found) <= _FEW else ():
        word = article.words.text[i]
        yield Span(article.words.start[i], article.words.end[i]), (word + ",",)


def _states(article: Article) -> Iterator[int]:
    words = article.words
    held = {state.lower() for state in _STATES & article.forms}
    for i in words.places(held) if held else ():
        if i < 3 or i + 1 >= len(words) or words.text[i - 1] != "," or words.gap[i + 1] != " ":
            continue
        town, after = words.text[i - 2], words.text[i + 1]
        named = town[0].isupper() and town not in _STATES and town.lower() not in CLOSED["month"]
        if not named or not after[0].islower():
            continue
        k = i - 3
        while k > 0 and words.text[k][0].isupper():
            k -= 1
        alone = words.folded[k] in ("in", "to", "from", "near", "of", "at")
        listed = after in ("and", "or") and words.text[i + 2][0].isupper()
        next_town = [k for k in range(i + 3, min(i + 6, len(words) - 1)) if words.text[k] == ","]
        tulsa_and_akron = any(words.text[k + 1][0].isupper() for k in next_town)
        if alone and (tulsa_and_akron or not listed):
            yield i


def _years(article: Article) -> Iterator[int]:
    words = article.words
    held = CLOSED["month"] & article.types
    for i in words.places(held) if held else ():
        if i + 4 >= len(words) or words.text[i + 2] != "," or not words.text[i][0].isupper():
            continue
        day, year, after = words.text[i + 1], words.text[i + 3], words.text[i + 4]
        dated = day.isdigit() and len(day) < 3 and year.isdigit() and len(year) == 4
        if dated and words.gap[i + 4] == " " and after[0].islower() and after != "at":
            yield i + 3
