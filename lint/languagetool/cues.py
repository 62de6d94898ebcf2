"""Which sentences of an article LanguageTool has to read.

Its rules look at a sentence alone, and most of those that are heard can mark nothing where certain
words are missing. LanguageTool takes a hundred times longer to read a sentence than we to see
that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial

from lint.article import Article
from lint.checks.kind import Part
from lint.checks.languagetool import Cue
from lint.language.families import verbs_of
from lint.language.lexicon import lexicon
from lint.language.phrase import Phrase, around
from lint.language.sift import Sift
from lint.language.words import Words
from lint.text import Span

_BE = frozenset("be am is are was were been being".split())
_HAVE = frozenset("have has had having".split())
_GO = frozenset("go goes going gone went".split())
_UNLIKE = {
    word: base for base, forms in (("be", _BE), ("have", _HAVE), ("go", _GO)) for word in forms
}


class Cues:
    """The cues of the rules that are heard."""

    def __init__(self, parts: Iterable[Part]) -> None:
        tables = [table for tables, _ in parts for table in tables]
        self._all = any(cues is None for _, cues, _ in tables)
        """Is there a rule without a cue, which has to read everything?"""
        self._again = any(again for _, _, again in tables)
        self._cues = [
            (Sift(partial(_is_key, cue)) if cue[1] or cue[2] else None, cue)
            for _, cues, _ in tables
            for cue in cues or ()
        ]

    def sentences(self, article: Article) -> list[Span]:
        """The sentences to be read, in order; those that follow upon each other as one."""
        if self._all:
            return [block.span for block in article.blocks]
        words = article.words
        found = sorted({article.sentence_at(i) for i in self._places(article)})
        joined: list[Span] = []
        for first, last in found:
            start, end = words.start[first], words.end[last]
            block = article.block_at(start)
            if joined and block is not None and block.span.start <= joined[-1].start:
                gap = article.text[joined[-1].end : start]
                if not gap.strip():
                    joined[-1] = Span(joined[-1].start, end)
                    continue
            joined.append(Span(start, end))
        return joined

    def _places(self, article: Article) -> Iterator[int]:
        """A word of each place where a cue stands."""
        words, types = article.words, article.types
        for sift, (keys, _, _, phrase) in self._cues:
            here = sift(types) if sift is not None else keys & types
            for i in words.places(here) if here else ():
                edge = _paragraph(article, i)
                if edge is not None and _holds(phrase, words, i, edge):
                    yield i
        if self._again:
            folded = words.folded
            for i in range(1, len(folded)):
                if _same_verb(folded[i - 1], folded[i]):
                    yield i


def _holds(phrase: Phrase, words: Words, i: int, edge: tuple[int, int]) -> bool:
    """Does a cue hold whose key is word `i`? What stands before it takes less to look at."""
    before, after = phrase
    return around((before, ()), words, i, i - 1, edge) and around(
        ((), after), words, i, i - 1, edge
    )


def _is_key(cue: Cue, word: str) -> bool:
    words, classes, endings, _ = cue
    known = lexicon()
    return (
        word in words
        or any(known.is_class(word, name) for name in classes)
        or any(word.endswith(ending) and len(word) > len(ending) + 2 for ending in endings)
    )


def _paragraph(article: Article, word: int) -> tuple[int, int] | None:
    """The paragraph of a word; None if it stands in none."""
    edge = article.paragraphs[
        max(bisect_right(article.paragraphs, (word, len(article.words))) - 1, 0)
    ]
    return edge if edge[0] <= word < edge[1] else None


def _same_verb(first: str, second: str) -> bool:
    """May two words be forms of one verb? `be` and `go` apart, these begin alike."""
    if first[0] != second[0] and not (first in _UNLIKE and second in _UNLIKE):
        return False
    return not _bases(first).isdisjoint(_bases(second))


def _bases(word: str) -> set[str]:
    if word in _UNLIKE:
        return {_UNLIKE[word]}
    own = {word} if lexicon().is_class(word, "verb") else set[str]()
    return own.union(verbs_of(word))
