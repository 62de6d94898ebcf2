"""How each kind of Vale's rules looks at a text."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.vale.actions import fixed
from lint.vale.alternation import alternatives
from lint.vale.casing import is_cased
from lint.vale.kinds import Ready
from lint.vale.memory import Memory
from lint.vale.messages import filled, fits, listed, told, unquoted
from lint.vale.pattern import compiled
from lint.vale.places import Places
from lint.vale.tokens import Tokens, token

if TYPE_CHECKING:
    from lint.vale.spelling import Speller

_MANY = 4096
_RUN = re.compile(r"\S+")


class Hit(NamedTuple):
    """A place that a rule marks (code points of the text it was given)."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()


class Matcher:
    """A rule at work. `excepted` are patterns of words that are no fault, and of phrases."""

    def __init__(self, rule: Ready, excepted: Sequence[tuple[str, str]]) -> None:
        self.rule = rule
        self._except = [compiled(words) for words, _ in excepted if words]
        self._phrases = [compiled(phrases) for _, phrases in excepted if phrases]
        whole = "pattern" in rule and not rule.get("tokens")
        self._pattern = compiled(rule["pattern"]) if whole else None
        if rule["kind"] == "conditional":
            self._first, self._second = (token(*pattern) for pattern in rule["pair"])
        self._run: Callable[[Places, Memory, Tokens], Iterator[Hit]] = getattr(
            self, "_" + rule["kind"]
        )
        # What is said of words is the same wherever they stand, and most marks are of few words.
        self._is_excepted = lru_cache(_MANY)(self._is_excepted_word)
        self._said = lru_cache(_MANY)(self._told)
        self._replaced = lru_cache(_MANY)(self._substituted)

    def hits(self, places: Places, memory: Memory, tokens: Tokens) -> list[Hit]:
        """Every place that the rule marks in a text. `tokens` are those of its tokens that match
        there, if it has any."""
        found = list(self._run(places, memory, tokens))
        limit = self.rule["limit"]
        return found[:limit] if limit else found

    @cached_property
    def _speller(self) -> Speller:
        from lint.vale.spelling import Speller  # few styles spell

        return Speller(self.rule)

    def _is_excepted_word(self, words: str) -> bool:
        return any(pattern.search(words) for pattern in self._except)

    def _allowed(self, text: str, words: str, start: int, end: int) -> bool:
        """Is a match accepted by the exceptions, or inside an accepted phrase?"""
        return self._is_excepted(words) or any(
            match.start() <= start and end <= match.end()
            for pattern in self._phrases
            for match in pattern.finditer(text)
        )

    def _told(self, words: str) -> tuple[str, tuple[str, ...]]:
        """What is said of words, and the suggestions for them."""
        suggestions = fixed(self.rule, words)
        right = words
        if suggestions:
            right = suggestions[0] if len(suggestions) == 1 else listed(suggestions)
        values = (words, right) if self.rule["action"][0] else (words,)
        return told(self.rule["message"], *values), suggestions

    def _alternatives(self, places: Places, tokens: Tokens) -> Iterator[tuple[int, int, int]]:
        """Start, end and number of the token that matches."""
        if self._pattern is None:
            yield from alternatives(places, tokens)
            return
        for match in self._pattern.finditer(places.text):
            number = match.lastindex or 1
            if match.lastindex or self.rule["kind"] == "existence":
                start, end = match.span(number if self.rule["kind"] == "substitution" else 0)
                yield start, end, number - 1

    def _existence(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        text = places.text
        for start, end, _ in self._alternatives(places, tokens):
            words = text[start:end]
            if not words or not self._allowed(text, words.strip(), start, end):
                yield Hit(start, end, *self._said(words))

    def _substitution(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        text = places.text
        for start, end, number in self._alternatives(places, tokens):
            words = text[start:end]
            said = self._replaced(number, words)
            if said is not None and not self._allowed(text, words, start, end):
                yield Hit(start, end, *said)

    def _substituted(self, number: int, words: str) -> tuple[str, tuple[str, ...]] | None:
        """What is said of words for which a token wants others; None if they are right."""
        rule = self.rule
        expected = self._expected(number, words)
        options = [o.replace("\\|", "|") for o in re.split(r"(?<!\\)\|", expected) if o]
        if rule["action"][0] == "replace":
            if words in options:
                return None
            right = tuple(rule["action"][1] or options)
            return told(unquoted(rule["message"]), listed(right), words), right
        return None if fits(expected, words) else (told(rule["message"], expected, words), ())

    def _expected(self, number: int, words: str) -> str:
        rule = self.rule
        expected: str = rule["expected"][number]
        if rule["capitalize"] and words[:1] == words[:1].upper():
            expected = expected[:1].upper() + expected[1:]
        if not re.search(r"\$\d", expected):
            return expected
        key = ("(?i)" if rule["ignorecase"] else "") + rule["keys"][number]
        return str(compiled(key).sub(lambda match: filled(expected, match), words))

    def _occurrence(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        rule = self.rule
        count = len(places.found(self._pattern))
        over = rule["most"] and count > rule["most"]
        under = rule["least"] and count < rule["least"]
        if not (over or under):
            return
        assert self._pattern is not None
        text, pattern = places.text, self._pattern if count else _RUN
        first = next((m for m in pattern.finditer(text) if m.group().strip()), None)
        if first:
            message = told(rule["message"].replace("%d", "%s"), str(count))
            yield Hit(first.start(), first.end(), message)

    def _repetition(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        assert self._pattern is not None
        rule = self.rule
        words = list(map(str.strip, places.found(self._pattern)))
        keys = list(map(str.lower, words)) if rule["ignorecase"] else words
        if not any(map(operator.eq, keys, keys[1:])):
            return
        text = places.text
        matches = list(self._pattern.finditer(text))
        count = 0
        for i, (before, key) in enumerate(pairwise(keys), 1):
            if before != key or not key or (rule["alpha"] and not key.isalpha()):
                continue
            count += 1
            start, end = matches[i - 1].start(), matches[i].end()
            whole = text[start:end]
            if (
                count > rule["most"]
                and not re.search(r"[.!?]\s", whole)
                and not self._allowed(text, whole, start, end)
            ):
                yield Hit(start, end, told(rule["message"], words[i]), fixed(rule, whole))
                count = 0

    def _consistency(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        text = places.text
        for number, (pattern, needs) in enumerate(self.rule["steps"]):
            if not places.may_hold(needs):
                continue
            last = None
            for match in compiled(pattern).finditer(text):
                last = match
                memory.seen.add(f"{id(self)} {number} {match.lastgroup}")
            if last is not None and all(
                f"{id(self)} {number} {side}" in memory.seen for side in "ab"
            ):
                words = last.group()
                start = text.find(words)
                yield Hit(start, start + len(words), *self._said(words))

    def _conditional(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        text = places.text
        second = self._second.all(places)
        if self._second.pattern.groups:
            for match in second:
                memory.seen.update(group for group in match.groups() if group)
        elif second:
            return
        for match in self._first.all(places):
            words, (start, end) = match.group(), match.span()
            if not self._allowed(text, words, start, end) and words not in memory.seen:
                yield Hit(start, end, *self._said(words))

    def _capitalization(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        text = places.text
        right, expected = is_cased(self.rule, text, next(iter(self._except), None))
        if not right and text.strip():
            suggestions = (expected,) if self.rule["action"][0] == "replace" else ()
            message = told(self.rule["message"], text, expected)
            yield Hit(0, len(text), message, suggestions)

    def _metric(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        from lint.vale.metrics import measured  # few styles measure

        text = places.text
        value = measured(self.rule, text, memory.words(text), memory.elements)
        if value is not None:
            yield Hit(0, 1, told(self.rule["message"], f"{value:.2f}"))

    _readability = _metric

    def _spelling(self, places: Places, memory: Memory, tokens: Tokens) -> Iterator[Hit]:
        from lint.vale.spelling import explained  # few styles spell

        text = places.text
        for start, end in self._speller.unknown(text):
            words = text[start:end]
            if self._allowed(text, words, start, end):
                continue
            message, right = explained(words, memory.extension, split=self.rule["split"])
            if message:
                yield Hit(start, end, message, (right,))
            else:
                yield Hit(start, end, *self._said(words))
