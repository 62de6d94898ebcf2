"""Apostrophes in plurals that own nothing, for nothing follows: in 11 city's. And owners whose
number the rest of the article gives away."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED, NUMBERS, WEEKDAYS
from lint.language.lexicon import lexicon
from lint.language.plurals import is_noun, plural, singular

_MARKS = frozenset(",.;:?!…—–")
_CLOSED = (
    CLOSED["preposition"]
    | CLOSED["modal"]
    | frozenset("but because although while were are have had who which that".split())
)
_ONE = frozenset(
    (
        "the a an this that each every another his her its our their my your one no whose last "
        "next any either neither other and or than like as yesterday today"
    ).split()
)
_SEVERAL = (NUMBERS - {"one", "zero"}) | frozenset(
    "these those both several many few various some all most more fewer".split()
)
_SOME = _SEVERAL - {"these", "those"}
_KIN = frozenset(
    (
        "mum mom dad mother father grandma grandpa granny gran nan nana grandad auntie aunt uncle "
        "mama papa daddy mummy mommy sister brother goodness heaven driver women men children "
        "people bachelor master sheriff today tomorrow yesterday year week month season state"
    ).split()
)
"""Owners whose place or degree is meant (at grandma's, a master's), and times."""
_COMPARED = frozenset("than like unlike as similar".split())


def ended(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Lead pipes in 11 city's; seed catalog's."""
    words = article.words
    for i in apostrophes:
        stem = words.folded[i][:-2]
        if stem in WEEKDAYS:
            if i and words.folded[i - 1] == "on" and _boundary(article, i, marks_only=True):
                yield i, i, words.text[i][:-2] + "s"
            continue
        if (
            not words.text[i].islower()
            or len(stem) < 3
            or stem in _KIN | allow
            or not is_noun(stem)
        ):
            continue
        if lexicon().is_class(stem, "plural") or not _boundary(article, i):
            continue
        determiner = _determiner(article, i)
        if determiner == "":
            many = i and words.folded[i - 1] in _ARE and _boundary(article, i)
            marked = _boundary(article, i, marks_only=True) and not _paired(article, i)
            if not marked and not many:
                continue
        elif determiner != "several":
            continue
        yield i, i, plural(stem)


_ARE = frozenset("are were we're they're you're".split())
_THE = frozenset("the their our his her its".split())
_PEOPLE = tuple("er or ist ian man ant dent gent ient nent ess".split())
"""Endings of people, whose place or part may be meant: at the baker's."""
_BODIES = frozenset(
    (
        "firm company club country team city town state party government bank school "
        "university family world nation dog cat horse neighbour neighbor child baby king "
        "queen prince pope bishop chemist court church hospital army industry group side "
        "rival friend guy boy girl coach boss chief wife husband son daughter parent couple "
        "brand market economy site season week night victim crew band council agency "
        "department union judge other employee trainee referee committee public"
    ).split()
)


