"""Words of one family, by class: decide, decision; safe, safety; sharp, sharply."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import base_of, base_of_third, participle_of

_LEAST_ZIPF = 2.7
"""How common a word must be to be proposed."""
_OF_VERBS = (
    ("", "ment"), ("", "ation"), ("", "ion"), ("", "al"), ("", "ance"), ("", "ence"), ("", "er"),
    ("", "ing"), ("e", "al"), ("e", "ation"), ("e", "ion"), ("e", "ing"), ("e", "ure"),
    ("e", "ment"), ("e", "ance"), ("e", "er"), ("ate", "ation"), ("ise", "isation"),
    ("ize", "ization"), ("ify", "ification"), ("d", "sion"), ("de", "sion"), ("t", "sion"),
    ("y", "ication"), ("y", "ial"), ("ieve", "ief"), ("se", "sis"), ("ze", "sis"), ("", "th"),
    ("gue", "gument"), ("pt", "ption"), ("be", "ption"), ("ove", "oof"), ("ise", "ice"),
    ("ose", "oice"), ("eak", "eech"), ("ceed", "cess"), ("ceive", "ception"), ("duce", "duction"),
    ("pear", "pearance"), ("it", "ission"), ("ll", "le"), ("ose", "oss"), ("", "ure"),
)  # fmt: skip
_OF_ADJECTIVES = (
    ("", "ness"), ("", "ity"), ("", "ty"), ("e", "ity"), ("le", "ility"), ("t", "ce"), ("", "dom"),
    ("te", "cy"), ("t", "cy"), ("", "th"), ("e", "th"), ("y", "iness"), ("oud", "ide"),
    ("ong", "ength"), ("oung", "outh"), ("ous", ""), ("ful", ""), ("y", ""), ("", "y"), ("ive", ""),
    ("ous", "y"), ("e", "y"), ("ical", "y"), ("ic", "y"), ("eep", "epth"), ("ide", "idth"),
    ("igh", "eight"), ("oor", "overty"), ("ot", "eat"), ("ee", "eedom"), ("ous", "ion"),
    ("lent", "lence"), ("ant", "ance"), ("ical", "ic"), ("ry", "rger"), ("al", ""), ("al", "e"),
    ("less", ""), ("ish", ""), ("able", ""), ("ous", "e"), ("ed", ""), ("rial", "ry"),
)  # fmt: skip
"""Endings of an adjective and of the noun made of it, or of the noun that it is made of."""


def _ending(word: str, pairs: tuple[tuple[str, str], ...], wanted: str) -> list[str]:
    known = lexicon()
    found = [
        word[: len(word) - len(old)] + new
        for old, new in pairs
        if word.endswith(old) and len(word) - len(old) > 1
    ]
    return [
        each
        for each in dict.fromkeys(found)
        if each != word and known.is_class(each, wanted) and known.zipf(each) >= _LEAST_ZIPF
    ]


_BACK = tuple((noun, verb) for verb, noun in _OF_VERBS)
_FROM_NOUNS = tuple((noun, adjective) for adjective, noun in _OF_ADJECTIVES)


@lru_cache(5_000)
def nouns_of(word: str) -> list[str]:
    """The nouns made of a verb or an adjective, or of which it is made."""
    facts = lexicon().word(word)
    if facts is None:
        return []
    found: list[str] = []
    if facts.classes & CLASS_BITS["verb"]:
        found += _ending(word, _OF_VERBS, "noun")
    if facts.classes & CLASS_BITS["adjective"]:
        found += _ending(word, _OF_ADJECTIVES, "noun")
    base = base_of(word)
    if base and lexicon().is_class(base, "noun"):
        found.append(base)
    return list(dict.fromkeys(found))


@lru_cache(5_000)
def verbs_of(word: str) -> list[str]:
    """The base forms of verbs that a form belongs to or that a noun is made of."""
    found = [base for base in (base_of(word), base_of_third(word)) if base]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            stems = [stem, stem + "e", *([stem[:-1]] if stem[-1] == stem[-2] else [])]
            found += [each for each in stems if lexicon().is_class(each, "verb")]
    if lexicon().is_class(word, "noun"):
        found += _ending(word, _BACK, "verb")
    if lexicon().is_class(word, "adjective"):
        found += [
            each
            for each in (word.removesuffix("ful"), word.removesuffix("ive"), word + "en")
            if each != word and lexicon().is_class(each, "verb")
        ]
    return list(dict.fromkeys(found))


@lru_cache(5_000)
def adjectives_of(word: str) -> list[str]:
    """The adjectives made of a noun, or of which an adverb is made."""
    found = [*_ending(word, _FROM_NOUNS, "adjective")]
    if word.endswith("ly"):
        stems = [word[:-2], word[:-2] + "le", word[:-1] + "e", word[:-3] + "y"]
        stems += [word[:-4]] if word.endswith("ally") else []
        found += [stem for stem in stems if lexicon().is_class(stem, "adjective")]
    return list(dict.fromkeys(found))


@lru_cache(5_000)
def adverb_of(word: str) -> str:
    """The adverb in -ly of an adjective; nothing if it has none."""
    forms = [word + "ly", word[:-1] + "y" if word.endswith("le") else word[:-1] + "ily"]
    if word.endswith("ic"):
        forms.append(word + "ally")
    if word.endswith("ue"):
        forms.append(word[:-1] + "ly")
    known = lexicon()
    return next((form for form in forms if known.is_class(form, "adverb")), "")


@lru_cache(5_000)
def participles_of(word: str) -> list[str]:
    """The participles of the verbs that a form belongs to."""
    bases = verbs_of(word)
    if lexicon().is_class(word, "verb"):
        bases = [word, *bases]
    return list(dict.fromkeys(filter(None, map(participle_of, bases))))
