"""One name, letter for letter, in two shapes: capitals, hyphens and spaces, accents, stops."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lint.language.classes import MONTHS, WEEKDAYS
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
from lint.language.names.mentions import Mentions
from lint.text import Span

_LONGEST_SHOUT = 6
"""Letters a word in capitals may have at most to be taken for a name: IKEA, not EXCLUSIVE."""
_CALENDAR = frozenset(
    [*MONTHS, *WEEKDAYS, *"north south east west northern southern eastern western".split()]
)
_STYLED = (CAPITALS, STOPS)
_LINKS = frozenset("the a in on at to no so and of for by as an it is be we he or".split())
_QUOTES = frozenset("\"“”‘’'")
_SINGULAR = frozenset("a an any another each every no one this that".split())
_SHORT = 4
_EVERYDAY = 3.8
"""Zipf frequency of a word that two names may share by chance."""
_COUNTRIES = frozenset("us usa uk eu un".split())
"""Whether these take stops is a matter of style that has a rule of its own."""


def shapes(mentions: Mentions) -> Iterator[Doubt]:
    """Every name that stands in two shapes."""
    ways: defaultdict[str, dict[str, Form]] = defaultdict(dict)
    for form in mentions.forms.values():
        ways[form.key][form.text] = form
    joined = _apart(mentions, ways)
    for key, forms in ways.items():
        if len(forms) > 1 or key in joined:
            yield from _compare(key, list(forms.values()), joined.get(key, {}), mentions)
    yield from _ending_in_s(mentions)


def _apart(
    mentions: Mentions, ways: dict[str, dict[str, Form]]
) -> dict[str, dict[str, list[tuple[int, int]]]]:
    """Two words that are, written as one, a name too: Time Warner beside TimeWarner."""
    words = mentions.words
    found: defaultdict[str, dict[str, list[tuple[int, int]]]] = defaultdict(dict)
    for i in mentions.at:
        _with_letter(i, mentions, ways, found)
        p = i - 1
        if not i or i in mentions.starts or words.gap[i] not in (" ", "\u00a0"):
            continue
        first = mentions.core(p)
        if first is not None and not first.possessive and first.end == len(words.text[p]):
            before, key = first.text, first.key
        elif words.folded[p] in ARTICLES:
            before = key = words.folded[p]
        else:
            continue
        second = mentions.core(i)
        if second is not None and key + second.key in ways:
            both = f"{before} {second.text}"
            found[key + second.key].setdefault(both, []).append((p, i))
    return found


def _with_letter(
    i: int,
    mentions: Mentions,
    ways: dict[str, dict[str, Form]],
    found: defaultdict[str, dict[str, list[tuple[int, int]]]],
) -> None:
    """Note a name and a letter after it that are, written as one, a name too: Space X."""
    words = mentions.words
    core, letter = mentions.core(i), words.text[i + 1 : i + 2]
    if core is None or core.possessive or not letter or not letter[0].isalpha():
        return
    if len(letter[0]) == 1 and letter[0].isupper() and words.gap[i + 1] in (" ", "\u00a0"):
        key = core.key + letter[0].lower()
        if key in ways:
            found[key].setdefault(f"{core.text} {letter[0]}", []).append((i, i + 1))


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
        if _two_names(minor, major, mentions) or _hung_on(minor, major, mentions):
            return False
        return _joining(key, minor.text, major.text) and not _two_people(minor, major, mentions)
    if kind == ACCENTS:
        shouted = minor.text.isupper() or major.text.isupper()
        if shouted or (_common(key) and not is_name(key)):
            return False
        if len(key) <= _SHORT and not (_inside(minor, mentions) or _inside(major, mentions)):
            return False  # Sí and Si, in another language
        return _one_person(minor, major, mentions)
    return True


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
        return False
    inner = a[:1] == b[:1] and not a.isupper() and not b.isupper()
    if not inner and is_word(key):
        return False
    return not key.startswith("mac") or _one_person(minor, major, mentions)


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
        if text[last + 1 : last + 2] == [":"] or (first and text[first - 1] == "("):
            return True
    return False


def _stops(key: str, minor: Written, major: Written, mentions: Mentions) -> bool:
    if key in _COUNTRIES or len(key) < 3 or _drop(minor.text, ". ") != _drop(major.text, ". "):
        return False
    text = mentions.words.text
    return not any(first and text[first - 1] == "." for first, _ in (*minor.at, *major.at))


def _joining(key: str, a: str, b: str) -> bool:
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    parts = long.replace("-", " ").lower().split()
    if not _CALENDAR.isdisjoint(parts) or not _LINKS.isdisjoint(parts):
        return False
    if a.isupper() != b.isupper() and len(key) > 5:
        return False
    if all(len(part) == 1 for part in long.replace("-", " ").split()):
        return False  # chanted: M-V-P
    camel = any(p.islower() and q.isupper() for p, q in pairwise(short))
    if camel:
        return True
    hung_on = [part for name in (a, b) for part in name.split("-")[1:] if part[0].islower()]
    if " " in long and any(map(_common, hung_on)):
        return False
    return not is_word(key) and not all(_common(part) or _of_country(part) for part in parts)


def _of_country(word: str) -> bool:
    """Is this the adjective of a well-known place: African American, African-American voters?"""
    singular = word.rstrip("s")
    return singular.endswith(("an", "ish", "ese", "ch")) and zipf(singular) >= _EVERYDAY


def _common(word: str) -> bool:
    return is_word(word) and zipf(word) >= _EVERYDAY


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


def _hung_on(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Has the form with a hyphen always more hung on: an El-Paso-based firm?"""
    for way in (minor, major):
        if "-" in way.text:
            cores = [mentions.core(first) for first, _ in way.at]
            lengths = [len(mentions.words.text[first]) for first, _ in way.at]
            return all(
                core and (core.start or core.end + 2 * core.possessive < length)
                for core, length in zip(cores, lengths, strict=True)
            )
    return False


