"""Word lists and Hunspell dictionaries that a style brings for its spelling rules.

Of Hunspell's format words, prefixes and suffixes are read; compounds and conversions are not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple


class _Affix(NamedTuple):
    """What a flag makes of a word: letters taken away and put there, if the word is like so."""

    suffix: bool
    cut: str
    added: str
    fits: re.Pattern[str]

    def of(self, word: str) -> str | None:
        if self.fits.search(word) is None:
            return None
        if self.suffix:
            return word.removesuffix(self.cut) + self.added
        return self.added + word.removeprefix(self.cut)


Affixes = Mapping[str, list[_Affix]]
"""What each flag does to a word."""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


@cache
def read_words(path: Path) -> frozenset[str]:
    """The words of a list, one a line, or of a dictionary that has an `.aff` beside it."""
    try:
        lines = _read(path).splitlines()
        own = path.suffix == ".dic"
        affixes = parsed_affixes(_read(path.with_suffix(".aff"))) if own else {}
    except OSError:
        return frozenset()
    if path.suffix != ".dic":
        return frozenset(line.strip() for line in lines if line.strip())
    words = set[str]()
    for line in lines[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        words.update(formed(word, [affix for flag in flags for affix in affixes.get(flag, ())]))
    return frozenset(words)


def formed(word: str, affixes: list[_Affix]) -> Iterator[str]:
    """A word with each of its endings, and each of these with each of its prefixes."""
    ends = [form for a in affixes if a.suffix and (form := a.of(word)) is not None]
    for form in (word, *ends):
        yield form
        yield from (made for a in affixes if not a.suffix and (made := a.of(form)) is not None)


def parsed_affixes(text: str) -> Affixes:
    """What an `.aff` file says of prefixes and suffixes."""
    found: defaultdict[str, list[_Affix]] = defaultdict(list)
    for parts in map(str.split, text.splitlines()):
        if len(parts) < 5 or parts[0] not in ("PFX", "SFX"):
            continue
        kind, flag, cut, added, condition = parts[:5]
        suffix = kind == "SFX"
        fits = re.compile(f"{condition}$" if suffix else f"^{condition}")
        added = "" if added == "0" else added.partition("/")[0]
        found[flag].append(_Affix(suffix, "" if cut == "0" else cut, added, fits))
    return dict(found)