def one_ended(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """They sank to their knee's; bids for the repair's, which come late."""
    words = article.words
    for i in apostrophes:
        stem = words.folded[i][:-2]
        if i < 2 or not words.text[i].islower() or len(stem) < 4 or words.folded[i - 2] == "of":
            continue
        if stem in _KIN | _BODIES | allow or stem.endswith(_PEOPLE) or not is_noun(stem):
            continue
        if words.folded[i - 1] not in _THE or not _nothing_owned(article, i):
            continue
        first, _ = article.sentence_at(i)
        inside = words.folded[first:i]
        if _COMPARED.isdisjoint(inside):
            yield i, i, plural(stem)


def _nothing_owned(article: Article, i: int) -> bool:
    words = article.words
    after, second = [*words.folded[i + 1 : i + 3], ".", "."][:2]
    if after == ",":
        return second in ("which", "where")
    if after == "and":
        return lexicon().is_class(second, "past") and not lexicon().is_class(second, "adjective")
    return _boundary(article, i, marks_only=True) or after in _PLACED


_PLACED = frozenset("below above near from with into within in at for on".split())


def _boundary(article: Article, i: int, *, marks_only: bool = False) -> bool:
    """Does nothing follow that could be owned?"""
    words = article.words
    if i + 1 >= len(words) or article.sentence_at(i)[1] == i:
        return True
    after = words.folded[i + 1]
    if words.text[i + 1][0] in _MARKS:
        return True
    return not marks_only and after in _CLOSED


def _determiner(article: Article, i: int) -> str:
    """`several` if what stands before a noun says that there are more than one, `one` for another
    determiner or a name, nothing if there is none."""
    words = article.words
    first, _ = article.sentence_at(i)
    for k in range(i - 1, max(first - 1, i - 6), -1):
        word = words.folded[k]
        if word in _SEVERAL or (word.isdigit() and word != "1" and len(word) < 4):
            return "several"
        if word == "the" and k > first and words.folded[k - 1] in ("all", "both"):
            return "several"
        if word == "the" and k > first + 1 and words.folded[k - 1] == "of":
            return "several" if words.folded[k - 2] in _SOME else "one"
        if word in _ONE or word.endswith("'s") or word == "'" or words.text[k][0].isupper():
            return "one"
        if not _modifies(word):
            return "" if word.isalpha() and word not in _COMPARED else "one"
    return "one"


def _modifies(word: str) -> bool:
    """Can the word stand between a determiner and its noun?"""
    known = lexicon()
    return is_noun(word) or known.is_class(word, "adjective") or known.is_class(word, "ing")


def _paired(article: Article, i: int) -> bool:
    """Is the owner set against another, as in: the firm's profits were above its rival's?"""
    first, _ = article.sentence_at(i)
    inside = article.words.folded[first:i]
    return not _COMPARED.isdisjoint(inside) and any(word.endswith("'s") for word in inside)


_TITLES = frozenset("Mr Mrs Ms Dr Sir Sen Rep Gov President Senator Judge".split())


def several_names(
    article: Article, apostrophes: list[int], allow: frozenset[str]
) -> Iterator[Slip]:
    """The Tiger's ninth win, of a side that is the Tigers everywhere else."""
    words = article.words
    text = words.text
    for i in apostrophes:
        name = text[i][:-2]
        if not name[0].isupper() or len(name) < 4 or name.isupper() or name[-1] == "s":
            continue
        many = name + "s"
        after = text[i + 1] if i + 1 < len(words) else "."
        before = words.folded[i - 1] if i else ""
        if after[0].isupper() or before in ("a", "an", "single", "one", "every", "each"):
            continue
        if many not in article.forms or name in article.forms or text.count(many) < 2:
            continue
        if text.count(text[i]) >= text.count(many):
            continue  # Lowe's is a firm, and Lowes.com its site
        known = lexicon()
        if known.zipf(name.lower()) > max(known.zipf(many.lower()), 3) + 0.7:
            continue  # America and the Americas
        named = i and text[i - 1][0].isupper() and not article.starts_sentence(i - 1)
        if (
            not named
            or text[i - 1] in _TITLES
            or any(text[k - 1] == text[i - 1] for k in words.places({many.lower()}))
        ):
            owned = i + 1 < len(words) and words.gap[i + 1] == " " and text[i + 1][0].isalnum()
            yield i, i, many + ("'" if owned else "")


_OF_ONE = frozenset("the his her its my".split())


def one_owner(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The stars' light, of the one star that the article is about."""
    words = article.words
    if "'" not in article.types:
        return
    for i in words.places({"'"}):
        if i < 2 or words.gap[i] or i + 1 >= len(words) or words.gap[i + 1] != " ":
            continue
        many = words.folded[i - 1]
        stem = singular(many) if many not in allow and words.text[i - 1].islower() else ""
        titled = i > 2 and words.folded[i - 3] in _OF_ONE and is_noun(stem)
        if not stem or not (titled or words.folded[i - 2] in _OF_ONE):
            continue
        if article.counts[many] > 1 or not words.text[i + 1].islower():
            continue
        alone = [k for k in words.places({stem, stem + "'s"}) if k]
        if any(words.folded[k - 1] == words.folded[i - 2] for k in alone):
            yield i - 1, i, stem + "'s"
