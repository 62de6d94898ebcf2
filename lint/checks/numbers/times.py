"""Twice, three times or double a figure that is told beside it."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at

_TIMES = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "half": 0.5}
_ROUGHLY = frozenset("about around nearly almost roughly some over than up least under".split())


def times(article: Article) -> Iterator[Slip]:
    """600 tons, double the 400 of last year."""
    folded = article.words.folded
    wanted = article.types & (_TIMES.keys() | {"times"})
    for i in article.words.places(wanted) if wanted else ():
        number = article.quantities.values.get(folded[i - 1], 0) if i else 0
        factor = _TIMES.get(folded[i], float(number))
        opens = i - 1 if folded[i] == "times" else i
        if factor < 0.5 or factor > 12 or folded[i + 1 : i + 2] != ["the"]:
            continue
        if not _ROUGHLY.isdisjoint(folded[max(opens - 2, 0) : opens]):
            continue
        first, last = article.sentence_at(i)
        later = article.quantities.between(i + 2, min(i + 4, last))
        earlier = [q for q in article.quantities.between(first, opens - 1) if not q.may_be_year]
        if not earlier or not later or earlier[-1].unit != later[0].unit:
            continue
        now, then = earlier[-1], later[0]
        link = folded[now.last + 1 : opens]
        if (
            later[0].first != i + 2
            or len(link) > 4
            or not link
            or link[-1] not in (",", "is", "was")
        ):
            continue
        if not now.unit and folded[then.last + 1] not in ("of", link[0], "in", "last", "that", "."):
            continue
        ratio = now.value / then.value if then.value else 0
        if not 0.8 * factor < ratio < 1.25 * factor and now.unit != "%":
            yield slip_at(article, then, [now.value / factor], [now])
