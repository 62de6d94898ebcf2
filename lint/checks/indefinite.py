"""indefinite: `a` before a vowel's sound, `an` before a consonant's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.language.phrase import Lists
from lint.language.vowels import opens_with_vowel
from lint.language.words import Words, like
from lint.rule import RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """The indefinite article and the sound after it."""

    allow: tuple[str, ...] = ()
    """Words that may follow either form."""


_NO_ARTICLE = frozenset[str]().union(
    *(
        CLOSED[n]
        for n in ("preposition", "conjunction", "be", "have", "modal", "do", "object", "determiner")
    )
)
"""What follows the letter A, and never the article: grade A is, from A to B."""
_OPENING = "“‘\"'("


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[frozenset[str]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [frozenset(file.spec.allow) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        words = article.words
        for tables, rules in parts:
            for allow, rule in zip(tables, rules, strict=True):
                for i in [i for i, word in enumerate(words.folded) if word in ("a", "an")]:
                    right = _right(article, i, allow)
                    if right and right != words.folded[i]:
                        span = Span(words.start[i], words.end[i])
                        # A hand that misses one letter writes `an` for `and`.
                        options = [like(words.text[i], right)]
                        if words.text[i] == "an":
                            options.append("and")
                        after = words.text[i + 1]
                        yield rule.finding(span, words.text[i], tuple(options), word=after)

    return check


def _right(article: Article, i: int, allow: frozenset[str]) -> str:
    """The form that belongs at word `i`; nothing if that can't be said."""
    words = article.words
    if words.text[i] == "AN" or (words.text[i][0] == "A" and not article.starts_sentence(i)):
        return ""
    if i and (words.gap[i] == "" and words.text[i - 1] not in _OPENING):
        return ""
    k = i + 1
    while k < len(words) and (words.text[k] in _OPENING or words.text[k] in "$£€"):
        k += 1
    if k >= len(words) or not words.text[k][0].isalnum():
        return ""
    if words.gap[i + 1] not in (" ", "\u00a0") or (k > i + 1 and words.gap[k] != ""):
        return ""
    word = words.text[k]
    if words.folded[k] in allow or word in _NO_ARTICLE or _within_name(words, i):
        return ""
    if word.isupper() and len(word) > 1 and _shouts(article, k):
        word = word.lower()
    opens = opens_with_vowel(word)
    return "" if opens is None else "an" if opens else "a"


def _within_name(words: Words, i: int) -> bool:
    """Is `an` the article of an Arabic name: Qizan an Najjar?"""
    before, _, after = words.text[max(i - 1, 0) : i + 2] if i else ("", "", "")
    return before.istitle() and after.istitle() and not lexicon().knows(words.folded[i - 1])


def _shouts(article: Article, i: int) -> bool:
    """Do the words beside a word stand in capitals too?"""
    words = article.words
    beside = words.text[max(i - 2, 0) : i] + words.text[i + 1 : i + 3]
    return sum(len(word) > 2 and word.isupper() for word in beside) > 1
