"""A town in one state that further down is in another; north of a place, and then south of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.pattern import Pattern
from lint.text import Span

_SHORT = dict(
    pair.split("=")
    for pair in (
        "ala=alabama ariz=arizona ark=arkansas calif=california colo=colorado conn=connecticut "
        "del=delaware fla=florida ga=georgia ill=illinois ind=indiana kan=kansas ky=kentucky "
        "la=louisiana md=maryland mass=massachusetts mich=michigan minn=minnesota "
        "miss=mississippi mo=missouri mont=montana neb=nebraska nev=nevada okla=oklahoma "
        "ore=oregon pa=pennsylvania tenn=tennessee vt=vermont va=virginia wash=washington "
        "wis=wisconsin wyo=wyoming"
    ).split()
)
_STATES = frozenset([*_SHORT.values(), *"alaska hawaii idaho iowa maine ohio texas utah".split()])
_NO_TOWNS = _STATES | frozenset(
    "hampshire jersey mexico york carolina dakota island school university college county".split()
)
_TWICE = frozenset(["kansas", "texarkana", "portland", "charleston"])
"""Towns of several states of which one article may well tell."""


def places(article: Article) -> Iterator[Slip]:
    """Gary, Ind., and then Gary, Ill."""
    words = article.words
    wanted = (_SHORT.keys() | _STATES) & article.types
    if len(wanted) < 2:
        return
    told: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for i in words.places(wanted):
        if i < 2 or words.text[i - 1] != "," or not words.text[i][0].isupper():
            continue
        stop = words.text[i + 1 : i + 2] == ["."]
        if words.folded[i] in _SHORT and not stop:
            continue
        town = words.text[i - 2]
        listed = words.folded[i + 1 : i + 2] == ["and"] or town.lower() in _NO_TOWNS
        if town[0].isupper() and town.isalpha() and not listed:
            before = words.text[i - 3] if i > 2 and words.text[i - 3][0].isupper() else ""
            told[f"{before} {town}"].append((_SHORT.get(words.folded[i], words.folded[i]), i))
    for town, uses in told.items():
        states = {state for state, _ in uses}
        if len(states) != 2 or not _TWICE.isdisjoint(town.lower().split()):
            continue
        first, at = uses[0]
        for state, i in uses[1:]:
            if state != first and not article.quoted(words.start[i]):
                right = words.text[at]
                span = Span(words.start[i], words.end[i])
                related = (Span(words.start[at], words.end[at]),)
                yield Slip(span, (right,), related, f"{town.strip()}, {right}")
                break


_WAY = Pattern(
    r"([\w-]+) (?:miles?|kilomet(?:er|re)s?|km) (?:to the )?(north|south|east|west) of "
    r"(?:the |its )?([\w’']+(?: [A-Z]\w+)?)"
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_LENGTHS = frozenset("mile miles kilometer kilometers kilometre kilometres km".split())


def directions(article: Article) -> Iterator[Slip]:
    """Nine miles north of the border, and then nine miles south of it."""
    if len(_OPPOSITE.keys() & article.types) < 2 or _LENGTHS.isdisjoint(article.types):
        return
    told: dict[tuple[str, str], tuple[str, Span]] = {}
    words = article.words
    for i in words.places(_LENGTHS & article.types):
        match = _WAY.match(article.text, words.start[i - 1]) if i else None
        if match is None:
            continue
        key = match.group(1).lower(), match.group(3)
        way, span = match.group(2), Span(*match.span(2))
        before = told.setdefault(key, (way, span))
        if before[0] != way and _OPPOSITE[way] == before[0]:
            yield Slip(span, (before[0],), (before[1],), before[0])
