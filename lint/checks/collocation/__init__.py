"""collocation: a fixed expression with another real word in the place of one of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint.checks.collocation.expressions import read_expression
from lint.checks.collocation.search import build
from lint.checks.collocation.tables import FIXED, VERB, Filing, Tables
from lint.checks.kind import RuleFault
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.rule import RuleFile

__all__ = ["Spec", "build", "compile"]


class Spec(NamedTuple):
    """Expressions of which one word may have been taken for one that resembles it.

    `a|b` are alternatives; `(its)` stands for one determiner or possessive, or for none."""

    phrases: tuple[str, ...] = ()
    """Expressions whose words stand as they are: `skin and bone`. A singular or plural in the place
    of one of them is not looked at."""
    fixed: tuple[str, ...] = ()
    """Expressions that are right in this number only: `statute of limitations`, `close ranks`."""
    nouns: tuple[str, ...] = ()
    """Expressions whose last word may be singular or plural: `county courthouse`."""
    verbs: tuple[str, ...] = ()
    """Expressions whose first word is a verb in any of its forms: `cease (its) operations`."""
    allow: tuple[str, ...] = ()
    """Near misses that are right, `*` for any word: `peace walks`, `* sight`."""


_LISTS = {"phrases": "", "fixed": FIXED, "nouns": "", "verbs": VERB}
"""The lists of a rule, and what is special of the expressions in each."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    filing = Filing()
    for number, file in enumerate(files):
        spec = file.spec
        for field, special in _LISTS.items():
            for source in getattr(spec, field):
                try:
                    for items in read_expression(source, field):
                        filing.add(number, items, special)
                except ValueError as problem:
                    raise RuleFault(number, field, str(problem)) from None
        for source in spec.allow:
            filing.allow(tuple(fold(source).replace("-", " ").split()))
    return filing.tables()
