"""A list of sums or counts against the whole that the article gives: $422,000, of which $260,000
went on a cabin, $97,000 on a boat and $65,000 on clothes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart, slack, slip_at
from lint.checks.numbers.lists import LINKS
from lint.language.classes import CLOSED
from lint.language.quantities import Quantity

_BEFORE = frozenset("to from than or by between over nearly about around almost roughly up".split())
"""What stands before a figure that is no item of a list, or is not exact."""
_AMONG = frozenset("including among mostly mainly such like respectively average each".split())
_OPENERS = LINKS | frozenset([",", "(", "with", "of"])
"""What stands right before the first item of a list, if the whole is in its sentence."""
_HOLDS = frozenset("includes include included comprises comprised comprising for".split())
_PLACED = CLOSED["preposition"] | frozenset(["elsewhere", "abroad", "who", "of", "went", "would"])
_KINDS = frozenset("men women boys girls adults children gold silver bronze male female".split())
"""Kinds of people and of medals, of which a whole may be made."""
_CROWD = frozenset(["people", "men", "women", "children"])
_APART = 14
"""Words that an item of a list may have."""
_BACK = 3
"""Sentences before a list in which its whole may stand."""
_TOP = 4
"""Paragraphs, the headline among them, in which the whole of a later list may stand."""
_SMALL = 100
_FAR = 0.34
"""What part of a whole a list may be off and still be meant to come to it."""


def breakdowns(article: Article) -> Iterator[Slip]:
    """A list that does not come to the whole, and would if one figure of it were another."""
    for first, last, quantities in article.reckonings:
        if len(quantities) < 3 or not _AMONG.isdisjoint(article.words.folded[first : last + 1]):
            continue
        for unit in {q.unit for q in quantities} - {"%"}:
            alike = [q for q in quantities if q.unit == unit]
            for run in _runs(article, alike):
                yield from _held(article, run, first)


def hundreds(article: Article) -> Iterator[Slip]:
    """70 per cent by car, 20 by bus and 20 on foot: a list that comes to more than everything."""
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        shares = [q for q in quantities if q.unit == "%"]
        inside = folded[first : last + 1]
        if not 3 <= len(shares) == len(quantities) <= 5 or not _CHANGES.isdisjoint(inside):
            continue
        total = sum(q.value for q in shares)
        if next(iter(_runs(article, shares)), []) != shares or not 101.5 < total <= 120:
            continue
        off = total - 100
        wrong = [q for q in shares if q.value > off and one_slip_apart(q.value, q.value - off)]
        if wrong and off in (2, 3, 4, 5, 9, 10, 20):
            told = wrong[-1]
            others = [q for q in shares if q is not told]
            slip = slip_at(article, told, [told.value - off], others)
            yield slip._replace(told=f"{total:g}")


_CHANGES = frozenset(
    (
        "rose fell up down rise fall increase increased gained lost growth grew than compared "
        "respectively points tax rate rates inflation approve approval also both from since"
    ).split()
)


def _runs(article: Article, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Figures in a row that a list has: commas between them, and `and` before the last."""
    folded = article.words.folded
    run: list[Quantity] = []
    for quantity in quantities:
        if run:
            between = folded[run[-1].last + 1 : quantity.first]
            joined = (
                len(between) <= _APART
                and folded[quantity.first - 1] not in _BEFORE
                and (len(run) == 1 or not {",", "and"}.isdisjoint(between))
                and ";" not in between
            )
            if not joined:
                yield from _closed(article, run)
                run = []
        run.append(quantity)
    yield from _closed(article, run)


def _closed(article: Article, run: list[Quantity]) -> Iterator[list[Quantity]]:
    if len(run) > 2 and "and" in article.words.folded[run[-2].last + 1 : run[-1].first]:
        yield run


def _held(article: Article, run: list[Quantity], opens: int) -> Iterator[Slip]:
    """The slip of a list whose whole stands before it, or else is its first figure."""
    slip = _after(article, run, opens)
    if slip is None and _headed(article, run) and not _told(article, run):
        slip = _below(article, run[0], run[1:])
    if slip is not None:
        yield slip


