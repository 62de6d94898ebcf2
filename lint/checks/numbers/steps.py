"""By how much something changed, against where it was and where it went: from 5.1% to 4.7%, a fall
of 0.6 points; $40 last season and $50 now, a $15 rise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.between import (
    BROKEN,
    GAINED,
    MORE,
    PROFIT,
    ROUGHLY,
    between,
    doubled,
    rough,
)
from lint.checks.numbers.changes import DOWN, TIMES, UP, Change, change_of, hedged, way_of
from lint.checks.numbers.figure import slip_at, span_of
from lint.language.quantities import Quantity
from lint.text import Span

_COMPARED = (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])
_OTHERWISE = frozenset(
    (
        "annual annually average adjusted inflation currency currencies each respectively "
        "including odds between per rate ranking rankings excluding plus minus"
    ).split()
)
_THEN = frozenset("ago earlier before previous last".split())
_FAR = 26
"""Words between `to $14.6 million` and `from $9.3 million`."""


def steps(article: Article) -> Iterator[Slip]:
    """A step, or a change in percent, that is not between the two figures beside it."""
    words = UP | DOWN | PROFIT | GAINED | MORE | TIMES.keys()
    if words.isdisjoint(article.types):
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        inside = folded[first : last + 1]
        if len(quantities) > 6 or words.isdisjoint(inside):
            continue
        inside = folded[quantities[0].first : quantities[-1].last + 1]
        if article.quoted(article.words.start[first]):
            continue
        if not _OTHERWISE.isdisjoint(inside):
            if _OTHERWISE.isdisjoint(set(inside) - {"average"}):
                yield from between(article, quantities, first, last)
            continue
        known = change_of(article, quantities)
        change = known or _compared(article, quantities)
        if change is not None:
            yield from _against(article, change, quantities, first, last, known=known is not None)
            yield from _factor(article, change, first)
        else:
            yield from between(article, quantities, first, last)
            yield from doubled(article, quantities, inside)


def _compared(article: Article, quantities: Sequence[Quantity]) -> Change | None:
    """£1.2m, up from £960,000; to $14.6 million, or 62 cents a share, from $9.3 million."""
    folded = article.words.folded
    found = []
    for k, after in enumerate(quantities):
        for before in quantities[k + 1 :]:
            if after.unit != before.unit or after.may_be_year or before.may_be_year:
                continue
            lead = folded[before.first - 2 : before.first]
            gap = before.first - after.last
            on = lead[1:] in (["on"], ["present"], ["current"], ["of"]) and _on(folded, before)
            if on and folded[after.first - 1] == "to" and after.unit and gap < 20:
                found.append(Change(after=after, before=before, opens=after.first - 1))
                continue
            now = folded[after.first - 1] == "now" and lead[1:] == ["to"] and gap < 15
            if now and after.unit:  # now £120, will go up to £126
                found.append(Change(after=before, before=after, opens=before.first - 1))
                continue
            beside = gap < 9 and lead in _COMPARED and _scaled(after, before)
            led = lead[1:] == ["from"] and folded[after.first - 1] == "to" and gap < _FAR
            told = not _THEN.isdisjoint(folded[before.last + 1 : before.last + 11])
            if beside or (led and told and after.unit):
                found.append(Change(after=after, before=before, opens=after.first - 1))
    return found[0] if len(found) == 1 else None


def _on(folded: Sequence[str], before: Quantity) -> bool:
    """Is it a rise on the present $12?"""
    lead = folded[max(before.first - 4, 0) : before.first]
    return "on" in lead and {",", "and"}.isdisjoint(lead[lead.index("on") :])


def _scaled(one: Quantity, other: Quantity) -> bool:
    return 0.05 < one.value / max(other.value, 1e-9) < 20


def _against(
    article: Article,
    change: Change,
    quantities: Sequence[Quantity],
    first: int,
    last: int,
    *,
    known: bool,
) -> Iterator[Slip]:
    before, after = change.before, change.after
    apart = after.value - before.value
    told = [q for q in quantities if q not in (before, after)]
    for q in told:
        way = way_of(article, q, first, last)
        if not way or _parted(article, q, before, after):
            continue
        if way * apart < 0:
            yield from _contrary(article, q, before, after)
            continue
        if q.unit == "%" and before.unit != "%" and not known:
            yield from _percent(article, q, before, after)
        elif _of_points(article, q) if before.unit == "%" else q.unit == before.unit:
            room = (before.step + after.step) if before.step != 0.5 or before.unit == "%" else 0
            same = not q.unit and before.unit != "%" and not _same_noun(article, q, before, after)
            off = abs(q.value - abs(apart))
            if same or rough(article, q) or off <= (q.step if q.step != 0.5 else 0) + room * 1.01:
                continue
            if off < 3 * abs(apart):
                yield slip_at(article, q, [round(abs(apart), 4)], [before, after])


def _parted(article: Article, step: Quantity, before: Quantity, after: Quantity) -> bool:
    """Does a conjunction stand between a step and the two figures?"""
    begin = min(q.last for q in (step, before, after))
    end = max(q.first for q in (step, before, after))
    return not BROKEN.isdisjoint(article.words.folded[begin:end])


def _factor(article: Article, change: Change, first: int) -> Iterator[Slip]:
    """Tripled in five years, from 112 to 236."""
    folded = article.words.folded
    before, after = change.before, change.after
    begin = min(before.first, after.first) - 1
    for k in range(begin - 1, max(begin - 12, first - 1), -1):
        if folded[k] in UP or folded[k] in DOWN or folded[k] in ("and", "but"):
            return
        if folded[k] in TIMES and before.value:
            break
    else:
        return
    factor = TIMES[folded[k]]
    ratio = after.value / before.value
    rough = not ROUGHLY.isdisjoint(folded[max(k - 2, first) : k])
    low, high = (0.8, 1.3) if rough else (0.97, 1.15)
    if factor < 1:
        low = 0.6
    if not low < ratio / factor < high and 0.1 < ratio / factor < 10:
        yield slip_at(article, after, [round(before.value * factor, 4)], [before])


def _contrary(
    article: Article, step: Quantity, before: Quantity, after: Quantity
) -> Iterator[Slip]:
    """A rise of 0.4 where the figure went down by 0.4."""
    words = article.words
    at = step.first - 2
    same = abs(step.value - abs(after.value - before.value)) <= step.step * 0.1
    if same and at > after.last and words.folded[at + 1] == "of" and words.folded[at] in OPPOSITE:
        right = OPPOSITE[words.folded[at]]
        related = (span_of(article, before), span_of(article, after))
        yield Slip(Span(words.start[at], words.end[at]), (right,), related, f"a {right}")


OPPOSITE = dict(
    pair.split("/")
    for pair in (
        "rise/fall fall/rise increase/decrease decrease/increase gain/loss loss/gain drop/rise "
        "jump/drop decline/rise growth/fall"
    ).split()
)


def _same_noun(article: Article, step: Quantity, before: Quantity, after: Quantity) -> bool:
    """Do the three figures count the same thing, as far as it is said?"""
    folded = article.words.folded
    nouns = {folded[q.last + 1] for q in (before, after)}
    return folded[step.last + 1] in nouns or not folded[step.last + 1][0].isalpha()


def _of_points(article: Article, q: Quantity) -> bool:
    after = article.words.folded[q.last + 1 : q.last + 3]
    return not q.unit and (after[:1] == ["points"] or after == ["percentage", "points"])


def _percent(article: Article, told: Quantity, before: Quantity, after: Quantity) -> Iterator[Slip]:
    if not before.value:
        return
    real = 100 * abs(after.value / before.value - 1)
    one, two = (q.step if q.step != 0.5 or not q.unit else 0.0 for q in (before, after))
    ends = [100 * abs((after.value + a * two) / (before.value - a * one) - 1) for a in (-1, 1)]
    room = told.step + 0.6 + (0.15 * real if hedged(article, told) else 0.02 * real)
    if not min(ends) - room <= told.value <= max(ends) + room:
        yield slip_at(article, told, [round(real)], [before, after])
