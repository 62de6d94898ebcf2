"""The forms of a word among which a place chooses: impress, impresses, impressed, impressing."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from lint.language import verbs
from lint.language.classes import CLOSED_WORDS
from lint.language.families import adjectives_of, adverb_of
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import plural, singular
from lint.language.slots.stream import number

FORMS = "base s ed past participle ing ly".split()
"""The plain form of a word; its plural or third person; its past and participle where they are one
form; its past, its participle where they are two; its -ing form; its adverb."""
FORMS_OF_BE = "base is are was participle ing were".split()
"""`be` has no `ed` and no `ly`, but two more forms."""
_BASE, _S, _ED, _PAST, _DONE, _ING, _LY = range(len(FORMS))
_VERB, _NOUN, _ADJECTIVE = CLASS_BITS["verb"], CLASS_BITS["noun"], CLASS_BITS["adjective"]
_ADVERB = CLASS_BITS["adverb"]
_LEAST_ZIPF = 2.0
_MOST = 20_000


class Family(NamedTuple):
    """A word's forms."""

    lemma: int
    kind: int
    """Numbers that stand for its plain form, and for what the word may be."""
    own: int
    """Which of FORMS the word itself is."""
    forms: dict[int, str]

    def name(self, form: int) -> str:
        """What a form is called in a rule."""
        return (FORMS_OF_BE if self.forms[_BASE] == "be" else FORMS)[form]


def _small(kind: str, forms: dict[int, str]) -> dict[str, Family]:
    lemma, of_kind = number(forms[_BASE]), number(kind)
    return {word: Family(lemma, of_kind, own, forms) for own, word in forms.items()}


_SMALL = {
    **_small("be", {0: "be", 1: "is", 2: "are", 3: "was", 4: "been", 5: "being", 6: "were"}),
    **_small("have", {0: "have", 1: "has", 2: "had", 5: "having"}),
    **_small("do", {0: "do", 1: "does", 3: "did", 4: "done", 5: "doing"}),
}


@lru_cache(_MOST)
def family(word: str) -> Family | None:
    """The family of a folded word; None if it has no other form, or is a small word."""
    if word in CLOSED_WORDS:
        return _SMALL.get(word)
    facts = lexicon().word(word)
    if facts is None or not facts.lower or not facts.classes or not word.isalpha():
        return None
    for base in _bases(word, facts.classes):
        forms = _forms(base)
        for own, form in forms.items():
            if form == word and len(forms) > 1:
                of = lexicon().word(base)
                kind = of.classes & (_VERB | _NOUN | _ADJECTIVE | _ADVERB) if of else 0
                return Family(number(base), kind, own, forms)
    return None


def _bases(word: str, classes: int) -> list[str]:
    """What the word may be a form of."""
    found = []
    if classes & (CLASS_BITS["past"] | CLASS_BITS["participle"]) or verbs.lost_base_of(word):
        found.append(verbs.lost_base_of(word))
        found.append(_of_participle(word))
    if classes & CLASS_BITS["ing"]:
        found.append(_stem(word, "ing"))
    if classes & CLASS_BITS["plural"]:
        found.append(singular(word))
    if classes & CLASS_BITS["third"]:
        found.append(verbs.base_of_third(word))
    if classes & _ADVERB and word.endswith("ly"):
        found += [each for each in adjectives_of(word) if adverb_of(each) == word]
    if classes & (_VERB | _NOUN | _ADJECTIVE):
        found.append(word)
    return [each for each in found if each]


def _of_participle(word: str) -> str:
    base = _PARTICIPLES.get(word, "")
    return base or _stem(word, "ed")


def _stem(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < 2:
        return ""
    stems = [stem + "e", stem]
    if stem[-1] == stem[-2:-1]:
        stems.append(stem[:-1])
    if ending == "ed" and stem.endswith("i"):
        stems.append(stem[:-1] + "y")
    form = verbs.ing_of if ending == "ing" else verbs.participle_of
    found = [each for each in stems if form(each) == word]
    return max(found, key=lexicon().zipf, default="")


_PARTICIPLES = {done: base for base, done in verbs.PARTICIPLES.items()}


def _forms(base: str) -> dict[int, str]:
    facts = lexicon().word(base)
    if facts is None:
        return {}
    known = lexicon()
    forms = {_BASE: base}
    if facts.classes & _VERB:
        past, done = verbs.past_of(base), verbs.PARTICIPLES.get(base) or verbs.participle_of(base)
        forms[_S] = verbs.third_of(base)
        forms[_ING] = verbs.ing_of(base)
        if past == done:
            forms[_ED] = past
        else:
            forms[_PAST], forms[_DONE] = past, done
    if facts.classes & _NOUN:
        forms[_S] = plural(base)
    if facts.classes & _ADJECTIVE:
        forms[_LY] = adverb_of(base)
    return {
        form: word
        for form, word in forms.items()
        if word and (form == _BASE or (word != base and known.zipf(word) >= _LEAST_ZIPF))
    }
