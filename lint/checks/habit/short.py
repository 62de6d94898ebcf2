"""Titles before names that are short here and whole there: Gov. Roe, Governor Roe."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip, word_span
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
        brief: list[Span] = []
        stop = ""
        for i in article.words.places({short}):
            stopped = text[i + 1 : i + 2] == ["."] and not gap[i + 1]
            name = text[i + 1 + stopped : i + 2 + stopped]
            if text[i] == short.capitalize() and name and name[0][0].isupper():
                stop = "." if stopped else ""
                brief.append(Span(article.words.start[i], article.words.end[i + stopped]))
        full = [
            word_span(article, i)
            for i in article.words.places({whole})
            if text[i] == whole.capitalize() and _before_name(article, i)
        ]
        if not brief or not full:
            continue
        few, many = (full, brief) if len(brief) >= len(full) else (brief, full)
        right = short.capitalize() + stop if few is full else whole.capitalize()
        for span in few if len(few) <= FEW else ():
            yield span, (right,), tuple(many)


_NO_NAMES = frozenset("General Square Street Road Court House Hall Park Airport Bridge".split())


def _before_name(article: Article, i: int) -> bool:
    """Does a surname stand behind this word, and no `of the state` or the like?"""
    text = article.words.text
    after, second = text[i + 1 : i + 2], text[i + 2 : i + 3]
    if not after or not after[0][0].isupper() or article.words.gap[i + 1] != " ":
        return False
    led = text[i - 1] if i else "."
    plain = led == "." or not led[0].isupper()
    return plain and second != ["."] and not after[0].isupper() and after[0] not in _NO_NAMES
