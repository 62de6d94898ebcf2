"""Which sentences of an article LanguageTool has to read.

Its rules look at a sentence alone, and those that are heard can mark nothing where certain words
are missing. To see that takes us a twentieth of the time that LanguageTool takes to read.
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
        self._all = any(table[1] is None for table in tables)
        """Is there a rule without a cue, which has to read everything?"""
        self._again = any(table[2] for table in tables)
        self._cues = [
            (Sift(partial(_is_key, cue)) if cue[1] or cue[2] else None, cue)
            for table in tables
            for cue in table[1] or ()
        ]
        """With what picks out their keys, where that is more than a set of words."""

    def sentences(self, article: Article) -> list[Span]:
        """The sentences to be read, in order; those that follow upon each other as one."""
        if self._all:
            return [block.span for block in article.blocks]
        if not article.paragraphs:
            return []
        words = article.words
        starts = {first for first, _ in article.paragraphs}
        joined: list[Span] = []
        after = -1
        for first, last in sorted({article.sentence_at(i) for i in self._places(article)}):
            if first == after and first not in starts:
                joined[-1] = Span(joined[-1].start, words.end[last])
            else:
                joined.append(Span(words.start[first], words.end[last]))
            after = last + 1
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
    if first in _UNLIKE or second in _UNLIKE:
        return _UNLIKE.get(first) == _UNLIKE.get(second)
    return first[0] == second[0] and not _bases(first).isdisjoint(_bases(second))


def _bases(word: str) -> set[str]:
    """The verbs of which a word may be a form."""
    own = {word} if lexicon().is_class(word, "verb") else set[str]()
    return own.union(verbs_of(word))
