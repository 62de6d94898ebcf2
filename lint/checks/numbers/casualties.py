"""People of whom something is told, and the same of others in number: eleven died, and the driver
was among the twelve who died."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart
from lint.language.numerals import like_number
from lint.text import Span

_VERBS = frozenset(
    (
        "died killed injured hurt wounded arrested rescued missing drowned escaped survived "
        "charged "
        "detained evacuated trapped stranded infected signed voted attended dismissed"
    ).split()
)
_PEOPLE = frozenset(
    (
        "people men women children passengers workers students soldiers civilians residents "
        "pupils migrants officers miners sailors tourists others"
    ).split()
)
_BE = frozenset(["were", "was", "had", "have", "been", "are", "being"])
_ROUGH = frozenset("about least than nearly almost over some another other more up to".split())


def casualties(article: Article) -> Iterator[Slip]:
    """The slip of `the 12 who died`, where the one number told of the dead before is 11."""
    words = article.words
    folded = words.folded
    if "who" not in article.types or article.types.isdisjoint(_VERBS):
        return
    values = article.quantities.values
    told: dict[str, dict[int, int]] = {}
    for i in article.quantities.places:
        value = values.get(folded[i], 0)
        if value < 2 or 1500 < value < 2100 or i + 3 >= len(words):
            continue
        again = folded[i + 1] == "who" and i and folded[i - 1] in ("the", "all", "those")
        verb = _verb(folded, i + (2 if folded[i + 1] == "who" else 1))
        if not verb or (not again and not _ROUGH.isdisjoint(folded[max(i - 2, 0) : i])):
            continue
        known = told.setdefault(verb, {})
        if again and len(known) == 1 and value not in known:
            was, at = next(iter(known.items()))
            near = abs(value - was) == 1 or one_slip_apart(value, was)
            if near and not article.quoted(words.start[i]):
                right = like_number(words.text[i], was)
                related = (Span(words.start[at], words.end[at]),)
                yield Slip(Span(words.start[i], words.end[i]), (right,), related, right)
        elif not again:
            known.setdefault(value, i)


def _verb(folded: list[str], k: int) -> str:
    """What is told of so many: `people were killed`."""
    if folded[k - 1] != "who" and folded[k] in _PEOPLE:
        k += 1
    while k < len(folded) - 1 and folded[k] in _BE:
        k += 1
    return folded[k] if folded[k] in _VERBS else ""
