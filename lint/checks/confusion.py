"""confusion: a real word, standing where another was meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lint.checks.wording import Tables, Wording, build
from lint.language.phrase import Lists
from lint.rule import RuleFile

__all__ = ["Spec", "build", "compile"]


class Spec(NamedTuple):
    """A word that is suspect in some company."""

    words: Mapping[str, str]
    """Each form as written, and the one that was meant; `one|other` offers a choice, `-%` joins
    on to the word before. A capital in mid-sentence makes a name of a word, and it is left
    alone."""
    when: tuple[str, ...] = ("_",)
    """Phrases in which the word is wrong; it fills the blank. Left out: everywhere."""
    unless: tuple[str, ...] = ()
    """Phrases in which it is right after all."""
    near: tuple[str, ...] = ()
    """Words of which one must stand in the same sentence; none: no matter what stands there."""
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Word lists of this rule's own, for `<name>` in a phrase."""
    names: bool = False
    """Mark the word also where a capital in mid-sentence makes it look like a name."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    wording = Wording(lists)
    for number, file in enumerate(files):
        spec = file.spec
        wording.add(
            number,
            spec.words,
            spec.when,
            spec.unless,
            spec.lists,
            names=spec.names,
            near=spec.near,
        )
    return wording.tables()
