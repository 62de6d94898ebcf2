"""From how much evidence on one word of a pair is said to stand for the other."""

from __future__ import annotations

from math import exp
from typing import Any, NamedTuple

import numpy

from lint.language.context.tokens import token

COST = 65.0
"""What a mark on a word that is right costs, in slips found (see `_worth`)."""
_UNSEEN = 0.8
"""A bar just over all words that are right is not over all of another text."""
_TAIL = 20
_LEAST_SPREAD, _ANY_SPREAD = 0.4, 0.8
_HIGHER = numpy.arange(6.0, 0.0, -0.25)
_FADES = 0.6
"""Beyond the highest of them, fewer and fewer are expected: how fast, the highest say."""
_DAMPED = 0.6
"""A word that is used ten times as often is mistaken four times as often."""
_LIKELY = {"h": 4.0, "c": 4.0, "e": 1.2, "f": 0.5}
_OTHER = 0.15
_EASE = 3.0
"""How likely slips are (see `lint.language.context.weights.SLIPS`): those of the ear, and of words
known to be confused, more than those of the hand, of which a costly one is rarer."""
_MOST_WRONG = 60
_FOUND = 0.02
"""The share of slips over the bar that the first look may lose."""


class Side(NamedTuple):
    """The places of one word of a pair."""

    uses: int
    """How often it stands in the text."""
    scores: Any
    """At each place that was asked: what speaks for the other word."""
    stands: Any
    """How often the word that stands there, and the other, stand beside the two neighbours."""
    other_stands: Any


class Bar(NamedTuple):
    """For one direction of a pair."""

    least: float
    """The evidence from which on something is said."""
    first_look: float
    """How much oftener the other word must stand there to be weighed."""
    stands: float
    """How often the word may stand there to be a slip."""
    wrong: float
    """How many words that are right are expected over the bar in a text as long."""
    found: float
    """The share of slips over it."""


def bar(typed: str, meant: str, right: Side, slips: Side) -> Bar | None:
    """The best bar for one direction: `right` are the places of the word that stands, `slips` those
    of the word that is meant. None if no bar finds more than it costs."""
    if not len(right.scores) or not len(slips.scores):
        return None
    each = right.uses / len(right.scores)
    wrong = numpy.sort(right.scores)[::-1][:_MOST_WRONG]
    spread = _ANY_SPREAD
    if len(wrong) >= _TAIL:
        spread = max(float((wrong[:_TAIL] - wrong[_TAIL - 1]).mean()), _LEAST_SPREAD)
    bars = numpy.concatenate([wrong[0] + spread * _HIGHER, wrong + 0.001])
    expected = [_UNSEEN * numpy.exp(-_FADES * _HIGHER), numpy.arange(len(wrong)) + _UNSEEN]
    marks = each * numpy.concatenate(expected)
    found = numpy.array([(slips.scores > least).mean() for least in bars])
    gains = _worth(typed, meant, slips.uses) * found - COST * marks
    best = int(gains.argmax())
    if gains[best] <= 0:
        return None
    over = slips.scores > bars[best]
    # Where a slip stands, `other_stands` is of the word that was typed.
    gain = numpy.quantile((slips.stands - slips.other_stands)[over], _FOUND)
    stands = numpy.quantile(slips.other_stands[over], 1 - _FOUND)
    return Bar(
        float(bars[best]), float(gain), float(stands), float(marks[best]), float(found[best])
    )


def _worth(typed: str, meant: str, uses: int) -> float:
    likely = [
        _LIKELY.get(option.slip, _OTHER) * exp(-option.cost / _EASE if option.slip == "e" else 0.0)
        for option in token(typed).options
        if option.word == meant
    ]
    return float(uses**_DAMPED) * max(likely, default=_OTHER)
