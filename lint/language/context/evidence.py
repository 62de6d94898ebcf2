"""How a word goes with what stands around it, and how much that speaks for another."""

from __future__ import annotations

from functools import cache
from math import log
from operator import mul
from typing import NamedTuple

from lint.language.context.tokens import MARK, NAME, UNKNOWN, Class, Option, Token
from lint.language.context.weights import numbers
from lint.language.ngrams import ngrams


class View(NamedTuple):
    """How a word goes with what stands around it: logarithms, of chances and of counts."""

    left: float
    """The word after the two before it."""
    right: float
    """The next word after it."""
    right2: float
    """The word after that."""
    ccc: float
    """Its class between those of its neighbours, after those before it, before those after it."""
    cl: float
    cr: float
    wl: float
    """Its class after the word before it, against chance; the next word after its class."""
    wr: float
    u: float
    """How often it is used; how often after the word before it, before the next, between both,
    after the two before it, before the two after it."""
    bl: float
    br: float
    tm: float
    tl: float
    tr: float


Around = tuple[Token, Token, Token, Token]
"""The two tokens before a word and the two after it."""


def class_after(before: Token, of_class: Class) -> float:
    """The chance of a word of a class after another word."""
    if before.uses < 1 or before.text == UNKNOWN:
        any_before = before.of_class
        count = ngrams().two(any_before.row, of_class.number)
        return (count + 0.5 * of_class.share) / (any_before.uses + 0.5)
    count = ngrams().two(before.row, of_class.number)
    return (count + 0.5 * of_class.share) / (before.uses + 0.5)


def after_class(of_class: Class, after: Token) -> float:
    """The chance of a word after one of a class. What is not counted is a twentieth of all that is
    not."""
    if after.uses < 1 or after.text == UNKNOWN:
        any_after = after.of_class
        count = ngrams().two(of_class.row, any_after.number)
        return 0.05 * (count + 0.5 * any_after.share) / (of_class.uses + 0.5)
    count = ngrams().two(of_class.row, after.number)
    return (count + 0.5 * after.chance) / (of_class.uses + 0.5)


def view(word: Token, around: Around) -> View:
    """How a word goes with what stands around it."""
    l2, l1, r1, r2 = around
    two, three = ngrams().two, ngrams().three
    of_class = word.of_class
    c_l2, c_l1, c_r1, c_r2 = (each.of_class.number for each in around)
    bl, br = two(l1.row, word.number), two(word.row, r1.number)
    before, after = two(l2.row, l1.number), two(r1.row, r2.number)
    tl = three(l2.number, l1.number, word.number)
    tm = three(l1.number, word.number, r1.number)
    tr = three(word.number, r1.number, r2.number)
    in_class = (word.uses + 0.5) / of_class.uses
    class_left, right_class = class_after(l1, of_class), after_class(of_class, r1)
    plain_left, plain_right = bl / (l1.uses + 1), br / (word.uses + 1)
    left = 0.55 * (tl / max(before, 1) if before else plain_left)
    left += 0.3 * plain_left + 0.14 * class_left * in_class + 0.01 * word.chance
    right = 0.5 * (tm / max(bl, 1) if bl else plain_right)
    right += 0.3 * plain_right + 0.19 * right_class + 0.01 * r1.chance
    right2 = 0.5 * (tr / max(br, 1) if br else after / (r1.uses + 1))
    right2 += 0.3 * after / (r1.uses + 1) + 0.2 * r2.chance
    size = of_class.uses + 1
    return View(
        log(left),
        log(right),
        log(right2),
        log((three(c_l1, of_class.number, c_r1) + 0.3) / size),
        log((three(c_l2, c_l1, of_class.number) + 0.3) / size),
        log((three(of_class.number, c_r1, c_r2) + 0.3) / size),
        log(class_left / of_class.share),
        log(right_class / r1.chance),
        word.log_uses,
        log(bl + 0.3),
        log(br + 0.3),
        log(tm + 0.3),
        log(tl + 0.3),
        log(tr + 0.3),
    )


FAR = 4.0
FEATURES = (
    "bias",
    *(f"d_{name}" for name in View._fields),
    *(f"x_{name}" for name in View._fields),
    *(f"c_{name}" for name in View._fields),
    "lm",
    "lm4",
    "minside",
    "cost",
    "edge",
    "name",
    "again",
    "echo",
)
"""What is weighed: how much better each value of the view is of the word that may be meant; how
good it is of the word that stands there, and of the other; how much likelier the other makes the
passage, what is over FAR counted again; how much on the side on which it gains least; what the
slip costs; a mark beside the word; a name beside it; the article uses the word again, or elsewhere
the one that may be meant."""


def features(
    found: View, meant: View, option: Option, around: Around, *, again: bool, echo: bool
) -> tuple[float, ...]:
    """The values of FEATURES.

    `again`: the article uses the word that stands there elsewhere too; `echo`: it uses the other.
    """
    gains = [one - other for one, other in zip(meant, found, strict=True)]
    likelier = gains[0] + gains[1] + gains[2]
    beside = around[1].text, around[2].text
    return (
        1.0,
        *gains,
        *found,
        *meant,
        likelier,
        max(likelier - FAR, 0.0),
        min(gains[0], gains[1]),
        option.cost,
        float(MARK in beside),
        float(NAME in beside),
        float(again),
        float(echo),
    )


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """What the features weigh for each slip; like slips are weighed alike, but for the bias."""
    found = {}
    for line in ngrams().weights.splitlines():
        group, values = line.split(None, 1)
        if group not in ("first", "gate"):
            of = numbers(values)
            bias, *weights = (of[name] for name in FEATURES)
            found.update({slip: (bias + of[f"k_{slip}"], *weights) for slip in group})
    return found


def evidence(
    found: View, meant: View, option: Option, around: Around, *, again: bool, echo: bool
) -> float:
    """How much speaks for the word that may be meant and against the one that stands there: the
    logarithm of odds, over 0 for that word (see `features`)."""
    values = features(found, meant, option, around, again=again, echo=echo)
    return sum(map(mul, _weights()[option.slip], values), 0.0)
