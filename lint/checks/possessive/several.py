"""Apostrophes where there is more than one: two nation's leaders, MP's voted, the 1990's."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, plural, possessive_plural, singular

_SEVERAL = (NUMBERS - {"one", "zero", "hundred", "thousand", "million", "billion", "trillion"}) | {
    "both",
    "several",
    "many",
    "these",
    "those",
    "various",
}
_NUMBERED = frozenset("chapter page number no section division grade level phase type".split())
_BETWEEN = frozenset(
    (
        "former other main rival major local big young old new leading largest previous last "
        "different neighbouring neighboring warring opposing senior junior top small great"
    ).split()
)
"""Words that may stand between a number and its noun."""
_CLOSED = frozenset[str]().union(
    *(CLOSED[name] for name in ("preposition", "conjunction", "be", "have", "modal", "do", "not"))
)
_NO_NOUN = frozenset(
    (
        "it he she that what who here there where how this everyone someone anyone nobody "
        "everybody somebody anybody one else today yesterday tomorrow tonight let something "
        "everything nothing anything when why these those both two three four five six seven"
    ).split()
)


def after_number(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Two nation's leaders."""
    words = article.words
    for i in owners:
        noun = words.folded[i][:-2]
        if i < 1 or i + 1 >= len(words) or noun in allow or noun in _NO_NOUN:
            continue
        if not words.text[i][0].islower() or not lexicon().is_class(noun, "noun"):
            continue
        count = i - 2 if words.folded[i - 1] in _BETWEEN and i > 1 else i - 1
        if not _counts(article, count) or words.gap[i] == "" or words.gap[i].count("\n"):
            continue
        owned = words.folded[i + 1]
        if not words.text[i + 1][0].isalpha() or _pairs_on(article, i):
            continue
        if lexicon().is_class(noun, "plural") and not lexicon().is_class(plural(noun), "plural"):
            continue
        verb = lexicon().is_class(owned, "past") and not lexicon().is_class(owned, "noun")
        form = plural if verb or owned in _CLOSED else possessive_plural
        yield i, i, form(words.text[i][:-2])


def _counts(article: Article, i: int) -> bool:
    """Does word `i` say that more than one follows?"""
    words = article.words
    word = words.folded[i]
    if word == "both":
        return i == 0 or words.folded[i - 1] not in ("like", "how")
    if word in ("these", "those", "many", "several", "various"):
        return i == 0 or words.folded[i - 1] not in ("of", "one", "like", "how")
    if word in _SEVERAL:
        return i == 0 or words.folded[i - 1] not in _NUMBERED
    if not word.isdigit() or not 2 <= int(word) < 1000 or (i and words.gap[i] == ""):
        return False
    before = words.text[i - 1]
    if before in _NUMBERED:
        return False
    return i == 0 or before == "The" or (before.isalpha() and before[0].islower())


def _pairs_on(article: Article, i: int) -> bool:
    """Do two owners share the noun, both man's and woman's work?"""
    words = article.words
    return any(
        words.folded[k] == "and" and any(w.endswith("'s") for w in words.folded[k : k + 4])
        for k in range(i + 1, min(i + 3, len(words)))
    )


_PLURAL_VERBS = frozenset("are were have aren't weren't haven't".split())
_TAKES = frozenset("voted said agreed gathered refused".split())


