"""A thing that is counted or measured once, and again with a figure that is one slip away: 85
paintings, and then the 58 paintings; 18 months, and then the 16-month sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import figure_like, one_slip_apart
from lint.language.classes import CLOSED
from lint.language.plurals import singular
from lint.language.quantities import Quantity
from lint.text import Span

_THE = frozenset("the its his her their those these all our".split())
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more less least most than up approximately "
        "another other further first last next past only to from between or and of additional "
        "extra previous remaining new each"
    ).split()
)
_MEASURES = frozenset(
    (
        "year month week day hour minute second mile metre meter foot inch yard pound dollar euro "
        "cent penny point percent time thing way degree people person other goal game win run "
        "kilometre kilometer acre hectare ton tonne kilo man woman child member seat vote "
        "crore lakh"
    ).split()
)
_STOPS = CLOSED["preposition"] | CLOSED["be"] | CLOSED["have"] | CLOSED["modal"]
_NOT_NOUNS = frozenset("of or and to in who that which ago later old were was are is".split())


class Use(NamedTuple):
    """A figure with what is counted: the noun, whether `the` stands before it, the other words
    of its phrase."""

    quantity: Quantity
    noun: str
    definite: bool
    besides: tuple[str, ...]


def again(article: Article) -> Iterator[Slip]:
    """The figure that is said again, and is another."""
    if _THE.isdisjoint(article.types):
        return
    uses: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
    for use in _uses(article):
        uses[use.quantity.unit, use.noun].append(use)
    yield from _sums(article)
    for told in uses.values():
        values = {use.quantity.value for use in told}
        if not 2 <= len(values) <= 3:
            continue
        for k, use in enumerate(told):
            slip = _held(article, use, told[:k], told) if k else None
            if slip is not None:
                yield slip


def _sums(article: Article) -> Iterator[Slip]:
    """The $570,000 award after the one of $750,000; the $500,000 bail after $50,000."""
    words = article.words
    money = [q for q in article.quantities.all if q.unit in ("$", "£", "€") and q.value >= 100]
    values = [q.value for q in money]
    for k, q in enumerate(money):
        before = words.folded[q.first - 1] if q.first else ""
        noun = words.folded[q.last + 1] if q.last + 1 < len(words) else ""
        if before not in ("the", "his", "her", "their", "its") or not noun[:1].isalpha():
            continue
        if values.count(q.value) > 1 or noun in _STOPS or noun in _NOT_NOUNS:
            continue
        for was in money[max(k - 3, 0) : k]:
            same = was.unit == q.unit and q.first - was.last < 60
            beside = words.folded[max(was.first - 10, 0) : was.last + 10]
            same = same and article.sentence_at(was.first) != article.sentence_at(q.first)
            same = same and any(word.startswith(noun[:4]) for word in beside)
            if same and _slip(q.value, was.value) and not article.quoted(words.start[q.first]):
                right = figure_like(article, q, was.value)
                span = Span(words.start[q.figure], words.end[q.figure])
                yield Slip(
                    span, (right,), (Span(words.start[was.first], words.end[was.last]),), right
                )
                break


def _held(article: Article, use: Use, before: list[Use], told: list[Use]) -> Slip | None:
    value = use.quantity.value
    if sum(u.quantity.value == value for u in told) != 1:
        return None
    if article.quoted(article.words.start[use.quantity.first]):
        return None
    for other in reversed(before):
        was = other.quantity.value
        if was == value or (use.besides and other.besides and use.besides != other.besides):
            continue
        same = use.definite or (use.besides == other.besides != ())
        if not (same and _slip(value, was)) and not _only(article, use, other, told):
            continue
        words = article.words
        at = use.quantity.figure
        right = figure_like(article, use.quantity, was)
        span = Span(words.start[at], words.end[at])
        o = other.quantity
        return Slip(span, (right,), (Span(words.start[o.first], words.end[o.last]),), right)
    return None


def _only(article: Article, use: Use, other: Use, told: list[Use]) -> bool:
    """Are these the only two, plain and alike, and is one figure of them another?"""
    before = use.quantity.first - 2
    word = article.words.folded[before]
    of = word == "of" and article.words.folded[before - 1] not in _SOME
    if word in _COMPARED or of:
        return False
    often = sum(u.quantity.value == other.quantity.value for u in told)
    plain = not (use.besides or other.besides or use.quantity.unit)
    alone = len(told) == 2 and not other.definite
    the = use.definite and article.words.folded[use.quantity.first - 1] != "those"
    return (
        plain
        and the
        and (alone or often > 1)
        and one_slip_apart(use.quantity.value, other.quantity.value)
    )


def _slip(value: float, was: float) -> bool:
    """Have two figures changed places, or is one zero too many or too few?"""
    if value in (was * 10, was / 10):
        return was >= 10 and value >= 10
    return sorted(f"{value:.10g}") == sorted(f"{was:.10g}") and one_slip_apart(value, was)


def _uses(article: Article) -> Iterator[Use]:
    words = article.words
    folded = words.folded
    for q in article.quantities.all:
        if q.unit in ("%", "p") or (q.may_be_year and "," not in words.text[q.figure]):
            continue
        before = folded[q.first - 1] if q.first else ""
        of = before == "of" and folded[q.first - 2] in _OF
        if q.value < 3 or (before in _ROUGH and not of):
            continue
        phrase: list[str] = []
        for word in folded[q.last + 1 : q.last + 5]:
            if not word[0].isalpha() or word in _STOPS or word in _NOT_NOUNS:
                break
            if words.text[q.last + 1 + len(phrase)][0].isupper():
                break
            phrase.append(word)
        noun, besides = _noun(phrase, money=bool(q.unit))
        if not noun and of:
            noun = folded[q.first - 2]  # a crowd of 21,400
        if noun and noun not in _MEASURES:
            yield Use(q, noun, before in _THE, besides)


def _noun(phrase: list[str], *, money: bool) -> tuple[str, tuple[str, ...]]:
    """The noun that is counted, the first plural or after a sum of money the last word, and the
    words before it."""
    if money:
        return (phrase[-1], tuple(phrase[:-1])) if phrase else ("", ())
    if phrase[:1] and phrase[0] in _OF:
        return phrase[0], ()
    for k, word in enumerate(phrase):
        noun = word if word in _ALIKE else singular(word)
        if noun:
            return noun, tuple(phrase[:k])
    return "", ()


_OF = frozenset("crowd fleet staff audience turnout army fine fee award prize deposit".split())
_SOME = frozenset("one two three last most many some all half third rest each none".split())
_COMPARED = frozenset("than with from to as unlike below above".split())
_ALIKE = frozenset("aircraft sheep deer homeless staff troops police".split())
"""What is counted without an ending of the plural."""
