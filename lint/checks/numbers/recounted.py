"""A group whose size is told again in the next breath: Bridgeport, Hartford and Waterbury. The four
cities will keep their pools open; two people were killed. All three were hit by a car."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.classes import MONTHS, WEEKDAYS
from lint.language.lexicon import lexicon
from lint.language.numerals import like_number, whole_number
from lint.text import Span

_MOST = 12
_PEOPLE = frozenset(
    (
        "people men women boys girls children teenagers brothers sisters sons daughters siblings "
        "victims suspects students pupils officers players passengers crew workers others friends "
        "cities towns counties countries states schools hospitals companies firms dogs cats horses "
        "cars houses homes candidates members judges defendants teams clubs friends tourists"
    ).split()
)
_VERBS = frozenset(
    (
        "were are was have had will would can could said say told live lived died survived remain "
        "remained pleaded denied deny face played won lost came went worked"
    ).split()
)
_VAGUE = frozenset("least than about around some up including other others more another".split())
_TITLES = frozenset("mr mrs ms dr sen rep st jr sr lord lady sir".split())


def recounted(article: Article) -> Iterator[Slip]:
    """`All three` or `the three brothers` of a group that the sentence before makes two."""
    words = article.words
    types = article.types
    if types.isdisjoint(("all", "both", "the")):
        return
    for i in words.places({"all", "both", "the"} & types):
        told = _told(article, i)
        if told is None:
            continue
        value, at = told
        first, _ = article.sentence_at(i)
        opens = first == i or words.text[i - 1] in (";", "—", "–")
        if not first or not opens or article.quoted(words.start[i]) or article.in_headline(i):
            continue
        begin = article.sentence_at(first - 1)[0] if first == i else first
        group = _group(article, begin, i)
        if group is None and begin and not article.quantities.between(begin, i - 1):
            group = _group(article, article.sentence_at(begin - 1)[0], begin)
        unlike = group is not None and 0 < abs(group[0] - value) < 3
        if group is None or not unlike or _said_before(article, value, i):
            continue
        span = Span(words.start[i], words.end[at])
        yield Slip(span, (_right(article, i, at, group[0]),), (group[1],), str(group[0]))


def _right(article: Article, i: int, at: int, size: int) -> str:
    """What should stand for the words from `i` to `at`: `all three`, `the two`, `both`."""
    words = article.words
    number = like_number(words.text[at], size)
    if words.folded[i] == "both":
        fixed = f"all {like_number('two', size)}"
    elif words.folded[i] == "all" and size == 2:
        fixed = "both"
    else:
        fixed = f"{words.text[i]} {number}"
    return fixed[0].upper() + fixed[1:] if words.text[i][0].isupper() else fixed


def _told(article: Article, i: int) -> tuple[int, int] | None:
    """The number that is said of a group at this word, and where: all three, both, the five
    cities."""
    words = article.words
    folded = words.folded
    after = folded[i + 1 : i + 4]
    if len(after) < 3:
        return None
    if folded[i] == "both":
        return (2, i) if after[0] in _VERBS else None
    value = article.quantities.values.get(after[0], 0)
    if not 2 <= value <= _MOST or not after[0].isalpha():
        return None
    if after[1] in _VERBS or (after[1] in _PEOPLE and _verb(after[2])):
        return value, i + 1
    if folded[i] == "all" and after[1] in _PEOPLE:
        return value, i + 1
    return None


def _verb(word: str) -> bool:
    known = lexicon()
    return word in _VERBS or any(known.is_class(word, kind) for kind in ("verb", "third", "past"))


def _group(article: Article, begin: int, end: int) -> tuple[int, Span] | None:
    """The one group that some words speak of, and where: a list of names, or so many people."""
    words = article.words
    found: list[tuple[int, Span]] = []
    k = begin
    while k < end:
        listed = _list(article, k, end)
        if listed is not None:
            size, last = listed
            found.append((size, Span(words.start[k], words.end[last])))
            k = last
        k += 1
    for q in article.quantities.between(begin, end - 1):
        word = words.folded[q.figure]
        if q.unit or not 2 <= q.value <= _MOST or whole_number(word) is None:
            continue
        after = words.folded[q.last + 1 : q.last + 4]
        people = next((k for k, w in enumerate(after) if w in _PEOPLE), -1)
        plain = people >= 0 and all(w.isalpha() for w in after[:people])
        before = words.folded[max(q.first - 2, 0) : q.first]
        if plain and _VAGUE.isdisjoint(before) and before[-1:] != ["of"]:
            found.append((int(q.value), Span(words.start[q.first], words.end[q.last])))
        else:
            return None
    return found[0] if len(found) == 1 else None


def _list(article: Article, start: int, end: int) -> tuple[int, int] | None:
    """How many names a list has that begins here, and its last word: A, B and C."""
    words = article.words
    if not _name_word(article, start) or (start and _name_word(article, start - 1)):
        return None
    size, k = 0, start
    while k < end:
        behind = _behind_name(article, k, end)
        if behind == k or behind - k > _LONGEST:
            return None
        size, k = size + 1, _behind_age(article, behind, end)
        if k + 1 < end and words.text[k] == "," and words.folded[k + 1] == "and":
            k += 1
        if k < end and words.folded[k] == "and":
            last = _behind_name(article, k + 1, end)
            mark = words.text[last] if last < len(words) else "."
            closes = last > k + 1 and (last == end or mark in ".;:," or mark.islower())
            return (size + 1, last - 1) if closes else None
        if k >= end or words.text[k] != ",":
            return None
        k += 1
    return None


_LONGEST = 4
"""Words of the longest name of a list."""


def _behind_name(article: Article, k: int, end: int) -> int:
    """The first word behind the name that begins at `k`."""
    words, start = article.words, k
    while k < end:
        stop = k > start and words.text[k] == "." and words.folded[k - 1] in _TITLES
        if not (stop or _name_word(article, k)):
            break
        k += 1
    return k


def _behind_age(article: Article, k: int, end: int) -> int:
    """The mark behind an age, and a place, that stand behind a name: , 58, of Delaware,"""
    text = article.words.text
    if text[k] == "," and k + 2 < end and text[k + 1].isdigit() and text[k + 2] == ",":
        k += 2
        if article.words.folded[k + 1] in ("of", "from") and text[k + 2][0].isupper():
            return next((n for n in range(k + 2, end) if text[n] == ","), end)
    return k


def _name_word(article: Article, i: int) -> bool:
    text = article.words.text[i]
    if (
        not text[0].isupper()
        or article.words.folded[i] in MONTHS
        or article.words.folded[i] in WEEKDAYS
    ):
        return False
    if article.starts_sentence(i):
        return not lexicon().is_class(article.words.folded[i], "adverb") and text not in (
            "The",
            "A",
            "In",
            "But",
            "And",
        )
    return True


def _said_before(article: Article, value: int, i: int) -> bool:
    """Does the number stand anywhere before, in words or in figures?"""
    return any(q.value == value for q in article.quantities.between(0, i - 1)) or (
        value == 2 and not article.types.isdisjoint(("couple", "pair", "duo", "two"))
    )
