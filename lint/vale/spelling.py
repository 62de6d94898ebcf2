"""Vale's `spelling` rules: words that its built-in dictionary lacks, which knows few names.

`data/dictionary.bin` is made from the lists that Vale's own dictionary was made from; see
`tools/build_vale_dictionary.py`. A style may bring words and dictionaries of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

from lint.language.lexicon import CORE, lexicon
from lint.language.table import Table
from lint.vale.hunspell import read_words
from lint.vale.kinds import Ready
from lint.vale.pattern import compiled

_RUN = re.compile(r"\S+")
_OPENING, _CLOSING = "$(\"['", ",)\"]!;.?:'"
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}$|[A-Z][a-z]{1,2}\.$")
_NEVER = re.compile(r"[A-Z][a-z]+[A-Z]+\w+|[A-Z]+$|[^a-zA-Z_']")
"""What Vale leaves alone unless a rule is `custom`."""
_NO_IDENTIFIER = re.compile(r"[^\w'-]")
"""What it leaves alone if it takes words apart."""
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SHORTEST = 3
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[a-z]{2,}[A-Z][A-Za-z0-9]*")
_CODE = {".md": "`{}`", ".mdx": "`{}`", ".html": "<code>{}</code>"}
"""How code is written, by the ending of a file's name."""
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class Speller:
    """A spelling rule at work. What it says of a run of letters and marks it says of all alike."""

    def __init__(self, rule: Ready) -> None:
        self._rule = rule
        self._filters = [compiled(pattern) for pattern in rule["filters"]]
        self._own = [read_words(Path(path)) for path in rule["lists"]]
        self._never = _NO_IDENTIFIER if rule["split"] else _NEVER
        self._runs: dict[str, list[tuple[int, int]]] = {}

    def unknown(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand that are none."""
        for match in _RUN.finditer(text):
            run = match.group()
            found = self._runs.get(run)
            if found is None:
                found = self._runs[run] = list(self._in_run(run.translate(_STRAIGHT)))
            for start, end in found:
                yield match.start() + start, match.start() + end

    def _in_run(self, run: str) -> Iterator[tuple[int, int]]:
        start, end = _bare(run)
        word = run[start:end]
        if not any(map(str.isalpha, word)):
            return
        if not self._rule["custom"] and self._never.search(word):
            return
        if any(pattern.search(word) for pattern in self._filters) or self._is_known(word):
            return
        split = self._rule["split"]
        parts = [part.span() for part in _PART.finditer(word)] if split else []
        if not split or parts == [(0, len(word))]:
            yield start, end
            return
        for first, last in parts:
            part = word[first:last]
            short = last - first < _SHORTEST or part.isupper()
            if not short and not self._is_known(part):
                yield start + first, start + last

    def _is_known(self, word: str) -> bool:
        """Is a word in a dictionary? One with a hyphen is if its parts are."""
        if any(form in words for form in _forms(word) for words in self._own):
            return True
        if self._rule["default"] and _accepts(word):
            return True
        parts = [part for part in word.split("-") if part]
        return "-" in word and bool(parts) and all(map(self._is_known, parts))


@cache
def explained(words: str, extension: str, *, split: bool) -> tuple[str, str]:
    """What more is known of a word that is none, and what it should be; nothing if no more is."""
    cased = _cased().get(words.lower(), "")
    if cased and len(words) > 2 and _capitals(words) < min(_capitals(cased), 2):
        return f"Use '{cased}' instead of '{words}'.", cased
    code = _CODE.get(extension)
    if code and not split and _IDENTIFIER.fullmatch(words):
        return f"'{words}' looks like code; format it as code.", code.format(words)
    return "", ""


def _capitals(word: str) -> int:
    return sum(map(str.isupper, word))


@cache
def _cased() -> dict[str, str]:
    """Words of the dictionary with capitals inside, by their small letters, where there is but one
    such word."""
    found: dict[str, str] = {}
    for match in re.finditer(rb"\n([!-~]+[A-Z][!-~]*)\t", _file()):  # in ASCII: no offset is so
        word = match[1].decode()
        found[word.lower()] = "" if word.lower() in found else word
    return found


def _bare(run: str) -> tuple[int, int]:
    """Where a word stands without the marks around it."""
    start, end = 0, len(run)
    while start < end and not _ABBREVIATION.match(run[start:end]):
        if run[start] in _OPENING:
            start += 1
        elif run[end - 1] in _CLOSING:
            end -= 1
        else:
            break
    return start, end


@cache
def _accepts(word: str) -> bool:
    if word.endswith("'s"):
        forms = (word[:-2], word[:1].lower() + word[1:-2])
        return any(sign == "'" for sign in map(_dictionary().get, forms))
    core = lexicon().tier(word.lower()) == CORE
    return core or any(sign is not None for sign in map(_dictionary().get, _forms(word)))


def _forms(word: str) -> Iterator[str]:
    """How the dictionary may have a word: a capital and capitals say nothing, small letters do."""
    yield word
    yield word[:1].lower() + word[1:]
    if word.isupper():
        yield word.lower()
        yield word.capitalize()


@cache
def _file() -> mmap:
    path = Path(__file__).with_name("data") / "dictionary.bin"
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


@cache
def _dictionary() -> Table:
    return Table(_file(), 0)
