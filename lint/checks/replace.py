"""replace: these words are wrong wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lint.checks.wording import Tables, Wording, build
from lint.language.phrase import Lists
from lint.rule import RuleFile

__all__ = ["Spec", "build", "compile"]


class Spec(NamedTuple):
    """A phrase for a phrase."""

    words: Mapping[str, str] = MappingProxyType({})
    """Each wrong form, of one word or several, and the right one; `right|other` offers a choice,
    nothing deletes, `-%` joins on to the word before. In lower case a form counts in any case,
    with a capital only so written."""
    marks: tuple[str, ...] = ()
    """Wrong forms for which no one correction can be proposed."""
    unless: tuple[str, ...] = ()
    """Phrases around the form, which fills the blank `_`, in which it is right."""
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Word lists of this rule's own, for `<name>` in a phrase."""
    names: bool = True
    """Mark a form also where a capital in mid-sentence makes it look like a name or a title."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    wording = Wording(lists)
    for number, file in enumerate(files):
        spec = file.spec
        wording.add(
            number,
            spec.words,
            ("_",),
            spec.unless,
            spec.lists,
            names=spec.names,
            marks=spec.marks,
        )
    return wording.tables()
