"""The marks inside figures: `£2,95`, `1,0000`, `$ 400`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.lexicon import lexicon
from lint.language.numerals import worded
from lint.pattern import Pattern
from lint.text import Span

_MONEY = frozenset("£$€")
_UNITS = frozenset("% per percent million billion trillion m bn".split())
_SHAPES = Pattern(
    r"(?P<part>\d{1,3},\d\d?)(?:m|bn)?$|(?P<long>\d{1,3},(?!19|20)\d{4}$)|(?P<stop>\d{1,3}\.\d00$)"
)
_MEASURES = frozenset(
    "metres meters miles kilometres kilometers litres liters tonnes tons degrees seconds".split()
)
_FEW = 2
"""More of them come from another country, or from a system."""


def marks(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A comma for the point of a decimal, a point for the comma of thousands, a nought too many
    or too few, a space after the sign of a currency."""
    found = [slip for slip in _slips(article) if _in_body(article, slip[0].start)]
    yield from found if len(found) <= _FEW else ()


def _slips(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    words = article.words
    shapes = {
        form.lower(): shape
        for form in article.forms
        if form[0].isdigit() and len(form) > 2 and (shape := _SHAPES.match(form))
    }
    for i in words.places(shapes) if shapes else ():
        ways = _ways(article, i, shapes[words.folded[i]].lastgroup or "")
        if ways:
            yield Span(words.start[i], words.end[i]), ways
    signs = _MONEY & article.types
    for i in words.places(signs) if signs else ():
        number = words.text[i + 1 : i + 2]
        if number and number[0][0].isdigit() and words.gap[i + 1] == " ":
            before = words.text[i - 1] if i and not words.gap[i] else " "
            if not before[-1].isalnum():
                yield Span(words.start[i], words.end[i] + 1), (words.text[i],)
    for i in words.places({".."}) if ".." in article.types else ():
        inside = 0 < i < len(words) - 1 and not words.gap[i] and not words.gap[i + 1]
        if inside and words.text[i - 1].isdigit() and words.text[i + 1].isdigit():
            yield Span(words.start[i], words.end[i]), (".",)


def _ways(article: Article, i: int, shape: str) -> tuple[str, ...]:
    """What the figure should be; nothing if it is right as it is."""
    words = article.words
    figures, after = words.text[i], words.folded[i + 1] if i + 1 < len(words) else "."
    before = words.text[i - 1] if i and not words.gap[i] else " "
    if before in ("-", "–", ".", ",") or (before[-1].isalnum() and before not in _MONEY):
        return ()
    whole, _, rest = figures.partition(",")
    if shape == "part":
        if rest == "00" and (before in _MONEY or _counted(after)):
            return f"{whole},000", f"{whole}.00" if before in _MONEY else f"{whole}00"
        return (f"{whole}.{rest}",) if before in _MONEY or after in _UNITS else ()
    if shape == "long":
        return whole + rest[0] + "," + rest[1:], f"{whole},{rest[:3]}"
    return (figures.replace(".", ","),) if before not in _MONEY and _counted(after) else ()


def _counted(noun: str) -> bool:
    """Is this something of which there is no half?"""
    return noun == "people" or (noun not in _MEASURES and lexicon().is_class(noun, "plural"))


def _in_body(article: Article, position: int) -> bool:
    block = article.block_at(position)
    return block is not None and block.part in ("body", "quote", "caption")


_WORDED = 100


def at_start(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`35 counties have voted.` A few: where there are more it is the paper's way."""
    words = article.words
    found = [
        q
        for q in article.quantities.all
        if not q.unit
        and q.first == q.last
        and 1 < q.value < _WORDED
        and words.text[q.figure].isdigit()
        and article.starts_sentence(q.figure)
        and _opens(article, q.figure)
    ]
    for q in found if len(found) <= _FEW else ():
        span = Span(words.start[q.figure], words.end[q.figure])
        yield span, (worded(int(q.value)).capitalize(),)


def _opens(article: Article, i: int) -> bool:
    """Does a sentence of prose go on behind this figure: a small word, and a stop before it?"""
    words = article.words
    if i + 1 >= len(words) or words.gap[i + 1] != " " or not words.text[i + 1].islower():
        return False
    block = article.block_at(words.start[i])
    if block is None or block.part != "body" or words.text[i - 1][-1] not in '.!?”"':
        return False
    first, last = article.sentence_at(i)
    return (
        last - first > _FEW + 1 and words.text[last][-1] in ".!?" and words.folded[i + 1] != "per"
    )
