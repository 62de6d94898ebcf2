"""Where sentences end, in the prose of news: "U.S.", "Mr.", "Feb. 24", initials, quotations.

A sentence is a run of words (indexes into `Words`), closing quotation marks included. A paragraph
always ends one.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint.language.words import Words

OPENERS = frozenset("“‘\"'«([")

# Never end a sentence: something always follows.
_LEAD = frozenset(
    (
        "adm asst atty brig capt cmdr col cpl dep det dr drs esq fig figs fr ft gen gov hon "
        "insp lieut lt maj messrs mlle mme mr mrs ms mt mx no nos op pfc pp pres prof pte pvt "
        "rep reps rev rt sen sens sgt sr.a st ste supt v vol vs"
    ).split()
)
# Stand before a number or a name; end a sentence only before a word that opens one.
_ABBREVIATED = frozenset(
    (
        "al ala apr ariz ark assn aug ave bros calif cent co colo conn corp ct cu dec del "
        "dept dist div e.g est etc feb fla fri ga govt ill inc ind intl jan jr jul jun kan ky "
        "la ltd mar mass md mfg mich minn miss mo mon mont mph n.y neb nev nov oct okla ont "
        "ore pa ph plc qtr que rd sat sept sq sr sun tenn tex thu thurs tue tues univ va vt "
        "wash wed wis wyo"
    ).split()
)
# Capitalised because they open a sentence, not because they belong to a name before them.
_STARTERS = frozenset(
    (
        "a after all although an and another as asked at because before both but by despite "
        "during each earlier every few first for former from furthermore given he her here "
        "his how however i if in instead it its itself last later like many meanwhile more "
        "moreover most mr mrs ms my nearly neither no nobody nor not now of officials on once "
        "one only or other others our over police prosecutors since so some still such than "
        "that the their then there these they this those though three through thus to today "
        "two under until we what when where whether which while who why with without yet you "
        "your"
    ).split()
)
SAYING = frozenset(
    (
        "said says asked asks added adds replied replies explained explains told tells wrote "
        "writes shouted cried insisted recalled wondered joked quipped began continued"
    ).split()
)
"""Verbs that say whose words a quotation is."""


class Sentences:
    """First and last word of each sentence, as indexes into `Words`; both inclusive."""

    __slots__ = ("first", "last")

    def __init__(self) -> None:
        self.first: list[int] = []
        self.last: list[int] = []

    def __len__(self) -> int:
        return len(self.first)


def read_sentences(words: Words, paragraphs: Iterable[tuple[int, int]]) -> Sentences:
    """Split words into sentences.

    `paragraphs` are ranges of word indexes (first, past the last), in order.
    """
    sentences = Sentences()
    text = words.text
    stops = {word for word in set(text) if word[-1] in ".!?…"}
    for begin, stop in paragraphs:
        first = begin
        for i in [i for i, word in enumerate(text[begin:stop], begin) if word in stops]:
            if i < first:  # a mark already taken along by the sentence before
                continue
            last = _with_closers(words, i, stop)
            if last + 1 >= stop or _ends(words, i, last):
                sentences.first.append(first)
                sentences.last.append(last)
                first = last + 1
        if first < stop:
            sentences.first.append(first)
            sentences.last.append(stop - 1)
    return sentences


def _with_closers(words: Words, i: int, stop: int) -> int:
    """The last of the marks that close what ends at word `i`: quotation marks, brackets, stops."""
    while i + 1 < stop and words.gap[i + 1] == "" and words.text[i + 1][-1] in "”’\"'»)].!?…":
        if words.text[i + 1][0].isalnum():
            break
        i += 1
    return i


def _ends(words: Words, i: int, last: int) -> bool:
    """Does the sentence end at the stop `i`, whose closing marks end at `last`?"""
    follower = last + 1
    if words.gap[follower] == "" and words.text[follower][0] not in "“‘([":
        return False
    next_word = _next_word(words, follower)
    letter = next_word[:1]
    if letter.islower():
        return False
    if last > i and words.text[i] in "!?,…" and _speech_tag(words, follower):
        return False
    mark = words.text[i]
    if mark == ".":
        return _full_stop_ends(words, i, next_word)
    if mark[-1] == "." and mark[0].isalpha():  # U.S., a.m., J.K.
        return next_word.lower() in _STARTERS or words.text[follower] in OPENERS
    return True


def _next_word(words: Words, i: int) -> str:
    while i < len(words) and words.text[i] in OPENERS:
        i += 1
    return words.text[i] if i < len(words) else ""


def _full_stop_ends(words: Words, stop: int, next_word: str) -> bool:
    if stop == 0 or words.gap[stop] != "":
        return True
    before = words.text[stop - 1]
    folded = words.folded[stop - 1]
    if folded in _LEAD and before[0].isupper():
        return folded in ("no", "fig") and not next_word[:1].isdigit()
    if folded in ("vs", "v", "pp"):
        return False
    if folded in _ABBREVIATED and (before[0].isupper() or folded in ("etc", "mph", "est")):
        return next_word.lower() in _STARTERS
    if len(before) == 1 and before.isupper():  # an initial, unless it is the word I or a grade
        return next_word.lower() in _STARTERS
    return True


def _speech_tag(words: Words, i: int) -> bool:
    """Do a name and a verb of saying follow? (“Why?” Smith asked.)"""
    return any(word in SAYING for word in words.folded[i : i + 4])