def of_plurals(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """MP's voted; the photo's were sold."""
    words = article.words
    for i in owners:
        noun, text = words.folded[i][:-2], words.text[i][:-2]
        if i + 1 >= len(words) or noun in _NO_NOUN or noun in allow or not noun.isalpha():
            continue
        acronym = len(text) > 1 and text.isupper()
        verb = words.folded[i + 1]
        if verb in _PLURAL_VERBS and words.text[i + 1].islower():
            name = text[0].isupper() and not acronym
            if not name and (acronym or lexicon().is_class(noun, "noun")):
                yield i, i, text + "s" if acronym else plural(text)
        elif acronym and noun in _COUNTED and (verb in _TAKES or verb in _CLOSED):
            yield i, i, text + "s"


_COUNTED = frozenset(
    (
        "mp mps cd dvd ngo pc suv gp atm mep msp ceo cfo id ied vip url ufo ipo etf lp ep cv pdf "
        "app tv ai phd sim pin gcse dj mc td tds ga"
    ).split()
)
"""Initials of things that are counted; a body's (BBC's, NATO's) are not among them."""

_BEFORE_DECADE = frozenset("the early mid late his her their my in".split())


def decade(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The 1990's."""
    words = article.words
    for i in owners:
        figure = words.text[i][:-2]
        if not (figure.isdigit() and figure[-1] == "0" and len(figure) in (2, 4)):
            continue
        if len(figure) == 4 and not "1500" <= figure < "2100":
            continue
        before = words.folded[i - 1] if i else ""
        if before in ("'", "-") and i > 1:
            before = words.folded[i - 2]
        if before in _BEFORE_DECADE or before.startswith("mid"):
            after = words.folded[i + 1] if i + 1 < len(words) else "."
            if len(figure) == 4 and before == "in" and after not in _CLOSED and after[0].isalpha():
                continue  # in 2010's last days
            yield i, i, figure + "s"


_TITLES = frozenset("mr mrs ms miss dr prof sir lady lord".split())


def name(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Mr Rendalls' daughter, where the man is Rendall everywhere else."""
    words = article.words
    for i in [i for i in words.places({"'"}) if i > 1] if "'" in article.types else ():
        name = words.text[i - 1]
        before = words.folded[i - 2]
        if before == "." and i > 2:
            before = words.folded[i - 3]
        singular = name[:-1]
        if words.gap[i] or not name.endswith("s"):
            continue
        if before not in _TITLES and not _of_one_person(article, i, singular):
            continue
        if singular.lower() in article.types and name.lower() not in (
            word for k, word in enumerate(words.folded) if k != i - 1
        ):
            yield i - 1, i, singular + "'s"


def is_people(folded: str) -> bool:
    """Are these people of one country or party: Koreans, Democrats?"""
    plural = folded.endswith(("ans", "ists")) and lexicon().is_class(folded, "plural")
    return plural or folded.endswith("crats")


def _of_one_person(article: Article, i: int, name: str) -> bool:
    """Is the owner before the apostrophe `i` a person of that name, and no family or team?"""
    words = article.words
    if (
        len(name) < 3
        or not name[0].isupper()
        or words.text[i - 2] in ("the", "The", "both", "two", "and", "‘", "'")
    ):
        return False
    owned = i + 1 < len(words) and words.gap[i + 1] == " " and words.text[i + 1][0].islower()
    return owned and any(
        k and words.text[k] == name and words.text[k - 1][0].isupper() and words.gap[k] == " "
        for k in words.places({name.lower()})
    )


def its(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Its' best results. Not where single quotation marks end so."""
    words = article.words
    if "'" not in article.types or "its" not in article.types:
        return
    for i in words.places({"its"}):
        if words.folded[i + 1 : i + 2] != ["'"] or words.gap[i + 1] or words.gap[i + 2] != " ":
            continue
        start, end = article.sentence_at(i)
        marks = [k for k in range(start, end) if words.text[k] in ("‘", "'") and k != i + 1]
        if not marks and words.text[i + 2 : i + 3] and words.text[i + 2].islower():
            yield i, i + 1, words.folded[i]


_LIVE = frozenset("are were have live lived moved aren't weren't".split())


def family(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The Smith's were at home, of people called Smith."""
    words = article.words
    for i in owners:
        name = words.text[i][:-2]
        if i < 1 or i + 1 >= len(words) or not name[0].isupper() or name.isupper():
            continue
        if words.folded[i - 1] != "the" or words.folded[i + 1] not in _LIVE:
            continue
        surname = name in article.forms and any(
            k and words.text[k - 1][0].isupper() and words.text[k] == name
            for k in words.places({name.lower()})
        )
        if surname:
            yield i, i, name + ("es" if name[-1] in "sxz" else "s")


def doubled(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The boys's team."""
    words = article.words
    for i in owners:
        noun = words.folded[i][:-2]
        if words.text[i].islower() and singular(noun) and noun not in allow:
            if i + 1 < len(words) and words.gap[i + 1] == " " and words.text[i + 1][0].isalpha():
                yield i, i, f"{noun}'|{singular(noun)}'s"
            else:
                yield i, i, noun


def before_verb(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The plants' survived. Not in an article with single quotation marks, which end so too."""
    words = article.words
    if "'" not in article.types or "‘" in article.types:
        return
    marks = words.places({"'"})
    if any(words.gap[i] != "" and words.gap[i + 1] == "" for i in marks):
        return
    for i in marks:
        noun = words.folded[i - 1] if i and not words.gap[i] else ""
        if not noun or i + 1 >= len(words) or not words.text[i - 1].islower() or noun in allow:
            continue
        after = words.folded[i + 1]
        facts = lexicon().word(after)
        verb = facts is not None and facts.classes and not facts.classes & ~_PAST
        if singular(noun) and (verb or after in _PLURAL_VERBS or after in ("who", "will", "would")):
            yield i - 1, i, noun


def before_base(article: Article, owners: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Nurse's agree, policymaker's weigh it: what follows is the verb of several."""
    words, known = article.words, lexicon()
    for i in owners:
        noun = words.folded[i][:-2]
        if i + 2 >= len(words) or words.gap[i + 1] != " " or noun in _NO_NOUN or noun in allow:
            continue
        if (
            not words.text[i + 1].islower()
            or not is_noun(noun)
            or not (words.text[i].islower() or article.starts_sentence(i))
        ):
            continue
        facts = known.word(words.folded[i + 1])
        if facts is not None and facts.classes == CLASS_BITS["verb"] and facts.zipf > 3:
            yield i, i, plural(words.text[i][:-2])


_PAST = CLASS_BITS["past"] | CLASS_BITS["participle"]
