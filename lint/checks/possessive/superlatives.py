"""Owners before a superlative, and before nouns that are always somebody's: my practice oldest
patient, on her caucus behalf."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.lexicon import lexicon
from lint.language.plurals import is_noun

_DETERMINERS = frozenset("the my our his her its their your this that".split())
_GIVING = frozenset("give gives gave given giving award awarded hand handed".split())
"""It gave the city highest marks: what follows belongs to nobody."""
_ALWAYS_OWNED = frozenset(["behalf", "sake"])


def superlatives(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """My practice oldest patient."""
    words = article.words
    for word in [word for word in article.types if word.endswith("est") and is_superlative(word)]:
        for i in words.places({word}):
            noun = words.folded[i - 1] if i > 1 else ""
            after = words.folded[i + 1] if i + 1 < len(words) else "."
            owned = is_noun(after) or lexicon().is_class(after, "plural")
            given = i > 2 and words.folded[i - 3] in _GIVING
            if (
                owned
                and not given
                and _owner(article, i - 1, allow)
                and words.folded[i - 2] in _DETERMINERS
            ):
                yield i - 1, i - 1, noun + "'s"
    for i in words.places(_ALWAYS_OWNED & article.types):
        if i > 1 and _owner(article, i - 1, allow) and words.folded[i - 2] in _DETERMINERS:
            yield i - 1, i - 1, words.folded[i - 1] + "'s"


def is_superlative(word: str) -> bool:
    """Is the word the highest degree of an adjective: oldest, largest, happiest?"""
    known = lexicon()
    stems = (word[:-3], word[:-2], word[:-4], word[:-4] + "y")
    made = any(len(stem) > 1 and known.is_class(stem, "adjective") for stem in stems)
    return word == "latest" or (made and not known.is_class(word, "noun"))


def _owner(article: Article, i: int, allow: frozenset[str]) -> bool:
    words = article.words
    noun = words.folded[i]
    return (
        words.text[i].islower()
        and words.gap[i + 1] == " "
        and is_noun(noun)
        and noun not in allow
        and not lexicon().is_class(noun, "adjective")
    )
