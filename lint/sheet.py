"""The names sheet that a copy editor makes by hand: every name of one or more articles, its forms,
how often and where; what is doubtful first."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from lint.article import Article, Block
from lint.checks.names import read
from lint.language.names.doubt import Doubt
from lint.language.names.doubts import doubts
from lint.language.names.familiar import is_word
from lint.language.names.mentions import Mentions
from lint.language.names.pairs import NO_NAMES
from lint.language.names.register import Register
from lint.text import Place, Span

_BETWEEN = "\n\n"
_SURER = 1
"""More points that it takes between articles: they speak of more people."""


class Spot(NamedTuple):
    """Where a name stands: which article, and where in its file."""

    name: str
    span: Span
    place: Place


class FormUse(NamedTuple):
    """A way of writing a name, and where it is written so."""

    text: str
    spots: tuple[Spot, ...]


class Name(NamedTuple):
    """A name with its forms, the fullest first."""

    text: str
    forms: tuple[FormUse, ...]

    @property
    def times(self) -> int:
        """How often the name stands, in any form."""
        return sum(len(form.spots) for form in self.forms)


class Doubtful(NamedTuple):
    """Two forms that seem to be one name; `between` if no article has both."""

    kind: str
    minor: FormUse
    major: FormUse
    points: int
    settled: bool
    between: bool


class Sheet(NamedTuple):
    """Names by how often they stand, most first, and what is doubtful, surest first."""

    names: tuple[Name, ...]
    doubtful: tuple[Doubtful, ...]


def sheet(articles: Sequence[Article], register: Register, kinds: dict[str, int]) -> Sheet:
    """The names of these articles together.

    `kinds` are the kinds of doubt wanted, each with the points it takes (see
    `lint.checks.names`).
    """
    stack = _Stack(articles)
    mentions = read(stack.joined, register)
    doubtful = [
        _doubtful(doubt, partial(_spot, article))
        for article in articles
        for doubt in doubts(read(article, register), kinds)
    ]
    if len(articles) > 1:
        surer = {kind: least + _SURER for kind, least in kinds.items()}
        across = (_doubtful(doubt, stack.spot) for doubt in doubts(mentions, surer))
        doubtful += [doubt for doubt in across if doubt.between]
    return Sheet(
        tuple(sorted(_names(mentions, stack), key=lambda name: (-name.times, name.text))),
        tuple(sorted(doubtful, key=lambda doubt: (doubt.between, -doubt.points))),
    )


def _spot(article: Article, span: Span) -> Spot:
    there = article.in_source(span)
    return Spot(article.name, there, article.lines.place(there.start))


class _Stack:
    """Articles one below the other, so that names can be compared across them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        lengths = (len(article.text) + len(_BETWEEN) for article in articles)
        self._starts = [0, *accumulate(lengths)][: len(articles)]
        blocks = [
            Block(block.part, Span(block.span.start + at, block.span.end + at), block.level)
            for article, at in zip(articles, self._starts, strict=True)
            for block in article.blocks
        ]
        text = _BETWEEN.join(article.text for article in articles)
        self.joined = Article("", text, blocks=blocks)

    def spot(self, span: Span) -> Spot:
        """Where a span of the joined text stands."""
        i = bisect_right(self._starts, span.start) - 1
        at = self._starts[i]
        return _spot(self._articles[i], Span(span.start - at, span.end - at))


def _doubtful(doubt: Doubt, spot: Callable[[Span], Spot]) -> Doubtful:
    minor = FormUse(doubt.minor, tuple(map(spot, doubt.at)))
    major = FormUse(doubt.major, tuple(map(spot, doubt.others)))
    files = {place.name for place in minor.spots}
    between = files.isdisjoint(place.name for place in major.spots)
    return Doubtful(doubt.kind, minor, major, doubt.points, doubt.settled, between)


def _names(mentions: Mentions, stack: _Stack) -> Iterator[Name]:
    """Names by their last word: Zelensky, Volodymyr Zelensky."""
    by_last: defaultdict[str, dict[str, list[Spot]]] = defaultdict(dict)
    words = mentions.words
    for first, last in _runs(mentions):
        core = mentions.core(last)
        if core is None:
            continue
        start, end = words.start[first], words.start[last] + core.end
        if first == last:
            start += core.start
        text = " ".join(stack.joined.text[start:end].split())
        by_last[core.text].setdefault(text, []).append(stack.spot(Span(start, end)))
    for last_word, forms in by_last.items():
        uses = [FormUse(text, tuple(spots)) for text, spots in forms.items()]
        uses.sort(key=lambda use: (-len(use.text.split()), -len(use.spots)))
        yield Name(last_word, tuple(uses))


def _runs(mentions: Mentions) -> Iterator[tuple[int, int]]:
    """Names of several words, as ranges of words, both ends inclusive; titles are no part."""
    titles = mentions.register.titles
    folded = mentions.words.folded
    end = -1
    for i in mentions.at:
        if i <= end or i in mentions.display or _opener(i, mentions):
            continue
        first = end = i
        while (follower := mentions.after(end)) is not None:
            if folded[end] in titles:
                first = follower
            end = follower
        if folded[end] not in titles:
            yield first, end


def _opener(i: int, mentions: Mentions) -> bool:
    """Is the word capitalised for another reason than being a name: it opens a sentence?"""
    core = mentions.core(i)
    if core is None or core.key in NO_NAMES:
        return True
    form = mentions.forms.get(core.text)
    inside = form is not None and form.inside > 0
    return is_word(core.key) and (not inside or mentions.lower.get(core.key, 0) > 0)
