"""One name, letter for letter, in two shapes: capitals, hyphens and spaces, accents, stops."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.language.names.company import Form
from lint.language.names.cores import ARTICLES, letters
from lint.language.names.doubt import (
    ACCENTS,
    APOSTROPHE,
    CAPITALS,
    JOINING,
    STOPS,
    Doubt,
    Written,
    by_weight,
    places,
)
from lint.language.names.familiar import is_name, is_word, zipf
from lint.language.names.final_s import ending_in_s
from lint.language.names.joining import in_two_words, is_common, one_name
from lint.language.names.mentions import Mentions

_LONGEST_SHOUT = 6
"""Letters a word in capitals may have at most to be taken for a name: IKEA, not EXCLUSIVE."""
_STYLED = (CAPITALS, STOPS)
_QUOTES = frozenset("\"“”‘’'")
_SHORT = 4
_FOREIGN = frozenset("las los del des du les y et".split())
_COUNTRIES = frozenset("us usa uk eu un".split())
"""Whether these take stops is a matter of style that has a rule of its own."""


def shapes(mentions: Mentions) -> Iterator[Doubt]:
    """Every name that stands in two shapes."""
    ways: defaultdict[str, dict[str, Form]] = defaultdict(dict)
    for form in mentions.forms.values():
        ways[form.key][form.text] = form
    joined = in_two_words(mentions, ways)
    for key, forms in ways.items():
        if len(forms) > 1 or key in joined:
            yield from _compare(key, list(forms.values()), joined.get(key, {}), mentions)
    yield from ending_in_s(mentions)


def _compare(
    key: str, forms: list[Form], joined: dict[str, list[tuple[int, int]]], mentions: Mentions
) -> Iterator[Doubt]:
    ways = [Written(form.text, [(i, i) for i in form.at]) for form in forms]
    ways += [Written(text, at) for text, at in joined.items()]
    ways = by_weight(ways)
    major = ways[0]
    for minor in ways[1:]:
        kind = _difference(minor.text, major.text)
        if kind in _STYLED:
            yield from _in_body(kind, key, minor, major, mentions)
        elif kind and _telling(kind, key, minor, major, mentions):
            yield _doubt(kind, minor, major, mentions)


def _in_body(
    kind: str, key: str, minor: Written, major: Written, mentions: Mentions
) -> Iterator[Doubt]:
    """Capitals and stops follow rules of their own in headlines."""
    ways = [
        Written(way.text, [at for at in way.at if at[0] not in mentions.display])
        for way in (major, minor)
    ]
    if ways[0].at and ways[1].at:
        major, minor = by_weight(ways)
        if _telling(kind, key, minor, major, mentions):
            yield _doubt(kind, minor, major, mentions)


def _doubt(kind: str, minor: Written, major: Written, mentions: Mentions) -> Doubt:
    words = mentions.words
    return Doubt(
        kind,
        minor.text,
        major.text,
        places(words, minor.at, minor.text),
        places(words, major.at, major.text),
        6,
        len(major.at) > len(minor.at),
    )


def _difference(a: str, b: str) -> str:
    """In what two shapes of the same letters differ; empty if in nothing that matters."""
    if a.lower() == b.lower():
        return CAPITALS
    bare_a, bare_b = a.lower(), b.lower()
    if _drop(bare_a, ".") == _drop(bare_b, "."):
        return STOPS
    if _drop(bare_a, "'") == _drop(bare_b, "'"):
        return APOSTROPHE
    if _drop(bare_a, " -") == _drop(bare_b, " -"):
        return JOINING
    return ACCENTS if letters(a) == letters(b) and len(a.split()) == len(b.split()) else ""


def _drop(text: str, signs: str) -> str:
    return "".join(letter for letter in text if letter not in signs)


def _telling(kind: str, key: str, minor: Written, major: Written, mentions: Mentions) -> bool:
    """Does the difference tell of a slip, and not of two things or of the rules of writing?"""
    if kind == CAPITALS:
        return _capitals(key, minor, major, mentions)
    if kind == STOPS:
        return _stops(key, minor, major, mentions)
    if kind == JOINING:
        return one_name(key, minor, major, mentions)
    if kind == ACCENTS:
        shouted = minor.text.isupper() or major.text.isupper()
        if shouted or (is_common(key) and not is_name(key)):
            return False
        inside = _inside(minor, mentions) or _inside(major, mentions)
        if len(key) <= _SHORT and not (inside or _same_company(minor, major, mentions)):
            return False  # Sí and Si, in another language
        return _one_person(minor, major, mentions) and not _foreign(minor, major, mentions)
    return True


def _foreign(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Does one form always stand in a foreign name: Plaza de las Américas, México Evalúa?"""
    words = mentions.words
    for way in (minor, major):
        if all(
            (a and words.folded[a - 1] in _FOREIGN) or _accented(words.text[b + 1 : b + 2])
            for a, b in way.at
        ):
            return not _same_company(minor, major, mentions)
    return False


