"""Where one sentence or clause ends and another begins, and no mark or the wrong one says so."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.text import Span

_OPENERS = frozenset(
    (
        "he she they we it you there this that these those the his her their its our my but and "
        "in on at after before when while although though because since however if as for from "
        "with by during until not some many most both another"
    ).split()
)
"""Words that open sentences, and that no name in the middle of one begins with."""
_PEOPLE = frozenset("he she they we".split())
_SUBJECTS = frozenset(
    [*_PEOPLE, *"it you there this that these those the his her their its".split()]
)
"""Openers before which a stop is missing, more likely than the capital wrong."""
_MARKS = frozenset("“\"‘'«([")
_FINITE = frozenset([*CLOSED["modal"], *"is are was were has have had does do did".split()])
_SAID = frozenset("said says added adds told".split())
_KIN = frozenset(
    (
        "wife husband son daughter mother father brother sister partner girlfriend boyfriend "
        "fiancee fiance widow widower uncle aunt nephew niece grandson granddaughter "
        "grandmother grandfather stepfather stepmother stepson stepdaughter lawyer solicitor "
        "barrister attorney agent spokesman spokeswoman spokesperson deputy predecessor successor"
    ).split()
)


def capital_within(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A small word with a capital in mid-sentence: the stop before it is missing, or the capital
    is left over."""
    words = article.words
    for i in [i for i, word in enumerate(words.text) if word[0].isupper() and _opener(word)]:
        if 0 < i < len(words) - 1 and _odd_capital(article, i):
            before, word = words.text[i - 1], words.text[i]
            small = word[0].lower() + word[1:]
            if before == ",":
                span = Span(words.start[i - 1], words.end[i])
                yield span, (f". {word}", f", {small}")
            else:
                span = Span(words.start[i - 1], words.end[i])
                ways = f"{before}. {word}", f"{before} {small}"
                yield span, ways if words.folded[i] in _SUBJECTS else ways[::-1]


def _opener(word: str) -> bool:
    return word.lower() in _OPENERS and word != word.upper()


def _odd_capital(article: Article, i: int) -> bool:
    """Does nothing give the opener `i` its capital?"""
    words = article.words
    before, after = words.text[i - 1], words.text[i + 1]
    if words.gap[i] != " " or words.gap[i + 1] != " " or not (after.islower() or after.isdigit()):
        return False
    if not (before.islower() and before.isalpha()) and before != ",":
        return False
    block = article.block_at(words.start[i])
    if block is None or block.part != "body" or article.starts_sentence(i):
        return False
    if before == "," and not (i > 1 and words.text[i - 2].islower() and _verb_near(article, i)):
        return False
    return not _titled(article, i)


def _verb_near(article: Article, i: int) -> bool:
    """Is the opener followed by a verb that makes a sentence of it?"""
    words = article.words
    return any(word in _FINITE for word in words.folded[i + 1 : i + 5])


def _titled(article: Article, i: int) -> bool:
    """May the capital be that of a title, or of words quoted without marks?"""
    words = article.words
    first, last = article.sentence_at(i)
    beside = words.text[max(first, i - 4) : i]
    if words.folded[i] in _PEOPLE:
        return words.text[i - 1] in _MARKS or ":" in beside
    if any(word in _MARKS or word in "”’:" for word in beside):
        return True
    return any(
        word[0].isupper() and word != "I" for word in words.text[i + 1 : min(i + 4, last) + 1]
    )


def comma_after_said(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Starspots, he said can`: the second of two commas is missing."""
    words = article.words
    for i in words.places(_SAID & article.types):
        if i < 3 or i + 1 >= len(words) or words.folded[i + 1] not in _FINITE:
            continue
        comma = next((k for k in range(i - 1, max(i - 4, 0), -1) if words.text[k] == ","), -1)
        speaker = words.text[comma + 1 : i]
        if comma < 1 or not speaker or not words.text[comma - 1][0].isalnum():
            continue
        begin, _ = article.sentence_at(i)
        alone = len(speaker) == 1 and speaker[0] in (
            "he",
            "she",
            "they",
            "it",
            "officials",
            "police",
        )
        named = all(word[0].isupper() for word in speaker) and speaker[0].lower() not in _OPENERS
        subject = words.folded[begin:comma]
        clause = any(word in _FINITE for word in subject) or subject[:1] in (["if"], ["when"])
        if begin < comma and (alone or named) and not clause and "," not in subject:
            span = Span(words.start[i], words.end[i])
            yield span, (words.text[i] + ",",)


_BESIDE = CLOSED["preposition"] | {"like", "unlike"}


def comma_after_name(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`His wife, Iryna wept`: the second of two commas is missing."""
    words = article.words
    known = lexicon()
    for i in words.places(_KIN & article.types):
        if i < 1 or i + 3 >= len(words) or words.text[i + 1] != ",":
            continue
        if words.folded[i - 1] not in CLOSED["possessive"] and not words.folded[i - 1].endswith(
            "'s"
        ):
            continue
        k = i + 2
        while k < len(words) and words.text[k][0].isupper() and words.gap[k] == " ":
            k += 1
        verb = words.folded[k] if k < len(words) else ""
        if (
            not i + 2 < k < i + 6
            or words.gap[k] != " "
            or article.sentence_at(i) != article.sentence_at(k)
        ):
            continue
        past = known.is_class(verb, "past") and verb not in ("pictured", "aged")
        begin, _ = article.sentence_at(i)
        if words.text[k + 1 : k + 2] == [","] or _BESIDE & set(words.folded[begin:i]):
            continue  # with his son, James left; unlike his brother, James left
        if verb in _FINITE or past or verb in ("says", "tells"):
            name = words.text[k - 1]
            yield Span(words.start[k - 1], words.end[k - 1]), (name + ",",)
