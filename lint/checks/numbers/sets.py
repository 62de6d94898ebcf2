"""Sets that do not make the match: won 6-4, 3-6 in straight sets; a set more after three were
won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import whole_number
from lint.pattern import Pattern
from lint.text import Span

_SCORE = r"\d{1,2}-\d{1,2}(?: ?[(\[]\d{1,2}(?:[-–]\d{1,2})?[)\]])?"
_RUN = Pattern(rf"(?<![\d-]){_SCORE}(?:,? (?:and )?{_SCORE}){{1,4}}(?![\d-])")
_SET = Pattern(r"(?<![\d(\[-])(\d{1,2})-(\d{1,2})(?![\d)\]])")
_TENNIS = frozenset("set sets seed seeded tennis wimbledon seeds tiebreak tie-break setter".split())
_WON = frozenset(
    "won beat win wins winning beating defeated defeating victory triumphed overcame final".split()
)
_OTHERWISE = frozenset(
    "retired led leading trailed trailing lead doubles before when until series games map".split()
)
_IN_SETS = Pattern(r"\b(two|three|four|five) sets\b|\b(straight) sets\b|\b(five|three)-setter\b")


def sets(article: Article) -> Iterator[Slip]:
    """The slip of a run of sets that nobody wins, or that goes on after somebody has won."""
    if not article.quantities.scored or _TENNIS.isdisjoint(article.types):
        return
    text = article.text
    for match in _RUN.finditer(text):
        first, last = article.sentence_at(article.word_at(match.start()))
        inside = article.words.folded[first : last + 1]
        if _WON.isdisjoint(inside) or not _OTHERWISE.isdisjoint(inside):
            continue
        scores = list(_SET.finditer(match.group()))
        if len(scores) > 1 and all(_fits(score) for score in scores):
            begin = article.words.start[first]
            told = _IN_SETS.search(text[begin : article.words.end[last]])
            spoken = Span(begin + told.start(), begin + told.end()) if told else None
            for slip in _held(scores, told):
                span = Span(match.start() + slip.span.start, match.start() + slip.span.end)
                yield slip._replace(span=span, related=(spoken,) if spoken else ())


def _fits(score: Match[str]) -> bool:
    """May this be a set: 6-0 to 6-4, 7-5, 7-6, or a long last one?"""
    low, high = sorted((int(score.group(1)), int(score.group(2))))
    return (
        (high == 6 and low < 5) or (high == 7 and low in (5, 6)) or (high > 7 and high - low == 2)
    )


def _held(scores: Sequence[Match[str]], told: Match[str] | None) -> Iterator[Slip]:
    ahead = [int(score.group(1)) > int(score.group(2)) for score in scores]
    won = ahead.count(True)
    lost = len(ahead) - won
    span = Span(scores[0].start(), scores[-1].end())
    if told is not None and told.group(2):
        if won and lost:
            few = ahead.index(won < lost)
            score = scores[few]
            right = f"{score.group(2)}-{score.group(1)}"
            yield Slip(Span(*score.span()), (right,), (), "in straight sets")
        return
    if told is not None:
        number = whole_number(told.group(1) or told.group(3)) or 0
        if number != len(scores):
            yield Slip(span, (), (), told.group())
            return
    last = ahead[-1]
    more, fewer = (won, lost) if last else (lost, won)
    if more <= fewer or more > 3 or (len(scores) == 4 and more != 3) or len(scores) > 5:
        yield Slip(span, (), (), f"{won} to {lost} in sets")
