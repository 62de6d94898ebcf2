"""A space inside a word: `thresh hold`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.classes import CLOSED
from lint.language.lexicon import CORE, lexicon
from lint.rule import Rule
from lint.text import Span

_SMALL = frozenset[str]().union(*CLOSED.values())
_LEAST = 2.9
"""How common (zipf) the whole word must be."""
_BY_CHANCE = 9.0
"""Words in the thousand million that zipf counts by (a logarithm)."""
_AHEAD = 1.8
"""By how much (zipf) the whole must be more common than chance would make the halves meet."""


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Two words that are one with a space in it: the whole is common, they never stand together."""
    words = article.words
    for i in range(len(words) - 1):
        if words.gap[i + 1] != " " or not (words.text[i].islower() and words.text[i + 1].islower()):
            continue
        one, two = words.folded[i], words.folded[i + 1]
        if one in _SMALL or two in _SMALL or min(len(one), len(two)) < 3:
            continue
        whole = _whole(one, two)
        if whole and whole not in accepted:
            span = Span(words.start[i], words.end[i + 1])
            yield rule.finding(span, article.text[span.start : span.end], (whole,))


@cache
def _whole(one: str, two: str) -> str:
    """The one word that these two are; "" if they are two."""
    known = lexicon()
    for whole in (one + two, one + two[1:]) if one[-1] == two[0] else (one + two,):
        facts = known.word(whole)
        if facts is None or facts.tier != CORE or not facts.lower or facts.zipf < _LEAST:
            continue
        chance = known.zipf(one) + known.zipf(two) - _BY_CHANCE
        if facts.zipf - chance >= _AHEAD and not known.pair(one, two):
            return whole
    return ""
