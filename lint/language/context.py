"""What stands around a word, as evidence for the word or for another that may have been meant.

A word and one that may have been meant are compared by how likely each is between the two words
before and the two after, as counted in a long text (see `ngrams`), by the classes of those words,
and by the slip that would have made the one of the other. How these are weighed together was
learned by `tools/context` from slips put into text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log
from operator import mul
from pathlib import Path
from typing import NamedTuple, TypeVar

from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import lexicon
from lint.language.ngrams import Ngrams, word_sum
from lint.language.words import fold

MARK, NUMBER, NAME, POSSESSIVE, UNKNOWN = ",", "0", "Name", "'s", "?"
"""What stands for punctuation, a number, a name, a class of possessives, and a word that was not
counted."""
SLIPS = {
    "h": "sound",
    "c": "sense",
    "e": "letter",
    "f": "near sound",
    "i": "form",
    "q": "owner",
    "m": "likeness",
}
"""Letters of the file for the slips that make one word of another: it sounds the same, is known to
be confused with it, is a letter away, sounds nearly the same, is another form of it, is its plural
or possessive, or somebody may take the one for the other."""

_KEPT = frozenset[str]().union(*CLOSED.values())
"""Words that stand for themselves whether they have a capital or not."""
_SMALL = _KEPT - CLOSED["month"] - CLOSED["weekday"]
"""Words that are a class each."""
_MOST_REMEMBERED = 100_000


class Token:
    """A word, name, number or mark of a context, and what is known of it alone."""

    __slots__ = ("_class", "chance", "log_uses", "options", "sum", "text", "uses", "weighed")

    def __init__(self, text: str, *, is_option: bool = True) -> None:
        counts = ngrams()
        uses = counts.one(word_sum(text))
        if not uses and not is_option:
            text = UNKNOWN
            uses = counts.one(word_sum(UNKNOWN))
        self.text = text
        self.sum = word_sum(text)
        self.uses = uses
        self.log_uses = log(uses + 1)
        self.chance = (uses + 0.5) / counts.total
        self._class: _Class | None = None
        self.options: tuple[Option, ...] | None = None
        self.weighed: tuple[_Weighed, _Weighed] | None = None

    @property
    def class_sum(self) -> int:
        """What its class is known by."""
        return self._of_class().sum

    @property
    def class_uses(self) -> float:
        """How often a word of its class was counted."""
        return self._of_class().uses

    @property
    def class_share(self) -> float:
        """The share of its class in all words."""
        return self._of_class().uses / ngrams().total

    def _of_class(self) -> _Class:
        """Asked of few words: most that may be meant are passed over at first sight."""
        if self._class is None:
            of_class = word_sum("<" + _word_class(self.text))
            self._class = _Class(of_class, max(ngrams().one(of_class), 1.0))
        return self._class


class _Class(NamedTuple):
    """A word class: what it is known by, and how often its words were counted."""

    sum: int
    uses: float


class Option(NamedTuple):
    """A word that may have been meant."""

    word: str
    slip: str
    """One of SLIPS."""
    cost: float
    """What the slip costs (see `spelling.slips`)."""


class _Tokens(dict[str, Token]):
    """The tokens of words as written."""

    def __init__(self, named: bool) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, word: str) -> Token:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        made = self[word] = token(_text(word, self._named))
        return made


def _text(word: str, named: bool) -> str:
    if word[0].isdigit():
        return NUMBER
    if not word[0].isalpha():
        return MARK
    folded = fold(word)
    if not named or folded in _KEPT:
        return folded
    return NAME + POSSESSIVE if folded.endswith(POSSESSIVE) else NAME


@cache
def token(text: str) -> Token:
    """The token of a folded word, of MARK, NUMBER or NAME."""
    return Token(text, is_option=bool(ngrams().options(text)))


_plain, _named = _Tokens(named=False), _Tokens(named=True)


def _word_class(text: str) -> str:
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


def options(word: Token) -> tuple[Option, ...]:
    """The words that may have been meant by one."""
    if word.options is None:
        word.options = tuple(_unpacked(ngrams().options(word.text)))
    return word.options


def _unpacked(packed: str) -> Iterator[Option]:
    for entry in packed.split():
        word, slip, cost = entry.split(":")
        yield Option(word, slip, int(cost) / 10)


class View(NamedTuple):
    """How a word goes with what stands around it: logarithms, of chances and of counts."""

    left: float
    """The word after the two before it."""
    right: float
    """The next word after it."""
    right2: float
    """The word after that."""
    ccc: float
    """Its class between those of its neighbours, after those before it, before those after it."""
    cl: float
    cr: float
    wl: float
    """Its class after the word before it, against chance; the next word after its class."""
    wr: float
    u: float
    """How often it is used; how often after the word before it, before the next, between both,
    after the two before it, before the two after it."""
    bl: float
    br: float
    tm: float
    tl: float
    tr: float


Around = tuple[Token, Token, Token, Token]
"""The two tokens before a word and the two after it."""


def class_after(before: Token, word: Token) -> float:
    """The chance of a word of this class after another word."""
    if before.text == UNKNOWN:
        count = ngrams().two(before.class_sum, word.class_sum)
        return (count + 0.5 * word.class_share) / (before.class_uses + 0.5)
    count = ngrams().two(before.sum, word.class_sum)
    return (count + 0.5 * word.class_share) / (before.uses + 0.5)


def after_class(word: Token, after: Token) -> float:
    """The chance of a word after one of this class. What is not counted is a twentieth of all
    that is not."""
    if after.text == UNKNOWN:
        count = ngrams().two(word.class_sum, after.class_sum)
        return 0.05 * (count + 0.5 * after.class_share) / (word.class_uses + 0.5)
    count = ngrams().two(word.class_sum, after.sum)
    return (count + 0.5 * after.chance) / (word.class_uses + 0.5)


def view(word: Token, around: Around) -> View:
    """How a word goes with what stands around it."""
    l2, l1, r1, r2 = around
    two, three = ngrams().two, ngrams().three
    of_class = word.class_sum
    bl, br = two(l1.sum, word.sum), two(word.sum, r1.sum)
    before, after = two(l2.sum, l1.sum), two(r1.sum, r2.sum)
    tl = three(l2.sum, l1.sum, word.sum)
    tm = three(l1.sum, word.sum, r1.sum)
    tr = three(word.sum, r1.sum, r2.sum)
    in_class = (word.uses + 0.5) / word.class_uses
    class_left, right_class = class_after(l1, word), after_class(word, r1)
    plain_left, plain_right = bl / (l1.uses + 1), br / (word.uses + 1)
    left = 0.55 * (tl / max(before, 1) if before else plain_left)
    left += 0.3 * plain_left + 0.14 * class_left * in_class + 0.01 * word.chance
    right = 0.5 * (tm / max(bl, 1) if bl else plain_right)
    right += 0.3 * plain_right + 0.19 * right_class + 0.01 * r1.chance
    right2 = 0.5 * (tr / max(br, 1) if br else after / (r1.uses + 1))
    right2 += 0.3 * after / (r1.uses + 1) + 0.2 * r2.chance
    size = word.class_uses + 1
    return View(
        log(left),
        log(right),
        log(right2),
        log((three(l1.class_sum, of_class, r1.class_sum) + 0.3) / size),
        log((three(l2.class_sum, l1.class_sum, of_class) + 0.3) / size),
        log((three(of_class, r1.class_sum, r2.class_sum) + 0.3) / size),
        log(class_left / word.class_share),
        log(right_class / r1.chance),
        word.log_uses,
        log(bl + 0.3),
        log(br + 0.3),
        log(tm + 0.3),
        log(tl + 0.3),
        log(tr + 0.3),
    )


FAR = 4.0
FEATURES = (
    "bias",
    *(f"d_{name}" for name in View._fields),
    *(f"x_{name}" for name in View._fields),
    *(f"c_{name}" for name in View._fields),
    "lm",
    "lm4",
    "minside",
    "cost",
    "edge",
    "name",
    "again",
    "echo",
)
"""What is weighed: how much better each value of the view is of the word that may be meant; how
good it is of the word that stands there, and of the other; how much likelier the other makes the
passage, what is over FAR counted again; how much on the side on which it gains least; what the
slip costs; a mark beside the word; a name beside it; the article uses the word again, or elsewhere
the one that may be meant."""


def features(
    found: View, meant: View, option: Option, around: Around, *, again: bool, echo: bool
) -> tuple[float, ...]:
    """The values of FEATURES.

    `again`: the article uses the word that stands there elsewhere too; `echo`: it uses the other.
    """
    gains = [one - other for one, other in zip(meant, found, strict=True)]
    likelier = gains[0] + gains[1] + gains[2]
    beside = around[1].text, around[2].text
    return (
        1.0,
        *gains,
        *found,
        *meant,
        likelier,
        max(likelier - FAR, 0.0),
        min(gains[0], gains[1]),
        option.cost,
        float(MARK in beside),
        float(NAME in beside),
        float(again),
        float(echo),
    )


def _numbers(values: str) -> dict[str, float]:
    pairs = (pair.partition("=") for pair in values.split())
    return {name: float(value) for name, _, value in pairs}


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """What the features weigh for each slip; like slips are weighed alike, but for the bias."""
    found = {}
    for line in ngrams().weights.splitlines():
        group, values = line.split(None, 1)
        if group not in ("first", "gate"):
            of = _numbers(values)
            bias, *weights = (of[name] for name in FEATURES)
            found.update({slip: (bias + of[f"k_{slip}"], *weights) for slip in group})
    return found


def evidence(
    found: View, meant: View, option: Option, around: Around, *, again: bool, echo: bool
) -> float:
    """How much speaks for the word that may be meant and against the one that stands there: the
    logarithm of odds, over 0 for that word (see `features`)."""
    values = features(found, meant, option, around, again=again, echo=echo)
    return sum(map(mul, _weights()[option.slip], values), 0.0)


class First(NamedTuple):
    """What a first look goes by, before all the evidence is weighed."""

    before: float
    after: float
    uses: float
    """What the counts of a word after the one before it, before the next, and by itself weigh."""
    looked_at: float
    """From how much on a word is looked at."""
    meant: float
    found: float
    """What the uses of the word that may be meant, and of the other, weigh beside how much oftener
    the one stands there."""
    slips: dict[str, float]
    cost: float
    hopeful: float
    """From how much on the evidence is weighed."""


@cache
def _first() -> First:
    lines = dict(line.split(None, 1) for line in ngrams().weights.splitlines())
    gate, of = _numbers(lines["gate"]), _numbers(lines["first"])
    return First(
        gate["before"],
        gate["after"],
        gate["uses"],
        gate["least"],
        of["meant"],
        of["found"],
        {slip: of[f"k_{slip}"] for slip in SLIPS},
        of["cost"],
        of["least"],
    )


def hopes(before: Token, word: Token, after: Token) -> list[tuple[Option, Token]]:
    """The words that may have been meant and go better with the two beside it, at first sight.

    Of slips that all evidence finds, 8 in 100 are lost here: to weigh everything everywhere would
    take twenty times as long.
    """
    log_two = ngrams().log_two
    first = _first()
    left, right = log_two(before.sum, word.sum), log_two(word.sum, after.sum)
    bad = first.before * left + first.after * right + first.uses * word.log_uses
    if bad < first.looked_at - _LIKELY_EARLIER:
        return []
    likely, others = _weighed(word)
    asked = likely + others if bad > first.looked_at else likely
    bar = first.hopeful + left + right - first.found * word.log_uses
    # The commoner neighbour is asked first: how often the other can follow is bounded better.
    left_first = before.log_uses > after.log_uses
    common, rare = before.log_uses, after.log_uses
    if not left_first:
        common, rare = rare, common
    found = []
    for option, meant, prior in asked:
        at_most = max(min(meant.log_uses, rare) - _NEVER_ALL, 0.0)
        if prior + at_most + min(meant.log_uses, common) - _NEVER_ALL > bar:
            one, other = (before.sum, meant.sum), (meant.sum, after.sum)
            gain = prior + log_two(*(one if left_first else other))
            if gain + at_most > bar:
                gain += log_two(*(other if left_first else one))
                if gain > bar:
                    found.append((option, meant))
    return found


_Weighed = tuple[tuple[Option, Token, float], ...]
_LIKELY, _LIKELY_EARLIER = "hcq", 2.4
"""Slips that are asked of a word that stands better than others are looked at, and how much."""
_NEVER_ALL = 1.5
"""Hardly a word has one neighbour in more than a quarter of its places (natural logarithm)."""


def _weighed(word: Token) -> tuple[_Weighed, _Weighed]:
    """The options of a word, the likely slips and the others, each with its token and what
    speaks for it everywhere."""
    if word.weighed is None:
        first = _first()
        all_ = [
            (
                option,
                meant := token(option.word),
                first.slips[option.slip] + first.cost * option.cost + first.meant * meant.log_uses,
            )
            for option in options(word)
        ]
        likely = tuple(each for each in all_ if each[0].slip in _LIKELY)
        word.weighed = likely, tuple(each for each in all_ if each[0].slip not in _LIKELY)
    return word.weighed


@cache
def ngrams() -> Ngrams:
    """The counts that come with Copydesk."""
    return Ngrams(Path(__file__).with_name("data") / "context.bin")
