"""What is said of a score or a vote that its figures do not bear out: a 2-2 win, unanimous 6-1."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_UNANIMOUS = Pattern(
    r"\b(?:unanimous|unanimously)\b,?[^.;,\d]{0,24}? \(?(\d{1,2})[-–](\d{1,2})\b"
    r"|\b(\d{1,2})[-–](\d{1,2}) unanimous\b",
    needs=("unanimous",),
)
_DRAWN = Pattern(
    r"\b(?:drew|drawn|tied) (?:the (?:game|match) )?(\d{1,2})[-–](\d{1,2})"
    r"(?![-–\d])(?! (?:down|up|behind|ahead))"
    r"|\ba (\d{1,2})[-–](\d{1,2}) (?:home )?draw\b",
    needs=("drew", "drawn", "tied", "draw"),
)
_WON = Pattern(
    r"\b(?:won|lost|beat [A-Z][\w.]+(?: [A-Z][\w.]+)?|beaten|defeated [A-Z]\w+(?: [A-Z]\w+)?) "
    r"(\d{1,2})[-–](\d{1,2})"
    r"(?= (?:at home|away|here|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|[.,;])"
    r"|\ba (\d{1,2})[-–](\d{1,2}) (?:win|victory|defeat|loss|triumph)\b"
    r"(?! (?:ratio|rate|record|chance))",
)
_SPLIT = Pattern(r"penalt|shoot-?out|aggregate|away goals|extra time|tie-?break|wicket|tied")
_MARGIN = Pattern(
    r"\b(\d{1,3})(?:-|–|\sto\s)(\d{1,3}), (?:a|by a) (?:margin|majority) of"
    r" (\d{1,3}|[a-z-]+)(?= votes?\b|[.,;])",
    needs=(" margin of", " majority of"),
)
_TOLD = frozenset(
    (
        "unanimous unanimously drew drawn tied draw won lost beat beaten defeated win victory "
        "defeat loss triumph"
    ).split()
)


def verdicts(article: Article) -> Iterator[Slip]:
    """A unanimous 6-1, a draw of 2-1, a win of 2-2."""
    text = article.text
    if not article.quantities.scored or article.types.isdisjoint(_TOLD):
        return
    for match in _UNANIMOUS.finditer(text):
        won, lost, span = _score(match)
        if won and lost:
            yield Slip(span, (f"{won}-0",), (), "not unanimous")
    for match in _DRAWN.finditer(text):
        one, two, span = _score(match)
        if one != two and max(one, two) < 10:
            high = max(one, two)
            low = min(one, two)
            yield Slip(span, (f"{high}-{high}", f"{low}-{low}"), (), "no draw")
    for match in _WON.finditer(text):
        one, two, span = _score(match)
        first, last = article.sentence_at(article.word_at(span.start))
        after = article.sentence_at(min(last + 1, len(article.words) - 1))[1]
        near = text[article.words.start[first] : article.words.end[after]]
        if one == two < 20 and not _SPLIT.search(near):
            yield Slip(span, (f"{one + 1}-{two}", f"{one}-{max(two - 1, 0)}"), (), "a draw")


def _score(match: Match[str]) -> tuple[int, int, Span]:
    group = 1 if match.group(1) else 3
    one, two = int(match.group(group)), int(match.group(group + 1))
    return one, two, Span(match.start(group), match.end(group + 1))


def margins(article: Article) -> Iterator[Slip]:
    """52-46, a margin of eight votes."""
    if not article.quantities.scored and "to" not in article.types:
        return
    for match in _MARGIN.finditer(article.text):
        value = whole_number(match.group(3))
        apart = abs(int(match.group(1)) - int(match.group(2)))
        if value is not None and apart and value != apart:
            right = like_number(match.group(3), apart)
            related = (Span(match.start(1), match.end(2)),)
            yield Slip(Span(*match.span(3)), (right,), related, right)


_NAME = r"(?:[A-Z][\w'’-]+ ?){1,3}"
_GOALS = Pattern(
    r"\b(\d)[-–](\d)\b[^.;\n]{0,60}?\b(?:goals|tries|strikes) (?:from|by|for) "
    rf"({_NAME}(?:, {_NAME})* and {_NAME})(?=[.,;])",
    needs=("goals from", "goals by", "tries from", "tries by", "strikes from", "goals for"),
)


def scorers(article: Article) -> Iterator[Slip]:
    """2-1, with goals from A, B, C and D."""
    for match in _GOALS.finditer(article.text):
        one, two = int(match.group(1)), int(match.group(2))
        named = match.group(3).count(",") + 2
        if one + two < named < max(one, two) + 3:
            related = (Span(*match.span(3)),)
            winner = Span(*match.span(1 if one >= two else 2))
            yield Slip(winner, (str(named),), related, str(named))
