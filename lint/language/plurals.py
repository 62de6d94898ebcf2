"""Plurals of English nouns."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import CLASS_BITS, lexicon

_IRREGULAR = {
    "child": "children",
    "foot": "feet",
    "goose": "geese",
    "man": "men",
    "mouse": "mice",
    "person": "people",
    "tooth": "teeth",
    "woman": "women",
    "calf": "calves",
    "half": "halves",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "loaf": "loaves",
    "self": "selves",
    "shelf": "shelves",
    "thief": "thieves",
    "wife": "wives",
    "wolf": "wolves",
    "hero": "heroes",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "veto": "vetoes",
    "analysis": "analyses",
    "crisis": "crises",
}
_NOUN, _PLURAL, _THIRD = CLASS_BITS["noun"], CLASS_BITS["plural"], CLASS_BITS["third"]
_ENDINGS = ("man", "woman", "child", "person", "wife", "half")


def plural(noun: str) -> str:
    """The plural of a singular noun in lower case or with an initial capital."""
    folded = noun.lower()
    if folded in _IRREGULAR:
        return noun[0] + _IRREGULAR[folded][1:]
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending) + 2 and ending != "man":
            return noun[: -len(ending)] + _IRREGULAR[ending]
    if folded.endswith("man") and folded not in ("human", "german", "roman", "talisman", "shaman"):
        return noun[:-3] + "men"
    if folded.endswith("y") and folded[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if folded.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def possessive_plural(noun: str) -> str:
    """The possessive of its plural: `nations'`, `children's`."""
    form = plural(noun)
    return form + ("'" if form.endswith("s") else "'s")


@lru_cache(50_000)
def singular(folded: str) -> str:
    """The noun of which a word in s is the plural; nothing if it is none."""
    if len(folded) < 4 or folded[-1] != "s" or not folded.isalpha():
        return ""
    for ending, stem in (("ies", folded[:-3] + "y"), ("es", folded[:-2]), ("s", folded[:-1])):
        if folded.endswith(ending) and plural(stem) == folded and is_noun(stem):
            return stem
    return ""


@lru_cache(50_000)
def is_noun(folded: str) -> bool:
    """Can the word be a singular noun, and is it written in lower case?"""
    facts = lexicon().word(folded)
    return facts is not None and facts.lower and bool(facts.classes & _NOUN)


@lru_cache(50_000)
def is_plural_noun(folded: str) -> bool:
    """Is the word the plural of a noun, and nothing else but perhaps a verb in s?"""
    facts = lexicon().word(folded)
    if facts is None or not facts.classes & _PLURAL or facts.classes & ~(_PLURAL | _THIRD):
        return False
    return bool(singular(folded))
