"""Ages against the years of birth and death."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.pattern import Pattern
from lint.text import Span

_BORN = Pattern(r"\b[Bb]orn\b[^.;]{0,60}?\b((?:1[89]|20)\d\d)\b")
_DIED = Pattern(r"\b(?:died|death|killed|murdered|executed)\b[^.;]{0,40}?\b((?:1[89]|20)\d\d)\b")
_AGED = Pattern(r"\b(?:aged|at the age of|at age|age)\s(\d{1,3})\b")
_LIFE = Pattern(r"\(((?:1[5-9]|20)\d\d)[-–—]((?:1[5-9]|20)\d\d)\)")


def ages(article: Article) -> Iterator[Slip]:
    """Born in 1950, died in 2020 aged 80. Only where a paragraph tells of one life."""
    if article.types.isdisjoint(("aged", "age")):
        return
    for block in article.blocks:
        text = article.text[block.span.start : block.span.end]
        if "aged " not in text and " age " not in text:
            continue
        born = [int(match.group(1)) for match in _BORN.finditer(text)]
        died = [int(match.group(1)) for match in _DIED.finditer(text)]
        lives = [(int(a), int(b)) for a, b in (m.groups() for m in _LIFE.finditer(text))]
        told = list(_AGED.finditer(text))
        if len(born) == 1 and len(died) == 1:
            lives.append((born[0], died[0]))
        if len(lives) != 1 or len(told) != 1:
            continue
        years = lives[0][1] - lives[0][0]
        if int(told[0].group(1)) not in (years, years - 1) and years > 0:
            start = block.span.start
            span = Span(start + told[0].start(1), start + told[0].end(1))
            yield Slip(span, (str(years), str(years - 1)), (), f"{years - 1} or {years}")
