"""Names that are alike because one is made of the other: Korea and Korean, Jones and Joneses, Rob
and Robbie. They are two words and no slip."""

from __future__ import annotations

from collections.abc import Iterator

from lint.language.edits import one_edit
from lint.language.names.familiar import zipf

_PEOPLE = frozenset(
    "an ans ean eans ese i ian ians ine ish is er ers ite ites al ic ics ed ing ship ness".split()
)
"""Endings that make of a name its people, its followers, its adjective."""
_AFTER = {"es": "sxzho", "n": "aeio", "ns": "aeio", "r": "e", "rs": "e"}
"""Endings that only stand after these letters: Mainer, Joneses, Korean."""
_DOCTRINE = frozenset("ism ist ists".split())
_MADE_OF_NAMES = frozenset("land stan town ville ia us ensis ium ella".split())
"""Endings of places, and of the Latin names of plants and animals."""
_ENDINGS = (
    _PEOPLE
    | _DOCTRINE
    | _MADE_OF_NAMES
    | frozenset(
        (
            "",
            "s",
            "n",
            "ns",
            "a",
            "o",
            "e",
            "y",
            "as",
            "os",
            "es",
            "ies",
            "ae",
            "ais",
            "iak",
            "iaks",
            "ie",
            "ien",
            "ienne",
            "ina",
            "ino",
            "ica",
            "ico",
            "ry",
            "man",
            "men",
            "ment",
            "ing",
            "ings",
        )
    )
)
"""What may stand after the stem of a family of words."""
_SISTERS = ("isms", "ists", "ism", "ist", "woman", "women", "man", "men")
_OF_PEOPLE = ("an", "ean", "ian")
_SHORTEST_STEM = 4
_SWAPS = (
    ("y", "ies ian ians an".split()),
    ("e", "ie y ian ians ist ic ean an ans".split()),
    ("o", "an ans".split()),
    ("a", "ian ians ese ic an ans i is o e".split()),
    ("ia", "ian ic ese an ans".split()),
    ("n", "s".split()),
    ("an", "ese s as a o".split()),
    ("ish", "s es".split()),
    ("ium", "ian ians".split()),
    ("in", "ian".split()),
    ("ism", "ist ists ic".split()),
    ("ist", "ic".split()),
    ("ian", "iard ia".split()),
    ("ic", "ics ism".split()),
    ("ese", "a an".split()),
    ("er", "ing ed".split()),
    ("us", "a i".split()),
    ("or", "ion".split()),
    ("o", "a i".split()),
)
"""An ending and what it changes into in another word of the family."""
_SHORTEST_PLURAL = 3
_ROOTED = 2.0
"""Zipf frequency of a word whose root is known too."""
_NICKNAME = 2.5
_KNOWN_WELL = 1.5
_WELL_KNOWN = 3.0
"""Zipf frequency of a name that everyone makes words of."""
_ON_EVERY_MAP = 3.5
_BEYOND = 2.0
"""How much more common than its root, in Zipf frequency, no word of a family is."""
_KNOWN = 1.2
"""Zipf frequency that makes a word of the family a word: below, it may be a slip."""


def akin(a: str, b: str) -> bool:
    """Is one of these names (their letters) made of the other?"""
    if len(a) > len(b):
        a, b = b, a
    if b.startswith(a) and _unheard_of(a, b):
        return False
    return (
        any(_made_of(p, q) for p, q in _singulars(a, b))
        or _one_stem(a, b)
        or any(_swapped(p, q) for p, q in ((a, b), (b, a)))
    )


def _singulars(a: str, b: str) -> Iterator[tuple[str, str]]:
    """The two names, and what is left of them without the s of a plural."""
    yield a, b
    if len(a) > _SHORTEST_PLURAL and not b.startswith(a):
        if a[-1] == b[-1] == "s":
            yield a[:-1], b[:-1]
        elif a[-1] == "s":  # Koreas beside Korean
            yield a[:-1], b
        elif b[-1] == "s":
            yield b[:-1], a


