"""How sure one can be that two forms of an article are one name, spelled in two ways.

Evidence is counted in points. Their worth was found by a logistic regression over injected slips
in published news, and rounded; `docs/names.md` has the measurements.
"""

from __future__ import annotations

from typing import NamedTuple

from lint.language.edits import edits
from lint.language.names.company import Company, Form
from lint.language.names.conflict import (
    conflict,
    introduced,
    meet,
    never_a_person,
    shared,
    two_first_names,
    two_named_in_full,
)
from lint.language.names.familiar import RARE_NAME, is_name, is_word, zipf
from lint.language.names.mentions import Mentions
from lint.language.names.pairs import speaks
from lint.language.names.register import Register
from lint.language.names.sounds import ECHOES

_BETWEEN = frozenset((",", "and", "or", "v", "vs", "from", "to", "&", "/", "-", "–", "not", "both"))
_NOT_A_WORD = 0.0
_MOST_AGAINST_LIST = -4
"""What company counts against two forms that are known to be one name."""
_WELL_KNOWN = 3.5
"""Zipf frequency of a name that most articles which hold it need not introduce."""
HONORIFICS = frozenset("mr mrs ms miss".split())
"""Titles of people who have been named in full before."""
_OFTEN = 6
"""Mentions that make someone the person an article is about."""
_SHORT = 5
"""Letters of a name that is no longer the same without its first."""
_HARDLY_KNOWN = 2.0
"""Zipf frequency below which a name may be the slip of many."""
_LONG = 7
"""Letters of a name that a slip leaves easy to know."""
_HEARD_OFTEN, _EVERYWHERE = 3.0, 4.0
"""Zipf frequency of a name that people know, and of one that everybody does."""
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
    headless: bool
    """One is the other without its first letter."""
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
        a[1:] == b or b[1:] == a,
        len(a) == len(b) and sorted(a) == sorted(b),
        register.are_same(a, b),
    )


def points(minor: Form, major: Form, mentions: Mentions) -> int:
    """The evidence that `minor` is `major` misspelt."""
    register = mentions.register
    close = closeness(minor.key, major.key, register)
    company, other = mentions.company(minor), mentions.company(major)
    if register.are_given(minor.key, major.key) and meet(company.after, other.after, register):
        close = close._replace(listed=True)
    rare, usual = _heard_of(minor.key, register), _heard_of(major.key, register)
    together = shared(company, other, register)
    total = together + _by_spelling(close, rare, usual, bool(together))
    total += _by_frequency(minor, major, rare, usual, close, together > 2)
    total += minor.key[:1] == "m" and close.same_sound and _scottish(minor.key, major.key)
    total += _by_word(minor.key, major.key, bool(together))
    if not together and rare and close.length <= _SHORT and not (close.same_sound or close.listed):
        total -= 1  # both are known names, short ones, and sound unlike
    if register.are_given(minor.key, major.key) and two_first_names(company, other, register):
        total -= 2
    if company.listed == len(minor) and rare > 0:
        total -= 1
    if close.headless and close.length <= _SHORT and company.before and not together:
        total -= 2  # Kfar Aza, and Gaza
    if close.distance > 1 and usual >= _EVERYWHERE and not together:
        total -= 2  # Americast, and Americans: hands hardly slip twice in what everybody writes
    if usual >= _WELL_KNOWN and never_a_person(other) and introduced(company):
        total -= 4  # Clara Haras, and Hamas
    known = rare == _NOT_A_WORD and _slip_of_a_known_name(close, usual, major)
    total += (not known) * _against(close, company, other, rare, usual, register)
    total += _by_place(minor, major, mentions) - 3 * _is_genus(minor, mentions)
    alone = _alone(minor, company, major, other, mentions)
    if alone:
        total += 1
        if len(minor) == 1 and (
            close.distance == 1 or close.same_bones
        ):  # the person the article is about
            total += (len(major) >= _OFTEN) + (len(major) >= 2 * _OFTEN)
            total += 4 * speaks(alone.at[0], mentions)
            total += alone is minor and len(major) > 1 and close.same_first and rare < _HEARD_OFTEN
    return total


def _alone(
    minor: Form, company: Company, major: Form, other: Company, mentions: Mentions
) -> Form | None:
    """The one of two surnames of which the article never gives the first name, as it does of the
    other. Where each stands once, either may be."""
    if _never_introduced(minor, company, major, other, mentions):
        return minor
    once = len(minor) == len(major) == 1
    return major if once and _never_introduced(major, other, minor, company, mentions) else None


def _heard_of(name: str, register: Register) -> float:
    """How common a name is; a known one is never unheard of."""
    return zipf(name) or (RARE_NAME if register.is_known(name) else 0.0)


def _against(
    close: Closeness,
    company: Company,
    other: Company,
    rare: float,
    usual: float,
    register: Register,
) -> int:
    """What company says against it, less where the spelling says much for it."""
    against = conflict(company, other, register)
    if close.same_sound and against and two_named_in_full(company, other, register):
        against -= 3  # Kirsten Jones and Kyrsten Brown: parents choose, hands slip otherwise
    if close.listed:
        against = max(against, _MOST_AGAINST_LIST)
    whole = close.same_first or close.headless
    if not (close.same_bones or close.same_sound or close.headless):
        whole = whole and not two_named_in_full(company, other, register)  # Mariya, Marina
    if rare == _NOT_A_WORD and usual >= 3.5 and close.distance == 1 and whole:
        # No such word at all: a slip, whoever is meant.
        against = min(0, against + (2 if company.after and other.after else 1))
    return against


