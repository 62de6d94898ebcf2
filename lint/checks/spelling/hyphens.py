"""A hyphen inside a word that everybody writes as one: `break-down`, `after-noon`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import CORE, lexicon
from lint.language.sift import Sift
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_LEAST = 3.3
"""How common (zipf) the word must be without its hyphen."""
_FIRSTS = frozenset(
    (
        "re un co pre post non anti mid multi trans micro macro meta cross in health child long "
        "grass state country by semi sub super inter ultra hyper pro day care home on off over "
        "well ex bi de dis mis world city story south north east west"
    ).split()
)
"""First halves that many papers part from the word."""


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Words that no dictionary has with their hyphen, and all have without. What an article writes
    so more than once is its way."""
    broken = _broken(article.types)
    words = article.words
    for i in words.places(broken - accepted) if broken else ():
        word = words.folded[i]
        if article.counts[word] == 1 and not article.looks_named(i):
            whole = like(words.text[i], word.replace("-", ""))
            yield rule.finding(Span(words.start[i], words.end[i]), words.text[i], (whole,))


def _is_broken(word: str) -> bool:
    first, hyphen, second = word.partition("-")
    if not hyphen or not (first.isalpha() and second.isalpha()) or first in _FIRSTS:
        return False
    known = lexicon()
    whole = first + second
    usual = known.tier(whole) == CORE and known.zipf(whole) >= _LEAST
    return usual and len(first) > 1 and len(second) > 1 and not known.knows(word)


_broken = Sift(_is_broken)
