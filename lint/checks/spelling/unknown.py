"""Words that nothing explains, and what was meant by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.spelling.corrections import Correction, corrections
from lint.language.spelling.formation import is_compound, is_near_common
from lint.language.spelling.slips import VOWELS
from lint.language.spelling.unknown import is_explained, unexplained
from lint.language.words import like
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
        if len(lower) > _VOCABULARY:
            continue
        if lower and _after_genus(article, lower[0]):
            continue
        if lower:
            yield from _lower(article, rule, word, lower)
        elif len(uses) == 1:
            yield from _run_together(article, rule, uses[0])
            yield from _capitalised(article, rule, word, uses[0])


_VOCABULARY = 2
"""A strange word used more often than this is new vocabulary."""
_SURE, _LIKELY, _POSSIBLE, _WILD = 7.0, 3.0, 0.0, -2.0
"""Scores of a correction (log odds): from the first on one slip is an error, from the second on two
slips are a warning, from the third on one slip in a short word, under the last nothing is said."""
_ABBREVIATED = 4.5
"""Score that a correction of a word without vowels (dlrs, mths) must have."""
_ONE_SLIP = 2.9
"""What one common slip costs at most."""
_ANY_SLIP = 3.95
"""What any one letter costs at most."""
_TWO_SLIPS = 5.0
_PLAIN_SLIP = 1.95
"""What a letter left out, doubled or swapped costs at most."""
_LONG = 6
"""Letters from which on a word one slip away from another is hardly a word of its own."""


def _foreign(article: Article, i: int) -> bool:
    """Does the word stand beside others as strange: a foreign phrase, dialect?"""
    words = article.words
    return any(
        words.text[k][0].islower() and not is_explained(words.folded[k])
        for k in (i - 1, i + 1)
        if 0 <= k < len(words)
    )


def _after_genus(article: Article, i: int) -> bool:
    """Is it the second word of a name in Latin: Campylobacter jejuni?"""
    words = article.words
    if not i or words.gap[i] != " " or not words.folded[i].endswith(_LATIN):
        return False
    before = words.text[i - 1]
    facts = lexicon().word(words.folded[i - 1])
    return before.istitle() and not (facts is not None and facts.lower and facts.zipf > 3)


_LATIN = ("a", "ae", "ens", "ex", "i", "ii", "is", "ix", "or", "um", "us", "yx")


def _lower(article: Article, rule: Rule, word: str, uses: list[int]) -> Iterator[Finding]:
    words = article.words
    first = uses[0]
    if "-" in word:
        yield from _hyphenated(article, rule, word, first)
        return
    if _is_loan(article, first):
        return
    joined = _joined(article, first - 1) or _joined(article, first)
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
        span = Span(words.start[i], words.start[i] + len(word))
        yield _finding(article, rule, span, level, found_corrections)


def _hyphenated(article: Article, rule: Rule, word: str, i: int) -> Iterator[Finding]:
    """The one part of a compound that is no word: one-hundreth."""
    words = article.words
    parts = words.text[i].split("-")
    strange = [k for k, part in enumerate(parts) if not is_explained(part.lower())]
    if len(strange) != 1 or not parts[strange[0]].islower() or not parts[strange[0]].isalpha():
        return
    part = parts[strange[0]]
    start = words.start[i] + sum(len(before) + 1 for before in parts[: strange[0]])
    found = corrections(part, "", "", article.counts)
    if found and found[0].cost <= _ONE_SLIP and found[0].score >= _LIKELY:
        yield _finding(article, rule, Span(start, start + len(part)), "warning", found)


def _is_loan(article: Article, i: int) -> bool:
    """Does a mark that is no letter stand against the word: caf&#233;, &eacute;?"""
    words = article.words
    after = words.gap[i + 1] == "" and i + 1 < len(words) and words.text[i + 1] in "&*$@"
    return after or (i > 0 and words.gap[i] == "" and words.text[i - 1] in "&*$@")


def _joined(article: Article, i: int) -> tuple[Span, str] | None:
    """Words `i` and `i` + 1 as they were meant, if a space slipped: `to gether`, `th ereport`."""
    words = article.words
    if i < 0 or i + 1 >= len(words) or words.gap[i + 1] != " ":
        return None
    one, two = words.folded[i], words.folded[i + 1]
    if not (one.isalpha() and two.isalpha()) or (is_explained(one) and is_explained(two)):
        return None
    known = lexicon()
    span = Span(words.start[i], words.end[i + 1])
    if len(one + two) > 4 and known.tier(one + two) == 1 and known.zipf(one + two) >= 3:
        return span, one + two
    for left, right in ((one + two[0], two[1:]), (one[:-1], one[-1] + two)):
        common = known.zipf(left) >= 4 and known.zipf(right) >= 3
        if common and min(len(left), len(right)) > 1 and known.tier(left) == known.tier(right) == 1:
            return span, f"{left} {right}"
    return None


def _level(article: Article, word: str, uses: list[int], found: Sequence[Correction]) -> str:
    """How sure it is that the word is a slip; "" if it rather is a word."""
    if not found:
        return ""
    best = found[0]
    if is_compound(word) and not is_near_common(word):
        return "warning" if len(uses) == 1 and _is_echo(word, best) else ""
    if VOWELS.isdisjoint(word) and best.score < _ABBREVIATED:
        return ""
    grade = _grade(word, best, len(uses))
    if best.cost > _ONE_SLIP or best.score < _LIKELY:
        grade -= len(uses) > 1
        grade -= _foreign(article, uses[0])
        grade -= best.cost > _ANY_SLIP and article.quoted(article.words.start[uses[0]])
    return ("", "suggestion", "warning", "error")[max(grade, 0)]


def _grade(word: str, best: Correction, uses: int) -> int:
    if best.cost <= _ONE_SLIP:
        if best.score >= _SURE:
            return 3
        if len(word) >= _LONG or best.score >= _POSSIBLE:
            return 2
    if best.score >= _LIKELY and best.cost <= _TWO_SLIPS:
        return 2
    if best.cost <= _ANY_SLIP and best.score >= (_POSSIBLE if len(word) >= _LONG else 2):
        return 2
    if uses == 1 and _is_echo(word, best):
        return 2
    return int(best.score >= _WILD)


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
    if len(word) < 6 or not (headline or article.starts_sentence(i)) or is_compound(word):
        return
    if not is_near_common(word) or (words.text[i].isupper() and not headline):
        return
    before = words.folded[i - 1] if i else ""
    after = words.folded[i + 1] if i + 1 < len(words) else ""
    found = corrections(word, before, after, article.counts)
    facts = lexicon().word(found[0].word) if found and found[0].cost <= _PLAIN_SLIP else None
    if facts is not None and facts.zipf >= 3.3 and not facts.proper:
        span = Span(words.start[i], words.start[i] + len(word))
        yield _finding(article, rule, span, "warning", found)
