"""The words and names that are right in this house."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.text import Span

_REACH = 2
"""A phrase broken over two lines is at most so many times as long as in the list."""


class Vocabulary:
    """Accepted words, names and phrases.

    An entry in lower case accepts the words in any case, an entry with a capital only as written;
    both with a possessive ending too. A phrase accepts every word in it where it stands.
    Apostrophes may be curly or straight.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        plain = {_plain(entry) for entry in entries}
        self._exact = frozenset(plain)
        self._any_case = frozenset(entry for entry in plain if entry == entry.lower())
        self._phrases: defaultdict[str, list[str]] = defaultdict(list)
        for entry in plain:
            for word in set(entry.lower().split()) if " " in entry else ():
                self._phrases[word].append(entry)

    def __bool__(self) -> bool:
        return bool(self._exact)

    def accepts(self, text: str, span: Span) -> bool:
        """Are the words at this place of a text right, whatever a rule says?"""
        words = _plain(text[span.start : span.end])
        return any(map(self._has, _forms(words))) or self._in_phrase(text, span, words)

    def _has(self, words: str) -> bool:
        return words in self._exact or words.lower() in self._any_case

    def _in_phrase(self, text: str, span: Span, words: str) -> bool:
        for form in _forms(words.lower().partition(" ")[0]):
            for phrase in self._phrases.get(form, ()):
                reach = _REACH * len(phrase)
                start = max(span.start - reach, 0)
                for match in _pattern(phrase).finditer(text[start : span.end + reach]):
                    if start + match.start() <= span.start and span.end <= start + match.end():
                        return True
        return False


def entries_of(source: str) -> list[str]:
    """The entries of a word list: one a line, `#` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in source.splitlines())
    return [line for line in lines if line]


def add_entries(path: Path, entries: Sequence[str]) -> list[str]:
    """Add entries to a word list, which is made if need be; return those that were new.
    Raises OSError and UnicodeDecodeError."""
    source = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    known = set(entries_of(source))
    new = [entry for entry in dict.fromkeys(map(str.strip, entries)) if entry not in known]
    if new:
        gap = "\n" if source and not source.endswith("\n") else ""
        with path.open("a", encoding="utf-8") as file:
            file.write(gap + "".join(f"{entry}\n" for entry in new))
    return new


def _pattern(phrase: str) -> re.Pattern[str]:
    body = r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())
    return re.compile(
        rf"(?<!\w){body}(?:['’]s)?(?!\w)", re.IGNORECASE if phrase == phrase.lower() else 0
    )


def _forms(words: str) -> tuple[str, ...]:
    """The words, and without a possessive ending."""
    return tuple(dict.fromkeys((words, words.removesuffix("'s"), words.removesuffix("'"))))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
