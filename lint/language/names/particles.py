"""The small parts of names: particles with and without a capital, the Arabic article, initials,
an ampersand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.language.classes import CLOSED_WORDS
from lint.language.names.cores import ARTICLES, letters
from lint.language.names.doubt import (
    AMPERSAND,
    ARTICLE,
    CAPITALS,
    STOPS,
    Doubt,
    Written,
    by_weight,
)
from lint.language.names.familiar import is_word
from lint.language.names.mentions import Mentions
from lint.language.names.pairs import NO_NAMES
from lint.language.words import Words
from lint.text import Span

_VERBS_OF_ONE = frozenset("has is was does".split())
_COUNTRIES = frozenset("us usa uk eu un uae dc".split())
"""Abbreviations before a name that are no initials."""

_Ways = dict[str, list[tuple[int, int]]]


def particles(mentions: Mentions) -> Iterator[Doubt]:
    """Every name whose small parts are written in two ways."""
    cased: defaultdict[str, _Ways] = defaultdict(dict)
    initials: defaultdict[str, _Ways] = defaultdict(dict)
    text = mentions.words.text
    for i in mentions.at:
        if i in mentions.display or not i:
            continue
        first = _first_particle(i, mentions)
        if first < i:
            written = " ".join(_written(mentions.words, first, i - 1))
            core = mentions.core(i)
            if core is None or written.isupper():
                continue
            before = mentions.words.folded[first - 1]
            titled = before in mentions.register.titles
            cased[f"{written.lower()} {core.key} {titled}"].setdefault(written, []).append(
                (first, i - 1)
            )
        before_it = text[i - 1]
        if "." in before_it or (len(before_it) <= 3 and before_it.isupper()):
            _note_initials(i, mentions, initials)
    for ways in cased.values():
        yield from _judge(CAPITALS, ways, mentions)
    for ways in initials.values():
        yield from _judge(STOPS, ways, mentions)
    yield from _articles(mentions)
    if "&" in mentions.counts:
        yield from _ampersands(mentions)


def _first_particle(i: int, mentions: Mentions) -> int:
    """Where the particles before a name begin (`i` if there are none); only of those that follow
    a first name or a title, since a surname alone may open with a capital: Van Gogh."""
    words = mentions.words
    particles = mentions.register.particles
    first = i
    while (
        first
        and first not in mentions.starts
        and words.gap[first] == " "
        and words.folded[first - 1] in particles
    ):
        first -= 1
    if first == i or first in mentions.starts or not first or words.gap[first] != " ":
        return i
    before = mentions.core(first - 1)
    named = before is not None and not before.possessive and before.key not in NO_NAMES
    if named and before is not None and first - 1 in mentions.starts:
        named = not is_word(before.key) or before.key in mentions.register.given
    return first if named and first - 1 not in mentions.display else i


def _written(words: Words, first: int, last: int) -> list[str]:
    return words.text[first : last + 1]


def _note_initials(i: int, mentions: Mentions, initials: defaultdict[str, _Ways]) -> None:
    """Remember how the initials before a surname are written: J.K., JK, J. K."""
    words = mentions.words
    first = i
    while first and first not in mentions.starts and _of_initials(words, first - 1):
        first -= 1
    if first == i or (words.text[first] == "." and first + 1 == i):
        return
    core = mentions.core(i)
    if core is None or not words.text[first][0].isalpha():
        return
    written = "".join(
        words.gap[k] + words.text[k] if k > first else words.text[k] for k in range(first, i)
    )
    name = letters(written)
    if 1 <= len(name) <= 3:
        initials[f"{name} {core.key}"].setdefault(written, []).append((first, i - 1))


def _of_initials(words: Words, k: int) -> bool:
    text = words.text[k]
    if text == ".":
        return k > 0 and len(words.text[k - 1]) == 1 and words.text[k - 1].isupper()
    if "." in text[1:]:
        return text[0].isupper() and len(text) <= 6
    return len(text) <= 3 and text.isupper() and text.isalpha() and text.lower() not in _COUNTRIES


def _judge(kind: str, written: _Ways, mentions: Mentions) -> Iterator[Doubt]:
    ways = by_weight([Written(text, at) for text, at in written.items()])
    for minor in ways[1:]:
        yield Doubt(
            kind,
            minor.text,
            ways[0].text,
            _spans(mentions.words, minor),
            _spans(mentions.words, ways[0]),
            6,
            len(ways[0].at) > len(minor.at),
        )


def _spans(words: Words, way: Written) -> tuple[Span, ...]:
    return tuple(Span(words.start[a], _end(words, b)) for a, b in way.at)


def _end(words: Words, last: int) -> int:
    """Where a name ends, its possessive ending left out."""
    return words.end[last] - 2 * (words.text[last][-2:] in ("'s", "’s"))


def _articles(mentions: Mentions) -> Iterator[Doubt]:
    """al-Sisi beside el-Sisi."""
    found: defaultdict[str, _Ways] = defaultdict(dict)
    for form in mentions.forms.values():
        article, hyphen, name = form.text.partition("-")
        if hyphen and article.lower() in ARTICLES and name[:1].isupper():
            article = article.lower()
            at = [(i, i) for i in form.at if i not in mentions.display]
            if at:
                found[letters(name)].setdefault(f"{article}-{name}", []).extend(at)
    for ways in found.values():
        if len({text.partition("-")[0] for text in ways}) > 1:
            yield from _judge(ARTICLE, ways, mentions)


def _ampersands(mentions: Mentions) -> Iterator[Doubt]:
    """Marks & Spencer beside Marks and Spencer, B&Q beside B & Q."""
    words = mentions.words
    signs: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    spaced: defaultdict[tuple[str, str], _Ways] = defaultdict(dict)
    for i in range(1, len(words) - 1):
        if words.text[i] != "&" or i in mentions.display:
            continue
        one, other = words.text[i - 1], _bare(i + 1, mentions)
        if mentions.core(i - 1) is not None and mentions.core(i + 1) is not None:
            signs[one, other].append((i - 1, i + 1))
        if one[0].isupper() and other[0].isupper() and words.gap[i] == words.gap[i + 1]:
            gap = words.gap[i]
            spaced[one, other].setdefault(f"{one}{gap}&{gap}{other}", []).append((i - 1, i + 1))
    for ways in spaced.values():
        yield from _judge(AMPERSAND, ways, mentions)
    for (one, other), at in signs.items():
        spelled = list(_spelled(one, other, at, mentions))
        if spelled and not _of_longer_name(at, spelled, mentions):
            ways = {f"{one} & {other}": at, f"{one} and {other}": spelled}
            yield from _judge(AMPERSAND, ways, mentions)


def _spelled(
    one: str, other: str, at: list[tuple[int, int]], mentions: Mentions
) -> Iterator[tuple[int, int]]:
    """Where the two names stand with an `and` between them and may be the firm: words that are
    none, or that one of these follows: what follows the firm, the verb of one."""
    words, form = mentions.words, mentions.forms.get(one)
    written = (one, words.text[at[0][1]])  # Poor's is no word
    by_chance = one != other and all(is_word(letters(name)) or name.isupper() for name in written)
    followers = {words.text[last + 1] for _, last in at if last + 1 < len(words)} - CLOSED_WORDS
    followers |= _VERBS_OF_ONE
    for i in form.at if form else ():
        if i in mentions.display or i + 2 >= len(words) or words.folded[i + 1] != "and":
            continue
        if _bare(i + 2, mentions) == other and not (
            by_chance and followers.isdisjoint(words.text[i + 3 : i + 4])
        ):
            yield i, i + 2


def _bare(i: int, mentions: Mentions) -> str:
    """A name without its possessive ending, or the letter that stands for one."""
    core = mentions.core(i)
    return core.text if core is not None else mentions.words.text[i]


def _of_longer_name(
    at: list[tuple[int, int]], spelled: list[tuple[int, int]], mentions: Mentions
) -> bool:
    """Does the sign always stand in a longer name, and the word never: Brighton & Hove Albion, in
    Brighton and Hove?"""
    return all(mentions.after(last) is not None for _, last in at) and all(
        mentions.after(last) is None for _, last in spelled
    )
