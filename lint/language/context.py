"""What stands around a word, as evidence for the word or for another that may have been meant.

For each two words that are taken for each other a linear model was learned by
`tools/learn_context.py`: every feature of a place (a word beside it, two of them, their classes,
the words of substance near by) speaks for the one or the other. The models are a file that is
mapped; nothing of the text they were learned from is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from typing import Any, NamedTuple
from zlib import crc32

from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import lexicon
from lint.language.table import Table
from lint.language.words import fold

HEAD = Struct("<8s3I")
"""Magic, then where the parts begin (bytes): index, features, weights."""
MAGIC = b"COPYCTX2"
SCALE = 12
"""A weight of one (natural logarithm of odds) as it is stored."""
REACH = 6
"""How many words on either side are looked at."""
MARK, NUMBER, NAME, POSSESSIVE = ",", "0", "Name", "'s"
"""What stands for a punctuation mark, a number, a name and a possessive."""

_SMALL = frozenset[str]().union(*CLOSED.values()) - CLOSED["month"] - CLOSED["weekday"]
_NEUTRAL = frozenset(",.;:!?…—–$£€%")
_PRIME = 0x01000193
_MASK = 0xFFFFFFFF
_SEEDS = tuple((0x9E3779B1 * (k + 1)) & _MASK for k in range(17))


class Token(NamedTuple):
    """A word or mark of a context."""

    word: int
    """A hash of the folded word."""
    word_class: int
    """A hash of its class."""
    topic: int
    """Another hash of it if it is a word of substance, else 0."""


@lru_cache(100_000)
def token(word: str, named: bool) -> Token:
    """The token of a word as written; `named`: a capital makes a name of it."""
    if word[0].isdigit():
        folded = word_class = NUMBER
    elif word[0].isalpha():
        folded = fold(word)
        word_class = _word_class(folded)
    else:
        folded = word_class = MARK
    if named and word_class != POSSESSIVE:
        word_class = NAME
    value = crc32(folded.encode("utf-8", "surrogatepass"))
    small = folded in _SMALL or folded in (MARK, NUMBER)
    return Token(value, crc32(word_class.encode()), 0 if small else value ^ _SEEDS[-1])


def _word_class(folded: str) -> str:
    if folded in _SMALL:
        return folded
    if folded in NUMBERS:
        return NUMBER
    if folded.endswith(POSSESSIVE):
        return POSSESSIVE
    facts = lexicon().word(folded)
    return NAME if facts is None or not facts.lower else str(facts.classes)


EDGE = token(MARK, False)


class Stream(NamedTuple):
    """The tokens of a paragraph, marks that stand together made one."""

    tokens: list[Token]
    """With REACH edges before and after."""
    place: dict[int, int]
    """Where in `tokens` a word stands, by its index. Words beside a quotation mark, a bracket or
    a hyphen are left out: it can't be told what their neighbour is."""


def stream(text: Sequence[str], first: int, end: int) -> Stream:
    """The tokens of the words from `first` up to `end`, a paragraph."""
    tokens = [EDGE] * REACH
    place: dict[int, int] = {}
    unclear: set[int] = set()
    i = first
    while i < end:
        after_mark = tokens[-1] is EDGE
        if text[i][0].isalnum():
            place[i] = len(tokens)
            tokens.append(token(text[i], text[i][0].isupper() and not after_mark))
            i += 1
            continue
        start = i
        while i < end and not text[i][0].isalnum():
            i += 1
        if start > first and i < end and not any(word[0] in _NEUTRAL for word in text[start:i]):
            unclear.update((start - 1, i))
        if not after_mark:
            tokens.append(EDGE)
    for i in unclear:
        del place[i]
    return Stream(tokens + [EDGE] * REACH, place)


def features(window: Sequence[Token]) -> list[Any]:
    """What speaks for one word or another in the middle of a window of 2 * REACH + 1 tokens, as
    numbers of 32 bits; 0 for nothing. Of tokens made of columns of numbers it gives columns."""
    return beside(window) + further(window)


def beside(window: Sequence[Token]) -> list[Any]:
    """The features of the words right beside the middle one."""
    l1, r1 = window[REACH - 1], window[REACH + 1]
    l2, r2 = window[REACH - 2], window[REACH + 2]
    near = (
        (l1.word,),
        (r1.word,),
        (l1.word, r1.word),
        (l2.word, l1.word),
        (r1.word, r2.word),
        (l1.word_class, r1.word_class),
    )
    return [_mix(seed, parts) for seed, parts in zip(_SEEDS, near, strict=False)]


def further(window: Sequence[Token]) -> list[Any]:
    """The other features."""
    l1, r1 = window[REACH - 1], window[REACH + 1]
    l2, r2 = window[REACH - 2], window[REACH + 2]
    wide = (
        (l2.word,),
        (r2.word,),
        (l1.word_class,),
        (r1.word_class,),
        (l2.word_class, l1.word_class),
        (r1.word_class, r2.word_class),
        (l2.word_class, l1.word_class, r1.word_class),
        (l1.word_class, r1.word_class, r2.word_class),
        (l1.word, r1.word_class),
        (l1.word_class, r1.word),
    )
    found = [_mix(seed, parts) for seed, parts in zip(_SEEDS[6:], wide, strict=False)]
    return found + [each.topic for k, each in enumerate(window) if k != REACH]


def _mix(seed: int, parts: tuple[Any, ...]) -> Any:
    """One number of 32 bits for some, in order."""
    value = parts[0]
    for part in parts[1:]:
        value = (value * _PRIME & _MASK) ^ part
    return value ^ seed


class Model(NamedTuple):
    """What was learned of a word that is found and another that may be meant."""

    start: int
    mask: int
    """Its features begin there; a feature stands at the place that its low bits name or, if that
    is taken, at the next. There is one place more than `mask`, a power of two."""
    sign: int
    """1 if a positive weight speaks for the word that may be meant, -1 if against it."""
    bias: float
    """What the features must outweigh: with it, a sum over 0 is more than published news ever
    gave where the found word was right."""


class Models:
    """A file of models, mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        magic, index, known, weights = HEAD.unpack_from(self._file)
        if magic != MAGIC:
            raise ValueError(f"{path} holds no models of this version")
        view = memoryview(self._file)
        self._index = Table(self._file, index)
        self._known = view[known : known + (weights - known) // 4 * 4].cast("I")
        self._weights = view[weights:].cast("b")
        self._models: dict[tuple[str, str], Model | None] = {}

    def model(self, found: str, meant: str) -> Model | None:
        """The model of two folded words, None if there is none."""
        key = found, meant
        if key not in self._models:
            packed = self._index.get(f"{found} {meant}")
            if packed is None:
                self._models[key] = None
            else:
                start, size, sign, bias = map(int, packed.split())
                self._models[key] = Model(start, size - 1, sign, bias / 100)
        return self._models[key]

    def weigh(self, model: Model, features: Sequence[int]) -> list[float]:
        """What each of the features says for the word that may be meant (natural logarithm of
        odds)."""
        known, weights = self._known, self._weights
        start, mask, sign, _ = model
        said = []
        for feature in features:
            at = feature & mask
            while (there := known[start + at]) and there != feature:
                at = at + 1 & mask
            said.append(sign * weights[start + at] / SCALE if there else 0.0)
        return said


@cache
def models() -> Models:
    """The models that come with Copydesk."""
    return Models(Path(__file__).with_name("data") / "context.bin")
