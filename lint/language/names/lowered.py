"""A name that lost its capital, or its first letter."""

from __future__ import annotations

from collections.abc import Iterator

from lint.language.classes import CLOSED_WORDS
from lint.language.names.company import Company, Form
from lint.language.names.doubt import FIRST_LETTER, LOWER_CASE, Doubt, places
from lint.language.names.familiar import is_name, is_name_only, is_word, zipf
from lint.language.names.mentions import Mentions
from lint.language.names.pairs import NO_NAMES
from lint.language.words import Words

_SHORTEST = 4
_MOST_SLIPS = 2
"""Names that lose their capital by a slip; where there are more it is a manner: a map, a script."""
_WELL_KNOWN = 2.0
"""Zipf frequency from which a name needs no more proof that it is one."""
_FAMOUS = 3.5
"""Zipf frequency of a name that is one even where it only stands in a longer one: Donald Trump."""
_HARDLY_SEEN = 1.5
"""Zipf frequency below which a word is rarer than a slip of that name."""
_EVERYDAY = 4.0
"""Zipf frequency of a word that stands beside names as it stands beside anything."""
_OF_THINGS = frozenset("a an the this that these those some any no every each its his her".split())
_POSSESSIVE = frozenset(("'s", "’s"))
_JOINERS = frozenset("@/-.#&_]")


def lowered(mentions: Mentions) -> Iterator[Doubt]:
    """Every word in lower case that is a name of the article."""
    names, headless = _namesakes(mentions)
    found: list[Doubt] = []
    for word, count in mentions.lower.items():
        if word not in names and word not in headless and word[-2:] not in _POSSESSIVE:
            continue
        bare = word[:-2] if word[-2:] in _POSSESSIVE else word
        name = names.get(bare)
        if name is not None:
            if _name_only(name, word, bare, count, mentions):
                found += _doubts(LOWER_CASE, word, bare, name, mentions)
        elif bare in headless and _headless(word, bare, headless[bare], mentions):
            yield from _doubts(FIRST_LETTER, word, bare, headless[bare], mentions)
    if len(found) <= _MOST_SLIPS:
        yield from found


def _namesakes(mentions: Mentions) -> tuple[dict[str, Form], dict[str, Form]]:
    """The names that stand in lower case too, and those that do without their first letter."""
    lower = set(mentions.lower)
    lower.update([word[:-2] for word in lower if word[-2:] in _POSSESSIVE])
    names: dict[str, Form] = {}
    headless: dict[str, Form] = {}
    for form in mentions.forms.values():
        name = form.text.lower()
        if len(form.key) < _SHORTEST or (name not in lower and name[1:] not in lower):
            continue
        if not form.text.isupper() and _sure(form):
            if name not in names or len(form) > len(names[name]):
                names[name] = form
            if form.key not in NO_NAMES and form.text[0].isupper():
                headless[name[1:]] = form
    return names, headless


def _sure(form: Form) -> bool:
    """Is this a name, and not a word that opens a sentence?"""
    return form.inside > 0 or is_name_only(form.key)


def _name_only(name: Form, found: str, word: str, count: int, mentions: Mentions) -> bool:
    """Is the word nothing but a name, and sure to be one?"""
    if count > len(name) or is_word(word) or is_word(word.rstrip("s")):
        return False
    if "-" in word and any(map(is_word, word.split("-"))):
        return False
    known = zipf(word) if is_name_only(word) else 0
    if known >= _FAMOUS or (not zipf(word) and _beside_the_same(found, name, mentions.words)):
        return True
    company = mentions.company(name)
    if not (company.alone or company.titles or _introduced(company)):
        return False  # Imperial Frisbee: a word that has its capital from the name it is part of
    if known >= _WELL_KNOWN:
        return True
    if _named(found, name, mentions) or (not zipf(word) and _no_thing(found, name, mentions)):
        return True
    person = company.before and not company.after and (company.alone or len(name) == 1)
    return bool(company.titles) or bool(person)


def _no_thing(word: str, name: Form, mentions: Mentions) -> bool:
    """Does a name that nobody has heard of stand twice or more, and neither it nor the word behind
    what things stand behind: the loya jirga?"""
    words = mentions.words
    at = words.text.index(word)
    if len(name) < 2 or not name.inside or mentions.lower[word] > 1 or at in mentions.starts:
        return False
    before = [words.folded[i - 1] for i in (at, *name.at) if i]
    after = words.text[at + 1 : at + 2]
    return _OF_THINGS.isdisjoint(before) and not (
        after and after[0].islower() and is_word(after[0]) and after[0] not in CLOSED_WORDS
    )


def _beside_the_same(found: str, name: Form, words: Words) -> bool:
    """Does the same word stand beside both: the spratly Islands, Spratly Islands?"""
    i, folded = words.text.index(found), words.folded
    return any(
        folded[i + step : i + step + 1] == folded[k + step : k + step + 1]
        and folded[i + step].isalpha()
        and folded[i + step] not in CLOSED_WORDS
        for k in name.at
        for step in (-1, 1)
        if 0 <= i + step < len(words) and k + step >= 0
    )


