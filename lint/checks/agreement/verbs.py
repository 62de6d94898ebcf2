"""Forms of verbs after a modal, `did not`, `to` and `have`: would passed, did not went."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.language.plurals import is_noun
from lint.language.verbs import base_of, base_of_third, lost_base_of

_MODALS = frozenset("would could should might must will can't couldn't shouldn't won't".split()) | {
    "wouldn't",
    "mustn't",
    "cannot",
}
_NOT = frozenset("did do does didn't don't doesn't".split())
_BETWEEN = frozenset(
    "not also never still only just then now soon already always recently since ever long".split()
)
HAVE = frozenset("has have had hasn't haven't hadn't i've we've you've they've".split())
RELATIVE = frozenset(
    (
        "all what everything anything nothing whatever who those that which as than much more if "
        "so one ones things thing way best first last whoever when where wherever how whether"
    ).split()
)
_NOUNS = CLOSED["determiner"] | CLOSED["preposition"] | frozenset(["'s", "free", "good", "own"])
_QUESTIONS = frozenset("who what how when where why nor so then neither only never".split())
_OBJECTS = (
    CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] | frozenset("to on again".split())
)
WISHES = frozenset(
    (
        "want wants wanted wanting hope hopes hoped hoping plan plans planned planning try "
        "tries tried trying decide decides decided agree agrees agreed refuse refuses refused "
        "fail fails failed need needs needed able unable going expected expects expect "
        "supposed forced allowed ready due likely unlikely began begin begins started "
        "continue continued continues managed manages vowed promised threatened offered asked "
        "told ordered urged helped intends intended chance decision effort right attempt bid "
        "order opportunity used trying likely keen eager"
    ).split()
)


def after_modal(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It would passed; they will not stayed."""
    words = article.words
    for i in words.places(_MODALS):
        if i and (words.folded[i - 1] in _NOUNS or words.text[i][0].isupper()):
            continue  # the will left by her
        yield from _base_after(article, i, allow)


def after_did(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They did not went; she didn't knew."""
    words = article.words
    for i in words.places(_NOT):
        negated = words.folded[i].endswith("n't") or words.folded[i + 1 : i + 2] == ["not"]
        if negated:
            yield from _base_after(article, i, allow, lost=True)
        elif article.starts_sentence(i):
            yield from _asked(article, i, allow)


def _asked(article: Article, i: int, allow: frozenset[str]) -> Iterator[Slip]:
    """Did the minister knew of it?"""
    words = article.words
    k = i + 2 if words.folded[i + 1 : i + 2] == ["the"] else i + 1
    verb = words.folded[k + 1] if k + 1 < len(words) else ""
    base = base_of(verb) if verb not in allow else ""
    _, last = article.sentence_at(i)
    if base and words.text[last] == "?" and (k > i + 1 or words.folded[k] in CLOSED["pronoun"]):
        yield k + 1, k + 1, base


def _base_after(
    article: Article, i: int, allow: frozenset[str], *, lost: bool = False
) -> Iterator[Slip]:
    words = article.words
    k = skip_adverbs(article, i + 1)
    if k < 0:
        return
    verb = words.folded[k]
    if verb in allow:
        return
    base = lost_base_of(verb) if lost else base_of(verb)
    if not base and (not lexicon().is_class(verb, "plural") or _clear(article, i, k)):
        base = base_of_third(verb)
    first, _ = article.sentence_at(i)
    if base and RELATIVE.isdisjoint(words.folded[max(first, i - 12) : i]):
        yield k, k, base


def _clear(article: Article, i: int, k: int) -> bool:
    """Is word `k`, which may be a plural, the verb of the auxiliary `i`? In `why should banks pay`
    it is a noun."""
    words = article.words
    before = words.folded[i - 1] if i else ""
    subject = before in CLOSED["pronoun"] or (is_noun(before) and before not in _QUESTIONS)
    return subject and words.folded[k + 1] in _OBJECTS


def skip_adverbs(article: Article, k: int) -> int:
    """The first word from `k` on that is no adverb of time; -1 unless it is a plain word that more
    words follow."""
    words = article.words
    while k + 1 < len(words) and words.folded[k] in _BETWEEN:
        k += 1
    if k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
        return -1
    return k


def after_to(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He wanted to went."""
    words = article.words
    for i in words.places({"to"}):
        if not i or i + 2 >= len(words) or words.folded[i - 1] not in WISHES:
            continue
        verb = words.folded[i + 1]
        if verb in allow or not words.text[i + 1].islower():
            continue
        base = base_of(verb)
        if not base and not lexicon().is_class(verb, "plural"):
            base = base_of_third(verb)
        first, _ = article.sentence_at(i)
        if base and RELATIVE.isdisjoint(words.folded[max(first, i - 8) : i]):
            yield i + 1, i + 1, base
