"""How many are announced against how many are named: four senators: A, B and C."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.numbers.slip import Slip
from lint.language.classes import CLOSED
from lint.language.numerals import like_number, whole_number
from lint.text import Span

_LINKS = frozenset([":", "—", "–", "--"])
_MOST = 9
_NAMED_SO = frozenset("of de la le van von der den al bin da di du and".split())
_TITLES = frozenset("sens reps mr mrs ms dr sen rep gov st jr sr rev prof gen col capt sgt".split())
_OPEN_LISTS = frozenset("including like namely especially notably such e.g among".split())
_VERBS = CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | CLOSED["do"]


def names(article: Article) -> Iterator[Slip]:
    """Four Republicans broke with their party: A of Superior, B of Waupaca and C."""
    words = article.words
    if _LINKS.isdisjoint(article.types):
        return
    for i in words.places(_LINKS):
        first, last = article.sentence_at(i)
        if i - first < 2 or last - i < 4 or article.quoted(words.start[i]):
            continue
        count = _announced(article, first, i)
        if count < 0:
            continue
        value = whole_number(words.folded[count]) or 0
        end = _closed(article, i, last)
        named = _items(article, i + 1, end)
        if named and named != value and named > 1:
            span = Span(words.start[count], words.end[count])
            listed = Span(words.start[i + 1], words.end[end - 1])
            yield Slip(span, (like_number(words.text[count], named),), (listed,), str(named))


def _announced(article: Article, first: int, link: int) -> int:
    """The word that says how many will be named: the one number before the link, at the head of
    the sentence or right before the noun that the list explains; -1 for none."""
    folded = article.words.folded
    numbers = [k for k in range(first, link) if _small(folded[k])]
    if len(numbers) != 1 or (folded[link] != ":" and link - numbers[0] > 4):
        return -1
    k = numbers[0]
    before = folded[k - 1] if k > first else ""
    if before in ("of", "than", "least", "other", "top", "about", "one", "in", "least", "first"):
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
