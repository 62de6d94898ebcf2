"""A singular where words before it count several: one of the man, dozens of house."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import describes
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.checks.agreement.words import ENDS, IN_S, common_plural
from lint.language.classes import NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import plural, singular

_COUNTS = frozenset("one two three four five six each either neither several many few both".split())
_CROWDS = frozenset("dozens hundreds thousands scores number".split())
_SORTS = frozenset("sorts kinds".split())
_SORT_BAR = 2.0
_THE = frozenset("the his her its their our my these those".split())
_PARTS = frozenset(
    "year day week game part chapter volume episode season series round stage phase leg act".split()
)
_IRREGULAR = frozenset("man woman child person".split())
_NOUN, _VERB = CLASS_BITS["noun"], CLASS_BITS["verb"]
_PAST = CLASS_BITS["past"]
_UNITS = frozenset("year month week day hour minute mile kilometre kilometer metre meter".split())
_AFTER_UNITS = frozenset(". , ago in of from away later before after and since to on".split())
_ONE = frozenset("each every another".split())


def one_of(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """One of the man; dozens of house."""
    words = article.words
    folded = words.folded
    for i in words.places({"of"}):
        before = folded[i - 1] if i else ""
        if (
            before in _COUNTS
            and folded[max(i - 2, 0)] not in _PARTS
            and (words.text[i - 1].islower() or article.starts_sentence(i - 1))
        ):
            k = i + 1
            if k + 2 >= len(words) or folded[k] not in _THE:
                continue
            k += 1
        elif before in _CROWDS:
            k = i + 1
            if before == "number" and (i < 2 or folded[i - 2] != "a"):
                continue
        else:
            continue
        while k + 2 < len(words) and (
            describes(folded[k]) or folded[k].endswith("est") or folded[k] == "first"
        ):
            k += 1
        if k + 1 >= len(words) or folded[k] in allow or not words.text[k].islower():
            continue
        if words.gap[k] != " " or not (
            folded[k + 1] in ENDS or (before in _CROWDS and _acted(folded[k + 1]))
        ):
            continue
        facts = lexicon().word(folded[k])
        if folded[k] in _IRREGULAR or (
            facts is not None
            and facts.classes in (_NOUN, _NOUN | _VERB)
            and common_plural(folded[k])
        ):
            yield k, k, plural(folded[k])


def sorts_of(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """All sorts of reason."""
    words = article.words
    folded = words.folded
    for i in words.places(_SORTS):
        k = i + 2
        if folded[i + 1 : k] != ["of"] or folded[i - 1] not in (
            "all",
            "many",
            "different",
            "various",
        ):
            continue
        while k + 2 < len(words) and describes(folded[k]):
            k += 1
        facts = lexicon().word(folded[k]) if k + 1 < len(words) else None
        if facts is None or facts.classes & CLASS_BITS["plural"] or not facts.classes & _NOUN:
            continue
        if folded[k + 1] in ENDS and words.text[k].islower() and folded[k] not in allow:
            yield from best(article, k, [plural(folded[k])], _SORT_BAR)


def _acted(word: str) -> bool:
    """Is the word a past tense, and no noun?"""
    facts = lexicon().word(word)
    return facts is not None and bool(facts.classes & _PAST) and not facts.classes & _NOUN


def units(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He worked for 31 year."""
    words = article.words
    folded = words.folded
    for i in words.places(_UNITS):
        if not i or i + 1 >= len(words) or folded[i + 1] not in _AFTER_UNITS:
            continue
        number = folded[i - 1]
        if number.isdigit() and len(number) < 4 and number != "1" and words.gap[i] == " ":
            named = i > 1 and (words.text[i - 2][0].isupper() or words.text[i - 2] in "$£€.-–/")
            if not named and not article.in_headline(i) and not _counted_again(article, i + 1):
                yield i, i, folded[i] + "s"


def _counted_again(article: Article, i: int) -> bool:
    """Does another count follow, before their noun: a 74 minute, one act play?"""
    after = article.words.folded[i : i + 2]
    return (
        len(after) > 1
        and after[0] in (",", "and")
        and after[1][0].isdigit() | (after[1].partition("-")[0] in NUMBERS)
    )


def each_several(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Each players gets a medal."""
    words = article.words
    folded = words.folded
    for i in words.places(_ONE):
        if i + 2 >= len(words) or words.gap[i + 1] != " " or folded[i + 1] in allow:
            continue
        stem = singular(folded[i + 1]) if words.text[i + 1].islower() else ""
        if not stem or folded[i + 2] in ENDS:
            continue
        facts, after = lexicon().word(folded[i + 1]), lexicon().word(folded[i + 2])
        verb = after is not None and bool(after.classes & CLASS_BITS["third"])
        if verb and facts is not None and not facts.classes & ~IN_S:
            yield i + 1, i + 1, stem
