"""Which words may have been meant by which, and the slip that would have made the one of the other
(see `lint.language.context.weights.SLIPS`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import yaml

from lint.language.context.weights import SLIPS
from lint.language.lexicon import CORE, WIDE, lexicon
from lint.language.plurals import plural
from lint.language.spelling.slips import one_edit, slip_cost
from tools.context.sounds import near_sound, pronunciations, same_sound

_HERE = Path(__file__).parent
_RULES = Path(__file__).parents[2] / "rules"
_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LEAST_ZIPF = 1.3
"""How common a word must be to be doubted; to be meant; to be meant because it sounds the same; by
near sound; by likeness; to be an owner."""
_LEAST_MEANT = 2.9
_LEAST_SAME = 2.0
_LEAST_NEAR = 3.2
_LEAST_LIKE = 2.3
_LEAST_OWNER = 2.6
_SURER = "hcief"
"""Slips, the likeliest first: of two that make the same word of the same, one is kept."""
_NEAR_COST, _FORM_COST, _OWNER_COST, _LIKE_COST = 3.0, 2.0, 1.0, 2.0
_MOST_COST = 4.8
_NEAR_USES = 2000
"""How often a word must stand in the text to be meant by near sound."""
_MOST_OPTIONS = 14
_LIKELIEST = "hc"
_LETTERS = "".join(SLIPS)
_PREPOSITIONS = frozenset(
    "of to in for on with at from by about as into over after against than".split()
)
_ENDINGS = "s es ed d ing ly n en al ally".split()
_VERB_ENDINGS = "ing ed".split()
_Y_ENDINGS = "ies ied ily".split()


class Slip(NamedTuple):
    """A slip, by its letter, and what it costs."""

    kind: str
    cost: float


Meanings = defaultdict[str, dict[str, Slip]]
"""For each word, those that may have been meant by it."""


class Vocabulary(NamedTuple):
    """Words by how common they are."""

    doubted: dict[str, float]
    """All that may be slips."""
    meant: dict[str, float]
    """Those that may have been meant."""


def vocabulary() -> Vocabulary:
    """The words of the lexicon that are written in lower case and not too rare."""
    doubted, meant = {}, {}
    for word in lexicon():
        facts = lexicon().word(word) if _PLAIN.fullmatch(word) else None
        if facts and facts.lower and facts.zipf >= _LEAST_ZIPF and facts.tier in (CORE, WIDE):
            doubted[word] = facts.zipf
            if facts.zipf >= _LEAST_SAME and facts.tier == CORE:
                meant[word] = facts.zipf
    return Vocabulary(doubted, meant)


def meanings() -> Meanings:
    """What may have been meant by each word."""
    words = vocabulary()
    found: Meanings = defaultdict(dict)
    for word, meant, slip in _regular(words):
        least = _LEAST_SAME if slip.kind == "h" else _LEAST_MEANT
        if word == meant or word not in words.doubted or words.meant.get(meant, 0.0) < least:
            continue
        if slip.kind in "ei" and _are_prepositions(word, meant):
            continue
        before = found[word].get(meant)
        if before is None or _SURER.index(slip.kind) < _SURER.index(before.kind):
            found[word][meant] = slip
    for word, meant in _listed("senses.txt"):
        found[word][meant] = Slip("c", 0.0)
    for word, meant in _listed("confused.txt"):
        known = lexicon().knows(word) and lexicon().zipf(meant) >= _LEAST_LIKE
        if known and meant not in found[word] and not _are_prepositions(word, meant):
            found[word][meant] = Slip("m", _LIKE_COST)
    for owners, owner in _owners(words):
        found[owners][owner] = found[owner][owners] = Slip("q", _OWNER_COST)
    return found


def options(found: Meanings, uses: Mapping[str, float]) -> dict[str, list[tuple[str, int, int]]]:
    """The options as the file has them: those that were counted, the likeliest slips first and the
    most used. Spellings of one word are none."""
    table = {}
    for word, of in found.items():
        kept = [
            (-uses[meant], meant, slip)
            for meant, slip in of.items()
            if meant in uses
            and slip.cost < _MOST_COST
            and (slip.kind != "f" or uses[meant] >= _NEAR_USES)
            and not _are_variants(word, meant)
        ]
        if kept:
            kept.sort(key=lambda each: (each[2].kind not in _LIKELIEST, *each[:2]))
            table[word] = [
                (meant, _LETTERS.index(slip.kind), round(slip.cost * 10))
                for _, meant, slip in kept[:_MOST_OPTIONS]
            ]
    return table


def _are_prepositions(one: str, other: str) -> bool:
    """Are these two that stand in the same places? What stands around them does not tell whether
    somebody slipped."""
    return one in _PREPOSITIONS and other in _PREPOSITIONS


def _are_variants(one: str, other: str) -> bool:
    spelt = lexicon().spelt
    return any(
        spelt(word, dialect) in (one, other)
        for word in (one, other)
        for dialect in ("en-US", "en-GB")
    )


def _regular(words: Vocabulary) -> Iterator[tuple[str, str, Slip]]:
    """Slips that are only taken between words that are common enough."""
    for word, meant in (*_rules(), *_listed("taken.txt")):
        yield word, meant, Slip("c", 0.0)
    spoken = pronunciations(words.doubted)
    for word, meant in same_sound(spoken):
        yield word, meant, Slip("h", 0.0)
    for word, meant in near_sound(spoken):
        if words.meant.get(meant, 0.0) >= _LEAST_NEAR:
            yield word, meant, Slip("f", _NEAR_COST)
    for word, meant in _letter_off(words):
        yield word, meant, Slip("e", slip_cost(word, meant))
    for word, meant in _listed("forms.txt"):
        yield word, meant, Slip("i", _FORM_COST)
    for word in words.doubted:
        if len(word) > 2:
            for one, other in permutations(_forms(word, words.doubted), 2):
                yield one, other, Slip("i", _FORM_COST)


def _rules() -> Iterator[tuple[str, str]]:
    """The words that our rules tell apart by lists of their own."""
    for folder in ("confusions", "company"):
        for path in sorted((_RULES / folder).glob("*.yaml")):
            rule = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
            words = rule.get("words")
            for word, of in words.items() if isinstance(words, dict) else ():
                yield from ((word.lower(), meant.lower()) for meant in of.split("|"))


def _listed(name: str) -> Iterator[tuple[str, str]]:
    """Every two words of a line, both ways."""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        yield from permutations(line.split(), 2)


def _letter_off(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Words that are a letter apart: both are the same but for a letter left out of one, or of
    each."""
    shortened: defaultdict[str, list[str]] = defaultdict(list)
    for meant in words.meant:
        if len(meant) > 1 or meant in "ai":
            for short in _without_a_letter(meant):
                shortened[short].append(meant)
    for word in words.doubted:
        yield from ((word, meant) for meant in shortened.get(word, ()))
        for short in _without_a_letter(word):
            if short in words.meant and (len(short) > 1 or short in "ai"):
                yield word, short
            for meant in shortened.get(short, ()):
                if one_edit(word, meant):
                    yield word, meant


def _without_a_letter(word: str) -> set[str]:
    return {word[:k] + word[k + 1 :] for k in range(len(word))}


def _forms(word: str, known: Mapping[str, float]) -> list[str]:
    """A word and what is made of it by endings."""
    made = [word, *(word + ending for ending in _ENDINGS)]
    made += [word + word[-1] + ending for ending in _VERB_ENDINGS]
    if word.endswith("e"):
        made += [word[:-1] + ending for ending in _VERB_ENDINGS]
    if word.endswith("y"):
        made += [word[:-1] + ending for ending in _Y_ENDINGS]
    return [form for form in made if form in known]


def _owners(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Plurals and possessives of nouns: nations, nation's."""
    for word, zipf in words.doubted.items():
        is_noun = lexicon().is_class(word, "noun") and lexicon().tier(word) == CORE
        if is_noun and zipf >= _LEAST_OWNER and len(word) > 2 and "'" not in word:
            form = plural(word)
            is_plural = lexicon().is_class(form, "plural") or not form.endswith("s")
            if form in words.doubted and is_plural:
                yield form, word + "'s"
