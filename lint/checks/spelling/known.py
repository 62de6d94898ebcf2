"""A name that many have heard of, with two letters swapped: Perlata, Speilberg, Retuers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.checks.spelling.famous import bare, misspelt, strangers
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.rule import Rule

_LONG = 7
"""Letters of a long name."""
_HEARD_OF_LONG, _HEARD_OF = 2.5, 3.0
"""How common (zipf) a long name, and a shorter one, is that many have heard of."""


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are a name of the lexicon with two letters swapped. One
    that is used again, never beside that name, is a name of its own.

    Names that lack a letter, or have one more, are left alone: they are as often another family's.
    """
    words = article.words
    for form in strangers(article.forms):
        word = bare(form)
        name = _meant(word, accepted)
        if name and (name in article.types or words.text.count(form) == 1):
            for i in words.places({word, word + "'s"}):
                if words.text[i] == form:
                    yield misspelt(article, rule, i, name)


@cache
def _meant(word: str, accepted: frozenset[str]) -> str:
    """The name that was meant by an unknown word (folded); "" for none."""
    swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))
    return next((name for name in swaps if name not in accepted and _is_heard_of(name)), "")


def _is_heard_of(word: str) -> bool:
    facts = lexicon().word(word) if word.isascii() else None
    if facts is None or not facts.proper or facts.lower:
        return False
    return facts.zipf >= (_HEARD_OF_LONG if len(word) >= _LONG else _HEARD_OF)
