"""Faults of the marks that come in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.pattern import Pattern
from lint.text import Span

_CLOSES = {")": "(", "]": "["}
_ASIDE = 3
"""Words that a paragraph has at least that stands in brackets as a whole."""
_LONGEST = 15
"""Words up to the end of a sentence of which it is worth saying that they may be an aside."""
_LABEL = 3
"""Words of a party or a place in brackets: (Lab, who."""
_TURNED = Pattern(
    r"(?<![\w’])‘(?=\d\ds\b|\d\d\b(?!\d)|(?:em|tis|twas|til|n)\b)(?![^‘’\n]*’)", needs="‘"
)


def brackets(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A bracket without its partner in the paragraph."""
    if any(bracket in article.text for bracket in "()[]"):
        for (begin, stop), block in zip(article.paragraphs, article.blocks, strict=True):
            if block.part not in ("table", "list"):
                yield from _alone(article, begin, stop)


def _alone(article: Article, begin: int, stop: int) -> Iterator[tuple[Span, tuple[str, ...]]]:
    words = article.words
    opened: list[int] = []
    for i in range(begin, stop):
        mark = words.text[i]
        if mark in "([":
            opened.append(i)
        elif mark in _CLOSES:
            if opened and words.text[opened[-1]] == _CLOSES[mark]:
                opened.pop()
            elif not _smiley_or_number(article, i, begin):
                yield Span(words.start[i], words.end[i]), ()
    for i in opened:
        if i == begin and stop - begin > _ASIDE:  # all of the paragraph is the aside
            end = stop - 1 - (words.text[stop - 1] == ".")
            span = Span(words.start[end], words.end[stop - 1])
            found = article.text[span.start : span.end]
            yield span, (found + ("]" if words.text[i] == "[" else ")"),)
        elif not _smiley_or_number(article, i, begin):
            yield _with_partner(article, i)


def _with_partner(article: Article, opened: int) -> tuple[Span, tuple[str, ...]]:
    """What a lone bracket opens, closed where that may be: after an abbreviation or an age,
    before the comma that follows one, at the end of the sentence."""
    words = article.words
    _, last = article.sentence_at(opened)
    end = last - (words.text[last] in ".?!")
    if words.text[opened] != "(" or not opened < end <= opened + _LONGEST:
        return Span(words.start[opened], words.end[opened]), ()
    short = [
        k
        for k in range(opened + 1, end)
        if words.text[k].isdigit() or any(map(str.isupper, words.text[k][1:]))
    ]
    places = short[:1] if short[:1] == [opened + 1] else []
    comma = next((k - 1 for k in range(opened + 2, end) if words.text[k] == ","), end)
    places += [comma] if comma < opened + _LABEL else []
    span = Span(words.start[opened], words.end[end])
    found = article.text[span.start : span.end]
    ways = dict.fromkeys(
        found[: words.end[k] - span.start] + ")" + found[words.end[k] - span.start :]
        for k in [*places, end]
    )
    return span, tuple(ways)


def _smiley_or_number(article: Article, i: int, begin: int) -> bool:
    """A `:)`, or the bracket after a letter or number in a list: `a)`, `1)`."""
    words = article.words
    if i == begin or words.gap[i] != "":
        return False
    before = words.text[i - 1]
    if before == "." and i > begin + 1:  # 1.)
        before = words.text[i - 2]
    return before in ":;-=" or (len(before) <= 2 and before.isalnum())


def turned_apostrophes(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """An opening quotation mark where an apostrophe belongs: ‘90s."""
    for match in _TURNED.finditer(article.text):
        yield Span(*match.span()), ("’",)
