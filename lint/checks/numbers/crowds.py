"""People counted, and then listed one by one: three people: two men aged 24 and 31, a woman of 28
and a boy."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.lists import LINKS
from lint.checks.numbers.sums import MANKIND
from lint.language.classes import CLOSED
from lint.language.numerals import like_number
from lint.text import Span

_VAGUE = frozenset("of than least other about first last next including among include".split())
_JOINS = frozenset([",", "and", ";", ":", "—", "–", "--"])
_OWN = CLOSED["possessive"] | frozenset(["the", "another", "one"])
"""What opens an item of another kind: his wife."""
_REACH = 14


def crowds(article: Article) -> Iterator[Slip]:
    """The slip of a whole that a list of people does not come to."""
    if LINKS.isdisjoint(article.types) or article.types.isdisjoint(MANKIND):
        return
    words = article.words
    for link in words.places(LINKS & article.types):
        first, last = article.sentence_at(link)
        whole = _whole(article, max(first, link - _REACH), link)
        if whole < 0 or article.quoted(words.start[link]):
            continue
        told = article.quantities.values[words.folded[whole]]
        total = _listed(article, link, last)
        if total and total != told and 0.4 < total / told < 2.5:
            right = like_number(words.text[whole], total)
            related = (Span(words.start[link + 1], words.end[last]),)
            yield Slip(Span(words.start[whole], words.end[whole]), (right,), related, str(total))


def _whole(article: Article, first: int, link: int) -> int:
    """Where the one number of people before a colon stands, -1 without such."""
    folded = article.words.folded
    values = article.quantities.values
    numbers = [k for k in range(first, link) if folded[k] in values]
    if len(numbers) != 1 or not _VAGUE.isdisjoint(folded[first:link]):
        return -1
    at = numbers[0]
    crowd = any(word in MANKIND for word in folded[at + 1 : at + 3])
    return at if crowd and 2 <= values[folded[at]] <= 30 else -1


def _listed(article: Article, link: int, last: int) -> int:
    """How many people a list has; 0 where anything in it is no item of it."""
    folded = article.words.folded
    values = article.quantities.values
    total = items = 0
    closed = False
    for k in range(link + 1, last + 1):
        if folded[k] in _OWN and folded[k - 1] in _JOINS:
            return 0
        one = folded[k] in ("a", "an")
        if not (one or folded[k] in values):
            continue
        if not _person(folded, k) or folded[k - 1] not in _JOINS:
            if one or not _age(folded, k):
                return 0
            continue
        total += 1 if one else values[folded[k]]
        items += 1
        closed = "and" in folded[max(k - 2, link) : k]
    return total if items > 1 and closed else 0


def _person(folded: list[str], k: int) -> bool:
    """Does a number count people: two young men?"""
    for word in folded[k + 1 : k + 4]:
        if word in MANKIND:
            return True
        if not word[0].isalpha() or word in ("a", "an", "and"):
            return False
    return False


def _age(folded: list[str], k: int) -> bool:
    """Is the number an age: `aged 24 and 31`, `of 28`, `, 28,`?"""
    if folded[k - 1] in ("aged", "of"):
        return True
    if folded[k - 1] == "," and (folded[k + 1 : k + 2] or ["."])[0] in (",", "and", "."):
        return True
    return folded[k - 1] in ("and", ",") and "aged" in folded[k - 6 : k]
