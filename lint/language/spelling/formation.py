"""Words that a dictionary need not list, since anyone can form and read them: `cybersecurity`,
`gameplay`, `unblighted`, `vote-winner`."""

from __future__ import annotations

from functools import lru_cache

from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, CORE, lexicon
from lint.language.spelling.near import one_away
from lint.language.spelling.slips import TOO_FAR, slip_cost

PREFIXES = tuple(
    (
        "anti auto counter crypto cyber eco electro euro geo giga hyper inter kilo macro mega "
        "micro mid mini mono multi nano neo neuro non paleo petro photo poly post pre pseudo "
        "psycho quasi semi socio sub super techno tele thermo trans ultra"
    ).split()
)
"""Prefixes that go with nouns and adjectives."""
VERB_PREFIXES = ("de", "dis", "mis", "out", "over", "re", "un", "under")
"""Prefixes that go with verbs and participles."""
SUFFIXES = ("like", "wise", "less", "free", "ness", "ward", "wards", "fold", "ship", "hood", "gate")
_VERB = sum(CLASS_BITS[name] for name in ("verb", "third", "past", "participle", "ing"))
_NOUN = sum(CLASS_BITS[name] for name in ("noun", "adjective"))
_HEAD = sum(CLASS_BITS[name] for name in ("noun", "plural", "ing", "adjective"))
_FUNCTION = frozenset[str]().union(*CLOSED.values())
_SHORTEST = 4
"""Letters that a base must have."""
_LEAST_COMPOUND, _LEAST_SHORT = 3.0, 4.3
"""How common (zipf) both parts of a compound must be, and how common a part of three letters."""
_COMMON = 3.4
_PLAIN = 2.3
_CONTRACTED = frozenset(("s", "d", "ll", "ve", "re", "m", "t", "em", "n", "all", "clock", "er"))


def is_formed(word: str) -> bool:
    """Can the word (folded, in no list) be read as one formed of known words by rule?

    Compounds written as one word are another matter, see `is_compound`.
    """
    if "'" in word:
        return _is_contracted(word)
    if "-" in word:
        return all(_is_part(part) for part in word.split("-") if part)
    return _has_ending(word) or _has_prefix(word)


def _is_contracted(word: str) -> bool:
    first, *rest = word.split("'")
    if all(part in _CONTRACTED or part == "" for part in rest):
        return first == "" or _is_part(first)
    # o'clock, d'etat, rock'n'roll: names and loans that the article itself must answer for
    return len(first) <= 2 or all(part == "n" or _is_part(part) for part in rest)


def _is_part(part: str) -> bool:
    return (
        len(part) <= 2
        or not part.isalpha()
        or part in PREFIXES
        or lexicon().knows(part)
        or is_formed(part)
        or is_compound(part)
    )


def _is_core(word: str, shortest: int = _SHORTEST) -> bool:
    facts = lexicon().word(word)
    return len(word) >= shortest and facts is not None and facts.lower and facts.tier == CORE


def _has_ending(word: str) -> bool:
    """A regular form of a known word: planemakers, tweeted."""
    known = lexicon()
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        base = known.word(word[:-1])
        if base is not None and base.lower and len(word) > _SHORTEST:
            return True
    return any(word.endswith(ending) and _is_core(word[: -len(ending)], 3) for ending in SUFFIXES)


def _has_prefix(word: str) -> bool:
    for prefix in PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _SHORTEST and (_is_core(rest) or _plural(rest)):
            return True
    return any(
        word.startswith(prefix) and _is_core(word[len(prefix) :]) and _is_verb(word[len(prefix) :])
        for prefix in VERB_PREFIXES
    )


def _is_verb(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is not None and bool(facts.classes & _VERB)


def _plural(word: str) -> bool:
    return word.endswith("s") and _is_core(word[:-1])


def is_compound(word: str) -> bool:
    """Two common words run together, neither a small one, the second a noun: gameplan, matchday."""
    known = lexicon()
    for i in range(3, len(word) - 2):
        first, second = known.word(word[:i]), known.word(word[i:])
        if (
            first is not None
            and second is not None
            and first.tier == second.tier == CORE
            and first.lower
            and second.lower
            and first.classes & _NOUN
            and second.classes & _HEAD
            and min(first.zipf, second.zipf) >= (_LEAST_COMPOUND if i > 3 else _LEAST_SHORT)
            and (len(word) - i > 3 or second.zipf >= _LEAST_SHORT)
            and not {word[:i], word[i:]} & _FUNCTION
        ):
            return True
    return False


@lru_cache(20_000)
def is_near_common(word: str) -> bool:
    """Is the word one plain slip away from a common one, and so hardly formed on purpose?"""
    known = lexicon()
    return any(
        known.zipf(candidate) >= _COMMON
        and known.tier(candidate) == CORE
        and slip_cost(word, candidate, _PLAIN) < TOO_FAR
        for candidate in one_away(word)
    )
