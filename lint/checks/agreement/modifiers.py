"""A word of the wrong class between its neighbours: the investigate into, a dangerously state,
has fallen sharp, is still critical ill.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best, skip_adverbs
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.families import adjectives_of, adverb_of, nouns_of, verbs_of
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.sift import Sift

_NOUN, _PLURAL, _VERB = CLASS_BITS["noun"], CLASS_BITS["plural"], CLASS_BITS["verb"]
_ADJECTIVE, _ADVERB = CLASS_BITS["adjective"], CLASS_BITS["adverb"]
_PAST, _DONE, _ING = CLASS_BITS["past"], CLASS_BITS["participle"], CLASS_BITS["ing"]
_FINITE = _PAST | CLASS_BITS["third"] | _ING
_THE = CLOSED["article"] | frozenset("my your his her its our their".split())
_OWNERS = _THE | frozenset("of for with by in from".split())
_BE = CLOSED["be"] - {"being"}
_MODALS = CLOSED["modal"]
_ACTING = frozenset(
    (
        "fall rise drop climb increase decline decrease jump surge sink slow shrink sing play "
        "drive walk react respond behave act speak sleep spread change improve move perform treat "
        "trade fight swim dress sell breathe close suspend postpone grow wait smile cheer"
    ).split()
)
"""Verbs of which an adverb tells how: others may have an adjective beside them, as in `he looked
nervous`, `it was ruled illegal`."""
_STOPS = frozenset([".", ";", "?", "!"])
_AFTER_NOUN = (
    CLOSED["preposition"] - {"to"}
    | CLOSED["be"]
    | CLOSED["have"]
    | CLOSED["modal"]
    | frozenset([".", ";", "?", "!", "who", "that", "which"])
)
_AFTER_ADVERB = CLOSED["preposition"] | frozenset(". ; this last and but when as".split())
_NO_ADJECTIVE = CLOSED_WORDS | frozenset("then based compared given enough due here ahead".split())
_SORTS = [["sort"], ["kind"], ["short"]]
_SENSES = frozenset("tastes tasted smells smelled seems seemed sounds sounded felt feels".split())
_BE_LIKE = _BE | _SENSES
_CLAUSES = [["he"], ["she"], ["it"], ["the"], ["they"], ["said"], ["by"]]
_PARTICLES = frozenset("out up off down over".split())
_CAUSING = frozenset(
    (
        "let lets letting help helps helped make makes made making see saw watch watched hear "
        "heard have had to"
    ).split()
)
_NOUN_BAR, _ADVERB_BAR, _ADJECTIVE_BAR = 1.8, 1.0, 3.0
_AFTER_PREDICATE = CLOSED["preposition"] - {"to"} | frozenset(". , and but".split())
_PREDICATE_NOUN_BAR = 1.5
_PREDICATE_BAR, _MANNER_BAR = 1.5, 0.5


def nouns(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The investigate into the crash; her arrive in London."""
    words = article.words
    folded = words.folded
    for k in words.places(_NO_NOUNS(article.types) - allow):
        if not k or folded[k - 1] not in _OWNERS or k + 1 >= len(words) or words.gap[k] != " ":
            continue
        if folded[k + 1] not in _AFTER_NOUN or not words.text[k].islower():
            continue
        if words.text[k + 1] == "IS" or folded[k + 1] == "past":
            continue
        if words.text[k - 1] == "A" and not article.starts_sentence(k - 1):
            continue  # a Q&A posted on the site
        if _wants_noun(folded[max(k - 3, 0) : k - 1], folded[k - 1], folded[k], folded[k + 1]):
            yield from best(article, k, nouns_of(folded[k]), _NOUN_BAR)


def _is_no_noun(word: str) -> bool:
    """Is the word a verb or an adjective, and no noun?"""
    facts = lexicon().word(word) if word not in CLOSED_WORDS else None
    if facts is None or not facts.lower or not facts.classes:
        return False
    return not facts.classes & (_NOUN | _PLURAL | _ADVERB | _ING)


_NO_NOUNS = Sift(_is_no_noun)


def _wants_noun(before: list[str], governor: str, word: str, after: str) -> bool:
    """Must a noun stand between a governor and what follows, and is the word there none?"""
    facts = lexicon().word(word)
    if facts is None or after in _PARTICLES:
        return False  # a zoomed in clip
    if governor == "her":  # it left her fearful, and he let her arrive
        return facts.classes == _VERB and _CAUSING.isdisjoint(before)
    if governor == "of" and before[-1:] in _SORTS:
        return False
    if facts.classes & _PAST:
        return governor in _THE and after not in (".", "in")
    return bool(facts.classes & _VERB) or _owned(governor, after)


