"""Hyphens that hold two words together before a noun: a well planned raid, a gas powered mower, a
semi automatic rifle."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED, MONTHS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.text import Span

_DETERMINERS = CLOSED["determiner"] | frozenset(
    "his her its their our my your another some any no".split()
)
_NO_MAIN_VERB = CLOSED["preposition"] | CLOSED["be"] | frozenset(["become", "became", "called"])
"""Words after which a noun phrase is no subject, so that its participle is none of its verbs."""
_HOW = frozenset(
    "well ill hard long much little high best worst better far wide fast slow top deep".split()
)
_DONE = frozenset(
    (
        "known sought fought held won paid run worn spoken written drawn kept built bred born made "
        "grown taught lit fed hidden forgotten lost thrown"
    ).split()
)
_DOING = frozenset(
    (
        "running standing serving reaching ranging growing moving selling lasting flying looking "
        "paying ranking suffering meaning deserving earning driving hitting drinking living scoring"
    ).split()
)
_LITTLE = frozenset("known used noticed understood seen changed loved regarded remembered".split())
_BEST = frozenset(["best", "worst", "better"])
_BEST_DONE = _DONE | frozenset("placed preserved affected hit loved selling looking paying".split())
_HELD_TOGETHER = frozenset(
    "ovation ovations time times back backs mate mates battle order total race".split()
)
"""Nouns that go with a participle: a long standing ovation, its long running time."""
_PARTICIPLES = frozenset(
    (
        "powered owned led backed based related funded sponsored controlled dominated driven "
        "shaped filled sized oriented operated induced inspired fuelled fueled lined ridden "
        "stricken torn laden studded clad packed soaked friendly resistant proof intensive winning "
        "breaking threatening appointed imposed mandated educated born trained watering boggling "
        "reviewed rated listed approved sanctioned "
    ).split()
)
_PREFIXES = frozenset("self semi multi quasi non anti mid".split())
_OF_ONESELF = frozenset(
    "taught made esteem defence defense control interest help sufficient evident employed".split()
)
_NOUN = CLASS_BITS["noun"] | CLASS_BITS["plural"]
_ADJECTIVE = CLASS_BITS["adjective"]
_TOLD = CLASS_BITS["past"] | CLASS_BITS["third"] | CLASS_BITS["adverb"]
_VERBS = CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | frozenset(["said", "says", "who"])
_MADE = CLASS_BITS["participle"] | CLASS_BITS["ing"]

Slips = Iterator[tuple[Span, tuple[str, ...]]]


def described(article: Article) -> Slips:
    """A well planned raid, a long running dispute."""
    words = article.words
    for i in words.places(_HOW & article.types):
        if i < 1 or i + 3 > len(words) or not _apart(article, i) or not _determined(article, i):
            continue
        how, done, noun = words.folded[i : i + 3]
        if (how == "little" and done not in _LITTLE) or (how in _BEST and done not in _BEST_DONE):
            continue
        if done in _DOING:
            fits = noun not in _HELD_TOGETHER and (how not in ("much", "well") or done == "meaning")
        else:
            made = done.endswith("ed") and bool(_classes(done) & _MADE)
            fits = how != "top" and (made or done in _DONE)
        if fits and _is_noun(article, i + 2):
            yield _hyphened(article, i)


def made_by(article: Article) -> Slips:
    """With a gas powered mower: no main verb, for the phrase follows a preposition."""
    words = article.words
    for k in words.places(_PARTICIPLES & article.types):
        i = k - 1
        if i < 1 or k + 1 >= len(words) or not _apart(article, i):
            continue
        if words.folded[i - 1] not in ("a", "an", "the") or not words.text[k].islower():
            continue
        named = words.text[i][0].isupper() and words.text[i].isalpha()
        thing = _NOUN if named else _classes(words.folded[i]) & (_NOUN | _ADJECTIVE)
        first = (i > 1 and words.folded[i - 2] in _NO_MAIN_VERB) or _verb_follows(article, k + 2)
        if first and thing and not thing & _ADJECTIVE and _is_noun(article, k + 1):
            yield _hyphened(article, i)


def _verb_follows(article: Article, i: int) -> bool:
    """Does the verb of the sentence stand here, so that a participle before it is none?"""
    words = article.words
    word = words.folded[i] if i < len(words) else "."
    return word in _VERBS or _classes(word) & (_NOUN | CLASS_BITS["third"]) == CLASS_BITS["third"]


def prefixed(article: Article) -> Slips:
    """Self taught, semi automatic, mid September."""
    words = article.words
    for i in words.places(_PREFIXES & article.types):
        if i + 1 >= len(words) or words.gap[i + 1] != " " or not words.text[i][1:].islower():
            continue
        if words.folded[i] == "mid":
            fits = words.folded[i + 1] in MONTHS and words.text[i + 1][0].isupper()
        else:
            fits = words.text[i + 1].islower() and _takes_prefix(article, i)
        if fits:
            yield _hyphened(article, i)


def _takes_prefix(article: Article, i: int) -> bool:
    words = article.words
    after = words.folded[i + 1]
    if words.folded[i] != "self":
        return len(after) > 3 and bool(_classes(after) & (_NOUN | _ADJECTIVE | _MADE))
    before = words.folded[i - 1] if i else "."
    if before in _DETERMINERS or _classes(before) & _ADJECTIVE:
        return False  # his old self
    return after in _OF_ONESELF or (after.endswith(("ed", "ing")) and bool(_classes(after) & _MADE))


def _apart(article: Article, i: int) -> bool:
    """Are this word and the next parted from those beside them by single spaces?"""
    gaps = article.words.gap
    return gaps[i] == gaps[i + 1] == gaps[i + 2] == " "


def _determined(article: Article, i: int) -> bool:
    before, how = article.words.folded[i - 1 : i + 1]
    if how in ("much", "well", "long") and before in CLOSED["preposition"]:
        return True  # on much needed repairs
    return before in _DETERMINERS or before.endswith("'s")


def _is_noun(article: Article, i: int) -> bool:
    """Is this what is described, or an adjective before it?"""
    words = article.words
    classes = _classes(words.folded[i])
    if not words.text[i][0].islower() or classes & _TOLD:
        return False
    if classes & _NOUN:
        return True
    return bool(classes & _ADJECTIVE) and bool(_classes(words.folded[i + 1]) & _NOUN)


def _classes(word: str) -> int:
    facts = lexicon().word(word)
    return facts.classes if facts is not None else 0


def _hyphened(article: Article, i: int) -> tuple[Span, tuple[str, ...]]:
    words = article.words
    return Span(words.start[i], words.end[i + 1]), (f"{words.text[i]}-{words.text[i + 1]}",)
