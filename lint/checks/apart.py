"""What in an article is not the writer's to spell: titles, brackets, accounts, written words that
are quoted."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from lint.article import Article
from lint.language.names.cores import letters
from lint.language.names.doubt import CAPITALS, STOPS, Doubt
from lint.language.words import OPAQUE, Words
from lint.text import Span

_TITLE_WORDS = 14
"""A quotation of no more words and marks, capitalised, is a title and someone else's."""
_INITIALS = 2
"""Letters that stand before a surname; more are an abbreviation."""
_BRACKETED = 40
"""Words that a bracket may hold; one that is not closed by then was a slip."""
_CORRECTING = frozenset("misspelled misspelt misspells misspelling mis-spelled mis-spelt".split())
"""Words in whose paragraph a wrong spelling is meant to stand."""
_SPELT = frozenset(("spelled", "spelt"))
_OTHERWISE = frozenset("also sometimes variously alternatively often".split())
_NAMED = 3
"""Words of a name that is also spelt so."""
_WRITING = frozenset(
    (
        "tweet tweets tweeted tweeting twitter facebook instagram wrote writes "
        "email e-mail emails letter memo"
    ).split()
)
"""Words in whose paragraph a quotation is of something written, and shows how."""


def not_the_writers(article: Article) -> set[int]:
    """Words that are not the writer's to spell: in [brackets], and in titles that are quoted."""
    words = article.words
    apart: set[int] = set()
    if "[" in article.types:
        for i, mark in enumerate(words.text):
            if mark == "[":
                inside = takewhile(lambda k: words.text[k] != "]", range(i, len(words)))
                apart.update(islice(inside, _BRACKETED))
    apart.update(_said_to_be_wrong(article))
    if "—" in article.types and any(word[0] == OPAQUE for word in article.types):
        apart.update(_posts(article))
    for span in article.quotations.spans:
        first, stop = (bisect_left(words.start, edge) for edge in span)
        if stop - first <= _TITLE_WORDS and _is_title(words.text[first:stop]):
            apart.update(range(first, stop))
    return apart


def _said_to_be_wrong(article: Article) -> Iterator[int]:
    """The word before a (sic), a name that is also spelt so, and paragraphs that say how a name was
    misspelt."""
    words = article.words
    if "sic" in article.types:
        yield from (i - 2 for i in range(2, len(words)) if words.folded[i] == "sic")
    if "instead" in article.types:
        yield from _replaced(words)
    if not _SPELT.isdisjoint(article.types):
        for i in range(1, len(words)):
            if words.folded[i] in _SPELT and words.folded[i - 1] in _OTHERWISE:
                yield from range(i + 1, i + 1 + _NAMED)
    if not _CORRECTING.isdisjoint(article.types):
        for first, stop in article.paragraphs:
            if not _CORRECTING.isdisjoint(words.folded[first:stop]):
                yield from range(first, stop)


def _replaced(words: Words) -> Iterator[int]:
    """A spelling that gives way to another of the same letters: LeGrier instead of Legrier."""
    for i in range(3, len(words)):
        if words.folded[i - 2 : i] == ["instead", "of"]:
            right, wrong = letters(words.text[i - 3]), letters(words.text[i])
            if len(right) > 1 and right == wrong:
                yield i


def _posts(article: Article) -> Iterator[int]:
    """Posts pasted into the text: what is said, and the name that people give themselves before
    their handle: what a day — Deporable (@deporable)."""
    text = article.words.text
    for first, stop in article.paragraphs:
        for i in range(first + 2, stop):
            if text[i][0] != OPAQUE or text[i - 1] != "(":
                continue
            name = range(i - 2, max(first, i - _BRACKETED) - 1, -1)
            name_words = list(takewhile(lambda k: text[k] not in (".", "—", ")"), name))
            if len(name_words) <= _TITLE_WORDS and text[i - 2 - len(name_words)] == "—":
                yield from range(first, i)
                first = i


def quoted_in_writing(article: Article, doubt: Doubt) -> bool:
    """Does one of the forms stand only in quotations of what was written: a tweet, a letter? For
    F.B.I., COVID and ObamaCare any quotation will do: papers quote each other, and politicians."""
    quoted = [all(article.quoted(span.start) for span in at) for at in _both(doubt)]
    if not any(quoted):
        return False
    if doubt.kind == STOPS:
        return len(letters(doubt.minor)) > _INITIALS
    if doubt.kind == CAPITALS:
        if doubt.minor.isupper() or doubt.major.isupper():
            return True
        inner = [sum(map(str.isupper, form[1:])) for form in (doubt.minor, doubt.major)]
        if inner[0] > inner[1] or (inner[0] < inner[1] and not quoted[0]):
            return quoted[inner[1] > inner[0]]
    return any(all(_written(article, span) for span in at) for at in _both(doubt))


def _both(doubt: Doubt) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return doubt.at, doubt.others


def _written(article: Article, span: Span) -> bool:
    if not article.quoted(span.start):
        return False
    block = article.block_at(span.start)
    if block is None:
        return False
    first = bisect_left(article.words.start, block.span.start)
    stop = bisect_left(article.words.start, block.span.end)
    return not _WRITING.isdisjoint(article.words.folded[first:stop])


def _is_title(text: Sequence[str]) -> bool:
    """Is a short quotation capitalised throughout, as a title is?"""
    long = [word for word in text if len(word) > 3 and word.isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long)
