"""A pronoun in the wrong case: they say them will appeal, the dog wagged it tail."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import SAYING
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.lexicon import CLASS_BITS, lexicon

_SUBJECT = {"them": "they", "us": "we", "him": "he", "her": "she", "me": "I"}
_OWNER = {"it": "its", "they": "their", "he": "his", "she": "her", "i": "my"}
_OBJECT = {"they": "them", "we": "us", "he": "him", "she": "her", "i": "me"}
_FINITE = CLOSED["modal"] | frozenset("are were have has was is do did had does".split())
_NOUN, _PLURAL = CLASS_BITS["noun"], CLASS_BITS["plural"]
_VERB = CLASS_BITS["verb"]
_BEFORE = CLOSED["preposition"] - {
    "like",
    "as",
    "than",
    "since",
    "until",
    "after",
    "before",
    "about",
    "over",
}
_AFTER_OBJECT = frozenset([".", ",", ";", "?", "!", "and"])
_CLAUSES = SAYING | frozenset(
    "say says said think thinks thought believe believes and , so what why how".split()
)
_GIVING = frozenset(
    (
        "give gives gave given giving sell sells sold selling offer offers offered offering grant "
        "grants granted send sent show shows showed cost costs lend lent hand handed deal dealt "
        "earn earned win won bring brought make makes made call called"
    ).split()
)
_ASKING = CLOSED["do"] | CLOSED["be"] | {"without"}
_BAR, _VERB_TOO = 1.5, 3.5


def subjects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The families say them will appeal; us were all in tears."""
    words = article.words
    for k in words.places(_SUBJECT):
        if k + 1 >= len(words) or words.folded[k + 1] not in _FINITE or words.text[k] == "US":
            continue
        if article.starts_sentence(k) or words.folded[k - 1] in _CLAUSES:
            yield from best(article, k, [_SUBJECT[words.folded[k]]], _BAR)


def objects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """A gift from he and his wife; it was given to they."""
    words = article.words
    for k in words.places(_OBJECT):
        if not k or k + 1 >= len(words) or words.gap[k] != " ":
            continue
        named = words.folded[k] == "i" and words.folded[k + 1] == ","  # I, Robot
        if words.folded[k - 1] in _BEFORE and words.folded[k + 1] in _AFTER_OBJECT and not named:
            yield from best(article, k, [_OBJECT[words.folded[k]]], _BAR)


def owners(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The dog wagged it tail."""
    words = article.words
    for k in words.places(_OWNER):
        if k + 2 >= len(words) or words.gap[k + 1] != " " or not words.text[k].islower():
            continue
        after = words.folded[k + 1]
        facts = lexicon().word(after)
        if words.gap[k] != " " or after == "who" or words.folded[k - 1] in _ASKING:
            continue
        if facts is None or after in CLOSED_WORDS or not facts.classes & (_NOUN | _PLURAL):
            continue
        if not words.text[k + 1].islower() or facts.classes & ~(_NOUN | _PLURAL | _VERB):
            continue
        governed = words.folded[k - 1] in _BEFORE
        if not (words.folded[k] == "it" or governed) and facts.classes & _VERB:
            continue  # they would prefer he focus on it
        if words.folded[k] == "it" and words.folded[k - 1] in _GIVING:
            continue  # it sells it billions of dollars' worth
        more = _VERB_TOO if facts.classes & _VERB else 0.0
        yield from best(article, k, [_OWNER[words.folded[k]]], _BAR + more)
