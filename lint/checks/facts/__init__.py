"""facts: what an article says of one person, place or thing in two ways: party, rank, state, north
and south, the hour and the part of the day."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.faults import Fault, Spec, build_faults, compile_faults, fault
from lint.checks.kind import Check, Part
from lint.language.phrase import Lists
from lint.rule import RuleFile

__all__ = ["FAULTS", "Spec", "build", "compile"]

FAULTS: dict[str, Fault] = {
    "party": fault("parties.parties"),
    "rank": fault("ranks.ranks"),
    "children": fault("family.children"),
    "siblings": fault("family.siblings"),
    "twins": fault("family.twins"),
    "place": fault("places.places"),
    "direction": fault("places.directions"),
    "too-many": fault("bidders.too_many"),
    "sexes": fault("sexes.sexes", "and"),
    "ballot": fault("ballots.ballots"),
    "hour": fault("clockwork.hours"),
    "half": fault("clockwork.halves"),
    "winner": fault("clockwork.scores"),
}


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[str]:
    """Make the tables of this kind; see `Kind.compile`."""
    return compile_faults(files, FAULTS)


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    return build_faults(parts, FAULTS, __name__, "said")
