"""One name in two spellings: the pairs of an article that the evidence is strong enough for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.language.lexicon import lexicon
from lint.language.names.company import Form
from lint.language.names.conflict import introduced, two_named_in_full
from lint.language.names.cores import letters
from lint.language.names.doubt import FIRST_NAME, SPELLING, Doubt, places
from lint.language.names.evidence import HONORIFICS, points
from lint.language.names.familiar import is_name_only, zipf
from lint.language.names.kinship import akin
from lint.language.names.mentions import Mentions
from lint.language.names.pairs import alike
from lint.language.names.sounds import ECHOES

_KNOWN = 1.5
"""Zipf frequency of a name that may well be one without its s."""
_OF_ONE = (["is"], ["was"], ["has"], ["does"])
_BEFORE_MANY = frozenset(
    (
        "the of and or these those both all two with for to by more many few several other three"
    ).split()
)
_ENDINGS = {"y": "i", "e": "i", "a": "o", "o": "o"}
"""Last letters of surnames that differ in them only: Abercromby, Abercrombie; Moreno, Morena."""
_SIGN = 5
"""Letters of an abbreviation that has small ones: BBBpi."""
_TELLING_GAP = 2.0
"""Difference in Zipf frequency that tells which of two forms is the name."""
_FAMILIAR = 3.5
"""Zipf frequency of a name beside which one that nobody has heard of is a slip: Tump, and Trump."""

Weight = tuple[bool, int, bool, bool, float, int]


def spellings(mentions: Mentions, least: int) -> Iterator[Doubt]:
    """Every form that is another one misspelt, with `least` points of evidence."""
    best: dict[str, tuple[int, int, Form, Form]] = {}
    for one, other in alike(mentions):
        if _apart(one, other, mentions):
            continue
        minor, major = ranked(one, other, mentions)
        if _plural_of_another(minor, major, mentions):
            continue
        worth = points(minor, major, mentions)
        if worth >= least:
            found = (worth, len(major), minor, major)
            if minor.text not in best or found[:2] > best[minor.text][:2]:
                best[minor.text] = found
    for worth, _, minor, major in best.values():
        yield _doubt(minor, major, worth, mentions)


def _apart(one: Form, other: Form, mentions: Mentions) -> bool:
    """Are the two known to be different names?"""
    register = mentions.register
    a, b = one.key, other.key
    if a in register.settled and b in register.settled:
        return True
    if _is_no_spelling(one, other, mentions) or _two_people(one, other, mentions):
        return True
    if register.are_different(a, b):
        return True
    if register.are_same(a, b):
        return False
    if register.are_given(a, b):
        company, other_company = mentions.company(one), mentions.company(other)
        if not company.after.keys().isdisjoint(other_company.after):
            return False
    if "-" in one.text and _akin_parts(one.text, other.text):
        return True
    if _abbreviations(one.text, other.text):
        return True
    if one.text[1:].islower() != other.text[1:].islower() and ECHOES[a].sound != ECHOES[b].sound:
        return True  # EgyptAir beside Egyptian, SpaceX beside Space
    kin = _kin(one, other, mentions)
    kin = kin and not (_surnames(one, other, mentions) or _one_person(one, other, mentions))
    return kin or _one_word(a, b)


def _surnames(one: Form, other: Form, mentions: Mentions) -> bool:
    """Are both surnames that end in two ways, so that neither is made of the other: Abercrombie
    and Ms Abercromby?"""
    a, b = _ENDINGS.get(one.key[-1], ""), _ENDINGS.get(other.key[-1], "")
    if not a or a != b or len(one.key) <= _SIGN:
        return False
    companies = mentions.company(one), mentions.company(other)
    return all(company.titles or introduced(company) for company in companies)


def _one_person(one: Form, other: Form, mentions: Mentions) -> bool:
    """Does the same first name stand before both, and one has an s too many: Matt Grime, Matt
    Grimes, but African Americans?"""
    company, of_other = mentions.company(one), mentions.company(other)
    name = one.key.rstrip("s")
    if name != other.key.rstrip("s") or name.endswith("an"):
        return False
    plural = max(one, other, key=lambda form: len(form.key))
    if any(_many(i - 1, mentions) for i in plural.at):
        return False  # the Barack Obamas
    return any(map(is_name_only, company.before.keys() & of_other.before.keys()))


def _is_no_spelling(one: Form, other: Form, mentions: Mentions) -> bool:
    """Is one the name of a model, or the other broken off?"""
    numbers = _numbers(one, mentions), _numbers(other, mentions)
    model = numbers[0].isdisjoint(numbers[1]) and any("" not in some for some in numbers)
    return model or any(
        _is_cut(cut, whole, mentions) for cut, whole in ((one, other), (other, one))
    )


def _numbers(form: Form, mentions: Mentions) -> set[str]:
    """The numbers that a name has: Geran-2; an empty text where it has none."""
    words = (mentions.words.text[i] for i in form.at)
    return {word.rpartition("-")[2] if word[-1].isdigit() else "" for word in words}


def _is_cut(form: Form, whole: Form, mentions: Mentions) -> bool:
    """Is it the beginning of the other, broken off in a caption or a title: Winde... WINDER?"""
    text, gap = mentions.words.text, mentions.words.gap
    return whole.key.startswith(form.key) and all(
        text[i + 1 : i + 2] in (["..."], ["…"]) and not gap[i + 1] for i in form.at
    )


def _plural_of_another(minor: Form, major: Form, mentions: Mentions) -> bool:
    """Is it the plural of a third name? The Joes are Joe and Joe, whatever Jones is."""
    if minor.key[-1] != "s" or minor.key[-2:-1] == "s":
        return False
    return minor.text[:-1] in mentions.forms and minor.text[:-1] != major.text


def _kin(one: Form, other: Form, mentions: Mentions) -> bool:
    """Is one made of the other, and not a surname that lost its s once: Dukaki?"""
    if not akin(one.key, other.key):
        return False
    short, long = sorted((one, other), key=lambda form: len(form.key))
    if short.key + "s" != long.key:
        return True
    if not zipf(long.key) and _singular(long, short, mentions):
        return False
    if len(short) > 1 or zipf(short.key) >= _KNOWN:
        return True
    company = mentions.company(short)
    if len(long) < 2 and not company.titles:
        return True
    if any(mentions.words.folded[i - 1] == "the" for i in long.at if i):
        return True  # the Houthis
    return bool(company.before or company.after) or not mentions.company(long).before


def _singular(plural: Form, name: Form, mentions: Mentions) -> bool:
    """Does what looks like a plural stand for one: Mr Obamas, Obamas's, Ivankas Trump?"""
    if len(plural) > 1:
        return False
    company, of_name = mentions.company(plural), mentions.company(name)
    at = plural.at[0]
    if not company.titles.isdisjoint(HONORIFICS) or mentions.words.text[at][-3:] in ("s's", "s’s"):
        return True
    if company.after and not company.after.keys().isdisjoint(of_name.after):
        return True
    if company.before:
        return False
    return mentions.words.folded[at + 1 : at + 2] in _OF_ONE and not _many(at, mentions)


