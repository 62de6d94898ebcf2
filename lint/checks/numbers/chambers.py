"""Seats of a chamber that everybody knows: the House has 435."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.pattern import Pattern
from lint.text import Span

_SEATS = Pattern(
    r"\b(?:the|all) (\d{3})-(?:seat|member|strong) (House of Commons|House|Commons)\b"
    r"|\b(House|Commons)[’']s? (\d{3}) (?:seats|members|MPs|lawmakers)\b"
    r"|\b(?:the|all) (\d{3}) (House|Commons) seats\b"
    r"|\b[Aa]ll (\d{3}) seats in the (?:U\.?S\.? )?(House of Commons|House|Commons)\b",
    needs=("House", "Commons"),
)
_ONCE = {"House": (435, ()), "Commons": (650, (659, 651, 646, 635, 630, 625))}
"""How many seats a chamber has, and how many it once had."""
_NEAR = 40


def _near(figures: str) -> bool:
    return (
        len(figures) == 3
        and figures.isdigit()
        and any(abs(int(figures) - seats) <= _NEAR for seats, _ in _ONCE.values())
    )


def chambers(article: Article) -> Iterator[Slip]:
    """The House's 425 seats. A figure further off is another house's."""
    if not any(_near(word[:3]) for word in article.quantities.figures if word[3:4] in ("", "-")):
        return
    for match in _SEATS.finditer(article.text):
        group = next(k for k in (1, 4, 5, 7) if match.group(k))
        name = match.group({1: 2, 4: 3, 5: 6, 7: 8}[group])
        seats, once = _ONCE["Commons" if "Commons" in name else "House"]
        value = int(match.group(group))
        off = abs(value - seats)
        if off and off <= _NEAR and value % 100 and value not in once:
            yield Slip(Span(*match.span(group)), (str(seats),), (), str(seats))
