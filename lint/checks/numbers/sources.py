"""A change in percent from one figure, where the figure it led to stands in a sentence before:
a record £46.2m … profits rose by 10%, from £42m."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import DOWN, UP, hedged
from lint.checks.numbers.figure import slip_at
from lint.language.quantities import Quantity

_SUBJECTS = frozenset(
    "profit profits sales revenue revenues turnover earnings loss losses income takings".split()
)
_UNLIKE = frozenset(
    "operating underlying quarter quarterly half-year comparable adjusted net excluding".split()
)
_BACK = 3
"""Sentences before in which the figure of today may stand."""


def sources(article: Article) -> Iterator[Slip]:
    """Profits of £46.2m that rose by 20% from £42m."""
    if "from" not in article.types or article.types.isdisjoint(_SUBJECTS):
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        inside = folded[first : last + 1]
        shares = [q for q in quantities if q.unit == "%"]
        money = [q for q in quantities if q.unit != "%"]
        if len(shares) != 1 or len(money) != 1 or not _UNLIKE.isdisjoint(inside):
            continue
        told, before = shares[0], money[0]
        subject = next((word for word in inside if word in _SUBJECTS), "")
        verb = folded[told.first - 1] if folded[told.first - 1] != "by" else folded[told.first - 2]
        way = (verb in UP) - (verb in DOWN)
        if not subject or not way or folded[before.first - 1] != "from" or hedged(article, told):
            continue
        now = _today(article, first, subject, before)
        if now is None:
            continue
        real = way * 100 * (now.value / before.value - 1)
        room = 1.6 + 100 * (now.step / before.value + now.value * before.step / before.value**2)
        if 0 < real < 90 and abs(real - told.value) > room:
            yield slip_at(article, told, [round(real)], [before, now])


def _today(article: Article, first: int, subject: str, before: Quantity) -> Quantity | None:
    """The one figure of money in the sentences before that is told of the same subject."""
    start = first
    for _ in range(_BACK):
        start = article.sentence_at(start - 1)[0] if start else start
    found = [q for q in article.quantities.between(start, first - 1) if q.unit == before.unit]
    if len(found) != 1 or not before.unit:
        return None
    opens, ends = article.sentence_at(found[0].figure)
    near = article.words.folded[opens : ends + 1]
    stem = subject.rstrip("s")
    same = any(word.rstrip("s") == stem for word in near)
    return found[0] if same and _UNLIKE.isdisjoint(near) else None
