"""A name that everyone knows, one plain slip away: Tuseday, Bangaldesh."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.spelling.slips import one_edit, slip_cost
from lint.rule import Rule
from lint.text import Span

_PLAIN_SLIP = 2.0
"""What a letter left out, doubled or swapped costs at most."""
_SHORTEST = 6


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are one slip away from one of these names."""
    words = article.words
    for i, text in enumerate(words.text):
        if len(text) < _SHORTEST or not text[0].isupper():
            continue
        word = words.folded[i].removesuffix("'s")
        if word.isalpha() and text[1 : len(word)].islower():
            name = _meant(word, names)
            if name:
                span = Span(words.start[i], words.start[i] + len(word))
                yield rule.finding(span, text[: len(word)], (name.capitalize(),))


@cache
def _meant(word: str, names: frozenset[str]) -> str:
    """The name that was meant by a word (folded); "" if it is a word or a name itself."""
    if len(word) < _SHORTEST or lexicon().knows(word) or word in names:
        return ""
    near = [
        (slip_cost(word, name), name)
        for name in one_edit(word)
        if name in names and name[0] == word[0]
    ]
    return min(near)[1] if near and min(near)[0] <= _PLAIN_SLIP else ""
