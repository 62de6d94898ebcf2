"""Forms of verbs after a modal, `did not`, `to` and `have`: would passed, did not went."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.verbs import base_of

_MODALS = frozenset("would could should might must will can't couldn't shouldn't won't".split()) | {
    "wouldn't",
    "mustn't",
    "cannot",
}
_NOT = frozenset("did do does didn't don't doesn't".split())
_BETWEEN = frozenset("not also never still only just then now soon".split())
_RELATIVE = frozenset(
    (
        "all what everything anything nothing whatever who those that which as than much more if "
        "so one ones things thing way best first last whoever when where wherever how whether"
    ).split()
)
_NOUNS = CLOSED["determiner"] | CLOSED["preposition"] | frozenset(["'s", "free", "good", "own"])
_WISHES = frozenset(
    (
        "want wants wanted wanting hope hopes hoped hoping plan plans planned planning try "
        "tries tried trying decide decides decided agree agrees agreed refuse refuses refused "
        "fail fails failed need needs needed able unable going expected expects expect "
        "supposed forced allowed ready due likely unlikely began begin begins started "
        "continue continued continues managed manages vowed promised threatened offered asked "
        "told ordered urged helped intends intended chance decision effort right attempt bid "
        "order opportunity"
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
            yield from _base_after(article, i, allow)


def _base_after(article: Article, i: int, allow: frozenset[str]) -> Iterator[Slip]:
    words = article.words
    k = i + 1
    while k + 1 < len(words) and words.folded[k] in _BETWEEN:
        k += 1
    if k + 1 >= len(words) or not words.text[k].islower() or words.gap[k] != " ":
        return
    verb = words.folded[k]
    base = base_of(verb) if verb not in allow else ""
    first, _ = article.sentence_at(i)
    if base and _RELATIVE.isdisjoint(words.folded[max(first, i - 12) : i]):
        yield k, k, base


def after_to(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He wanted to went."""
    words = article.words
    for i in words.places({"to"}):
        if not i or i + 2 >= len(words) or words.folded[i - 1] not in _WISHES:
            continue
        verb = words.folded[i + 1]
        base = base_of(verb) if verb not in allow and words.text[i + 1].islower() else ""
        first, _ = article.sentence_at(i)
        if base and _RELATIVE.isdisjoint(words.folded[max(first, i - 8) : i]):
            yield i + 1, i + 1, base
