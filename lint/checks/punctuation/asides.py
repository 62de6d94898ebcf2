"""Commas around what is put beside a subject: one of the two is missing."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.punctuation.sentence import (
    CLAUSE,
    FINITE,
    HEADS,
    LONGEST,
    NO_NAME,
    NO_SUBJECT,
    RELATIVE,
    SAID,
    STOPS,
    TELLING,
    TIMES,
    VERBS,
    nominal_word,
    only_past,
    sentences,
    verb_at,
    verbal,
)
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.text import Span

_ASIDE = frozenset("a an the one once who which now formerly".split())
_RESUMES = frozenset(
    (
        "and but who which as when while according he she they it officials police with after "
        "before because where although though so or"
    ).split()
)
"""Words after a later comma by which that comma begins something else."""
_MADE = frozenset("built born found known made led held seen won sold told written given".split())
_OPENERS = _ASIDE | _MADE | {"of", "from"}
"""What an aside begins with, beside an age and a participle in -ed."""
_BOUNDS = frozenset(["that", "because"])


def after_aside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Malaria, a disease of children has killed 40`: the second comma is missing."""
    words = article.words
    for first, last in sentences(article):
        for comma in range(words.text.index(",", first, last), last - 2):
            if words.text[comma] != ",":
                continue
            verb = _after_aside(article, first, comma, last)
            if verb >= 0:
                word = words.text[verb - 1]
                yield Span(words.start[verb - 1], words.end[verb - 1]), (word + ",",)
                break


def _after_aside(article: Article, first: int, comma: int, last: int) -> int:
    """The verb before which the second comma is missing; -1 if none is."""
    words = article.words
    opener = words.folded[comma + 1]
    if opener not in _OPENERS and not (opener.endswith("ed") or opener.isdigit()):
        return -1
    subject = _subject(article, first, comma)
    if subject < 0:
        return -1
    verb = _verb_of_aside(article, comma, last, person=_is_person(article, subject, comma))
    later = [k for k in range(verb, last) if words.text[k] == ","] if verb >= 0 else []
    return verb if all(words.folded[k + 1] in _RESUMES for k in later) else -1


def _subject(article: Article, first: int, comma: int) -> int:
    """Where the subject begins that ends before the comma: at the head of the sentence, or after
    `that`; -1 if no subject stands there."""
    words = article.words
    start = first
    for k in range(comma - 1, first, -1):
        if words.folded[k] in _BOUNDS and words.folded[k - 1] not in CLOSED["preposition"]:
            start = k + 1
            break
    inside = words.folded[start:comma]
    if not 0 < len(inside) <= _LONGEST_SUBJECT or inside[-1] in TIMES or not inside[-1].isalpha():
        return -1
    if not STOPS.isdisjoint(words.text[start:comma]):
        return -1
    text = words.text[start:comma]
    within = _within(text, inside) if start > first else _at_head(text, inside)
    return start if within else -1


def _within(text: list[str], inside: list[str]) -> bool:
    """Is this a subject after `that`? Not where somebody is playing that card."""
    if len(inside) < 2:
        return text[0][0].isupper() and inside[0] not in NO_SUBJECT
    if inside[0] in HEADS:
        return _at_head(text, inside)
    nominal = nominal_word(inside[-1]) and ("-" in inside[0] or nominal_word(inside[0]))
    return nominal and inside[0] not in CLOSED["pronoun"] and not any(map(verbal, inside))


def _at_head(text: list[str], inside: list[str]) -> bool:
    """Is this a subject, a name or a noun with its determiner, and nothing but?"""
    known = lexicon()
    if any(word in VERBS or word in CLAUSE or word in RELATIVE for word in inside):
        return False
    if len(inside) > 1 and all(word[0].isupper() for word in text):
        return not known.is_class(inside[0], "adverb") and inside[0] not in NO_NAME
    if len(inside) == 1:
        facts = known.word(inside[0])
        noun = facts is not None and facts.classes in _ONLY_NOUN
        return text[0][0].isupper() and noun and inside[0] not in NO_SUBJECT
    if inside[0] not in HEADS or any(word in _PREPOSITIONS for word in inside):
        return False
    past = [word for word in inside[1:-1] if known.is_class(word, "past")]
    adjectives = all(known.is_class(word, "adjective") for word in past)
    return adjectives and (nominal_word(inside[-1]) or text[-1][0].isupper())


_LONGEST_SUBJECT = 7
_ONLY_NOUN = (CLASS_BITS["noun"], CLASS_BITS["ing"], CLASS_BITS["noun"] | CLASS_BITS["ing"])
_PREPOSITIONS = CLOSED["preposition"] - {"of"}


