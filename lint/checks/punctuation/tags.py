"""Quotation marks and the stops and commas beside them, where a speech tag or a stop follows."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.sentences import SAYING
from lint.text import Span

_SHORTEST = 3
"""Words of the shortest quotation that is taken for a sentence."""
_ASKING = frozenset(
    (
        "what what's who who's whose why when where where's how how's which is are was were do "
        "does did have has can could will would should shall isn't aren't don't didn't can't won't"
    ).split()
)
_SPEAKERS = frozenset("he she they it i we".split())
_LONGEST = 4
"""Words of the longest name of a speaker."""


def comma_before(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“There was one who never spoke” she said`: a comma is missing before the tag."""
    words = article.words
    for _, close in _sentences(article):
        before = words.text[close - 1]
        if before.isalnum() and words.gap[close] == "" and _is_tag(article, close + 1):
            span = Span(words.start[close - 1], words.end[close])
            yield span, (f"{before},{words.text[close]}", f"{before}{words.text[close]},")


def mark_outside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“What is all this fuss”?`: the question is in the quotation, and its mark behind it."""
    words = article.words
    for first, close in _sentences(article):
        after = words.text[close + 1] if close + 1 < len(words) else ""
        if after not in ("?", "!") or words.gap[close + 1] or words.text[close - 1] in ",.?!…—":
            continue
        if after == "!" or words.folded[first + 1] in _ASKING:
            span = Span(words.start[close], words.end[close + 1])
            yield span, (after + words.text[close],)


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    """The marks, as words, around each quotation that opens as a sentence does."""
    words = article.words
    for span in article.quotations.spans:
        first, close = article.word_at(span.start), article.word_at(span.end - 1)
        if close - first <= _SHORTEST or not words.text[first + 1][0].isupper():
            continue
        if words.text[close] not in "”’\"'":
            continue
        opens = first == 0 or "\n" in words.gap[first] or words.text[first - 1][-1] in ".,:?!"
        if opens:
            yield first, close


def _is_tag(article: Article, i: int) -> bool:
    """Does `she said`, `Jane Roe said` or `said Jane Roe` stand here?"""
    words = article.words
    if i + 1 >= len(words) or words.gap[i] != " ":
        return False
    if words.folded[i] in SAYING:
        return words.folded[i + 1] in _SPEAKERS or words.text[i + 1][0].isupper()
    k = i
    if words.folded[i] in _SPEAKERS:
        k = i + 1
    else:
        while k < min(i + _LONGEST, len(words) - 1) and words.text[k][0].isupper():
            k += 1
    return i < k < len(words) and words.folded[k] in SAYING
