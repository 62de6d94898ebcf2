"""A small word that sounds like the verb that is meant: the talks or due, they my sell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.lexicon import CLASS_BITS, lexicon

_VERB = CLASS_BITS["verb"]
_NOMINAL = CLASS_BITS["noun"] | CLASS_BITS["plural"]


class _Sound(NamedTuple):
    """What may be meant by a word, where what classes or words follow, and how much must speak for
    it."""

    meant: tuple[str, ...]
    classes: int
    words: frozenset[str]
    bar: float


_SOUNDS = {
    "or": _Sound(("are",), 0, frozenset("due likely expected forbidden".split()), 4.0),
    "my": _Sound(("may",), _VERB, frozenset("be have not".split()), 3.0),
    "well": _Sound(("will",), _VERB, frozenset("be have not".split()), 3.0),
}


def sounds(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The talks or due to resume; it my sell the site."""
    words = article.words
    folded = words.folded
    for k in words.places(_SOUNDS):
        if not k or k + 2 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        sound, before, after = _SOUNDS[folded[k]], lexicon().word(folded[k - 1]), folded[k + 1]
        facts = lexicon().word(after)
        fits = facts is not None and facts.classes & sound.classes
        fits = fits and after not in CLOSED_WORDS
        subject = folded[k - 1] in CLOSED["pronoun"] or (before and before.classes & _NOMINAL)
        if subject and after != "know" and (fits or after in sound.words):
            yield from best(article, k, sound.meant, sound.bar)
