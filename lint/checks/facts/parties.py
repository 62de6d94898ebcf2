"""A person of one party who further down is of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.text import Span

_PARTIES = {
    "democrat": "Democrat",
    "democratic": "Democrat",
    "republican": "Republican",
    "labour": "Labour",
    "conservative": "Conservative",
    "tory": "Conservative",
    "lab": "Labour",
    "con": "Conservative",
    "d": "Democrat",
    "r": "Republican",
}
_OFFICES = frozenset(
    (
        "sen rep gov senator representative congressman congresswoman governor mayor mp peer "
        "councillor candidate nominee incumbent challenger leader"
    ).split()
)
_TURNED = frozenset(
    (
        "former formerly ex then once became switched turned turning left joined lifelong "
        "nominally independent unlike not or anti against neither both fellow changed defected "
        "registered"
    ).split()
)


class Member(NamedTuple):
    """A surname, a party, and the word that says it."""

    surname: str
    party: str
    at: int


def parties(article: Article) -> Iterator[Slip]:
    """Carla Munoz, a Republican from Pueblo … Munoz, a Democrat."""
    if article.types.isdisjoint(_PARTIES):
        return
    told: defaultdict[str, list[Member]] = defaultdict(list)
    for member in _members(article):
        told[member.surname].append(member)
    words = article.words
    for members in told.values():
        if len({m.party for m in members}) != 2 or _named_apart(article, members[0].surname):
            continue
        first = members[0]
        for member in members[1:]:
            if member.party != first.party and not article.quoted(words.start[member.at]):
                right = first.party if words.folded[member.at] in _NOUNS else ""
                span = Span(words.start[member.at], words.end[member.at])
                related = (Span(words.start[first.at], words.end[first.at]),)
                yield Slip(span, (right,) if right else (), related, first.party)
                break


_NOUNS = frozenset(["democrat", "republican"])


def _members(article: Article) -> Iterator[Member]:
    """Persons whose party is said right at their name."""
    words = article.words
    folded = words.folded
    states = {word for word in article.types if word[:2] in ("d-", "r-")}
    for i in words.places((_PARTIES.keys() & article.types) | states):
        party = _PARTIES[folded[i] if folded[i] in _PARTIES else folded[i][0]]
        if not words.text[i][0].isupper():
            continue
        first, last = article.sentence_at(i)
        if not _TURNED.isdisjoint(folded[max(i - 6, first) : min(i + 6, last)]):
            continue
        if folded[i] in states or folded[i] in _SIGNS:
            if _signed(article, i):
                yield from _ends_at(article, i - 2, party, i)
            continue
        if folded[i - 1] in ("a", "the") and folded[i - 2] == ",":
            after = folded[i + 1]
            if folded[i - 1] == "a" and (after in _AFTER or after in _OFFICES):
                yield from _ends_at(article, i - 3, party, i)
            continue
        at = i + 1
        while at <= last and (folded[at] in _OFFICES or (folded[at] == "." and at > i + 1)):
            at += 1
        if at > i + 1:
            yield from _begins_at(article, at, party, i)


_SIGNS = frozenset(["d", "r", "lab", "con"])
_AFTER = frozenset([",", "from", "who", "of", "representing", "and", ".", "in", "whose"])


def _signed(article: Article, i: int) -> bool:
    """Does a sign for a party stand as it does after a name: (Lab), D-Ore.?"""
    words = article.words
    if words.text[i - 1] == "(" and words.text[i + 1 : i + 2] == [")"]:
        return True
    joined = len(words.text[i]) > 1 or words.gap[i + 1] == ""
    return joined and words.text[i - 1] in (",", "(") and words.folded[i] not in ("lab", "con")


def _ends_at(article: Article, k: int, party: str, at: int) -> Iterator[Member]:
    """The name that ends with word `k`."""
    text = article.words.text[k] if k >= 0 else ""
    if len(text) > 2 and text[0].isupper() and text.isalpha() and article.looks_named(k):
        yield Member(text, party, at)


def _begins_at(article: Article, k: int, party: str, at: int) -> Iterator[Member]:
    """The name that begins with word `k`: Ann Hill, Hill."""
    text = article.words.text
    end = k
    while end < min(k + 4, len(text)) and text[end][0].isupper() and text[end].isalpha():
        end += 1
    if end > k and end - k < 4:
        yield Member(text[end - 1], party, at)


def _named_apart(article: Article, surname: str) -> bool:
    """Have several persons of the article this surname?"""
    words = article.words
    first = {
        words.text[i - 1]
        for i in words.places({surname.lower()})
        if i
        and words.text[i - 1][0].isupper()
        and words.text[i - 1].isalpha()
        and words.folded[i - 1] not in _OFFICES
        and not article.starts_sentence(i - 1)
    }
    return len(first) > 1
