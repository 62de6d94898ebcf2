"""Games won, drawn and lost against the games played; medals of three metals against them all."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_N = r"(\d{1,2}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_GAMES = "(?:games|matches|starts|outings|ties|fights|races)"
_WON_LOST = Pattern(
    rf"\b(?:won|winning) {_N},? (?:and )?(?:(?:drawn|drew|tied|drawing) {_N},? (?:and )?)?"
    rf"(?:lost|losing) {_N}"
    rf"(?: and (?:drawn|drew|tied|drawing) {_N})? (?:of|in|from) (?:their|its|his|her|the) "
    rf"(?:first |last |past |opening |previous )?{_N} "
    rf"(?:league |home |away )?{_GAMES}\b"
    rf"|\b{_N} (?:wins|victories),? (?:and )?(?:{_N} (?:draws|ties),? (?:and )?)?"
    rf"{_N} (?:defeats|losses)(?: and {_N} (?:draws|ties))? (?:from|in) (?:their |its |the )?"
    rf"(?:first |last |past |opening )?{_N} (?:league |home |away )?{_GAMES}\b",
    needs=(" lost ", "losing", " losses", " defeats"),
)
_MEDALS = Pattern(
    rf"\b(?:{_N} medals\b[^.;\n\d]{{0,24}}?|[Oo]f (?:the|their|its|his|her) {_N} medals, )"
    rf"{_N} (?:were |was |are )?golds?,? (?:and )?{_N} silvers?,?(?: and)? {_N} bronzes?\b",
    needs=("medals",),
)


_TRIPLE = Pattern(r"\((\d{1,2})-(\d{1,2})-(\d{1,2})\)")
_IN_GAMES = Pattern(r"\b(?:in|through|after|over) (\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:games|matches)\b")
_PLAYED = frozenset("games matches starts outings ties fights races medals".split())


def records(article: Article) -> Iterator[Slip]:
    """Won 11, drawn four and lost three of their 17 games; 17 medals, six of them gold."""
    if article.types.isdisjoint(_PLAYED):
        return
    yield from _season(article)
    for pattern in (_WON_LOST, _MEDALS):
        for match in pattern.finditer(article.text):
            groups = [k for k in range(1, len(match.groups()) + 1) if match.group(k)]
            values = [whole_number(match.group(k).lower()) for k in groups]
            whole = groups[-1] if pattern is _WON_LOST else groups[0]
            parts = groups[:-1] if pattern is _WON_LOST else groups[1:]
            if None in values:
                continue
            told = whole_number(match.group(whole).lower()) or 0
            total = sum(whole_number(match.group(k).lower()) or 0 for k in parts)
            if total != told and 0.5 < told / max(total, 1) < (1.0 if len(parts) < 3 else 2):
                right = like_number(match.group(whole), total)
                related = (Span(match.start(parts[0]), match.end(parts[-1])),)
                yield Slip(Span(*match.span(whole)), (right,), related, right)


def _season(article: Article) -> Iterator[Slip]:
    """A team of 18-1-2 that has played 20 games; only where the article has one such record."""
    if not article.quantities.scored:
        return
    triples = list(_TRIPLE.finditer(article.text))
    played = list(_IN_GAMES.finditer(article.text)) if len(triples) == 1 else []
    if len(played) != 1:
        return
    told = whole_number(played[0].group(1).lower()) or 0
    total = sum(int(figure) for figure in triples[0].groups())
    if 0 < abs(told - total) <= 2:
        right = like_number(played[0].group(1), total)
        yield Slip(Span(*played[0].span(1)), (right,), (Span(*triples[0].span()),), right)
