"""How likely it is that one word of an expression is a slip for another that resembles it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from lint.language.classes import CLOSED_WORDS
from lint.language.context.evidence import evidence, view
from lint.language.context.tokens import Option, token, tokens
from lint.language.edits import one_edit
from lint.language.lexicon import lexicon
from lint.language.likeness import sound_alike
from lint.language.ngrams import ngrams
from lint.language.spelling.slips import slip_cost

_REACH, _MOST_COST = 6, 6.0
"""Words on either side that are looked at, and the most that a slip is said to cost."""
_MOST_EVIDENCE = 4.0
_CLOSE, _MOST_FITS, _NEVER = 1.5, 6.0, -9.0
"""How close two words are that belong together, how much that counts at the most, and how close
two are that were never seen together."""
_KNOWN = 4.0
"""How common (zipf) a word is that all know."""
_LETTERS = 6
"""Letters of a word of middling length."""


def is_usual(before: str, written: str, after: str, meant: str) -> bool:
    """Does the written word stand beside either of these (nothing: no matter what is there) in
    other people's texts too? Function words stand beside any. What sounds like the word meant is
    written for it by others too: free reign."""
    alike = sound_alike(written, meant)
    return any(
        not CLOSED_WORDS.intersection(pair)
        and "" not in pair
        and _seen(*pair) > (_seen(*right) if alike else 0.0)
        for pair, right in (
            ((before, written), (before, meant)),
            ((written, after), (meant, after)),
        )
    )


def _seen(first: str, second: str) -> float:
    """How often the one word was seen right before the other."""
    counted = ngrams().two(token(first).row, token(second).number)
    return counted or lexicon().pair(first, second)


class Slip(NamedTuple):
    """What speaks for a word that may be meant, and against the one that stands there."""

    evidence: float
    """What the words around say (see `context.evidence`)."""
    beside: float
    """How close the word meant is to its neighbour in the expression; 0 if they were not counted
    together, or if that is a function word: then the evidence says less."""
    fits: float
    """How much closer the word that stands there is to its other neighbour."""
    rare: float
    """How rare that word is, against one that all know."""
    sounds: bool
    """They sound the same; or else they are a letter apart."""
    letter: bool
    longer: int
    """Letters of the word meant above the middling: long words have few that are like them."""
    words: int
    """Words of the expression above two, two at the most."""

    @property
    def likely(self) -> float:
        """Over 0 for a slip. The weights are a fit on 150 slips in drafts and on 450 words in news
        that were right; the bar lies where a few in a hundred of these pass."""
        if self.beside:
            said = -0.35 + 0.68 * self.evidence - 0.11 * self.beside
        else:
            said = -1.14 + 0.22 * self.evidence
        return (
            said
            - 0.91 * self.fits
            + 0.74 * self.rare
            + 1.77 * self.sounds
            + 1.68 * self.letter
            - 0.25 * self.longer
            + 0.44 * self.words
        )


def slip(text: Sequence[str], i: int, meant: str, first: int, last: int) -> Slip:
    """What speaks for a slip at word `i` of a text, in an expression that is the words `first` to
    `last`."""
    written, before, after = text[i], text[i - 1], text[i + 1]
    inside = max(
        closeness(before, meant) if i > first and before not in CLOSED_WORDS else 0.0,
        closeness(meant, after) if i < last and after not in CLOSED_WORDS else 0.0,
        0.0,
    )
    fits = 0.0
    if i == first:
        fits = _better(closeness(before, written), closeness(before, meant))
    elif i == last:
        fits = _better(closeness(written, after), closeness(meant, after))
    sounds = sound_alike(written, meant)
    return Slip(
        evidence=max(min(likelier(text, i, meant), _MOST_EVIDENCE), -_MOST_EVIDENCE),
        beside=inside,
        fits=fits,
        rare=_KNOWN - lexicon().zipf(written),
        sounds=sounds,
        letter=not sounds and one_edit(written, meant),
        longer=len(meant) - _LETTERS,
        words=min(last - first - 1, 2),
    )


def _better(written: float, meant: float) -> float:
    return min(written - max(meant, 0.0), _MOST_FITS) if written > _CLOSE else 0.0


def closeness(first: str, second: str) -> float:
    """How much oftener the second word follows the first than chance would have it, as a natural
    logarithm."""
    if not first[:1].isalpha() or not second[:1].isalpha():
        return 0.0
    one, two = token(first), token(second)
    count = ngrams().two(one.row, two.number)
    return log(count * ngrams().total / ((one.uses + 1) * (two.uses + 1))) if count else _NEVER


def likelier(text: Sequence[str], i: int, meant: str) -> float:
    """How much what stands around word `i` speaks for the one that may be meant (see
    `context.evidence`)."""
    window = [word for word in text[max(0, i - _REACH) : i + _REACH + 1] if word]
    found, places = tokens(window, 0, len(window))
    k = places.index(min(i, _REACH), 2)
    around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
    written, other = found[k], token(meant)
    option = next((option for option in written.options if option.token is other), None)
    if option is None:
        option = Option(other, "m", min(slip_cost(written.text, meant), _MOST_COST), 0.0, 0.0)
    return evidence(
        view(written, around), view(other, around), option, around, again=False, echo=False
    )
