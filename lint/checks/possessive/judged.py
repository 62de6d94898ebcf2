"""Possessives judged by all that stands around them, whatever the noun: see `lint.language.owners`.

The bars say how strong the evidence must be. They were set on published news, so that next to
nothing that was printed right is marked.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED
from lint.language.context import REACH, stream
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.owners import (
    OWNER,
    PLAIN,
    features,
    owners,
    stem_hash,
)
from lint.language.plurals import is_noun, plural, singular

_MISSING, _STRAY, _BEFORE_VERB = 3.0, 3.8, 1.8
"""Evidence (natural logarithm of odds) for an owner where none is written, against one that is,
and against one before a verb that 's can't be short for anything before: the nurse's had."""
_DOUBT = 1.0
"""How much less is enough for a suggestion."""
_OWNING = 3.0
"""How much more it takes before a word that may be owned after all."""
_QUOTED = 2.0
"""How much more it takes in a quotation, where 's is short for is."""
_NEVER_OWNED = frozenset[str]().union(
    *(
        CLOSED[name]
        for name in (
            "preposition", "conjunction", "be", "have", "modal", "do", "not", "determiner",
            "pronoun", "object", "contracted", "weekday", "month",
        )
    ),
    "who which what when where that whether how why there here too also both then not n't "
    "today yesterday tomorrow tonight pretty alone themselves himself early late hostage time "
    "money secret general went worldwide".split(),
) - {"past", "outside", "inside", "most"}  # fmt: skip
"""Words that no owner stands before."""
_OWNED = CLASS_BITS["noun"] | CLASS_BITS["plural"] | CLASS_BITS["adjective"]
_VERBAL = CLASS_BITS["verb"] | CLASS_BITS["past"] | CLASS_BITS["ing"]
_ONE = frozenset("a an each every this that another one".split())
_DETERMINERS = CLOSED["determiner"] - {"this", "that"}
_NO_OWNERS = frozenset(
    (
        "it he she that what who here there where how this everyone someone anyone nobody "
        "everybody somebody anybody one else let something everything nothing anything when why now"
    ).split()
)


def missing(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The governments majority does not exist."""
    suspects = _plurals(article, allow)
    for i, gain in _weighed(article, suspects, PLAIN):
        if gain > _MISSING + _room(article, i):
            yield i, i, _owner(article, i, suspects[i])


def doubtful(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The same with less evidence."""
    suspects = _plurals(article, allow)
    for i, gain in _weighed(article, suspects, PLAIN):
        bar = _MISSING + _room(article, i)
        if bar - _DOUBT < gain <= bar:
            yield i, i, _owner(article, i, suspects[i])


def _plurals(article: Article, allow: frozenset[str]) -> dict[int, str]:
    """Plurals before a word that may be theirs, each with its singular."""
    stems = {word: stem for word in article.types if (stem := singular(word))}
    words = article.words
    return {
        i: stems[words.folded[i]]
        for i in words.places(stems.keys() - allow)
        if words.text[i].islower() and _before_owned(article, i) and _is_plural(article, i)
    }


def _is_plural(article: Article, i: int) -> bool:
    """Is a word in s no verb here (this keeps), and no singular (genus)?"""
    words = article.words
    known = lexicon()
    word, before = words.folded[i], words.folded[i - 1] if i else ""
    if known.is_class(word, "noun") and known.zipf(singular(word)) < known.zipf(word):
        return False
    verb = known.is_class(word, "third") and before not in _DETERMINERS
    return not verb or (known.is_class(before, "adjective") and not is_noun(before))


def _room(article: Article, i: int) -> float:
    """How much more evidence it takes where the word after could be the verb of the plural, or
    something said of it: the firms pay, it is one of the pipelines most likely to fail."""
    after = article.words.folded[i + 1]
    known = lexicon()
    if after == "most":
        return 4.0
    facts = known.word(after)
    return 2.0 if facts is not None and facts.classes & _VERBAL else 0.0


def stray(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The supporter plug's into the wall."""
    for i, stem, doubt in _strays(article, apostrophes, allow):
        if doubt > 0:
            yield i, i, plural(stem)


def stray_doubtful(
    article: Article, apostrophes: list[int], allow: frozenset[str]
) -> Iterator[Slip]:
    """The same with less evidence."""
    for i, stem, doubt in _strays(article, apostrophes, allow):
        if -_DOUBT < doubt <= 0:
            yield i, i, plural(stem)


def _strays(
    article: Article, apostrophes: list[int], allow: frozenset[str]
) -> Iterator[tuple[int, str, float]]:
    """Owners with their singular, and by how much the evidence against them is over the bar."""
    words = article.words
    suspects = {}
    for i in apostrophes:
        stem = words.folded[i][:-2]
        owner = len(stem) > 2 and is_noun(stem) and stem not in _NO_OWNERS | allow
        if owner and words.text[i].islower() and i + 1 < len(words):
            suspects[i] = stem
    for i, gain in _weighed(article, suspects, PLAIN):
        after = words.folded[i + 1]
        bar = _BEFORE_VERB if after in _FULL_VERBS else _STRAY
        if article.quoted(words.start[i]):
            bar += _QUOTED
        before = words.folded[i - 1] if i else ""
        owning = _before_owned(article, i) or words.text[i + 1][:1].isupper()
        if owning and before not in _SEVERAL and not before.isdigit():
            bar += _OWNING
        yield i, suspects[i], -gain - bar


_FULL_VERBS = frozenset("had have were are will would could should can may might must".split())


def _before_owned(article: Article, i: int) -> bool:
    """Does a word follow that may be owned, with nothing but a space between?"""
    words = article.words
    if i + 1 >= len(words) or words.gap[i + 1] not in (" ", "\u00a0"):
        return False
    after = words.folded[i + 1]
    if not after[0].isalnum() or after in _NEVER_OWNED or words.text[i + 1][0].isupper():
        return False
    facts = lexicon().word(after)
    return facts is None or not facts.classes or bool(facts.classes & _OWNED)


def _weighed(article: Article, suspects: dict[int, str], kind: str) -> Iterator[tuple[int, float]]:
    """The suspects that can be judged, each with the evidence for an owner."""
    model = owners().model(kind, OWNER)
    if model is None or not suspects:
        return
    text = article.words.text
    places = sorted(suspects)
    at = 0
    for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
        inside = []
        while at < len(places) and places[at] < end:
            if places[at] >= first:
                inside.append(places[at])
            at += 1
        if not inside or block.part not in ("body", "quote"):
            continue
        around = stream(text, first, end)
        for i in inside:
            place = around.place.get(i)
            if place is None:
                continue
            window = around.tokens[place - REACH : place + REACH + 1]
            said = owners().weigh(model, features(window, stem_hash(suspects[i])))
            yield i, model.bias + sum(said)


def _owner(article: Article, i: int, stem: str) -> str:
    """One owner or several: as the article counts them elsewhere, the likelier first."""
    words = article.words
    one, several = stem + "'s", words.folded[i] + "'"
    if i and words.folded[i - 1] in _ONE:
        return one
    counts = article.counts
    alone = counts[stem] + counts[one]
    if (i and words.folded[i - 1] in _SEVERAL) or counts[words.folded[i]] - 1 > alone:
        return f"{several}|{one}"
    return f"{one}|{several}"


_SEVERAL = frozenset("these those many several both two three four five six all most".split())
