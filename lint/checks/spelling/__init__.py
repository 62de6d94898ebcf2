"""spelling: words that are none, and words of another dialect.

What can be wrong is a short list, so each fault is a function, and a rule says which it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault, require_known
from lint.checks.spelling import (
    capitals,
    dialect,
    digits,
    famous,
    halves,
    hyphens,
    institutions,
    known,
    persons,
    spaces,
    unknown,
)
from lint.finding import Finding
from lint.language.dialect import side_of_language
from lint.language.phrase import Lists
from lint.rule import Rule, RuleFile

FAULTS: dict[str, Callable[[Article, Rule, frozenset[str]], Iterator[Finding]]] = {
    "unknown": unknown.find,
    "space": spaces.find,
    "halves": halves.find,
    "hyphen": hyphens.find,
    "capitals": capitals.find,
    "digits": digits.find,
    "dialect": dialect.find_foreign,
    "famous": famous.find,
    "institution": institutions.find,
    "known name": known.find,
    "person": persons.find,
    "ise": dialect.find_mixed,
}

_DECIDED = ("dialect", "ise")
"""What a house that has an English of its own decides."""


class Spec(NamedTuple):
    """A fault of spelling."""

    fault: str
    """Which one: `unknown` words, a `space` or a `hyphen` in a word, `capitals` in a word,
    `digits` for letters, words of another `dialect`, -`ise` beside -ize, a `famous` name
    misspelt, a word misspelt in the name of an `institution`, a `known name` misspelt, one part of
    the name of a `person`."""
    accept: tuple[str, ...] = ()
    """Words that are fine; for `famous`, `institution` and `person` what may be meant, for
    `known name` what is not. `<list>` stands for a word list."""
    home: str = ""
    """The English of the house, en-US or en-GB, for `dialect`. Where there is one, no article
    decides on its own."""


Tables = list[tuple[str, frozenset[str], str]]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    tables: Tables = []
    for number, file in enumerate(files):
        require_known(number, "fault", file.spec.fault, FAULTS)
        accepted: list[str] = []
        for entry in file.spec.accept:
            if entry[0] != "<":
                accepted.append(entry)
                continue
            listed = lists(entry[1:-1])
            if listed is None:
                raise RuleFault(number, "accept", f"there is no word list called `{entry[1:-1]}`")
            accepted += listed
        home = file.spec.home
        if home and (file.spec.fault != "dialect" or not side_of_language(home)):
            raise RuleFault(number, "home", "en-US or en-GB, in a rule on `dialect`")
        tables.append((file.spec.fault, frozenset(word.lower() for word in accepted), home))
    return tables


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    faults = [
        (rule, *entry) for tables, of in parts for rule, entry in zip(of, tables, strict=True)
    ]
    if any(home for _, _, _, home in faults):
        faults = [entry for entry in faults if entry[3] or entry[1] not in _DECIDED]

    def check(article: Article) -> Iterator[Finding]:
        for rule, fault, accepted, home in faults:
            if home:
                yield from dialect.find_foreign(article, rule, accepted, home)
            else:
                yield from FAULTS[fault](article, rule, accepted)

    return check


def accepted_words(parts: Sequence[Part]) -> frozenset[str]:
    """The folded words that these rules accept although no dictionary has them."""
    accepted = frozenset[str]()
    for tables, _ in parts:
        for fault, words, _ in tables:
            if fault == "unknown":
                accepted |= words
    return accepted
