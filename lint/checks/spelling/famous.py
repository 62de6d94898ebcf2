"""A name that everyone knows, one plain slip away: Tuseday, Bangaldesh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.names.edits import without_one
from lint.language.sift import Sift
from lint.language.spelling.slips import slip_cost
from lint.language.words import fold
from lint.rule import Rule
from lint.text import Span

_PLAIN_SLIP = 2.0
"""What a letter left out, doubled or swapped costs at most."""
_SHORTEST = 6


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are one slip away from one of these names."""
    meant = {
        form: name for form in _strangers(article.forms) if (name := _meant(_bare(form), names))
    }
    if not meant:
        return
    words = article.words
    for i, text in enumerate(words.text):
        if text in meant:
            length = len(_bare(text))
            span = Span(words.start[i], words.start[i] + length)
            yield rule.finding(span, text[:length], (meant[text].capitalize(),))


def _bare(form: str) -> str:
    """A word (folded) without its possessive ending."""
    return fold(form).removesuffix("'s")


def _is_stranger(form: str) -> bool:
    """Is this a long word with a capital that no list has?"""
    if len(form) < _SHORTEST or not form[0].isupper():
        return False
    word = _bare(form)
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and form[1 : len(word)].islower()
        and not lexicon().knows(word)
    )


_strangers = Sift(_is_stranger)


@cache
def _meant(word: str, names: frozenset[str]) -> str:
    """The name that was meant by an unknown word (folded); "" for none."""
    if word in names:
        return ""
    rest = without_one(word)
    near = [name for name in _by_initial(names)[word[0]] if not rest.isdisjoint(without_one(name))]
    costs = sorted((slip_cost(word, name), name) for name in near)
    return costs[0][1] if costs and costs[0][0] <= _PLAIN_SLIP else ""


@cache
def _by_initial(names: frozenset[str]) -> defaultdict[str, list[str]]:
    of: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        of[name[0]].append(name)
    return of
