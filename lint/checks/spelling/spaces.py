"""A space inside a word, or one letter off: `thresh hold`, `th ereport`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import CORE, lexicon
from lint.language.ngrams import ngrams
from lint.language.sift import Sift
from lint.language.spelling.corrections import SMALL
from lint.language.spelling.formation import PREFIXES
from lint.language.spelling.unknown import is_explained
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Two words that are one with a space in it: the whole is common, they never stand together."""
    words = article.words
    types = article.types
    firsts = {one for one in _firsts(types) if not types.isdisjoint(_wholes(one))}
    if not firsts:
        return
    for i in words.places(firsts):
        whole = _wholes(words.folded[i]).get("".join(words.folded[i + 1 : i + 2]))
        if not whole or whole in accepted or words.gap[i + 1] != " ":
            continue
        one, two = words.folded[i : i + 2]
        if words.text[i].islower() and words.text[i + 1].islower() and _is_one(one, two, whole):
            span = Span(words.start[i], words.end[i + 1])
            yield rule.finding(span, article.text[span.start : span.end], (whole,))


@cache
def _wholes(one: str) -> dict[str, str]:
    """The second halves that make one word with this first, and the words they make."""
    return dict(lexicon().second_halves(one))


def _is_one(one: str, two: str, whole: str) -> bool:
    """Is the whole a common word, far more so than the two beside each other?"""
    counts, known = ngrams(), lexicon()
    if known.is_class(one, "noun") and any(known.is_class(two, verb) for verb in _VERBAL):
        return False  # a man aged 40, a baby sitting on her lap
    together = counts.two(counts.row(counts.number(one)), counts.number(two))
    return counts.one(counts.number(whole)) >= max(_COMMON, _OFTENER * together)


_VERBAL = ("past", "participle", "ing")
_COMMON, _OFTENER = 20, 40
"""How often the whole must have been counted, and how much oftener than the two apart."""

_firsts = Sift(lambda word: bool(_wholes(word)))


def slipped_space(article: Article, i: int) -> tuple[Span, str] | None:
    """Words `i` and `i` + 1 as they were meant, if a space slipped: `to gether`, `th ereport`."""
    words = article.words
    if i < 0 or i + 1 >= len(words) or words.gap[i + 1] != " ":
        return None
    one, two = words.folded[i], words.folded[i + 1]
    if not (one.isalpha() and two.isalpha()) or (is_explained(one) and is_explained(two)):
        return None
    if not {one, two}.isdisjoint(PREFIXES):
        return None  # a neuro ward
    known = lexicon()
    span = Span(words.start[i], words.end[i + 1])
    if len(one + two) > 4 and known.tier(one + two) == CORE and known.zipf(one + two) >= 3:
        return span, one + two
    if known.zipf(two) < _STANDS:
        for left, right in ((one + two[0], two[1:]), (one[:-1], one[-1] + two)):
            if _are_two(left, right):
                return span, f"{left} {right}"
    return None


def _are_two(left: str, right: str) -> bool:
    """Are these two words, one of them a small one?"""
    known = lexicon()
    return (
        min(len(left), len(right)) > 1
        and not SMALL.isdisjoint((left, right))
        and known.tier(left) == known.tier(right) == CORE
        and known.zipf(left) >= 4
        and known.zipf(right) >= 3
    )


_STANDS = 4.0
"""A word as common (zipf) as this has not lost a letter to the one before it."""
