"""A hyphen between words that are no compound: lower-incomes, to set-up a firm, they will-not."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.context.tokens import token
from lint.language.lexicon import lexicon
from lint.language.ngrams import ngrams
from lint.text import Span

_PARTICLES = frozenset("up out off down in on over back away".split())
_TO_BE = CLOSED["be"] | CLOSED["have"] | CLOSED["do"] | CLOSED["modal"]
_BOUND = frozenset(["not", "never"])
_LED_TO = frozenset(
    "due thanks owing led leads leading response addition prior related subject down attributed "
    "linked key next return".split()
)
"""Words whose `to` has a noun behind it."""
_OBJECTS = (
    CLOSED["determiner"]
    | CLOSED["object"]
    | (CLOSED["preposition"] - {"of"})
    | frozenset(["and", ",", "."])
)
_SEEN = 16.0
"""How often the two words must have been counted side by side without a hyphen."""


def needless(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A hyphen inside a verb with its auxiliary or particle, or before a plain plural."""
    words = article.words
    held = [word for word in article.types if "-" in word[1:-1] and word.count("-") == 1]
    loose = {word for word in held if _may_part(word)}
    for i in words.places(loose) if loose else ():
        first, _, second = words.folded[i].partition("-")
        if not words.text[i].islower() or i + 1 >= len(words) or i < 1:
            continue
        apart = (
            (first in _TO_BE and second in _BOUND)
            or (second in _PARTICLES and _verb(article, i, first, second))
            or (second not in _PARTICLES and _plural(article, i, first, second))
            or (first in _ORDINALS and second in _RANKED and not _described(article, i))
        )
        if apart:
            span = Span(words.start[i], words.end[i])
            yield span, (words.text[i].replace("-", " "),)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh last next".split())
_RANKED = frozenset("time day year week month place innings round season game".split())


def _described(article: Article, i: int) -> bool:
    """Does a noun stand behind, which the two words describe: a first-time buyer?"""
    words = article.words
    after = words.folded[i + 1]
    led = words.folded[i - 1] in ("the", "a", "her", "his", "their", "its")
    return not led or (after not in CLOSED_WORDS and after[0].isalnum())


def _may_part(word: str) -> bool:
    first, _, second = word.partition("-")
    if second in _PARTICLES or (first in _TO_BE and second in _BOUND):
        return True
    if first in _ORDINALS and second in _RANKED:
        return True
    known = lexicon()
    return known.is_class(second, "plural") and not known.knows(word) and known.knows(first)


def _verb(article: Article, i: int, first: str, second: str) -> bool:
    """Does a verb stand here that has its particle behind it: to set-up a firm?"""
    folded = article.words.folded
    before, after = folded[i - 1], folded[i + 1]
    known = lexicon()
    if after not in _OBJECTS or (after in (",", ".", "and") and before not in CLOSED["modal"]):
        return False
    full = second in ("back", "on", "over", "away") and known.is_class(first, "adjective")
    base = known.is_class(first, "verb") and not full
    if before in CLOSED["modal"] or before in ("didn't", "don't", "doesn't"):
        return base
    if before == "to":
        return base and folded[i - 2] not in _LED_TO
    if before in CLOSED["pronoun"]:
        return known.is_class(first, "past") or base
    return before in CLOSED["have"] and known.is_class(first, "participle")


def _plural(article: Article, i: int, first: str, second: str) -> bool:
    """Does an adjective describe a plural here, with no noun behind it: the white-rhinos ate?"""
    known = lexicon()
    after = article.words.folded[i + 1]
    if after not in CLOSED_WORDS and any(
        known.is_class(after, kind) for kind in ("noun", "plural", "adjective", "ing")
    ):
        return False
    if article.words.folded[i - 1].endswith("-") or known.is_class(second, "third"):
        return False
    adjective = known.is_class(first, "adjective") and not second.endswith("ers")
    return adjective and ngrams().two(token(first).row, token(second).number) >= _SEEN
