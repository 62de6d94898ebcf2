"""Which words of an article deserve a second look.

A run over many articles meets the same words again and again: a corpus has thirty times fewer
types than words. So what depends on a word alone is asked once in a process, and an article is
sifted by one difference of sets.
"""

from __future__ import annotations

from collections.abc import Callable

_MOST_REMEMBERED = 400_000


class Sift:
    """Keeps the words that a test picks out, and remembers those that it does not."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        self._test = test
        self._dull: set[str] = set()
        self._kept: set[str] = set()

    def __call__(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that the test picks out."""
        rest = words - self._dull
        new = rest - self._kept
        if new:
            picked = {word for word in new if self._test(word)}
            if len(self._dull) + len(self._kept) > _MOST_REMEMBERED:
                self._dull.clear()
                self._kept.clear()
            self._kept |= picked
            self._dull |= new - picked
            rest -= new - picked
        return rest
