"""Hyphens in ages and measures that stand before a noun: a 150-year-old clock."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.lexicon import lexicon
from lint.language.numerals import whole_number
from lint.pattern import Pattern
from lint.text import Span

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AGE = Pattern(
    rf"(?<![\w.,-])(\d{{2,4}}|[2-9]|{_NUMBERS})[ -](year|month|week|day)[ -]old(s?)\b(?!-)",
    needs=("year old", "month old", "week old", "day old", "year-old", "month-old", "week-old"),
)
_UNITS = frozenset(
    (
        "year month week day hour minute second mile foot inch acre pound ton tonne kilometre "
        "kilometer metre meter litre liter gallon page storey story room seat man member point "
        "person woman judge nation state county party match game goal run set lap hole part "
        "volume episode act bed bedroom course time term way lane car vehicle truck wheel door "
        "piece figure digit star floor count megawatt gigawatt yard furlong decade century night "
    ).split()
)
_BEFORE = frozenset("a an the his her its their our my this that".split())


def ages(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`150 year old works`: after a number, one year is an age written without its hyphens."""
    for match in _AGE.finditer(article.text):
        right = f"{match.group(1)}-{match.group(2)}-old{match.group(3)}"
        if match.group() != right:
            yield Span(*match.span()), (right,)


def before_nouns(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`a three week trial`: a number and one unit of measure, before a noun."""
    words, known = article.words, lexicon()
    units = _UNITS & article.types
    for i in words.places(units) if units else ():
        if i < 2 or i + 1 >= len(words) or words.folded[i - 2] not in _BEFORE:
            continue
        number, after = words.folded[i - 1], words.folded[i + 1]
        several = 1 < (whole_number(number) or 0) < 1000  # no year
        apart = {words.gap[i - 1], words.gap[i], words.gap[i + 1]} == {" "}
        if several and apart and known.is_class(after, "noun") and after != "old":
            span = Span(words.start[i - 1], words.end[i])
            yield span, (f"{words.text[i - 1]}-{words.text[i]}",)
