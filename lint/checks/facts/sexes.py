"""Men and women of whom further down there are as many, the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.text import Span

_KINDS = frozenset(
    (
        "men women boys girls republicans democrats goals assists adults children sons daughters "
        "brothers sisters"
    ).split()
)


def sexes(article: Article) -> Iterator[Slip]:
    """A jury of seven men and five women, and then seven women and five men."""
    words = article.words
    folded = words.folded
    told: dict[frozenset[str], tuple[dict[str, str], Span]] = {}
    if "and" not in article.types or len(_KINDS & article.types) < 2:
        return
    values = article.quantities.values
    for i in words.places(_KINDS & article.types):
        after = folded[i + 1 : i + 4]
        if len(after) < 3 or after[0] != "and" or after[2] not in _KINDS or not i:
            continue
        one, kind, two, other = folded[i - 1], folded[i], after[1], after[2]
        if one not in values or two not in values or one == two:
            continue
        span = Span(words.start[i - 1], words.end[i + 3])
        pair = {kind: one, other: two}
        before = told.setdefault(frozenset(pair), (pair, span))
        if before[0] == {kind: two, other: one}:
            first = article.text[slice(*before[1])]
            yield Slip(span, (first,), (before[1],), first)
