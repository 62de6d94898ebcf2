"""The tense of speech tags, and the order of day and month."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip, word_span
from lint.language.classes import MONTHS
from lint.text import Span

_MONTHS = frozenset(MONTHS)
_LEAST = 4
"""Tags in the past tense beside which one in the present is a slip."""


def tense(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """The only `says` among speech tags that say `said`."""
    if "says" not in article.types or "said" not in article.types:
        return
    tags: dict[str, list[int]] = {"says": [], "said": []}
    for i in article.words.places({"says", "said"}):
        if not article.quoted(article.words.start[i]) and _is_tag(article, i):
            tags[article.words.folded[i]].append(i)
    if len(tags["says"]) == 1 and len(tags["said"]) >= _LEAST:
        related = tuple(word_span(article, i) for i in tags["said"])
        yield word_span(article, tags["says"][0]), ("said",), related


def _is_tag(article: Article, i: int) -> bool:
    """Does the verb stand behind a quotation, with at most a name between them?"""
    text = article.words.text
    for k in range(i - 1, max(i - 5, -1), -1):
        if text[k] in ("”", '"', "’", "'"):
            return text[k - 1] in (",", "?", "!")
        if not (text[k][0].isupper() or text[k] in ("he", "she", "they")):
            return False
    return False


_FIXED = frozenset([("september", "11"), ("january", "6"), ("july", "4"), ("may", "1")])
"""Days that are known by their date."""


def dates(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """A month before its day in an article that puts the day first, or the reverse."""
    text, folded, gap = article.words.text, article.words.folded, article.words.gap
    held = _MONTHS & article.types
    month_first, day_first = [], []
    for i in article.words.places(held) if held else ():
        if not (text[i][0].isupper() and text[i][1:].islower()):
            continue
        before, after = text[i - 1] if i else "", text[i + 1] if i + 1 < len(text) else ""
        if _is_day(before) and gap[i] == " " and (i < 2 or text[i - 2] not in (",", "and")):
            day_first.append((i - 1, i))
        elif _is_day(after) and gap[i + 1] == " " and (folded[i], after) not in _FIXED:
            month_first.append((i, i + 1))
    few, many = sorted((month_first, day_first), key=len)
    if 0 < len(few) <= FEW and len(many) > len(few):
        related = tuple(Span(article.words.start[a], article.words.end[b]) for a, b in many)
        for first, last in few:
            span = Span(article.words.start[first], article.words.end[last])
            yield span, (f"{text[last]} {text[first]}",), related


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and 0 < int(word) < 32
