"""What LanguageTool is asked about an article: some of its prose, the rest as markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint.article import Article
from lint.language.words import OPAQUE
from lint.text import Span

_STANDS_FOR = "Maria"
"""What LanguageTool reads where code, an address or a picture stands in a sentence: a name, which
goes with any verb."""

Piece = dict[str, str]
"""A part of LanguageTool's annotated text."""


class Question(NamedTuple):
    """A question, of plain data only: it goes from process to process."""

    text: str
    pieces: list[Piece]
    """The article as LanguageTool's annotated text: paragraphs parted by empty lines, something to
    read in the place of what is not prose."""
    language: str
    rules: tuple[str, ...]
    """LanguageTool's rules that are heard."""


Found = tuple[int, int, str, tuple[str, ...]]
"""An answer's match: start and end (code points), rule, corrections."""


def question_of(
    article: Article, spans: Sequence[Span], language: str, rules: tuple[str, ...]
) -> Question:
    """The question for these parts of an article: sentences, or all its paragraphs."""
    pieces: list[Piece] = []
    at = 0
    for span in spans:
        if span.start > at:
            between = article.text[at : span.start]
            pieces.append({"markup": between, "interpretAs": "\n\n" if at else ""})
        pieces += _prose(article.text[span.start : span.end])
        at = span.end
    if at < len(article.text):
        pieces.append({"markup": article.text[at:], "interpretAs": ""})
    return Question(article.text, pieces, language, rules)


def _prose(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        hidden = text[at] == OPAQUE
        end = at
        while end < len(text) and (text[end] == OPAQUE) == hidden:
            end += 1
        piece = text[at:end]
        pieces.append({"markup": piece, "interpretAs": _STANDS_FOR} if hidden else {"text": piece})
        at = end
    return pieces
