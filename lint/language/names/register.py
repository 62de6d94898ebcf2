"""What is known of names beforehand: titles, particles, names that are alike and not the same,
and names that are the same and not alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from lint.language.names.cores import letters

Groups = Mapping[str, frozenset[str]]
"""For each name the groups it belongs to, each called by its first member."""


class Register(NamedTuple):
    """Everything by the letters of a name (`cores.letters`), titles and particles as folded;
    `known` are names that the lexicon does not have.

    `same` and `given` give for a name the groups it belongs to: spellings of one
    name, and first names that one person may be called by. `settled` are names a house has decided
    on: never doubted, and right where another form stands beside them.
    """

    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    same: Groups = MappingProxyType({})
    given: Groups = MappingProxyType({})
    known: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()

    def is_known(self, name: str) -> bool:
        """Is this known to be a name?"""
        return name in self.known or name in self.same or name in self.given

    def are_different(self, a: str, b: str) -> bool:
        """Are these two known to be different names?"""
        return (min(a, b), max(a, b)) in self.different

    def are_same(self, a: str, b: str) -> bool:
        """Are these known to be spellings of one name?"""
        return not self.same.get(a, frozenset()).isdisjoint(self.same.get(b, ()))

    def are_given(self, a: str, b: str) -> bool:
        """Are these first names that one person may go by?"""
        return not self.given.get(a, frozenset()).isdisjoint(self.given.get(b, ()))


def groups(lines: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """The groups of names that stand in a line."""
    found: dict[str, set[str]] = {}
    for line in lines:
        keys = [letters(name) for name in line]
        for key in keys:
            found.setdefault(key, set()).add(keys[0])
    return {key: frozenset(named) for key, named in found.items()}


def united(several: Iterable[Groups]) -> Groups:
    """The groups of several registers."""
    found: dict[str, frozenset[str]] = {}
    for some in several:
        for key, named in some.items():
            found[key] = found.get(key, frozenset()) | named
    return found


def pairs(lines: Iterable[Iterable[str]]) -> frozenset[tuple[str, str]]:
    """Every two names of a line, the first in the alphabet first."""
    return frozenset(
        (min(a, b), max(a, b))
        for names in lines
        for a, b in combinations({letters(name) for name in names}, 2)
    )
