"""The strange words of an archive: which words its articles use that no list has, how often, and
in how many articles. What many write is the house's vocabulary; what stands once may be a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.allow.vocabulary import Vocabulary
from lint.article import Article
from lint.language.spelling.corrections import corrections
from lint.language.spelling.unknown import unexplained
from lint.text import Place, Span

_NEAR = 2.9
"""What one common slip costs at most."""


class Use(NamedTuple):
    """Where a word stands: which article, and where in its file."""

    name: str
    span: Span
    place: Place


class StrangeWord(NamedTuple):
    """A word (folded) that no list has, where it stands, and words one slip away, likeliest
    first."""

    word: str
    uses: tuple[Use, ...]
    near: tuple[str, ...]

    @property
    def articles(self) -> int:
        """In how many articles it stands."""
        return len({use.name for use in self.uses})


def strange_words(
    articles: Iterable[Article], accepted: frozenset[str], vocabulary: Vocabulary
) -> list[StrangeWord]:
    """The words in lower case that nothing explains: those in most articles first, of them the
    most frequent. Names have a sheet of their own (see `lint.sheet`).

    `accepted` are folded words that rules accept, `vocabulary` is what the house does.
    """
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for article in articles:
        for word, use in _uses(article, accepted, vocabulary):
            found[word].append(use)
    words = [StrangeWord(word, tuple(uses), _near(word)) for word, uses in found.items()]
    return sorted(words, key=lambda strange: (-strange.articles, -len(strange.uses), strange.word))


def _uses(
    article: Article, accepted: frozenset[str], vocabulary: Vocabulary
) -> Iterator[tuple[str, Use]]:
    words = article.words
    for word, at in unexplained(words, article.forms, accepted).items():
        for i in at:
            span = Span(words.start[i], words.start[i] + len(word))
            if words.text[i].islower() and not vocabulary.accepts(article.text, span):
                there = article.in_source(span)
                yield word, Use(article.name, there, article.lines.place(there.start))


def _near(word: str) -> tuple[str, ...]:
    if not word.isalpha():
        return ()
    found = corrections(word, "", "", {})
    return tuple(correction.word for correction in found if correction.cost <= _NEAR)[:3]
