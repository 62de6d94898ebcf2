"""One name as two words and as one: Time Warner and TimeWarner, Kilroy-Silk and Kilroy Silk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lint.language.classes import MONTHS, WEEKDAYS
from lint.language.names.company import Form
from lint.language.names.cores import ARTICLES
from lint.language.names.doubt import Written
from lint.language.names.familiar import is_word, zipf
from lint.language.names.mentions import Mentions

_CALENDAR = frozenset(
    [*MONTHS, *WEEKDAYS, *"north south east west northern southern eastern western".split()]
)
_LINKS = frozenset("the a in on at to no so and of for by as an it is be we he or".split())
_WELL_KNOWN = 2.5
"""Zipf frequency of the adjective of a country everyone knows."""
_EVERYDAY = 3.8
"""Zipf frequency of a word that two names may share by chance."""


Ways = dict[str, dict[str, Form]]
"""For each name, by its letters, the forms that are one word."""
Apart = defaultdict[str, dict[str, list[tuple[int, int]]]]
"""For each name, by its letters, how it is written in two words, and where."""


def in_two_words(mentions: Mentions, ways: Ways) -> Apart:
    """Two words that are, written as one, a name too: Time Warner beside TimeWarner."""
    words, text = mentions.words, mentions.words.text
    last = len(text) - 1
    found: Apart = defaultdict(dict)
    for i in mentions.at:
        if i < last and len(text[i + 1]) == 1 and text[i + 1].isupper():
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


def _with_letter(i: int, mentions: Mentions, ways: Ways, found: Apart) -> None:
    """Note a name and a letter after it that are, written as one, a name too: Space X."""
    words = mentions.words
    core, letter = mentions.core(i), words.text[i + 1]
    if core is not None and not core.possessive and words.gap[i + 1] in (" ", "\u00a0"):
        key = core.key + letter.lower()
        if key in ways:
            found[key].setdefault(f"{core.text} {letter}", []).append((i, i + 1))


def one_name(key: str, minor: Written, major: Written, mentions: Mentions) -> bool:
    """Are the two one name, and does no rule of grammar ask for the hyphen?"""
    if _two_names(minor, major, mentions) or _hung_on(minor, major, mentions):
        return False
    joined = _joining(key, minor.text, major.text) or _followed_by_one(minor, major, mentions)
    return joined and not _two_people(minor, major, mentions)


def _followed_by_one(minor: Written, major: Written, mentions: Mentions) -> bool:
    """Does the same name follow both, whatever words they are: Park Line Equities, Parkline
    Equities?"""
    if "-" in minor.text + major.text or not minor.text.replace(" ", "").isalpha():
        return False
    followers = [{mentions.words.text[i] for i in _after(way, mentions)} for way in (minor, major)]
    return not followers[0].isdisjoint(followers[1])


def _after(way: Written, mentions: Mentions) -> Iterator[int]:
    for _, last in way.at:
        after = mentions.after(last)
        if after is not None:
            yield after


def _joining(key: str, a: str, b: str) -> bool:
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    parts = long.replace("-", " ").lower().split()
    if not _CALENDAR.isdisjoint(parts) or not _LINKS.isdisjoint(parts):
        return False
    if a.isupper() != b.isupper() and len(key) > 5:
        return False
    if all(len(part) == 1 for part in long.replace("-", " ").split()):
        return False  # chanted: M-V-P
    if any(name.count("-") > 1 for name in (a, b)) and any(name.isalpha() for name in (a, b)):
        return False  # in syllables: Yan-u-kov-ych
    camel = any(p.islower() and q.isupper() for p, q in pairwise(short))
    if camel:
        return True
    hung_on = [part for name in (a, b) for part in name.split("-")[1:] if part[0].islower()]
    if " " in long and any(map(is_common, hung_on)):
        return False
    return not is_word(key) and not all(is_common(part) or _of_country(part) for part in parts)


def _of_country(word: str) -> bool:
    """Is this the adjective of a well-known place: African American, African-American voters?"""
    singular = word.rstrip("s")
    return singular.endswith(("an", "ish", "ese", "ch")) and zipf(singular) >= _WELL_KNOWN


def is_common(word: str) -> bool:
    """Is this an everyday word, that two names may share by chance?"""
    return is_word(word) and zipf(word) >= _EVERYDAY


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
