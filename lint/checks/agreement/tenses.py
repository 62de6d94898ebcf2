"""A present among pasts: he parked the car, walks in and handed over a note."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import PARTICIPLE_OF, base_of_third, past_of

_THIRD, _PLURAL = CLASS_BITS["third"], CLASS_BITS["plural"]
_PAST, _OTHERS = CLASS_BITS["past"], CLASS_BITS["noun"] | CLASS_BITS["verb"]
_STATES = frozenset(
    (
        "lives works runs owns remains plays teaches plans hopes wants needs says means makes "
        "serves leads heads writes represents holds includes has is does keeps uses sits stands "
        "describes reports wears prevents fears features contains opposes regards leaves offers "
        "covers shows gives provides allows takes comes goes gets seems looks knows thinks "
        "believes continues faces divides spends speaks"
    ).split()
)
_NOW = frozenset(
    (
        "is are has have does do now today still currently often usually always will can "
        'who which that whose when where if as ; : ” " “'
    ).split()
)
_AFTER = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] | CLOSED["preposition"]
_MUCH = frozenset("nothing more safely through".split())
_OBJECTS = (
    CLOSED["article"]
    | CLOSED["possessive"]
    | CLOSED["object"]
    | frozenset("up out down off away back into to".split())
)
_BAR = 2.0


def presents(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He parked the car, walks in and handed over a note."""
    words = article.words
    folded = words.folded
    for i in words.places({"and", ","}):
        k = i + 1
        if k + 2 >= len(words) or not words.text[k].islower() or folded[k] in _STATES | allow:
            continue
        facts = lexicon().word(folded[k])
        if facts is None or not facts.classes & _THIRD:
            continue
        first, last = article.sentence_at(i)
        after = folded[k + 1]
        if not (after in _AFTER or after[0].isdigit() or after.endswith("ly") or after in _MUCH):
            continue
        if not _NOW.isdisjoint(folded[first : k + 2]) or _tells_now(folded[first:i]):
            continue
        if facts.classes & _PLURAL and (
            lexicon().is_class(folded[i - 1], "plural")
            or (folded[i] == "and" and folded[k + 1] not in _OBJECTS | _MUCH)
        ):
            continue  # searches and mentions on Twitter
        if not _was(article, first, i) or (folded[i] == "," and not _was(article, k + 1, last)):
            continue
        base = base_of_third(folded[k])
        if base:
            yield from best(article, k, [past_of(base) or base], _BAR)


def _tells_now(before: list[str]) -> bool:
    """Is one of the words a verb in the present that is nothing else?"""
    for word in before:
        facts = lexicon().word(word)
        if facts is not None and facts.classes in (_THIRD, _THIRD | _PLURAL):
            return True
    return False


def _was(article: Article, first: int, end: int) -> bool:
    """Is there a past tense from word `first` up to `end` that is nothing else?"""
    for k in range(first, end):
        word = article.words.folded[k]
        if word in PARTICIPLE_OF or word in ("was", "were"):
            return True
        facts = lexicon().word(word)
        if facts is None or not facts.classes & _PAST or facts.classes & _OTHERS:
            continue
        if k + 1 < end and article.words.folded[k + 1] in _AFTER:
            return True
    return False
