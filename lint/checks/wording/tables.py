"""The tables of listed words and of the phrases around them.

Every entry is filed under one of its words, the longest that is no function word, so that a word
of the text that begins no entry costs one look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lint.checks.kind import RuleFault
from lint.checks.packed import Packed, pack
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.phrase import Lists, Phrase, nearest, read_phrase, word_lists
from lint.language.words import fold, read_words

Entry = tuple[int, tuple[str, ...], "tuple[str, ...] | None", int, tuple[str, ...], bool]
"""Where its key stands in it, its folded words, its words as written if their case counts, its
rule, the suggestions, and whether it may stand capitalised in mid-sentence."""

Phrases = tuple[
    bool, dict[str, tuple[Phrase, ...]], dict[str, tuple[Phrase, ...]], tuple[Phrase, ...]
]
"""Phrases of a rule: whether one is the bare blank, those filed under the word before the blank,
those under the word after it, and the others."""

Filed = tuple[list[Entry], dict[str, list[Entry]], dict[str, list[Entry]]]
"""The entries with one key: those that are this word alone, those by the word after it, and those
by the word before it."""

Company = tuple[Phrases, Phrases, frozenset[str]]
"""The phrases in which a word is wrong, those in which it is right, and folded words of which one
must stand in the same sentence, if there are any."""

Tables = tuple[Packed[str], Packed[int]]
"""The entries by their keys (`Filed`), and the company they are wrong in for each rule that names
one (`Company`)."""


class Wording:
    """Collects the entries and phrases of many rules into tables."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._entries: dict[str, Filed] = {}
        self._company: dict[int, Company] = {}

    def add(
        self,
        rule: int,
        words: Mapping[str, str],
        when: Sequence[str],
        unless: Sequence[str],
        lists: Mapping[str, tuple[str, ...]],
        *,
        names: bool,
        marks: Sequence[str] = (),
        near: Sequence[str] = (),
    ) -> None:
        """Add one rule. Raises RuleFault.

        `words` maps what is wrong to what is right (`a|b`: two suggestions), `marks` are wrong
        words without a correction; `names` tells whether a word with a capital in mid-sentence
        counts; of `near` one word must stand in the same sentence.
        """
        known = word_lists(lists, self._lists)
        for wrong, right in words.items():
            self._file(rule, wrong, tuple(right.split("|")) if right else ("",), names=names)
        for wrong in marks:
            self._file(rule, wrong, (), names=names)
        if tuple(when) != ("_",) or unless or near:
            self._company[rule] = (
                _read_phrases(rule, "when", when, known),
                _read_phrases(rule, "unless", unless, known),
                frozenset(map(fold, near)),
            )

    def _file(self, rule: int, wrong: str, suggestions: tuple[str, ...], *, names: bool) -> None:
        words = read_words(wrong)
        if not len(words):
            raise RuleFault(rule, "words", f"`{wrong}` holds no word")
        key = max(
            range(len(words)),
            key=lambda i: (words.folded[i] not in CLOSED_WORDS, len(words.folded[i])),
        )
        exact = tuple(w.replace("’", "'") for w in words.text) if wrong != wrong.lower() else None
        entry = (key, tuple(words.folded), exact, rule, suggestions, names or exact is not None)
        for form in _forms(words.folded, key):
            alone, after, before = self._entries.setdefault(form, ([], {}, {}))
            if len(words) == 1:
                alone.append(entry)
            elif key < len(words) - 1:
                for follower in _forms(words.folded, key + 1):
                    after.setdefault(follower, []).append(entry)
            else:
                before.setdefault(words.folded[key - 1], []).append(entry)

    def tables(self) -> Tables:
        """Everything added, as plain data."""
        return pack(self._entries), pack(self._company)


def _forms(folded: Sequence[str], i: int) -> tuple[str, ...]:
    """The forms in which a word of an entry may stand: the last takes a possessive ending, unless
    the ending makes another word of it (`there's`)."""
    word = folded[i]
    possessive = word + "'s"
    last = i == len(folded) - 1 and word[-1].isalpha()
    return (word, possessive) if last and possessive not in CLOSED["contracted"] else (word,)


def _read_phrases(rule: int, field: str, sources: Iterable[str], lists: Lists) -> Phrases:
    always = False
    before: dict[str, list[Phrase]] = {}
    after: dict[str, list[Phrase]] = {}
    others: list[Phrase] = []
    for source in sources:
        try:
            phrase = read_phrase(source, lists)
        except ValueError as problem:
            raise RuleFault(rule, field, str(problem)) from None
        beside = nearest(phrase)
        if phrase == ((), ()):
            always = True
        elif beside is None:
            others.append(phrase)
        else:
            side, words = beside
            for word in words:
                (after if side else before).setdefault(word, []).append(phrase)
    return always, _tuples(before), _tuples(after), tuple(others)


def _tuples(phrases: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {word: tuple(of) for word, of in phrases.items()}
