"""Which words of an article nothing explains."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import NAME, WIDE, lexicon
from lint.language.sift import Sift
from lint.language.spelling.formation import (
    PLAIN,
    has_ending,
    has_prefix,
    is_agent,
    is_formed,
    is_near_common,
)
from lint.language.words import OPAQUE, Words, fold

_FORMED = 3.2
"""What the slip costs at most that a word with a prefix is rather taken for, or one in -er:
intergrated."""
_FORMED_NEAR = 2.5
"""How common (zipf) the word must be: undermind for undermined."""
_FAIRLY_COMMON, _VERY_COMMON = 2.8, 5.0
"""How common (zipf) a word must be that a name without a capital is taken for, and a short one."""
_SHORTEST = 6
"""Letters of a word with a capital that may be a slip in a common word."""
_UNSAID, _UNSEEN = 0.1, 1.3
"""How common (zipf) a word is that only large dictionaries have; rude ones have the first."""
_PLAINEST, _MEANT = 2.0, 4.0
"""What the slip costs at most, and how common the word is, that such a word is taken for."""
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
    if "-" in word or "'" in word:
        return is_formed(word)
    return (has_ending(word) and not is_near_common(word)) or (
        (has_prefix(word) or is_agent(word)) and not is_near_common(word, _FORMED, _FORMED_NEAR)
    )


def unexplained(
    words: Words, forms: frozenset[str], accepted: frozenset[str]
) -> dict[str, list[int]]:
    """The folded words that nothing explains, without possessive ending, and where they stand.
    Short words with a capital are names.

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
    if len(word) < _SHORTEST and form[0].isupper() and form[1:].islower():
        return False
    return not _explain(word) or (form == word and (_is_name_only(word) or is_rare_slip(word)))


_doubtful = Sift(_is_doubtful)


def _is_name_only(word: str) -> bool:
    """Is the word, in lower case, hardly the rare name that it could be, but a slip: thier?"""
    known = lexicon()
    return (
        known.tier(word) == NAME
        and word.isalpha()
        and len(word) > 3
        and known.zipf(word) < _RARE_NAME
        and not has_ending(word)
        and is_near_common(word, PLAIN, _FAIRLY_COMMON if len(word) > 4 else _VERY_COMMON)
    )


def is_rare_slip(word: str) -> bool:
    """Is the word, though some dictionary has it, hardly meant, but a plain slip in a very common
    one: targetted, manged?"""
    known = lexicon()
    return (
        known.tier(word) == WIDE
        and _UNSAID < known.zipf(word) <= _UNSEEN
        and len(word) > 3
        and word.isalpha()
        and is_near_common(word, _PLAINEST, _MEANT)
    )
