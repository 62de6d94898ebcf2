"""Two figures and how far they are said to lie apart, in money, points or years."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.language.quantities import Quantity
from lint.pattern import Pattern
from lint.text import Span

_MORE = frozenset("more higher above up".split())
_LESS = frozenset("less fewer lower below down short".split())
_HEDGES = frozenset("about nearly almost roughly around over least some than".split())


def more_than(article: Article) -> Iterator[Slip]:
    """$330 million, $20 million more than the $300 million of last year."""
    words = article.words
    folded = words.folded
    wanted = (_MORE | _LESS) & article.types
    if not wanted or "than" not in article.types:
        return
    for i in words.places(wanted):
        if folded[i + 1 : i + 2] != ["than"]:
            continue
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        apart = next((q for q in quantities if q.last == i - 1), None)
        other = next(
            (q for q in quantities if q.first == i + 2 + (folded[i + 2 : i + 3] == ["the"])),
            None,
        )
        if apart is None or other is None or apart.unit != other.unit or apart.unit in ("", "%"):
            continue
        before = [q for q in quantities if q.last < apart.first - 1 and q.unit == apart.unit]
        if not before or folded[apart.first - 1] not in (",", "-", "—", "–"):
            continue
        start = before[-1]
        if not _HEDGES.isdisjoint(folded[max(start.first - 2, 0) : i]):
            continue
        sign = 1 if folded[i] in _MORE else -1
        real = sign * (start.value - other.value)
        room = start.step + other.step + apart.step
        if real > 0 and abs(real - apart.value) > room:
            yield _slip(article, apart, real, (start, other))


def _slip(article: Article, told: Quantity, real: float, of: tuple[Quantity, ...]) -> Slip:
    words = article.words
    span = Span(words.start[told.first], words.end[told.last])
    related = tuple(Span(words.start[q.first], words.end[q.last]) for q in of)
    return Slip(span, (), related, f"{real:,g}" if real < 1e6 else f"{real / 1e6:,g} million")


_SCORE = Pattern(
    r"\b(\d{1,3})[-–](\d{1,3})\b[^.\n]{0,60}?"
    r"\b(?:(?:win|victory|defeat|loss|won|lost)\b[^.,\n]{0,14}? by|margin of)"
    r" (\d{1,2}|[a-z]+) (?:points?|runs?|goals?)\b",
    needs=(" by ", " margin of"),
)


def margins(article: Article) -> Iterator[Slip]:
    """A 98-91 win, by eight points."""
    text = article.text
    if article.types.isdisjoint(("point", "points", "run", "runs", "goal", "goals")):
        return
    if not article.quantities.scored:
        return
    for match in _SCORE.finditer(text):
        won, lost = int(match.group(1)), int(match.group(2))
        value = whole_number(match.group(3))
        inside = text[match.end(2) : match.start(3)]
        if value is None or any(c.isdigit() for c in inside) or not won - lost > 0:
            continue
        if value != won - lost:
            right = like_number(match.group(3), won - lost)
            yield Slip(Span(*match.span(3)), (right,), (Span(*match.span(1)),), str(won - lost))


_LEADS = Pattern(
    r"\b(?:by|of) (\d[\d,]*|[a-z-]+) (?:votes?|points?|runs?|goals?)"
    r"(?:,|:| \(|, winning|,? at|, with|, by|, taking|, polling)? ?"
    r"(\d[\d,]*\d|\d)(%?)(?:-|–| to )(\d[\d,]*\d|\d)%?(?![\w.]\d)",
)
_COUNTED = frozenset("vote votes point points run runs goal goals".split())


def leads(article: Article) -> Iterator[Slip]:
    """By 29 votes, 187,402 to 187,371."""
    words = article.words
    for i in words.places(_COUNTED & article.types):
        if i < 2 or words.folded[i - 2] not in ("by", "of"):
            continue
        match = _LEADS.match(article.text, words.start[i - 2])
        if match is None:
            continue
        told = whole_number(match.group(1))
        one, two = (int(match.group(k).replace(",", "")) for k in (2, 4))
        room = 1 if match.group(3) else 0
        if told is None or abs(abs(one - two) - told) <= room or one == two:
            continue
        if 0.2 < told / abs(one - two) < 5:
            right = like_number(match.group(1), abs(one - two))
            related = (Span(match.start(2), match.end(4)),)
            yield Slip(Span(*match.span(1)), (right,), related, right)


_PERIOD = Pattern(
    r"\b[Ff]rom ((?:19|20)\d\d) (?:to|until|through) ((?:19|20)\d\d)\b, "
    r"(?:a|for|some|nearly|almost|more than)? ?"
    r"(?:period of |span of |total of )?(\d{1,2}|[a-z-]+) years\b",
    needs=("rom 19", "rom 20"),
)
_SPENT = Pattern(
    r"(?<=[- ])years?\b(?! ago| later| old|-old)[^.;,\n\d]{0,40}? "
    r"from ((?:19|20)\d\d) (?:to|until|through) ((?:19|20)\d\d)\b",
    needs=(" from 19", " from 20"),
)
_COUNT = Pattern(r"(?<![\w-])(\d{1,2}|[a-z-]+)[- ]$")
_AGO = Pattern(
    r"\b(\d{1,3}|[a-z-]+) years (ago|earlier|later), in ((?:1[6-9]|20)\d\d)\b"
    r"|\b(?:[Ii]n|[Ss]ince) ((?:1[6-9]|20)\d\d),? "
    r"(?:exactly |nearly |almost |more than |over |just )?(\d{1,3}|[a-z-]+) years ago\b",
    needs=(" years ago", " years earlier, in", " years later, in"),
)


_LONG_AGO = 50
"""Years from which a slip shows even where the article may be of a later year than it names."""


def periods(article: Article) -> Iterator[Slip]:
    """From 2010 to 2016, nine years; ten years ago, in 2005, in an article of 2025."""
    text = article.text
    if "years" not in article.types:
        return
    for match in _PERIOD.finditer(text):
        years = int(match.group(2)) - int(match.group(1))
        value = whole_number(match.group(3))
        if value is not None and abs(value - years) > 1 and abs(value - years) < 20:
            related = (Span(match.start(1), match.end(2)),)
            right = like_number(match.group(3), years)
            yield Slip(Span(*match.span(3)), (right,), related, str(years))
    for match in _SPENT.finditer(text):
        years = int(match.group(2)) - int(match.group(1))
        before = max(match.start() - 20, 0)
        count = _COUNT.search(text[before : match.start()])
        value = whole_number(count.group(1)) if count else None
        if count and value and 1 < abs(value - years) < 20 and years > 1 and value > 1:
            related = (Span(match.start(1), match.end(2)),)
            right = like_number(count.group(1), years)
            span = Span(before + count.start(1), before + count.end(1))
            yield Slip(span, (right,), related, str(years))
    now = article.quantities.last_year if " years ago" in text else 0
    for match in _AGO.finditer(text) if now else ():
        if match.group(2) not in (None, "ago") or article.quoted(match.start()):
            continue
        group = 1 if match.group(1) else 5
        year = int(match.group(3) or match.group(4))
        value = whole_number(match.group(group))
        if value is None or value < 2:
            continue
        off = now - year - value
        if abs(off) in (9, 10, 11, 20, 100) or (-off >= 12 and value >= _LONG_AGO):
            right = like_number(match.group(group), value + (off + 5) // 10 * 10)
            span = Span(*match.span(3 if match.group(3) else 4))
            yield Slip(span, (str(now - value),), (Span(*match.span(group)),), str(right))


_JOINED = frozenset("joined became began started took founded hired elected moved opened".split())
_SINCE = Pattern(r"\b(in|since|until|by|to|[A-Z][a-z]+) ((?:19|20)\d\d)\b")
_LONG = Pattern(
    r"\b(?:for|after) (\d\d?|[a-z]+(?:-[a-z]+)?) years(?=[.,;]| in all)", needs=(" years",)
)


def years_between(article: Article) -> Iterator[Slip]:
    """He joined in 1973 and had, by June 2025, been with them for 62 years."""
    if "years" not in article.types or _JOINED.isdisjoint(article.types):
        return
    words = article.words
    for i in words.places(_JOINED):
        _, last = article.sentence_at(i)
        start = words.start[i]
        inside = article.text[start : words.end[last]]
        years = list(_SINCE.finditer(inside))
        told = list(_LONG.finditer(inside))
        if len(years) != 2 or len(told) != 1 or years[1].end() > told[0].start():
            continue
        if years[0].group(1) not in ("in", "since") and years[0].start() > 25:
            continue
        value = whole_number(told[0].group(1))
        apart = int(years[1].group(2)) - int(years[0].group(2))
        if value is not None and apart > 1 and abs(value - apart) > 1:
            at = told[0].span(1)
            right = like_number(told[0].group(1), apart)
            related = tuple(Span(start + y.start(2), start + y.end(2)) for y in years)
            yield Slip(Span(start + at[0], start + at[1]), (right,), related, right)
