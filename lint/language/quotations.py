"""Which stretches are someone's own words, by the conventions of the press.

Double or single marks, curly or straight. A quotation of several paragraphs opens each of them
and is closed in the last only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lint.language.words import Words
from lint.text import Span

_DOUBLE_OPEN = frozenset("“„«")
_DOUBLE_CLOSE = frozenset("”»")
_ELIDED = frozenset(
    (
        "tis twas twere em til till cause n bout round neath cos ere kay nuff sup tude mid twixt"
    ).split()
)
"""Words whose apostrophe stands in front."""


@dataclass(slots=True)
class Quotations:
    """`spans` run from opening to closing mark, both included, in order, none inside another.

    `unclosed` are marks that open and are never closed, `unopened` the reverse (positions of
    word indexes).
    """

    spans: list[Span] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    unopened: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    double: int = -1
    """The word index of the double mark that is open, -1 for none."""
    single: int = -1
    carried: bool = False
    """The paragraph before ended inside a quotation."""


def read_quotations(words: Words, paragraphs: Iterable[tuple[int, int]]) -> Quotations:
    """Find the quotations of a text; `paragraphs` are ranges of word indexes, in order."""
    quotations = Quotations()
    text = words.text
    state = _Open()
    pending = -1  # the unclosed mark of the paragraph before
    for begin, stop in paragraphs:
        if begin >= stop:
            continue
        state = _Open(carried=pending >= 0)
        if pending >= 0 and not _continues(text[pending], text[begin]):
            quotations.unclosed.append(pending)
            state.carried = False
        for i in range(begin, stop):
            if len(text[i]) == 1 and text[i] in "“”„«»\"‘’'":
                _read_mark(words, i, (begin, stop), state, quotations)
        pending = _end_paragraph(words, stop, state, quotations)
    if pending >= 0:
        quotations.unclosed.append(pending)
    quotations.spans.sort()
    return quotations


def _continues(open_mark: str, first: str) -> bool:
    return first == open_mark


def _end_paragraph(words: Words, stop: int, state: _Open, quotations: Quotations) -> int:
    """Close the paragraph's quotation at its end; return the mark left open, or -1."""
    if state.double >= 0:
        quotations.spans.append(Span(words.start[state.double], words.end[stop - 1]))
        return state.double
    if state.single >= 0 and words.text[state.single] == "‘":
        quotations.spans.append(Span(words.start[state.single], words.end[stop - 1]))
        return state.single
    return -1


def _read_mark(
    words: Words, i: int, paragraph: tuple[int, int], state: _Open, quotations: Quotations
) -> None:
    mark = words.text[i]
    if mark in "‘’'":
        _read_single(words, i, paragraph, state, quotations)
        return
    if mark in _DOUBLE_OPEN or (mark == '"' and state.double < 0 and _opens(words, i, paragraph)):
        if state.double >= 0:
            quotations.unclosed.append(state.double)
        state.double = i
        if state.single >= 0 and words.text[state.single] == "'":
            state.single = -1
    elif state.double >= 0:
        quotations.spans.append(Span(words.start[state.double], words.end[i]))
        if state.single > state.double:
            state.single = -1
        state.double = -1
    elif mark in _DOUBLE_CLOSE or not _measure(words, i):
        quotations.unopened.append(i)


def _measure(words: Words, i: int) -> bool:
    """Is this straight mark an inch sign? 6'2" """
    return i > 0 and words.gap[i] == "" and words.text[i - 1][-1].isdigit()


def _opens(words: Words, i: int, paragraph: tuple[int, int]) -> bool:
    """Does a straight mark stand where one opens: a space or bracket before, a word after?"""
    begin, stop = paragraph
    before = i == begin or words.gap[i] != "" or words.text[i - 1][-1] in "([—–-\"'‘“"
    return before and i + 1 < stop and words.gap[i + 1] == ""


def _read_single(
    words: Words, i: int, paragraph: tuple[int, int], state: _Open, quotations: Quotations
) -> None:
    mark = words.text[i]
    _, stop = paragraph
    follower = words.folded[i + 1] if i + 1 < stop and words.gap[i + 1] == "" else ""
    if state.single < 0 and mark in "‘'" and _opens(words, i, paragraph):
        elided = follower in _ELIDED or (follower[:1].isdigit() and follower.endswith("s"))
        if not elided and (mark == "‘" or _has_single_close(words, i, stop)):
            state.single = i
    elif state.single >= 0 and mark in "’'" and words.gap[i] == "" and not follower[:1].isalnum():
        if _plural_possessive(words, i, stop):
            return
        if state.double < 0 or state.single < state.double:
            quotations.spans.append(Span(words.start[state.single], words.end[i]))
        state.single = -1


def _has_single_close(words: Words, i: int, stop: int) -> bool:
    """Is there a straight single mark further on that can only close?"""
    return any(
        words.text[k] == "'" and words.gap[k] == "" and (k + 1 == stop or _free(words, k + 1))
        for k in range(i + 2, stop)
    )


def _free(words: Words, i: int) -> bool:
    return words.gap[i] != "" or not words.text[i][0].isalnum()


def _plural_possessive(words: Words, i: int, stop: int) -> bool:
    """Is the mark after this s a possessive, since another closes the quotation further on?"""
    if not words.folded[i - 1].endswith("s") or i + 1 >= stop or words.gap[i + 1] == "":
        return False
    if not words.text[i + 1][0].islower():
        return False
    for k in range(i + 1, stop):
        if words.text[k] == "‘" or (words.text[k] == "'" and words.gap[k] != ""):
            return False
        if words.text[k] in "’'" and words.gap[k] == "" and (k + 1 == stop or _free(words, k + 1)):
            return True
    return False
