"""Pronouns and determiners against the verb or noun beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import ONE, SAYING
from lint.checks.agreement.slip import TO_PLURAL, Slip
from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, plural, singular

_SEVERAL = frozenset("these those many few several various".split()) | (
    NUMBERS - {"one", "zero", "hundred", "thousand", "million", "billion", "trillion", "dozen"}
)
ENDS = (
    CLOSED["preposition"] - {"to", "past", "in", "like", "round"}
    | CLOSED["be"]
    | CLOSED["have"]
    | CLOSED["modal"]
    | frozenset([",", ".", ";", ":", "?", "!", "who", "which", "in"])
)
_AFTER_DESCRIBED = ENDS | {"and", "or"}
_THESE = frozenset(["these", "those"])
_WAS_ONE = frozenset("was is has were are have".split())
IN_S = CLASS_BITS["plural"] | CLASS_BITS["third"]
_WAS = {
    "we": ("was", "is", "has", "wasn't", "isn't", "hasn't", "doesn't"),
    "they": ("was", "is", "has", "wasn't", "isn't", "hasn't", "doesn't"),
}
_MANY = frozenset("these those both many few several".split())
_OF = CLOSED["preposition"] | frozenset(["or", "what", "who", "than", "all"])


def pronouns(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They was late; he don't know."""
    words = article.words
    for i in words.places(_WAS):
        verb = words.folded[i + 1] if i + 1 < len(words) else ""
        before = words.folded[i - 1] if i else ""
        if verb in _WAS[words.folded[i]] and before not in _OF:
            yield i + 1, i + 1, TO_PLURAL[verb]
    for i in words.places(_MANY):
        verb = words.folded[i + 1] if i + 1 < len(words) else ""
        clause = article.starts_sentence(i) or words.folded[i - 1] in SAYING
        if clause and verb in TO_PLURAL and words.text[i + 1].islower():
            yield i + 1, i + 1, TO_PLURAL[verb]
    for i in words.places({"don't"}):
        singular_subject = i > 0 and words.folded[i - 1] in ("he", "she", "it")
        if singular_subject and (i < 2 or words.folded[i - 2] not in _OF | {"why", "and"}):
            yield i, i, "doesn't"


def several(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Two player of the side."""
    words = article.words
    for i in words.places(_SEVERAL):
        if i + 2 >= len(words) or words.gap[i + 1] != " " or (i and words.gap[i] == ""):
            continue
        noun, after = words.folded[i + 1], words.folded[i + 2]
        if after not in ENDS or noun in allow or not words.text[i + 1].islower():
            continue
        facts = lexicon().word(noun)
        noun_only = (after in _WAS_ONE and words.folded[i] in _THESE) or _is_object(article, i)
        either = CLASS_BITS["noun"] | (CLASS_BITS["verb"] if noun_only else 0)
        if (
            facts is None
            or not facts.classes & CLASS_BITS["noun"]
            or facts.classes & ~either
            or plural(noun) not in common_plural(noun)
        ):
            continue
        if i and is_noun(words.folded[i - 1]):
            continue  # a category four hurricane
        if i and words.folded[i - 1] in ("of", "-", "section", "chapter", "at", "number", "one"):
            continue
        yield i + 1, i + 1, plural(noun)


def several_described(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Two former winner of the prize."""
    words = article.words
    folded = words.folded
    for i in words.places(_SEVERAL):
        k = i + 1
        while k < min(i + 3, len(words) - 2) and _is_adjective(folded[k]) and words.gap[k] == " ":
            k += 1
        if k == i + 1 or k + 1 >= len(words) or folded[k + 1] not in _AFTER_DESCRIBED:
            continue
        facts = lexicon().word(folded[k]) if words.text[k].islower() else None
        if facts is None or facts.classes != CLASS_BITS["noun"] or folded[k] in allow:
            continue
        before = folded[i - 1] if i else ""
        noun = is_noun(before) and not lexicon().is_class(before, "verb")  # category four
        named = i and (noun or before in ("a", "an") or words.text[i - 1][0].isupper())
        if not named and words.gap[k] == " " and plural(folded[k]) in common_plural(folded[k]):
            yield k, k, plural(folded[k])


def _is_adjective(word: str) -> bool:
    facts = lexicon().word(word)
    told = CLASS_BITS["adjective"]
    return (
        facts is not None
        and bool(facts.classes & told)
        and not facts.classes & ~(told | CLASS_BITS["noun"])
    )


def _is_object(article: Article, i: int) -> bool:
    """Does a verb that can be nothing else stand before the number, so that a noun follows it?"""
    facts = lexicon().word(article.words.folded[i - 1]) if i else None
    told = CLASS_BITS["past"] | CLASS_BITS["participle"]
    return (
        facts is not None
        and bool(facts.classes & told)
        and not facts.classes & ~told
        and article.words.folded[i] in NUMBERS
    )


def common_plural(noun: str) -> tuple[str, ...]:
    """The plural of a noun, if it is used often enough: water has one, but hardly."""
    form = plural(noun)
    known = lexicon()
    return (form,) if known.zipf(form) > max(3.3, known.zipf(noun) - 1) else ()


def single(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """A players of the side."""
    words = article.words
    for i in words.places(ONE):
        if (
            i + 2 >= len(words)
            or words.gap[i + 1] != " "
            or (words.text[i] == "A" and i and (not article.starts_sentence(i)))
        ):
            continue
        noun, after = words.folded[i + 1], words.folded[i + 2]
        stem = singular(noun) if after in ENDS and noun not in allow else ""
        if not stem or not words.text[i + 1].islower():
            continue
        facts = lexicon().word(noun)
        verb = words.folded[i] == "this" and after not in _WAS_ONE
        allowed = CLASS_BITS["plural"] if verb else IN_S
        if facts is not None and not facts.classes & ~allowed:
            yield i + 1, i + 1, stem
