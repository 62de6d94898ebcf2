"""A capital left on a common word in mid-sentence: the wage Bill."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.context.tokens import NAME, token
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.ngrams import ngrams
from lint.language.sift import Sift
from lint.text import Span

_SHORTEST = 4
_LEAST, _SHARE = 4, 0.15
"""How often the two words must have been counted side by side, and how that must compare with any
name in the place of the second."""
_SMALL = CLOSED_WORDS - CLOSED["be"] - CLOSED["modal"]
_CALENDAR = CLOSED["month"] | CLOSED["weekday"]


def stray_capitals(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A word that has a capital once, after a word with which it mostly goes in small letters."""
    words = article.words
    wanted = _common(article.forms)
    for i in [i for i, word in enumerate(words.text) if word in wanted]:
        text = words.text[i]
        if not 1 < i < len(words) - 1 or words.gap[i] != " ":
            continue
        before, after = words.text[i - 1], words.text[i + 1]
        if not (before.islower() and before.isalpha()) or after[0].isupper():
            continue
        if before in _SMALL and not (before == "to" and _is_verb(words.folded[i])):
            continue
        if words.text.count(text) == 1 and _in_prose(article, i):
            first, second = token(before), token(words.folded[i])
            together = ngrams().two(first.row, second.number)
            named = ngrams().two(first.row, token(NAME).number)
            if together >= _LEAST and together > _SHARE * named:
                yield Span(words.start[i], words.end[i]), (words.folded[i],)


def _is_common(form: str) -> bool:
    """Has the form a capital that the word has in few places only?"""
    if len(form) < _SHORTEST or not (form[0].isupper() and form[1:].islower() and form.isalpha()):
        return False
    facts = lexicon().word(form.lower())
    return facts is not None and facts.lower and form.lower() not in _CALENDAR


_common = Sift(_is_common)


def _is_verb(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is not None and facts.classes == CLASS_BITS["verb"]


def _in_prose(article: Article, i: int) -> bool:
    block = article.block_at(article.words.start[i])
    body = block is not None and block.part == "body"
    return body and not article.starts_sentence(i) and not article.quoted(article.words.start[i])
