"""The words of a paragraph as a place in it sees them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import PARTICIPLE_OF
from lint.language.words import fold

_LEAST_ZIPF = 3.6
"""A rarer word is seen by its class and its ending only."""
_NOUN, _PLURAL, _THIRD = CLASS_BITS["noun"], CLASS_BITS["plural"], CLASS_BITS["third"]
_VERB, _PAST, _ADJECTIVE = CLASS_BITS["verb"], CLASS_BITS["past"], CLASS_BITS["adjective"]
_THINGS = _NOUN | _PLURAL | _ADJECTIVE
_PASTS = frozenset("was were had did could would might said told".split()) | frozenset(
    PARTICIPLE_OF
)
_PRESENTS = frozenset("is are am has have does do says say can will may".split())
_TIMES = {
    **dict.fromkeys("yesterday ago last earlier previously then".split(), 1),
    **dict.fromkeys(CLOSED["weekday"], 2),
    **dict.fromkeys("now today currently still already".split(), 3),
    **dict.fromkeys("tomorrow next later soon".split(), 4),
    **dict.fromkeys("every usually often always each sometimes".split(), 5),
    **dict.fromkeys("since".split(), 6),
}
_HOLDS = (
    CLOSED["preposition"]
    | CLOSED["conjunction"]
    | CLOSED["be"]
    | CLOSED["have"]
    | CLOSED["do"]
    | CLOSED["modal"]
    | CLOSED["pronoun"]
    | frozenset(
        (
            "who which that what when where why how whether whom whose there not never one each "
            "every all some both many most more much few several any no these those this "
            "them him us me himself herself themselves itself"
        ).split()
    )
)
_BREAK_OF = {**dict.fromkeys(".?!;:", 2), **dict.fromkeys(",-–—“‘(\"'”’)[]…", 1)}
_OPENS = frozenset("“‘(\"'”’)[]")
NAME, NUMBER, YEAR = "Name", "0", "0000"


FACTOR, ALL = 0x9E3779B97F4A7C15, 0xFFFFFFFFFFFFFFFF
"""What numbers are multiplied with for a sum, and the bits of it that count."""


class Seen(NamedTuple):
    """What is seen of a word."""

    word: int
    of_class: int
    """Numbers that stand for the word and for its class."""
    holds: bool
    """It holds the sentence together: a small word, a mark, a clear verb."""
    thing: int
    """1 a noun in the singular, 2 in the plural, 3 a name, 4 what may be either or something else,
    0 none of these."""
    tense: int
    """1 a clear past, 2 a clear present."""
    time: int
    """What it says of time."""
    breaks: int
    """2 at the end of a sentence, 1 where a clause may begin or end."""
    word_times: int
    class_times: int
    """The two numbers times FACTOR."""


def number(text: str) -> int:
    """A number that stands for a text."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def _seen(
    word: str,
    of_class: str,
    *,
    holds: bool = False,
    thing: int = 0,
    tense: int = 0,
    time: int = 0,
    breaks: int = 0,
) -> Seen:
    of_word, of_kind = number(word), number(of_class)
    times = of_word * FACTOR, of_kind * FACTOR
    return Seen(of_word, of_kind, holds, thing, tense, time, breaks, *times)


_BREAKS = frozenset(
    "who which that because although though while if and but or so when where as than".split()
)


def _mark(word: str) -> Seen:
    sign = "-" if word[0] in "-–—" else '"' if word[0] in _OPENS else word[0]
    sign = "." if sign in "?!" else sign
    return _seen(sign, sign, holds=sign in ',.-;:"', breaks=_BREAK_OF.get(word[0], 0))


def _name(word: str) -> Seen:
    text = NAME + "'s" if word.endswith(("'s", "’s")) else NAME
    return _seen(text, "<" + text, thing=3 if text == NAME else 0)


def _plain(folded: str) -> Seen:
    if folded in CLOSED_WORDS or folded in _HOLDS:
        months = folded in CLOSED["month"] or folded in CLOSED["weekday"]
        return _seen(
            folded,
            "<month" if months else folded,
            holds=folded in _HOLDS,
            tense=1 if folded in _PASTS else 2 if folded in _PRESENTS else 0,
            time=_TIMES.get(folded, 0),
            breaks=1 if folded in _BREAKS else 0,
        )
    if folded in NUMBERS:
        return _seen(folded, "<0")
    facts = lexicon().word(folded)
    if facts is None or not facts.lower:
        ending = "'s" if folded.endswith("'s") else folded[-3:]
        return _seen("?" + ending, "<?" + ending[-2:], thing=4)
    classes = facts.classes
    of_class = f"<{classes}"
    if folded.endswith("'s"):
        of_class = "<'s"
    word = folded if facts.zipf >= _LEAST_ZIPF else of_class + folded[-3:]
    verb = bool(classes & (_VERB | _PAST | _THIRD)) and not classes & _THINGS
    return _seen(
        word,
        of_class,
        holds=verb or folded in _HOLDS,
        thing=_thing(classes),
        tense=1 if folded in _PASTS else 2 if classes == _THIRD else 0,
        time=_TIMES.get(folded, 0),
        breaks=1 if folded in _BREAKS else 0,
    )


