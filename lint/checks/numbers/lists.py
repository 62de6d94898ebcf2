"""How many are announced against how many are named: four senators: A, B and C."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.classes import CLOSED
from lint.language.numerals import like_number, whole_number
from lint.language.plurals import singular
from lint.text import Span

LINKS = frozenset([":", "—", "–", "--"])
"""Marks between a whole and the list of its parts."""
_MOST = 9
_NAMED_SO = frozenset("of de la le van von der den al bin da di du and".split())
_TITLES = frozenset("sens reps mr mrs ms dr sen rep gov st jr sr rev prof gen col capt sgt".split())
_OPEN_LISTS = frozenset("including like namely especially notably such e.g among".split())
_VERBS = CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | CLOSED["do"]


def names(article: Article) -> Iterator[Slip]:
    """Four Republicans broke with their party: A of Superior, B of Waupaca and C."""
    words = article.words
    if LINKS.isdisjoint(article.types):
        return
    for i in words.places(LINKS):
        first, last = article.sentence_at(i)
        if i - first < 2 or last - i < 4 or article.quoted(words.start[i]):
            continue
        count = _announced(article, first, i)
        if count >= 0:
            yield from _held(article, count, i + 1, _closed(article, i, last))


def apposed(article: Article) -> Iterator[Slip]:
    """He has two sons, Tom, Dick and Harry. The trio, Ann Hill and Ben Cole, will meet."""
    words = article.words
    folded = words.folded
    crowds = article.types & _CROWDS.keys()
    for i in words.places(crowds) if crowds else ():
        if folded[i + 1 : i + 2] == [","] and folded[i - 1 : i] == ["the"]:
            yield from _held(article, i, i + 2, _appositive(article, i + 2))
    for quantity in article.quantities.all:
        i = quantity.last
        noun = i + 1 if folded[i + 2 : i + 3] == [","] else i + 2
        if (
            quantity.unit
            or not 2 <= quantity.value <= _MOST
            or folded[noun + 1 : noun + 2] != [","]
        ):
            continue
        before = folded[i - 1] if i else ""
        if (
            article.looks_named(quantity.first)
            or before in _VAGUE
            or "of" in folded[max(i - 4, 0) : i]  # two of the court's four
            or not _plural(folded[noun])
            or not folded[i + 1].isalpha()
        ):
            continue
        opens = noun + 2
        if folded[opens : opens + 1] in (["in"], ["to"], ["at"]):
            opens += 1  # three concerts, in Vienna, Prague and Budapest
        yield from _held(article, i, opens, _appositive(article, opens))


_CROWDS = {
    "pair": 2,
    "duo": 2,
    "trio": 3,
    "threesome": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
}
_VAGUE = frozenset("of from than least other top about one first last next past another".split())


def _plural(folded: str) -> bool:
    return bool(singular(folded)) or folded in ("men", "women", "children", "people")


def _appositive(article: Article, first: int) -> int:
    """Where a list of names that a comma opens ends: at the end of its sentence, or at a comma
    after its `and`; 0 where there is no such list."""
    words = article.words
    if first >= len(words) or not words.text[first][0].isupper():
        return 0
    _, last = article.sentence_at(first)
    ands = [k for k in range(first, last) if words.folded[k] == "and"]
    if not ands:
        return 0
    for k in range(ands[0] + 1, min(ands[0] + 5, last + 1)):
        if words.text[k] in (",", ".", ";"):
            return k
    return 0


def _held(article: Article, count: int, first: int, end: int) -> Iterator[Slip]:
    """The slip of a list of names that are more or fewer than the word at `count` says."""
    words = article.words
    word = words.folded[count]
    value = _CROWDS.get(word) or whole_number(word) or 0
    named = _items(article, first, end) if end else 0
    if named > 1 and named != value:
        right = like_number(words.text[count], named)
        if word in _CROWDS:
            right = next((w for w, n in _CROWDS.items() if n == named), "")
        span = Span(words.start[count], words.end[count])
        listed = Span(words.start[first], words.end[end - 1])
        yield Slip(span, (right,) if right else (), (listed,), str(named))


def _announced(article: Article, first: int, link: int) -> int:
    """The word that says how many will be named: the one number before the link, at the head of
    the sentence or right before the noun that the list explains; -1 for none."""
    folded = article.words.folded
    numbers = [k for k in range(first, link) if _small(folded[k])]
    if len(numbers) != 1 or (folded[link] != ":" and link - numbers[0] > 4):
        return -1
    k = numbers[0]
    before = folded[k - 1] if k > first else ""
    if before in _VAGUE or (before == "in" and folded[link] != ":"):
        return -1
    if any(word in _OPEN_LISTS for word in folded[first:link]):
        return -1
    noun = folded[k + 1]
    if not noun[0].isalpha() or noun in ("of", "or", "to", "percent", "years", "months", "million"):
        return -1
    from lint.language.lexicon import lexicon

    plural = [w for w in folded[k + 1 : k + 4] if lexicon().is_class(w, "plural")]
    if not plural or (folded[link] == ":" and k > first + 2 and link - k > 4):
        return -1
    return k


def _small(folded: str) -> bool:
    value = whole_number(folded) if folded[0].isalnum() else None
    return value is not None and 2 <= value <= _MOST


def _closed(article: Article, link: int, last: int) -> int:
    """Where the list that a link opens ends: at the next dash, or at the end of the sentence."""
    text = article.words.text
    if text[link] == ":":
        return last if text[last] in ".!?" else last + 1
    return next((k for k in range(link + 1, last + 1) if text[k] == text[link]), last + 1)


def _items(article: Article, first: int, end: int) -> int:
    """How many names a list has: names only, parted by commas and a last `and`; else 0."""
    words = article.words
    items: list[list[int]] = [[]]
    ands = 0
    k = first
    while k < end:
        folded = words.folded[k]
        if folded in (",", "and"):
            if folded == "and":
                ands += 1
            if items[-1]:
                items.append([])
        elif folded == ".":
            if words.folded[k - 1] not in _TITLES and len(words.folded[k - 1]) > 1:
                return 0
        elif words.text[k][0].isupper() or folded in _NAMED_SO:
            if not words.text[k][0].isupper() and not items[-1]:
                return 0
            items[-1].append(k)
        else:
            return 0
        k += 1
    last = len(items[-1])
    if ands != 1 or not last or words.folded[end - last - 1] != "and":
        return 0
    lengths = {len([k for k in item if words.folded[k] not in _TITLES]) for item in items}
    # One word among items of two or more may be a state after its town.
    return 0 if 1 in lengths and len(lengths) > 1 and not _all_short(items) else len(items)


def _all_short(items: list[list[int]]) -> bool:
    return all(len(item) < 3 for item in items[:-1]) and len(items) < 4


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def ordinals(article: Article) -> Iterator[Slip]:
    """The first said, the second said, a fourth said: one is left out."""
    words = article.words
    found: list[tuple[int, int]] = []
    if "second" not in article.types:
        return
    for i in words.places(_ORDINALS):
        before = words.folded[i - 1] if i else ""
        after = words.folded[i + 1] if i + 1 < len(words) else "."
        if (
            before in ("a", "the")
            and article.starts_sentence(i - 1)
            and (after in (",", "who", "said") or after in _VERBS or after.endswith("ed"))
        ):
            found.append((_ORDINALS.index(words.folded[i]) + 1, i))
    for (one, here), (two, there) in pairwise(found):
        missing = _ORDINALS[one]
        if two == one + 2 and one > 1 and missing not in words.folded[:there]:
            span = Span(words.start[there], words.end[there])
            yield Slip(span, (missing,), (Span(words.start[here], words.end[here]),), missing)
