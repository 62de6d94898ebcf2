"""Names that want a comma behind them: an age, somebody who, the leader, Peter Voss, said."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.punctuation.sentence import CLAUSE, HEADS, STOPS, VERBS, only_past, verbal
from lint.language.lexicon import lexicon
from lint.text import Span

AGES = range(10, 110)
_CLEFT = frozenset(
    "it it's that's is was were any those other only like kind sort ask asked".split()
)


_WHOM = frozenset(["who", "whom", "whose"])


def before_who(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Sir Martin Hale whom she married`: what is said of somebody named is an aside."""
    words = article.words
    for i in words.places(_WHOM & article.types):
        if i < 4 or i + 2 >= len(words) or not words.text[i].islower():
            continue
        name = words.text[i - 2 : i]
        if not all(word[0].isupper() and word[1:].islower() for word in name):
            continue
        if name[1][-1] == "s" or lexicon().is_class(words.folded[i - 1], "noun"):
            continue
        first, _ = article.sentence_at(i)
        begin = max(first, i - 8)
        before = words.folded[begin : i - 2]
        listed = words.folded[i - 3] in ("and", "or", "the", "a", "an", "this", "that", "no")
        asked = words.text[article.sentence_at(i)[1]] == "?"
        verb = verbal(words.folded[i + 1]) if words.folded[i] == "who" else True
        if _CLEFT.isdisjoint(before) and not listed and verb and not asked:
            yield comma_after(article, i - 1)


_ROLES = frozenset(
    (
        "leader chief chairman chairwoman chair head boss founder owner mayor governor senator "
        "lawyer attorney solicitor barrister judge coroner prosecutor secretary minister president "
        "director manager spokesman spokeswoman spokesperson executive editor author captain coach "
        "principal headteacher superintendent sheriff commissioner inspector officer curator "
        "company firm charity club council trust agency group body union operator developer"
    ).split()
)
"""Who or what may be named behind a comma, and be the subject."""


def named_role(article: Article, first: int, last: int) -> int:
    """The end of a name in `The council’s leader, Peter Voss said`; -1 if there is no such."""
    words = article.words
    comma = next((k for k in range(first + 1, min(first + 6, last)) if words.text[k] == ","), -1)
    if comma < 0 or words.folded[first] not in HEADS or words.folded[comma - 1] not in _ROLES:
        return -1
    inside = words.folded[first + 1 : comma]
    if not all(word.isalpha() or word.endswith("'s") for word in inside):
        return -1
    if any(word in CLAUSE or word in VERBS for word in inside):
        return -1
    k = comma + 1
    while k < last and (words.text[k][0].isupper() or (words.text[k] == "." and k > comma + 1)):
        k += 1
    if k < comma + 3 or k - comma > _LONGEST_NAME or words.gap[k] != " ":
        return -1
    verb, after = words.folded[k], words.folded[k + 1]
    told = verb in VERBS or only_past(verb, after) or lexicon().is_class(verb, "past")
    return k - 1 if told and words.text[k + 1] not in STOPS else -1


_LONGEST_NAME = 6


def after_age(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Harold Timmons, 58 of Delaware, and`: behind a name an age stands between commas."""
    words = article.words
    for i in article.quantities.places:
        text = words.text[i]
        if not text.isdigit() or int(text) not in AGES or not 2 < i < len(words) - 2:
            continue
        named = words.text[i - 1] == "," and all(
            word[0].isupper() and word[1:].islower() for word in words.text[i - 3 : i - 1]
        )
        after = words.folded[i + 1]
        placed = after in ("of", "from") and words.text[i + 2][0].isupper()
        if named and (placed or after == "who") and words.gap[i + 1] == " ":
            yield Span(words.start[i], words.end[i]), (text + ",",)


def comma_after(article: Article, i: int) -> tuple[Span, tuple[str, ...]]:
    """A word, and the word with its comma."""
    word = article.words.text[i]
    return Span(article.words.start[i], article.words.end[i]), (word + ",",)
