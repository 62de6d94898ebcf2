"""The words of a paragraph as they were counted, and the words that may be meant by each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple, TypeVar

from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.context.weights import LIKELY, SLIPS, first_looks
from lint.language.lexicon import lexicon
from lint.language.ngrams import LOGS, NOT_COUNTED, Entry, ngrams
from lint.language.words import fold

MARK, NUMBER, NAME, POSSESSIVE, UNKNOWN = ",", "0", "Name", "'s", "?"
"""What stands for punctuation, a number, a name, a class of possessives, and a word that was not
counted."""

NEVER_ALL = 1.5
"""Hardly a word has one neighbour in more than a quarter of its places (natural logarithm)."""
_SMALL = CLOSED_WORDS - CLOSED["month"] - CLOSED["weekday"]
"""Words that are a class each."""
_MOST_REMEMBERED = 100_000
_MOST_FOLLOWING = 5_000


class Token:
    """A word, name, number or mark of a context, and what is known of it alone."""

    __slots__ = (
        "_class",
        "_likely",
        "_options",
        "_text",
        "chance",
        "following",
        "log_uses",
        "number",
        "row",
        "uses",
    )

    def __init__(self, number: int) -> None:
        counts = ngrams()
        self.number = number
        self.uses = counts.one(number)
        self.log_uses = log(self.uses + 1)
        self.chance = (self.uses + 0.5) / counts.total
        self.row = counts.row(number)
        self.following: dict[int, float] = {}
        """For the numbers of words what `followed_by` said."""
        self._text: str | None = None
        self._class: Class | None = None
        self._options: tuple[Option, ...] | None = None
        self._likely: tuple[Option, ...] | None = None

    @property
    def text(self) -> str:
        """The word."""
        if self._text is None:
            self._text = ngrams().text(self.number)
        return self._text

    @property
    def of_class(self) -> Class:
        """Its class; asked of few words: most that may be meant are passed over at first sight."""
        if self._class is None:
            counts = ngrams()
            number = counts.number("<" + word_class(self.text))
            uses = max(counts.one(number), 1.0)
            self._class = Class(number, counts.row(number), uses, uses / counts.total)
        return self._class

    @property
    def options(self) -> tuple[Option, ...]:
        """The words that may have been meant by it."""
        if self._options is None:
            self._options = tuple(map(_option, ngrams().options(self.number)))
        return self._options

    @property
    def likely(self) -> tuple[Option, ...]:
        """Those of them that are likely slips. Of most words nothing else is asked, and to make the
        others takes as long as all else that is asked of a word."""
        if self._likely is None:
            entries = ngrams().options(self.number)
            self._likely = tuple(_option(each) for each in entries if each.slip in _LIKELY)
        return self._likely

    def followed_by(self, other: Token) -> float:
        """The natural logarithm of how often the other stands right after it, and FLOOR more."""
        said = self.following.get(other.number)
        if said is None:
            if len(self.following) > _MOST_FOLLOWING:
                self.following.clear()
            step = ngrams().step(self.row, other.number)
            said = self.following[other.number] = LOGS[step]
        return said


class Class(NamedTuple):
    """A word class."""

    number: int
    row: tuple[int, int]
    uses: float
    """How often its words were counted."""
    share: float
    """Their share in all words."""


class Option(NamedTuple):
    """A word that may have been meant."""

    token: Token
    slip: str
    """One of SLIPS."""
    cost: float
    """What the slip costs (see `spelling.slips`)."""
    prior: float
    """What speaks for it everywhere, at first sight."""
    most: float
    """How often any word can stand beside it, at the most (natural logarithm)."""

    @property
    def word(self) -> str:
        """The word."""
        return self.token.text


def _option(entry: Entry) -> Option:
    meant, slip, cost = _numbered[entry.word], _SLIPS[entry.slip], entry.cost / 10
    return Option(
        meant,
        slip,
        cost,
        first_looks().prior(slip, cost, meant.log_uses),
        meant.log_uses - NEVER_ALL,
    )


_SLIPS = "".join(SLIPS)
_LIKELY = frozenset(map(_SLIPS.index, LIKELY))


class _Tokens(dict[str, Token]):
    """The tokens of words as written."""

    def __init__(self, named: bool) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, word: str) -> Token:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        made = self[word] = token(text_of(word, self._named))
        return made


def text_of(word: str, named: bool) -> str:
    """What stands for a word as written; `named`: its capital is no sentence's."""
    if word[0].isdigit():
        return NUMBER
    if not word[0].isalpha():
        return MARK
    folded = fold(word)
    if not named or folded in CLOSED_WORDS:
        return folded
    return NAME + POSSESSIVE if folded.endswith(POSSESSIVE) else NAME


class _Numbered(dict[int, Token]):
    """The tokens of numbers."""

    def __missing__(self, number: int) -> Token:
        made = self[number] = Token(number)
        return made


_numbered = _Numbered()


def token(text: str) -> Token:
    """The token of a folded word, of MARK, NUMBER or NAME; of UNKNOWN for one that was not
    counted."""
    number = ngrams().number(text)
    return _numbered[number if number != NOT_COUNTED else ngrams().number(UNKNOWN)]


_plain, _named = _Tokens(named=False), _Tokens(named=True)


def word_class(text: str) -> str:
    """The class of a word as it was counted: itself for the small words, else its letters of the
    lexicon."""
    if text in (MARK, NUMBER, NAME, UNKNOWN):
        return text
    if text in _SMALL:
        return text
    if text in NUMBERS:
        return NUMBER
    if text.endswith(POSSESSIVE):
        return POSSESSIVE
    facts = lexicon().word(text)
    return NAME if facts is None or not facts.lower else str(facts.classes)


T = TypeVar("T")


def along(
    text: Sequence[str], first: int, end: int, plain: Mapping[str, T], named: Mapping[str, T]
) -> tuple[list[T], list[int]]:
    """What stands for each word of a paragraph (the words from `first` up to `end`), and which word
    that is. Marks that stand together are one; there are two before and after the paragraph. A
    capital makes a name of a word unless the paragraph opens with it or it follows a mark."""
    mark = plain[MARK]
    found, places = [mark, mark], [first, first]
    before = mark
    for i in range(first, end):
        word = text[i]
        current = plain[word]
        if current is mark:
            if before is mark:
                continue
        elif before is not mark and word[0].isupper():
            current = named[word]
        found.append(current)
        places.append(i)
        before = current
    return [*found, mark, mark], [*places, end, end]


def tokens(text: Sequence[str], first: int, end: int) -> tuple[list[Token], list[int]]:
    """The tokens of a paragraph, and which word each is (see `along`)."""
    return along(text, first, end, _plain, _named)


class _LastText:
    """The paragraphs of the text that was asked for last."""

    def __init__(self) -> None:
        self.text: Sequence[str] = ()
        self.paragraphs: dict[int, tuple[list[Token], list[int]]] = {}


_last = _LastText()


def paragraph_tokens(
    text: Sequence[str], first: int, end: int
) -> tuple[Sequence[Token], Sequence[int]]:
    """The tokens of a paragraph of an article (see `tokens`), which several checks ask for."""
    if _last.text is not text:
        _last.text, _last.paragraphs = text, {}
    found = _last.paragraphs.get(first)
    if found is None:
        found = _last.paragraphs[first] = tokens(text, first, end)
    return found