def _made_of(name: str, longer: str) -> bool:
    return longer.startswith(name) and _longer(name, longer[len(name) :], longer)


def _one_stem(a: str, b: str) -> bool:
    """Have both a stem in common, and after it nothing but endings: Hondurans and Honduras?"""
    stem = 0
    while stem < len(a) and stem < len(b) and a[stem] == b[stem]:
        stem += 1
    if {a[stem:], b[stem:]} <= {"sm", "st", "sts", "c", "cs"} and a[stem - 1] == "i":
        stem -= 1  # Olympism, Olympics
    one, other = a[stem:], b[stem:]
    if stem < _SHORTEST_STEM:
        return False
    if _bare(a) == _bare(b) and _bare(a):
        return True
    if max(len(one), len(other)) < 2:
        return False
    if one in _OF_PEOPLE and other in _OF_PEOPLE:
        return False  # one word in two spellings: Ecuadorean, Ecuadorian
    if one not in _ENDINGS or other not in _ENDINGS or max(zipf(a), zipf(b)) < _ROOTED:
        return False
    return bool(zipf(a) and zipf(b)) or not one_edit(a, b)


def _bare(name: str) -> str:
    """What is left of Brutalist and Brutalism, of Klansman and Klanswomen."""
    for ending in _SISTERS:
        if name.endswith(ending):
            return name[: -len(ending)]
    return ""


def _unheard_of(name: str, longer: str) -> bool:
    """Is only the longer one known, or so much better that the shorter is a slip others made too?
    Then the shorter is no root but has lost letters: McClare, Londo."""
    known, better = zipf(name), zipf(longer)
    return bool(better) if not known else known < _KNOWN_WELL and better - known >= _BEYOND


def _longer(name: str, ending: str, longer: str) -> bool:
    """Is the longer one the name with an ending of this kind?"""
    if ending in _AFTER:
        return name[-1] in _AFTER[ending] and (ending[0] != "r" or zipf(longer) > 0)
    if ending == "s":
        return name[-1] != "s"
    if ending in _DOCTRINE or ending in _MADE_OF_NAMES:
        return True
    if ending in ("an", "ian", "ese", "ish"):
        return name[-1] != ending[0]
    known = zipf(name) >= _WELL_KNOWN
    if ending in ("y", "ie", "ey", name[-1] + "y", name[-1] + "ie") and name[-1] not in "yi":
        return zipf(longer) >= _NICKNAME or (ending == "y" and known)
    if ending in ("o", "a"):
        if name[-1] == "i" and ending == "a":
            return zipf(name) >= _ROOTED  # Somalia, Yemenia
        apart = "aeious" if ending == "a" and not zipf(longer) else "aeiou"
        return known and name[-1] not in apart  # Deano, Mexicana, but Texasa
    if ending in ("i", "is") and name[-1] != "i":
        on_every_map = ending == "i" and zipf(name) >= _ON_EVERY_MAP  # Baghdadi
        least = 0.1 if on_every_map else _KNOWN if known else _KNOWN_WELL
        return zipf(longer) >= least
    if ending not in _PEOPLE or (name[-1] == ending[0] and name[-1] != "e"):
        return False
    return known or zipf(longer) >= _KNOWN


def _swapped(a: str, b: str) -> bool:
    if a[-1] == "e" and a[-2] != "i" and b == a[:-1] + "ie" and zipf(a) >= _WELL_KNOWN:
        return True  # Yalie
    if a[-2:] == "no" and b[:-1] == a[:-1] and b[-1] == "a" and zipf(a) >= _WELL_KNOWN:
        return True  # Filipina
    for ending, others in _SWAPS:
        if not a.endswith(ending):
            continue
        stem = a[: len(a) - len(ending)]
        if len(stem) < 3 or not b.startswith(stem) or b[len(stem) :] not in others:
            continue
        if zipf(a) >= _KNOWN_WELL and zipf(b) >= _KNOWN_WELL:
            return True
    return False
