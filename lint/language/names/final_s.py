"""McDonalds beside McDonald's: the apostrophe of a name that ends in s."""

from __future__ import annotations

from collections.abc import Iterator

from lint.language.classes import CLOSED_WORDS
from lint.language.names.company import Form
from lint.language.names.doubt import APOSTROPHE, Doubt, Written, by_weight
from lint.language.names.familiar import is_word
from lint.language.names.mentions import Mentions
from lint.text import Span

_SINGULAR = frozenset("a an any another each every no one this that".split())
"""Words before a possessive that is one: every American's rights."""
_NO_THING = frozenset(".,;:)") | CLOSED_WORDS
"""What follows a name, and never what belongs to someone."""


def ending_in_s(mentions: Mentions) -> Iterator[Doubt]:
    """McDonalds beside McDonald's: the apostrophe of the name itself."""
    words = mentions.words
    for form in mentions.forms.values():
        if form.text[-1] != "s" or len(form.text) < 5:
            continue
        bare = mentions.forms.get(form.text[:-1])
        if bare is None or is_word(form.key) or not (form.inside or _in_text(form, mentions)):
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
        told = len(form.at) + len(with_s) >= 3 or _one_by_one(form, bare, mentions)
        if told and not _plural(form, mentions):
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


def _in_text(form: Form, mentions: Mentions) -> bool:
    """Does a name that is no word stand outside headlines? Where it opens a sentence it is none
    the less one."""
    return any(i not in mentions.display for i in form.at)


def _one_by_one(form: Form, bare: Form, mentions: Mentions) -> bool:
    """Does the form with an apostrophe stand where nothing can be someone's: shops at Sainsbury's
    and, or does the same name follow both?"""
    company, of_bare = mentions.company(form), mentions.company(bare)
    if of_bare.before or of_bare.titles:
        return False
    followers = [mentions.words.folded[i + 1 : i + 2] for i in bare.at]
    if all(not word or word[0] in _NO_THING for word in followers):
        return True
    names = {mentions.words.text[i + 1] for i in bare.at if i + 1 < len(mentions.words)}
    return any(name.casefold() in company.after and name[:1].isupper() for name in names)


def _plural(form: Form, mentions: Mentions) -> bool:
    """Does the form follow a word that makes it a plural: the Beckhams?"""
    folded = mentions.words.folded
    return any(i and folded[i - 1] in ("the", "two", "both", "all") for i in form.at)
