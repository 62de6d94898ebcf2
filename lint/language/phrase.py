"""Phrases an editor can read, with one blank: `the _, <city>`.

An item of a phrase is

    word        that word in any case; with a capital (`Hill`) only so written
    a|b|<list>  one of these
    <list>      a word list (its entries may be of several words), or a word class: `<number>`
    <list>'s    the same with a possessive ending
    ~item       one word that is not this
    a&b         one word that is both: `<verb>&~<adjective>`
    item?       this or nothing
    *           any one word
    *ed         a word that ends so
    ...         up to four words of any kind, no stops among them
    <start>     the beginning of a sentence or quotation; `<end>` its end
    _           the blank, which the found words fill

Punctuation stands for itself. A phrase never reaches over the edge of its paragraph.
A read phrase is plain data (tuples, strings, frozensets), so that it can be compiled into a
rulebook.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from lint.language.classes import CLASSES
from lint.language.words import Words, fold, read_words

Item = tuple[Any, ...]
Phrase = tuple[tuple[Item, ...], tuple[Item, ...]]
"""Items before the blank, nearest first, and after it, nearest first."""

Lists = Callable[[str], "tuple[str, ...] | None"]
"""Gives the entries of a word list, None if there is no such list."""

_MOST_IN_GAP = 4
_AND = re.compile(r"&(?=[<~])")
"""Parts the halves of `<verb>&~<noun>`; the ampersand of `and|&` is a mark like others."""
_EDGES = frozenset(".!?:;…")
_BRACKETS = {1: ")]", -1: "(["}
_QUOTATION_MARKS = frozenset('“”"‘')


def read_phrase(source: str, lists: Lists) -> Phrase:
    """Read a phrase with a blank. Raises ValueError saying what is wrong with it."""
    before, blank, after = (" " + source + " ").partition(" _")
    if not blank or "_" in after:
        raise ValueError(f"a phrase needs one blank, `_`, where the found word goes: `{source}`")
    left = tuple(_item(item, lists) for item in _split(before))
    right = tuple(_item(item, lists) for item in _split(after))
    return left[::-1], right


def _split(source: str) -> list[str]:
    """Items, with commas and other marks that stand against a word split off."""
    items: list[str] = []
    for piece in source.split():
        core = piece.rstrip(",.;:!")
        if core and core != piece and "." not in core:
            items += [core, *piece[len(core) :]]
        else:
            items.append(piece)
    return items


def _item(item: str, lists: Lists) -> Item:
    if item == "*":
        return ("any",)
    if item == "...":
        return ("gap",)
    if item in ("<start>", "<end>"):
        return ("edge",)
    if _AND.search(item):
        return ("and", tuple(_item(part, lists) for part in _AND.split(item)))
    if item.startswith("~") and len(item) > 1:
        return ("not", _item(item[1:], lists))
    if item.endswith("?") and len(item) > 1:
        return ("opt", _item(item[:-1], lists))
    if item.endswith((">'s", ">’s")):
        return ("possessive", _item(item[:-2], lists))
    return _alternatives(item.split("|") if len(item) > 1 else [item], lists)


def _alternatives(options: list[str], lists: Lists) -> Item:
    entries: list[str] = []
    classes: list[Item] = []
    for option in options:
        if option.startswith("*") and len(option) > 1:
            classes.append(("ending", option[1:]))
            continue
        if not (option.startswith("<") and option.endswith(">") and len(option) > 2):
            entries.append(option)
            continue
        name = option[1:-1]
        found = lists(name)
        if name in ("start", "end"):
            classes.append(("edge",))
        elif found is not None:
            entries.extend(found)
        elif name in CLASSES:
            classes.append(("class", name))
        else:
            raise ValueError(f"there is no word list and no word class called `{name}`")
    items = [*_words(entries), *classes]
    return items[0] if len(items) == 1 else ("or", tuple(items))


def _words(entries: list[str]) -> list[Item]:
    """The fewest items that stand for these words."""
    folded: set[str] = set()
    exact: set[str] = set()
    items: list[Item] = []
    for entry in entries:
        tokens = read_words(entry).text
        if len(tokens) > 1:
            items.append(("seq", tuple(_words([token])[0] for token in tokens)))
        elif entry != entry.lower():
            exact.add(entry)
        else:
            folded.add(fold(entry))
    if exact:
        items.insert(0, ("exact", frozenset(exact)))
    if folded:
        items.insert(0, ("word", frozenset(folded)))
    return items


def nearest(phrase: Phrase) -> tuple[int, frozenset[str]] | None:
    """One of these folded words must stand right beside the blank, before it (0) or after it (1).

    None if the phrase can't promise that.
    """
    for side in (1, 0):
        items = phrase[side]
        if items and items[0][0] == "word":
            return side, items[0][1]
        if items and items[0][0] == "exact":
            return side, frozenset(map(fold, items[0][1]))
    return None


def around(phrase: Phrase, words: Words, first: int, last: int, edge: tuple[int, int]) -> bool:
    """Does the phrase hold around the words `first` to `last`?

    `edge` is the paragraph, as a range of word indexes (first, past the last).
    """
    before, after = phrase
    return _match(after, 0, words, last + 1, 1, edge) and _match(
        before, 0, words, first - 1, -1, edge
    )


def _match(
    items: tuple[Item, ...], k: int, words: Words, i: int, step: int, edge: tuple[int, int]
) -> bool:
    """Do the items from `k` on hold from word `i` on, going forwards (1) or backwards (-1)?"""
    while k < len(items):
        item = items[k]
        kind = item[0]
        inside = edge[0] <= i < edge[1]
        if kind == "opt":
            if _match(items, k + 1, words, i, step, edge):
                return True
            items = (*items[:k], item[1], *items[k + 1 :])
        elif kind in ("or", "seq"):
            return _match_several(items, k, words, i, step, edge)
        elif kind == "gap":
            return _match_gap(items, k, words, i, step, edge)
        elif kind == "edge":
            if inside and not _is_edge(words, i, step):
                return False
            k += 1
        elif inside and _holds(item, words.text[i], words.folded[i]):
            k += 1
            i += step
        else:
            return False
    return True


def _is_edge(words: Words, i: int, step: int) -> bool:
    """Does a sentence or quotation end at mark `i` (`step` 1), or begin after it (-1)?

    A quotation mark counts only if it stands against the word on the near side.
    """
    mark = words.text[i]
    if mark in _QUOTATION_MARKS:
        return not words.gap[i if step > 0 else i + 1]
    return mark in _EDGES or mark in _BRACKETS[step]


def _match_several(
    items: tuple[Item, ...], k: int, words: Words, i: int, step: int, edge: tuple[int, int]
) -> bool:
    item, rest = items[k], items[k + 1 :]
    if item[0] == "seq":
        return _match((*item[1][::step], *rest), 0, words, i, step, edge)
    return any(_match((option, *rest), 0, words, i, step, edge) for option in item[1])


def _match_gap(
    items: tuple[Item, ...], k: int, words: Words, i: int, step: int, edge: tuple[int, int]
) -> bool:
    for _ in range(_MOST_IN_GAP + 1):
        if _match(items, k + 1, words, i, step, edge):
            return True
        if not edge[0] <= i < edge[1] or not words.text[i][0].isalnum():
            return False
        i += step
    return False


def _holds(item: Item, text: str, folded: str) -> bool:
    """Does one word satisfy an item of one word?"""
    kind = item[0]
    if kind == "word":
        return folded in item[1]
    if kind == "class":
        return CLASSES[item[1]](text, folded)
    if kind == "exact":
        return text in item[1] or text.replace("’", "'") in item[1]
    if kind == "ending":
        return folded.endswith(item[1]) and len(folded) > len(item[1]) + 2
    if kind == "any":
        return text[0].isalnum()
    if kind == "not":
        return not _holds(item[1], text, folded)
    if kind == "and":
        return all(_holds(part, text, folded) for part in item[1])
    if kind == "or":
        return any(_holds(option, text, folded) for option in item[1])
    if kind == "possessive":
        return folded.endswith("'s") and _holds(item[1], text[:-2], folded[:-2])
    return False


def word_lists(own: Mapping[str, tuple[str, ...]], shared: Lists) -> Lists:
    """Look up a list first among a rule's own, then among those it shares."""
    return lambda name: own[name] if name in own else shared(name)
