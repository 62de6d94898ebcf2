"""numbers: units said twice, ranges, parts that do not make the whole, ages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, require_known
from lint.checks.numbers import (
    above,
    again,
    ages,
    bills,
    biographies,
    births,
    breakdowns,
    casualties,
    chambers,
    changes,
    compared,
    conversions,
    counts,
    crowds,
    differences,
    dissent,
    divided,
    following,
    founded,
    headlines,
    lasting,
    lists,
    lives,
    members,
    mentions,
    moves,
    outcomes,
    periods,
    pieces,
    points,
    prices,
    products,
    proportions,
    ranges,
    rates,
    reckoned,
    records,
    recounted,
    related,
    remainders,
    retold,
    sets,
    shares,
    sources,
    spans,
    split,
    steps,
    sums,
    terms,
    times,
    times_each,
    totals,
    twice,
    verdicts,
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
    "age-again": mentions.mentions,
    "age-at-death": twice.deaths,
    "change": changes.percentages,
    "compared": compared.compared,
    "than": compared.than,
    "part": pieces.pieces,
    "times": times.times,
    "verdict": verdicts.verdicts,
    "vote-margin": verdicts.margins,
    "scorers": verdicts.scorers,
    "years": spans.years,
    "century": spans.centuries,
    "days": spans.days,
    "order": spans.order,
    "direction": changes.directions,
    "of-total": shares.of_total,
    "share": shares.shares,
    "fraction": shares.fractions,
    "portions": totals.portions,
    "total": totals.sums,
    "hundred": breakdowns.hundreds,
    "brought-to": totals.brought_to,
    "price": prices.prices,
    "headline": headlines.headlines,
    "rate": rates.rates,
    "spread": rates.spread,
    "daily": rates.daily,
    "product": products.products,
    "divided": divided.divided,
    "breakdown": breakdowns.breakdowns,
    "listed": divided.listed,
    "years-between": differences.years_between,
    "opposed": divided.opposed,
    "half": divided.halves,
    "points": points.points,
    "contrary": points.contrary,
    "chamber": chambers.chambers,
    "seats": remainders.remainders,
    "majority": totals.majorities,
    "lone-vote": dissent.lone_votes,
    "apposed": lists.apposed,
    "dissenters": dissent.dissenters,
    "source": sources.sources,
    "names": lists.names,
    "ordinals": lists.ordinals,
    "amounts": twice.amounts,
    "swapped": twice.swapped,
    "currency": conversions.currencies,
    "conversion": conversions.conversions,
    "difference": differences.more_than,
    "margin": differences.margins,
    "lead": differences.leads,
    "period": differences.periods,
    "old-house": founded.old_houses,
    "anniversary": founded.anniversaries,
    "counted": retold.counted,
    "record": records.records,
    "lasting": lasting.lasting,
    "following": following.following,
    "again": again.again,
    "births": births.births,
    "crowd": crowds.crowds,
    "sets": sets.sets,
    "outcome": outcomes.outcomes,
    "gap": outcomes.gaps,
    "term": terms.terms,
    "above": above.above,
    "times-each": times_each.times_each,
    "periods": periods.periods,
    "members": members.members,
    "further": members.further,
    "casualties": casualties.casualties,
    "bill": bills.bills,
    "proportion": proportions.proportions,
    "step": steps.steps,
    "move": moves.moves,
    "split": split.splits,
    "score": retold.scores,
    "recounted": recounted.recounted,
    "reckoned": reckoned.reckoned,
    "related": related.related,
    "biography": biographies.lives,
}


class Spec(NamedTuple):
    """A fault of numbers."""

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
                        slip.span, found, slip.suggestions, related=slip.related, sum=slip.sum
                    )

    return check
