"""Finds the words of expressions in an article, and what stands in the place of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.collocation.expressions import GAP, MOST
from lint.checks.collocation.index import Index
from lint.checks.collocation.tables import FIXED, PLACE_BITS, VERB, Expression
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_BLANKS = [""] * MOST
"""Stand after the words of an article, and so before them too: `words[-1]`."""
_LEAST = -6.0
"""What the words around must say for the one that may be meant, where several words of the
expression are left that are no function words (see `context.evidence`)."""
_LEAST_VERB, _SURE = 1.5, 1.0
"""How likely a slip must be where one verb stands for another, and to be more than a suggestion
(see `likelihood.Slip`)."""
_NOTHING = "", ""
_DETERMINERS = CLOSED["determiner"] | CLOSED["possessive"]


class _Words(NamedTuple):
    """The words of an article, those with hyphens in their parts."""

    folded: list[str]
    start: list[int]
    end: list[int]
    whole: list[int]
    """Which word of the article each is, or is a part of."""


class _Near(NamedTuple):
    """What may be a near miss: the expression, its first word, and the one that is not its own."""

    expression: Expression
    first: int
    odd: int

    @property
    def last(self) -> int:
        return self.first + len(self.expression[1]) - 1


def build(parts: Sequence[Part]) -> Check:
    """Make a check that looks for near misses of all these expressions."""
    indexes = [Index(part) for part in parts]

    def check(article: Article) -> Iterator[Finding]:
        words = _words(article)
        for index in indexes:
            marked: set[int] = set()
            longest_first = sorted(
                _near_misses(words, index), key=lambda near: near.first - near.last
            )
            for near in longest_first:
                if near.odd not in marked:
                    meant, level = _meant(article, words, near, index.allowed)
                    if meant:
                        marked.add(near.odd)
                        yield _finding(article, words, near, meant, level, index.rules)

    return check


def _words(article: Article) -> _Words:
    """The words of the article; `half-time` is two."""
    words = article.words
    folded, start, end = list(words.folded), list(words.start), list(words.end)
    whole = list(range(len(folded)))
    hyphened = [word for word in article.types if "-" in word and word[0].isalpha()]
    for i in reversed(words.places(hyphened)) if hyphened else ():
        pieces = folded[i].split("-")
        if len(folded[i]) == end[i] - start[i] and all(pieces):
            starts = [start[i]]
            for piece in pieces[:-1]:
                starts.append(starts[-1] + len(piece) + 1)
            folded[i : i + 1] = pieces
            start[i : i + 1] = starts
            end[i : i + 1] = [s + len(p) for s, p in zip(starts, pieces, strict=True)]
            whole[i : i + 1] = [i] * len(pieces)
    return _Words(folded + _BLANKS, start, end, whole)


def _near_misses(words: _Words, index: Index) -> Iterator[_Near]:
    """Where all words but one stand as an expression has them, and that one resembles its word."""
    folded = words.folded
    known = index.known
    for i, word in enumerate(folded):
        awaited = known.get(word)
        for beside in index.beside(word) if awaited is None else awaited:
            probe = folded[i + beside.distance]
            places = beside.seen.get(probe)
            for place in beside.look(probe) if places is None else places:
                expression = index.expression(place >> PLACE_BITS)
                first = i - (place >> 1 & MOST - 1)
                odd = _odd(folded, first, expression[1]) if first >= 0 else None
                if odd is not None:
                    yield _Near(expression, first, odd)


def _odd(folded: list[str], first: int, items: Sequence[tuple[str, ...]]) -> int | None:
    """The one word that is not as the expression has it; None if there are several, or none."""
    odd = None
    for k, item in enumerate(items, first):
        word = folded[k]
        if item == GAP:
            if word not in _DETERMINERS and not word.endswith(("'s", "s'")):
                return None
        elif word not in item:
            if odd is not None or not word:
                return None
            odd = k
    return odd


def _meant(
    article: Article, words: _Words, near: _Near, allowed: set[tuple[str, ...]]
) -> tuple[str, str]:
    """The word that was meant by the odd one, nothing if that one may be right; and the level, if
    it is not that of the rule."""
    from lint.checks.collocation.likelihood import is_usual, likelier, slip
    from lint.language.likeness import are_inflected, are_kin, is_verb, nearest, sound_alike

    (_, items, special), first, odd = near
    last, folded = near.last, words.folded
    block = article.block_at(words.start[first])
    if block is None or words.end[last] > block.span.end:
        return _NOTHING
    if article.looks_named(words.whole[odd]) or _is_allowed(folded, near, allowed):
        return _NOTHING
    written = folded[odd]
    meant = nearest(written, items[odd - first], number=special == FIXED)
    before, after = folded[odd - 1] if odd > first else "", folded[odd + 1] if odd < last else ""
    if not meant or is_usual(before, written, after, meant):
        return _NOTHING
    if odd == first and are_inflected(written, meant):
        return _NOTHING
    kept = (folded[k] for k in range(first, last + 1) if k != odd)
    kin = are_kin(written, meant) and special != FIXED
    if sum(word not in CLOSED_WORDS for word in kept) > 1:
        right = likelier(folded, odd, meant) < _LEAST or (kin and written[-2:] != "ed")
        return _NOTHING if right else (meant, "")
    verbs = special == VERB and odd == first and is_verb(written)
    least = _LEAST_VERB if verbs and not sound_alike(written, meant) else 0.0
    likely = slip(folded, odd, meant, first, last).likely
    if kin or likely <= least:
        return _NOTHING
    return meant, "" if likely > _SURE else "suggestion"


def _is_allowed(folded: list[str], near: _Near, allowed: set[tuple[str, ...]]) -> bool:
    """Is what stands there a near miss that is right?"""
    word, before, after = folded[near.odd], folded[near.odd - 1], folded[near.odd + 1]
    return bool(allowed) and not allowed.isdisjoint(
        (
            tuple(folded[near.first : near.last + 1]),
            (before, word),
            (word, after),
            (before, word, after),
            (word,),
        )
    )


def _finding(
    article: Article, words: _Words, near: _Near, meant: str, level: str, rules: Sequence[Rule]
) -> Finding:
    span = Span(words.start[near.odd], words.end[near.odd])
    found = article.text[span.start : span.end]
    suggestion = article.punctuated(like(found, meant))
    expression = (
        article.text[words.start[near.first] : span.start]
        + suggestion
        + article.text[span.end : words.end[near.last]]
    )
    rule = rules[near.expression[0]]
    shown = " ".join(expression.split())
    return rule.finding(span, found, (suggestion,), level=level, expression=shown)
