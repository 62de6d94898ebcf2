"""What a vote cannot be: more than all of it between two."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.quantities import Quantity
from lint.text import Span

_LINK = frozenset(
    "to for against of the vote votes his her while and compared with percent".split()
)
_RIVALS = frozenset("runner-up rival opponent challenger incumbent".split())
_WON = frozenset("got won took received polled with gained had".split())
_VOTE = frozenset(["vote", "votes", "poll", "ballot", "support", "runoff", "election"])
_OPEN = frozenset("turnout up down from rose fell margin approval approve increase rate".split())


def ballots(article: Article) -> Iterator[Slip]:
    """58 percent of the vote to 52 percent for his rival."""
    if _VOTE.isdisjoint(article.types):
        return
    folded = article.words.folded
    for first, last, quantities in article.reckonings:
        inside = folded[first : last + 1]
        shares = [q for q in quantities if q.unit == "%"]
        if len(shares) != 2 or _VOTE.isdisjoint(inside) or not _OPEN.isdisjoint(inside):
            continue
        one, two = shares
        link = folded[one.last + 1 : two.first]
        to = link[-1:] == ["to"] and 1 < len(link) < 7 and _LINK.issuperset(link)
        lead = folded[max(one.first - 2, first) : one.first]
        rival = link[-1:] != [] and link[-1] in _RIVALS and not _WON.isdisjoint(lead)
        if not (to or (rival and len(link) < 9)):
            continue
        if one.value + two.value > 100 + one.step + two.step:
            yield _slip(article, two, one)


def _slip(article: Article, two: Quantity, one: Quantity) -> Slip:
    words = article.words
    span = Span(words.start[two.figure], words.end[two.figure])
    related = (Span(words.start[one.first], words.end[one.last]),)
    return Slip(span, (), related, f"{one.value + two.value:g}")
