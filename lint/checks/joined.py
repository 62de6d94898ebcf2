"""joined: words that are one word in one place, and two or hyphened in another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED
from lint.language.lexicon import CORE, lexicon
from lint.language.phrase import Lists
from lint.language.words import like
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Compounds, whichever the article holds."""

    apart: tuple[str, ...] = ()
    """Words that stand apart from the next for a reason: `every` of every day and everyday."""


class _Use(NamedTuple):
    first: int
    last: int
    halves: tuple[str, str]
    joint: str
    """What stands between the halves: nothing, a hyphen, a space."""


_SIDES = {"left": "right"}
"""Halves that go with the same words: who writes right-hander writes left-hander."""
_SHORTEST = 3
_ENDINGS = frozenset("in out up off down over on half back by through".split())
"""Second halves of nouns that are two words in other places: a sit-in, they sit in the hall."""
_AFTER = CLOSED["preposition"] | CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | {"and", "or"}
"""Words that a noun may stand before."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[frozenset[str]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [frozenset(file.spec.apart) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for apart, rule in zip(tables, rules, strict=True):
                for uses in _compounds(article, apart).values():
                    yield from _judge(article, uses, rule)

    return check


def _compounds(article: Article, apart: frozenset[str]) -> dict[tuple[str, str], list[_Use]]:
    """By their halves, the places of words that are joined in more ways than one."""
    words, folded = article.words, article.words.folded
    halves = _hyphened(article, apart)
    uses: defaultdict[tuple[str, str], list[_Use]] = defaultdict(list)
    for i in [*_in_two(article, halves, apart), *_nouns_in_two(article, halves)]:
        both = folded[i], folded[i + 1]
        halves.setdefault("".join(both), both)
        if _common(article, i) and _common(article, i + 1):
            uses[_key(both)].append(_Use(i, i + 1, both, " "))
    for i in words.places(halves) if halves else ():
        if _common(article, i):
            joint = "-" if "-" in folded[i] else ""
            uses[_key(halves[folded[i]])].append(_Use(i, i, halves[folded[i]], joint))
    for key, found in uses.items():
        if any(use.joint == " " for use in found):
            uses[key] = [u for u in found if u.joint != "-" or not _before_noun(article, u.last)]
    return {key: found for key, found in uses.items() if len({use.joint for use in found}) > 1}


def _hyphened(article: Article, apart: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Words with a hyphen, and the same words without it, each with its halves."""
    halves: dict[str, tuple[str, str]] = {}
    for word in article.types:
        first, hyphen, second = word.partition("-")
        if hyphen and _may_join(first, second, apart):
            halves[word] = (first, second)
    for first, second in list(halves.values()):
        sides = ("left", "right") if first in ("left", "right") else (first,)
        for side in sides:
            for end in (second, second + "s", second.removesuffix("s")):
                if side + end in article.types:
                    halves[side + end] = (side, end)
    return halves


def _in_two(
    article: Article, halves: dict[str, tuple[str, str]], apart: frozenset[str]
) -> Iterator[int]:
    """Where two words stand that are one elsewhere, or have a hyphen there."""
    folded, types = article.words.folded, article.types
    hyphens = {both for word, both in halves.items() if "-" in word}
    beside = enumerate(pairwise(folded))
    for i in [i for i, both in beside if both[0] + both[1] in types or both in hyphens]:
        first, second = folded[i], folded[i + 1]
        if article.words.gap[i + 1] != " " or not _may_join(first, second, apart):
            continue
        joined = first + second in types and _nouns(first, second)
        if joined or ((first, second) in hyphens and _stands_alone(second)):
            yield i


def _nouns_in_two(article: Article, halves: dict[str, tuple[str, str]]) -> list[int]:
    """Where a noun such as sit-in or centre-half stands without its hyphen. Such nouns are filed
    among the halves."""
    words, found = article.words, []
    for word in article.types:
        first, hyphen, second = word.partition("-")
        if not hyphen or second not in _ENDINGS or not first.isalpha():
            continue
        apart = [k for k in words.places({second}) if k and words.folded[k - 1] == first]
        apart = [k - 1 for k in apart if _is_noun(article, k - 1, k)]
        if apart and any(_is_noun(article, k, k) for k in words.places({word})):
            halves[word] = (first, second)
            found += apart
    return found


