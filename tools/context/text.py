"""Text to count in: paragraphs of words, and those as numbers of tokens."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.language.context.tokens import MARK, along, text_of
from lint.language.words import hide_addresses, read_words

SOURCES = (
    "senate",
    "us-congress-press",
    "us-press-briefings",
    "us-gov-blogs",
    "us-presidents",
    "au-pm-transcripts",
    "uk-hansard",
    "ca-da-press",
    "gutenberg-english-novels",
    "gutenberg-british",
)
"""Folders of text; what each is and its licence: lint/language/data/licences/README.md."""
RELEASES = "senate"
"""The folder that is as published (see `_releases`); the others hold a paragraph a line."""
_LEAST_CHARACTERS = 20
_LEAST_WORDS = 12
_PIECE = re.compile(r"( *)([A-Za-z]+(?:-[A-Za-z]+)*|\d[\d.,]*|\S)")
_ENDINGS = frozenset(("s", "re", "ve", "ll", "d", "m"))


class Numbers:
    """The number of each token, in the order in which they are met; MARK is 0."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {MARK: 0}
        self.plain = _OfWords(self.of, named=False)
        self.named = _OfWords(self.of, named=True)


class _OfWords(dict[str, int]):
    """The numbers of words as written."""

    def __init__(self, of: dict[str, int], *, named: bool) -> None:
        super().__init__()
        self._of = of
        self._named = named

    def __missing__(self, word: str) -> int:
        number = self[word] = self._of.setdefault(text_of(word, self._named), len(self._of))
        return number


def read(folder: Path, numbers: Numbers) -> Iterator[tuple[str, array[int]]]:
    """Each source and the numbers of its tokens, a mark between paragraphs."""
    for source in SOURCES:
        yield source, column(paragraphs(folder / source), numbers)


def column(texts: Iterable[list[str]], numbers: Numbers) -> array[int]:
    """The numbers of the tokens of paragraphs."""
    found = array("i")
    for words in texts:
        tokens, _ = along(words, 0, len(words), numbers.plain, numbers.named)
        inner = tokens[2:-2]
        if inner:
            found.extend(inner)
            if inner[-1]:
                found.append(0)
    return found


def paragraphs(folder: Path) -> Iterator[list[str]]:
    """The words of each paragraph of a source."""
    return _releases(folder) if folder.name == RELEASES else _lines(folder)


def _lines(folder: Path) -> Iterator[list[str]]:
    for path in sorted(folder.rglob("*.txt")):
        with path.open(encoding="utf-8", errors="replace") as file:
            for line in map(str.strip, file):
                if len(line) > _LEAST_CHARACTERS:
                    yield read_words(hide_addresses(line)).text


def _releases(folder: Path) -> Iterator[list[str]]:
    """The releases have lost their punctuation: where it stood there are two spaces, and `it   s`
    was `it's`."""
    seen = set()
    for path in sorted(folder.rglob("*.txt")):
        text = re.sub(r"[\t\n\r\xa0]", " ", path.read_text(encoding="latin-1"))
        for paragraph in re.split(r" {12,}", text.strip()):
            words = tuple(_mended(paragraph))
            if len(words) >= _LEAST_WORDS and words not in seen:
                seen.add(words)
                yield list(words)


def _mended(paragraph: str) -> list[str]:
    words: list[str] = []
    for gap, piece in _PIECE.findall(paragraph):
        before = words[-1] if words else MARK
        if before[-1].isalpha() and piece in _ENDINGS:
            words[-1] = f"{before}'{piece}"
        elif before.endswith("n") and piece == "t":
            words[-1] = f"{before}'t"
        else:
            if before != MARK and (len(gap) > 1 or not piece.isalnum()):
                words.append(MARK)
            if piece[0].isalnum():
                words.append(piece)
    return words
