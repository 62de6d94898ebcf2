"""Forms of verbs after `have`, `be`, a modal or a pronoun: had call off, was force to."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.checks.agreement.verbs import HAVE, RELATIVE, skip_adverbs
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun
from lint.language.verbs import PARTICIPLE_OF, PAST_OF, participle_of

_HAVE = HAVE | frozenset("could've would've should've".split())
_BE = frozenset("is are was were been isn't aren't wasn't weren't".split())
_MODALS = frozenset("would could should might must may will can cannot".split()) | {
    "wouldn't",
    "couldn't",
    "shouldn't",
}
_VERB, _NOUN, _ING = CLASS_BITS["verb"], CLASS_BITS["noun"], CLASS_BITS["ing"]
_OBJECTS = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"]
_PARTICLES = frozenset("off out up down away over back".split())
_AFTER_BE = frozenset("to by".split())
_SUBJECTS = frozenset("i he she we they".split())
_HOLDERS = _SUBJECTS | {"you"}
_AUXILIARIES = frozenset(
    (
        "have has had having be is are was were been being am get gets got getting 've 's 're "
        "did do does not never ever"
    ).split()
)
_NO_SUBJECT = frozenset("there do does did done doing".split())
"""What follows `be` after these is a noun or an infinitive: there was time to, all he does is."""


def after_have(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They had call off the strike; the ship had sank; he had delivering letters."""
    words = article.words
    folded = words.folded
    for i in words.places(_HAVE):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in allow:
            continue
        verb = folded[k]
        right = PARTICIPLE_OF.get(verb, "")
        if not right:
            facts = lexicon().word(verb)
            if facts is None:
                continue
            after = folded[k + 1]
            if after in _PARTICLES and k + 2 < len(words):
                after = folded[k + 2]
            object_follows = after in _OBJECTS and words.gap[k + 1] == " "
            if facts.classes == _VERB or (
                facts.classes == _VERB | _NOUN
                and object_follows
                and not lexicon().pair(folded[k - 1], verb)
            ):
                right = participle_of(verb)
            elif facts.classes == _ING and object_follows:
                right = "been " + verb
        if right and _free(article, i):
            yield k, k, right


def after_be(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Flooding is expect to get worse."""
    words = article.words
    folded = words.folded
    for i in words.places(_BE):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in allow or folded[k + 1] not in _AFTER_BE:
            continue
        verb = folded[k]
        facts = lexicon().word(verb)
        if facts is None or not facts.classes & _VERB or facts.classes & ~(_VERB | _NOUN):
            continue
        if facts.classes & _NOUN and (lexicon().pair(folded[k - 1], verb) or k != i + 1):
            continue
        first, _ = article.sentence_at(i)
        right = participle_of(verb)
        if right and _free(article, i) and _NO_SUBJECT.isdisjoint(folded[first:i]):
            yield k, k, right


def modal_participle(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """She could been killed."""
    words = article.words
    for i in words.places(_MODALS):
        k = skip_adverbs(article, i + 1)
        if k != i + 1 or (words.folded[k] != "been" and words.folded[k] not in PAST_OF):
            continue
        noun = i and words.folded[i - 1] in CLOSED["determiner"]
        if not noun and words.folded[k] not in allow and _free(article, i):
            yield k, k, "have " + words.folded[k]


def bare_participle(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He seen the car."""
    words = article.words
    for k in words.places(PAST_OF):
        if not k or words.folded[k - 1] not in _SUBJECTS or words.folded[k] in allow:
            continue
        first, _ = article.sentence_at(k)
        before = words.folded[max(first, k - 8) : k]
        if not any(word in _AUXILIARIES or "'" in word for word in before):
            yield k, k, PAST_OF[words.folded[k]]


def _free(article: Article, i: int) -> bool:
    """May the verb at `i` be one that another verb follows? Not in `what they have include …`."""
    first, _ = article.sentence_at(i)
    folded = article.words.folded
    if i - first > 1 and folded[i - 1] in _HOLDERS and is_noun(folded[i - 2]):
        return False  # the types of house you have depend on the town
    return RELATIVE.isdisjoint(folded[max(first, i - 12) : i])
