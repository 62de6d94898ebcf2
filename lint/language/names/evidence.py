"""How sure one can be that two forms of an article are one name, spelled in two ways.

Evidence is counted in points. Their worth was found by a logistic regression over injected slips
in published news, and rounded; `docs/names.md` has the measurements.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lint.language.names.edits import edits
from lint.language.names.familiar import is_name, is_word, zipf
from lint.language.names.mentions import Company, Form, Mentions
from lint.language.names.pairs import NO_NAMES
from lint.language.names.register import Register
from lint.language.names.sounds import ECHOES

_BETWEEN = frozenset((",", "and", "or", "v", "vs", "from", "to", "&", "/", "-", "–", "not", "both"))
_NOT_A_WORD = 0.0
_MOST_AGAINST_LIST = -4
"""What company counts against two forms that are known to be one name."""
_SHORT = 5
"""Letters of a name that is no longer the same without its first."""
_HARDLY_KNOWN = 2.0
"""Zipf frequency below which a name may be the slip of many."""
_EVERYDAY = 4.5
"""Zipf frequency of a word that stands in titles and names of its own: Life, Open, Star."""


class Closeness(NamedTuple):
    """How two spellings differ."""

    distance: int
    same_sound: bool
    same_bones: bool
    same_first: bool
    length: int
    lost: bool
    """One has fewer letters than the other."""
    swapped: bool
    """They have the same letters in another order."""
    listed: bool


def closeness(a: str, b: str, register: Register) -> Closeness:
    """Compare two names by their letters."""
    first, second = ECHOES[a], ECHOES[b]
    return Closeness(
        edits(a, b, 3),
        first.sound == second.sound,
        len(first.bones) >= 3 and first.bones == second.bones,
        a[:1] == b[:1],
        max(len(a), len(b)),
        len(a) != len(b),
        len(a) == len(b) and sorted(a) == sorted(b),
        register.are_same(a, b),
    )


def points(minor: Form, major: Form, mentions: Mentions) -> int:
    """The evidence that `minor` is `major` misspelt."""
    register = mentions.register
    close = closeness(minor.key, major.key, register)
    company, other = mentions.company(minor), mentions.company(major)
    if register.are_given(minor.key, major.key) and _meet(company.after, other.after, register):
        close = close._replace(listed=True)
    rare, usual = zipf(minor.key), zipf(major.key)
    total = _by_spelling(close, rare, usual)
    total += _by_frequency(minor, major, rare, usual, close.distance > 1)
    total += minor.key[:1] == "m" and close.same_sound and _scottish(minor.key, major.key)
    shared = _shared(company, other, register)
    conflict = _conflict(company, other, register)
    if close.same_sound and conflict and _two_named_in_full(company, other, register):
        conflict -= 3  # Kirsten Jones and Kyrsten Brown: parents choose, hands slip otherwise
    if close.listed:
        conflict = max(conflict, _MOST_AGAINST_LIST)
    if rare == _NOT_A_WORD and usual >= 3.5 and close.distance == 1 and close.same_first:
        # No such word at all: a slip, whoever is meant.
        conflict = min(0, conflict + (2 if company.after and other.after else 1))
    if not shared and rare and close.length <= _SHORT and not (close.same_sound or close.listed):
        total -= 1  # both are known names, short ones, and sound unlike
    if not shared and usual >= _EVERYDAY and is_word(major.key):
        total -= 2  # Agence France Presse beside The Associated Press
    if shared and is_word(minor.key) and not (is_name(minor.key) or is_word(major.key)):
        total += 2  # Mr Lair, Tony Lair: a word and nobody's name
    if register.are_given(minor.key, major.key) and _two_first_names(company, other, register):
        total -= 2
    total += shared + conflict + _by_place(minor, major, mentions)
    if company.listed == len(minor) and rare > 0:
        total -= 1
    return total + _never_introduced(minor, company, major, other)


def _two_named_in_full(company: Company, other: Company, register: Register) -> bool:
    """Are they first names, each never without its own surname?"""
    if not (company.after and other.after) or company.alone or other.alone:
        return False
    return _two_first_names(company, other, register)


def _two_first_names(company: Company, other: Company, register: Register) -> bool:
    """Are they first names, and nothing says that it is of one surname?"""
    if company.before or other.before or not (company.after or other.after):
        return False
    return not _meet(company.after, other.after, register)


def _never_introduced(minor: Form, company: Company, major: Form, other: Company) -> bool:
    """Does a surname stand alone of which the article never gives the first name, as it does of
    the other?"""
    if company.before or company.after or company.titles or company.particles:
        return False
    often = len(major) > 1 or zipf(minor.key) < _HARDLY_KNOWN
    return bool(company.alone and other.before and often) and not is_word(minor.key)


def _by_spelling(close: Closeness, rare: float, usual: float) -> int:
    if close.listed:
        return 6
    total = 3 * close.same_sound + close.same_bones
    if close.distance == 1:
        total += 2
    elif close.distance > 1:
        total -= 1 + (close.length < 8 and not close.same_bones)
    total += (close.length >= 9) - 2 * (close.length <= 4)
    total += close.swapped and close.distance == 1 and rare < _HARDLY_KNOWN and usual - rare >= 2
    lost_first = close.lost and close.distance == 1 and usual - rare >= 1.5
    if close.same_first or lost_first:
        return total
    if close.distance == 1 and not close.same_sound and not close.lost:
        return total - 3  # Yash and Nash: hands slip within names, hardly at their first letter
    return total - (2 if close.length <= _SHORT else 1)


def _scottish(a: str, b: str) -> bool:
    """Is one written Mc and the other Mac?"""
    return a[:3] != b[:3] and {a[:2], b[:2]} == {"mc", "ma"}


def _by_frequency(minor: Form, major: Form, rare: float, usual: float, far: bool) -> int:
    total = 2 * (rare == _NOT_A_WORD) + (usual - rare >= 2) + (len(major) >= 3)
    if rare >= 2 and usual >= 2:
        total -= 2 if abs(usual - rare) < 1.5 else 1
    total -= rare >= 4
    everyday = usual >= _EVERYDAY and is_word(major.key)
    total -= 3 * (everyday and (rare > 0 or far))
    if rare > 0 and ((rare >= 3 and is_word(minor.key)) or (usual >= 3 and is_word(major.key))):
        total -= 1
    return total


def _shared(company: Company, other: Company, register: Register) -> int:
    """Points for the company both keep."""
    total = 3 * _meet(company.after, other.after, register)
    total += 2 * _meet(company.before, other.before, register)
    total += 2 * bool(company.particles & other.particles)
    return total + 2 * bool(company.titles & other.titles)


def _conflict(company: Company, other: Company, register: Register) -> int:
    """Points, negative, for company that tells the two apart."""
    total = 0
    unlike_before = bool(company.before and other.before) and not _meet(
        company.before, other.before, register
    )
    unlike_after = bool(company.after and other.after) and not _meet(
        company.after, other.after, register
    )
    if unlike_before:
        total -= 8 if _introduced(company) and _introduced(other) else 3
    total -= (4 if _names(company.after) and _names(other.after) else 1) * unlike_after
    total -= bool(company.before and not other.before)
    total -= bool(company.after and not other.after)
    only_first = bool(company.after and not company.before)
    only_last = bool(company.before and not company.after)
    other_only_first = bool(other.after) and not other.alone and not other.before
    if (
        (only_first and other.before and not other.after)
        or (only_last and other.after and not other.before)
        or (other_only_first and not company.after)
    ):
        total -= 2
    total -= 4 * ((_place(company) and _person(other)) or (_place(other) and _person(company)))
    return total - 3 * _unlike_headlines(company, other, register)


def _place(company: Company) -> bool:
    """Does the name always stand as a place does: in Davos, Switzerland?"""
    return bool(company.where) and not (company.before or company.titles or company.elsewhere)


def _person(company: Company) -> bool:
    return bool(company.titles or (company.before and _introduced(company))) and not company.where


def _names(neighbours: Iterable[str]) -> bool:
    """Are there names among the neighbours, and not only words that stand in names: Airport?"""
    return any(is_name(name) or not is_word(name) for name in neighbours)


def _introduced(company: Company) -> bool:
    """Is a first name given, and not only a word that stands there?"""
    return any(
        name not in NO_NAMES and (is_name(name) or not is_word(name)) for name in company.before
    )


def _unlike_headlines(company: Company, other: Company, register: Register) -> bool:
    if company.after or other.after:
        return False
    if company.head_after and other.head_after:
        return not _meet(company.head_after, other.head_after, register)
    if company.before or other.before or not (company.head_before and other.head_before):
        return False
    return not _meet(company.head_before, other.head_before, register)


def _meet(some: Iterable[str], others: Iterable[str], register: Register) -> bool:
    """Do two sets of neighbours share one: equal, a slip apart, an initial, a known variant?"""
    others = list(others)
    return any(_same_name(a, b, register) for a in some for b in others)


def _same_name(a: str, b: str, register: Register) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) > 3 and edits(a, b, 1) <= 1:
        return True
    return register.are_given(a, b)


def _by_place(minor: Form, major: Form, mentions: Mentions) -> int:
    """Points, negative, for two forms that stand in one sentence or side by side."""
    sentences = {mentions.sentence(i): i for i in major.at}
    total = 0
    for i in minor.at:
        k = sentences.get(mentions.sentence(i))
        if k is None:
            continue
        total = -1
        if any(_side_by_side(min(i, k), max(i, k), mentions) for k in major.at if abs(i - k) < 6):
            return -2
    return total


def _side_by_side(i: int, k: int, mentions: Mentions) -> bool:
    between = mentions.words.folded[i + 1 : k]
    return k - i == 1 or not _BETWEEN.isdisjoint(between)
