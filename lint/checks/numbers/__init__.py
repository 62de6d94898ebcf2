"""numbers: units said twice, ranges, parts that do not make the whole, ages."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.faults import Fault, Spec, build_faults, compile_faults, fault
from lint.checks.kind import Check, Part
from lint.language.phrase import Lists
from lint.rule import RuleFile

__all__ = ["FAULTS", "Spec", "build", "compile"]

FAULTS: dict[str, Fault] = {
    "doubled-unit": fault("ranges.doubled_units"),
    "hyphen-range": fault("ranges.hyphens"),
    "range-backwards": fault("ranges.backwards"),
    "parts": fault("sums.parts"),
    "votes": fault("sums.votes"),
    "percentages": fault("sums.percentages"),
    "counts": fault("counts.clashes"),
    "age": fault("ages.ages", "age aged"),
    "age-then": fault("lives.lives", "born"),
    "age-now": fault("lives.today"),
    "age-twice": fault("twice.ages"),
    "age-again": fault("mentions.mentions"),
    "age-at-death": fault("twice.deaths"),
    "change": fault("changes.percentages"),
    "compared": fault("compared.compared"),
    "than": fault("compared.than"),
    "part": fault("pieces.pieces"),
    "times": fault("times.times"),
    "verdict": fault("verdicts.verdicts"),
    "vote-margin": fault("verdicts.margins"),
    "scorers": fault("verdicts.scorers"),
    "years": fault("spans.years"),
    "century": fault("spans.centuries"),
    "days": fault("spans.days"),
    "order": fault("spans.order"),
    "direction": fault("changes.directions"),
    "of-total": fault("shares.of_total"),
    "share": fault("shares.shares"),
    "fraction": fault("shares.fractions"),
    "portions": fault("totals.portions", "equal"),
    "total": fault("totals.sums"),
    "hundred": fault("breakdowns.hundreds"),
    "brought-to": fault("totals.brought_to", "to"),
    "price": fault("prices.prices"),
    "headline": fault("headlines.headlines"),
    "rate": fault("rates.rates"),
    "spread": fault("rates.spread"),
    "daily": fault("rates.daily"),
    "product": fault("products.products"),
    "divided": fault("divided.divided"),
    "breakdown": fault("breakdowns.breakdowns"),
    "listed": fault("divided.listed"),
    "years-between": fault("differences.years_between", "years"),
    "opposed": fault("divided.opposed"),
    "half": fault("divided.halves", "half"),
    "points": fault("points.points", "from"),
    "contrary": fault("points.contrary"),
    "chamber": fault("chambers.chambers"),
    "seats": fault("remainders.remainders"),
    "majority": fault("totals.majorities"),
    "lone-vote": fault("dissent.lone_votes"),
    "apposed": fault("lists.apposed"),
    "dissenters": fault("dissent.dissenters"),
    "source": fault("sources.sources", "from"),
    "names": fault("lists.names"),
    "ordinals": fault("lists.ordinals", "second"),
    "amounts": fault("twice.amounts"),
    "swapped": fault("twice.swapped"),
    "currency": fault("conversions.currencies"),
    "conversion": fault("conversions.conversions"),
    "difference": fault("differences.more_than", "than"),
    "margin": fault("differences.margins"),
    "lead": fault("differences.leads"),
    "period": fault("differences.periods", "years"),
    "old-house": fault("founded.old_houses"),
    "anniversary": fault("founded.anniversaries", "anniversary"),
    "counted": fault("retold.counted"),
    "record": fault("records.records"),
    "lasting": fault("lasting.lasting"),
    "following": fault("following.following"),
    "again": fault("again.again"),
    "births": fault("births.births"),
    "crowd": fault("crowds.crowds"),
    "sets": fault("sets.sets"),
    "outcome": fault("outcomes.outcomes"),
    "gap": fault("outcomes.gaps", "seconds"),
    "term": fault("terms.terms"),
    "above": fault("above.above"),
    "times-each": fault("times_each.times_each"),
    "periods": fault("periods.periods", "outscored outscoring"),
    "members": fault("members.members"),
    "further": fault("members.further"),
    "casualties": fault("casualties.casualties", "who"),
    "bill": fault("bills.bills"),
    "proportion": fault("proportions.proportions"),
    "step": fault("steps.steps"),
    "move": fault("moves.moves", "to"),
    "split": fault("split.splits"),
    "score": fault("retold.scores"),
    "recounted": fault("recounted.recounted"),
    "reckoned": fault("reckoned.reckoned"),
    "related": fault("related.related"),
    "biography": fault("biographies.lives", "born"),
}


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[str]:
    """Make the tables of this kind; see `Kind.compile`."""
    return compile_faults(files, FAULTS)


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    return build_faults(parts, FAULTS, __name__, "sum")
