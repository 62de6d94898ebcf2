"""Regular expressions that are compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression. Compiling one takes longer than running it over an article, so
    those that a text gives no cause for are never compiled.

    `needs` are strings of which a text must hold one for there to be a match. To look for them
    takes a hundredth of the time of a search that tries every character.
    """

    def __init__(self, source: str, flags: int = 0, *, needs: Iterable[str] = ()) -> None:
        self._source = source
        self._flags = flags
        self._needs = tuple(needs)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.search`."""
        return self._compiled.search(text) if self._may_match(text) else None

    def match(self, text: str, position: int = 0) -> re.Match[str] | None:
        """As `re.match`, from a position on."""
        return self._compiled.match(text, position) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.finditer`."""
        return self._compiled.finditer(text) if self._may_match(text) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.sub`."""
        return self._compiled.sub(replacement, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        if not self._needs:
            return True
        for needed in self._needs:  # noqa: SIM110 (a generator costs more than the search)
            if needed in text:
                return True
        return False
