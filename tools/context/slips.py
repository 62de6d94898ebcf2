"""Slips put into published articles, and what the features of their contexts are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import exp
from pathlib import Path
from random import Random
from typing import NamedTuple

from lint.article import Article
from lint.language.context.evidence import Around, features, view
from lint.language.context.tokens import Option, Token, token, tokens
from lint.readers import read_article

PARTS = ("body", "quote")
"""Parts of an article that the check reads."""
SHARE = 0.6
"""Of the words for which another may be typed, how many are changed, each on its own."""
_LIKELY = {"h": 4.0, "c": 4.0, "e": 2.0, "f": 0.8, "i": 0.25, "q": 0.8, "m": 0.5}
"""How often each slip is made. A costly slip of the hand is rarer (see `_chance`)."""
_EASE = 3.0
_TOO_COMMON = 20


class Place(NamedTuple):
    """A word of an article and what stands around it."""

    word: Token
    around: Around
    uses: Mapping[str, int]
    """How often the article uses each word."""


class Row(NamedTuple):
    """A word that stands at a place against one that may be meant there."""

    slip: str
    is_meant: bool
    features: tuple[float, ...]


def articles(folders: Iterable[Path], seed: int) -> Iterator[Article]:
    """Published articles in any order, but the same for the same seed."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    Random(seed).shuffle(paths)
    for path in paths:
        yield read_article(path.name, path.read_text(encoding="utf-8", errors="replace"))


def places(article: Article) -> Iterator[Place]:
    """The words of an article, as the check sees them."""
    for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
        if block.part in PARTS:
            found, _ = tokens(article.words.text, first, end)
            for k in range(2, len(found) - 2):
                around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
                yield Place(found[k], around, article.counts)


def printed(place: Place) -> Iterator[Row]:
    """What may be meant for a word that is right."""
    return _rows(place, place.word, "")


class Slips:
    """Makes slips."""

    def __init__(self, table: Iterable[str], seed: int) -> None:
        self._random = Random(seed)
        self._typed: defaultdict[str, list[tuple[Token, float]]] = defaultdict(list)
        for word in sorted(table):
            typed = token(word)
            for option in typed.options:
                self._typed[option.word].append((typed, _chance(typed, option)))

    def made(self, place: Place) -> list[Row]:
        """What may be meant where another word is typed for the one of a place; none if that is
        left as it is."""
        typed = self._typed.get(place.word.text)
        if not typed or self._random.random() > SHARE:
            return []
        ((word, _),) = self._random.choices(typed, [chance for _, chance in typed])
        return list(_rows(place, word, place.word.text))


def _chance(typed: Token, option: Option) -> float:
    chance = _LIKELY[option.slip]
    if option.slip == "e":
        chance *= exp(-option.cost / _EASE)
    return chance if typed.uses < option.token.uses * _TOO_COMMON else 0.3 * chance


def _rows(place: Place, word: Token, meant: str) -> Iterator[Row]:
    """The options of a word at a place, where `meant` is typed so; "" if the word is right."""
    of = word.options
    if of:
        found = view(word, place.around)
        again = place.uses[word.text] > (not meant)
        for option in of:
            other = view(option.token, place.around)
            is_meant = option.word == meant
            echo = place.uses[option.word] > is_meant
            values = features(found, other, option, place.around, again=again, echo=echo)
            yield Row(option.slip, is_meant, values)
