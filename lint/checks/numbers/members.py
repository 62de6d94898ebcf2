"""More of them than there are: 300 paintings, 350 of them on loan; and a further part that makes
too much: 300 workers, 150 here and a further 160 there."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import hedged
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.language.plurals import singular
from lint.language.quantities import Quantity

_THEM = frozenset(["them", "whom", "which"])
_FURTHER = frozenset(["further", "another", "other", "remaining"])
_NEAR = 14
"""Words between a whole and what is said of it, in two sentences."""
_REACH = 45
_MEASURES = frozenset(
    "years months weeks days hours minutes seconds miles kilometres kilometers times".split()
)


def members(article: Article) -> Iterator[Slip]:
    """Eight runners finished inside 2:10. Nine of them were Kenyan."""
    if article.types.isdisjoint(_THEM):
        return
    folded = article.words.folded
    everything = article.quantities.all
    for k, part in enumerate(everything):
        after = folded[part.last + 1 : part.last + 3]
        if not k or after[:1] != ["of"] or after[1:] == [] or after[1] not in _THEM:
            continue
        whole = everything[k - 1]
        near = part.first - whole.last < (_NEAR if article.starts_sentence(part.first) else 5)
        first = article.sentence_at(whole.first)[0]
        near = near and len(article.quantities.between(first, whole.first)) == 1
        if part.unit or whole.unit or not near or part.value <= whole.value < 2 * part.value:
            continue
        if not _counted(article, whole) or hedged(article, part) or whole.may_be_year:
            continue
        if 1 < part.value / whole.value < 3 and part.value > 2:
            yield slip_at(article, part, [whole.value], [whole])


def _counted(article: Article, whole: Quantity) -> bool:
    """Does the noun follow that `them` can stand for, and is nobody else counted there?"""
    folded = article.words.folded
    noun = folded[whole.last + 1]
    before = folded[whole.first - 1] if whole.first else ""
    return bool(singular(noun)) and noun not in _MEASURES and before not in ("than", "another")


def further(article: Article) -> Iterator[Slip]:
    """A whole, a part of it, and a further part that would make the whole but for one figure."""
    wanted = article.types & _FURTHER
    if not wanted:
        return
    folded = article.words.folded
    everything = article.quantities.all
    for k, rest in enumerate(everything):
        if k < 2 or folded[rest.first - 1] not in _FURTHER or rest.unit == "%":
            continue
        part, whole = everything[k - 1], everything[k - 2]
        if not part.unit == whole.unit == rest.unit or rest.first - whole.last > _REACH:
            continue
        if any(hedged(article, q) for q in (part, whole)) or rest.value < 10:
            continue
        if not rest.unit and not _counted(article, whole):
            continue
        right = whole.value - part.value
        near = right > 0 and one_slip_apart(rest.value, right) and rest.value != right
        if near and 0.8 < (part.value + rest.value) / whole.value < 1.25:
            yield slip_at(article, rest, [right], [whole, part])