def _owned(governor: str, after: str) -> bool:
    """Must a noun stand between these two? In `the poor in the city` an adjective may."""
    if governor in ("for", "by", "with", "in"):
        return after in _STOPS
    return governor in CLOSED["possessive"] or (governor in ("the", "of") and after == "of")


def adverbs(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It is extreme unlikely; a mayor cannot easy ignore it."""
    words = article.words
    folded = words.folded
    for governors, classes in ((_BE, _ADJECTIVE | _DONE), (_MODALS, _VERB)):
        for i in words.places(governors):
            k = skip_adverbs(article, i + 1)
            if k < 0 or words.gap[k + 1] != " " or folded[k] in CLOSED_WORDS or folded[k] in allow:
                continue
            facts, after = lexicon().word(folded[k]), lexicon().word(folded[k + 1])
            if facts is None or after is None or not after.classes & classes:
                continue
            noun = lexicon().word(folded[k + 2]) if k + 2 < len(words) else None
            listed = folded[k + 2 : k + 3] == ["and"] or (
                noun is None and folded[k + 2][0].isalpha()
            )
            if listed or (noun is not None and noun.classes & (_NOUN | _PLURAL | _ADJECTIVE)):
                continue  # it is complete tactical surprise
            if folded[k] == "very" or folded[k + 1] in _NO_ADJECTIVE or after.classes & _ING:
                continue
            if facts.classes & _DONE or not facts.classes & _ADJECTIVE:
                continue
            form = adverb_of(folded[k])
            if form:
                yield from best(article, k, [form], _ADVERB_BAR)


def manners(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Prices have fallen sharp this winter; she sang beautiful."""
    words = article.words
    folded = words.folded
    for k in words.places(_PLAIN(article.types) - allow):
        if k < 2 or k + 1 >= len(words) or folded[k + 1] not in _AFTER_ADVERB:
            continue
        verb = lexicon().word(folded[k - 1])
        if verb is None or not verb.classes & _FINITE:
            continue
        if verb.classes & _ING and folded[k - 2] not in CLOSED["be"]:
            continue  # moving, humane and open
        if _ACTING.isdisjoint(verbs_of(folded[k - 1])) or not words.text[k].islower():
            continue
        yield from best(article, k, [adverb_of(folded[k])], _MANNER_BAR)


def adjectives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The outlook is brightly; a dangerously state."""
    words = article.words
    folded = words.folded
    for k in words.places(_IN_LY(article.types) - allow):
        if not k or k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        facts, after = lexicon().word(folded[k]), lexicon().word(folded[k + 1])
        if facts is None or facts.classes != _ADVERB:
            continue
        predicate = folded[k - 1] in _BE_LIKE and (
            folded[k + 1] in _STOPS or (folded[k + 1] == "," and folded[k + 2 : k + 3] in _CLAUSES)
        )
        predicate = predicate and folded[k] not in folded[k + 2 : k + 3]
        attribute = (
            folded[k - 1] in _THE - {"her", "the"}
            and after is not None
            and bool(after.classes & _NOUN)
            and not after.classes & ~(_NOUN | _VERB)
            and folded[k + 2 : k + 3] != []
            and folded[k + 2] in _AFTER_NOUN | {",", "and", "to"}
        )
        if predicate or (attribute and words.text[k + 1].islower()):
            bar = _PREDICATE_BAR if predicate else _ADJECTIVE_BAR
            yield from best(article, k, adjectives_of(folded[k]), bar)


_SHARP = frozenset(["sharp", "easy"])


def _is_plain_adjective(word: str) -> bool:
    """Is the word an adjective and no adverb?"""
    facts = lexicon().word(word)
    plain = facts is not None and facts.classes & (_ADJECTIVE | _ADVERB) == _ADJECTIVE
    return (plain and not word.endswith("ing")) or word in _SHARP


_PLAIN = Sift(_is_plain_adjective)
_IN_LY = Sift(lambda word: word.endswith("ly"))


def predicates(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It can be danger for children; the protest was peace until dusk."""
    words = article.words
    folded = words.folded
    for i in words.places(_BE):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in CLOSED_WORDS or folded[k] in allow:
            continue
        facts = lexicon().word(folded[k])
        if facts is None or facts.classes & ~(_NOUN | _VERB) or not facts.classes & _NOUN:
            continue
        first, _ = article.sentence_at(i)
        if folded[k + 1] in _AFTER_PREDICATE and "there" not in folded[first:i]:
            forms = [form for form in adjectives_of(folded[k]) if form.endswith(("ous", "ful"))]
            yield from best(article, k, forms, _PREDICATE_NOUN_BAR)
