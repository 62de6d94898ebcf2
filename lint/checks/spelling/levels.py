"""How sure it is that a word which nothing explains is a slip."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lint.article import Article
from lint.checks.spelling.context import beside_strangers, is_cited, is_glossed
from lint.checks.spelling.doubt import is_sure
from lint.language.spelling.corrections import Correction
from lint.language.spelling.formation import is_compound, is_near_common
from lint.language.spelling.slips import VOWELS
from lint.language.spelling.unknown import is_rare_slip

_SURE, LIKELY, _POSSIBLE, _WILD = 6.0, 2.7, 0.0, -2.0
"""Scores of a correction (log odds): from the first on one slip is an error, from the second on two
slips are a warning, from the third on one slip in a short word, under the last nothing is said."""
_ABBREVIATED = 4.5
"""Score that a correction must have of a word without vowels (dlrs, mths), or of a short one."""
_SHORT = 4
_MEANT_SHORT, _MEANT_FOREIGN = 2.6, 3.5
"""Score of a correction under which a word is sooner a loan: a short one, and one that ends so."""
ONE_SLIP = 2.9
"""What one common slip costs at most."""
_ANY_SLIP = 3.95
"""What any one letter costs at most."""
_TWO_SLIPS = 5.0
PLAIN_SLIP = 1.95
"""What a letter left out, doubled or swapped costs at most."""
_LOOKED_AT = 3
"""Corrections that tell how sure it is."""
LONG = 6
"""Letters from which on a word one slip away from another is hardly a word of its own."""


def level_of(
    article: Article,
    word: str,
    uses: list[int],
    found: Sequence[Correction],
    unexplained: Collection[str],
) -> str:
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
    if cost > ONE_SLIP or best.score < LIKELY:
        grade -= len(uses) > 1
        grade -= cost > _ANY_SLIP and article.quoted(article.words.start[uses[0]])
    if grade < 3 or best.score < _SURE + 1:
        grade -= beside_strangers(article, uses[0])
        grade -= is_cited(article, uses[0])
    grade -= 2 * is_glossed(article, uses[0])
    grade -= grade == 2 and (
        _is_loan(word, best)
        or _is_doer(word, best)
        or not is_sure(article, word, uses[0], best, unexplained)
    )
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
    if len(word) < _SHORT and (best.cost > PLAIN_SLIP or best.score < _ABBREVIATED):
        return int(best.score >= _POSSIBLE)
    if best.cost <= ONE_SLIP:
        if best.score >= _SURE:
            return 3
        if len(word) >= LONG or best.score >= _POSSIBLE:
            return 2
    if best.score >= LIKELY and best.cost <= _TWO_SLIPS:
        return 2
    if best.cost <= _ANY_SLIP and best.score >= (_POSSIBLE if len(word) >= LONG else 2):
        return 2
    if uses == 1 and (_is_echo(word, best) or _has_same_letters(word, best)):
        return 2
    # That a long word should be like another by chance is less likely.
    return int(best.score >= _WILD - max(0, len(word) - LONG - 1) / 2)


def _has_same_letters(word: str, best: Correction) -> bool:
    """Are they the same letters in another order: tsumani?"""
    return len(word) > LONG and best.cost <= _TWO_SLIPS and sorted(word) == sorted(best.word)


def _is_echo(word: str, best: Correction) -> bool:
    """Is the word a garbled form of one that the article uses, and not that word with another
    ending?"""
    same = next((i for i, (a, b) in enumerate(zip(word, best.word, strict=False)) if a != b), 0)
    return best.echo and len(word) >= 7 and best.cost <= 7 and same < 0.6 * len(word)
