"""A person of one rank or office who further down has another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.text import Span

_SAME = {
    "sgt": "sergeant",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "lt": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "gen": "general",
    "cpl": "corporal",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "cllr": "councillor",
    "prof": "professor",
    "rev": "reverend",
    "con": "constable",
    "const": "constable",
    "chf": "chief",
}
_LADDERS = tuple(
    frozenset(ranks.split())
    for ranks in (
        "constable sergeant inspector superintendent commander commissioner",
        "corporal sergeant lieutenant captain major colonel general brigadier",
        "officer sergeant lieutenant captain chief sheriff deputy marshal trooper",
        "senator representative governor mayor",
        "bishop archbishop cardinal reverend pope canon",
        "judge justice magistrate",
        "councillor mayor",
        "sir lord baron dame lady baroness",
        "prince princess king queen duke duchess",
    )
)
_RANKS = frozenset().union(*_LADDERS)
_TURNED = frozenset(
    "former formerly ex then once became promoted retired late future aspiring".split()
)


class Titled(NamedTuple):
    """A surname, the rank before it, and the word that says it."""

    surname: str
    full: bool
    rank: str
    at: int


def ranks(article: Article) -> Iterator[Slip]:
    """Detective Sergeant Alan Pryce … Detective Inspector Pryce."""
    wanted = (_RANKS | _SAME.keys()) & article.types
    if len(wanted) < 2:
        return
    told: defaultdict[str, list[Titled]] = defaultdict(list)
    for titled in _titled(article, wanted):
        told[titled.surname].append(titled)
    words = article.words
    for uses in told.values():
        first = uses[0]
        if not first.full or sum(use.full for use in uses) != 1:
            continue
        for use in uses[1:]:
            if not _clash(first.rank, use.rank) or article.quoted(words.start[use.at]):
                continue
            span = Span(words.start[use.at], words.end[use.at])
            related = (Span(words.start[first.at], words.end[first.at]),)
            right = words.text[first.at]
            yield Slip(span, (right,), related, right)


def _clash(one: str, other: str) -> bool:
    return one != other and any(one in ladder and other in ladder for ladder in _LADDERS)


def _titled(article: Article, wanted: frozenset[str]) -> Iterator[Titled]:
    """The ranks that stand with a capital before a name."""
    words = article.words
    folded, text = words.folded, words.text
    for i in words.places(wanted):
        if not text[i][0].isupper() or not _TURNED.isdisjoint(folded[max(i - 3, 0) : i]):
            continue
        k = i + 2 if folded[i + 1 : i + 2] == ["."] else i + 1
        end = k
        while (
            end < len(text)
            and text[end][0].isupper()
            and text[end].isalpha()
            and (folded[end] not in wanted and folded[end] not in _SAME)
        ):
            end += 1
        if 1 <= end - k <= 3 and words.gap[end - 1] == " " and "\n" not in words.gap[k]:
            rank = _SAME.get(folded[i], folded[i])
            yield Titled(text[end - 1], end - k > 1, rank, i)
