"""A half, a third or a tenth of a whole that is told with it: $180,000, half of it from a grant of
$80,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at
from lint.language.quantities import Quantity

_SHARES = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "tenth": 1 / 10,
    "two-thirds": 2 / 3,
    "three-quarters": 3 / 4,
    "three-fourths": 3 / 4,
}
_WHOLLY = frozenset(["half", "two-thirds", "three-quarters", "three-fourths"])
_ROUGHLY = frozenset(
    "about around nearly almost roughly some over than approximately under least only just".split()
)
_IT = frozenset(["it", "that", "which", "them", "this", "those", "whom"])
_BROKEN = frozenset(["but", "than", "while", ";", "though", "although", "another", "and"])


def pieces(article: Article) -> Iterator[Slip]:
    """Half of the 432 patients, or 206; $180,000, half of it from a grant of $80,000."""
    wanted = _SHARES.keys() & article.types
    folded = article.words.folded
    for i in article.words.places(wanted) if wanted else ():
        word = folded[i]
        if word not in _WHOLLY and folded[i - 1] not in ("a", "one"):
            continue
        opens = i if word in _WHOLLY else i - 1
        if not _ROUGHLY.isdisjoint(folded[max(opens - 2, 0) : opens]):
            continue
        if folded[max(opens - 2, 0) : opens][-1:] in (["and"], ["by"], ["first"], ["second"]):
            continue
        yield from _held(article, i, _SHARES[word])
    yield from _shares(article)


def _held(article: Article, i: int, share: float) -> Iterator[Slip]:
    first, last = article.sentence_at(i)
    folded = article.words.folded
    later = article.quantities.between(i + 1, last)
    after = folded[i + 1 : i + 3]
    if after[:1] == [","] and folded[i + 2] == "or" and len(later) > 1:
        part, whole = later[0], later[1]
        apart = folded[part.last + 1 : part.last + 3] == [",", "of"]
        if part.first == i + 3 and apart and whole.first - part.last < 5:
            yield from _compared(article, whole, part, share)
        return
    if after[:1] not in (["of"], ["off"]) or not later:
        return
    if after[1] in _IT:
        earlier = article.quantities.between(first, i)
        if not earlier and first and after[1] != "which":
            earlier = article.quantities.between(*article.sentence_at(first - 1))
        money = [q for q in earlier if q.unit and q.unit != "%"]
        if len(money) == 1 and later[0].unit == money[0].unit:
            link = folded[i + 3 : later[0].first]
            if len(link) < 8 and _BROKEN.isdisjoint(link):
                yield from _compared(article, money[0], later[0], share)
    elif len(later) > 1 and later[0].first - i < 4:
        yield from _apposed(article, later[0], later[1], share)


def _shares(article: Article) -> Iterator[Slip]:
    """10% of the $2 million, or $250,000, will be held back."""
    folded = article.words.folded
    for k, told in enumerate(article.quantities.all[:-2]):
        if told.unit == "%" and folded[told.last + 1 : told.last + 2] == ["of"]:
            whole, part = article.quantities.all[k + 1 : k + 3]
            rough = not _ROUGHLY.isdisjoint(folded[max(told.first - 2, 0) : told.first])
            if whole.first - told.last < 4 and not rough:
                yield from _apposed(article, whole, part, told.value / 100, told.step / 100)


def _apposed(
    article: Article, whole: Quantity, part: Quantity, share: float, spare: float = 0.0
) -> Iterator[Slip]:
    """A part put beside its whole with `or`, or between commas."""
    link = article.words.folded[whole.last + 1 : part.first]
    apposed = (
        link[-2:] == [",", "or"] or (link[-1:] == [","] and bool(part.unit)) or (link[-1:] == ["("])
    )
    ends = article.words.text[part.last + 1 : part.last + 2]
    if (
        len(link) < 6
        and link.count(",") < 2
        and apposed
        and (ends in ([","], [")"], ["."]) or "in" in ends)
    ):
        yield from _compared(article, whole, part, share, spare)


def _compared(
    article: Article, whole: Quantity, part: Quantity, share: float, spare: float = 0.0
) -> Iterator[Slip]:
    if whole.unit != part.unit or whole.unit == "%" or part.value >= whole.value:
        return
    real = whole.value * share
    room = whole.step * share + part.step + spare * whole.value + 0.02 * real * bool(spare)
    if _exact((whole, part)):
        room = 1.0 + spare * whole.value
    if room < abs(real - part.value) < 0.6 * real:
        yield slip_at(article, part, [round(real) if not whole.unit else round(real, 2)], [whole])


def _exact(quantities: Sequence[Quantity]) -> bool:
    return all(q.value < 1000 and q.step == 0.5 for q in quantities)
