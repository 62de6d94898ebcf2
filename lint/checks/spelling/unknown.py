"""Words that nothing explains, and what was meant by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.spelling.context import (
    after_genus,
    beside_strangers,
    is_cited,
    is_foreign_passage,
    is_glossed,
    is_piece,
)
from lint.checks.spelling.spaces import slipped_space
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.spelling.corrections import Correction, corrections
from lint.language.spelling.formation import PLAIN, is_compound, is_near_common
from lint.language.spelling.slips import VOWELS
from lint.language.spelling.unknown import is_explained, is_rare_slip, unexplained
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
        if len(lower) > _VOCABULARY and not (len(word) >= _LONG and is_near_common(word)):
            continue
        if lower and (after_genus(article, lower[0]) or is_foreign_passage(article, lower[0])):
            continue
        if word == "wont" and all(words.folded[i + 1 : i + 2] == ["to"] for i in lower):
            continue  # as he is wont to do
        if lower:
            yield from _lower(article, rule, word, lower)
        elif len(uses) == 1:
            yield from _run_together(article, rule, uses[0])
            yield from _capitalised(article, rule, word, uses[0])


_VOCABULARY = 2
"""A strange word used more often than this is new vocabulary."""
_SURE, _LIKELY, _POSSIBLE, _WILD = 6.0, 2.7, 0.0, -2.0
"""Scores of a correction (log odds): from the first on one slip is an error, from the second on two
slips are a warning, from the third on one slip in a short word, under the last nothing is said."""
_ABBREVIATED = 4.5
"""Score that a correction must have of a word without vowels (dlrs, mths), or of a short one."""
_SHORT = 4
_MEANT_SHORT, _MEANT_FOREIGN = 2.6, 3.5
"""Score of a correction under which a word is sooner a loan: a short one, and one that ends so."""
_ONE_SLIP = 2.9
"""What one common slip costs at most."""
_ANY_SLIP = 3.95
"""What any one letter costs at most."""
_TWO_SLIPS = 5.0
_PLAIN_SLIP = 1.95
"""What a letter left out, doubled or swapped costs at most."""
_VOWEL_SLIP, _LONG_OPENER = 2.4, 8
"""What another vowel costs at most (Prosecuters), and the letters a word must have that opens a
sentence with one."""
_LOOKED_AT = 3
"""Corrections that tell how sure it is."""
_MEANT, _HARDLY_A_NAME = 3.3, 4.7
"""How common (zipf) a word must be that one with a capital is taken for, and one that is a name
too: Government."""
_LONG = 6
"""Letters from which on a word one slip away from another is hardly a word of its own."""


def _lower(article: Article, rule: Rule, word: str, uses: list[int]) -> Iterator[Finding]:
    words = article.words
    first = uses[0]
    if "-" in word:
        yield from _hyphenated(article, rule, word, first)
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
    level = _level(article, word, uses, found_corrections)
    if not level:
        return
    for i in uses:
        span = _span(article, i, word)
        yield _finding(article, rule, span, level, found_corrections)


def _hyphenated(article: Article, rule: Rule, word: str, i: int) -> Iterator[Finding]:
    """The one part of a compound that is no word: one-hundreth. A word that someone says in
    syllables is none: plas-ma."""
    words = article.words
    parts = words.text[i].split("-")
    if is_explained("".join(parts).lower()):
        return
    strange = [k for k, part in enumerate(parts) if not is_explained(part.lower())]
    if len(strange) != 1 or not parts[strange[0]].islower() or not parts[strange[0]].isalpha():
        return
    part = parts[strange[0]]
    start = words.start[i] + sum(len(before) + 1 for before in parts[: strange[0]])
    found = corrections(part, "", "", article.counts)
    if found and found[0].cost <= _ONE_SLIP and found[0].score >= _LIKELY:
        yield _finding(article, rule, Span(start, start + len(part)), "warning", found)


def _level(article: Article, word: str, uses: list[int], found: Sequence[Correction]) -> str:
    """How sure it is that the word is a slip; "" if it rather is a word."""
    if not found:
        return ""
    best = found[0]
    near = best.cost <= _ANY_SLIP and best.score >= _POSSIBLE and " " not in best.word
    if is_compound(word) and not is_near_common(word) and not near:
        return "warning" if len(uses) == 1 and _is_echo(word, best) else ""
    if VOWELS.isdisjoint(word) and best.score < _ABBREVIATED:
        return ""
    grade = max(_grade(word, correction, len(uses)) for correction in found[:_LOOKED_AT])
    grade -= is_rare_slip(word)
    cost = min(correction.cost for correction in found[:_LOOKED_AT])
    if cost > _ONE_SLIP or best.score < _LIKELY:
        grade -= len(uses) > 1
        grade -= cost > _ANY_SLIP and article.quoted(article.words.start[uses[0]])
    if grade < 3 or best.score < _SURE + 1:
        grade -= beside_strangers(article, uses[0])
        grade -= is_cited(article, uses[0])
    grade -= 2 * is_glossed(article, uses[0])
    grade -= grade == 2 and (_is_loan(word, best) or _is_doer(word, best))
    return ("", "suggestion", "warning", "error")[max(grade, 0)]


def _is_loan(word: str, best: Correction) -> bool:
    """Is it rather a word of another language: short and like nothing much, or with an ending that
    the word which may be meant has not: dosa, socialismo?"""
    if len(word) <= _SHORT:
        return best.score < _MEANT_SHORT
    foreign = word[-1] in "aio" and word[-1] != best.word[-1]
    return foreign and best.score < _MEANT_FOREIGN and sorted(word) != sorted(best.word)


def _is_doer(word: str, best: Correction) -> bool:
    """Is it rather who does what a verb says, or the thing that does it: decrypter, starrer?"""
    return word.removesuffix("s").endswith("er") and not best.word.removesuffix("s").endswith(
        ("er", "or")
    )


def _grade(word: str, best: Correction, uses: int) -> int:
    if len(word) < _SHORT and (best.cost > _PLAIN_SLIP or best.score < _ABBREVIATED):
        return int(best.score >= _POSSIBLE)
    if best.cost <= _ONE_SLIP:
        if best.score >= _SURE:
            return 3
        if len(word) >= _LONG or best.score >= _POSSIBLE:
            return 2
    if best.score >= _LIKELY and best.cost <= _TWO_SLIPS:
        return 2
    if best.cost <= _ANY_SLIP and best.score >= (_POSSIBLE if len(word) >= _LONG else 2):
        return 2
    if uses == 1 and (_is_echo(word, best) or _has_same_letters(word, best)):
        return 2
    # That a long word should be like another by chance is less likely.
    return int(best.score >= _WILD - max(0, len(word) - _LONG - 1) / 2)


def _has_same_letters(word: str, best: Correction) -> bool:
    """Are they the same letters in another order: tsumani?"""
    return len(word) > _LONG and best.cost <= _TWO_SLIPS and sorted(word) == sorted(best.word)


def _is_echo(word: str, best: Correction) -> bool:
    """Is the word a garbled form of one that the article uses, and not that word with another
    ending?"""
    same = next((i for i, (a, b) in enumerate(zip(word, best.word, strict=False)) if a != b), 0)
    return best.echo and len(word) >= 7 and best.cost <= 7 and same < 0.6 * len(word)


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
    if len(word) < _LONG or is_compound(word):
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
    most = PLAIN if not plain else _PLAIN_SLIP if near else _VOWEL_SLIP
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