def _thing(classes: int) -> int:
    if classes & _PLURAL and not classes & _NOUN:
        return 2
    if classes & _NOUN and not classes & (_PLURAL | _ADJECTIVE):
        return 1
    return 4 if classes & (_NOUN | _PLURAL) else 0


class _Words(dict[str, Seen]):
    def __init__(self, named: bool) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, word: str) -> Seen:
        if len(self) > 100_000:
            self.clear()
        folded = fold(word)
        if word[0].isdigit():
            year = len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")
            text = YEAR if year else NUMBER
            made = _seen(text, "<" + text)
        elif not word[0].isalpha():
            made = _mark(word)
        elif self._named and folded not in CLOSED_WORDS:
            made = _name(word)
        else:
            made = _plain(folded)
        self[word] = made
        return made


_lower, _capital = _Words(named=False), _Words(named=True)
_EDGE = _seen(".", ".", holds=True, breaks=2)


class Stream:
    """A paragraph: what is seen of each word, with three ends of sentence before it and after."""

    __slots__ = (
        "class_times",
        "clear",
        "holding",
        "of_class",
        "seen",
        "stops",
        "times",
        "word",
        "word_times",
    )

    def __init__(self, text: Sequence[str], first: int, end: int) -> None:
        seen = [_EDGE, _EDGE, _EDGE]
        opens = True
        for word in text[first:end]:
            each = (_lower if opens or not word[0].isupper() else _capital)[word]
            opens = each.breaks > 0 and not word[0].isalnum()
            seen.append(each)
        seen += (_EDGE, _EDGE, _EDGE, _EDGE)
        self.seen = seen
        self.word = [each.word for each in seen]
        self.of_class = [each.of_class for each in seen]
        self.word_times = [each.word_times for each in seen]
        self.class_times = [each.class_times for each in seen]
        self.holding = [k for k, each in enumerate(seen) if each.holds]
        self.clear = [k for k, each in enumerate(seen) if each.tense]
        self.stops = [k for k, each in enumerate(seen) if each.breaks == 2]
        self.times = [k for k, each in enumerate(seen) if each.time]

    def before(self, i: int) -> int:
        """How many words that hold the sentence stand before word `i`."""
        return bisect_left(self.holding, i)

    def head(self, i: int) -> int:
        """What the subject of a verb at place `i` may be: the `thing` of the first noun that ends
        its phrase, and 10 more if a preposition follows it; 0 for none."""
        seen = self.seen
        end = i
        while end > 3 and not seen[end - 1].thing and not seen[end - 1].breaks and i - end < 2:
            end -= 1
        if seen[end - 1].breaks == 1 and self.word[end - 1] == _COMMA:
            k = end - 2
            while seen[k].breaks < 2 and self.word[k] != _COMMA:
                k -= 1
            if seen[k].breaks < 2:
                end = k
        first = end
        while not seen[first - 1].breaks and not seen[first - 1].tense and end - first < 12:
            first -= 1
        thing = 0
        for k in range(first, end):
            each = seen[k]
            if each.thing:
                thing = each.thing
            elif thing and each.holds:
                return thing + 10
            elif each.word in _SUBJECTS:
                thing = _SUBJECTS[each.word]
        return thing

    def tense(self, i: int, end: int) -> tuple[int, int]:
        """What the last clear verb before place `i` in its sentence says of the tense, and what the
        first from `end` on."""
        seen, clear, stops = self.seen, self.clear, self.stops
        before = after = 0
        at = bisect_left(clear, i)
        if at and clear[at - 1] > stops[bisect_left(stops, i) - 1]:
            before = seen[clear[at - 1]].tense
        if at < len(clear) and clear[at] < end:
            at += 1
        if at < len(clear) and clear[at] < stops[bisect_left(stops, end)]:
            after = seen[clear[at]].tense
        return before, after

    def time(self, i: int) -> int:
        """What the word nearest to place `i` that tells of time in its sentence says."""
        times = self.times
        if not times:
            return 0
        at = bisect_left(times, i)
        next_at = at + 1 if at < len(times) and times[at] == i else at
        stop = bisect_left(self.stops, i)
        left = times[at - 1] if at and times[at - 1] > self.stops[stop - 1] else -1
        right = times[next_at] if next_at < len(times) else -1
        if right > self.stops[stop]:
            right = -1
        if left < 0 or (0 <= right < 2 * i - left):
            left = right
        return self.seen[left].time if left >= 0 else 0


_COMMA = number(",")
_SUBJECTS = {
    **{number(word): 5 for word in ("he", "she", "it", "each", "one", "this")},
    **{number(word): 6 for word in ("they", "we", "you", "these", "those", "many", "both")},
    number("i"): 7,
    number("there"): 8,
    number("who"): 9,
}
