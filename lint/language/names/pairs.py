"""Which two names of an article are alike enough to be looked at: by the letters they share, by
their sound, and, for first names, by the surname after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from lint.language.classes import CLOSED, MONTHS, WEEKDAYS
from lint.language.edits import one_edit, within, without_one
from lint.language.names.company import Form
from lint.language.names.familiar import is_name, is_word, zipf
from lint.language.names.mentions import Mentions
from lint.language.names.register import Groups
from lint.language.names.sounds import ECHOES, rough
from lint.language.sentences import SAYING

Pair = tuple[Form, Form]

_SHORTEST = 4
_COMPASS = "north south east west northern southern eastern western".split()
_PARTIES = ("D-", "R-", "I-")
"""Before the state of a member of Congress: D-Mass."""
_STATES = "ariz calif colo conn mass mich minn mont okla tenn wash".split()
NO_NAMES = frozenset[str]().union(*CLOSED.values()) | frozenset(
    [*MONTHS, *WEEKDAYS, *(day + "s" for day in WEEKDAYS), *_COMPASS, *_STATES, "easter"]
)
"""Words that are capitalised and no names that could be misspelt for one another."""
_FURTHEST = 3
"""Letters that one spelling of a name may have more than another."""
_TWO_SLIPS = 7
"""Letters of a name that may have two slips."""
_SOUNDING = 5
_LONG = 8
_CROWD = 40
"""Names that share one key; in a larger crowd it says nothing."""
_OPENS_SENTENCES = 3.5
"""Zipf frequency of a word that may stand at a sentence's start without being a name."""


def likely_names(mentions: Mentions) -> list[Form]:
    """The forms that may be names and are long enough to be compared."""
    return [form for form in mentions.forms.values() if _may_be_name(form, mentions)]


def _may_be_name(form: Form, mentions: Mentions) -> bool:
    key = form.key
    if len(key) < _SHORTEST - 1 or key in NO_NAMES or key in mentions.register.titles:
        return False
    if form.text.isupper() or "." in form.text or form.text[:2] in _PARTIES:
        return False
    lower = mentions.lower.get(key, 0)
    if lower and (lower >= len(form) or is_word(key)):
        return False
    if len(key) < _SHORTEST and not _short_name(form, mentions):
        return False
    if form.inside or not is_word(key):
        return True
    given = key in mentions.register.given
    if given or any(mentions.before(i) is not None for i in form.at):
        company = mentions.company(form)
        if company.before or company.titles or (company.after and given):
            return True
    return not all(i in mentions.display for i in form.at) and (zipf(key) <= _OPENS_SENTENCES)


def _short_name(form: Form, mentions: Mentions) -> bool:
    """Is this a name of three letters that nobody has heard of (Uef), or one that has lost a letter
    by the look of it: Mr Brr, Rep. Pau Gosar?"""
    if not form.text[1:].islower():
        return False
    if not zipf(form.key):
        return any(i not in mentions.display for i in form.at)
    company = mentions.company(form)
    if company.titles:
        return True
    if len(form) > 1:
        return False
    return speaks(form.at[0], mentions) or any(map(is_name, (*company.before, *company.after)))


def speaks(i: int, mentions: Mentions) -> bool:
    """Does the article let this person speak? Whoever speaks has been introduced."""
    return not SAYING.isdisjoint(mentions.words.folded[max(i - 1, 0) : i + 2])


def alike(mentions: Mentions) -> Iterator[Pair]:
    """Every two forms that may be one name, each pair once."""
    forms = likely_names(mentions)
    register = mentions.register
    seen: set[tuple[int, int]] = set()
    for i, j in (*_near(forms), *_listed(forms, register.same), *_listed(forms, register.given)):
        if (i, j) in seen:
            continue
        seen.add((i, j))
        a, b = forms[i], forms[j]
        if a.key == b.key or not _same_parts(a.text, b.text):
            continue
        if (
            close(a.key, b.key)
            or register.are_same(a.key, b.key)
            or (register.are_given(a.key, b.key) and _one_surname(a, b, mentions))
        ):
            yield a, b
    yield from _first_names(mentions)
    yield from _longer_first_names(mentions)


def _same_parts(a: str, b: str) -> bool:
    """Have two names as many hyphens, and the same letters where a part is one letter: A-team?"""
    if "-" not in a and "-" not in b:
        return True
    parts, others = a.split("-"), b.split("-")
    return len(parts) == len(others) and all(
        p == q or (len(p) > 1 and len(q) > 1) for p, q in zip(parts, others, strict=True)
    )


