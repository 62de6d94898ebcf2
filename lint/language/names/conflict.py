"""What the company of two names says: that they are one, or that they are two."""

from __future__ import annotations

from collections.abc import Iterable

from lint.language.edits import one_edit
from lint.language.names.company import Company
from lint.language.names.familiar import is_name, is_word, zipf
from lint.language.names.pairs import NO_NAMES
from lint.language.names.register import Register

_BODIES = frozenset(
    (
        "academy agency air airlines airport arena army assembly association authority avenue "
        "bank beach board bridge bureau castle center centre chamber championship church city "
        "clinic club college commission committee companies company conference congress corp "
        "council county court cup department district division federation festival force forces "
        "foundation fund games gov government group hall harbour health hill hospital hotel house "
        "inc industries institute island islands journal lake league legislature library ltd "
        "mayor medical ministry mountain museum news office open park parliament party plaza "
        "police port post president press prison river road royal school senate society square "
        "stadium state states station street studios summit team theater theatre times tower "
        "trust union united university valley village war"
    ).split()
)
"""Words that follow the name of a place or a firm, and are no surnames."""


def shared(company: Company, other: Company, register: Register) -> int:
    """Points for the company both keep."""
    bodies = _BODIES & company.after.keys() & other.after.keys()
    total = 3 * _share(
        company.after.keys() - bodies, other.after.keys() - bodies, register
    ) or bool(bodies)
    total += 2 * _share(company.before, other.before, register)
    total += 2 * bool(company.particles & other.particles)
    titled = company.titles & other.titled | company.titled & other.titles
    return total + 2 * bool(company.titles & other.titles or titled)


def conflict(company: Company, other: Company, register: Register) -> int:
    """Points, negative, for company that tells the two apart."""
    after, other_after = _people(company.after), _people(other.after)
    total = 0
    if company.before and other.before and not meet(company.before, other.before, register):
        total -= (3, 4, 8)[introduced(company) + introduced(other)]
    if company.after and other.after and not meet(company.after, other.after, register):
        total -= 4 if after and other_after else 1
    total -= bool(company.before and not other.before)
    total -= bool(after and not other_after)
    only_first = bool(after and not company.before)
    only_last = bool(company.before and not after)
    other_only_first = bool(other_after) and not other.alone and not other.before
    if only_first and not company.alone and introduced(other) and not (other_after or other.alone):
        total -= 2  # Khader Al-Zaanoun, and Kareem Khadder
    if (
        (only_first and other.before and not other_after)
        or (only_last and other_after and not other.before)
        or (other_only_first and not after)
    ):
        total -= 2
    if only_last and introduced(company) and other_only_first:
        total -= 4  # Ehud Barak, and Barack Obama
    if company.kinds and company.kinds.isdisjoint(other.kinds):
        total -= 2  # the villages of Siha, and Shia
    if never_a_person(other) and _first_of_person(company):
        total -= 2  # Ilan Berman, and Iran
    total -= 4 * ((_place(company) and _person(other)) or (_place(other) and _person(company)))
    return total - 3 * _unlike_headlines(company, other, register)


def never_a_person(company: Company) -> bool:
    """Does it stand alone, without a first name or a title?"""
    return bool(company.alone) and not (company.before or company.after or company.titles)


def _first_of_person(company: Company) -> bool:
    """Is it a first name, never without a surname?"""
    return bool(_people(company.after)) and not (company.alone or company.before)


def _place(company: Company) -> bool:
    """Does the name always stand as a place does: in Davos, Switzerland?"""
    return bool(company.where) and not (company.before or company.titles or company.elsewhere)


def _person(company: Company) -> bool:
    return bool(company.titles or (company.before and introduced(company))) and not company.where


def _people(followers: Iterable[str]) -> frozenset[str]:
    """The words after a name that may be surnames: not Bank or Police, Wildlife or Test."""
    names = frozenset(followers) - NO_NAMES - _BODIES
    return frozenset(name for name in names if is_name(name) or not is_word(name))


def introduced(company: Company) -> bool:
    """Is a first name given, and not only a word that stands there?"""
    return any(
        name not in NO_NAMES and (is_name(name) or not is_word(name)) for name in company.before
    )


def _unlike_headlines(company: Company, other: Company, register: Register) -> bool:
    if company.after or other.after:
        return False
    if company.head_after and other.head_after:
        return not meet(company.head_after, other.head_after, register)
    if company.before or other.before or not (company.head_before and other.head_before):
        return False
    return not meet(company.head_before, other.head_before, register)


def _share(some: Iterable[str], others: Iterable[str], register: Register) -> bool:
    """Do they have a neighbour in common? One that is a slip apart is none, or Brent Baker would be
    Bret Baier, unless nobody has heard of it."""
    others = list(others)
    return any(
        _same_name(a, b, register) and not (_a_slip_apart(a, b, register) and zipf(a) and zipf(b))
        for a in some
        for b in others
    )


def _a_slip_apart(a: str, b: str, register: Register) -> bool:
    return a != b and len(a) > 1 and len(b) > 1 and not register.are_given(a, b)


def meet(some: Iterable[str], others: Iterable[str], register: Register) -> bool:
    """Do two sets of neighbours share one: equal, a slip apart, an initial, a known variant?"""
    others = list(others)
    return any(_same_name(a, b, register) for a in some for b in others)


def _same_name(a: str, b: str, register: Register) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) > 3 and one_edit(a, b):
        return True
    return register.are_given(a, b)


def two_named_in_full(company: Company, other: Company, register: Register) -> bool:
    """Are they first names, each never without its own surname?"""
    if not (_people(company.after) and _people(other.after)) or company.alone or other.alone:
        return False
    return two_first_names(company, other, register)


def two_first_names(company: Company, other: Company, register: Register) -> bool:
    """Are they first names, and nothing says that it is of one surname?"""
    if company.before or other.before:
        return False
    if not any(one.after and not one.alone for one in (company, other)):
        return False
    return not meet(company.after, other.after, register)