def _is_person(article: Article, start: int, comma: int) -> bool:
    text = article.words.text[start:comma]
    return len(text) > 1 and all(word[0].isupper() for word in text)


def _verb_of_aside(article: Article, comma: int, last: int, *, person: bool) -> int:
    """The verb of the sentence that follows the aside after a comma with no comma before it, -1
    if there is none."""
    words, known = article.words, lexicon()
    opener = words.folded[comma + 1]
    facts = known.word(opener)
    participle = (
        facts is not None
        and facts.classes & CLASS_BITS["participle"]
        and (opener.endswith("ed") or opener in _MADE)
    )
    age = opener.isdigit() and 15 < int(opener) < 100 and person
    of_place = opener in ("of", "from") and words.text[comma + 2][0].isupper() and person
    if not (opener in _ASIDE or participle or age or of_place):
        return -1
    first = comma + (4 if participle else 1)  # a third, related problem
    if opener in RELATIVE:
        first = next(
            (k + 1 for k in range(comma + 2, min(comma + 5, last)) if verbal(words.folded[k])), -1
        )
        if first < 0 or words.folded[first - 1] in TELLING:
            return -1
    for k in range(first, min(comma + LONGEST, last)):
        word, text = words.folded[k], words.text[k]
        if text in STOPS or word in CLAUSE or (word in RELATIVE and k > comma + 1):
            return -1
        if k > comma + 1 and word in HEADS and _second(words.folded[k - 2 : k]):
            return -1
        past = k > comma + 3 and opener in _ASIDE and only_past(word, words.folded[k + 1])
        if (word in VERBS or past) and k > comma + 1:
            return k if _follows_aside(article, comma, k, person=person) else -1
    return -1


def _second(before: list[str]) -> bool:
    """Does a noun stand right before, so that another subject begins: the man the police"""
    return nominal_word(before[1]) and before[0] != "to"


def _follows_aside(article: Article, comma: int, verb: int, *, person: bool) -> bool:
    words = article.words
    before, word = words.folded[verb - 1], words.folded[verb]
    if word in SAID and not (person and words.folded[comma + 1] in ("a", "an", "the", "who")):
        return False
    if word in SAID and words.text[verb + 1] in STOPS:
        return False
    if (
        before in CLOSED["pronoun"]
        or before in ("there", "this", "that", "these", "those")
        or before in CLAUSE
        or before in CLOSED["preposition"]
    ):
        return False
    return nominal_word(before) or before[0].isdigit() or words.text[verb - 1][0].isupper()


def before_aside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Peter Dunn a retired miner, has died`: the first comma is missing."""
    words = article.words
    for first, last in sentences(article):
        comma = words.text.index(",", first, last)
        if comma - first > LONGEST or not verb_at(article, comma + 1):
            continue
        end = _named(article, first, comma)
        if end < 0 or not STOPS.isdisjoint(words.text[end:comma]):
            continue
        aside = words.folded[end:comma]
        opener, rest = aside[0], aside[1:]
        if any(word in CLAUSE or word in RELATIVE or word in FINITE for word in rest):
            rest = rest if opener in RELATIVE else []
        age = opener.isdigit() and 15 < int(opener) < 100 and len(aside) == 1
        person = words.text[end - 1][0].isupper() and words.folded[first] not in HEADS
        openers = ("a", "an", "the", "of", *RELATIVE) if person else ("a", "an")
        if opener == "of" and not words.text[end + 1][0].isupper():
            continue
        if age or (opener in openers and rest):
            word = words.text[end - 1]
            yield Span(words.start[end - 1], words.end[end - 1]), (word + ",",)


def _named(article: Article, first: int, comma: int) -> int:
    """Where a full name, or `one of them`, at the head of a sentence ends; -1 if there is none."""
    words = article.words
    if words.folded[first + 1 : first + 3] == ["of", "them"]:
        return first + 3
    end = first
    while end < comma and words.text[end][0].isupper() and words.text[end] != "The":
        end += 1
        if end < comma and words.text[end] == "." and words.gap[end + 1] == " ":
            end += 1
    named = end - first > 1 and words.folded[first] not in NO_NAME | NO_SUBJECT
    if not named and words.folded[first] in HEADS and first + 2 < comma:
        noun = words.folded[first + 1]
        end = first + 2 if nominal_word(noun) and noun not in TIMES else first
        named = end > first and words.folded[end] in ("a", "an")
    return end if named and end < comma else -1
