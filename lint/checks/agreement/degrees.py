"""A degree said twice: the most strangest night."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.language.lexicon import CLASS_BITS, lexicon

_ENDINGS = {"most": "est", "more": "er"}
_NOUNS = CLASS_BITS["noun"] | CLASS_BITS["plural"]


def doubled_degrees(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The most strangest night; it is more riskier."""
    words = article.words
    folded = words.folded
    for i in words.places(_ENDINGS):
        if i + 2 >= len(words) or words.gap[i + 1] != " " or not words.text[i + 1].islower():
            continue
        word = folded[i + 1]
        if not word.endswith(_ENDINGS[folded[i]]) or word in allow or not _is_degree(word):
            continue
        after = lexicon().word(folded[i + 2])
        if folded[i] == "more" and after is not None and after.classes & _NOUNS:
            continue  # more older people
        yield i, i + 1, word


def _is_degree(word: str) -> bool:
    """Is the word the comparative or superlative of an adjective?"""
    stem = word[:-2] if word.endswith("er") else word[:-3]
    stems = [stem, stem + "e"]
    if stem.endswith("i"):
        stems = [stem[:-1] + "y"]
    elif len(stem) > 3 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    known = lexicon()
    return any(len(s) > 2 and known.is_class(s, "adjective") and known.zipf(s) > 3 for s in stems)
