"""Words, numbers and punctuation in order, as parallel columns.

Columns, because a million word objects take over a second to build and the lists of a
million words a third of that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from itertools import accumulate

from lint.pattern import Pattern

OPAQUE = "\ufffc"
"""Stands, as often as needed, for characters that are not prose: addresses, code, pictures."""

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""What stands inside words unseen and is no part of them: soft hyphens, spaces without width, word
joiners."""

_LETTER = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"([A-Za-z]++(?![\w.'’‐‑{UNSEEN}\u0300-\u036f-])"  # nearly all words, at half the cost
    rf"|(?:[A-Za-z]\.){{2,}}(?:['’]s\b)?|\d+(?:[.,:]\d+)+{_LETTER}*|{_LETTER}+(?:(?:['’‐‑-]|[{UNSEEN}]+){_LETTER}+)*"
    rf"|{OPAQUE}+|\.+|-+|[^\w\s])"
)
"""An abbreviation with its stops, a number, a word with inner apostrophes and hyphens, something
opaque, a run of stops or hyphens, or one punctuation mark."""

_ADDRESS = Pattern(
    r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w&/])[@#][A-Za-z_]\w+"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|co\.uk|org\.uk|gov\.uk|ac\.uk|com\.au|info|int)\b(?:/\S*[\w/])?",
)
_ADDRESS_SIGNS = tuple("@ # :// www. .com .org .net .gov .edu .co. .ac. .info .int".split())
_APOSTROPHES = str.maketrans("’‘ʼ‐‑", "'''--", UNSEEN)


class Words:
    """Every word and mark of a text.

    `text` is the word as written; `folded` is lower case with straight apostrophes and plain
    hyphens; `start` and `end` are code points; `gap[i]` is what stands before word i: white
    space, or nothing at all. `gap` has one entry more, for what follows the last word.
    """

    __slots__ = ("_index", "end", "folded", "gap", "start", "text")

    def __init__(
        self,
        text: list[str],
        folded: list[str],
        start: list[int],
        end: list[int],
        gap: list[str],
    ) -> None:
        self.text = text
        self.folded = folded
        self.start = start
        self.end = end
        self.gap = gap
        self._index: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def places(self, wanted: Collection[str]) -> list[int]:
        """Where these folded words stand, in order. The text is gone through once, whatever is
        asked for."""
        if self._index is None:
            index: defaultdict[str, list[int]] = defaultdict(list)
            for i, word in enumerate(self.folded):
                index[word].append(i)
            self._index = dict(index)
        held = self._index
        if len(wanted) < len(held):
            found = [held[word] for word in wanted if word in held]
        else:
            found = [places for word, places in held.items() if word in wanted]
        if len(found) == 1:
            return list(found[0])
        return sorted(i for places in found for i in places)


class _Folded(dict[str, str]):
    """Remembers how each word folds: a corpus has thirty times fewer types than words."""

    _most = 400_000

    def __missing__(self, word: str) -> str:
        if len(self) > self._most:
            self.clear()
        folded = self[word] = fold(word)
        return folded


_folded = _Folded()


def fold(word: str) -> str:
    """The form under which a word is looked up: lower case, straight apostrophes, plain hyphens.

    It is never empty: a mark alone stays as it is.
    """
    return word.lower().translate(_APOSTROPHES) or word


def hide_addresses(text: str) -> str:
    """The text with URLs, e-mail addresses, handles and hashtags made opaque; same length."""
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return text
    return _ADDRESS.sub(lambda address: OPAQUE * len(address.group()), text)


def read_words(text: str) -> Words:
    """Find the words of a text. Characters that are not prose must be made opaque before."""
    pieces = _TOKEN.split(text)
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    folded = list(map(_folded.__getitem__, words))
    return Words(words, folded, ends[:-1:2], ends[1::2], pieces[::2])


def like(model: str, word: str) -> str:
    """Give `word` the capitals of `model`: like("Capitol", "capital") is "Capital".

    A one-letter model says nothing about the letters after it. Capitals that `word` has of its
    own are kept.
    """
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return word.upper()
    if letters and letters[0].isupper():
        first = next((i for i, letter in enumerate(word) if letter.isalpha()), 0)
        return word[:first] + word[first : first + 1].upper() + word[first + 1 :]
    return word
