"""A word in two halves that are words too: through out, in side, set a side.

Halves that stand side by side often for themselves (a way, may be) are weighed: how often the whole
stands between the words around it, and how often its halves do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from math import log
from operator import add
from pathlib import Path

from lint.article import Article
from lint.finding import Finding
from lint.language import lexicon as of_words
from lint.language.classes import CLOSED_WORDS
from lint.language.context.tokens import Token, token, tokens
from lint.language.ngrams import ngrams
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_LEAST, _LEAST_OF_SMALL, _LEAST_OF_NOUNS, _LEAST_OF_STRANGERS = 2.0, 3.5, 5.0, -5.0
"""The logarithm of odds that is enough; where a half is a small word; after `a`, which any noun may
follow; for halves that are never beside each other."""
_STRANGERS, _COMMON = 2.0, 20.0
"""How often halves may have been counted beside each other by chance, and how often the whole must
have been then."""
_BEGINNINGS = frozenset("over out under up down with after off through fore".split())
"""Small words that many words begin with."""
_LIKELY, _FLOOR, _NOWHERE = 0.02, 0.1, 1e-4
"""What chance has two words stand together, as a share of what their counts alone would have; what
is added to counts."""


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Through out, in side, set a side."""
    words, wholes = article.words, _wholes()
    both = list(map(add, words.folded, words.folded[1:]))
    if wholes.isdisjoint(both):
        return
    for i in [i for i, joined in enumerate(both) if joined in wholes]:
        whole = words.folded[i] + words.folded[i + 1]
        if words.gap[i + 1] == " " and whole not in accepted and _may_be_one(article, i):
            span = Span(words.start[i], words.end[i + 1])
            found = article.text[span.start : span.end]
            yield rule.finding(span, found, (like(found, whole),))


@cache
def _wholes() -> frozenset[str]:
    """The words whose halves are words; see `tools/wholes.py`."""
    path = Path(of_words.__file__).with_name("data") / "wholes.txt"
    return frozenset(path.read_text(encoding="ascii").split())


def _may_be_one(article: Article, i: int) -> bool:
    words = article.words
    first = words.text[i].islower() or (
        article.starts_sentence(i) and words.text[i][1:].islower() | (len(words.text[i]) == 1)
    )
    if not first or not words.text[i + 1].islower():
        return False
    one, two = token(words.folded[i]), token(words.folded[i + 1])
    whole = token(words.folded[i] + words.folded[i + 1])
    if "?" in (one.text, whole.text):
        return False
    before, after = _beside(article, i)
    if one.text == "a":
        least = _LEAST_OF_NOUNS
    else:
        small = not CLOSED_WORDS.isdisjoint((one.text, two.text))
        least = _LEAST_OF_SMALL if small else _LEAST
        strangers = whole.uses >= _COMMON and ngrams().two(one.row, two.number) <= _STRANGERS
        if strangers and (not small or one.text in _BEGINNINGS):
            least = _LEAST_OF_STRANGERS
    return weigh(before, one, two, whole, after) > least


def _beside(article: Article, i: int) -> tuple[Token, Token]:
    """What stands before word `i` and after the next."""
    words = article.words
    first, stop = article.paragraphs[bisect_right(article.paragraphs, (i, len(words))) - 1]
    found, places = tokens(words.text, max(first, i - 2), min(stop, i + 5))
    k = places.index(i, 2)
    return found[k - 1], found[k + 2]


def weigh(before: Token, one: Token, two: Token, whole: Token, after: Token) -> float:
    """The logarithm of how much oftener the whole stands here than its halves."""
    counts = ngrams()
    together = counts.two(one.row, two.number)
    left, right = counts.two(before.row, whole.number), counts.two(whole.row, after.number)
    joined = max(
        counts.three(before.number, whole.number, after.number),
        _chance(left, before, whole.uses) * _chance(right, after, whole.uses) / (whole.uses + 1),
    )
    left = counts.three(before.number, one.number, two.number)
    right = counts.three(one.number, two.number, after.number)
    apart = _chance(left, before, 10 * together) * _chance(right, after, 10 * together)
    return log(joined + _NOWHERE) - log(apart / (together + 1) + _NOWHERE)


def _chance(count: float, beside: Token, uses: float) -> float:
    return count + _LIKELY * uses * beside.uses / ngrams().total + _FLOOR
