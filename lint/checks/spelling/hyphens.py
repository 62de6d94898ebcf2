"""A hyphen inside a word that everybody writes as one: `break-down`, `after-noon`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import CORE, lexicon
from lint.language.ngrams import ngrams
from lint.language.sift import Sift
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_LEAST = 3.3
"""How common (zipf) the word must be without its hyphen."""
_COUNTED = 100
"""How often it must have been counted, to mark a word that was never counted with its hyphen."""
_PREFIXES = frozenset(
    "re pre post non anti un semi sub super inter ultra pro ex in home front back air side".split()
)
"""First halves that are parted by anyone for clearness."""
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
    if not hyphen or not (first.isalpha() and second.isalpha()):
        return False
    known, counts = lexicon(), ngrams()
    whole = first + second
    if known.tier(whole) != CORE or known.knows(word) or min(len(first), len(second)) < 2:
        return False
    unseen = counts.one(counts.number(word)) == 0 and first not in _PREFIXES
    if unseen and counts.one(counts.number(whole)) >= _COUNTED:
        return True  # co-incidence, bottom-less
    return known.zipf(whole) >= _LEAST and first not in _FIRSTS


_broken = Sift(_is_broken)
