"""The words of English: which there are, how common, of which dialect, of which class.

The lexicon is a file made by `tools/build_lexicon.py` from SCOWL, VarCon, WordNet, the cspell
dictionaries, the frequency lists of symspellpy and the names of the US Census; their licences lie
beside it in `data/`. It is mapped when the first word is asked for.
"""

from collections.abc import Iterator
from functools import cache
from math import log2
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from lint.language.table import Table

HEAD = Struct("<8s8I")
"""Magic, then where the parts begin (bytes): words, pairs, variants, groups, halves, masks,
spellings; then how many candidates there are."""
MAGIC = b"COPYDSK3"
FIRST = 33
"""The character that stands for 0 in a packed value; those up to 93 follow it."""

CORE, WIDE, NAME = 1, 2, 3
"""Tiers: words anyone may use; rare, technical and new words; names only."""

CLASS_BITS = {
    "noun": 1,
    "plural": 2,
    "verb": 4,
    "third": 8,
    "past": 16,
    "participle": 32,
    "ing": 64,
    "adjective": 128,
    "adverb": 256,
}
"""Word classes: a singular noun, a plural; a verb's base form, third person, past, past participle
and -ing form; an adjective; an adverb."""
DIALECT_BITS = {"en-US": 1, "en-GB": 2, "en-GB-oxendict": 4, "en-CA": 8, "en-AU": 16}
"""Spellings of America, Britain, Britain with -ize, Canada, Australia."""


class Word(NamedTuple):
    """What is known of a word."""

    tier: int
    lower: bool
    """It is written in lower case; if not, it is a name only."""
    proper: bool
    """It is a name too."""
    zipf: float
    """How common it is: the decimal logarithm of its uses in a thousand million words. 7 is `the`,
    3 is known to all, 0 is hardly ever seen."""
    dialects: int
    """DIALECT_BITS in which it is spelt so."""
    classes: int
    """CLASS_BITS that it can be."""


class Candidates(NamedTuple):
    """Words of one length and first letter that may be proposed, in the order of the alphabet."""

    text: str
    """The words, a space after each."""
    words: list[str]
    masks: list[int]
    """The mask of each word's letters (see `letter_mask`)."""


def pack_word(word: Word) -> str:
    """A word's facts in five characters."""
    flags = word.tier | word.lower << 2 | word.proper << 3
    values = (
        flags,
        round(max(word.zipf, 0.0) * 10),
        word.dialects,
        word.classes & 63,
        word.classes >> 6,
    )
    return "".join(chr(FIRST + value) for value in values)


def unpack_word(packed: str) -> Word:
    """The facts in five characters."""
    flags, zipf, dialects, low, high = (ord(character) - FIRST for character in packed)
    return Word(flags & 3, bool(flags & 4), bool(flags & 8), zipf / 10, dialects, low | high << 6)


class Lexicon:
    """A lexicon file, mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        magic, words, pairs, variants, groups, halves, masks, spellings, count = HEAD.unpack_from(
            self._file
        )
        if magic != MAGIC:
            raise ValueError(f"{path} is no lexicon of this version")
        self._words = Table(self._file, words)
        self._pairs = Table(self._file, pairs)
        self._variants = Table(self._file, variants)
        self._groups = Table(self._file, groups)
        self._halves = Table(self._file, halves)
        self._masks = memoryview(self._file)[masks : masks + 4 * count].cast("I")
        self._spellings = spellings
        self._candidates: dict[str, Candidates] = {}
        self._known: dict[str, str | None] = {}
        self._facts: dict[str, Word | None] = {}

    def __iter__(self) -> Iterator[str]:
        """All words, in no order that means anything."""
        return iter(self._words)

    def word(self, word: str) -> Word | None:
        """The facts on a word, given in lower case with straight apostrophes; None: unknown."""
        try:
            return self._facts[word]
        except KeyError:
            packed = self._packed(word)
            facts = self._facts[word] = None if packed is None else unpack_word(packed)
            return facts

    def _packed(self, word: str) -> str | None:
        try:
            return self._known[word]
        except KeyError:
            packed = self._known[word] = self._words.get(word)
            return packed

    def knows(self, word: str) -> bool:
        """Is this a word, or a name, in lower case?"""
        return self._packed(word) is not None

    def tier(self, word: str) -> int:
        """CORE, WIDE or NAME; 0 for an unknown word."""
        packed = self._packed(word)
        return 0 if packed is None else ord(packed[0]) - FIRST & 3

    def zipf(self, word: str) -> float:
        """How common a word is (see `Word.zipf`); 0 for an unknown word."""
        packed = self._packed(word)
        return 0.0 if packed is None else (ord(packed[1]) - FIRST) / 10

    def is_class(self, word: str, name: str) -> bool:
        """Can the word be of this class, one of CLASS_BITS?"""
        facts = self.word(word)
        return facts is not None and bool(facts.classes & CLASS_BITS[name])

    def pair(self, first: str, second: str) -> float:
        """How often one word follows the other: a count's logarithm to base 2; 0: never seen."""
        packed = self._pairs.get(f"{first} {second}")
        return 0.0 if packed is None else (ord(packed) - FIRST) / 2

    def spelt(self, word: str, dialect: str) -> str | None:
        """How a word is spelt in `en-US` or `en-GB`, if it is spelt otherwise there."""
        return self._variants.get(f"{dialect} {word}")

    def second_halves(self, first: str) -> Iterator[tuple[str, str]]:
        """The words that never follow this one, since both together are one word, each with that
        word; they may share a letter: thresh, hold, threshold."""
        packed = self._halves.get(first)
        for second in packed.split() if packed else ():
            if second[0] == "+":
                yield second[1:], first + second[2:]
            else:
                yield second, first + second

    def candidates(self, initial: str, length: int) -> Candidates:
        """The words that may be proposed: those with this first letter and length."""
        key = f"{initial}{length}"
        try:
            return self._candidates[key]
        except KeyError:
            found = self._candidates[key] = self._read_candidates(key, length)
            return found

    def _read_candidates(self, key: str, length: int) -> Candidates:
        packed = self._groups.get(key)
        if packed is None:
            return Candidates("", [], [])
        first, count, at = map(int, packed.split())
        start = self._spellings + at
        # A word and a space each; words that can be proposed have ASCII letters only.
        text = self._file[start : start + count * (length + 1)].decode("ascii")
        return Candidates(text, text.split(), self._masks[first : first + count].tolist())


def letter_mask(word: str) -> int:
    """A bit for each letter that a word has: words that differ in many are far apart."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def pack_count(count: int) -> str:
    """A count of pairs in one character."""
    return chr(FIRST + min(93, round(2 * log2(max(count, 1)))))


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with Copydesk."""
    return Lexicon(Path(__file__).with_name("data") / "lexicon.bin")
