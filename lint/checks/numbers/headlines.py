"""A figure of the headline that the story does not have, against the one that it has in its
place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.quantities import Quantity

_TOLD = {
    "dead": "killed dead died die dies deaths bodies",
    "killed": "killed dead died die dies deaths",
    "die": "killed dead died die deaths",
    "hurt": "hurt injured wounded injuries",
    "injured": "hurt injured wounded injuries",
    "wounded": "hurt injured wounded",
    "arrested": "arrested detained held arrests",
    "arrests": "arrested arrests",
    "charged": "charged",
    "jailed": "jailed imprisoned sentenced",
    "missing": "missing",
    "rescued": "rescued saved",
}
"""What a headline says of a number of people, and what the story may."""
_ROUGHLY = frozenset("about around nearly almost over than some least hundreds dozens".split())
_OPENING = 3
"""Paragraphs, the headline among them, that tell what the headline tells."""


def headlines(article: Article) -> Iterator[Slip]:
    """Two dead, and in the story three people were killed; £610,000, and in the story £160,000."""
    if not article.blocks or article.blocks[0].part != "headline":
        return
    begin, stop = article.paragraphs[0]
    body = [q for q in article.quantities.all if q.first >= stop]
    lead = article.paragraphs[min(_OPENING, len(article.paragraphs)) - 1][1]
    for told in article.quantities.between(begin, stop - 1):
        if any(_agree(told, q) for q in body) or _rough(article, told):
            continue
        opening = [q for q in body if q.first < lead]
        slip = _people(article, told, opening, stop) or _misread(article, told, opening, body)
        if slip is not None:
            yield slip


def _agree(told: Quantity, other: Quantity) -> bool:
    """Could the headline have rounded this figure?"""
    return abs(told.value - other.value) <= 1.01 * max(told.step, other.step) and (
        abs(told.value - other.value) < 0.9 or told.value > 1000
    )


def _rough(article: Article, told: Quantity) -> bool:
    before = article.words.folded[max(told.first - 2, 0) : told.first]
    return not _ROUGHLY.isdisjoint(before) or before == ["up", "to"]


def _people(
    article: Article, told: Quantity, opening: Sequence[Quantity], stop: int
) -> Slip | None:
    """A number of dead, hurt or arrested that the first sentence gives otherwise."""
    folded = article.words.folded
    words = [w for w in folded[told.last + 1 : min(told.last + 4, stop)] if w in _TOLD]
    if not words or told.unit:
        return None
    _, last = article.sentence_at(stop)
    said = [q for q in opening if q.first <= last and not q.unit and q.value < 1000]
    if len(said) != 1 or _rough(article, said[0]) or said[0].value < 2:
        return None
    after = folded[said[0].last + 1 : min(said[0].last + 7, last + 1)]
    if set(_TOLD[words[0]].split()).isdisjoint(after) or "other" in after or "more" in after:
        return None
    return slip_at(article, told, [said[0].value], said)


def _misread(
    article: Article, told: Quantity, opening: Sequence[Quantity], body: Sequence[Quantity]
) -> Slip | None:
    """A figure that differs in one place from the only one of its kind at the top of the story."""
    folded = article.words.folded
    alike = [q for q in opening if q.unit == told.unit]
    noun = folded[told.last + 1 : told.last + 2]
    if not told.unit:
        alike = [q for q in alike if folded[q.last + 1 : q.last + 2] == noun and noun]
    elif any(q.unit == told.unit and q not in alike and q.value == told.value for q in body):
        return None
    values = {q.value for q in alike}
    if len(values) != 1:
        return None
    right = alike[0]
    if not told.unit and noun[0].isalpha() and not _rough(article, right):
        return slip_at(article, told, [right.value], [right]) if _first(article, right) else None
    if told.value < 10:
        return None
    near = abs(right.value - told.value) < 1.01 * max(told.step, right.step) + 0.02 * told.value
    if near and (told.unit == "%" or told.step > 0.5):
        return None
    swapped = sorted(f"{told.value:.10g}") == sorted(f"{right.value:.10g}")
    if one_slip_apart(told.value, right.value) and (swapped or told.value >= 100):
        return slip_at(article, told, [right.value], [right])
    return None


def _first(article: Article, quantity: Quantity) -> bool:
    """Does it stand in the first sentence of the story, whatever stands before it being no
    `another`?"""
    begin = article.paragraphs[1][0]
    _, last = article.sentence_at(begin)
    before = article.words.folded[max(quantity.first - 2, 0) : quantity.first]
    return quantity.last <= last and _MORE.isdisjoint(before)


_MORE = frozenset("another other more further of next last first past".split())
