"""Words that nothing explains, and what was meant by them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lint.article import Article
from lint.checks.spelling.context import (
    after_genus,
    is_foreign_passage,
    is_piece,
)
from lint.checks.spelling.levels import LIKELY, LONG, ONE_SLIP, PLAIN_SLIP, level_of
from lint.checks.spelling.spaces import slipped_space
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.spelling.corrections import Correction, corrections
from lint.language.spelling.formation import PLAIN, is_compound, is_near_common
from lint.language.spelling.unknown import is_explained, unexplained
from lint.language.words import UNSEEN, like
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Every use of a word that nothing explains."""
    words = article.words
    places = unexplained(words, article.forms, accepted)
    if not places:
        return
    for word, uses in places.items():
        lower = [i for i in uses if words.text[i].islower()]
        if len(lower) > _VOCABULARY and not (len(word) >= LONG and is_near_common(word)):
            continue
        if lower and (after_genus(article, lower[0]) or is_foreign_passage(article, lower[0])):
            continue
        if word == "wont" and all(words.folded[i + 1 : i + 2] == ["to"] for i in lower):
            continue  # as he is wont to do
        if lower:
            yield from _lower(article, rule, word, lower, accepted, places)
        elif len(uses) == 1:
            yield from _run_together(article, rule, uses[0])
            yield from _capitalised(article, rule, word, uses[0])


_VOCABULARY = 2
"""A strange word used more often than this is new vocabulary."""
_VOWEL_SLIP, _LONG_OPENER = 2.4, 8
"""What another vowel costs at most (Prosecuters), and the letters a word must have that opens a
sentence with one."""
_MEANT, _HARDLY_A_NAME = 3.3, 4.7
"""How common (zipf) a word must be that one with a capital is taken for, and one that is a name
too: Government."""


def _lower(
    article: Article,
    rule: Rule,
    word: str,
    uses: list[int],
    accepted: frozenset[str],
    unexplained: Collection[str],
) -> Iterator[Finding]:
    words = article.words
    first = uses[0]
    if "-" in word:
        yield from _hyphenated(article, rule, word, first, accepted)
        return
    if is_piece(article, first):
        return
    joined = slipped_space(article, first - 1) or slipped_space(article, first)
    if joined is not None:
        span, right = joined
        found = article.text[span.start : span.end]
        yield rule.finding(span, found, (like(found, right),), level="error")
        return
    before = words.folded[first - 1] if first else ""
    after = words.folded[first + 1] if first + 1 < len(words) else ""
    found_corrections = corrections(word, before, after, article.counts)
    level = level_of(article, word, uses, found_corrections, unexplained)
    if not level:
        return
    for i in uses:
        span = _span(article, i, word)
        yield _finding(article, rule, span, level, found_corrections)


def _hyphenated(
    article: Article, rule: Rule, word: str, i: int, accepted: frozenset[str]
) -> Iterator[Finding]:
    """The one part of a compound that is no word: one-hundreth. A word that someone says in
    syllables is none: plas-ma."""
    words = article.words
    parts = words.text[i].split("-")
    if is_explained("".join(parts).lower()):
        return
    strange = [
        k
        for k, part in enumerate(parts)
        if not is_explained(part.lower()) and part.lower() not in accepted
    ]
    if len(strange) != 1 or not parts[strange[0]].islower() or not parts[strange[0]].isalpha():
        return
    part = parts[strange[0]]
    start = words.start[i] + sum(len(before) + 1 for before in parts[: strange[0]])
    found = corrections(part, "", "", article.counts)
    if found and found[0].cost <= ONE_SLIP and found[0].score >= LIKELY:
        yield _finding(article, rule, Span(start, start + len(part)), "warning", found)


def _finding(
    article: Article, rule: Rule, span: Span, level: str, found: Sequence[Correction]
) -> Finding:
    text = article.text[span.start : span.end]
    suggestions = tuple(article.punctuated(like(text, correction.word)) for correction in found[:5])
    far_ahead = len(found) < 2 or found[0].score - found[1].score > 4
    return rule.finding(span, text, suggestions, safe=level == "error" and far_ahead, level=level)


def _span(article: Article, i: int, word: str) -> Span:
    """A word without its possessive ending."""
    words = article.words
    hidden = sum(sign in UNSEEN for sign in words.text[i])
    return Span(words.start[i], words.start[i] + len(word) + hidden)


def _run_together(article: Article, rule: Rule, i: int) -> Iterator[Finding]:
    """A small word run together with a name: `ofTexas`."""
    words = article.words
    text = words.text[i]
    capital = next((k for k, letter in enumerate(text) if letter.isupper()), 0)
    name = text[capital:]
    if capital > 1 and name.istitle() and len(name) > 2 and lexicon().zipf(text[:capital]) >= 5:
        yield rule.finding(Span(words.start[i], words.end[i]), text, (f"{text[:capital]} {name}",))


def _capitalised(article: Article, rule: Rule, word: str, i: int) -> Iterator[Finding]:
    """A common word misspelt where it has a capital: in a headline, or to open a sentence."""
    words = article.words
    block = article.block_at(words.start[i])
    headline = block is not None and block.part in ("headline", "heading")
    if len(word) < LONG or is_compound(word):
        return
    plain = headline or article.starts_sentence(i)
    if not (plain or _is_named_thing(article, i)):
        return
    near = is_near_common(word)
    if not (near or (plain and len(word) >= _LONG_OPENER)):
        return
    if words.text[i].isupper() and not headline:
        return
    before = words.folded[i - 1] if i else ""
    after = words.folded[i + 1] if i + 1 < len(words) else ""
    found = corrections(word, before, after, article.counts)
    most = PLAIN if not plain else PLAIN_SLIP if near else _VOWEL_SLIP
    facts = lexicon().word(found[0].word) if found and found[0].cost <= most else None
    if facts is not None and facts.zipf >= (_HARDLY_A_NAME if plain and facts.proper else _MEANT):
        span = _span(article, i, word)
        yield _finding(article, rule, span, "warning" if plain else "suggestion", found)


def _is_named_thing(article: Article, i: int) -> bool:
    """Does an article or the like stand before the word, and no name after it: in the Automn?"""
    words = article.words
    return (
        i > 0
        and words.folded[i - 1] in _BEFORE_THINGS
        and not (i + 1 < len(words) and words.text[i + 1][0].isupper())
    )


_BEFORE_THINGS = frozenset("the a an this that these those his her its our their every".split())
