"""The same people counted two ways: the three men, and further down the four men."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.text import Span

PEOPLE = frozenset(
    (
        "men women boys girls children suspects victims defendants passengers hostages crewmen "
        "fishermen teenagers brothers sisters survivors gunmen soldiers officers firefighters "
        "climbers miners sailors divers workers astronauts students pupils teachers jurors"
    ).split()
)
"""Nouns that name the people of a story. Goals, points and years are counted anew all the time."""


def clashes(article: Article) -> Iterator[Slip]:
    """A noun that stands with `the` and one number, and elsewhere with `the` and another."""
    words = article.words
    found: defaultdict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    if PEOPLE.isdisjoint(article.types):
        return
    for i in words.places(PEOPLE & article.types):
        if not i:
            continue
        value = whole_number(words.folded[i - 1])
        if value is not None and 2 <= value <= 50:
            before = words.folded[i - 2] if i > 1 else ""
            found[words.folded[i]].append((value, i - 1, before == "the"))
    for uses in found.values():
        values = {value for value, _, _ in uses}
        if len(values) != 2:
            continue
        low = [use for use in uses if use[0] == min(values)]
        high = [use for use in uses if use[0] == max(values)]
        fewer, more = sorted((low, high), key=len)
        if len(fewer) == 1 and len(more) > 1 and fewer[0][2] and any(use[2] for use in more):
            value, at = more[0][0], fewer[0][1]
            span = Span(words.start[at], words.end[at])
            related = tuple(Span(words.start[k], words.end[k + 1]) for _, k, _ in more)
            yield Slip(span, (like_number(words.text[at], value),), related, str(value))
