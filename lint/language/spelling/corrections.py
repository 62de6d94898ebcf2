"""What was meant by a word that is none: candidates, and how likely each is.

A candidate's score adds how common it is, whether the article itself uses it, how well it goes with
the words beside it, and how easily a hand or ear makes the one of the other. Weights are in the
logarithm of odds; docs/spelling.md says how they were found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log, log2
from typing import NamedTuple

from lint.language.classes import CLOSED_WORDS
from lint.language.edits import within
from lint.language.lexicon import CLASS_BITS, Lexicon, lexicon
from lint.language.spelling.near import one_away, three_away, two_away
from lint.language.spelling.slips import TOO_FAR, slip_cost

_COMMON = 1.0
_IN_ARTICLE = 1.2
_FORM_IN_ARTICLE = 0.6
_BESIDE = 0.7
_MOST_AFFINE = 4.0
"""More than this two words do not speak for each other: what stands beside a word does not say
that two slips are likelier than one."""
_SPLIT = 1.9
_MOST_COST = 9.0
_USUAL = 5.3
"""Words more common (zipf) than this stand in any article: that they do says nothing."""
_KEPT = 24
"""Candidates that are weighed to the end."""
SMALL = CLOSED_WORDS
"""A word is read as two run together only if one of them is a small one."""


class Correction(NamedTuple):
    """A word that may have been meant.

    `cost` is that of the slips (see `slip_cost`), `score` its weight among the candidates,
    `echo` whether the article uses it or a form of it.
    """

    word: str
    score: float
    cost: float
    echo: bool


def corrections(word: str, before: str, after: str, article: Mapping[str, int]) -> list[Correction]:
    """What may have been meant by a folded word, best first.

    `before` and `after` are the words beside it, "" where there is none; `article` counts the
    article's words.
    """
    known = lexicon()
    costs = dict(_near(word))
    for candidate in _echoes(known, word, article):
        costs.setdefault(candidate, slip_cost(word, candidate, _MOST_COST))
    found = [
        _weighed(known, candidate, cost, (before, after), article)
        for candidate, cost in sorted(
            costs.items(), key=lambda item: item[1] - known.zipf(item[0])
        )[:_KEPT]
        if cost < TOO_FAR
    ]
    found += _splits(known, word, before, after)
    return sorted(found, key=lambda correction: (-correction.score, correction.word))


@lru_cache(5_000)
def _near(word: str) -> dict[str, float]:
    """Words one or two letters away, each with the cost of the slips."""
    found = dict.fromkeys((*one_away(word), *two_away(word))) or dict.fromkeys(three_away(word))
    return {candidate: slip_cost(word, candidate, _MOST_COST) for candidate in found}


def _echoes(known: Lexicon, word: str, article: Mapping[str, int]) -> Iterator[str]:
    """The article's own words and their forms, up to three edits away: missile, missiles for
    millisles."""
    initial = word[0]
    for other in article:
        if other[0] != initial:
            continue
        if len(other) < 4 or abs(len(other) - len(word)) > 3:
            continue
        if not other.isalpha() or known.zipf(other) >= _USUAL:
            continue
        for form in (other, *_forms(known, other)):
            most = min(3, max(len(form), len(word)) // 3)
            if form != word and within(word, form, most):
                facts = known.word(form)
                if facts is not None and facts.lower:
                    yield form


def _forms(known: Lexicon, word: str) -> Iterator[str]:
    """Other regular forms of a word, such as are words themselves."""
    stem = word[:-1] if word.endswith(("s", "e")) else word
    for form in (stem, stem + "e", word + "s", stem + "ed", stem + "ing", stem + "er", word + "ly"):
        if form != word and known.knows(form):
            yield form


def _weighed(
    known: Lexicon,
    candidate: str,
    cost: float,
    beside: tuple[str, str],
    article: Mapping[str, int],
) -> Correction:
    zipf = known.zipf(candidate)
    score = _COMMON * zipf - cost
    times = article.get(candidate, 0)
    form = any(article.get(form) for form in _forms(known, candidate)) if not times else False
    if times and zipf < _USUAL:
        score += _IN_ARTICLE * (1 + log2(times) / 2)
    elif form and zipf < _USUAL:
        score += _FORM_IN_ARTICLE
    score += _BESIDE * (
        affinity(known, beside[0], candidate) + affinity(known, candidate, beside[1])
    )
    return Correction(candidate, score, cost, (bool(times) or form) and zipf < _USUAL)


def affinity(known: Lexicon, first: str, second: str) -> float:
    """How much more often two words stand side by side than chance would have it (pointwise
    mutual information, natural logarithm); 0 where nothing is known."""
    first, second = _base(first), _base(second)
    count = known.pair(first, second) if first and second else 0.0
    if not count:
        return 0.0
    expected = known.zipf(first) + known.zipf(second) - 10
    return min(max(0.0, count * log(2) - expected * log(10)), _MOST_AFFINE)


_PARTICLES = frozenset(
    "up down out over off on in through back by under away after around about along".split()
)


def _is_content(known: Lexicon, first: str, second: str) -> bool:
    """Is the half that is no particle a word with a meaning of its own?"""
    other = second if first in _PARTICLES else first
    facts = known.word(other)
    return facts is not None and bool(facts.classes)


def _are_apart(known: Lexicon, first: str, second: str) -> bool:
    """Are they two words that form no compound: watches closely, former car?"""
    one, two = known.word(first), known.word(second)
    if one is None or two is None or min(len(first), len(second)) < 3:
        return False
    if two.classes & _VERBAL and not two.classes & _NOMINAL:
        return False  # to handfeed, to trailblaze
    adverb = not two.classes & _NOMINAL
    return adverb or (len(first) > 5 and bool(one.classes & CLASS_BITS["adjective"]))


_NOMINAL = sum(CLASS_BITS[name] for name in ("noun", "plural", "ing", "adjective"))
_VERBAL = sum(CLASS_BITS[name] for name in ("verb", "third", "past", "participle"))
_COMMON_HALF = 3.8
"""How common (zipf) each of two words run together must be if neither is a small one."""
_BASES = {"won't": "will", "can't": "can", "shan't": "shall"}


def _base(word: str) -> str:
    """`would` of `wouldn't`: the pairs we know hold no contractions."""
    if "'" not in word:
        return word
    return _BASES.get(word) or word.removesuffix("n't").partition("'")[0]


def _splits(known: Lexicon, word: str, before: str, after: str) -> Iterator[Correction]:
    """Two words run together: `inwhich`."""
    for i in range(1, len(word)):
        first, second = word[:i], word[i:]
        if "'" in word or len(second) == 1 or (i == 1 and first != "a"):
            continue
        if (first in _PARTICLES) != (second in _PARTICLES) and _is_content(known, first, second):
            continue  # a lineout, to sign up
        zipfs = [known.zipf(half) for half in (first, second)]
        lower = all((facts := known.word(half)) and facts.lower for half in (first, second))
        small = first in SMALL or second in SMALL
        if not lower or min(zipfs) < (4.0 if i == 1 else 3.0):
            continue
        if not small and not (min(zipfs) >= _COMMON_HALF and _are_apart(known, first, second)):
            continue
        pair = affinity(known, first, second)
        outer = affinity(known, before, first) + affinity(known, second, after)
        score = _COMMON * min(zipfs) - _SPLIT + _BESIDE * (pair + outer / 2)
        yield Correction(f"{first} {second}", score, _SPLIT, False)
