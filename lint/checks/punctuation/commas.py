"""A comma between a subject and its verb, where none belongs."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.punctuation.sentence import (
    CLAUSE,
    FINITE,
    HEADS,
    LONGEST,
    RELATIVE,
    STOPS,
    TIMES,
    VERBS,
    nominal_word,
    sentences,
    verb_at,
)
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.text import Span

_AMOUNTS = frozenset("most some many several two three four five residents workers".split())
_OBJECTS = frozenset(["which", "whom"])


def before_verb(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`The chairman of the board, said so`: a comma parts a subject from its verb."""
    words = article.words
    for first, last in sentences(article):
        comma = words.text.index(",", first, last)
        if not verb_at(article, comma + 1) or words.folded[comma + 1] == "told":
            continue
        if not words.text[comma + 1].islower():  # the single, Are You Lonesome Tonight
            continue
        inside = words.folded[first:comma]
        head = inside[0] in HEADS or inside[0] in _AMOUNTS or inside[1:2] == ["of"]
        if not head or inside[-1] in TIMES or len(inside) > LONGEST:
            continue
        clause = any(word in CLAUSE or word in RELATIVE or word in VERBS for word in inside)
        if clause and not (inside[2:3] in (["that"], ["who"]) and _one_clause(inside[3:])):
            continue
        if STOPS.isdisjoint(words.text[first:comma]) and "," not in words.text[comma + 1 : last]:
            before = words.text[comma - 1]
            yield Span(words.start[comma - 1], words.end[comma]), (before,)
    yield from _within_relative(article)


def _within_relative(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`which the council’s own surveyors, called unsafe`."""
    words = article.words
    for i in words.places(_OBJECTS & article.types):
        if (
            i + 4 >= len(words)
            or words.folded[i - 1] in CLOSED["preposition"]
            or words.folded[i + 1] not in HEADS
        ):
            continue
        _, last = article.sentence_at(i)
        inside = words.folded[i + 1 : min(i + 8, last)]
        if "," not in inside[2:]:
            continue
        comma = i + 1 + inside.index(",")
        subject = words.folded[i + 1 : comma]
        if any(word in CLAUSE or word in RELATIVE or _finite(word) for word in subject):
            continue
        if not nominal_word(subject[-1]) or not STOPS.isdisjoint(subject) or subject[-1] in TIMES:
            continue
        later = [k for k in range(comma + 1, last) if words.text[k] == ","]
        verb = words.folded[comma + 1]
        told = verb in VERBS or lexicon().is_class(verb, "past")
        if told and all(words.folded[k + 1] in FINITE for k in later):
            before = words.text[comma - 1]
            yield Span(words.start[comma - 1], words.end[comma]), (before,)


def _finite(word: str) -> bool:
    facts = lexicon().word(word)
    return word in VERBS or (facts is not None and facts.classes in (8, 16, 24, 48))


def _one_clause(inside: list[str]) -> bool:
    return not any(word in CLAUSE or word in RELATIVE for word in inside)
