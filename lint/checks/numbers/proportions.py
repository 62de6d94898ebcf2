"""A part and its whole against the share that the one is said to be of the other: 18 of the 72
proposals — a third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at, span_of
from lint.language.classes import CLOSED
from lint.language.fractions import FRACTION_WORDS, read_fractions
from lint.language.quantities import Quantity
from lint.text import Span

_MARKS = frozenset([",", "(", "—", "–", "--", "-"])
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more than just at least approximately only "
        "under well up to a an or the barely fully exactly"
    ).split()
)
_OTHERWISE = frozenset("rose fell increase decrease up down growth points rate odds from".split())
_FEW = 12
"""A whole of which no share is told in percent."""
_OWN = CLOSED["article"] | CLOSED["possessive"] | frozenset(["’s", "'s"])


class Share(NamedTuple):
    """A share of 100, how exactly it is told, and the words that tell it."""

    percent: float
    step: float
    first: int
    last: int
    number: Quantity | None


def proportions(article: Article) -> Iterator[Slip]:
    """Of the 250 patients, 175, or 75 percent; two-thirds of the staff — 430 of 860."""
    types = article.types
    if types.isdisjoint(FRACTION_WORDS | {"%", "percent", "cent", "in"}) or "of" not in types:
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        if "of" not in folded[first : last + 1]:
            continue
        share = _share(article, quantities, first, last)
        if share is None:
            continue
        plain = [
            q for q in quantities if q.unit != "%" and not share.first <= q.first <= share.last
        ]
        yield from _taken(article, share, plain, last)
        yield from _or_of(article, share, plain)
        for k, one in enumerate(plain):
            pair = _pair(article, one, plain[k + 1 : k + 2], first)
            if pair is not None and pair[1].value >= _FEW and _linked(article, share, *pair, first):
                yield from _held(article, share, *pair)
                break


def _share(article: Article, quantities: Sequence[Quantity], first: int, last: int) -> Share | None:
    """The one share of a sentence."""
    told = [Share(q.value, q.step, q.first, q.last, q) for q in quantities if q.unit == "%"]
    words = article.words.folded[first : last + 1]
    if not FRACTION_WORDS.isdisjoint(words) or "in" in words:
        told += [
            Share(100 * f.value, 0, f.first, f.last, None)
            for f in read_fractions(article.words, first, last)
        ]
    return told[0] if len(told) == 1 else None


def _pair(
    article: Article, one: Quantity, rest: Sequence[Quantity], first: int
) -> tuple[Quantity, Quantity] | None:
    """A part and its whole: 175 of the 250; of the 250, 175."""
    if not rest or rest[0].unit != one.unit or one.may_be_year or rest[0].may_be_year:
        return None
    folded = article.words.folded
    two = rest[0]
    between = folded[one.last + 1 : two.first]
    if between[-1:] == [","] and len(between) < 9 and one.value > two.value:
        opens = one.first - 1 if folded[one.first - 1] == "of" else one.first - 2
        if folded[opens] == "of" and one.first - opens < 3 and opens <= first + 1:
            return two, one
    after = (
        between[1:] if between[:1] == ["of"] else between[2:] if between[1:2] == ["of"] else None
    )
    if between[:2] == ["out", "of"]:
        after = between[2:]
    if after is None or len(after) > 4 or not _MARKS.isdisjoint(after):
        return None
    if one.value < two.value and (not after or after[0] in _OWN or after[-1] in _OWN):
        return one, two
    return None


def _linked(article: Article, share: Share, part: Quantity, whole: Quantity, first: int) -> bool:
    """Does the share stand in apposition to the pair, or the pair to the share?"""
    folded = article.words.folded
    if folded[share.first - 1] in ("in", "by", "first", "second") or not _OTHERWISE.isdisjoint(
        folded[share.first - 3 : share.first] + folded[share.last + 1 : share.last + 3]
    ):
        return False
    end = max(part.last, whole.last)
    begin = min(part.first, whole.first)
    if share.first > end:
        link = folded[end + 1 : share.first]
        marks = [k for k, word in enumerate(link) if word in _MARKS]
        closes = folded[share.last + 1 : share.last + 2]
        plain = (
            not closes
            or not closes[0].isalnum()
            or closes[0] in ("were", "had", "have", "are", "said", "of")
        )
        return (
            len(link) < 10
            and len(marks) == 1
            and _ROUGH.issuperset(link[marks[0] + 1 :])
            and (plain or share.number is not None)
            and (
                closes != ["of"]
                or folded[share.last + 2 : share.last + 4] in (["the", "total"], ["all"])
            )
        )
    link = folded[share.last + 1 : begin]
    marks = [k for k, word in enumerate(link) if word in _MARKS]
    if len(link) > 9 or len(marks) != 1:
        return False
    after = link[marks[0] + 1 :]
    return _ROUGH.issuperset(after) or (after[:1] == ["with"] and _ROUGH.issuperset(after[1:]))


def _held(article: Article, share: Share, part: Quantity, whole: Quantity) -> Iterator[Slip]:
    real = 100 * part.value / whole.value
    exact = share.number is not None
    before = frozenset(article.words.folded[max(share.first - 3, 0) : share.first])
    before |= frozenset(article.words.folded[max(part.first - 2, 0) : part.first])
    rough = not (_ROUGH - {"a", "an", "or", "the", "to"}).isdisjoint(before)
    off = abs(real - share.percent)
    if exact:
        room = share.step + 0.6 + (0.12 * real if rough else 0)
    else:
        room = max(2.0, 0.16 * share.percent) if rough else max(1.5, min(0.13 * share.percent, 5.5))
    if off <= room or off > 60:
        return
    if share.number is not None:
        yield slip_at(article, share.number, [round(real)], [part, whole])
        return
    words = article.words
    span = Span(words.start[share.first], words.end[share.last])
    yield Slip(span, (), (span_of(article, part), span_of(article, whole)), f"{real:.0f} percent")


def _taken(article: Article, share: Share, plain: Sequence[Quantity], last: int) -> Iterator[Slip]:
    """Three in ten of the 400 drivers, or 140; half the money, or $3.2m, of the $6.8m."""
    folded = article.words.folded
    later = [q for q in plain if q.first > share.last]
    if len(later) != 2 or later[0].unit != later[1].unit or any(q.may_be_year for q in later):
        return
    one, two = later
    link = folded[share.last + 1 : one.first]
    between = folded[one.last + 1 : two.first]
    if "of" in link[:1] and len(link) < 4 and _apposed(between, most=6):
        whole, part = one, two
        closes = folded[part.last + 1 : part.last + 4]
        if not any(word in _MARKS or word == "." for word in closes):
            return
    elif _apposed(link, most=4) and between[:2] == [",", "of"] and len(between) < 5:
        whole, part = two, one
    else:
        return
    if part.value >= whole.value:
        return
    before = frozenset(folded[max(share.first - 2, 0) : share.first])
    rough = not (_ROUGH - {"a", "an", "or", "the", "to"}).isdisjoint(before)
    real = share.percent * whole.value / 100
    off = 100 * abs(part.value - real) / whole.value
    step = 100 * (part.step if part.unit or part.step > 0.5 else 0.5) / whole.value
    if off > share.step + step + (4 if rough else 0.6) and off < 40:
        right = round(real, 2) if part.unit else round(real)
        yield slip_at(article, part, [right], [whole])


def _or_of(article: Article, share: Share, plain: Sequence[Quantity]) -> Iterator[Slip]:
    """$90 million, or 30 percent of the $240 million of a usual year."""
    folded = article.words.folded
    part = next((q for q in reversed(plain) if q.last < share.first), None)
    whole = next((q for q in plain if q.first > share.last), None)
    if part is None or whole is None or share.number is None or part.unit != whole.unit:
        return
    link = folded[part.last + 1 : share.first]
    of = folded[share.last + 1 : whole.first]
    if link[-1:] != ["or"] or len(link) > 9 or of not in (["of", "the"], ["of", "its"], ["of"]):
        return
    if part.value < whole.value and part.unit not in ("", "%"):
        real = 100 * part.value / whole.value
        room = share.step + 0.6 + real * (part.step / part.value + whole.step / whole.value)
        if room < abs(real - share.percent) < 40:
            yield slip_at(article, share.number, [round(real)], [part, whole])


def _apposed(link: Sequence[str], most: int) -> bool:
    """Does one comma or dash stand there, with nothing but `or about` after it?"""
    marks = [k for k, word in enumerate(link) if word in _MARKS]
    return len(marks) == 1 and len(link) <= most + 2 and _EXACT.issuperset(link[marks[0] + 1 :])


_EXACT = frozenset(["or", "just", "only", "exactly"])