def _headed(article: Article, run: Sequence[Quantity]) -> bool:
    """Is the first of the figures the whole of which the others are told?"""
    head, first = run[0], run[1]
    if head.value <= max(q.value for q in run[1:]):
        return False
    folded = article.words.folded
    link = folded[head.last + 1 : first.first]
    if len(link) < 10 and link and link[-1] in _OPENERS:
        return link[-1] != "," or CLOSED["preposition"].isdisjoint(link)
    return len(run) > 3 and not _HOLDS.isdisjoint(link) and {",", "and"}.isdisjoint(link)


def _below(article: Article, whole: Quantity, items: Sequence[Quantity]) -> Slip | None:
    """A list in the sentence of its whole. A whole that is told twice is right."""
    if not _counts(article, whole, items) or not _off(article, whole, items):
        return None
    if sum(q[2:5] == whole[2:5] for q in article.quantities.all) > 1:
        return _item(article, whole, items)
    return slip_at(article, whole, [sum(q.value for q in items)], items)


def _after(article: Article, items: Sequence[Quantity], opens: int) -> Slip | None:
    """A list in a sentence after that of its whole, or whose whole is in the headline."""
    start, total = opens, sum(q.value for q in items)
    beside = article.quantities.between(opens, items[0].first - 1)
    if any(q.value == total and q.unit == items[0].unit for q in beside):
        return None  # the whole stands in the sentence of the list
    for _ in range(_BACK):
        start = article.sentence_at(start - 1)[0] if start else start
    near = article.quantities.between(start, opens - 1)
    top = article.quantities.between(0, article.paragraphs[:_TOP][-1][1] - 1)
    before = [q for q in near[-2:] if q.unit == items[0].unit and q.unit]
    if before and any(_told(article, [q, *items]) for q in before):
        return None
    for whole in [*reversed(near), *top]:
        if whole.unit != items[0].unit or whole.value <= max(q.value for q in items):
            continue
        if _counts(article, whole, items) and _off(article, whole, items):
            slip = _item(article, whole, items)
            if slip is not None:
                return slip
    for whole in top if before else ():
        more = [before[-1], *items]
        if (
            whole.unit == more[0].unit
            and whole.first < more[0].first
            and whole.value > max(q.value for q in more)
            and _off(article, whole, more)
        ):
            return _item(article, whole, more)
    return None


def _item(article: Article, whole: Quantity, items: Sequence[Quantity]) -> Slip | None:
    """The last figure of the list that would make it fit, were one place of it another."""
    off = whole.value - sum(q.value for q in items)
    for told in reversed(items):
        right = told.value + off
        if right > 0 and one_slip_apart(told.value, right):
            return slip_at(article, told, [right], [whole, *[q for q in items if q is not told]])
    return None


def _counts(article: Article, whole: Quantity, items: Sequence[Quantity]) -> bool:
    """Is it money, or does the list tell where the counted things are?"""
    if whole.unit:
        return True
    if 1500 < whole.value < 2100 and "," not in article.words.text[whole.figure]:
        return False
    folded = article.words.folded
    noun = folded[whole.last + 1 : whole.last + 3]
    if all(folded[q.last + 1] in _KINDS for q in items):
        return True
    if not any(_plural(word) for word in noun):
        return False
    return all(not _PLACED.isdisjoint(folded[q.last + 1 : q.last + 2]) for q in items)


def _plural(word: str) -> bool:
    return word in _CROWD or (len(word) > 3 and word[-1] == "s" and word not in _PLACED)


def _off(article: Article, whole: Quantity, items: Sequence[Quantity]) -> bool:
    """Does the list miss the whole, but not by far, and no other figure of the article fits?"""
    total = sum(q.value for q in items)
    room = slack([whole, *items])
    return room < abs(total - whole.value) <= _FAR * whole.value and not _told(article, items)


def _told(article: Article, items: Sequence[Quantity]) -> bool:
    """Does the article give the sum of a list?"""
    total = sum(q.value for q in items)
    room = slack(items)
    if not items[0].unit and total < _SMALL:
        return False  # so small a number is told of anything
    return any(
        q.unit == items[0].unit and abs(q.value - total) <= room for q in article.quantities.all
    )
