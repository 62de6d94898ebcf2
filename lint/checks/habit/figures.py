"""The marks inside figures, in one way all through an article: 1,200 and $5."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.numerals import LED
from lint.checks.habit.slip import FEW, Slip, word_span
from lint.language.lexicon import lexicon
from lint.language.numerals import whole_number
from lint.language.quantities import Quantity


def thousands(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`1200 drivers` in an article with 1,050 of them."""
    with_comma = [q for q in article.quantities.all if _grouped(article, q)]
    if not with_comma:
        return
    bare = [
        q
        for q in article.quantities.all
        if len(article.words.text[q.figure]) == 4 and article.words.text[q.figure].isdigit()
    ]
    odd = [q for q in bare if _is_count(article, q)]
    related = tuple(word_span(article, q.figure) for q in with_comma)
    for q in odd if len(odd) <= FEW else ():
        yield word_span(article, q.figure), (f"{int(article.words.text[q.figure]):,}",), related


def _grouped(article: Article, q: Quantity) -> bool:
    text = article.words.text[q.figure]
    return len(text) == 5 and text[1] == "," and text[0].isdigit() and text[2:].isdigit()


_COUNTED = frozenset("homes houses people votes jobs fans drivers workers troops acres".split())


def year_like(value: float) -> bool:
    """May a number of four figures be a year?"""
    return 1500 < value < 2101


def _is_count(article: Article, q: Quantity) -> bool:
    """Is this four-figure number surely a count or a sum of money, and no year, address, code?"""
    words, i = article.words, q.figure
    if q.unit in ("$", "£", "€"):
        return True
    after = words.folded[i + 1] if i + 1 < len(words) else "."
    before = words.folded[i - 1] if i else ""
    if before in LED or before.isdigit() or whole_number(before) or q.unit:
        return False
    plural = lexicon().is_class(after, "plural") or after == "people"
    sure = plural and (after in _COUNTED or not lexicon().is_class(after, "third"))
    year = year_like(q.value)
    stopped = after in (",", ".") and before in ("was", "were", "is", "of", "to", "than", "about")
    if stopped and not year_like(q.value):
        return True
    unlike = words.gap[i + 1] == " " and sure
    if year:
        return unlike and before in ("than", "about", "nearly", "over", "almost", "some", "around")
    return unlike and words.text[i + 1].islower()


def noughts(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`$5.00` in an article that writes $8."""
    ways: dict[bool, list[Quantity]] = {True: [], False: []}
    for q in article.quantities.all:
        text = article.words.text[q.figure]
        if q.unit in ("$", "£", "€") and q.last == q.figure:
            if text.endswith(".00"):
                ways[True].append(q)
            elif text.isdigit():
                ways[False].append(q)
    few, many = ways[True], ways[False]
    if few and len(few) <= FEW and len(many) >= len(few):
        related = tuple(word_span(article, q.figure) for q in many)
        for q in few:
            yield word_span(article, q.figure), (article.words.text[q.figure][:-3],), related
