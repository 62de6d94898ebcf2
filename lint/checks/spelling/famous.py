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
    meant = {word: name for word in article.types if (name := _meant(_base(word), names))}
    if not meant:
        return
    for i in [i for i, word in enumerate(words.folded) if word in meant]:
        text, name = words.text[i], meant[words.folded[i]]
        word = _base(words.folded[i])
        if text[0].isupper() and text[1 : len(word)].islower():
            span = Span(words.start[i], words.start[i] + len(word))
            yield rule.finding(span, text[: len(word)], (name.capitalize(),))


def _base(word: str) -> str:
    return word.removesuffix("'s")


@cache
def _meant(word: str, names: frozenset[str]) -> str:
    """The name that was meant by a word (folded); "" if it is a word or a name itself."""
    if len(word) < _SHORTEST or not word.isalpha() or word in names or lexicon().knows(word):
        return ""
    near = [(slip_cost(word, name), name) for name in one_edit(word) & names if name[0] == word[0]]
    return min(near)[1] if near and min(near)[0] <= _PLAIN_SLIP else ""
