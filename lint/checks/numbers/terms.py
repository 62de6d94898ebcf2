"""How long or how high one thing is, told twice: 18 months in prison, the 16-month sentence; a
22-storey tower of 24 storeys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.text import Span

_UNITS = {
    **{name: name for name in "year month week day night hour game match mile".split()},
    "storey": "storey",
    "story": "storey",
    "floor": "storey",
    "stories": "storey",
    "bed": "bed",
    "room": "room",
    "bedroom": "bedroom",
    "seat": "seat",
}
_THINGS = {
    "sentence": "sentence sentenced jailed prison jail imprisoned custody term",
    "ban": "banned suspended ban suspension",
    "suspension": "banned suspended ban suspension",
    "contract": "contract deal signed agreement",
    "deal": "contract deal signed agreement",
    "lease": "lease leased",
    "tower": "tower block building high tall hotel",
    "building": "tower block building high tall",
    "block": "tower block building high tall",
    "hotel": "hotel",
    "hospital": "hospital",
    "strike": "strike walkout",
    "walkout": "strike walkout",
    "tour": "tour visit trip",
    "visit": "tour visit trip",
    "trip": "tour visit trip",
    "trail": "trail path walk route",
    "festival": "festival",
    "trial": "trial",
    "siege": "siege",
    "theatre": "theatre",
    "theater": "theater",
    "stadium": "stadium ground arena",
    "arena": "stadium ground arena",
    "auditorium": "auditorium hall",
}
_THE = frozenset("the his her its their that this".split())
_ROUGH = frozenset("about around nearly almost over than least up another further first".split())
_NEAR = 9
"""Words from a length to what is so long."""


class Size(NamedTuple):
    """A figure of a unit, where it stands, and whether it is a hyphened word."""

    value: int
    unit: str
    at: int
    joined: bool


def terms(article: Article) -> Iterator[Slip]:
    """The size of the thing that is said to have another, all others being of other things."""
    words = article.words
    folded = words.folded
    if _THINGS.keys().isdisjoint(article.types):
        return
    sizes = list(_sizes(article))
    for size in sizes:
        at = size.at
        if size.joined and folded[at - 1] in _THE:
            thing = next((w for w in folded[at + 1 : at + 4] if w in _THINGS), "")
        elif not size.joined and size.unit == "storey" and folded[at - 1] in ("at", "its", "with"):
            thing = "tower"
        else:
            continue
        alike = [s for s in sizes if s.unit == size.unit and s.at != at]
        if not thing or not alike or any(s.value == size.value for s in alike):
            continue
        cues = frozenset(_THINGS[thing].split())
        near = [
            s for s in alike if not cues.isdisjoint(folded[max(s.at - _NEAR, 0) : s.at + _NEAR])
        ]
        if len({s.value for s in near}) != 1 or near[0].at > at:
            continue
        if article.quoted(words.start[at]) or not _close(size.value, near[0].value):
            continue
        head = words.text[at].partition("-")[0]
        right = like_number(head, near[0].value)
        span = Span(words.start[at], words.start[at] + len(head))
        related = (Span(words.start[near[0].at], words.end[near[0].at]),)
        yield Slip(span, (right,), related, right)


def _close(one: int, other: int) -> bool:
    return 0.5 < one / other < 2 or str(one) == str(other)[::-1]


def _sizes(article: Article) -> Iterator[Size]:
    words = article.words
    folded = words.folded
    for i in article.quantities.places:
        head, dash, unit = folded[i].partition("-")
        if not dash:
            unit = folded[i + 1] if i + 1 < len(words) else ""
            unit = unit if unit == "stories" else unit.removesuffix("s")
        value = whole_number(head) if unit in _UNITS else None
        if value and value > 1 and i and folded[i - 1] not in _ROUGH:
            yield Size(value, _UNITS[unit], i, bool(dash))
    wanted = {word for word in article.types if "-" in word and word.partition("-")[0] in _WORDS}
    for i in words.places(wanted):
        head, _, unit = folded[i].partition("-")
        if unit in _UNITS:
            yield Size(whole_number(head) or 0, _UNITS[unit], i, joined=True)


_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