def _accented(word: list[str]) -> bool:
    return bool(word) and word[0].isalpha() and not word[0].isascii()


def _same_company(minor: Written, major: Written, mentions: Mentions) -> bool:
    one, other = mentions.forms.get(minor.text), mentions.forms.get(major.text)
    if one is None or other is None:
        return False
    company, of_other = mentions.company(one), mentions.company(other)
    return not (
        company.before.keys().isdisjoint(of_other.before)
        and company.after.keys().isdisjoint(of_other.after)
    )


def _capitals(key: str, minor: Written, major: Written, mentions: Mentions) -> bool:
    a, b = minor.text, major.text
    if a[1:] == b[1:] and (_all_start(minor, mentions) or _all_start(major, mentions)):
        return False
    if _shouted(a) or _shouted(b):
        shouted = minor if _shouted(a) else major
        if not 2 < len(key) <= _LONGEST_SHOUT or is_word(key) or _shouting(shouted, mentions):
            return False
        if all(_dateline(first, mentions) for first, _ in shouted.at):
            return False
        if _shouted(a) != _shouted(b):
            spoken = mentions.forms.get(minor.text if shouted is major else major.text)
            if spoken and _is_person(spoken, mentions):
                return False  # Project SAM and Sam Kamin
    parts = zip(a.replace("-", " ").split(), b.replace("-", " ").split(), strict=False)
    different = [(p, q) for p, q in parts if p != q]
    if any(
        (p[0].islower() or q[0].islower()) and is_word(p.lower()) and p.lower() not in ARTICLES
        for p, q in different
    ):
        return not is_word(key) and _one_given_name(minor, major, mentions)
    inner = a[:1] == b[:1] and not a.isupper() and not b.isupper()
    if not inner and is_word(key):
        return False
    return not key.startswith("mac") or _one_person(minor, major, mentions)


def _one_given_name(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Does the same surname stand before both: Lin Chia-hung, Lin Chia-Hung?"""
    one, other = mentions.forms.get(minor.text), mentions.forms.get(major.text)
    if one is None or other is None:
        return False
    names = mentions.company(one).before.keys() & mentions.company(other).before.keys()
    return any(is_name(name) for name in names) and not zipf(minor.text.partition("-")[0])


def _is_person(form: Form, mentions: Mentions) -> bool:
    """Is it always a first name with its surname, or a surname with its first name?"""
    company = mentions.company(form)
    return is_name(form.key) and not company.alone and bool(company.before or company.after)


def _all_start(way: Written, mentions: Mentions) -> bool:
    return all(first in mentions.starts for first, _ in way.at)


def _inside(way: Written, mentions: Mentions) -> bool:
    """Does it stand where its capital tells that it is a name?"""
    form = mentions.forms.get(way.text)
    return form is None or form.inside > 0


def _shouted(word: str) -> bool:
    """Is a word in capitals: NATO, McALLEN?"""
    return word.isupper() or (word[:2] == "Mc" and len(word) > 3 and word[2:].isupper())


def _dateline(word: int, mentions: Mentions) -> bool:
    """Does a paragraph open with this word, all before it in capitals too?"""
    text = mentions.words.text
    first = word
    while first not in mentions.openings:
        if not first or (text[first - 1].isalpha() and not _shouted(text[first - 1])):
            return False
        first -= 1
    return True


def _shouting(way: Written, mentions: Mentions) -> bool:
    """Does a word in capitals stand among others?"""
    text = mentions.words.text
    for first, last in way.at:
        around = [*text[max(0, first - 2) : first], *text[last + 1 : last + 3]]
        if any(len(word) > 1 and word.isupper() and word.isalpha() for word in around):
            return True
        if {*text[max(0, first - 1) : first], *text[last + 1 : last + 2]} <= _QUOTES:
            return True  # letters on a sign
        if text[last + 1 : last + 2] == [":"] or (first and text[first - 1] in "(<"):
            return True
    return False


def _stops(key: str, minor: Written, major: Written, mentions: Mentions) -> bool:
    if key in _COUNTRIES or len(key) < 3 or _drop(minor.text, ". ") != _drop(major.text, ". "):
        return False
    text = mentions.words.text
    return not any(first and text[first - 1] == "." for first, _ in (*minor.at, *major.at))


def _one_person(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Does the company of two forms speak for one person?"""
    one, other = mentions.forms.get(minor.text), mentions.forms.get(major.text)
    if one is None or other is None:
        return True
    company, of_other = mentions.company(one), mentions.company(other)
    if company.before and of_other.before:
        return not company.before.keys().isdisjoint(of_other.before)
    if company.after and of_other.after and not company.alone and not of_other.alone:
        return not company.after.keys().isdisjoint(of_other.after)
    return True
