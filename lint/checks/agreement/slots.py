"""A place that a small word keeps for one form of a verb, where another stands: will be count,
had went, asked to submitting. That the right form is what people write there, the counts must say.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best, skip_adverbs
from lint.checks.agreement.slip import Slip
from lint.checks.agreement.verbs import RELATIVE, WISHES
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.families import participles_of, verbs_of
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import PARTICIPLE_OF, lost_base_of

_MODALS = CLOSED["modal"] | frozenset("he'll she'll they'll we'll it'll".split())
_NOT = frozenset("didn't don't doesn't not".split())
_DO = frozenset("did do does".split())
_BE = frozenset("be is are was were been being isn't aren't wasn't weren't get got getting".split())
_HAVE = frozenset("has have had hasn't haven't hadn't i've we've you've they've".split())
_VERB, _NOUN, _ADJECTIVE = CLASS_BITS["verb"], CLASS_BITS["noun"], CLASS_BITS["adjective"]
_ADVERB, _ING = CLASS_BITS["adverb"], CLASS_BITS["ing"]
_DONE, _PLURAL = CLASS_BITS["participle"], CLASS_BITS["plural"]
_FINITE = _VERB | CLASS_BITS["past"]
_BESIDE = _NOUN | _PLURAL | _DONE | _ADJECTIVE
_NO_CLAUSE = CLOSED["determiner"] | CLOSED["preposition"] | frozenset(["'s"])
_NO_SUBJECT = frozenset("there do does did done doing there's".split())
"""What follows `be` after these is a noun or an infinitive: there was time to, all he does is."""
_MODAL_BAR, _TO_BAR, _BE_BAR, _HAVE_BAR = 0.5, 1.5, 1.5, 3.5
_ASKING = frozenset("why what where when how who which and but so nor or if".split())
_STOPS = frozenset(". , ; :".split())
_AFTER_THING = _STOPS | {"to", "for", "until"}
_SMALL = {
    "had": "have",
    "has": "have",
    "is": "be",
    "was": "be",
    "were": "be",
    "did": "do",
    "by": "be",
}
_BEING = frozenset("is are was were".split())
_NOUN_TOO = 1.5
_GRANTING = frozenset("agree agrees agreed right".split())
_SMALL_BAR = 2.0
_UNCLEAR = 3.0
"""How much more must speak for another form where something else may be meant."""


def plain_forms(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It may decision to cut; she didn't came."""
    folded = article.words.folded
    for i in article.words.places(_MODALS | _NOT):
        denied = folded[i] in _NOT
        if folded[i] == "not" and folded[i - 1] not in _DO:
            continue
        k = skip_adverbs(article, i + 1) if _governs(article, i) else -1
        if k < 0 or folded[k] in allow:
            continue
        doubt = 0.0 if denied else _doubt(article, i)
        if denied and lost_base_of(folded[k]):
            yield from best(article, k, [lost_base_of(folded[k])], _MODAL_BAR)
        elif folded[k] in _SMALL:
            yield from best(
                article, k, [_SMALL[folded[k]]], _SMALL_BAR + doubt + 3.0 * (folded[k] == "by")
            )
        elif _is_no_verb(folded[k]):
            yield from best(article, k, verbs_of(folded[k]), _MODAL_BAR + doubt)


def _governs(article: Article, i: int) -> bool:
    """Has the modal verb `i` its subject before it? It has not in a question, and a will has
    none."""
    words = article.words
    before = words.folded[i - 1] if i else ""
    if before in _NO_CLAUSE or before in _ASKING or before.endswith(("'s", "s'")):
        return False
    if words.folded[i] == "will" and lexicon().is_class(before, "adjective"):
        return lexicon().is_class(before, "noun")
    return words.text[i].islower() and (before == "," or before[:1].isalpha())


def _is_no_verb(word: str) -> bool:
    """Is the word known, and neither a plain form nor an adverb nor a small word?"""
    if word in CLOSED_WORDS:
        return False
    facts = lexicon().word(word)
    return (
        facts is not None
        and facts.lower
        and facts.classes != 0
        and not facts.classes & (_VERB | _ADVERB)
    )


def infinitives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They were asked to submitting it; it is expected to growth."""
    folded = article.words.folded
    for i in article.words.places({"to"}):
        wish = folded[i - 2] if folded[i - 1] == "not" else folded[i - 1]
        k = skip_adverbs(article, i + 1) if wish in WISHES and wish != "due" else -1
        if k < 0 or folded[k] in allow or not _is_no_verb(folded[k]) or wish in _GRANTING:
            continue
        if wish == "used" and lexicon().is_class(folded[k], "ing"):
            continue  # they get used to making it
        if wish != "going" or not lexicon().is_class(folded[k], "plural"):
            yield from best(article, k, verbs_of(folded[k]), _TO_BAR + _doubt(article, i))


def passives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It will be count; she is schedule to speak."""
    folded = article.words.folded
    for i in article.words.places(_BE):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in allow:
            continue
        if folded[k] == "been" and folded[i] in _BEING:
            yield from best(article, k, ["being"], _SMALL_BAR + _doubt(article, i))
        elif _is_no_participle(folded[k]) and folded[i - 1 : i + 1] != ["human", "being"]:
            first, _ = article.sentence_at(i)
            if _NO_SUBJECT.isdisjoint(folded[first:i]):
                more = _compound(folded, k, _STOPS, _UNCLEAR) + _doubt(article, i)
                yield from best(article, k, participles_of(folded[k]), _BE_BAR + more)


def perfects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They had went; the company had cooperate; it has being shut."""
    folded = article.words.folded
    for i in article.words.places(_HAVE):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in allow:
            continue
        if folded[k] == "being" and folded[k - 1] != "since":
            yield from best(article, k, ["been"], _SMALL_BAR + _doubt(article, i))
        elif folded[k] in PARTICIPLE_OF and folded[k] not in CLOSED_WORDS:
            yield from best(article, k, participles_of(folded[k]), _doubt(article, i))
        elif _is_no_participle(folded[k]):
            more = _compound(folded, k, _AFTER_THING, 2 * _UNCLEAR) + _doubt(article, i)
            yield from best(article, k, participles_of(folded[k]), _HAVE_BAR + more)


def _is_no_participle(word: str) -> bool:
    """Is the word a plain form or a past tense, and nothing that may stand after `be` and `have`
    but a noun?"""
    if word in CLOSED_WORDS:
        return False
    facts = lexicon().word(word)
    if facts is None or not facts.lower or not facts.classes & _FINITE:
        return False
    done = facts.classes & _DONE and word not in PARTICIPLE_OF
    return not (done or facts.classes & (_ADJECTIVE | _ADVERB | _ING | _PLURAL))


def _compound(folded: list[str], k: int, ends: frozenset[str], more: float) -> float:
    """More than nothing where word `k` may be a noun: `more` if it is one of `ends` that follows,
    some where the word after it may belong to it."""
    if not lexicon().is_class(folded[k], "noun"):
        return 0.0
    if folded[k + 1] in ends:
        return more + _NOUN_TOO
    after = lexicon().word(folded[k + 1])
    return _NOUN_TOO + (_UNCLEAR if after is not None and after.classes & _BESIDE else 0.0)


def _doubt(article: Article, i: int) -> float:
    """More than nothing where a relative clause may end at word `i`."""
    first, _ = article.sentence_at(i)
    clear = RELATIVE.isdisjoint(article.words.folded[max(first, i - 8) : i])
    return 0.0 if clear else _UNCLEAR
