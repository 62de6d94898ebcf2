"""The marks inside figures: `£2,95`, `1,0000`, `$ 400`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.lexicon import lexicon
from lint.pattern import Pattern
from lint.text import Span

_UNIT = r"(?: ?%| per ?cent\b|m\b|bn\b| (?:m|b|tr)illion\b)"
_MARKED = Pattern(
    r"(?P<money>(?<=[£$€])\d{1,3},\d\d?)(?!\d|[.,]\d)"
    rf"|(?P<part>(?<![\w.,£$€-])\d{{1,3}},\d\d?)(?={_UNIT})"
    r"|(?P<long>(?<![\w.,])\d{1,3},(?!19|20)\d{4}(?![\d,]))"
    r"|(?P<noughts>(?<![\w.,£$€-])\d{1,2},00(?![\d,.])(?= [a-z]))"
    r"|(?P<stop>(?<![\w.,-])\d{1,3}\.\d00(?![\d.,%]|[a-z]))(?= (?P<noun>[a-z]+))"
    r"|(?P<double>(?<=\d)\.\.(?=\d))"
    r"|(?P<space>(?<![\w$£€])[$£€] (?=\d))",
    needs=(",", "..", "$ ", "£ ", "€ ", "00 "),
)
_MEASURES = frozenset(
    "metres meters miles kilometres kilometers litres liters tonnes tons degrees seconds".split()
)
_FEW = 2
"""More of them come from another country, or from a system."""


def marks(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A comma for the point of a decimal, a point for the comma of thousands, a nought too many
    or too few, a space after the sign of a currency."""
    found = [match for match in _MARKED.finditer(article.text) if _in_body(article, match.start())]
    for match in found if len(found) <= _FEW else ():
        kind, figures = match.lastgroup, match.group()
        whole, _, rest = figures.partition(",")
        span = Span(*match.span())
        if (kind == "money" and rest != "00") or kind == "part":
            yield span, (f"{whole}.{rest}",)
        elif kind == "long":
            yield span, (whole + rest[0] + "," + rest[1:], f"{whole},{rest[:3]}")
        elif kind in ("money", "noughts"):
            yield span, (f"{whole},000", f"{whole}.00" if kind == "money" else f"{whole}00")
        elif kind == "noun" and _counted(match["noun"]):
            yield Span(*match.span("stop")), (match["stop"].replace(".", ","),)
        elif kind == "double":
            yield span, (".",)
        elif kind == "space":
            yield span, (match.group()[0],)


def _counted(noun: str) -> bool:
    """Is this something of which there is no half?"""
    return noun == "people" or (noun not in _MEASURES and lexicon().is_class(noun, "plural"))


def _in_body(article: Article, position: int) -> bool:
    block = article.block_at(position)
    return block is not None and block.part in ("body", "quote", "caption")
