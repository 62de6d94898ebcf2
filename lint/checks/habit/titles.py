"""Stops of titles, courtesy titles and the capitals of offices before names."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip, word_span
from lint.language.classes import CLOSED
from lint.language.names.evidence import HONORIFICS
from lint.text import Span

_TITLES = frozenset("mr mrs ms dr prof rev".split())
_ADDRESSED = frozenset("President Chairman Speaker Secretary Chairwoman Chair Justice".split())
_RUNS_ON = (
    CLOSED["preposition"]
    | CLOSED["conjunction"]
    | frozenset(", “ said told that says when asked where also quoted".split())
)
"""Words before an office that say nothing of it, unlike the US president Roe, former mayor Roe."""


def stops(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """Titles with a stop and without, and saints."""
    for group in (_TITLES, frozenset(["st"])):
        held = group & article.types
        ways: dict[bool, list[int]] = {True: [], False: []}
        for i in article.words.places(held) if held else ():
            stop = article.words.text[i + 1 : i + 2] == ["."] and not article.words.gap[i + 1]
            name = article.words.text[i + 1 + stop : i + 2 + stop]
            title = article.words.text[i]
            if title == title.capitalize() and name and name[0][0].isupper():
                ways[stop].append(i)
        few, many = sorted(ways.values(), key=len)
        if not 0 < len(few) <= FEW or (len(many) == len(few) and few[0] < many[0]):
            few, many = many, few
        if not 0 < len(few) <= FEW or len(many) < len(few):
            continue
        related = tuple(word_span(article, i) for i in many)
        for i in few:
            text, span = article.words.text[i], word_span(article, i)
            if few is ways[True]:
                yield Span(span.start, span.end + 1), (text,), related
            else:
                yield span, (text + ".",), related


def courtesy(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """The only Mrs of an article that gives its people their bare surnames."""
    held = HONORIFICS & article.types
    text = article.words.text
    titled = [i for i in article.words.places(held) if text[i][0].isupper()] if held else []
    titled = [i for i in titled if not article.quoted(article.words.start[i])]
    if len(titled) != 1:
        return
    i = titled[0]
    k = i + 1 + (text[i + 1 : i + 2] == ["."])
    if (
        k + 1 >= len(text)
        or not text[k][0].isupper()
        or text[k + 1][0].isupper()
        or text[k] in _ADDRESSED
    ):
        return
    bare = [n for n in article.words.places({text[k].lower()}) if n != k and _is_bare(article, n)]
    if bare:
        span = Span(article.words.start[i], article.words.end[k])
        yield span, (text[k],), tuple(word_span(article, n) for n in bare)


def _is_bare(article: Article, n: int) -> bool:
    """Does a surname stand here with no name and no title before it, and nothing behind it?"""
    text = article.words.text
    if not text[n][0].isupper() or article.in_headline(n) or article.quoted(article.words.start[n]):
        return False
    before = text[n - 1] if n else "."
    after = text[n + 1] if n + 1 < len(text) else "."
    return not (before[0].isupper() or after[0].isupper()) and not (
        before == "." and text[n - 2].lower() in HONORIFICS
    )


def capitals(article: Article, offices: frozenset[str]) -> Iterator[Slip]:
    """An office with a capital before a name here, and another, or the same, without one there."""
    words = article.words
    ways: dict[bool, list[int]] = {True: [], False: []}
    held = offices & article.types
    for i in words.places(held) if held else ():
        before, name = words.text[i - 1] if i else ".", words.text[i + 1 : i + 2]
        small = words.text[i].islower()
        named = name and name[0][0].isupper() and words.gap[i + 1] == " "
        if not named or article.in_headline(i) or (small and before not in _RUNS_ON):
            continue
        if small or not article.starts_sentence(i):
            ways[not small].append(i)
    small_ways, large = ways[False], ways[True]
    same = {words.folded[i] for i in large} >= {words.folded[i] for i in small_ways}
    if 0 < len(small_ways) <= FEW and len(large) >= len(small_ways) + (not same):
        related = tuple(word_span(article, i) for i in large)
        for i in small_ways:
            yield word_span(article, i), (words.text[i].capitalize(),), related


_HERS = frozenset(["mrs", "ms", "miss"])


def changed(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`Mrs Roe` further down is Ms Roe."""
    held = _HERS & article.types
    if len(held) < 2:
        return
    text = article.words.text
    uses: dict[str, list[tuple[int, int]]] = {}
    for i in article.words.places(held):
        k = i + 1 + (text[i + 1 : i + 2] == ["."])
        alone = text[k + 1 : k + 2] and not text[k + 1][0].isupper()
        if text[i][0].isupper() and alone and text[k][0].isupper():
            uses.setdefault(text[k].removesuffix("'s").removesuffix("’s"), []).append((i, k))
    for found in uses.values():
        titles = [text[i] for i, _ in found]
        usual = max(titles, key=lambda title: (titles.count(title), -titles.index(title)))
        odd = [i for i, _ in found if text[i] != usual]
        related = tuple(word_span(article, i) for i, _ in found if text[i] == usual)
        for i in odd if len(odd) <= FEW else ():
            if not article.quoted(article.words.start[i]):
                yield word_span(article, i), (usual,), related
