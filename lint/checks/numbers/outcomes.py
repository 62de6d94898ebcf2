"""A score that does not go with the word beside it: won 2-2, won 5-4, their third defeat; and two
times of a race with the gap between them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_DRAWN = Pattern(
    r"\b(won|beat|lost|defeated|beaten|winning|losing|beating) (?:[A-Z][\w’'.]+ |the |by |at home "
    r"|away ){0,5}(\d{1,2})-(\d{1,2})\b(?![-–\d])"
)
_LEVEL = frozenset(
    (
        "penalties shootout shoot-out penalty aggregate draw drew drawn tie tied overtime extra "
        "away tiebreak countback replay"
    ).split()
)
_CONTRARY = Pattern(
    r"\b(won|beat|defeated|lost)\b[^.;\n]{0,50}?\d-\d{1,3}\b,? (?:for )?(?:(losing|winning)"
    r"|(?:their|its|his|her|a) (?:[\w-]+ ){0,3}?(win|victory|defeat|loss))\b"
)
_WINS = frozenset(["won", "beat", "defeated", "winning", "win", "victory"])
_RESULTS = frozenset("won beat lost defeated beaten winning losing beating".split())


def outcomes(article: Article) -> Iterator[Slip]:
    """Won 2-2; won 5-4, losing their third game in a row."""
    wanted = _RESULTS & article.types
    if not wanted or not article.quantities.scored:
        return
    words = article.words
    for i in words.places(wanted):
        first, last = article.sentence_at(i)
        drawn = _DRAWN.match(article.text, words.start[i])
        if drawn and drawn.group(2) == drawn.group(3):
            if _LEVEL.isdisjoint(words.folded[first : last + 1]):
                related = (Span(*drawn.span(1)),)
                yield Slip(Span(drawn.start(2), drawn.end(3)), (), related, drawn.group(1))
            continue
        contrary = _CONTRARY.match(article.text, words.start[i])
        if contrary:
            group = 2 if contrary.group(2) else 3
            if (contrary.group(1) in _WINS) != (contrary.group(group) in _WINS):
                related = (Span(*contrary.span(1)),)
                yield Slip(Span(*contrary.span(group)), (), related, contrary.group(1))


_TIME = r"(?:(\d{1,2})[:.])?(\d{1,2})[:.](\d\d(?:\.\d+)?)"
_CLOCKS = Pattern(rf"(?<![\d:.$£€-]){_TIME}(?![\d:.]*\d|%| ?[ap]\.?m)")
_APART = Pattern(
    r"\b(\d{1,3}(?:\.\d+)?|[a-z]+) seconds "
    r"(?:ahead|clear|faster|behind|in front|slower|quicker)\b"
    r"|\bby (\d{1,3}(?:\.\d+)?) seconds\b"
)


def gaps(article: Article) -> Iterator[Slip]:
    """In 2:31:09, 14 seconds ahead of a rival who took 2:31:33."""
    words = article.words
    if "seconds" not in article.types:
        return
    for i in words.places({"seconds"}):
        first, last = article.sentence_at(i)
        begin = words.start[first]
        inside = article.text[begin : words.end[last]]
        told = _APART.search(inside)
        times = list(_CLOCKS.finditer(inside))
        if told is None or len(times) != 2:
            continue
        group = 1 if told.group(1) else 2
        one, two = (_seconds(*time.groups()) for time in times)
        gap = round(abs(one - two), 2)
        try:
            value = float(told.group(group))
        except ValueError:
            value = float(whole_number(told.group(group)) or 0)
        exact = "." in told.group(group) or all("." not in time.group(3) for time in times)
        if value and abs(value - gap) > (0.005 if exact else 0.6) and gap < 20 * value:
            right = (
                f"{gap:g}" if told.group(1)[0].isdigit() else like_number(told.group(1), round(gap))
            )
            related = tuple(Span(*time.span()) for time in times)
            yield Slip(Span(*told.span(1)), (right,), related, right)


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)
