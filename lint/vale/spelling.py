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
from lint.vale.style import Ready, compiled

_RUN = re.compile(r"\S+")
_OPENING, _CLOSING = "$(\"['", ",)\"]!;.?:'"
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}$|[A-Z][a-z]{1,2}\.$")
_NEVER = re.compile(r"[A-Z][a-z]+[A-Z]+\w+|[A-Z]+$|[^a-zA-Z_']")
"""What Vale leaves alone unless a rule is `custom`."""
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def unknown_words(rule: Ready, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are none."""
    filters = [compiled(pattern) for pattern in rule["filters"]]
    own = [read_words(Path(path)) for path in rule["lists"]]
    for start, end in _words(text):
        word = text[start:end].translate(_STRAIGHT)
        if not rule["custom"] and _NEVER.search(word):
            continue
        if any(pattern.search(word) for pattern in filters):
            continue
        if any(form in words for form in _forms(word) for words in own):
            continue
        if not (rule["default"] and _accepts(word)):
            yield start, end


def _words(text: str) -> Iterator[tuple[int, int]]:
    """What stands between white space, without the marks around it."""
    plain = text.translate(_STRAIGHT)
    for run in _RUN.finditer(plain):
        start, end = run.span()
        while start < end and not _ABBREVIATION.match(plain[start:end]):
            if plain[start] in _OPENING:
                start += 1
            elif plain[end - 1] in _CLOSING:
                end -= 1
            else:
                break
        if any(letter.isalpha() for letter in plain[start:end]):
            yield start, end


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
def _dictionary() -> Table:
    path = Path(__file__).with_name("data") / "dictionary.bin"
    with path.open("rb") as file:
        return Table(mmap(file.fileno(), 0, access=ACCESS_READ), 0)
