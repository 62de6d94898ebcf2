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

from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.lexicon import lexicon
from lint.language.ngrams import LOGS, NOT_COUNTED, Entry, Ngrams
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
            number = counts.number("<" + _word_class(self.text))
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
        """Those of them that are likely slips."""
        if self._likely is None:
            self._likely = tuple(each for each in self.options if each.slip in LIKELY)
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
    return Option(meant, slip, cost, _first().prior(slip, cost, meant), meant.log_uses - _NEVER_ALL)


_SLIPS = "".join(SLIPS)


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


def class_after(before: Token, of_class: Class) -> float:
    """The chance of a word of a class after another word."""
    if before.uses < 1 or before.text == UNKNOWN:
        any_before = before.of_class
        count = ngrams().two(any_before.row, of_class.number)
        return (count + 0.5 * of_class.share) / (any_before.uses + 0.5)
    count = ngrams().two(before.row, of_class.number)
    return (count + 0.5 * of_class.share) / (before.uses + 0.5)


def after_class(of_class: Class, after: Token) -> float:
    """The chance of a word after one of a class. What is not counted is a twentieth of all that is
    not."""
    if after.uses < 1 or after.text == UNKNOWN:
        any_after = after.of_class
        count = ngrams().two(of_class.row, any_after.number)
        return 0.05 * (count + 0.5 * any_after.share) / (of_class.uses + 0.5)
    count = ngrams().two(of_class.row, after.number)
    return (count + 0.5 * after.chance) / (of_class.uses + 0.5)


def view(word: Token, around: Around) -> View:
    """How a word goes with what stands around it."""
    l2, l1, r1, r2 = around
    two, three = ngrams().two, ngrams().three
    of_class = word.of_class
    c_l2, c_l1, c_r1, c_r2 = (each.of_class.number for each in around)
    bl, br = two(l1.row, word.number), two(word.row, r1.number)
    before, after = two(l2.row, l1.number), two(r1.row, r2.number)
    tl = three(l2.number, l1.number, word.number)
    tm = three(l1.number, word.number, r1.number)
    tr = three(word.number, r1.number, r2.number)
    in_class = (word.uses + 0.5) / of_class.uses
    class_left, right_class = class_after(l1, of_class), after_class(of_class, r1)
    plain_left, plain_right = bl / (l1.uses + 1), br / (word.uses + 1)
    left = 0.55 * (tl / max(before, 1) if before else plain_left)
    left += 0.3 * plain_left + 0.14 * class_left * in_class + 0.01 * word.chance
    right = 0.5 * (tm / max(bl, 1) if bl else plain_right)
    right += 0.3 * plain_right + 0.19 * right_class + 0.01 * r1.chance
    right2 = 0.5 * (tr / max(br, 1) if br else after / (r1.uses + 1))
    right2 += 0.3 * after / (r1.uses + 1) + 0.2 * r2.chance
    size = of_class.uses + 1
    return View(
        log(left),
        log(right),
        log(right2),
        log((three(c_l1, of_class.number, c_r1) + 0.3) / size),
        log((three(c_l2, c_l1, of_class.number) + 0.3) / size),
        log((three(of_class.number, c_r1, c_r2) + 0.3) / size),
        log(class_left / of_class.share),
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

    def prior(self, slip: str, cost: float, meant: Token) -> float:
        """What speaks for an option everywhere."""
        return self.slips[slip] + self.cost * cost + self.meant * meant.log_uses


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


def doubted(found: Sequence[Token]) -> Iterator[tuple[int, list[Option]]]:
    """The words of a paragraph that may be slips at first sight: which of its tokens, and the words
    that go better with the two beside it.

    Of slips that all evidence finds, 8 in 100 are lost here: to weigh everything everywhere would
    take twenty times as long.
    """
    first = _first()
    weigh_before, weigh_after, weigh_uses = first.before, first.after, first.uses
    looked_at = first.looked_at
    early = looked_at - LIKELY_EARLIER
    word, after = found[1:3]
    right = word.followed_by(after)
    for k in range(2, len(found) - 2):
        left, word, after = right, after, found[k + 1]
        right = word.following.get(after.number) or word.followed_by(after)
        bad = weigh_before * left + weigh_after * right + weigh_uses * word.log_uses
        if bad >= early:
            asked = word.options if bad > looked_at else word.likely
            if asked:
                hopes = _hopes(asked, found[k - 1], word, after, left + right)
                if hopes:
                    yield k, hopes


def _hopes(
    asked: Sequence[Option], before: Token, word: Token, after: Token, seen: float
) -> list[Option]:
    """Those of the words that may have been meant that go better with the two beside them; `seen`:
    how the word that stands there goes with them."""
    first = _first()
    bar = first.hopeful + seen - first.found * word.log_uses
    # The commoner neighbour is asked first: how often the other can follow is bounded better.
    left_first = before.log_uses > after.log_uses
    common, rare = before.log_uses - _NEVER_ALL, after.log_uses - _NEVER_ALL
    if not left_first:
        common, rare = rare, common
    found = []
    for option in asked:
        meant, _, _, prior, most = option
        at_most = rare if rare < most else most  # noqa: FURB136
        if at_most < 0.0:  # noqa: PLR1730 (a call costs more than all the rest of this)
            at_most = 0.0
        if prior + at_most + (common if common < most else most) > bar:  # noqa: FURB136
            gain = prior
            gain += before.followed_by(meant) if left_first else meant.followed_by(after)
            if gain + at_most > bar:
                gain += meant.followed_by(after) if left_first else before.followed_by(meant)
                if gain > bar:
                    found.append(option)
    return found


LIKELY, LIKELY_EARLIER = "hcq", 3.9
"""Slips that are asked of a word that stands better than others are looked at, and how much."""
_NEVER_ALL = 1.5
"""Hardly a word has one neighbour in more than a quarter of its places (natural logarithm)."""


@cache
def ngrams() -> Ngrams:
    """The counts that come with Copydesk."""
    return Ngrams(Path(__file__).with_name("data") / "context.bin")
