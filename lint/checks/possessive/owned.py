"""Owners without their apostrophe, by what stands around them: to the districts board.

A plural between a determiner and a noun owns the noun, or stands there for a kind (a sports hall),
or a verb follows. Where no verb can follow, and the counts of words that stand together speak for
the owner more than they do for most plurals, it is an owner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED, MONTHS, NUMBERS, WEEKDAYS
from lint.language.context.evidence import evidence, view
from lint.language.context.tokens import Option, token, tokens
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import singular
from lint.language.sentences import SAYING

_DETERMINERS = frozenset("the his her its their our my your a an each every".split())
_PREPOSITIONS = CLOSED["preposition"] - frozenset(
    "than as like since until till per after before".split()
)
_ENDS = frozenset(
    (
        ". , ; : ? ! of in on at for to with from by and or but not was is are were has have had "
        "will would could can said who that which after before when while as — – ( ) ” since "
        "under over into during near against because if so until"
    ).split()
)
"""Words and marks that end what is owned."""
_AMOUNTS = frozenset("most several some many none all few both one any each half".split())
_NOT_OWNED = SAYING.union(
    *CLOSED.values(),
    NUMBERS,
    WEEKDAYS,
    MONTHS,
    (
        "who whom which here there inside now then just else only today yesterday tomorrow ago say "
        "estimate argue come stay hours days weeks months years minutes alone themselves himself "
        "herself itself more most less later earlier early prior due thanks according going"
    ).split(),
)
_GIVING = frozenset(
    (
        "give gives gave given giving offer offers offered offering cost costs costing tell told "
        "make makes made making keep keeps kept keeping find finds found call calls called deny "
        "denied show showed teach taught send sent pay paid owe owed grant granted bring brought "
        "require requires required allow allows allowed allowing consider considered render "
        "rendered leave left get got help helped let want wants"
    ).split()
)
"""Verbs after which two things follow: it gave the farmers new hope."""
_NOUN = CLASS_BITS["noun"] | CLASS_BITS["plural"]
_VERB = CLASS_BITS["verb"] | CLASS_BITS["past"] | CLASS_BITS["ing"] | CLASS_BITS["third"]
_ADJECTIVE, _THIRD = CLASS_BITS["adjective"], CLASS_BITS["third"]
_PASTS = (1 | CLASS_BITS["past"], 1 | CLASS_BITS["past"] | CLASS_BITS["participle"])
_LONGEST = 3
"""Words of what is owned."""
_LEAST = {"noun": -7.0, "verb": -5.0, "adjective": -8.0, "participle": -6.0}
"""By what follows the plural, the evidence that is enough after a preposition, where no verb can
follow. Nine in ten owners have as much, one other plural in forty."""
_ELSEWHERE = {"noun": -5.5, "verb": -0.5, "adjective": -6.5, "participle": -3.0}
"""The same anywhere else."""


def owned(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """To the districts board; the theatres full-time carpenter."""
    words = article.words
    plurals = {
        word
        for word in article.types
        if word[-1] == "s" and len(word) > 4 and word not in allow and singular(word)
    }
    for i in words.places(plurals) if plurals else ():
        if words.text[i].islower() and words.gap[i + 1] == " ":
            determiner = _determiner(article, i)
            least = _least(article, determiner, i) if determiner >= 0 else None
            if least is not None and _evidence(article, i) > least:
                yield i, i, _owner(article, words.folded[i])


def _determiner(article: Article, i: int) -> int:
    """Where the determiner of a plural stands, adjectives between them; -1 if there is none."""
    words, known = article.words, lexicon()
    for k in range(i - 1, max(i - 4, -1), -1):
        word = words.folded[k]
        if word in _DETERMINERS:
            return k if words.gap[i] == " " else -1
        facts = known.word(word)
        if facts is None or not facts.classes & (_ADJECTIVE | _NOUN) or word in _NOT_OWNED:
            return -1
        if facts.classes & _NOUN and not facts.classes & _ADJECTIVE:
            several = words.folded[i]
            if known.is_class(several, "third") or known.is_class(several[:-1], "adjective"):
                return -1  # the autopsy shows, the way liberals love
    return -1


def _least(article: Article, determiner: int, i: int) -> float | None:
    """How much must speak for an owner here; None if nothing that can be owned follows."""
    words, known = article.words, lexicon()
    before = words.folded[determiner - 1] if determiner else "."
    kind = ""
    for k in range(i + 1, min(i + 1 + _LONGEST, len(words) - 1)):
        word = words.folded[k]
        facts = known.word(word.rpartition("-")[2])
        if word in _NOT_OWNED or facts is None or not words.text[k].islower():
            return None
        if words.gap[k] != " ":
            return None
        classes = facts.classes
        made = word.endswith(("ed", "ing")) and bool(classes & _VERB)
        ends = bool(classes & _NOUN) and not made and _ends(words.folded[k + 1])
        if not kind:
            kind = _kind(word, classes, before, ends=ends, made=made)
        if ends:
            if before in _GIVING or words.folded[k + 1] == "by":
                return None
            if before not in _PREPOSITIONS:
                if classes & _ADJECTIVE:
                    return None  # the sources familiar with it
                return _ELSEWHERE[kind]
            several = before == "of" and words.folded[determiner - 2] in _AMOUNTS
            absolute = before == "with" and kind == "participle"
            return None if several or absolute else _LEAST[kind]
        if not classes & (_ADJECTIVE | _NOUN | _VERB):
            return None
    return None


def _ends(after: str) -> bool:
    """Does what is owned end before this word?"""
    if after in _ENDS:
        return True
    facts = lexicon().word(after)
    return facts is not None and facts.classes | 1 in _PASTS


def _kind(word: str, classes: int, before: str, *, ends: bool, made: bool) -> str:
    """What follows the plural, as in `_LEAST`. After a preposition no verb can."""
    if made:
        return "participle"
    if classes & _VERB and "-" not in word and (ends or before not in _PREPOSITIONS):
        return "verb"
    return "adjective" if classes & _ADJECTIVE and not ends else "noun"


def _evidence(article: Article, i: int) -> float:
    """How much speaks for an owner and against a plural, by what stands beside it."""
    words = article.words
    plural = words.folded[i]
    one = singular(plural)
    edge = bisect_right(article.paragraphs, (i, len(words))) - 1
    block = article.blocks[edge]
    if block.part not in ("body", "quote"):
        return -9.0
    found, places = tokens(words.text, *article.paragraphs[edge])
    k = places.index(i)
    around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
    owner = token(one + "'s")
    counts = article.counts
    again, echo = counts[plural] > 1, counts[one] + counts[one + "'s"] > 0
    option = Option(owner, "q", 1.0, prior=0.0, most=0.0)  # seen at first sight: not asked
    seen, meant = view(token(plural), around), view(owner, around)
    return evidence(seen, meant, option, around, again=again, echo=echo)


def _owner(article: Article, plural: str) -> str:
    """The owner as one, and as several: first as the article has it elsewhere."""
    one = singular(plural)
    ways = [one + "'s", plural + "'"]
    counts = article.counts
    if counts[plural] + counts[plural + "'"] - 1 > counts[one] + counts[one + "'s"]:
        ways.reverse()
    return "|".join(ways)
