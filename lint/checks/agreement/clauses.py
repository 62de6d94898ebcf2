"""Where a clause begins, and which noun governs it."""

from __future__ import annotations

from lint.article import Article
from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, singular

_DETERMINERS = frozenset(
    "the these those his her its their our my your some many few several both all most no".split()
)
ONE = frozenset("a an this each every another".split())
_QUOTES = frozenset("“‘\"'”’")
_ADJECTIVE = CLASS_BITS["adjective"]
_ARTICLES = CLOSED["article"] | CLOSED["possessive"]
_PRONOUNS = frozenset("who which one all both many most few that there".split())
_LINKS = frozenset(
    "of in at for on from over under behind to with near outside inside above".split()
)
SAYING = frozenset(
    "that because although though whereas when while if where whether but until unless".split()
)


def head(article: Article, last: int) -> int:
    """The noun that governs a subject whose last word is `last`: players, of the players of the
    side."""
    folded, text = article.words.folded, article.words.text
    if singular(folded[last]) or not (is_noun(folded[last]) or text[last][0].isupper()):
        return last
    k = last - 1
    while k > 0 and (describes(folded[k]) or text[k][0].isupper()):
        k -= 1
    if k > 1 and folded[k] in _ARTICLES:
        k -= 1
    return k - 1 if k > 0 and folded[k] in _LINKS else last


def opens(article: Article, noun: int) -> bool:
    """Does a clause begin with the noun and what stands before it, so that it is the subject?"""
    words = article.words
    folded = words.folded
    first, _ = article.sentence_at(noun)
    k = noun - 1
    while k >= first and describes(folded[k]):
        k -= 1
    compound = (  # the plaster cherubs
        k == noun - 1
        and k > first
        and words.text[k].islower()
        and is_noun(folded[k])
        and folded[k - 1] in _DETERMINERS
        and folded[k] not in _PRONOUNS
    )
    if compound:
        k -= 1
    determined = k >= first and (
        folded[k] in _DETERMINERS | ONE or folded[k].endswith(("'s", "s'"))
    )
    if not determined:
        if (k < first and k + 1 < noun) or (
            k == first
            and k + 1 == noun
            and (
                lexicon().is_class(folded[k], "adjective")
                and not lexicon().is_class(folded[k], "adverb")
                and not folded[k].endswith("ing")
            )
        ):
            return True  # Yellow warnings
        if k + 1 != noun or (
            k >= first and words.text[k] not in _QUOTES and folded[k] not in SAYING
        ):
            return False
        relative = k >= first and folded[k] == "that" and lexicon().is_class(folded[noun], "third")
        return k >= first and folded[k] in SAYING and not relative
    k -= 1
    if k >= first and folded[k + 1].endswith("'s") and article.looks_named(k):
        k -= 1
    while k >= first and words.text[k] in _QUOTES:
        k -= 1
    return k < first or folded[k] in SAYING


def describes(folded: str) -> bool:
    """Is the word a number, or an adjective and nothing that could be more?"""
    if folded in NUMBERS or folded.isdigit():
        return True
    facts = lexicon().word(folded)
    return facts is not None and facts.classes == _ADJECTIVE
