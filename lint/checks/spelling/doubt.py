"""How sure it is that a word nothing explains is a slip, and no word that the lexicon lacks.

News is full of words that no dictionary has, and most resemble some other word. What tells them
from slips was learned from marks on published news that a reader had judged, 444 real and 149 false
ones: a slip seldom changes the last letter, a long word seldom resembles another by chance, the
word that was meant goes with its neighbours. Where other words of the article resemble a common
one, slips are likelier; where they resemble nothing, its subject has words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint.article import Article
from lint.language.lexicon import lexicon
from lint.language.spelling.corrections import Correction
from lint.language.spelling.formation import is_near_common

_START = -4.2
_COST, _LETTER, _COMMON, _CONTEXT, _BESIDE = -0.5, 0.6, 0.28, 0.18, 0.14
"""Weights (logarithm of odds) of what the slip costs, of each letter, of how common the other word
is, of how much likelier the passage is with it, and of what the article and the words right beside
it say."""
_LAST, _FOREIGN = -0.95, -1.55
"""Weights of another last letter, and of one that ends words of other languages."""
_SLIPS, _STRANGERS = 0.34, -0.24
"""Weights of each other word of the article that resembles a common one, and that does not."""
_LONGEST, _MOST_OTHERS, _LEAST_LIKELY, _LIKELIEST = 12, 5, -5.0, 15.0
_BAR = -0.3
"""Odds from which on it is a warning: that of a slip is given more credit than of a word."""
_REACH = 4
"""Words on each side that make the passage."""


def is_sure(
    article: Article, word: str, i: int, best: Correction, unexplained: Iterable[str]
) -> bool:
    """Is the word at `i` rather a slip in `best` than a word? `unexplained` are all words of the
    article that nothing explains."""
    # Most articles have no word to doubt, and the counts take time to open.
    from lint.language.context.likelihood import likelier

    text = article.words.text
    passage = (max(i - _REACH, 0), min(i + _REACH, len(text) - 1))
    likely = likelier(text, passage, i, i + 1, best.word.split())
    others = [
        other
        for other in unexplained
        if other != word and other.isalpha() and other in article.forms
    ]
    slips = sum(is_near_common(other) for other in others)
    common = lexicon().zipf(best.word)
    other_end = word[-1] != best.word[-1]
    odds = (
        _START
        + _COST * best.cost
        + _LETTER * min(len(word), _LONGEST)
        + _COMMON * common
        + _CONTEXT * max(_LEAST_LIKELY, min(likely, _LIKELIEST))
        + _BESIDE * (best.score - common + best.cost)
        + _LAST * other_end
        + _FOREIGN * (other_end and word[-1] in "aiou")
        + _SLIPS * min(slips, _MOST_OTHERS)
        + _STRANGERS * min(len(others) - slips, _MOST_OTHERS)
    )
    return odds > _BAR
