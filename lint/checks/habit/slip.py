"""Where an article is unlike itself, what it writes elsewhere, and where."""

from __future__ import annotations

from lint.article import Article
from lint.text import Span

Slip = tuple[Span, tuple[str, ...], tuple[Span, ...]]
FEW = 2
"""More of the rarer ways are no slips."""


def word_span(article: Article, i: int) -> Span:
    """Where a word stands."""
    return Span(article.words.start[i], article.words.end[i])
