"""A share that went from one figure to another: the difference is in points, not in percent. And
a rise that the same sentence calls a loss."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import span_of
from lint.pattern import Pattern
from lint.text import Span

_CHANGES = frozenset(
    "rise increase gain jump growth surge leap drop fall decline decrease dip slide".split()
)


def points(article: Article) -> Iterator[Slip]:
    """78%, up from 61%: a rise of 17%."""
    changes = _CHANGES & article.types
    if not changes or "from" not in article.types:
        return
    words = article.words
    folded = words.folded
    for i in words.places(changes):
        if folded[i + 1 : i + 2] != ["of"]:
            continue
        first, last = article.sentence_at(i)
        if "from" not in folded[first:i]:
            continue
        shares = [q for q in article.quantities.between(first, last) if q.unit == "%"]
        if len(shares) != 3 or shares[2].first != i + 2:
            continue
        one, two, told = shares
        before = next((q for q in (one, two) if folded[q.first - 1] == "from"), None)
        apart = abs(one.value - two.value)
        if before is None or not before.value or abs(told.value - apart) > 0.06:
            continue
        real = 100 * apart / before.value
        if abs(real - told.value) > 1.5:
            figure = words.text[told.figure]
            right = f"{figure} percentage point{'' if told.value == 1 else 's'}"
            related = (span_of(article, one), span_of(article, two))
            yield Slip(span_of(article, told), (right,), related, f"{real:.0f} percent")


_UP = "rose|climbed|gained|jumped|soared|surged|advanced"
_DOWN = "fell|dropped|slid|slipped|tumbled|plunged|sank|declined"
_FIGURE = r"(?: by)? (?:[$£€]?\d[\d,.]*\d|\d)(?:%| percent| per cent| cents| points)?"
_BETWEEN = r"(?:,? (?:or|to) [$£€]?\d[\d,.]*(?:%| percent| per cent| cents| points)?)*"
_CONTRARY = Pattern(
    rf"\b(?:({_UP}){_FIGURE}{_BETWEEN},? (?:for )?an? (?:loss|drop|fall|decline|decrease)"
    rf"|({_DOWN}){_FIGURE}{_BETWEEN},? (?:for )?an? (?:gain|rise|jump|increase)) of\b",
    needs=tuple(
        f" {noun} of" for noun in "loss drop fall decline decrease gain rise jump increase".split()
    ),
)


_MOVES = frozenset((_UP + "|" + _DOWN).split("|"))


def contrary(article: Article) -> Iterator[Slip]:
    """The shares rose 4%, to $17, a loss of 74 cents."""
    if article.types.isdisjoint(_MOVES):
        return
    for match in _CONTRARY.finditer(article.text):
        rose = match.group(1)
        right = "fell" if rose else "rose"
        yield Slip(Span(*match.span(1 if rose else 2)), (right,), (Span(*match.span()),), right)
