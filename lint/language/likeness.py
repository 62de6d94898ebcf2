"""Whether a writer may have taken one real word for another."""

from __future__ import annotations

from functools import lru_cache

from lint.language.classes import CLOSED_WORDS
from lint.language.context.weights import SLIPS
from lint.language.edits import one_edit, within
from lint.language.lexicon import CLASS_BITS, CORE, WIDE, lexicon
from lint.language.ngrams import ngrams
from lint.language.plurals import plural
from lint.language.spelling.slips import slip_cost
from lint.language.verbs import PAST_OF, base_of_third, lost_base_of

_SHORT, _LONG, _VERY_LONG = 3, 6, 8
"""Letters that a word needs to be recognised with one letter wrong, with two, with more."""
_MOST = 4
"""Letters that may be wrong in the longest."""
_ENDINGS = frozenset(
    (
        " s es ed d ing ly al ally e y ence ency ance ancy ent ant ion ions ive ic ical ics ity "
        "ous ful less ness ment able ible er or ist ism ate ated ating ation t n en"
    ).split(" ")
)
"""Endings of which one is easily written for another, on the same stem."""
_MADE = frozenset(
    (
        "er ers or ors ist ists ism isms ing ings ed r rs d ry ries cy cies ness nesses ment ments "
        "ic ation ations ance ances an ans"
    ).split()
)
"""Endings of words that are made of others and stand where these do: police investigators, a police
investigation."""
_AFTER_E = ("r", "rs", "d")
_PLAIN = _MADE | frozenset(" s e es y ies ion ions te tes t ts".split(" "))
_INFLECTED = ("ing", "ed", "s")
_SPELLINGS = tuple(
    tuple(pair.split("/")) for pair in "ise/ize isi/izi isa/iza ll/l oes/os our/or wom/m".split()
)
_VERBS = sum(CLASS_BITS[name] for name in ("verb", "third", "past", "participle", "ing"))
_KINDS = "".join(SLIPS)


@lru_cache(50_000)
def may_be_taken_for(written: str, meant: str) -> bool:
    """May somebody have written the one real word who meant the other? Spellings of one word are
    none such."""
    if written in CLOSED_WORDS or meant in CLOSED_WORDS:
        alike = sound_alike(written, meant)
    else:
        alike = (
            _are_alike(written, meant)
            or _are_confused(written, meant)
            or _have_stems_alike(written, meant)
        )
    return alike and _is_real(written) and not _mean_the_same(written, meant)


def nearest(written: str, forms: tuple[str, ...], *, number: bool) -> str:
    """The form that was most likely meant; nothing if none was. `number`: a plural for a singular
    is a slip too."""
    if not number and any(_differ_in_number(written, form) for form in forms):
        return ""
    return min(
        (form for form in forms if may_be_taken_for(written, form)),
        key=lambda form: slip_cost(written, form),
        default="",
    )


def are_kin(one: str, other: str) -> bool:
    """Are they made of one word and stand in the same places, so that either may be right: a
    police investigation, police investigators? A participle that has lost its ending is none
    such: arm robbery."""
    stem = _common(one, other)
    return stem >= _SHORT and any(
        _is_made(one, other, k)
        or (_is_made(other, one, k) and (one[k:] or other[k:] not in ("ed", "d")))
        for k in (stem, stem - 1)
    )


def _is_made(made: str, plain: str, stem: int) -> bool:
    ending = made[stem:]
    if ending[:1] == made[stem - 1]:  # controlled, controls
        ending = ending[1:]
    if ending in _AFTER_E and made[stem - 1] != "e":  # games, gamers, but not flood, floor
        return False
    return ending in _MADE and plain[stem:] in _PLAIN


def are_inflected(one: str, other: str) -> bool:
    """Are they forms of one verb: turn, turning; struck, striking?"""
    return not _bases(one).isdisjoint(_bases(other))


def _bases(form: str) -> set[str]:
    """What a word is a form of, if it is one of a verb."""
    past = PAST_OF.get(form, form)
    bases = {form, lost_base_of(past), base_of_third(form)} - {""}
    if form.endswith("ing"):
        bases |= {form[:-3], form[:-3] + "e", form[:-4]}
    if form.endswith("ed"):
        bases |= {form[:-2], form[:-1], form[:-3]}
    return bases


def is_verb(word: str) -> bool:
    """Can the word be a form of a verb?"""
    facts = lexicon().word(word)
    return facts is not None and bool(facts.classes & _VERBS)


def sound_alike(written: str, meant: str) -> bool:
    """Do they sound the same, or are they known to be taken for each other?"""
    return _slips(written).get(ngrams().number(meant), "") in ("h", "c")


@lru_cache(50_000)
def _slips(written: str) -> dict[int, str]:
    """What may have been meant by a word, as numbers of `ngrams`, and how (see
    `context.SLIPS`)."""
    counts = ngrams()
    return {entry.word: _KINDS[entry.slip] for entry in counts.options(counts.number(written))}


def _are_confused(written: str, meant: str) -> bool:
    return ngrams().number(meant) in _slips(written)


def _have_stems_alike(written: str, meant: str) -> bool:
    """Are they the same form of two words that are taken for each other: seized, ceased?"""
    for ending in _INFLECTED:
        if written.endswith(ending) and meant.endswith(ending):
            one, other = written[: -len(ending)], meant[: -len(ending)]
            return _are_confused(one, other) or _are_confused(one + "e", other + "e")
    return False


def _are_alike(written: str, meant: str) -> bool:
    """Is one the other with a letter or two wrong, with another ending, in another order?"""
    shorter = min(len(written), len(meant))
    if shorter < _SHORT:
        return False
    same_start = written[0] == meant[0]
    if one_edit(written, meant):
        return same_start or shorter > _SHORT
    if not same_start:
        return False
    if shorter >= _LONG and within(written, meant, 2):
        return True
    stem = _common(written, meant)
    if stem >= max(_SHORT, shorter - 4) and {written[stem:], meant[stem:]} <= _ENDINGS:
        return True
    if written[-2:] == meant[-2:] and stem > 1 and shorter >= _VERY_LONG:
        return within(written, meant, min(shorter // 3 + 1, _MOST))
    return len(written) == len(meant) and sorted(written) == sorted(meant)


def _common(one: str, other: str) -> int:
    """With how many letters both begin."""
    stem = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        stem += 1
    return stem


def _is_real(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is not None and facts.lower and facts.tier in (CORE, WIDE) and len(word) > 1


def _mean_the_same(one: str, other: str) -> bool:
    """Are they spellings of one word, or a chairman and a chairwoman?"""
    spelt = lexicon().spelt
    return _spelling(one) == _spelling(other) or any(
        spelt(word, dialect) in (one, other)
        for word in (one, other)
        for dialect in ("en-US", "en-GB")
    )


def _spelling(word: str) -> str:
    """A word in one of the spellings that it may have: fulfil, fulfill; salvos, salvoes."""
    for some, others in _SPELLINGS:
        word = word.replace(some, others)
    return word


def _differ_in_number(one: str, other: str) -> bool:
    if one.removesuffix("'s") == other:
        return True
    if _spelling(one).rstrip("s") == _spelling(other).rstrip("s"):
        return True
    return one == plural(other) or other == plural(one)
