"""`There is` before several things."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_plural_noun

_RIGHT = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}
_NOUN, _ADJECTIVE = CLASS_BITS["noun"], CLASS_BITS["adjective"]
_AFTER = CLOSED["preposition"] | frozenset("that who which where when still . , ; already".split())
_MOST_ADJECTIVES = 2


def there_is(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """There is serious questions about it."""
    words = article.words
    folded = words.folded
    for i in words.places({"there"}):
        verb = folded[i + 1] if i + 1 < len(words) else ""
        if verb not in _RIGHT or not article.starts_sentence(i):
            continue
        k = i + 2
        while k < i + 2 + _MOST_ADJECTIVES and _describes(folded[k : k + 1]):
            k += 1
        if k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        if is_plural_noun(folded[k]) and folded[k + 1] in _AFTER and folded[k] not in allow:
            yield i + 1, i + 1, _RIGHT[verb]


def _describes(word: list[str]) -> bool:
    facts = lexicon().word(word[0]) if word else None
    return facts is not None and bool(facts.classes & _ADJECTIVE) and not facts.classes & _NOUN
