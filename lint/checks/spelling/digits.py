"""A digit that a finger put in the place of a letter: `c0uncil`, `th3`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import CORE, lexicon
from lint.language.sift import Sift
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_LETTERS = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"}
"""Letters that a digit looks like, or lies above."""
_LEAST = 3.6
"""How common (zipf) the word must be."""
_SHORTEST = 4
"""Letters and digits: `1st`, `4x4`, `b5` mean what they say."""


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Words with a digit in them that are common words with a letter there."""
    words = article.words
    meant = {word: _meant(word) for word in _with_digits(article.types) - accepted}
    if not meant:
        return
    for i in [i for i, word in enumerate(words.folded) if word in meant]:
        text = words.text[i]
        if article.looks_named(i):
            continue  # Driv3r is how the game is called
        span = Span(words.start[i], words.end[i])
        yield rule.finding(span, text, (like(text, meant[words.folded[i]]),))


@cache
def _meant(word: str) -> str:
    """The word that was meant; "" if a digit is no slip here, or two words could be meant."""
    digits = [letter for letter in word if letter.isdigit()]
    if not digits or len(word) < _SHORTEST or len(digits) > 2 or not word.isalnum():
        return ""
    if word[0].isdigit() and word[1].isdigit():
        return ""  # 20s, 10am
    choices = [_LETTERS.get(letter, "") if letter.isdigit() else letter for letter in word]
    known = lexicon()
    made = ["".join(letters) for letters in product(*choices)]
    right = [w for w in made if known.tier(w) == CORE and known.zipf(w) >= _LEAST]
    return right[0] if len(right) == 1 else ""


_with_digits = Sift(lambda word: bool(_meant(word)))