def _one_surname(one: Form, other: Form, mentions: Mentions) -> bool:
    surnames = mentions.company(one).after
    return not surnames.keys().isdisjoint(mentions.company(other).after)


def _near(forms: list[Form]) -> Iterator[tuple[int, int]]:
    """Pairs (indexes, the lower first) that share all letters but one each, or their consonants
    but one each."""
    by_letters, by_sound = _Sharers(), _Sharers()
    for i, form in enumerate(forms):
        by_letters.add(i, without_one(form.key))
        signs = rough(form.key)
        by_sound.add(i, without_one(signs) if len(signs) > 2 else (signs,))
    for members in (*by_letters.shared.values(), *by_sound.shared.values()):
        if len(members) <= _CROWD:
            yield from combinations(members, 2)


class _Sharers:
    """Which names (by index) have a key in common. Most have none: no list is made for these."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self.shared: dict[str, list[int]] = {}

    def add(self, i: int, keys: Iterable[str]) -> None:
        first = self._first
        for key in keys:
            j = first.setdefault(key, i)
            if j != i:
                self.shared.setdefault(key, [j]).append(i)


def close(a: str, b: str) -> bool:
    """Are two names (their letters) alike enough to be one: a slip apart, or the same sound?"""
    length = max(len(a), len(b))
    apart = abs(len(a) - len(b))
    if apart > _FURTHEST:
        return False
    most = 1 if length < _TWO_SLIPS else 2
    first, second = ECHOES[a], ECHOES[b]
    few_letters = (first.mask ^ second.mask).bit_count() <= 2 * most
    if apart <= most and few_letters and within(a, b, most):
        return True
    if length < _SOUNDING or len(first.bones) < 2 or first.bones != second.bones:
        return False
    if first.sound == second.sound:
        return True
    return len(first.bones) > 2 and within(a, b, 3 if length >= _LONG else 2)


def _listed(forms: list[Form], groups: Groups) -> Iterator[tuple[int, int]]:
    """Pairs of names (indexes, the lower first) that are known to be one, however unlike."""
    by_group: defaultdict[str, list[int]] = defaultdict(list)
    for i, form in enumerate(forms):
        for group in groups.get(form.key, ()):
            by_group[group].append(i)
    for members in by_group.values():
        yield from combinations(members, 2)


def _first_names(mentions: Mentions) -> Iterator[Pair]:
    """First names before the same surname that are too short to be compared otherwise."""
    for form in mentions.forms.values():
        if not 1 < len(form.key) < _SHORTEST or not form.inside or form.text.isupper():
            continue
        if form.key in NO_NAMES or form.key in mentions.register.titles:
            continue
        for other in _before_the_same(form, mentions):
            if one_edit(form.key, other.key) or ECHOES[form.key].sound == ECHOES[other.key].sound:
                yield form, other


def _longer_first_names(mentions: Mentions) -> Iterator[Pair]:
    """First names right before the same surname that are two slips apart: Diedre, Deirdre."""
    words, text = mentions.words, mentions.words.text
    forms, starts = mentions.forms, mentions.starts
    by_surname: dict[str, dict[str, Form]] = {}
    for i, k in pairwise(mentions.at):
        if k != i + 1 or len(text[i]) <= _SOUNDING or k in starts or words.gap[k] != " ":
            continue
        form = forms.get(text[i])
        if form is not None:
            by_surname.setdefault(text[k], {})[form.key] = form
    for names in by_surname.values():
        for a, b in combinations(names.values(), 2) if len(names) > 1 else ():
            if a.key[0] == b.key[0] and within(a.key, b.key, 2) and not _a_title(a, b, mentions):
                yield a, b


def _a_title(a: Form, b: Form, mentions: Mentions) -> bool:
    titles = mentions.register.titles
    return a.key in titles or b.key in titles or is_word(a.key) or is_word(b.key)


def _before_the_same(form: Form, mentions: Mentions) -> Iterator[Form]:
    """The other first names that stand before a surname this one stands before."""
    found = {form.key}
    for i in form.at:
        after = mentions.after(i)
        core = mentions.core(after) if after is not None else None
        if core is None or core.text not in mentions.forms:
            continue
        for k in mentions.forms[core.text].at:
            before = mentions.before(k)
            name = mentions.core(before) if before is not None else None
            if name is None or name.key in found:
                continue
            found.add(name.key)
            if name.text in mentions.forms:  # it may stand in a title only, or in an address
                yield mentions.forms[name.text]
