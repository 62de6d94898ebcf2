"""What rules don't see of a text: it is made opaque, so that all places stay as they are."""

from __future__ import annotations

from typing import Any

from lint.article import Article
from lint.language.words import OPAQUE
from lint.vale.elements import inline
from lint.vale.ini import Section
from lint.vale.pattern import compiled
from lint.vale.units import Unit


def ignores_of(sections: tuple[Section, ...]) -> list[Any]:
    """The patterns of what sections leave out."""
    patterns = [p for s in sections for p in (*s.token_ignores, *s.block_ignores)]
    return [compiled(pattern) for pattern in patterns]


def without(article: Article, unit: Unit, text: str, unseen: frozenset[str]) -> str:
    """A text without the elements that a rule never sees."""
    if not unseen:
        return text
    letters = list(text)
    for _, span in inline(article, unseen):
        for at in range(max(span.start, unit.start), min(span.end, unit.start + len(text))):
            letters[at - unit.start] = OPAQUE
    return "".join(letters)


def masked(text: str, ignores: list[Any]) -> str:
    """A text with what is left out made opaque."""
    for pattern in ignores:
        text = pattern.sub(lambda match: OPAQUE * len(match.group()), text)
    return text