def _is_noun(article: Article, first: int, last: int) -> bool:
    """Does a determiner stand before these words, and nothing behind them that they could
    describe: the sit-in ended?"""
    words = article.words
    before = words.folded[first - 1] if first else "."
    if before not in CLOSED["determiner"] and not lexicon().is_class(before, "adjective"):
        return False
    after = words.folded[last + 1] if last + 1 < len(words) else "."
    if after in _AFTER or not after[0].isalnum():
        return True
    known = lexicon()
    return known.is_class(after, "past") and not known.is_class(after, "noun")


_PREFIXES = frozenset("re co un de bi mid non pre".split())
_OTHERWISE = frozenset(
    "cover covers covered covering form forms formed sign signs signed signing creation create "
    "sort press lay lease act mark present serve treat dress pose op ops".split()
)
"""What means something else behind re- than in one word with it."""


def _may_join(first: str, second: str, apart: frozenset[str]) -> bool:
    prefixed = first in _PREFIXES and second not in _OTHERWISE
    return (
        (len(first) >= _SHORTEST or prefixed)
        and len(second) >= _SHORTEST
        and first.isalpha()
        and second.isalpha()
        and first not in apart
        and second not in apart
    )


def _nouns(first: str, second: str) -> bool:
    """Do two nouns stand beside each other, as in post code?"""
    known = lexicon()
    noun = known.is_class(first, "noun") and not known.is_class(first, "adjective")
    named = known.is_class(first, "noun") and known.is_class(second, "plural")
    unheard = named and not known.pair(first, second)
    return unheard or (
        noun and (known.is_class(second, "noun") or known.is_class(second, "plural"))
    )


def _stands_alone(second: str) -> bool:
    """Is this the end of a noun, and not of what stands before one: leg-byes, policy-maker?"""
    known = lexicon()
    plural = known.is_class(second, "plural") and not known.is_class(second, "adjective")
    doer = second.endswith("er") and (
        known.is_class(second[:-1], "verb") or known.is_class(second[:-2], "verb")
    )
    return plural or doer


def _before_noun(article: Article, i: int) -> bool:
    """Does a hyphen belong here since both words stand before a noun: gun-rights lawyer?"""
    words, known = article.words, lexicon()
    if i + 1 >= len(words) or words.gap[i + 1] != " ":
        return False
    after = words.folded[i + 1]
    noun = any(known.is_class(after, kind) for kind in ("noun", "plural", "adjective"))
    return noun and not known.is_class(after, "past")


def _common(article: Article, i: int) -> bool:
    """Has the word no capital, or only one that its sentence gives it?"""
    text = article.words.text
    return text[i].islower() or article.starts_sentence(i) or (i > 0 and text[i - 1] in "—–")


def _key(halves: tuple[str, str]) -> tuple[str, str]:
    return _SIDES.get(halves[0], halves[0]), halves[1].removesuffix("s")


def _judge(article: Article, uses: list[_Use], rule: Rule) -> Iterator[Finding]:
    uses.sort()
    usual = _usual(uses)
    words = article.words
    related = tuple(
        Span(words.start[use.first], words.end[use.last]) for use in uses if use.joint == usual
    )
    for use in uses:
        if use.joint != usual:
            span = Span(words.start[use.first], words.end[use.last])
            found = article.text[span.start : span.end]
            suggest = like(found, usual.join(use.halves))
            yield rule.finding(span, found, (suggest,), related=related)


def _usual(uses: list[_Use]) -> str:
    """The joint of most uses; of two alike the one that the dictionary has, else the first."""
    counts = Counter(use.joint for use in uses).most_common(2)
    if counts[0][1] == counts[1][1]:
        first, second = uses[0].halves
        if second in _ENDINGS and any(joint == "-" for joint, _ in counts):
            return "-"
        if {joint for joint, _ in counts} == {"", " "} and not lexicon().pair(first, second):
            return ""
        one_word = lexicon().tier("".join(uses[0].halves)) == CORE
        if any(joint == "" for joint, _ in counts):
            return "" if one_word else next(joint for joint, _ in counts if joint)
    return counts[0][0]
