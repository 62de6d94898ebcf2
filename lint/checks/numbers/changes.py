"""A change against the two figures it leads from and to: from 20 to 12, a drop of 60%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at, span_of
from lint.language.dates import month_of
from lint.language.quantities import Quantity
from lint.text import Span

UP = frozenset(
    (
        "increase rise gain jump growth surge hike climb leap increased rose risen gained jumped "
        "grew grown surged climbed leapt soared swelled up"
    ).split()
)
DOWN = frozenset(
    (
        "drop fall decline decrease reduction cut loss slump plunge dip slide dropped fell fallen "
        "declined decreased reduced slumped plunged dipped slid tumbled shrank shrunk down"
    ).split()
)
_NOUNS = frozenset(
    (
        "increase rise gain jump growth surge hike climb leap drop fall decline decrease reduction "
        "cut loss slump plunge dip slide"
    ).split()
)
_HEDGES = frozenset(
    (
        "about around nearly almost roughly some over more less than just at least approximately "
        "only another a further well under whopping"
    ).split()
)
_OTHERWISE = frozenset(
    (
        "annual annually average adjusted inflation currency currencies compound excluding each "
        "ranking rankings rank between odds points point earlier-reported respectively"
    ).split()
)
"""Words of sentences whose figures may be of several things."""
TIMES = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
}
_TURNED = dict(
    pair.split("/")
    for pair in (
        "rose/fell risen/fallen climbed/fell jumped/dropped increased/decreased grew/shrank "
        "grown/shrunk up/down gained/lost surged/plunged soared/plunged fell/rose fallen/risen "
        "dropped/jumped decreased/increased shrank/grew shrunk/grown down/up plunged/surged "
        "slid/rose slumped/jumped dipped/rose slipped/rose tumbled/jumped declined/rose "
        "reduced/increased"
    ).split()
)
"""What a verb should be where the figures go the other way."""
_ALSO = frozenset(["and", "but", "while", ";"])
"""What comes between a share and the figures of something else."""
_GAP = 9
"""Words that may stand between the two figures: `from $80 million in 2022 to`."""


class Change(NamedTuple):
    """Where a figure was and where it went."""

    before: Quantity
    after: Quantity
    opens: int
    """The word index of the first of its prepositions."""


def percentages(article: Article) -> Iterator[Slip]:
    """A change in percent that the two figures do not give."""
    for quantities, first, last in sentences(article, UP | DOWN):
        change = change_of(article, quantities)
        shares = [q for q in quantities if q.unit == "%"]
        if change is None or len(shares) != 1 or shares[0] in change[:2]:
            continue
        told = shares[0]
        before, after = change[:2]
        if not _ALSO.isdisjoint(article.words.folded[told.last : change.opens]):
            continue
        way = way_of(article, told, first, last)
        if not way and article.words.folded[told.first - 2 : told.first] == [",", "or"]:
            step = next((q for q in quantities if -6 < q.last - told.first < 0), after)
            if step not in (before, after) and not _leads(step, before, after):
                continue
            way = 1 if after.value > before.value else -1
        if not way or not before.value or before.unit == "%":
            continue
        real = 100 * (after.value - before.value) / before.value
        one, two = _room(before), _room(after)
        low = 100 * ((after.value - two) / (before.value + one) - 1)
        high = 100 * ((after.value + two) / max(before.value - one, 1e-9) - 1)
        if real * way <= 0:
            continue
        if way < 0:
            real, low, high = -real, -high, -low
        room = told.step + 0.2 + (0.15 * real if hedged(article, told) else 0.02 * real)
        if not low - room <= told.value <= high + room:
            yield slip_of(article, told, f"{real:.0f}", (before, after))


def _leads(step: Quantity, before: Quantity, after: Quantity) -> bool:
    """Is it by this much that the one figure differs from the other?"""
    return abs(abs(after.value - before.value) - step.value) <= step.step + after.step


def _room(quantity: Quantity) -> float:
    """How far a figure may be off. A count, and a price in whole pounds, is exact."""
    return quantity.step if quantity.step != 0.5 or quantity.unit == "%" else 0.0


def directions(article: Article) -> Iterator[Slip]:
    """It rose from $2.5m to $2m; it doubled from 40 to 60."""
    folded = article.words.folded
    for quantities, first, _ in sentences(article, UP | DOWN | frozenset(TIMES)):
        change = change_of(article, quantities)
        if change is None or change.before.value <= 0:
            continue
        k = change.opens - 1
        while k > first and (folded[k] in ("%", "percent", ",", "to") or folded[k][0].isdigit()):
            k -= 1
        if k > first and folded[k].endswith("ly"):
            k -= 1
        verb = folded[k]
        ratio = change.after.value / change.before.value
        pair = change.before, change.after
        span = Span(article.words.start[k], article.words.end[k])
        related = tuple(span_of(article, q) for q in pair)
        if verb in TIMES:
            if _short_of(article, k, change) or (
                not 0.88 < ratio / TIMES[verb] < 1.3 and not (verb != "halved" and ratio > 1.9)
            ):
                value = change.before.value * TIMES[verb]
                slip = slip_at(article, change.after, [value], [change.before])
                yield slip._replace(told=f"{ratio:.1f} times as much")
        elif verb not in _NOUNS and ((verb in UP and ratio < 1) or (verb in DOWN and ratio > 1)):
            right = (_TURNED[verb],) if verb in _TURNED else ()
            yield Slip(span, right, related, "a drop" if ratio < 1 else "a rise")


def _short_of(article: Article, verb: int, change: Change) -> bool:
    """Is it said to have more than doubled, and has it not?"""
    words = article.words
    if words.folded[max(verb - 2, 0) : verb] != ["more", "than"]:
        return False
    times = TIMES[words.folded[verb]]
    most = (change.after.value + change.after.step) / max(
        change.before.value - change.before.step, 1e-9
    )
    least = (change.after.value - change.after.step) / (change.before.value + change.before.step)
    return most < times if times > 1 else least > times


def sentences(
    article: Article, needed: frozenset[str]
) -> Iterator[tuple[list[Quantity], int, int]]:
    """Sentences that hold one of some words, and two numbers at least."""
    if needed.isdisjoint(article.types):
        return
    words = article.words
    for first, last, quantities in article.reckonings:
        inside = words.folded[first : last + 1]
        if needed.isdisjoint(inside) or not _OTHERWISE.isdisjoint(inside):
            continue
        if sum(word[0].isdigit() for word in inside) < 2:
            continue
        yield quantities, first, last


def change_of(article: Article, quantities: list[Quantity]) -> Change | None:
    """The one change of a sentence: from A to B, or to B from A."""
    folded = article.words.folded
    sources = [q for q in quantities if q.first and folded[q.first - 1] == "from"]
    if len(sources) != 1:
        return None
    before = sources[0]
    source = before.first - 1
    if month_of(folded[before.last + 1]) or month_of(folded[before.first - 1]):
        return None
    for after in quantities:
        target = after.first - 1
        if (
            folded[target] != "to"
            or folded[target - 1] == "according"
            or after.unit != before.unit
            or before.may_be_year
            or after.may_be_year
        ):
            continue
        gap = target - before.last if source < target else source - after.last
        scaled = (before.value > 1e5) == (after.value > 1e5) or before.value > 5000
        if 0 < gap <= _GAP and scaled and 0.01 * before.value <= after.value:
            return Change(before, after, min(source, target))
    return None


def way_of(article: Article, told: Quantity, first: int, last: int) -> int:
    """1 if the words beside a share call it a rise, -1 a fall; 0 if neither is sure."""
    folded = article.words.folded
    k = told.first - 1
    while k > first and folded[k] in _HEDGES and folded[k] != "up":
        k -= 1
    after = folded[told.last + 1] if told.last < last else ""
    if folded[k] == "by":
        k -= 1
    noun = folded[k - 1] if folded[k] == "of" else folded[k]
    for word in (after if after in _NOUNS else "", noun):
        if word in UP:
            return 1
        if word in DOWN:
            return -1
    return 0


def hedged(article: Article, told: Quantity) -> bool:
    """Is a figure said to be about right?"""
    before = article.words.folded[max(told.first - 3, 0) : told.first]
    return not _HEDGES.isdisjoint(before) or before[-2:] == ["up", "to"]


def slip_of(article: Article, told: Quantity, right: str, against: tuple[Quantity, ...]) -> Slip:
    """A share that should be another."""
    words = article.words
    at = told.figure
    span = Span(words.start[at], words.end[at])
    related = tuple(span_of(article, q) for q in against)
    return Slip(span, (right,), related, f"{right} percent")
