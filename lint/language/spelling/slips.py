"""How hands and ears go wrong: the cost of getting from the word meant to the word typed.

Costs are weights in the logarithm of odds, fitted on pairs of misspellings and corrections (see
docs/spelling.md): a letter doubled in the wrong place costs little, a strange letter much.
"""

from __future__ import annotations

from functools import lru_cache

VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

MISSING_DOUBLE = 0.4
SOUND = 0.9
MISSING_APOSTROPHE = 1.2
SWAPPED = 1.55
MISSING_VOWEL = 1.6
MISSING_CONSONANT = 1.9
MISSING_LAST = 2.0
EXTRA_DOUBLE = 2.0
LIKE_SOUND = 2.15
VOWEL_FOR_VOWEL = 2.3
EXTRA_VOWEL = 2.6
NEIGHBOUR_KEY = 2.8
EXTRA_NEIGHBOUR = 3.1
EXTRA = 3.8
STRANGE = 3.9
FIRST_LETTER = 1.1
TOO_FAR = 99.0

_ALIKE = frozenset(
    frozenset(pair) for pair in "ck cs sz kq gj fv dt mn iy sx cx bp vw uw lr".split()
)
_SOUNDS = tuple(
    tuple(pair.split("/"))
    for pair in (
        "f/ph ph/f k/ck ck/k c/ck s/sc sc/s c/sc k/ch n/kn n/gn r/wr w/wh r/rh sion/tion tion/sion "
        "er/or or/er re/er er/re y/ie ie/y ee/ea ea/ee ei/ie ie/ei ous/us us/ous ence/ance "
        "ance/ence ent/ant ant/ent able/ible ible/able sh/ti t/ght al/le le/al el/le f/gh kw/qu "
        "ar/er ery/ary ary/ery ly/lly cion/tion"
    ).split()
)
_LONGEST_SOUND = 4
_SOUNDS_BY_LETTER = {
    letter: tuple(pair for pair in _SOUNDS if pair[0][0] == letter)
    for letter in {typed[0] for typed, _ in _SOUNDS}
}


def _neighbours() -> dict[str, frozenset[str]]:
    places = {
        letter: (row, column + (0.0, 0.25, 0.75)[row])
        for row, letters in enumerate(_ROWS)
        for column, letter in enumerate(letters)
    }
    return {
        one: frozenset(
            other
            for other, (row, column) in places.items()
            if other != one
            and abs(row - places[one][0]) <= 1
            and abs(column - places[one][1]) <= 1.1
        )
        for one in places
    }


NEIGHBOURS = _neighbours()
"""The keys beside each key of an English keyboard."""
_NONE: frozenset[str] = frozenset()


@lru_cache(20_000)
def slip_cost(typed: str, meant: str, most: float = TOO_FAR) -> float:
    """The least cost of the slips that make `typed` of `meant`; TOO_FAR if it is over `most`."""
    start, end = _common_ends(typed, meant)
    last, goal = len(typed) - end, len(meant) - end
    rows: list[dict[int, float]] = [{} for _ in range(last + _LONGEST_SOUND + 1)]
    rows[start][start] = 0.0
    for i in range(start, last + 1):
        row = rows[i]
        for j in range(start, goal + 1):
            cost = row.get(j)
            if cost is None:
                continue
            for di, dj, more in _steps(typed, meant, i, j):
                total = cost + more
                target = rows[i + di]
                if total <= most and total < target.get(j + dj, TOO_FAR):
                    target[j + dj] = total
    cost = rows[last].get(goal, TOO_FAR)
    if cost and typed[:1] != meant[:1]:
        cost += FIRST_LETTER
    return cost if cost <= most else TOO_FAR


def _common_ends(typed: str, meant: str) -> tuple[int, int]:
    """How many letters can be passed over at the start and at the end: all that are alike but
    two at the start, and as many as a sound has at the end."""
    shorter = min(len(typed), len(meant))
    start = 0
    while start < shorter and typed[start] == meant[start]:
        start += 1
    end = 0
    while end < shorter - start and typed[-1 - end] == meant[-1 - end]:
        end += 1
    return max(0, start - 2), max(0, end - _LONGEST_SOUND)


def _steps(typed: str, meant: str, i: int, j: int) -> list[tuple[int, int, float]]:
    """The ways on from `typed[i]` and `meant[j]`: letters of each used up, and the cost."""
    steps: list[tuple[int, int, float]] = []
    if i < len(typed) and j < len(meant):
        a, b = typed[i], meant[j]
        if a == b:
            steps.append((1, 1, 0.0))
        else:
            steps.append((1, 1, _other(a, b)))
            if typed[i + 1 : i + 2] == b and meant[j + 1 : j + 2] == a:
                steps.append((2, 2, SWAPPED))
        for sound, spelt in _SOUNDS_BY_LETTER.get(a, ()):
            if typed.startswith(sound, i) and meant.startswith(spelt, j):
                steps.append((len(sound), len(spelt), SOUND))
    if i < len(typed):
        steps.append((1, 0, _extra(typed, i)))
    if j < len(meant):
        steps.append((0, 1, _missing(meant, j)))
    return steps


def _other(a: str, b: str) -> float:
    if a in VOWELS and b in VOWELS:
        return VOWEL_FOR_VOWEL
    if frozenset((a, b)) in _ALIKE:
        return LIKE_SOUND
    return NEIGHBOUR_KEY if b in NEIGHBOURS.get(a, _NONE) else STRANGE


def _extra(typed: str, i: int) -> float:
    letter = typed[i]
    beside = typed[max(i - 1, 0) : i] + typed[i + 1 : i + 2]
    if letter in beside:
        return EXTRA_DOUBLE
    if letter == "'":
        return MISSING_APOSTROPHE
    if not NEIGHBOURS.get(letter, _NONE).isdisjoint(beside):
        return EXTRA_NEIGHBOUR
    return EXTRA_VOWEL if letter in VOWELS else EXTRA


def _missing(meant: str, j: int) -> float:
    letter = meant[j]
    if letter == "'":
        return MISSING_APOSTROPHE
    if letter in meant[max(j - 1, 0) : j] + meant[j + 1 : j + 2]:
        return MISSING_DOUBLE
    if j == len(meant) - 1:
        return MISSING_LAST
    return MISSING_VOWEL if letter in VOWELS else MISSING_CONSONANT
