"""McDonalds beside McDonald's: the apostrophe of a name that ends in s."""

from __future__ import annotations

from collections.abc import Iterator

from lint.language.names.company import Form
from lint.language.names.doubt import APOSTROPHE, Doubt, Written, by_weight
from lint.language.names.familiar import is_word
from lint.language.names.mentions import Mentions
from lint.text import Span

_SINGULAR = frozenset("a an any another each every no one this that".split())
"""Words before a possessive that is one: every American's rights."""


def ending_in_s(mentions: Mentions) -> Iterator[Doubt]:
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
