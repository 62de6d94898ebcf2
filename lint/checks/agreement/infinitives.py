"""`to` that is missing or one too many: is expected announce, must to leave."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.checks.agreement.verbs import RELATIVE
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import ing_of

_LEADING = frozenset(
    (
        "expected forced ready decided wants want wanted plans planned hopes hoped hoping refused "
        "agreed tries tried trying likely unlikely able unable supposed due allowed told asked "
        "urged scheduled managed vowed pledged promised failed fails failing continued began "
        "begun threatened offered intends intended seeks sought prepared needs needed going "
        "believed thought said known reported used hoping willing reluctant keen eager set "
        "ordered advised encouraged invited persuaded warned"
    ).split()
)
_PASSIVE = frozenset(
    "told asked urged ordered allowed forced advised believed thought said known "
    "encouraged invited persuaded reported used prepared needed warned set likely unlikely".split()
)
"""These take an infinitive only after a form of `be`, or are nouns and adjectives else."""
_BE = frozenset("is are was were be been being get got getting".split())
_OBJECTS = (
    CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] | frozenset("up out off at".split())
)
_NOUNS = frozenset("plans hopes".split())
_WHO = frozenset("he she it who which".split())
_VERB = CLASS_BITS["verb"]
_OTHERS = _VERB | CLASS_BITS["noun"] | CLASS_BITS["adjective"]
_BARRED = frozenset("banned barred prevented prohibited".split())
_MODALS = frozenset("must should would could cannot will can might".split())
_NOT_MISSING = frozenset("help dare go come".split())


def missing_to(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The mayor is expected announce it."""
    words = article.words
    folded = words.folded
    for i in words.places(_LEADING):
        if not i or i + 2 >= len(words) or words.gap[i + 1] != " ":
            continue
        verb, after = folded[i + 1], folded[i + 2]
        if not words.text[i + 1].islower() or verb in allow or verb in _NOT_MISSING:
            continue
        passive = folded[i - 1] in _BE or folded[i - 1] in ("not", "n't")
        if folded[i] in _PASSIVE and not passive:
            continue
        if folded[i] in _NOUNS and not (folded[i - 1] in _WHO or article.looks_named(i - 1)):
            continue  # the plans include a park
        facts = lexicon().word(verb)
        have = verb == "have" and passive
        if not have:
            if facts is None or not facts.classes & _VERB or facts.classes & ~_OTHERS:
                continue
            if facts.classes != _VERB and (
                after not in _OBJECTS or lexicon().pair(folded[i], verb)
            ):
                continue
        first, _ = article.sentence_at(i)
        if RELATIVE.isdisjoint(folded[max(first, i - 8) : i - 1]):
            yield i + 1, i + 1, "to " + verb


def needless_to(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He must to leave by Friday."""
    words = article.words
    folded = words.folded
    for i in words.places(_MODALS):
        if folded[i + 1 : i + 2] != ["to"] or i + 3 >= len(words) or not i:
            continue
        verb = folded[i + 2]
        if verb != "be" and not lexicon().is_class(verb, "verb"):
            continue
        first, _ = article.sentence_at(i)
        noun = folded[i - 1] in CLOSED["determiner"] or words.text[i][0].isupper()
        if not noun and RELATIVE.isdisjoint(folded[first:i]):
            yield i, i + 2, f"{folded[i]} {verb}"


def from_doing(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They were banned to enter the stadium."""
    words = article.words
    folded = words.folded
    for i in words.places(_BARRED):
        if folded[i + 1 : i + 2] != ["to"] or i + 3 >= len(words):
            continue
        right = ing_of(folded[i + 2]) if words.text[i + 2].islower() else ""
        if right and folded[i + 2] not in allow:
            yield i + 1, i + 2, f"from {right}"