def _many(at: int, mentions: Mentions) -> bool:
    """Is the word before one that has a plural follow, or does it belong to a longer subject?"""
    if at in mentions.starts or not at:
        return False
    return not mentions.words.folded[at - 1].isalpha() or (
        mentions.words.folded[at - 1] in _BEFORE_MANY
    )


def _two_people(one: Form, other: Form, mentions: Mentions) -> bool:
    """Are these two well-known spellings of a first name, each with its own surname?"""
    a, b = one.key, other.key
    register = mentions.register
    if not (register.are_same(a, b) or register.are_given(a, b)):
        return False
    return two_named_in_full(mentions.company(one), mentions.company(other), register)


def _akin_parts(one: str, other: str) -> bool:
    """Do two names of several parts differ only in parts of one family: Israel-Palestinian?"""
    parts = list(zip(one.lower().split("-"), other.lower().split("-"), strict=False))
    return all(p == q or akin(letters(p), letters(q)) for p, q in parts)


def _abbreviations(one: str, other: str) -> bool:
    """Are the two abbreviations, or do they differ in one: PDDs and PPDs, API-led and AI-led?"""
    parts = zip(one.split("-"), other.split("-"), strict=False)
    return all(p == q or (_abbreviated(p) and _abbreviated(q)) for p, q in parts)


def _abbreviated(name: str) -> bool:
    return name.rstrip("s").isupper() or (len(name) <= _SIGN and name[:2].isupper())


def _one_word(a: str, b: str) -> bool:
    """Are the two a word in American and in British spelling: Defense, Defence?"""
    spelt = lexicon().spelt
    return any(spelt(a, dialect) == b for dialect in ("en-US", "en-GB"))


def ranked(one: Form, other: Form, mentions: Mentions) -> tuple[Form, Form]:
    """The form that is likelier a slip, then the one it should be."""
    weigh = _weight(one, other, mentions)
    slip, right = sorted((one, other), key=weigh)
    return slip, right


def _weight(one: Form, other: Form, mentions: Mentions) -> Callable[[Form], Weight]:
    """What a form has for it: a house's decision, number, being a name where the other is none, a
    full mention, being better known, priority."""
    common = zipf(one.key), zipf(other.key)
    telling = min(common) == 0 and max(common) >= _FAMILIAR

    def weight(form: Form) -> Weight:
        company = mentions.company(form)
        known = zipf(form.key)
        full = bool(company.before or company.after)
        is_settled = form.key in mentions.register.settled
        rank = known // _TELLING_GAP
        return is_settled, len(form), telling and known > 0, full, rank, -form.at[0]

    return weight


def _settled(minor: Form, major: Form, mentions: Mentions) -> bool:
    """Does anything but the order of the two tell which is right?"""
    weigh = _weight(minor, major, mentions)
    return weigh(minor)[:-1] != weigh(major)[:-1]


def _doubt(minor: Form, major: Form, worth: int, mentions: Mentions) -> Doubt:
    words = mentions.words
    company = mentions.company(minor)
    first = bool(company.after) and not company.before and not company.alone
    kind = FIRST_NAME if first and mentions.register.given.get(major.key) else SPELLING
    return Doubt(
        kind,
        minor.text,
        major.text,
        places(words, ((i, i) for i in minor.at), minor.text),
        places(words, ((i, i) for i in major.at), major.text),
        worth,
        _settled(minor, major, mentions),
    )
