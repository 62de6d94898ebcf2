"""Which words of an article nothing explains."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import NAME, lexicon
from lint.language.sift import Sift
from lint.language.spelling.formation import is_formed, is_near_common
from lint.language.words import OPAQUE, Words, fold

_RARE_NAME = 3.1
"""How common (zipf) a name may be whose letters are taken for a slip where it has no capital."""


@lru_cache(50_000)
def is_explained(word: str) -> bool:
    """Is a folded word a word, a name, a number, a mark or a regular formation? A compound in one
    word is not explained by its form alone, since a slip may look like one: millisles."""
    return _explain(word)


def _explain(word: str) -> bool:
    if len(word) < 3 or not word[0].isalpha() or not word.isascii() or word[0] == OPAQUE:
        return True  # accents make a loan or a name of a word
    if not word.isalpha() and any(letter.isdigit() or letter in "_." for letter in word):
        return True
    base = word.removesuffix("'s")
    known = lexicon()
    return known.knows(word) or known.knows(base) or len(base) < 3 or _is_new(base)


def _is_new(word: str) -> bool:
    return is_formed(word) and ("-" in word or "'" in word or not is_near_common(word))


def unexplained(
    words: Words, forms: frozenset[str], accepted: frozenset[str]
) -> dict[str, list[int]]:
    """The folded words that nothing explains, without possessive ending, and where they stand.

    `forms` are the different words as written.
    """
    unknown = {
        word
        for word in map(fold, _doubtful(forms))
        if word not in accepted and word.removesuffix("'s") not in accepted
    }
    places: dict[str, list[int]] = {}
    if unknown:
        for i in words.places(unknown):
            places.setdefault(words.folded[i].removesuffix("'s"), []).append(i)
    return places


def _is_doubtful(form: str) -> bool:
    word = fold(form)
    return not _explain(word) or (form == word and _is_name_only(word))


_doubtful = Sift(_is_doubtful)


def _is_name_only(word: str) -> bool:
    """Is the word, in lower case, hardly the rare name that it could be, but a slip: thier?"""
    known = lexicon()
    return (
        known.tier(word) == NAME
        and word.isalpha()
        and len(word) > 4
        and known.zipf(word) < _RARE_NAME
        and is_near_common(word)
    )
