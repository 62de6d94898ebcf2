"""Which English a text is written in, by its own spelling."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from lint.language.classes import MONTHS
from lint.language.lexicon import CORE, lexicon
from lint.language.sift import Sift
from lint.language.words import Words

AMERICAN = "en-US"
BRITISH = "en-GB"
_SIDES = {"en-US": AMERICAN, "en-CA": "", "en-GB": BRITISH, "en-AU": BRITISH}


@cache
def side_of(word: str) -> str:
    """The side of the ocean on which alone a folded word is spelt so; "" for a word of both."""
    if not word.isalpha() or len(word) < 4:
        return ""
    known = lexicon()
    for home, away in ((AMERICAN, BRITISH), (BRITISH, AMERICAN)):
        other = known.spelt(word, away)
        if other is not None and known.tier(other) == CORE:
            return home
    return ""


one_sided = Sift(lambda word: bool(side_of(word)))
"""Which of a set of folded words are spelt so on one side alone."""


def other_form(word: str) -> str:
    """How a word of one side is spelt on the other."""
    known = lexicon()
    return known.spelt(word, BRITISH) or known.spelt(word, AMERICAN) or word


def side_of_language(language: str) -> str:
    """The side that a language tag stands for; "" where both spellings are at home (en-CA)."""
    return _SIDES.get(language, "")


def count_sides(words: Iterable[str]) -> tuple[int, int]:
    """How many words are spelt the American way only, and how many the British way only."""
    sides = [side for side in map(side_of, words) if side]
    return sides.count(AMERICAN), sides.count(BRITISH)


@cache
def ise_and_ize(word: str) -> tuple[str, str] | None:
    """The two spellings of a word that Britain writes with -ise or -ize; None for another word."""
    for ending in ("e", "es", "ed", "ing", "er", "ers", "ation", "ations", "able"):
        for letter, other in (("s", "z"), ("z", "s")):
            if word.endswith(f"i{letter}{ending}") and len(word) > len(ending) + 4:
                twin = word[: -len(ending) - 1] + other + ending
                if lexicon().tier(word) == lexicon().tier(twin) == 1:
                    return (word, twin) if letter == "s" else (twin, word)
    return None


of_both_kinds = Sift(lambda word: ("is" in word or "iz" in word) and ise_and_ize(word) is not None)
"""Which of a set of folded words have a spelling with -ise and one with -ize."""

_SIGNS = {
    AMERICAN: ("percent", "toward", "gotten", "math", "downtown", "congressman", "senator"),
    BRITISH: ("towards", "whilst", "motorway", "councillors", "councillor", "mps", "mp", "bn"),
}
_TITLES = ("mr", "mrs", "ms", "dr")
_WEIGHT = 2
"""How much a habit that shows all over an article counts, against one word."""


def count_signs(words: Words, types: frozenset[str]) -> tuple[int, int]:
    """What else tells on which side a text was written, as votes for America and for Britain: a
    title with its stop, `percent`, the sign of a pound."""
    american = sum(word in types for word in _SIGNS[AMERICAN])
    british = sum(word in types for word in _SIGNS[BRITISH])
    if "per" in types and "cent" in types:
        british += 1
    if "£" in types:
        british += _WEIGHT
    for title in _TITLES:
        if title in types:
            after = words.text[words.folded.index(title) + 1 :][:1]
            if after == ["."]:
                american += _WEIGHT
            elif after and after[0][0].isupper():
                british += _WEIGHT
    month_first, day_first = _count_dates(words, types)
    return american + month_first, british + day_first


def _count_dates(words: Words, types: frozenset[str]) -> tuple[bool, bool]:
    """Does the article write dates as March 12, and as 12 March?"""
    month_first = day_first = False
    months = types & _MONTHS
    for i in words.places(months) if months else ():
        before = words.folded[i - 1] if i else ""
        after = words.folded[i + 1] if i + 1 < len(words) else ""
        day_first = day_first or _is_day(before)
        month_first = month_first or (_is_day(after) and not _is_day(before))
    return month_first, day_first


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3


_MONTHS = frozenset(MONTHS)
