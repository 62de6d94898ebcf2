"""How many syllables Vale counts in a word: by its spelling, so that its scores are ours.

It counts groups of vowels, takes off what is written and not spoken, and adds what is two
syllables in one group. Where it is wrong (it hears two in `used`), so are we.
"""

from __future__ import annotations

import re

_VOWELS = re.compile("[aeiouy]+")
_COMMON = "ch|f|gh|gn|k|lch|ll?|lv|mm?|nch|nn?|p|r[nsv]?|s[cks]?|sl|squ|th|v|y"
_FEWER = re.compile(
    "cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$"
    "|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$"
    f"|[aeiouy](?:b|c|dg|g|nc|ng|rc|z|{_COMMON})ed$"
    f"|[aeiouy](?:b|d|st|t|{_COMMON})es$"
)
_SILENT = re.compile(
    "[aeiouy](?:b|ch?|dg?|f|gh?|gn|k|ll?|lv|mm?|n[cgn]?|p|r[cnsv]?|s[ckst]?|sl|squ|th?|v|y|z)e$"
)
_MORE = [
    re.compile(pattern)
    for pattern in (
        "(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|[ai]sm|thm|dnt|uity|dea|gean|oa|ua|eings?"
        "|[aeiouy]sh?e[rsd])$",
        "[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)",
        "[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]",
        "[^s]ia",
    )
]
_PREFIXES = (
    "above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia "
    "micro mega kilo pico nano macro",
    "un fore ware none non out post sub pre pro dis side",
)
_SUFFIXES = (
    "ology ologist onomy onomist",
    "fully berry woman women",
    "ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side "
    "sides port ports shire shires tion tioned",
)
"""Each row counts one more than the next; the last counts one."""
_KNOWN = {"people": 2, "forever": 3, "maybe": 2, "recipe": 3, "cafe": 2, "cafes": 2, "chile": 2}
"""Words of the news that Vale has in a list."""


def syllables(word: str) -> int:
    """How many syllables Vale counts."""
    if len(word) < 3:
        return 1
    word = word.lower()
    if word in _KNOWN:
        return _KNOWN[word]
    word, before = _cut(word, _PREFIXES, at_end=False)
    word, after = _cut(word, _SUFFIXES, at_end=True)
    count = before + after + _times(_VOWELS, word) - _times(_FEWER, word) - _times(_SILENT, word)
    return max(1, count + sum(_times(pattern, word) for pattern in _MORE))


def _times(pattern: re.Pattern[str], word: str) -> int:
    return len(pattern.findall(word))


def _cut(word: str, rows: tuple[str, ...], *, at_end: bool) -> tuple[str, int]:
    """The word without a part that counts by itself, and for how many that counts."""
    is_there = word.endswith if at_end else word.startswith
    for number, row in enumerate(rows):
        part = next(filter(is_there, row.split()), "")
        if part:
            rest = word[: -len(part)] if at_end else word[len(part) :]
            return rest, len(rows) - number
    return word, 0
