"""The places of a paragraph where another form, a small word more or one less goes better."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from lint.article import Article
from lint.checks.slots.doubts import NUMBER_OF, Doubt, doubts
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.context.likelihood import likelier
from lint.language.slots.families import Family, family
from lint.language.slots.small import (
    GROUP_OF,
    GROUPS,
    LEFT_OVER,
    MISSED,
    NONE,
    PREPOSITIONS,
)
from lint.language.slots.stream import Stream
from lint.language.slots.weights import weights
from lint.language.words import Words

FORM, MISSING, NEEDLESS, OTHER = "form", "missing", "needless", "other"
CHANGES = (FORM, MISSING, NEEDLESS, OTHER)
"""Another form of a word; a small word that is missing, one too many, another small word."""
_FIRST = 3
"""Where the first word of a paragraph stands in its stream."""
_LEAST, _LEAST_SMALL = 3.0, 4.3
"""How much must speak for a change before the counts are asked; for one of a small word, which the
rules ask more for."""
_WEIGHED_MOST = 3
"""Of how many changes of a word they are asked."""
_GAIN, _MOST = 0.7, 10.0
"""What the counts weigh beside what is seen of the place, and from where on more says no more."""
_ALONE, _STRANDED, _CUT_OFF = -1.5, -2.0, 4.0
_OPENERS = frozenset("of the a an".split())
_FINITE = frozenset("was were is are has had will would could".split())
_RELATIVE = frozenset("who what that which all where when how".split())
_SUBJECTS = CLOSED["pronoun"] | CLOSED["object"]
_ASKING = (
    CLOSED["modal"]
    | CLOSED["do"]
    | frozenset("let lets letting help helps make made saw see that".split())
)
_WEIGHED = PREPOSITIONS | LEFT_OVER
_PLAIN = frozenset(",.;:?!…—–-$£€%")


class Change(NamedTuple):
    """Something that goes better."""

    kind: str
    """One of CHANGES."""
    found: str
    meant: str
    """Which form or group of small words stands there, and which goes better (`none` for none)."""
    word: int
    """The word that is to be changed, to be left out, or before which one is missing."""
    right: str
    """What it is to become, or the word that is missing."""
    speaks: float
    """How much what is seen of the place speaks for the change (natural logarithm of odds)."""


def name_of(group: int) -> str:
    """What a group of small words is called in a rule: its first word."""
    return "none" if group == NONE else GROUPS[group - 1].split()[0]


def changes(words: Words, first: int, end: int) -> Iterator[Change]:
    """What goes better in a paragraph."""
    stream: Stream | None = None
    folded = words.folded
    for doubt in doubts(words, first, end):
        if stream is None:
            stream = Stream(words.text, first, end)
        k = doubt.word
        place = k - first + _FIRST
        if words.text[k][0].islower():
            of = family(folded[k])
            if of is not None and _asks_form(stream, place, folded, doubt, of):
                yield from _forms(stream, place, k, of)
            small = GROUP_OF.get(folded[k])
            if small in _WEIGHED and doubt.of_small:
                yield from _small(stream, place, k, small)
        if doubt.of_gap and k > first:
            yield from _missing(stream, place, k)


def _asks_form(stream: Stream, place: int, folded: list[str], doubt: Doubt, of: Family) -> bool:
    """Is it worth asking whether a word has the right form?"""
    number = NUMBER_OF.get(folded[doubt.word])
    if number is not None and stream.head(place) % 10 == 3 - number:
        return True
    if of.own == 0:
        return doubt.of_form and not _is_asked(folded, doubt.word)
    return doubt.of_other_form


def _is_asked(folded: list[str], k: int) -> bool:
    """Does a verb before its subject ask for the plain form: could she add, let it die?"""
    before = folded[k - 2]
    return folded[k - 1] in _SUBJECTS and (before in _ASKING or before.endswith("n't"))


def _forms(stream: Stream, place: int, k: int, of: Family) -> Iterator[Change]:
    said = weights().forms(stream, place, of)
    own = said[of.own] + _LEAST
    for form, speaks in said.items():
        if speaks > own and form != of.own:
            yield Change(
                FORM, of.name(of.own), of.name(form), k, of.forms[form], speaks - own + _LEAST
            )


def _small(stream: Stream, place: int, k: int, group: int) -> Iterator[Change]:
    said = weights().small(stream, place, place + 1)
    own = said[group]
    if group in LEFT_OVER:
        speaks = said[NONE] - own
        if speaks > _LEAST_SMALL:
            yield Change(NEEDLESS, name_of(group), "none", k, "", speaks)
    if group in PREPOSITIONS:
        for other in PREPOSITIONS - {group}:
            speaks = said[other] - own
            if speaks > _LEAST_SMALL:
                yield Change(OTHER, name_of(group), name_of(other), k, name_of(other), speaks)


def _missing(stream: Stream, place: int, k: int) -> Iterator[Change]:
    said = weights().small(stream, place, place)
    own = said[NONE]
    for group in MISSED:
        speaks = said[group] - own
        if speaks > _LEAST:
            yield Change(MISSING, "none", name_of(group), k, name_of(group), speaks)


def best_word(article: Article, change: Change) -> tuple[str, float]:
    """Which word of its group the change is to put there, and how much likelier the counts make
    the sentence with it (natural logarithm)."""
    k = change.word
    text, sentence = article.words.text, article.sentence_at(k)
    if change.kind == FORM:
        return change.right, likelier(text, sentence, k, k + 1, [change.right])
    if change.kind == NEEDLESS:
        return "", likelier(text, sentence, k, k + 1, [])
    end = k if change.kind == MISSING else k + 1
    group = GROUPS[GROUP_OF[change.right] - 1].split()
    most, word = max((likelier(text, sentence, k, end, [word]), word) for word in group)
    return word, most


def best_changes(article: Article, first: int, end: int) -> Iterator[tuple[Change, float]]:
    """For each word of a paragraph the change for which most speaks, and how much that is."""
    of_word = groupby(changes(article.words, first, end), attrgetter("word"))
    for _, each in of_word:
        likely = sorted(each, key=attrgetter("speaks"))[-_WEIGHED_MOST:]
        found = [
            weighed
            for change in likely
            if not _is_unclear(article, change) and not _is_right(article, change)
            for weighed in _weighed(article, change)
        ]
        if found:
            yield max(found, key=itemgetter(1))


def _weighed(article: Article, change: Change) -> Iterator[tuple[Change, float]]:
    """A change with the word that goes best, if the counts are for it."""
    right, likelier_by = best_word(article, change)
    if likelier_by > 0:
        said = change.speaks + _GAIN * min(likelier_by, _MOST)
        if change.kind == NEEDLESS:
            said += _company(article, change.word)
        yield change._replace(right=right), said


def _is_unclear(article: Article, change: Change) -> bool:
    """Does the place stand beside a quotation mark, a bracket or a hyphen, so that what its
    neighbours are can't be told?"""
    k = change.word
    last = k + 1 if change.kind != MISSING else k
    return any(
        not beside[0].isalnum() and beside[0] not in _PLAIN
        for beside in article.words.text[k - 1 : last + 1]
    )


