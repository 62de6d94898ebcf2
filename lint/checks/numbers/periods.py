"""Scores of two parts of a game and of all of it: outscored 28-14 in the last quarter, and won
101-96 after trailing 82-77."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.pattern import Pattern
from lint.text import Span

_SCORE = Pattern(r"(?<![\d-])(\d{1,3})-(\d{1,3})(?![\d-])")
_AFTER = frozenset(["won", "win", "beat", "winning", "beating", "victory"])
_BEHIND = frozenset(["trailing", "trailed", "behind", "deficit"])
_AHEAD = frozenset(["leading", "led", "ahead", "lead"])


def periods(article: Article) -> Iterator[Slip]:
    """A final score that is not that of before and what was scored since."""
    if "outscored" not in article.types and "outscoring" not in article.types:
        return
    words = article.words
    for i in words.places({"outscored", "outscoring"}):
        first, last = article.sentence_at(i)
        begin = words.start[first]
        inside = article.text[begin : words.end[last]]
        scores = list(_SCORE.finditer(inside))
        folded = words.folded[first : last + 1]
        behind = not _BEHIND.isdisjoint(folded)
        if len(scores) != 3 or _AFTER.isdisjoint(folded) or behind != _AHEAD.isdisjoint(folded):
            continue
        told = {_role(inside[: score.start()]): score for score in scores}
        if set(told) != {"since", "before", "final"}:
            continue
        gained, lost = sorted((int(told["since"].group(k)) for k in (1, 2)), reverse=True)
        more, less = sorted((int(told["before"].group(k)) for k in (1, 2)), reverse=True)
        mine, theirs = (less, more) if behind else (more, less)
        right = f"{mine + gained}-{theirs + lost}"
        final = told["final"]
        if {final.group(1), final.group(2)} != set(right.split("-")):
            related = tuple(
                Span(begin + told[k].start(), begin + told[k].end()) for k in ("since", "before")
            )
            span = Span(begin + final.start(), begin + final.end())
            yield Slip(span, (right,), related, right)


def _role(before: str) -> str:
    """What a score is, by the last word before it that tells."""
    roles = {"since": ("outscor",), "before": (*_BEHIND, *_AHEAD), "final": tuple(_AFTER)}
    return max(roles, key=lambda role: max(before.rfind(word) for word in roles[role]))
