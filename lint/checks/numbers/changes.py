"""A change against the two figures it leads from and to: from 20 to 12, a drop of 60%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lint.article import Article
from lint.checks.numbers.slip import Slip
from lint.language.dates import month_of
from lint.language.quantities import Quantity, read_quantities
from lint.text import Span

_UP = frozenset(
    (
        "increase rise gain jump growth surge hike climb leap increased rose risen gained jumped "
        "grew grown surged climbed leapt soared swelled up"
    ).split()
)
_DOWN = frozenset(
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
        "only another a further well under up to whopping"
    ).split()
)
_OTHERWISE = frozenset(
    (
        "annual annually average adjusted inflation currency currencies compound excluding each "
        "ranking rankings rank between odds points point earlier-reported respectively"
    ).split()
)
"""Words of sentences whose figures may be of several things."""
_TIMES = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
}
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
    for quantities, first, last in _sentences(article, _UP | _DOWN):
        change = _change(article, quantities)
        shares = [q for q in quantities if q.unit == "%"]
        if change is None or len(shares) != 1 or shares[0] in change[:2]:
            continue
        told = shares[0]
        before, after = change.before, change.after
        way = _way(article, told, first, last)
        if not way and article.words.folded[told.first - 2 : told.first] == [",", "or"]:
            way = 1 if after.value > before.value else -1
        if not way or not before.value or before.unit == "%":
            continue
        real = 100 * (after.value - before.value) / before.value
        low = 100 * ((after.value - after.step) / (before.value + before.step) - 1)
        high = 100 * ((after.value + after.step) / max(before.value - before.step, 1e-9) - 1)
        if real * way <= 0:
            continue
        if way < 0:
            real, low, high = -real, -high, -low
        room = told.step + 0.6 + (0.15 * real if _hedged(article, told) else 0.02 * real)
        if not low - room <= told.value <= high + room:
            yield _slip(article, told, f"{real:.0f}", (before, after))


def directions(article: Article) -> Iterator[Slip]:
    """It rose from $2.5m to $2m; it doubled from 40 to 60."""
    folded = article.words.folded
    for quantities, first, _ in _sentences(article, _UP | _DOWN | frozenset(_TIMES)):
        change = _change(article, quantities)
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
        related = tuple(_span(article, q) for q in pair)
        if verb in _TIMES:
            if not 0.82 < ratio / _TIMES[verb] < 1.3 and not (verb != "halved" and ratio > 1.9):
                yield Slip(span, (), related, f"{ratio:.1f} times as much")
        elif verb not in _NOUNS and ((verb in _UP and ratio < 1) or (verb in _DOWN and ratio > 1)):
            yield Slip(span, (), related, "a drop" if ratio < 1 else "a rise")


def shares(article: Article) -> Iterator[Slip]:
    """212 of 640, or 43%."""
    folded = article.words.folded
    for quantities, _, _ in _sentences(article, frozenset(["of"])):
        told = [q for q in quantities if q.unit == "%"]
        plain = [q for q in quantities if not q.unit]
        if len(told) != 1:
            continue
        share = told[0]
        for part, whole in pairwise(plain):
            between = folded[part.last + 1 : whole.first]
            if "of" not in between or len(between) > 4 or not _OF.issuperset(between):
                continue
            if part.value > whole.value or whole.value < 12 or 1900 < whole.value < 2100:
                continue
            link = folded[whole.last + 1 : share.first]
            if not 1 < len(link) < 10 or ("," not in link and "(" not in link):
                continue
            comma = max(k for k, word in enumerate(link) if word in (",", "("))
            if not _APPOSED.issuperset(link[comma + 1 :]) or comma == len(link):
                continue
            real = 100 * part.value / whole.value
            rough = 0.12 * real if _hedged(article, share) else 0.0
            if abs(real - share.value) > share.step + 0.6 + rough:
                yield _slip(article, share, f"{real:.0f}", (part, whole))


_FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
    "two-thirds": 200 / 3,
    "three-quarters": 75.0,
}


def fractions(article: Article) -> Iterator[Slip]:
    """It fell by a third, from 90 to 70; a quarter (35%) of those asked."""
    wanted = article.types & _FRACTIONS.keys()
    if not wanted:
        return
    words = article.words
    folded = words.folded
    for i in words.places(wanted):
        first, last = article.sentence_at(i)
        quantities = read_quantities(words, i + 1, min(i + 5, last))
        share = next((q for q in quantities if q.unit == "%"), None)
        told = _FRACTIONS[folded[i]]
        span = Span(words.start[i], words.end[i])
        link = folded[i + 1 : share.first] if share else []
        if folded[i] != "half" and "-" not in folded[i] and folded[i - 1] not in ("a", "one"):
            continue
        if share is not None and (link in (["("], [",", "or"])) and folded[i - 1] != "and":
            if abs(share.value - told) > 6:
                yield Slip(span, (), (_span(article, share),), f"{share.value:g} percent")
            continue
        if folded[i - 2 : i] not in (["by", "a"], ["by", "one"]) and folded[i - 1] != "by":
            continue
        change = _change(article, read_quantities(words, first, last))
        if change is None or not change.before.value:
            continue
        real = 100 * abs(change.after.value - change.before.value) / change.before.value
        if abs(real - told) > 3 + told / 8:
            pair = tuple(_span(article, q) for q in change[:2])
            yield Slip(span, (), pair, f"{real:.0f} percent")


_OF = frozenset("of out the its their his her our all some about more than nearly".split())
_APPOSED = frozenset(
    "or a an loss share rate of about nearly almost roughly just over only under some".split()
)


def _sentences(
    article: Article, needed: frozenset[str]
) -> Iterator[tuple[list[Quantity], int, int]]:
    """Sentences that hold one of some words, and two numbers at least."""
    if needed.isdisjoint(article.types):
        return
    words = article.words
    sentences = article.sentences
    for first, last in zip(sentences.first, sentences.last, strict=True):
        inside = words.folded[first : last + 1]
        if needed.isdisjoint(inside) or not _OTHERWISE.isdisjoint(inside):
            continue
        if sum(word[0].isdigit() for word in inside) < 2:
            continue
        quantities = read_quantities(words, first, last)
        if len(quantities) > 1:
            yield quantities, first, last


def _change(article: Article, quantities: list[Quantity]) -> Change | None:
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
            or _year(before)
            or _year(after)
        ):
            continue
        gap = target - before.last if source < target else source - after.last
        scaled = (before.value > 1e5) == (after.value > 1e5) or before.value > 5000
        if 0 < gap <= _GAP and scaled:
            return Change(before, after, min(source, target))
    return None


def _year(quantity: Quantity) -> bool:
    return not quantity.unit and 1500 < quantity.value < 2100


def _way(article: Article, told: Quantity, first: int, last: int) -> int:
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
        if word in _UP:
            return 1
        if word in _DOWN:
            return -1
    return 0


def _hedged(article: Article, told: Quantity) -> bool:
    return not _HEDGES.isdisjoint(article.words.folded[max(told.first - 3, 0) : told.first])


def _slip(article: Article, told: Quantity, right: str, against: tuple[Quantity, ...]) -> Slip:
    words = article.words
    at = told.figure
    span = Span(words.start[at], words.end[at])
    related = tuple(_span(article, q) for q in against)
    return Slip(span, (right,), related, f"{right} percent")


def _span(article: Article, quantity: Quantity) -> Span:
    return Span(article.words.start[quantity.first], article.words.end[quantity.last])