def _two_names(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Is it two names beside each other, that stand alone too: US Europe policy, US-Europe ties?"""
    apart, hyphened = (minor, major) if " " in minor.text else (major, minor)
    if "-" not in hyphened.text or " " not in apart.text:
        return False
    forms = [mentions.forms.get(part) for part in apart.text.split()]
    return all(form is not None and len(form) > len(apart.at) for form in forms)


def _two_people(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Have both a name before them, and never the same: Leung Chun-ying, Hua Chunying?"""
    one, other = mentions.forms.get(minor.text), mentions.forms.get(major.text)
    if one is None or other is None:
        return False
    company, of_other = mentions.company(one), mentions.company(other)
    if not (company.before and of_other.before) or company.alone or of_other.alone:
        return False
    return company.before.keys().isdisjoint(of_other.before)


def _ending_in_s(mentions: Mentions) -> Iterator[Doubt]:
    """McDonalds beside McDonald's: the apostrophe of the name itself."""
    words = mentions.words
    for form in mentions.forms.values():
        if form.text[-1] != "s" or len(form.text) < 5:
            continue
        bare = mentions.forms.get(form.text[:-1])
        if bare is None or not form.inside or is_word(form.key):
            continue
        cores = [mentions.core(i) for i in bare.at]
        if mentions.company(form).before or not all(core and core.possessive for core in cores):
            continue
        with_s = bare.at
        if any(i and words.folded[i - 1] in _SINGULAR for i in with_s):
            continue  # every American's rights, and Americans
        ways = by_weight(
            [
                Written(form.text, [(i, i) for i in form.at]),
                Written(form.text[:-1] + "'s", [(i, i) for i in with_s]),
            ]
        )
        if len(form.at) + len(with_s) >= 3 and not _plural(form, mentions):
            minor, major = ways[1], ways[0]
            yield Doubt(
                APOSTROPHE,
                minor.text,
                major.text,
                tuple(Span(words.start[i], words.end[i]) for i, _ in minor.at),
                tuple(Span(words.start[i], words.end[i]) for i, _ in major.at),
                6,
                len(major.at) > len(minor.at),
            )


def _plural(form: Form, mentions: Mentions) -> bool:
    """Does the form follow a word that makes it a plural: the Beckhams?"""
    folded = mentions.words.folded
    return any(i and folded[i - 1] in ("the", "two", "both", "all") for i in form.at)
