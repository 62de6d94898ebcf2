"""Does a word open with the sound of a vowel? `an hour`, `a one-off`, `an MP`, `an 11th`."""

from __future__ import annotations

from lint.pattern import Pattern

_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names open with a vowel: ef, aitch, em."""
_SPELT = frozenset(
    (
        "FBI FDA FAA FAI FOI FIU HIV HGV HMO LA LAPD LGBTQIA MA MBA MEP MIA MOU MRI MRSA NBA NCAA "
        "NEA NGO NHTSA NIH NIO NPA NRA NSA NUJ NUS RAF RBA ROI RSI RSPCA RTA SA SAS SDA SEC SEO "
        "SFO SIS SOS STI SUV SBA SIA MSA MEK FIA NIA NUM RIA RNLI MLA FAO FEC"
    ).split()
)
"""Initials with a vowel among them that are read letter by letter all the same."""
_OTHERWISE = frozenset("NSW EUR SPAC IV II III".split())
"""Initials that may be read as what they stand for."""
_YOU = Pattern(
    r"(?:uni(?!n|mp|mm|mag|d[^o]|ss|r|ll|v[ie]r?t)|unani|use|usu|usa|usur|uti|uto|ute|ubi|uk|ura|uri"
    r"|uro|eu|ewe|ewi?|one(?!r)|once|oui|oua|uru|uga|ull?y)"
)
_MUTE_H = Pattern(r"(?:hour|honest|honou?r|heir)")
_DOUBTFUL = Pattern(
    r"(?:hist|hotel|herb|homage|habit|hallu|hilar|hyst|hispan|hered|heroic|hom[bm]|uig|uy|yt|yv"
    r"|ur[a-z]*|u[mnrz][a-z]{0,2}$|xi|x)"
)


def opens_with_vowel(text: str) -> bool | None:
    """True for a vowel's sound, False for a consonant's, None where people differ or nobody
    can tell. `text` is a word or number as written."""
    if text[0].isdigit():
        return _number(text)
    first = text.partition("-")[0].partition("'")[0].partition("’")[0]
    if len(first) == 1 and len(text) > 1:  # X-ray, U-turn, F-16
        return first in _LETTERS if first.isupper() else None
    if len(text) == 1:
        return None
    if "." in text and text[1] == ".":  # U.S.
        return text[0] in _LETTERS
    if first[1].isupper() or first[1].isdigit():
        return _initials(first)
    if any(letter.isupper() for letter in first[1:]):  # MoD
        return None
    return _word(first.lower(), name=first[0].isupper())


def _number(text: str) -> bool | None:
    digits = text.partition(".")[0].partition("-")[0]
    whole = "".join(letter for letter in digits if letter.isdigit())
    if whole.startswith("8"):
        return True
    if whole.startswith(("11", "18")):
        group = digits.partition(",")[0]
        group = "".join(letter for letter in group if letter.isdigit())
        if len(group) == 2:
            return True
        return True if len(group) == 4 and group[:2] == "18" else None if len(group) == 4 else False
    return False


def _initials(word: str) -> bool | None:
    """FBI, iPhone, mRNA, M25. Initials that can be said as a word get no ruling."""
    if word[0].islower():
        return None if word[0] in "ux" else word[0] in "aefhilmnors"
    letters = word.rstrip("s")
    if letters in _OTHERWISE or not letters.isascii():
        return None
    if letters[0] in "AEIO":
        return True
    if letters[0] == "U":
        return False if len(letters) < 4 else None
    spelt = letters in _SPELT or not any(letter in "AEIOUY" for letter in letters[1:])
    if letters[0] not in _LETTERS:
        return False
    return True if spelt else None


def _word(word: str, *, name: bool) -> bool | None:
    if _MUTE_H.match(word):
        return True
    if _YOU.match(word):
        return False
    if _DOUBTFUL.match(word) and not word.startswith(("un", "up", "ur")):
        return None
    if not word[0].isascii() or (name and word[0] in "uhyxj"):
        return None
    return word[0] in "aeiou"
