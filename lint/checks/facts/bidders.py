"""More of a thing than the article has said that there are: two bidders, and the third bidder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.plurals import singular
from lint.text import Span

_ORDINALS = {
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
}
_NAMES = ("second", "third", "fourth", "fifth", "sixth", "seventh")
_COUNTED_ANEW = frozenset(
    (
        "time day week month year hour minute person child man woman quarter half set goal game "
        "match win term season place man round point base attempt try run person home hour down "
        "son daughter brother sister wife husband inning wicket over test ball lap hole mile "
        "bid title trial death attack shot murder victim case case member seat party state"
    ).split()
)
_HAVE = frozenset("has have had were are was with only".split())
_MORE = frozenset("first last other another least more than over next top".split())


def too_many(article: Article) -> Iterator[Slip]:
    """There were two bidders … the third bidder."""
    words = article.words
    folded = words.folded
    wanted = _ORDINALS.keys() & article.types
    if not wanted:
        return
    counts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for i in article.quantities.places:
        value = article.quantities.values.get(folded[i], 0)
        noun = singular(folded[i + 1]) if i + 1 < len(words) else ""
        if noun and 2 <= value < 8:
            counts[noun].append((value, i))
    for i in words.places(wanted):
        noun = folded[i + 1] if i + 1 < len(words) else ""
        told = counts.get(noun, [])
        if len(told) != 1 or noun in _COUNTED_ANEW or i < 2 or folded[i - 1] != "the":
            continue
        value, at = told[0]
        sure = folded[at - 1] in _HAVE and _MORE.isdisjoint(folded[max(at - 3, 0) : at])
        near = 0 < i - at < 80 and folded[i + 2 : i + 3] != ["of"]
        near = near and "now" not in folded[at - 3 : at] and not article.quoted(words.start[i])
        if near and sure and _ORDINALS[folded[i]] == value + 1:
            span = Span(words.start[i], words.end[i])
            related = (Span(words.start[at], words.end[at + 1]),)
            yield Slip(span, (_NAMES[value - 2],), related, article.text[slice(*related[0])])
