"""The capital of the Council, the Mayor, the Group in a place where the article means one it has
written small, and names that are written with fewer capitals further down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip
from lint.language.words import Words
from lint.text import Span

_BEFORE = frozenset("the our this its".split())
_LONGEST = 6


def generic(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`the Council` beside `the council`, with no name behind it."""
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in words:
        both = tuple(phrase.split())
        if article.types.issuperset(both) or article.types.issuperset(
            (*both[:-1], both[-1] + "'s")
        ):
            by_first[both[0]].append(both)
            by_first[both[0] + "'s"].append(both)
    uses: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for i in article.words.places(by_first) if by_first else ():
        fits = [both for both in by_first[article.words.folded[i]] if _stands(article, i, both)]
        if fits:
            longest = max(fits, key=len)
            uses[longest].append((i, i + len(longest) - 1))
    for found in uses.values():
        yield from _judge(article, found)


def _stands(article: Article, i: int, phrase: tuple[str, ...]) -> bool:
    """Do these words stand here, behind `the` and before nothing that makes a name of them?"""
    words, last = article.words, i + len(phrase) - 1
    said = words.folded[i : last + 1]
    if not said or i < 1 or words.folded[i - 1] not in _BEFORE:
        return False
    if tuple(said[:-1]) != phrase[:-1] or said[-1] not in (phrase[-1], phrase[-1] + "'s"):
        return False
    after = words.text[last + 1] if last + 1 < len(words) else "."
    named = after[0].isupper() or after in ("of", "for", "&")
    shouted = words.text[i].isupper() and len(words.text[i]) > 1
    apart = article.in_headline(i) or article.quoted(words.start[i])
    return not named and not shouted and not apart


def _judge(article: Article, uses: list[tuple[int, int]]) -> Iterator[Slip]:
    text = article.words.text
    ways: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    odd = []
    for first, last in uses:
        capitals = {text[k][0].isupper() for k in range(first, last + 1)}
        if len(capitals) == 1:
            ways[capitals.pop()].append((first, last))
        else:
            odd.append((first, last))
    large, small = ways[True], ways[False]
    if not small and not large:
        return
    # a tie goes to the way that came first
    usual = max(large, small, key=lambda way: (len(way), -way[0][0] if way else 0))
    few = (small if usual is large else large) + odd
    related = tuple(_span(article.words, *use) for use in usual)
    for first, last in few if len(few) <= FEW else ():
        span = _span(article.words, first, last)
        found = article.text[span.start : span.end]
        yield span, (_large(found) if usual is large else found.lower(),), related


def _span(words: Words, first: int, last: int) -> Span:
    return Span(words.start[first], words.end[last])


def _large(text: str) -> str:
    return " ".join(word[0].upper() + word[1:] for word in text.split(" "))


def phrases(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """A name of several words that ends in one of `words`, and the same name with fewer capitals:
    the Environment agency, the gallery of honor."""
    text, folded = article.words.text, article.words.folded
    last_words = words & article.types
    names: defaultdict[str, dict[tuple[str, ...], list[tuple[int, int]]]] = defaultdict(dict)
    others: list[int] = []
    for i in article.words.places(last_words) if last_words else ():
        first = _start(article, i)
        longer = i + 1 < len(text) and text[i + 1][0].isupper()
        if text[i][0].isupper() and first < i and not longer and not article.in_headline(i):
            names[folded[i]].setdefault(tuple(folded[first : i + 1]), []).append((first, i))
        others.append(i)
    found: list[Slip] = []
    for i in others if names else ():
        for name, uses in names[folded[i]].items() if folded[i] in names else ():
            first = i - len(name) + 1
            if first < 1 or tuple(folded[first : i + 1]) != name or (first, i) in uses:
                continue
            small = [
                k
                for k in range(first, i + 1)
                if text[k].islower() and text[uses[0][0] + k - first][0].isupper()
            ]
            whole = len(small) == len(
                [k for k in range(uses[0][0], uses[0][1] + 1) if text[k][0].isupper()]
            )
            led = text[first - 1][0].isupper() and not article.starts_sentence(first - 1)
            if not small or led or (whole and len(name) < _SURE):
                continue
            span = _span(article.words, first, i)
            related = tuple(_span(article.words, *use) for use in uses)
            right = article.text[related[0].start : related[0].end]
            found.append((span, (right,), related))
    yield from found if len(found) <= FEW else ()


_SURE = 3
"""Words of a name that is one with no capital at all."""


def _start(article: Article, i: int) -> int:
    """The first word of the name that a word ends."""
    text = article.words.text
    first = i
    for k in range(i - 1, max(i - _LONGEST, -1), -1):
        if text[k][0].isupper() and not article.starts_sentence(k):
            first = k
        elif article.words.folded[k] not in ("of", "and", "&", "for", "the"):
            break
    return first + (article.words.folded[first] == "the")
