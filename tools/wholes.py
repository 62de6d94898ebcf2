"""Lists the words whose halves are common words too (`lint/checks/spelling/halves.py`).

python -m tools.wholes > lint/language/data/wholes.txt
"""

from __future__ import annotations

from lint.language.lexicon import CORE, lexicon
from lint.language.ngrams import ngrams

_SHORTEST = 5
_COMMON, _RARE = 3.2, 2.3
_COMMON_HALF, _RARE_HALF = 3.4, 1.0
"""How common (zipf) a word and its halves must be; the rarer words need two common halves."""
_COUNTED = 5
_PARTICLES = frozenset("up off down out back over in on away".split())
_LETTERS = frozenset("a")


def main() -> None:
    known = lexicon()
    print(*sorted(word for word in known if _is_common(word) and any(_halves(word))), sep="\n")


def _is_common(word: str) -> bool:
    return (
        _is_core(word, _RARE)
        and len(word) >= _SHORTEST
        and word.isascii()
        and word.isalpha()
        and _count(word) >= _COUNTED
    )


def _halves(word: str) -> list[tuple[str, str]]:
    cuts = ((word[:k], word[k:]) for k in range(1, len(word) - 1))
    known = lexicon()
    return [
        cut
        for cut in cuts
        if all(map(_is_half, cut))
        and max(map(known.zipf, cut)) >= _COMMON_HALF
        and (known.zipf(word) >= _COMMON or min(map(known.zipf, cut)) >= _COMMON_HALF)
        and not _is_phrase(*cut)
    ]


def _is_half(word: str) -> bool:
    return _is_core(word, _RARE_HALF) and (len(word) > 1 or word in _LETTERS)


def _is_core(word: str, zipf: float) -> bool:
    """Do all dictionaries have the word, in small letters, and is it at least so common?"""
    facts = lexicon().word(word)
    return facts is not None and facts.lower and facts.tier == CORE and facts.zipf >= zipf


def _is_phrase(one: str, two: str) -> bool:
    """Shut down, set up, back up: two words as a verb."""
    return two in _PARTICLES and lexicon().is_class(one, "verb")


def _count(word: str) -> float:
    return ngrams().one(ngrams().number(word))


main()
