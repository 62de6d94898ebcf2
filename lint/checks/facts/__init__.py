"""facts: what an article says of one person, place or thing in two ways: party, rank, state, north
and south."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.facts import ballots, bidders, clockwork, family, parties, places, ranks, sexes
from lint.checks.facts.slip import Slip
from lint.checks.kind import Check, Part, require_known
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import RuleFile

FAULTS: dict[str, Callable[[Article], Iterator[Slip]]] = {
    "party": parties.parties,
    "rank": ranks.ranks,
    "children": family.children,
    "siblings": family.siblings,
    "twins": family.twins,
    "place": places.places,
    "direction": places.directions,
    "too-many": bidders.too_many,
    "sexes": sexes.sexes,
    "ballot": ballots.ballots,
    "hour": clockwork.hours,
    "half": clockwork.halves,
    "winner": clockwork.scores,
}


class Spec(NamedTuple):
    """A fact that is told twice."""

    fault: str
    """What must agree; see FAULTS, and the first line of each of its checks."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[str]:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        require_known(number, "fault", file.spec.fault, FAULTS)
    return [file.spec.fault for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for faults, rules in parts:
            for fault, rule in zip(faults, rules, strict=True):
                for slip in FAULTS[fault](article):
                    found = article.text[slip.span.start : slip.span.end]
                    yield rule.finding(
                        slip.span, found, slip.suggestions, related=slip.related, said=slip.said
                    )

    return check
