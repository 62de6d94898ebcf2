"""Owners without their apostrophe, of which the article has one only: the unions proposal, where it
speaks of the union everywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.owned import counts as counted
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED, MONTHS, NUMBERS, WEEKDAYS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import singular
from lint.language.sentences import SAYING

_DEFINITE = frozenset("the his her its their our my".split())
_BEFORE_ONE = _DEFINITE | {"a", "an"}
_NOT_OWNED = SAYING.union(
    *CLOSED.values(),
    WEEKDAYS,
    MONTHS,
    NUMBERS,
    (
        "who whom which here there inside outside now then just else only today yesterday tomorrow "
        "tonight ago alone themselves himself herself itself more most less later earlier early "
        "prior due thanks according available responsible able unable likely such same very"
    ).split(),
) - {"own"}
_NOUN = CLASS_BITS["noun"] | CLASS_BITS["plural"]
_VERB = CLASS_BITS["verb"] | CLASS_BITS["third"] | CLASS_BITS["past"]
_MADE = CLASS_BITS["past"] | CLASS_BITS["participle"] | CLASS_BITS["ing"]
_ADJECTIVE, _ADVERB = CLASS_BITS["adjective"], CLASS_BITS["adverb"]
_SINGULAR_VERBS = frozenset("is was has isn't wasn't hasn't does doesn't".split())
_NO_SUBJECT = CLOSED["preposition"] - frozenset(
    "of than as like since until till per after before".split()
)
"""Words after which a plural is the subject of nothing; several of the planes may land."""
_SURE, _AFTER_PREPOSITION, _VERB_LEAST, _MADE_LEAST = -9.0, -4.0, -1.0, 1.0
"""How much evidence of the words beside the owner is enough (see `owned`): where what follows is no
verb, where it may be one but has no subject here, where it may be one, where it may be a
participle."""


def sole(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The unions proposal, where one union is spoken of."""
    words, counts = article.words, article.counts
    types = article.types
    owners = {}
    for word in types:
        if word[-1] != "s" or len(word) < 4 or counts[word] > 1 or word in allow:
            continue
        one = singular(word) if word + "'" not in types else ""
        if one and (one in types or one + "'s" in types):
            owners[word] = one
    for i in words.places(owners) if owners else ():
        one = owners[words.folded[i]]
        if i and i + 1 < len(words) and _may_own(article, i, one) and _is_one(article, one):
            yield i, i, one + "'s"


def _is_one(article: Article, one: str) -> bool:
    words = article.words
    return any(k and words.folded[k - 1] in _BEFORE_ONE for k in words.places({one, one + "'s"}))


def _may_own(article: Article, i: int, one: str) -> bool:
    words = article.words
    owned = words.folded[i + 1]
    if not words.text[i].islower() or words.gap[i + 1] != " " or not words.text[i + 1][0].islower():
        return False
    if owned in _NOT_OWNED or words.folded[i - 1] not in _DEFINITE:
        return False
    facts = lexicon().word(owned.rpartition("-")[2])
    if facts is None or not facts.classes & (_NOUN | _ADJECTIVE):
        return False
    return _enough(article, i, one, facts.classes)


def _enough(article: Article, i: int, one: str, classes: int) -> bool:
    """Does what follows belong to the owner, and is no verb of which several are the subject?"""
    words, known = article.words, lexicon()
    before = words.folded[i - 2] if i > 1 else "."
    owned, after = [*words.folded[i + 1 : i + 3], "."][:2]
    if classes & _ADVERB and not owned.endswith("st"):
        return False
    if classes & _MADE:
        least = _MADE_LEAST if classes & _NOUN else None
    elif classes & _VERB:
        verb = after in _SINGULAR_VERBS or known.is_class(after, "third")
        alone = before in _NO_SUBJECT
        least = _SURE if verb else _AFTER_PREPOSITION if alone else _VERB_LEAST
    elif classes & _NOUN:
        least = _SURE
    else:
        follows = known.word(after)
        least = _SURE if follows and follows.classes & (_NOUN | _ADJECTIVE) else None
    return least is not None and counted(article, i, one)["counts"] > least
