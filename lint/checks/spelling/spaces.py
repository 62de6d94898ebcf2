"""A space inside a word: `thresh hold`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.sift import Sift
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Two words that are one with a space in it: the whole is common, they never stand together."""
    words = article.words
    types = article.types
    firsts = {one for one in _firsts(types) if not types.isdisjoint(_wholes(one))}
    if not firsts:
        return
    for i in words.places(firsts):
        whole = _wholes(words.folded[i]).get("".join(words.folded[i + 1 : i + 2]))
        if not whole or whole in accepted or words.gap[i + 1] != " ":
            continue
        if words.text[i].islower() and words.text[i + 1].islower():
            span = Span(words.start[i], words.end[i + 1])
            yield rule.finding(span, article.text[span.start : span.end], (whole,))


@cache
def _wholes(one: str) -> dict[str, str]:
    """The second halves that make one word with this first, and the words they make."""
    return dict(lexicon().second_halves(one))


_firsts = Sift(lambda word: bool(_wholes(word)))
