"""A plural that opens the sentence, and a verb in s right behind it: the pictures shows two."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import gain
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_plural_noun
from lint.language.verbs import base_of_third

_OPENERS = frozenset("the these those our its his her their my your some many most all".split())
_BETWEEN = frozenset("now also still often never already always rarely usually only then".split())
_OBJECTS = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] | {"that", "this", "these"}
_THIRD, _ADJECTIVE, _ING = CLASS_BITS["third"], CLASS_BITS["adjective"], CLASS_BITS["ing"]
_BAR = 1.0
"""How much must speak for the plain form: a noun in s may be part of a compound."""


def openers(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The pictures shows two lobes; online orders now makes up a third."""
    words = article.words
    folded = words.folded
    sentences = article.sentences
    for first, last in zip(sentences.first, sentences.last, strict=True):
        k = _noun(article, first, last)
        if not k or k + 2 >= last:
            continue
        verb = k + 2 if folded[k + 1] in _BETWEEN else k + 1
        facts = lexicon().word(folded[verb])
        if facts is None or not facts.classes & _THIRD or folded[verb] in allow:
            continue
        after = folded[verb + 1]
        clear = verb > k + 1 or after in _OBJECTS or after in NUMBERS or after[0].isdigit()
        right = base_of_third(folded[verb]) if clear and words.text[verb].islower() else ""
        if right and words.gap[verb] == " " and gain(article, verb, verb + 1, [right]) >= _BAR:
            yield verb, verb, right


def _noun(article: Article, first: int, last: int) -> int:
    """The plural that the sentence opens with, behind a determiner or an adjective; 0 for none."""
    words = article.words
    folded = words.folded
    k = first + 1
    facts = lexicon().word(folded[first])
    described = (
        facts is not None and facts.lower and facts.classes & (_ADJECTIVE | _ING) == _ADJECTIVE
    )
    if folded[first] not in _OPENERS and not described:
        return 0
    if k < last and lexicon().is_class(folded[k], "adjective") and not is_plural_noun(folded[k]):
        k += 1
    return k if k < last and words.text[k].islower() and is_plural_noun(folded[k]) else 0
