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
        "person woman judge nation state county match game goal run set lap hole part volume "
        "episode act bed bedroom course time term way lane car vehicle truck wheel door piece "
        "figure digit star floor count megawatt gigawatt yard furlong decade century night "
        "strong kilo carat volt watt ounce gram degree megabyte gigabyte word"
    ).split()
)
_LENGTHS = frozenset(
    "year month week day hour minute mile foot inch acre pound tonne storey".split()
)
"""Units that name nothing else, so that they need no determiner."""
_BEFORE = frozenset("a an the his her its their our my this that".split())


def ages(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`150 year old works`: after a number, one year is an age written without its hyphens."""
    for match in _AGE.finditer(article.text):
        right = f"{match.group(1)}-{match.group(2)}-old{match.group(3)}"
        if match.group() != right:
            yield Span(*match.span()), (right,)


def before_nouns(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`a three week trial`: a number and one unit of measure, before a noun. Without a determiner
    too, `six foot waves`: after a number above one a plain unit would be in the plural."""
    words = article.words
    units = _UNITS & article.types
    for i in words.places(units) if units else ():
        if i < 2 or i + 1 >= len(words):
            continue
        number, after, before = words.folded[i - 1], words.folded[i + 1], words.folded[i - 2]
        several = 1 < (whole_number(number) or 0) < 1000  # no year
        apart = {words.gap[i - 1], words.gap[i], words.gap[i + 1]} == {" "}
        if not several or not apart or after == "old" or not words.text[i].islower():
            continue
        determined = before in _BEFORE or before.endswith("'s")
        if (determined and _is_noun(after)) or (words.folded[i] in _LENGTHS and _is_plural(after)):
            span = Span(words.start[i - 1], words.end[i])
            yield span, (f"{words.text[i - 1]}-{words.text[i]}",)


def _is_noun(word: str) -> bool:
    return lexicon().is_class(word, "noun")


def _is_plural(word: str) -> bool:
    return lexicon().is_class(word, "plural") and word != "olds"


_APART = Pattern(
    rf"(?<![\w.,$£€-])((?:\d[\d,.]*|{_NUMBERS}|several|few|square|cubic)-"
    r"(?:inches|feet|miles|yards|metres|meters|kilometres|kilometers|years|months|weeks|days|hours"
    r"|minutes|seconds|tonnes|tons|pounds|kilos|acres|hectares|litres|liters|gallons|points|goals"
    r"|people|homes|jobs))(?![\w’'-])",
    needs=tuple(
        f"-{unit}"
        for unit in (
            "inches feet miles yards metres meters kilometres kilometers years months weeks days "
            "hours minutes seconds tonnes tons pounds kilos acres hectares litres liters gallons "
            "points goals people homes jobs"
        ).split()
    ),
)


def after_numbers(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`6-inches of rain`: a number and its unit in the plural, which has no hyphen."""
    for match in _APART.finditer(article.text):
        number = match.group(1)
        old = article.text.startswith(" old", match.end())
        plain = number.replace("-", " ")
        yield Span(*match.span()), (plain, number.removesuffix("s")) if old else (plain,)


_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset("one two three four five six seven eight nine".split())


def tens(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`ninety three`: a number below a hundred has a hyphen."""
    words = article.words
    held = _TENS & article.types
    for i in words.places(held) if held else ():
        after = words.folded[i + 1] if i + 2 < len(words) else ""
        if after in _ONES and words.gap[i + 1] == " " and words.folded[i + 2] not in ("-", "of"):
            span = Span(words.start[i], words.end[i + 1])
            yield span, (f"{words.text[i]}-{words.text[i + 1]}",)
