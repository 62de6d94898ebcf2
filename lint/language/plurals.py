"""Plurals of English nouns."""

from __future__ import annotations

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
