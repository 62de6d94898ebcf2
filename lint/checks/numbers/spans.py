"""Years, days and hours of a span against how long it is said to be, and against its century."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import opened
from lint.language.classes import WEEKDAYS
from lint.language.dates import MONTH_NAMES
from lint.language.numerals import like_number, ordinal_ending, whole_number
from lint.pattern import Pattern
from lint.text import Span

_YEAR = Pattern(r"(?<![\d,.$£€-])\b(1[0-9]\d\d|20\d\d)(?:AD)?\b(?![,.]\d|[-–]|s\b)")
_OLD = Pattern(r"\b(\d{3,4}) ?B\.?C\b", needs=("BC", "B.C"))
_LONG = Pattern(
    r"(?<![\w$£€.,-])(?:(\d{1,3}|[a-z]+(?:-[a-z]+)?) years? "
    r"(later|earlier|before|after|older|younger|apart)"
    r"|(?:after|for|of|,) (\d{1,3}|[a-z]+(?:-[a-z]+)?) years"
    r"(?= in (?:office|power|charge|all)| as |[.,;])"
    r"|(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (\d{1,3}|[a-z]+)-year[- ]"
    r"(?:project|reign|term|spell|career|study|wait|run|ban|period|programme|program|war|span|tenure))"
)
_ROUGHLY = Pattern(
    r"(?:about|around|nearly|almost|some|over|than|least|roughly|just|age of|aged|first|last|next"
    r"|another|every|further|other|past|previous|under|within)[ -]$"
)
_UNSURE = Pattern(
    r"\b(?:aged|age|since|born|now|sentence[d]?|jail|prison|ago|if|would|will|by|old)\b"
)


def years(article: Article) -> Iterator[Slip]:
    """Built in 1847, burned 60 years later, in 1907; the two-year project, from 2015 to 2017."""
    words = article.words
    text = article.text
    dated = [
        i
        for i in article.quantities.places
        if len(words.text[i]) == 4 and words.text[i].isdigit() and "1" <= words.text[i][0] <= "2"
    ]
    spots = [article.sentence_at(i) for i in dated]
    twice = sorted({one for one, two in pairwise(spots) if one == two})
    spans = [(words.start[first], words.end[last]) for first, last in twice]
    if "BC" in text or "B.C" in text:
        spans = [b.span for b in article.blocks if "BC" in text[slice(*b.span)]] + spans
    for start, end in spans:
        inside = text[start:end]
        told = list(_LONG.finditer(inside))
        if len(told) != 1 or _ROUGHLY.search(inside[: told[0].start(told[0].lastindex or 1)]):
            continue
        yield from _held(article, inside, start, told[0])


def _held(article: Article, inside: str, start: int, told: Match[str]) -> Iterator[Slip]:
    group = next(k for k in (1, 3, 4) if told.group(k))
    value = whole_number(told.group(group))
    old = list(_OLD.finditer(inside)) if told.group(2) else []
    named = old or list(_YEAR.finditer(inside))
    if value is None or value < 2 or len(named) != 2 or (not old and _UNSURE.search(inside)):
        return
    one, two = (int(match.group(1)) for match in named)
    apart = abs(two - one)
    if not _bound(inside, told, named, group, old=bool(old)):
        return
    off = abs(value - apart)
    if off < 2 or apart < 2 or (off > 20 and off != 100):
        return
    span = Span(start + told.start(group), start + told.end(group))
    related = tuple(Span(start + m.start(1), start + m.end(1)) for m in named)
    right = like_number(told.group(group), apart)
    if old or (off in (10, 20, 100) and told.group(group).isalpha()):
        # One figure of a year is the likelier slip than of a number in words.
        wrong = related[1]
        later = one - value if old or one > two else one + value
        if old and two > one:
            later = one + value
        yield Slip(wrong, (str(later),), (related[0], span), right)
        return
    yield Slip(span, (right,), related, right)


def _bound(
    inside: str, told: Match[str], named: list[Match[str]], group: int, *, old: bool
) -> bool:
    """Do the years stand where the words `years later` ask for them?"""
    one, two = named
    if group == 3:
        spelt = inside[told.end() : one.start()] == ", from "
        return two.end() <= told.start() or (spelt and two.start() - one.end() < 8)
    if group == 4:
        return one.start() > told.end() or two.end() < told.start()
    if told.group(2) in ("later", "earlier"):
        follows = one.end() < told.start() and 0 < two.start() - told.end() < 12
        return follows or inside[two.end() : told.start()] == ", "
    return one.end() < told.start() and 0 < two.start() - told.end() < (150 if old else 60)


_CENTURY = Pattern(
    r"\b(\d\d)(?:st|nd|rd|th)[- ]century\b(?P<link>[^.;\n\d]{0,50}?)"
    r"\b(?:in|of|from|to) (1[0-9]\d\d|20\d\d)\b"
    r"|\b(?:in|of|from) (1[0-9]\d\d|20\d\d)\b(?P<gap>[^.;\n\d]{0,40}?)"
    r"\b(\d\d)(?:st|nd|rd|th)[- ]century\b",
    needs=("century",),
)
_OTHER = Pattern(
    r"\b(?:and|but|when|until|since|who|than|again|restored|rebuilt|replaced|moved|sold)\b"
)


def centuries(article: Article) -> Iterator[Slip]:
    """The 17th-century hall, built in 1640."""
    for match in _CENTURY.finditer(article.text):
        told, year = (1, 3) if match.group(1) else (6, 4)
        link = match.group("link") or match.group("gap") or ""
        century = (int(match.group(year)) - 1) // 100 + 1
        off = int(match.group(told)) - century
        if off in (-1, 1, -10, 10):
            before = article.text[max(match.start() - 24, 0) : match.start()].rpartition(".")[2]
            if _OTHER.search(link) or not _MADE.search(before + link + match.group()):
                continue
            end = ordinal_ending(century)
            whole = Span(match.start(told), match.end(told) + 2)
            related = (Span(*match.span(year)),)
            yield Slip(whole, (f"{century}{end}",), related, f"the {century}{end} century")


_MADE = Pattern(
    r"\b(?:built|finished|painted|made|written|founded|completed|published|dates|dating|late in"
    r"|early in|work of|born|composed|erected|printed)\b"
)
_DAYS = {day: k for k, day in enumerate(WEEKDAYS)}
_DAY = "|".join(day.capitalize() for day in WEEKDAYS)
_FROM = Pattern(
    rf"\b(\d|two|three|four|five|six|seven|eight)(?: |-)(?:days?|nights?)\b([^.;\n]{{0,40}}?),? "
    rf"[Ff]rom ({_DAY}) (?:to|until|through) ({_DAY})\b",
    needs=tuple(f"rom {day.capitalize()}" for day in WEEKDAYS),
)
_HOURS = Pattern(
    r"\b(\d|two|three|four|five|six|seven|eight|nine|ten) hours\b,? from "
    r"(\d\d?)(?::(\d\d))? ?([ap])\.?m\.? (?:to|until) (\d\d?)(?::(\d\d))? ?([ap])\.?m\b",
    needs=(" hours from", " hours, from"),
)
_OPEN = Pattern(
    r"\bfrom (\d\d?)(?:[.:](\d\d))? ?(p)\.?m\.? (?:to|until) (\d\d?)(?:[.:](\d\d))? ?p\.?m\b"
)


def days(article: Article) -> Iterator[Slip]:
    """Three days, from Monday to Wednesday; three hours, from 2 p.m. to 5 p.m."""
    text = article.text
    if not article.types.isdisjoint(WEEKDAYS):
        for match in _FROM.finditer(text):
            value = whole_number(match.group(1)) or 0
            nights = "night" in match.group()[: match.end(1) - match.start() + 8]
            apart = (_DAYS[match.group(4).lower()] - _DAYS[match.group(3).lower()]) % 7
            right = apart if nights else apart + 1
            if right > 1 and value not in (right, right + 7, apart):
                yield Slip(
                    Span(*match.span(1)),
                    (like_number(match.group(1), right),),
                    (Span(match.start(3), match.end(4)),),
                    str(right),
                )
    for match in _HOURS.finditer(text) if " hours" in text else ():
        begin, end = _minutes(match, 2), _minutes(match, 5)
        apart = (end - begin) % 720 if begin < end else (end - begin) % 1440
        value = whole_number(match.group(1)) or 0
        if apart % 60 == 0 and value != apart // 60:
            hours = like_number(match.group(1), apart // 60)
            related = (Span(match.start(2), match.end(5)),)
            yield Slip(Span(*match.span(1)), (hours,), related, hours)


def _minutes(match: Match[str], group: int) -> int:
    hour = int(match.group(group)) % 12 + (12 if match.group(group + 2) == "p" else 0)
    return hour * 60 + int(match.group(group + 1) or 0)


_ORDER = Pattern(
    r"\b(?:from|between) ((?:1[5-9]|20)\d\d) (?:to|until|through|and) ((?:1[5-9]|20)\d\d)\b"
    r"(?! (?:to|and|or|in|on|it|the|but|per|people|percent))"
)


_DATES = Pattern(
    rf"\b[Ff]rom ({MONTH_NAMES}) (\d\d?) (?:to|until|through) (?:\1 )?(\d\d?)\b"
    rf"(?! (?:{MONTH_NAMES})|[:.]\d| ?[ap]\.?m)"
    rf"|\b[Ff]rom (\d\d?) ({MONTH_NAMES}) (?:to|until) (\d\d?) \5\b"
)


def order(article: Article) -> Iterator[Slip]:
    """From 2015 to 2012; from 5pm to 3pm."""
    for match in opened(article, _ORDER):
        first, last = match.group(1), match.group(2)
        if last < first:
            span = Span(match.start(1), match.end(2))
            link = article.text[match.end(1) : match.start(2)]
            yield Slip(span, (f"{last}{link}{first}",), (), "before it begins")
    for match in opened(article, _DATES):
        one, two = (2, 3) if match.group(1) else (4, 6)
        if int(match.group(two)) < int(match.group(one)) <= 31:
            span = Span(match.start(1 if match.group(1) else 4), match.end())
            yield Slip(span, (), (), "before it begins")
    for match in opened(article, _OPEN):
        one = int(match.group(1)) % 12 * 60 + int(match.group(2) or 0)
        two = int(match.group(4)) % 12 * 60 + int(match.group(5) or 0)
        if two < one:
            yield Slip(Span(match.start(1), match.end()), (), (), "before it begins")
