"""Where a capital means nothing: the first words of sentences, and headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.language.words import Words

_LONGEST_TITLE = 24
"""Words and marks in a line that may be a headline by its capitals."""


def first_words(words: Words, first: Iterable[int]) -> Iterator[int]:
    """The first word of each sentence, quotation marks and brackets left out."""
    text = words.text
    end = len(text)
    for i in first:
        k = i
        while k < end and not text[k][0].isalnum():
            k += 1
        yield k


def headline_words(
    words: Words, paragraphs: Iterable[tuple[int, int]], headed: Iterable[bool]
) -> set[int]:
    """The words of headlines: lines said to be such, and short ones capitalised like one."""
    display: set[int] = set()
    for (first, stop), is_head in zip(paragraphs, headed, strict=True):
        if is_head or (
            3 <= stop - first <= _LONGEST_TITLE
            and words.text[stop - 1][-1] not in ".!?,”\"’'"
            and _title_case(words.text[first:stop])
        ):
            display.update(range(first, stop))
    return display


def _title_case(text: Iterable[str]) -> bool:
    long = [word for word in text if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(not word[0].islower() for word in long) >= 0.75 * len(long)
