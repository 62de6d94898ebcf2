"""numbers: units said twice, ranges, parts that do not make the whole, ages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.checks.numbers import (
    ages,
    changes,
    conversions,
    counts,
    lists,
    lives,
    ranges,
    sums,
    totals,
    twice,
)
from lint.checks.numbers.slip import Slip
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import RuleFile

FAULTS: dict[str, Callable[[Article], Iterator[Slip]]] = {
    "doubled-unit": ranges.doubled_units,
    "hyphen-range": ranges.hyphens,
    "range-backwards": ranges.backwards,
    "parts": sums.parts,
    "votes": sums.votes,
    "percentages": sums.percentages,
    "counts": counts.clashes,
    "age": ages.ages,
    "age-then": lives.lives,
    "age-now": lives.today,
    "age-twice": twice.ages,
    "age-at-death": twice.deaths,
    "change": changes.percentages,
    "direction": changes.directions,
    "share": changes.shares,
    "total": totals.sums,
    "seats": totals.seats,
    "majority": totals.majorities,
    "lone-vote": totals.lone_votes,
    "names": lists.names,
    "ordinals": lists.ordinals,
    "swapped": twice.swapped,
    "conversion": conversions.conversions,
}


class Spec(NamedTuple):
    """A fault of numbers."""

    fault: Literal[
        "doubled-unit",
        "hyphen-range",
        "range-backwards",
        "parts",
        "votes",
        "percentages",
        "counts",
        "age",
        "age-then",
        "age-now",
        "age-twice",
        "age-at-death",
        "change",
        "direction",
        "share",
        "total",
        "seats",
        "majority",
        "lone-vote",
        "names",
        "ordinals",
        "swapped",
        "conversion",
    ]
    """`doubled-unit`: $2 million dollars. `hyphen-range`: between 10-15. `range-backwards`:
    2015-2012. `parts`: three people, two men and two women. `votes`: more than the members.
    `percentages`: of a split, over 100. `counts`: the three men, and the four. `age`: one that the
    years of birth and death do not allow; `age-then`: that the year of birth does not allow;
    `age-now`: that the article's own year does not; `age-twice`, `age-at-death`: told twice, in
    two ways. `change`: a change in percent that its two figures do not give; `direction`: a rise
    that is a fall; `share`: 212 of 640, or 43%. `total`: a sum of two figures. `seats`: 54 of 98,
    the others the other 45. `majority`: of a vote. `lone-vote`: 4-2 with only one opposed. `names`:
    four announced, three named. `ordinals`: a fourth of three. `swapped`: 124 for 142. `conversion`:
    10 miles (26 km)."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[str]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [file.spec.fault for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for faults, rules in parts:
            for fault, rule in zip(faults, rules, strict=True):
                for slip in FAULTS[fault](article):
                    found = article.text[slip.span.start : slip.span.end]
                    yield rule.finding(
                        slip.span, found, slip.suggestions, related=slip.related, sum=slip.sum
                    )

    return check
