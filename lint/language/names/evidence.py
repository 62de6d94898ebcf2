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
    total += _by_frequency(minor, major, rare, usual)
    total += minor.key[:1] == "m" and close.same_sound and _scottish(minor.key, major.key)
    shared = _shared(company, other, register)
    conflict = _conflict(company, other, register)
    if close.listed:
        conflict = max(conflict, _MOST_AGAINST_LIST)
    if rare == _NOT_A_WORD and usual >= 3.5 and close.distance == 1 and close.same_first:
        # No such word at all: a slip, whoever is meant.
        conflict = min(0, conflict + (2 if company.after and other.after else 1))
    if not shared and rare and close.length <= _SHORT and not (close.same_sound or close.listed):
        total -= 1  # both are known names, short ones, and sound unlike
    total += shared + conflict + _by_place(minor, major, mentions)
    if company.listed == len(minor) and rare > 0:
        total -= 1
    return total + _never_introduced(minor, company, major, other)


def _never_introduced(minor: Form, company: Company, major: Form, other: Company) -> bool:
    """Does a surname stand alone of which the article never gives the first name, as it does of
    the other?"""
    if company.before or company.after or company.titles or company.particles:
        return False
    return bool(company.alone and other.before and len(major) > 1) and not is_word(minor.key)


def _by_spelling(close: Closeness, rare: float, usual: float) -> int:
    if close.listed:
        return 6
    total = 3 * close.same_sound + close.same_bones
    if close.distance == 1:
        total += 2
    elif close.distance > 1:
        total -= 1 + (close.length < 8 and not close.same_bones)
    total += (close.length >= 9) - 2 * (close.length <= 4)
    lost_first = close.lost and close.distance == 1 and usual - rare >= 1.5
    if close.same_first or lost_first:
        return total
    if close.distance == 1 and not close.same_sound and not close.lost:
        return total - 3  # Yash and Nash: hands slip within names, hardly at their first letter
    return total - (2 if close.length <= _SHORT else 1)


def _scottish(a: str, b: str) -> bool:
    """Is one written Mc and the other Mac?"""
    return a[:3] != b[:3] and {a[:2], b[:2]} == {"mc", "ma"}


def _by_frequency(minor: Form, major: Form, rare: float, usual: float) -> int:
    total = 2 * (rare == _NOT_A_WORD) + (usual - rare >= 2) + (len(major) >= 3)
    if rare >= 2 and usual >= 2:
        total -= 2 if abs(usual - rare) < 1.5 else 1
    total -= rare >= 4
    total -= 3 * (rare > 0 and usual >= _EVERYDAY and is_word(major.key))
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
    total -= 4 * unlike_after
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
    return total - 3 * _unlike_headlines(company, other, register)


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