def _headless(word: str, bare: str, name: Form, mentions: Mentions) -> bool:
    """Is this the name without its first letter, and not a word of its own?"""
    return _no_word(bare, name) or (
        zipf(bare) < _EVERYDAY and _in_its_place(word, mentions.company(name), mentions.words)
    )


def _no_word(word: str, name: Form) -> bool:
    if is_word(word) or is_word(word.rstrip("s")):
        return len(name) > 2 and zipf(word) < _HARDLY_SEEN
    if len(word) < _SHORTEST:
        return zipf(word) < (_HARDLY_SEEN if len(name) > 1 else 0.1)
    if len(name) > 1:
        return is_name_only(word) or zipf(word) < 3
    return zipf(word) < _HARDLY_SEEN


def _introduced(company: Company) -> bool:
    """Does a first name stand before it, or a surname after it?"""
    return any(map(is_name, company.before)) or any(
        is_name(name) and not is_word(name) for name in company.after
    )


def _named(word: str, name: Form, mentions: Mentions) -> bool:
    """Does a name without its capital stand as names do: Mark zuckerberg, recy Taylor, or first in
    a sentence?"""
    words, company = mentions.words, mentions.company(name)
    i = words.text.index(word)
    if _after_first_name(i, company, words):
        return True
    after = words.text[i + 1] if i + 1 < len(words) else ""
    surname = after[1:].islower() and after.lower() in company.after and after[0].isupper()
    surname = surname and not is_word(after.lower())
    if surname or is_word(word) or (zipf(word) and not is_name_only(word)):
        return surname
    before = words.text[i - 1] if i else ""
    if i in mentions.starts:
        return len(name) > 2 and (i in mentions.openings or not before[:1].isalnum())
    return (
        before[:1].isupper()
        and before[1:].islower()
        and is_name(before.lower())
        and words.gap[i] == " "
        and not company.after
    )


def _in_its_place(word: str, company: Company, words: Words) -> bool:
    """Does a name stand beside the word that stands beside the whole name elsewhere: New ork?"""
    i = words.text.index(word)
    after = words.text[i + 1] if i + 1 < len(words) else ""
    return _after_first_name(i, company, words) or (
        after.lower() in company.after and after[:1].isupper()
    )


def _after_first_name(i: int, company: Company, words: Words) -> bool:
    """Does a name stand before the word that stands before the whole name too: Mark zuckerberg?"""
    before = words.text[i - 1] if i else ""
    return before.lower() in company.before and before[:1].isupper()


def _doubts(kind: str, word: str, bare: str, name: Form, mentions: Mentions) -> Iterator[Doubt]:
    words = mentions.words
    company = mentions.company(name)
    at = [
        (i, i)
        for i, text in enumerate(words.text)
        if text == word
        and i not in mentions.apart
        and not _joined(i, words)
        and not (kind == LOWER_CASE and _lower_too(i, company, mentions))
    ]
    if at:
        others = places(words, ((i, i) for i in name.at), name.text)
        yield Doubt(kind, bare, name.text, places(words, at, bare), others, 6, True)


def _lower_too(i: int, company: Company, mentions: Mentions) -> bool:
    """Has the name beside it no capital either, as in the name of an account, in a post or in a
    list without any, or is it of a species: A. anguilla?"""
    words = mentions.words
    if i > 1 and words.text[i - 1] == "." and len(words.text[i - 2]) == 1:
        return i < 3 or not words.text[i - 3][0].isupper()  # but Joel R. anderson
    if i and not company.before.keys().isdisjoint((words.text[i - 1], words.text[i - 1][:-1])):
        return True  # Grand Prix, and grands prix
    around = (*words.text[max(0, i - 2) : i], *words.text[i + 1 : i + 3])
    if any(word.islower() and is_name_only(word) and zipf(word) >= _WELL_KNOWN for word in around):
        return True
    if any(
        _a_name_too(word, mentions)
        for word in (*words.text[max(0, i - 1) : i], *words.text[i + 1 : i + 2])
    ):
        return True
    return any(word in company.after for word in words.text[i + 1 : i + 2])


def _a_name_too(word: str, mentions: Mentions) -> bool:
    """Is a word in lower case another name of the article, or nothing known?"""
    if not (word.isalpha() and word.islower()) or is_word(word):
        return False
    return not zipf(word) or word.capitalize() in mentions.forms


def _joined(i: int, words: Words) -> bool:
    """Does a sign hang the word on another one, as in an address? A stop at the end does not."""
    if i and words.text[i - 1] in _JOINERS and not words.gap[i]:
        return True
    follows = i + 2 < len(words) and words.text[i + 1] in _JOINERS
    return follows and not words.gap[i + 1] and not words.gap[i + 2]
