"""Which stretches are someone's own words, by the conventions of the press.

Double or single marks, curly or straight. A quotation of several paragraphs opens each of them
and is closed in the last only.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint.language.sentences import SAYING
from lint.language.words import Words
from lint.text import Span

_DOUBLE_OPEN = frozenset("“„«")
_ELIDED = frozenset(
    (
        "tis twas twere em til till cause n bout round neath cos ere kay nuff sup tude mid twixt"
    ).split()
)
"""Words whose apostrophe stands in front."""


class Quotations:
    """The quotations of a text.

    `spans` run from opening to closing mark, both included, in order. `unclosed` are marks that
    open and are never closed, `unopened` the reverse (indexes into `Words`).
    """

    __slots__ = ("spans", "unclosed", "unopened")

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.unclosed: list[int] = []
        self.unopened: list[int] = []


class _Open:
    """The marks open at a point of a paragraph, as word indexes; -1 for none.

    `carried` is the mark that the paragraph before left open and that this one did not take up.
    """

    __slots__ = ("carried", "double", "single")

    def __init__(self, carried: int) -> None:
        self.double = -1
        self.single = -1
        self.carried = carried


_MARKS = frozenset("“”„«»\"‘’'″")


def read_quotations(words: Words, paragraphs: Iterable[tuple[int, int]]) -> Quotations:
    """Find the quotations of a text; `paragraphs` are ranges of word indexes, in order."""
    quotations = Quotations()
    text = words.text
    pending = -1  # the mark that the paragraph before left open
    for begin, stop in paragraphs:
        if begin >= stop:
            continue
        state = _Open(carried=pending)
        if pending >= 0 and text[begin] == text[pending] and not _fragment(words, pending):
            state.carried = -1
        for i in [i for i, word in enumerate(text[begin:stop], begin) if word in _MARKS]:
            _read_mark(words, i, (begin, stop), state, quotations)
        if state.carried >= 0:
            quotations.unclosed.append(state.carried)
        pending = _end_paragraph(words, stop, state, quotations)
    if pending >= 0:
        quotations.unclosed.append(pending)
    quotations.spans.sort()
    return quotations


def _fragment(words: Words, opened: int) -> bool:
    """Does this mark open in mid-sentence, and so no quotation of several paragraphs?"""
    before, after = words.text[opened - 1 : opened], words.text[opened + 1 : opened + 2]
    return bool(before and after) and before[0].islower() and after[0].islower()


def _end_paragraph(words: Words, stop: int, state: _Open, quotations: Quotations) -> int:
    """Close the paragraph's quotation at its end; return the mark left open, or -1."""
    open_mark = state.double
    if open_mark < 0 and state.single >= 0 and words.text[state.single] == "‘":
        open_mark = state.single
    if open_mark >= 0:
        quotations.spans.append(Span(words.start[open_mark], words.end[stop - 1]))
        if bare_tag(words, stop - 1, open_mark) >= 0:
            quotations.unclosed.append(open_mark)
            return -1
    return open_mark


def _read_mark(
    words: Words, i: int, paragraph: tuple[int, int], state: _Open, quotations: Quotations
) -> None:
    mark = words.text[i]
    if mark in "’'" and state.double >= 0 > state.single and _twice(words, i, paragraph[1]):
        quotations.spans.append(Span(words.start[state.double], words.end[i + 1]))
        state.double = -1
    elif mark in "‘’'":
        _read_single(words, i, paragraph, state, quotations)
    elif mark in _DOUBLE_OPEN or (mark == '"' and _opens_double(words, i, paragraph, state)):
        _open_double(words, i, state, quotations)
    elif state.double >= 0:
        quotations.spans.append(Span(words.start[state.double], words.end[i]))
        if state.single > state.double:
            if words.text[state.single] == "‘":
                quotations.unclosed.append(state.single)
            state.single = -1
        state.double = -1
    elif state.carried >= 0:  # closes what the paragraph before opened
        quotations.spans.append(Span(words.start[paragraph[0]], words.end[i]))
        state.carried = -1
    elif not _measure(words, i):
        quotations.unopened.append(i)


