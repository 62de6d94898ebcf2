"""One thing told twice with two numbers: 142 and then 124, a man of 58 who is 59."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slip_at, turned
from lint.language.plurals import singular
from lint.language.quantities import Quantity
from lint.pattern import Pattern
from lint.text import Span

_AGED = Pattern(
    r"\b((?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+), (?:aged )?(\d\d), "
    r"|\b(\d\d)-year-old ((?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+)"
)
_DIES = Pattern(r"\b(?:[Dd]ies|[Dd]ead|[Dd]ied)\b[^.\n]{0,40}?\b(?:at|[Aa]ged|age) (\d{2,3})\b")
_WAS = Pattern(r"\b(?:He|She) was (\d{2,3})\.(?=\s|$)")


def swapped(article: Article) -> Iterator[Slip]:
    """A number whose figures have changed places, against the same number said more often, or
    said once with the same noun."""
    words = article.words
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i in article.quantities.places:
        word = words.folded[i]
        if word.isdigit() and word.isascii() and 1 < len(word) < 7:
            places[word].append(i)
    if len(places) < 2:
        return
    for number, at in places.items():
        for other in _swaps(number) if len(at) == 1 and not _bare_year(number) else ():
            if other not in places or _bare_year(other):
                continue
            same = any(_same_noun(article, at[0], j) for j in places[other])
            often = len(number) > 2 and len(places[other]) > 1
            if (often and (same or not _of_a_thing(article, at[0]))) or (
                same and _all_of(article, at[0])
            ):
                span = Span(words.start[at[0]], words.end[at[0]])
                related = tuple(Span(words.start[j], words.end[j]) for j in places[other])
                yield Slip(span, (other,), related, other)


def amounts(article: Article) -> Iterator[Slip]:
    """A sum of money of three places and more, against another that has two of them swapped."""
    told: defaultdict[tuple[str, float], list[Quantity]] = defaultdict(list)
    for quantity in article.quantities.all:
        if quantity.unit not in ("", "%", "p") and quantity.value >= 1000:
            told[quantity.unit, quantity.value].append(quantity)
    for (unit, value), once in told.items() if len(told) > 1 else ():
        if len(once) > 1 or not 2 < len(f"{value:.0f}".rstrip("0")) < 7:
            continue
        for other in turned(value):
            others = told.get((unit, other), [])
            changed = {a for a, b in zip(f"{value:.0f}", f"{other:.0f}", strict=False) if a != b}
            if others and "0" not in changed and once[0].first > others[0].first:
                yield slip_at(article, once[0], [other], others)
                break


def _swaps(number: str) -> Iterator[str]:
    """The numbers that it could have been, two neighbours having changed places."""
    for k in range(len(number) - 1):
        if number[k] != number[k + 1] and (k or number[1] != "0"):
            yield number[:k] + number[k + 1] + number[k] + number[k + 2 :]


def _of_a_thing(article: Article, i: int) -> bool:
    """Does a word follow that says what is counted?"""
    words = article.words
    return i + 1 < len(words) and bool(singular(words.folded[i + 1]))


def _bare_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("17", "18", "19", "20", "21")


def _same_noun(article: Article, one: int, other: int) -> bool:
    folded = article.words.folded
    noun = folded[one + 1 : one + 2]
    return (
        noun == folded[other + 1 : other + 2]
        and noun != []
        and noun[0].isalpha()
        and noun[0] not in ("percent", "per")
    )


def _all_of(article: Article, i: int) -> bool:
    """Is it said of a number that was given before: all 14 pages, the 14 pages?"""
    return i > 0 and article.words.folded[i - 1] in ("all", "the", "those", "these")


def aged(article: Article) -> list[int]:
    """The words that may be the age of somebody: `, 34,` and `34-year-old`."""
    words = article.words
    return [
        i
        for i in article.quantities.places
        if words.folded[i].endswith("-year-old")
        or (len(words.text[i]) == 2 and words.folded[i - 1] in (",", "aged"))
    ]


def ages(article: Article) -> Iterator[Slip]:
    """A person with first name and surname whose age is told twice."""
    found: dict[str, tuple[int, Span]] = {}
    if len(aged(article)) < 2:
        return
    for match in _AGED.finditer(article.text):
        group, name = (2, match.group(1)) if match.group(1) else (3, match.group(4))
        age = int(match.group(group))
        span = Span(*match.span(group))
        known = found.setdefault(name, (age, span))
        if known[0] != age and not article.quoted(span.start):
            yield Slip(span, (str(known[0]),), (known[1],), str(known[0]))


def deaths(article: Article) -> Iterator[Slip]:
    """An obituary whose headline gives one age and its story another."""
    head = next((block for block in article.blocks if block.part == "headline"), None)
    if head is None:
        return
    title = _DIES.search(article.text[head.span.start : head.span.end])
    told = list(_WAS.finditer(article.text)) if title is not None else []
    if title is not None and told and title.group(1) != told[0].group(1):
        start = head.span.start
        related = (Span(start + title.start(1), start + title.end(1)),)
        yield Slip(Span(*told[0].span(1)), (title.group(1),), related, title.group(1))
