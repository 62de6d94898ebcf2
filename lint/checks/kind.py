"""What a module of lint/checks/ must have to be a kind of check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from lint.article import Article
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import Rule, RuleFile

Check = Callable[[Article], Iterator[Finding]]
"""Reads an article once and yields what it finds, in spans of the article's prose. Keeps nothing
between articles."""


class Part(NamedTuple):
    """The share of one kind in one rulebook: its tables, and the rules they refer to by number."""

    tables: Any
    rules: Sequence[Rule]


class Kind(Protocol):
    """A kind of check. All rules of a kind are one check, so that cost follows the text and not
    the number of rules."""

    @property
    def Spec(self) -> type[Any]:
        """A NamedTuple: the YAML fields of this kind, with their types and defaults."""
        ...

    def compile(self, files: Sequence[RuleFile[Any]], lists: Lists, /) -> Any:
        """Turn all rules of this kind in a rulebook into tables.

        Tables are plain data (tuples, lists, dicts, sets, strings, numbers, None), because
        they are kept on disk by marshal. They name a rule by its index in `files`. Raises
        RuleFault for a rule that can't be used.
        """

    def build(self, parts: Sequence[Part], /) -> Check:
        """Make one check of the tables of every rulebook in force; house styles come last."""


class RuleFault(ValueError):
    """What is wrong with one rule: which (index in `files`), in which field, and what."""

    def __init__(self, index: int, field: str, problem: str) -> None:
        super().__init__(problem)
        self.index = index
        self.field = field


def require_known(index: int, field: str, value: str, known: Iterable[str]) -> None:
    """Raise RuleFault if the value of a field is none of those known."""
    known = tuple(known)
    if value not in known:
        raise RuleFault(index, field, f"`{value}` is none of {', '.join(known)}")
