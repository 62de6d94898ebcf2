"""A name that many have heard of, with two letters swapped: Perlata, Speilberg, Retuers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.checks.spelling.famous import bare, strangers
from lint.finding import Finding
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are one of these names with two letters swapped. One that
    is used again, never beside that name, is a name of its own.

    Names that lack a letter, or have one more, are left alone: they are as often another family's.
    """
    words = article.words
    for form in strangers(article.forms):
        word = bare(form)
        name = _meant(word, names)
        if name and (name in article.types or words.text.count(form) == 1):
            for i in words.places({word, word + "'s"}):
                if words.text[i] == form:
                    span = Span(words.start[i], words.start[i] + len(word))
                    yield rule.finding(span, form[: len(word)], (name.capitalize(),))


@cache
def _meant(word: str, names: frozenset[str]) -> str:
    """The name that was meant by an unknown word (folded); "" for none."""
    swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))
    return next((swapped for swapped in swaps if swapped in names), "")