def _twice(words: Words, i: int, stop: int) -> bool:
    """Do two single marks stand for a double one?"""
    return i + 1 < stop and words.text[i + 1] == words.text[i] and words.gap[i + 1] == ""


def _opens_double(words: Words, i: int, paragraph: tuple[int, int], state: _Open) -> bool:
    """Does a straight double mark open? One between two spaces opens if none is open yet."""
    if _opens(words, i, paragraph):
        return words.text[i + 1] not in (".", ",", ";", ":", "?", "!", ")", "]")  # 'so'".
    spaced = paragraph[0] < i < paragraph[1] - 1 and words.gap[i] != "" and words.gap[i + 1] != ""
    return spaced and state.double < 0 and state.carried < 0


def _open_double(words: Words, i: int, state: _Open, quotations: Quotations) -> None:
    """Open a quotation. One that is open yet goes on after a full stop: two paragraphs of it
    were run into one."""
    if state.double >= 0:
        if words.text[i - 1][-1] in ".!?…" and not _tag_before(words, i, state.double):
            quotations.spans.append(Span(words.start[state.double], words.end[i - 1]))
        else:
            quotations.unclosed.append(state.double)
    state.double = i
    if state.single >= 0 and words.text[state.single] == "'":
        state.single = -1


def _tag_before(words: Words, i: int, opened: int) -> bool:
    """Do a comma, a speaker and the verb of a speech tag stand right before, so that what was
    quoted first ended at the comma? Or a speaker and the verb only, so that both marks are missing:
    or so she said."""
    if bare_tag(words, i - 1, opened) >= 0:
        return True
    for k in range(i - 2, max(opened, i - 6), -1):
        if words.text[k] == ",":
            return not SAYING.isdisjoint(words.folded[k + 1 : i - 1])
        if not (words.folded[k] in SAYING or words.text[k][0].isupper() or len(words.text[k]) < 5):
            return False
    return False


_SPEAKERS = frozenset("he she they".split())
_NO_TAG = frozenset(
    (
        "what whatever everything something anything nothing all which that who how when where why "
        "as than because if and but thing things words one word like know think believe remember "
        "heard hear saw the a an until after before whether while since for about of with to by"
    ).split()
)
"""Words after which somebody said so in the quotation itself: that is what she said."""
_NAME = 3


def bare_tag(words: Words, stop: int, opened: int) -> int:
    """The first word of `she said` or `Jane Roe said` before a full stop, in a quotation that was
    opened and not closed, with no comma before it; -1 if there is none."""
    verb = stop - 1
    if words.text[stop] != "." or words.folded[verb] not in _SAID:
        return -1
    first = verb - 1
    if words.folded[first] not in _SPEAKERS:
        while verb - first < _NAME and words.text[first - 1][0].isupper():
            first -= 1
        if not words.text[first][0].isupper() or words.text[first] == "I":
            return -1
    before = words.text[first - 1]
    held = before.isalpha() and before.islower() and first - 2 > opened
    return first if held and before not in _NO_TAG else -1


_SAID = frozenset("said says added".split())


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
    if mark == "‘" and state.single >= 0 > state.double and _again(words, i, state.single):
        quotations.unclosed.append(state.single)
        state.single = -1
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
    elif (
        mark == "’"
        and max(state.single, state.double, state.carried) < 0
        and not follower
        and i > paragraph[0]
        and words.gap[i] == ""
        and words.text[i - 1] in (".", ",", "?", "!")
    ):
        quotations.unopened.append(i)


def _again(words: Words, i: int, opened: int) -> bool:
    """Does another quotation open at `i`, the one before it being closed nowhere?"""
    return words.text[opened] == "‘" and words.gap[i] != "" and words.text[i - 1] in (".", ",", ":")


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
