"""Titles before names that are short here and whole there: Gov. Roe, Governor Roe."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip
from lint.text import Span

_SHORT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
    "cpl": "corporal",
    "prof": "professor",
    "dr": "doctor",
    "det": "detective",
    "supt": "superintendent",
    "insp": "inspector",
    "cllr": "councillor",
    "rev": "reverend",
    "st": "saint",
    "ald": "alderman",
}


def titles(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """A title in two lengths before names."""
    text, gap = article.words.text, article.words.gap
    for short, whole in _SHORT.items():
        if short not in article.types or whole not in article.types:
            continue
        brief: list[int] = []
        stop = ""
        for i in article.words.places({short}):
            stopped = text[i + 1 : i + 2] == ["."] and not gap[i + 1]
            name = text[i + 1 + stopped : i + 2 + stopped]
            if text[i] == short.capitalize() and name and name[0][0].isupper():
                stop = "." if stopped else ""
                brief.append(i + stopped)
        full = [
            i
            for i in article.words.places({whole})
            if text[i] == whole.capitalize() and _before_name(article, i)
        ]
        yield from _judge(article, brief, full, (short.capitalize() + stop, whole.capitalize()))


def _judge(
    article: Article, brief: list[int], full: list[int], ways: tuple[str, str]
) -> Iterator[Slip]:
    """The rarer of two lengths, each before the same: a surname, or a first name. Some houses
    shorten a title before a first name only."""
    for alone in (True, False):
        short = [i for i in brief if _alone(article, i) == alone]
        whole = [i for i in full if _alone(article, i) == alone]
        if not short or not whole:
            continue
        few, many = (whole, short) if len(brief) >= len(full) else (short, whole)
        right = ways[0] if few is whole else ways[1]
        stop = ways[0].endswith(".")
        related = tuple(_span(article, i, stopped=stop and many is short) for i in many)
        for i in few if len(few) <= FEW else ():
            yield _span(article, i, stopped=stop and few is short), (right,), related


def _alone(article: Article, i: int) -> bool:
    """Does a surname alone stand behind a title?"""
    after = article.words.text[i + 2 : i + 3]
    return not after or not after[0][0].isupper()


def _span(article: Article, i: int, *, stopped: bool) -> Span:
    return Span(article.words.start[i - stopped], article.words.end[i])


_NO_NAMES = frozenset("General Square Street Road Court House Hall Park Airport Bridge".split())


def _before_name(article: Article, i: int) -> bool:
    """Does a surname stand behind this word, and no `of the state` or the like?"""
    text = article.words.text
    after, second = text[i + 1 : i + 2], text[i + 2 : i + 3]
    if not after or not after[0][0].isupper() or article.words.gap[i + 1] != " ":
        return False
    led = text[i - 1] if i else "."
    plain = not led[0].isupper() and (led != "." or article.starts_sentence(i))
    return plain and second != ["."] and not after[0].isupper() and after[0] not in _NO_NAMES
