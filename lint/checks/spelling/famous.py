"""A name that everyone knows, one plain slip away: Tuseday, Bangaldesh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.finding import Finding
from lint.language.classes import CLOSED
from lint.language.edits import one_edit
from lint.language.lexicon import NAME, lexicon
from lint.language.sift import Sift
from lint.language.spelling.slips import NEIGHBOUR_KEY, STRANGE, slip_cost
from lint.language.words import Words, fold
from lint.rule import Rule
from lint.text import Span

_PLAIN_SLIP = 2.0
"""What a letter left out, doubled or swapped costs at most."""
_SHORTEST = 6
_SHORTEST_STRANGER = 5
_CALENDAR = frozenset(name for name in CLOSED["month"] | CLOSED["weekday"] if len(name) > _SHORTEST)
"""Days and months: no name of anything else is one letter away."""
_LONG = 8
"""Letters from which on a name is hardly another one, whatever the slip."""


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are one slip away from one of these names."""
    meant = {
        form: name for form in strangers(article.forms) if (name := meant_by(bare(form), names))
    }
    words = article.words
    held = {
        form: name
        for form, name in meant.items()
        if name in article.types or words.text.count(form) == 1
    }  # a name used again and again, never the famous one beside it, is one of its own
    if not held:
        return
    for i, text in enumerate(words.text):
        if text in held and not (_before_surname(words, i) or _after_first_name(words, i)):
            yield misspelt(article, rule, i, held[text])


def misspelt(article: Article, rule: Rule, i: int, meant: str) -> Finding:
    """Word `i`, without its possessive ending, for the name that was meant (folded)."""
    start, text = article.words.start[i], article.words.text[i]
    length = len(bare(text))
    return rule.finding(Span(start, start + length), text[:length], (meant.capitalize(),))


def _before_surname(words: Words, i: int) -> bool:
    """Does a word that is nothing but a name follow, so that this is a first name: Daanish
    Hussain?"""
    after = words.text[i + 1] if i + 1 < len(words) else ""
    return (
        words.gap[i + 1] == " " and after.istitle() and lexicon().tier(words.folded[i + 1]) == NAME
    )


def _after_first_name(words: Words, i: int) -> bool:
    """Does a word stand before it that is nothing but a name, or that no list has, so that this is
    a surname: Matteo Donega?"""
    if not i or words.gap[i] != " " or not words.text[i - 1].istitle():
        return False
    before = lexicon().word(words.folded[i - 1])
    return words.text[i - 1].isalpha() and (before is None or before.tier == NAME)


def bare(form: str) -> str:
    """A word (folded) without its possessive ending."""
    return fold(form).removesuffix("'s")


def _is_stranger(form: str) -> bool:
    """Is this a word with a capital that no list has?"""
    if len(form) < _SHORTEST_STRANGER or not form[0].isupper():
        return False
    word = bare(form)
    return (
        len(word) >= _SHORTEST_STRANGER
        and word.isalpha()
        and form[1 : len(word)].islower()
        and not lexicon().knows(word)
        and not lexicon().knows(word.removesuffix("s"))  # two Californias
    )


strangers = Sift(_is_stranger)


@cache
def meant_by(word: str, names: frozenset[str]) -> str:
    """Which of these names (folded) was meant by an unknown word; "" for none."""
    if word in names:
        return ""
    near = [
        (slip_cost(word, name), name)
        for length in range(len(word) - 1, len(word) + 2)
        for name in _by_length(names)[word[0], length]
        if one_edit(word, name)
    ]
    return next((name for cost, name in sorted(near) if _is_likely(cost, word, name)), "")


def _is_likely(cost: float, word: str, name: str) -> bool:
    """Is the slip likelier than another name? In a short word only a plain one is, or the key
    beside the right one: another vowel is often another name (Ghani, Ghana)."""
    if _is_foreign(word, name):
        return False
    if name in _CALENDAR:
        return True
    if cost <= _PLAIN_SLIP:
        return True
    if len(word) < _LONG:
        return cost == NEIGHBOUR_KEY and len(word) >= _SHORTEST
    return cost <= (STRANGE if len(word) == len(name) > _LONG else NEIGHBOUR_KEY)


def _is_foreign(word: str, name: str) -> bool:
    """Does the word end as its sister in another language does: Mexicana, Orchestre?"""
    stem = name[:-1] if name[-1] in _ENDINGS else name
    return word[-1] in _ENDINGS and word[:-1] == stem


_ENDINGS = "aeo"


@cache
def _by_length(names: frozenset[str]) -> defaultdict[tuple[str, int], list[str]]:
    """The names with an initial and a length."""
    of: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for name in names:
        of[name[0], len(name)].append(name)
    return of
