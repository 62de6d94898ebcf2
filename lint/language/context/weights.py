"""What the weights of the file say: of the first looks, and of the evidence for each slip."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lint.language.ngrams import ngrams

SLIPS = {
    "h": "sound",
    "c": "sense",
    "e": "letter",
    "f": "near sound",
    "i": "form",
    "q": "owner",
    "m": "likeness",
}
"""Letters of the file for the slips that make one word of another: it sounds the same, is known to
be confused with it, is a letter away, sounds nearly the same, is another form of it, is its plural
or possessive, or somebody may take the one for the other."""
LIKELY, LIKELY_EARLIER = "hcq", 3.9
"""Slips that are asked of a word that stands better than others are looked at, and how much."""


def numbers(values: str) -> dict[str, float]:
    """Numbers by name, as the file has them: `left=0.5 right=1.25`."""
    pairs = (pair.partition("=") for pair in values.split())
    return {name: float(value) for name, _, value in pairs}


class First(NamedTuple):
    """What a first look goes by, before all the evidence is weighed."""

    before: float
    after: float
    uses: float
    """What the counts of a word after the one before it, before the next, and by itself weigh."""
    looked_at: float
    """From how much on a word is looked at."""
    meant: float
    found: float
    """What the uses of the word that may be meant, and of the other, weigh beside how much oftener
    the one stands there."""
    slips: dict[str, float]
    cost: float
    hopeful: float
    """From how much on the evidence is weighed."""

    def prior(self, slip: str, cost: float, log_uses: float) -> float:
        """What speaks for an option everywhere. `log_uses`: of the word that may be meant."""
        return self.slips[slip] + self.cost * cost + self.meant * log_uses


@cache
def first_looks() -> First:
    """What the file says of the first looks."""
    lines = dict(line.split(None, 1) for line in ngrams().weights.splitlines())
    gate, of = numbers(lines["gate"]), numbers(lines["first"])
    return First(
        gate["before"],
        gate["after"],
        gate["uses"],
        gate["least"],
        of["meant"],
        of["found"],
        {slip: of[f"k_{slip}"] for slip in SLIPS},
        of["cost"],
        of["least"],
    )
