"""A whole that its parts do not make: 61 homes: 22 here, 27 there and 14 elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import hedged
from lint.checks.numbers.figure import span_of
from lint.checks.numbers.lists import LINKS
from lint.language.classes import CLOSED
from lint.language.numerals import like_number
from lint.language.plurals import singular
from lint.language.quantities import Quantity
from lint.text import Span

_PLACED = CLOSED["preposition"] | frozenset(["elsewhere", "abroad", "who"])
_BESIDES = frozenset("including among most least more than about nearly almost up".split())
_FOR = frozenset(
    "favored favoured supported backed approved survived passed won men boys yes male".split()
)
_AGAINST = frozenset(
    "opposed opposing against rejected died failed lost women girls no female".split()
)


def divided(article: Article) -> Iterator[Slip]:
    """61 homes: 22 in one town, 27 in another and 14 outside any."""
    if LINKS.isdisjoint(article.types):
        return
    words = article.words
    folded = words.folded
    for i in words.places(LINKS):
        first, last = article.sentence_at(i)
        if i - first < 2 or last - i < 6:
            continue
        before = [q for q in article.quantities.between(first, i - 1) if not q.unit]
        if not before or not _BESIDES.isdisjoint(folded[first : i + 2]):
            continue
        whole = before[-1]
        if not 0 < i - whole.last - 1 <= 3 or not singular(folded[whole.last + 1]):
            continue
        parts = _items(article, i + 1, last)
        value = round(sum(part.value for part in parts))
        if len(parts) > 1 and value != whole.value and 0.5 < value / max(whole.value, 1) < 2:
            right = like_number(words.text[whole.figure], value)
            span = Span(words.start[whole.figure], words.end[whole.figure])
            yield Slip(span, (right,), tuple(span_of(article, q) for q in parts), str(value))


def _items(article: Article, first: int, last: int) -> list[Quantity]:
    """The numbers that open the items of a list, if each item is a number and a place; else
    none."""
    words = article.words
    folded = words.folded
    parts: list[Quantity] = []
    opens = first
    for k in range(first, last + 1):
        ends = k == last or folded[k] in (",", "and", ";", ".")
        if not ends:
            continue
        if k > opens:
            inside = article.quantities.between(opens, k - 1)
            placed = len(inside) == 1 and inside[0].first == opens and not inside[0].unit
            if (
                not placed
                or folded[inside[0].last + 1] not in _PLACED
                or hedged(article, inside[0])
            ):
                return []
            parts.append(inside[0])
        opens = k + 1
    closes = {words.text[k] for k in range(last, first, -1) if words.text[k] in (".", "!", "?")}
    return parts if closes and "and" in folded[first:last] else []


def opposed(article: Article) -> Iterator[Slip]:
    """Of the 52 who spoke, 31 were for it and 23 against."""
    if "of" not in article.types or _AGAINST.isdisjoint(article.types):
        return
    words = article.words
    folded = words.folded
    for i in words.places({"of"}):
        if not article.starts_sentence(i):
            continue
        first, last = article.sentence_at(i)
        quantities = [q for q in article.quantities.between(first, last) if not q.unit]
        if len(quantities) != 3 or quantities[0].first > i + 2:
            continue
        whole, one, two = quantities
        between = folded[one.last + 1 : two.first]
        after = folded[two.last + 1 : last + 1]
        if folded[one.first - 1] != "," or not 1 < len(between) < 9 or "and" not in between[-2:]:
            continue
        if _FOR.isdisjoint(between[:3]) or _AGAINST.isdisjoint(after[:3]):
            continue
        most = one.value + two.value
        if most > whole.value > max(one.value, two.value):
            right = like_number(words.text[two.figure], round(whole.value - one.value))
            span = Span(words.start[two.figure], words.end[two.figure])
            related = (span_of(article, whole), span_of(article, one))
            yield Slip(span, (right,), related, f"{most:.0f}")


def halves(article: Article) -> Iterator[Slip]:
    """Half, or 206, took the pill and 216 a placebo."""
    if "half" not in article.types or "or" not in article.types:
        return
    words = article.words
    folded = words.folded
    for i in words.places({"half"}):
        if folded[i + 1 : i + 3] != [",", "or"]:
            continue
        _, last = article.sentence_at(i)
        plain = [q for q in article.quantities.between(i, last) if not q.unit]
        if len(plain) != 2 or plain[0].first != i + 3 or "and" not in folded[i : plain[1].first]:
            continue
        one, two = plain
        if one.value != two.value and abs(one.value - two.value) <= 0.2 * one.value:
            right = words.text[one.figure]
            span = Span(words.start[two.figure], words.end[two.figure])
            yield Slip(span, (right,), (span_of(article, one),), right)


_OWN = CLOSED["article"] | CLOSED["possessive"]
_MOST = 9
_LONGEST = 6
"""Words that an item of a list may have."""
_CLAUSES = CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | frozenset("who which that".split())


def listed(article: Article) -> Iterator[Slip]:
    """Three charities: a school, the club, an orchestra and a hospice."""
    if ":" not in article.types:
        return
    words = article.words
    for i in words.places({":"}):
        first, last = article.sentence_at(i)
        before = article.quantities.between(max(first, i - 4), i - 1)
        if len(before) != 1 or not 2 <= before[0].value <= _MOST or before[0].unit:
            continue
        whole = before[0]
        link = words.folded[max(first, whole.first - 2) : i]
        if i - whole.last > 3 or not _BESIDES.isdisjoint(link):
            continue
        if not singular(words.folded[i - 1]) or words.text[last] not in (".", "!", "?"):
            continue
        count = _count(words.folded[i + 1 : last])
        if count and count != whole.value:
            right = like_number(words.text[whole.figure], count)
            span = Span(words.start[whole.figure], words.end[whole.figure])
            related = (Span(words.start[i + 1], words.end[last - 1]),)
            yield Slip(span, (right,), related, str(count))


def _count(folded: list[str]) -> int:
    """How many items a list has whose items all begin with an article; 0 for other lists."""
    if folded.count("and") != 1 or not _CLAUSES.isdisjoint(folded):
        return 0
    items: list[list[str]] = [[]]
    for word in folded:
        if word in (",", "and"):
            if items[-1]:
                items.append([])
        elif not word[0].isalnum():
            return 0
        else:
            items[-1].append(word)
    apart = folded[folded.index("and") + 1 :]
    plain = all(item and item[0] in _OWN and len(item) <= _LONGEST for item in items)
    return len(items) if plain and len(items) > 2 and "," not in apart else 0