def _is_right(article: Article, change: Change) -> bool:
    """Does the place stand as it should, though words seldom meet so: a preposition closes a
    clause, as in `the country it does business with`; a plain form follows `all he did was`?"""
    words, k = article.words.folded, change.word
    if change.kind == NEEDLESS:
        return not words[k + 1 : k + 2] or not words[k + 1][0].isalnum()
    first, _ = article.sentence_at(k)
    done = change.kind in (MISSING, FORM) and words[k - 1] in CLOSED["be"]
    return done and change.found in ("none", "base") and not CLOSED["do"].isdisjoint(words[first:k])


def _company(article: Article, k: int) -> float:
    """How much more or less speaks for a small word being needless, for its neighbours: it meets no
    other; its object may stand before it, as in `the film he referred to from his seat`; it should
    open a phrase, and a verb follows."""
    folded = article.words.folded
    before, after = folded[k - 1], folded[k + 1]
    if folded[k] in CLOSED["preposition"] and after in CLOSED["preposition"] - {folded[k]}:
        return _STRANDED
    if folded[k] in _OPENERS and after in _FINITE:
        first, _ = article.sentence_at(k)
        return _CUT_OFF if _RELATIVE.isdisjoint(folded[first:k]) else 0.0
    meets = before in CLOSED_WORDS or after in CLOSED_WORDS - CLOSED["determiner"]
    return 0.0 if meets else _ALONE
