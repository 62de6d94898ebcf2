"""What is left of a whole: 420 flats, 60 of them cheap, and the other 360."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import hedged
from lint.checks.numbers.figure import slip_at
from lint.language.plurals import singular
from lint.language.quantities import Quantity

_REST = frozenset(["other", "remaining", "leaving"])
_GOES_ON = frozenset(
    ["of", "per", "percent", "days", "years", "weeks", "months", "hours", "minutes"]
)


def remainders(article: Article) -> Iterator[Slip]:
    """54 of the 98 seats, and the others the remaining 45."""
    if article.types.isdisjoint(_REST):
        return
    folded = article.words.folded
    for i in article.words.places(_REST):
        first, last = article.sentence_at(i)
        if i and folded[i - 1] != ("," if folded[i] == "leaving" else "the"):
            continue
        rest = next(iter(article.quantities.between(i + 1, min(i + 2, last))), None)
        if rest is None or rest.first != i + 1 or folded[rest.last + 1] in _GOES_ON:
            continue
        rest = article.quantities.between(i + 1, last)[0]
        if singular(folded[rest.last + 1]):  # the other two parties
            continue
        before = article.quantities.between(first, i)
        if not _pairs(article, before, rest.unit) and first and folded[i] != "leaving":
            start = article.sentence_at(first - 1)[0]
            if i - first < 7:
                before = article.quantities.between(start, i)
        pairs = _pairs(article, before, rest.unit)
        if len(pairs) == 1:
            yield from _divided(article, *pairs[0], rest)


def _pairs(
    article: Article, quantities: Sequence[Quantity], unit: str
) -> list[tuple[Quantity, Quantity]]:
    """The parts with their wholes: 54 of the 99, all but 54 of the 99, 99 seats, 54 of them."""
    folded = article.words.folded
    found = []
    alike = [q for q in quantities if q.unit == unit]
    for k, part in enumerate(alike):
        after = folded[part.last + 1 : part.last + 4]
        whole = alike[k - 1]
        if k and _opens(article, whole) and folded[part.first - 1] == ",":
            found.append((part, whole))
        if after[:1] != ["of"] or hedged(article, part):
            continue
        if k and after[1:2] in (["them"], ["which"], ["whom"], ["those"]):
            whole = alike[k - 1]
            if part.first - whole.last < 9 and folded[part.first - 1] in (",", "and", "("):
                found.append((part, whole))
        elif k + 1 < len(alike):
            whole = alike[k + 1]
            link = folded[part.last + 1 : whole.first]
            owned = len(link) < 5 and link[:1] == ["of"] and link[-1].endswith(("’s", "'s"))
            if link in _OF or owned:
                found.append((part, whole))
    return [(one, whole) for one, whole in found if one.value < whole.value > 2]


def _opens(article: Article, whole: Quantity) -> bool:
    """Of the 96 beds, 34 are for men: does the sentence begin with the whole?"""
    of = whole.first - 2
    return of >= 0 and article.words.folded[of] == "of" and article.starts_sentence(of)


def _divided(article: Article, part: Quantity, whole: Quantity, rest: Quantity) -> Iterator[Slip]:
    folded = article.words.folded
    if folded[part.first - 2 : part.first] == ["all", "but"]:
        value = part.value
    else:
        value = whole.value - part.value
    room = part.step + whole.step if rest.unit or rest.step > 0.5 else 0
    if abs(value - rest.value) > room and rest.value < whole.value:
        yield slip_at(article, rest, [value], [part, whole])


_OF = (
    ["of", "the"],
    ["of", "its"],
    ["of"],
    ["of", "their"],
    ["of", "his"],
    ["of", "her"],
    ["of", "our"],
    ["out", "of"],
)
