"""A degree said twice: the most strangest night."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.language.families import adverb_of
from lint.language.lexicon import CLASS_BITS, lexicon

_ENDINGS = {"most": "est", "more": "er"}
_NOUNS = CLASS_BITS["noun"] | CLASS_BITS["plural"]
_DEGREES = frozenset(
    (
        "unusual high extreme particular increasing relative remarkable incredible exceptional "
        "severe heavy mild moderate wide previous recent fair slight absolute total complete utter "
        "potential especial surprising terrible bitter deep strong fierce fresh new full notorious "
        "famous deliberate careful vast huge strict poor bad good similar equal general apparent "
        "alleged serious critical deadly rapid easy permanent temporary partial certain practical"
    ).split()
)
"""Adjectives whose adverbs tell how much another adjective holds."""
_ADJECTIVE, _DONE = CLASS_BITS["adjective"], CLASS_BITS["participle"]
_ARTICLES = frozenset("a an the his her its their our".split())
_DEGREE_BAR = 4.5


def degrees(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """An unusual warm autumn; a new elected mayor."""
    words = article.words
    folded = words.folded
    for k in words.places(_DEGREES - allow):
        if not k or k + 2 >= len(words) or folded[k - 1] not in _ARTICLES:
            continue
        after, noun = lexicon().word(folded[k + 1]), lexicon().word(folded[k + 2])
        if after is None or noun is None or words.gap[k + 1] != " ":
            continue
        described = after.classes & _ADJECTIVE or (
            after.classes & _DONE and not after.classes & _NOUNS
        )
        if described and noun.classes & _NOUNS and words.text[k].islower():
            yield from best(article, k, [adverb_of(folded[k])], _DEGREE_BAR)


def doubled_degrees(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The most strangest night; it is more riskier."""
    words = article.words
    folded = words.folded
    for i in words.places(_ENDINGS):
        if i + 2 >= len(words) or words.gap[i + 1] != " " or not words.text[i + 1].islower():
            continue
        word = folded[i + 1]
        if not word.endswith(_ENDINGS[folded[i]]) or word in allow or not _is_degree(word):
            continue
        after = lexicon().word(folded[i + 2])
        if folded[i] == "more" and after is not None and after.classes & _NOUNS:
            continue  # more older people
        yield i, i + 1, word


def _is_degree(word: str) -> bool:
    """Is the word the comparative or superlative of an adjective?"""
    stem = word[:-2] if word.endswith("er") else word[:-3]
    stems = [stem, stem + "e"]
    if stem.endswith("i"):
        stems = [stem[:-1] + "y"]
    elif len(stem) > 3 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    known = lexicon()
    return any(len(s) > 2 and known.is_class(s, "adjective") and known.zipf(s) > 3 for s in stems)
