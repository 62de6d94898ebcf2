"""A plain form where somebody acts: she die on Sunday; he fell and drop the ball; after the wind
drop.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best, skip_adverbs
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import PARTICIPLE_OF, past_of, third_of

_ONE = frozenset("he she it who".split())
_VERB, _NOUN, _PAST = CLASS_BITS["verb"], CLASS_BITS["noun"], CLASS_BITS["past"]
_ADJECTIVE, _THIRD = CLASS_BITS["adjective"], CLASS_BITS["third"]
_HELPS = frozenset(
    (
        "let lets letting help helps helped helping make makes made making see sees saw seeing "
        "watch watched watching hear heard hearing have had has having did does do can could "
        "may might must shall should will would didn't doesn't don't can't couldn't won't "
        "wouldn't shouldn't dare dares to and or nor so than as rather better if lest unless "
        "whether please"
    ).split()
)
_ASKED = frozenset(
    (
        "demand demands demanded demanding insist insists insisted ask asks asked recommend "
        "recommends recommended suggest suggests suggested propose proposes proposed pledged "
        "request requests provided suggesting recommending proposing requested require requires "
        "required urge urges urged order orders ordered prefer important essential vital "
        "necessary imperative crucial that"
    ).split()
)
_PLAIN = frozenset(
    "to let lets letting help helps helped make makes made making see saw hear heard please".split()
) | (
    CLOSED["modal"]
    | CLOSED["do"]
    | frozenset("didn't don't doesn't not never ; : ” “ \" what".split())
)
_AFTER = (
    CLOSED["article"]
    | CLOSED["possessive"]
    | CLOSED["object"]
    | frozenset("up out off nothing nearly more almost".split())
)
_ASKING = frozenset(
    "clear know knows knew known asked asking say said sure about found revealed told".split()
)
_ONE_BAR, _AND_BAR = 2.0, 1.0


def singles(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """She die on Sunday; it is not clear who leak the memo."""
    words = article.words
    folded = words.folded
    for i in words.places(_ONE):
        k = i + 1
        if k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        facts = lexicon().word(folded[k])
        if facts is None or not facts.classes & _VERB or facts.classes & (_PAST | _ADJECTIVE):
            continue
        if folded[k] in CLOSED_WORDS or folded[k] in allow:
            continue
        first, _ = article.sentence_at(i)
        before = folded[max(first, i - 6) : i]
        if not _HELPS.isdisjoint(before[-3:]) or not _ASKED.isdisjoint(before):
            continue
        if i and (folded[i - 1] == "not" or folded[i - 1] in CLOSED["preposition"]):
            continue
        if words.text[i].isupper() or lexicon().is_class(folded[k], "plural"):
            continue  # an IT company
        asked = folded[i] != "who" or (before and before[-1] in _ASKING)
        if asked and past_of(folded[k]):
            forms = [third_of(folded[k]), past_of(folded[k])]
            yield from best(article, k, forms, _ONE_BAR)


def joined(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They helped 300 families and raise nearly $2 million."""
    words = article.words
    folded = words.folded
    for i in words.places({"and", "but"}):
        k = skip_adverbs(article, i + 1)
        if k < 0 or folded[k] in CLOSED_WORDS or folded[k] in allow:
            continue
        facts = lexicon().word(folded[k])
        if facts is None or not facts.classes & _VERB or facts.classes & (_PAST | _ADJECTIVE):
            continue
        if not (
            folded[k + 1] in _AFTER
            or words.text[k + 1][0].isdigit()
            or words.text[k + 1][0] in "$£€"
            or (facts.classes == _VERB and folded[k + 1] in CLOSED["preposition"])
        ):
            continue
        first, _ = article.sentence_at(i)
        before = folded[first:i]
        if not _PLAIN.isdisjoint(before) or not _was(before):
            continue
        yield from best(article, k, [past_of(folded[k])] if past_of(folded[k]) else [], _AND_BAR)


def _was(before: list[str]) -> bool:
    """Is the first verb that can be nothing else a past tense?"""
    for k, word in enumerate(before):
        if word in PARTICIPLE_OF or word in ("was", "were", "had"):
            return True
        facts = lexicon().word(word)
        if facts is None:
            continue
        if facts.classes == _THIRD or word in CLOSED["be"] | CLOSED["have"]:
            return False
        past = facts.classes & _PAST and not facts.classes & (_NOUN | _VERB)
        if past and k + 1 < len(before) and before[k - 1] not in CLOSED["determiner"]:
            return True
    return False
