"""How each kind of Vale's rules looks at a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

from lint.article import Article
from lint.vale.actions import fixed
from lint.vale.alternation import Alternation
from lint.vale.casing import is_cased
from lint.vale.index import Places
from lint.vale.kinds import Ready
from lint.vale.messages import filled, fits, listed, told, unquoted
from lint.vale.pattern import compiled


class Hit(NamedTuple):
    """A place that a rule marks (code points of the text it was given)."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()


class Memory:
    """What rules remember from one block of a file to the next, and know of the file."""

    def __init__(self, article: Article) -> None:
        self.seen: set[str] = set()
        self.extension = PurePath(article.name).suffix
        self._article = article

    @property
    def elements(self) -> Counter[str]:
        """How many headings of each level the file has, as formulas name them."""
        return Counter(f"heading_h{block.level}" for block in self._article.blocks if block.level)


class Matcher:
    """A rule at work. `excepted` are patterns of words that are no fault, and of phrases."""

    def __init__(self, rule: Ready, excepted: Sequence[tuple[str, str]]) -> None:
        self.rule = rule
        self._except = [compiled(words) for words, _ in excepted if words]
        self._phrases = [compiled(phrases) for _, phrases in excepted if phrases]
        tokens = rule.get("tokens")
        self._tokens = Alternation(tokens) if tokens else None
        whole = "pattern" in rule and not tokens
        self._pattern = compiled(rule["pattern"]) if whole else None
        self._active: Sequence[int] = ()
        self._places = Places("")
        self._run: Callable[[str, Memory], Iterator[Hit]] = getattr(self, "_" + rule["kind"])

    def hits(self, places: Places, memory: Memory, active: Sequence[int]) -> list[Hit]:
        """Every place that the rule marks in a text. `active` are those of its tokens that may
        match there, if it has any."""
        self._active, self._places = active, places
        found = list(self._run(places.text, memory))
        limit = self.rule["limit"]
        return found[:limit] if limit else found

    def _allowed(self, text: str, words: str, start: int, end: int) -> bool:
        """Is a match accepted by the exceptions, or inside an accepted phrase?"""
        return any(pattern.search(words) for pattern in self._except) or any(
            match.start() <= start and end <= match.end()
            for pattern in self._phrases
            for match in pattern.finditer(text)
        )

    def _hit(self, start: int, end: int, words: str, *values: str) -> Hit:
        suggestions = fixed(self.rule, words)
        if self.rule["action"][0]:
            right = (
                suggestions[0]
                if len(suggestions) == 1
                else listed(suggestions)
                if suggestions
                else words
            )
            values = values or (words, right)
        return Hit(start, end, told(self.rule["message"], *(values or (words,))), suggestions)

    def _alternatives(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Start, end and number of the token that matches."""
        if self._tokens is not None:
            yield from self._tokens.matches(self._places, self._active)
            return
        assert self._pattern is not None
        for match in self._pattern.finditer(text):
            number = match.lastindex or 1
            if match.lastindex or self.rule["kind"] == "existence":
                start, end = match.span(number if self.rule["kind"] == "substitution" else 0)
                yield start, end, number - 1

    def _existence(self, text: str, memory: Memory) -> Iterator[Hit]:
        for start, end, _ in self._alternatives(text):
            words = text[start:end]
            if not words or not self._allowed(text, words.strip(), start, end):
                yield self._hit(start, end, words)

    def _substitution(self, text: str, memory: Memory) -> Iterator[Hit]:
        rule = self.rule
        for start, end, number in self._alternatives(text):
            words = text[start:end]
            expected = self._expected(number, words)
            options = [o.replace("\\|", "|") for o in re.split(r"(?<!\\)\|", expected) if o]
            replaces = rule["action"][0] == "replace"
            if words in options if replaces else fits(expected, words):
                continue
            if self._allowed(text, words, start, end):
                continue
            if replaces:
                message = unquoted(rule["message"])
                right = tuple(rule["action"][1] or options)
                yield Hit(start, end, told(message, listed(right), words), right)
            else:
                yield Hit(start, end, told(rule["message"], expected, words))

    def _expected(self, number: int, words: str) -> str:
        rule = self.rule
        expected: str = rule["expected"][number]
        if rule["capitalize"] and words[:1] == words[:1].upper():
            expected = expected[:1].upper() + expected[1:]
        if not re.search(r"\$\d", expected):
            return expected
        key = ("(?i)" if rule["ignorecase"] else "") + rule["keys"][number]
        return str(compiled(key).sub(lambda match: filled(expected, match), words))

    def _occurrence(self, text: str, memory: Memory) -> Iterator[Hit]:
        assert self._pattern is not None
        rule = self.rule
        matches = list(self._pattern.finditer(text))
        count = len(matches)
        over = rule["most"] and count > rule["most"]
        under = rule["least"] and count < rule["least"]
        message = told(rule["message"].replace("%d", "%s"), str(count))
        if under and not count:
            word = re.search(r"\S+", text)
            if word:
                yield Hit(word.start(), word.end(), message)
        elif over or under:
            first = next((m for m in matches if m.group().strip()), None)
            if first:
                yield Hit(first.start(), first.end(), message)

    def _repetition(self, text: str, memory: Memory) -> Iterator[Hit]:
        assert self._pattern is not None
        rule = self.rule
        matches = list(self._pattern.finditer(text))
        words = [match.group().strip() for match in matches]
        keys = list(map(str.lower, words)) if rule["ignorecase"] else words
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

    def _consistency(self, text: str, memory: Memory) -> Iterator[Hit]:
        for number, (pattern, needs) in enumerate(self.rule["steps"]):
            if not self._places.may_hold(needs):
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
                yield self._hit(start, start + len(words), words)

    def _conditional(self, text: str, memory: Memory) -> Iterator[Hit]:
        second = compiled(self.rule["second"])
        if second.groups:
            for match in second.finditer(text):
                memory.seen.update(group for group in match.groups() if group)
        elif second.search(text):
            return
        for match in compiled(self.rule["first"]).finditer(text):
            words, (start, end) = match.group(), match.span()
            if not self._allowed(text, words, start, end) and words not in memory.seen:
                yield self._hit(start, end, words)

    def _capitalization(self, text: str, memory: Memory) -> Iterator[Hit]:
        right, expected = is_cased(self.rule, text, next(iter(self._except), None))
        if not right and text.strip():
            suggestions = (expected,) if self.rule["action"][0] == "replace" else ()
            message = told(self.rule["message"], text, expected)
            yield Hit(0, len(text), message, suggestions)

    def _metric(self, text: str, memory: Memory) -> Iterator[Hit]:
        from lint.vale.metrics import measured  # few styles measure

        value = measured(self.rule, text, memory.elements)
        if value is not None:
            yield Hit(0, 1, told(self.rule["message"], f"{value:.2f}"))

    _readability = _metric

    def _spelling(self, text: str, memory: Memory) -> Iterator[Hit]:
        from lint.vale.spelling import explained, unknown_words  # few styles spell

        for start, end in unknown_words(self.rule, text):
            words = text[start:end]
            if self._allowed(text, words, start, end):
                continue
            message, right = explained(words, memory.extension, split=self.rule["split"])
            if message:
                yield Hit(start, end, message, (right,))
            else:
                yield self._hit(start, end, words)
