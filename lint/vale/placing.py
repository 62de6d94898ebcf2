"""Which matches in markup Vale loses: it looks them up in the file, and drops what it can't find.

Vale makes HTML of a file and takes its text piece by piece. A match whose first and last
character stand in pieces that are in the file as they are has its place. Any other is looked for
by its words; what is not found there, nor all its sentence in one line, is not reported. We know
every place, and leave out the same alerts.
"""

from __future__ import annotations

import re

from lint.article import Article
from lint.language.sentences import read_sentences
from lint.language.words import OPAQUE, read_words
from lint.text import Span

_LINE_END = re.compile(r"\n[ \t>]*")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPACE = " \t\n\r\f\v"


def is_lost(article: Article, block: Span, found: Span) -> bool:
    """Does Vale drop a match in a block?"""
    if found.start == found.end:
        return False  # it has a place and no words to look up
    first, last = article.in_source(Span(found.start, found.start + 1)), found.end - 1
    source = article.source[first.start : article.in_source(Span(last, found.end)).end]
    text = article.text[found.start : found.end]
    if (
        _alike(_LINE_END.sub("\n", source), text)
        and text[0] not in _SPACE
        and text[-1] not in _SPACE
    ):
        return False
    if _is_placed(article, block, found.start) and _is_placed(article, block, last):
        return False
    if _is_whole(article, block):
        return False
    return not _is_guessed(article, block, found)


def _is_whole(article: Article, block: Span) -> bool:
    """Does a block stand in the file as it is?"""
    start, end = article.in_source(block)
    return _alike(
        _LINE_END.sub("\n", article.source[start:end]), article.text[block.start : block.end]
    )


def _alike(source: str, text: str) -> bool:
    """Is a text in the file as it is? In HTML any white space is one space to us."""
    return source == text or ("\n" not in text and source.split() == text.split())


def _is_placed(article: Article, block: Span, at: int) -> bool:
    """Is a character in a piece of text that stands in the file as it is?"""
    if article.text[at] == OPAQUE:
        return False
    start, end = at, at + 1
    while start > block.start and not _parts(article, start - 1):
        start -= 1
    while end < block.end and not _parts(article, end - 1):
        end += 1
    piece = article.text[start:end]
    if at < start + len(piece) - len(piece.lstrip(_SPACE)) or at >= start + len(
        piece.rstrip(_SPACE)
    ):
        return False
    place = article.in_source(Span(start, end))
    return _alike(article.source[place.start : place.end], piece)


def _parts(article: Article, at: int) -> bool:
    """Does markup stand between a character and the next? An escape or an entity is none."""
    if OPAQUE in article.text[at : at + 2]:
        return True
    place, following = (article.in_source(Span(i, i + 1)) for i in (at, at + 1))
    between = article.source[place.end : following.start]
    return between.strip("\\> \t") != ""


def _is_guessed(article: Article, block: Span, found: Span) -> bool:
    """Does one line of the file hold every word of the sentence that a match is in?"""
    text = article.text[block.start : block.end]
    words = read_words(text)
    sentences = read_sentences(words, [(0, len(words))])
    for first, last in zip(sentences.first, sentences.last, strict=True):
        start, end = words.start[first] + block.start, words.end[last] + block.start
        if start <= found.start and found.end <= end and (found.start > start or found.end == end):
            asked = _WORD.findall(article.text[start:end].replace(OPAQUE, " "))
            lines = article.source[article.in_source(block).start :].splitlines()
            return any(all(word in line for word in asked) for line in lines)
    return False