def _slip_of_a_known_name(close: Closeness, usual: float, major: Form) -> bool:
    """Do two letters of a well-known name change places, or is a long one a slip away? There may be
    two of the name, but not of what nobody has heard of: Jmaes, Rudriguez."""
    if close.distance != 1 or not close.same_first or is_word(major.key):
        return False
    return usual >= (_HEARD_OFTEN if close.swapped else _EVERYWHERE) and (
        close.swapped or close.length >= _LONG
    )


def _by_word(minor: str, major: str, together: bool) -> int:
    """Points for names that are words too."""
    if not together:  # Agence France Presse beside The Associated Press
        return -2 * (is_word(major) and zipf(major) >= _EVERYDAY)
    if is_word(minor) and not (is_name(minor) or is_word(major)):
        return 2  # Mr Lair, Tony Lair: a word and nobody's name
    return 0


def _never_introduced(
    minor: Form, company: Company, major: Form, other: Company, mentions: Mentions
) -> bool:
    """Does a surname stand alone of which the article never gives the first name, as it does of
    the other?"""
    if company.before or company.after or company.particles or not company.titles <= HONORIFICS:
        return False
    often = len(major) > 1 or zipf(minor.key) < _HARDLY_KNOWN or speaks(minor.at[0], mentions)
    name = not is_word(minor.key) or ECHOES[minor.key].sound == ECHOES[major.key].sound
    named = name or bool(company.titles)
    return bool(company.alone and other.before and often and named)


def _by_spelling(close: Closeness, rare: float, usual: float, together: bool) -> int:
    if close.listed:
        return 6
    total = 3 * close.same_sound + close.same_bones
    if close.distance == 1:
        total += 2
    elif close.distance > 1:
        total -= 1 + (close.length < 8 and not close.same_bones)
    total += (close.length >= 9) - 2 * (close.length <= 4)
    swapped = close.swapped and close.distance == 1
    total += swapped and rare < _HARDLY_KNOWN and (usual - rare >= 2 or rare == _NOT_A_WORD)
    lost_first = (
        close.lost and close.distance == 1 and usual - rare >= (1 if close.headless else 1.5)
    )
    if close.same_first or lost_first or (together and close.lost and close.distance == 1):
        return total
    if close.distance == 1 and not close.same_sound and not close.lost:
        return total - 3  # Yash and Nash: hands slip within names, hardly at their first letter
    return total - (2 if close.length <= _SHORT else 1)


def _scottish(a: str, b: str) -> bool:
    """Is one written Mc and the other Mac?"""
    return a[:3] != b[:3] and {a[:2], b[:2]} == {"mc", "ma"}


def _by_frequency(
    minor: Form, major: Form, rare: float, usual: float, close: Closeness, together: bool
) -> int:
    total = 2 * (rare == _NOT_A_WORD) + (usual - rare >= 2) + (len(major) >= 3)
    if rare >= 2 and usual >= 2:
        total -= 2 if abs(usual - rare) < 1.5 else 1
    total -= rare >= 4
    everyday = usual >= _EVERYDAY and is_word(major.key)
    total -= 3 * (everyday and (rare > 0 or close.distance > 1) and not (together and close.listed))
    if rare > 0 and ((rare >= 3 and is_word(minor.key)) or (usual >= 3 and is_word(major.key))):
        total -= 1
    return total


def _by_place(minor: Form, major: Form, mentions: Mentions) -> int:
    """Points, negative, for two forms that stand in one sentence or side by side."""
    sentences = {mentions.sentence(i): i for i in major.at}
    total = 0
    for i in minor.at:
        k = sentences.get(mentions.sentence(i))
        if k is None:
            continue
        total = -1
        if any(_corrected(min(i, k), max(i, k), mentions) for k in major.at if abs(i - k) < 4):
            return -9
        if any(_side_by_side(min(i, k), max(i, k), mentions) for k in major.at if abs(i - k) < 8):
            return -2
    return total


def _is_genus(form: Form, mentions: Mentions) -> bool:
    """Does a word follow that is no English: Howea forsteriana?"""
    text = mentions.words.text
    for i in form.at:
        follower = text[i + 1 : i + 2]
        if not follower or not follower[0].islower() or not follower[0].isalpha():
            return False
        if zipf(follower[0]) or is_word(follower[0]) or mentions.words.gap[i + 1] != " ":
            return False
    return True


def _corrected(i: int, k: int, mentions: Mentions) -> bool:
    """Does the article say that one of them is wrong (Samuelson, not Samuelsen), or that it is
    short for the other: International Night (INight)?"""
    between = mentions.words.folded[i + 1 : k]
    if between == ["("]:
        return mentions.words.text[k + 1 : k + 2] == [")"]
    if between == ["but"]:
        return mentions.words.folded[i - 1 : i] == ["not"]
    return between in ([",", "not"], ["not"], ["instead", "of"])


def _side_by_side(i: int, k: int, mentions: Mentions) -> bool:
    between = mentions.words.folded[i + 1 : k]
    return k - i == 1 or not _BETWEEN.isdisjoint(between)
