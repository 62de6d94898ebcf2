"""Words that a dictionary need not list, since anyone can form and read them: `cybersecurity`,
`gameplay`, `unblighted`, `vote-winner`."""

from __future__ import annotations

from functools import lru_cache

from lint.language.classes import CLOSED_WORDS
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
_QUALITY = sum(CLASS_BITS[name] for name in ("adjective", "ing", "participle"))
_SHORTEST = 4
"""Letters that a base must have."""
_LEAST_COMPOUND, _LEAST_SHORT = 3.0, 4.3
"""How common (zipf) both parts of a compound must be, and how common a part of three letters."""
COMMON = 3.4
PLAIN = 2.3
"""What a slip costs that hands often make."""
_CONTRACTED = frozenset(("s", "d", "ll", "ve", "re", "m", "t", "em", "n", "all", "clock", "er"))


def is_formed(word: str) -> bool:
    """Can the word (folded, in no list) be read as one formed of known words by rule?

    Compounds written as one word are another matter, see `is_compound`.
    """
    if "'" in word:
        return _is_contracted(word)
    if "-" in word:
        return all(_is_part(part) for part in word.split("-") if part)
    return has_ending(word) or has_prefix(word)


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


def has_ending(word: str) -> bool:
    """A regular form of a known word: planemakers, beardy, fizzingly."""
    known = lexicon()
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST:
        stem = word[:-2] if word.endswith(_HISSING) else word[:-1]
        base = known.word(stem)
        if base is not None and base.lower and not _ends_in_y(stem):
            return True
    if word.endswith("y") and word[-2] not in "ely" and _is_noun(word[:-1]):
        return True
    if word.endswith("ly") and _is_quality(word[:-2]) and not word.endswith(_NOT_LY):
        return True
    if word.endswith("iness") and _is_quality(word[:-5] + "y"):
        return True
    if word.endswith("ably") and _is_core(word[:-1] + "e"):
        return True
    endings = (ending for ending in SUFFIXES if word.endswith(ending))
    return any(_takes(word[: -len(ending)], ending) for ending in endings) or _has_twin(word)


def is_agent(word: str) -> bool:
    """Is it who does or plays something: basketballer, crowdfunders?"""
    stem = word.removesuffix("s").removesuffix("er")
    if len(stem) < _LONG_STEM or stem == word.removesuffix("s"):
        return False
    if lexicon().knows(stem + "or"):
        return False  # prosecuters
    return any(_is_core(base) and (_is_noun(base) or _is_verb(base)) for base in (stem, stem + "e"))


def _takes(stem: str, ending: str) -> bool:
    if ending in ("ness", "less") and _ends_in_y(stem):
        return False
    return _is_core(stem, 3) and (len(stem) >= _SHORTEST or lexicon().zipf(stem) >= _LEAST_SHORT)


_LONG_STEM = 6
"""Letters of what takes -er by rule: a shorter word is too easily another one's slip."""
_NOT_LY = ("icly", "lely", "llly", "uely", "yly")
"""Where -ly would take another form: basically, simply, fully, truly, happily."""
_HISSING = ("sses", "uses", "xes", "zes", "ches", "shes")
"""Endings of plurals in -es."""


def _ends_in_y(stem: str) -> bool:
    """Does the stem change its last letter before an ending: summary, summaries?"""
    return stem.endswith("y") and stem[-2:-1] not in tuple("aeiou")


def _is_quality(word: str) -> bool:
    facts = lexicon().word(word)
    return _is_core(word) and facts is not None and bool(facts.classes & _QUALITY)


def _is_noun(word: str) -> bool:
    facts = lexicon().word(word)
    return _is_core(word) and facts is not None and bool(facts.classes & CLASS_BITS["noun"])


_ONLY_Z = ("capsis", "downsis", "outsis", "resis", "rightsis", "supersis", "upsis")
"""How words of size begin if they are misspelt: they have no other spelling."""


def _has_twin(word: str) -> bool:
    """Is it a known word but for -ise or -ize?"""
    at = max(word.rfind("is"), word.rfind("iz"))
    if at < 3 or not word[at + 2 :].startswith(("e", "i", "a")) or word.startswith(_ONLY_Z):
        return False
    twin = word[: at + 1] + ("z" if word[at + 1] == "s" else "s") + word[at + 2 :]
    facts = lexicon().word(twin)
    return facts is not None and facts.lower


def has_prefix(word: str) -> bool:
    """A known word with a prefix: unblighted, ecommerce."""
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
            and not (i > 5 and first.classes & CLASS_BITS["adjective"])
            and second.classes & _HEAD
            and min(first.zipf, second.zipf) >= (_LEAST_COMPOUND if i > 3 else _LEAST_SHORT)
            and (len(word) - i > 3 or second.zipf >= _LEAST_SHORT)
            and not {word[:i], word[i:]} & CLOSED_WORDS
        ):
            return True
    return False


@lru_cache(20_000)
def is_near_common(word: str, most: float = PLAIN, least: float = COMMON) -> bool:
    """Is the word one slip, of at most this cost, away from a word at least as common (zipf), and
    so hardly formed on purpose?"""
    known = lexicon()
    return any(
        known.zipf(candidate) >= least
        and known.tier(candidate) == CORE
        and slip_cost(word, candidate, most) < TOO_FAR
        for candidate in one_away(word)
    )
