"""Apostrophes that are missing (his brothers son), and such as have no business."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.several import is_people
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import plural

_DETERMINERS = frozenset("the his her my our its their your".split())
_EACH = frozenset("every each".split())
_BEFORE = _DETERMINERS | _EACH
_NOUN = CLASS_BITS["noun"]
_PLURAL = CLASS_BITS["plural"]
_VERB = CLASS_BITS["verb"]
_ADJECTIVE = CLASS_BITS["adjective"]
_PAST = CLASS_BITS["past"]
_THIRD = CLASS_BITS["third"]
_SUBJECTS = frozenset("he she it who which".split())
_ENDS = frozenset(
    (
        ". , ? ! of in on at for to with from by and or was is has had will would could said who "
        "that which"
    ).split()
)
_NEVER_OWNERS = frozenset("it he she that what who there here let how where".split())


def owners(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """His brothers son: a plural after a determiner, and a countable noun right behind it, which
    would need a determiner of its own."""
    words = article.words
    for i in words.places(_BEFORE):
        if i + 3 >= len(words):
            continue
        owner, owned, after = words.folded[i + 1 : i + 4]
        if i + 4 < len(words) and after not in _ENDS and _only_adjective(owned):
            owned, after = after, words.folded[i + 4]
        if (
            after not in _ENDS
            or len(owner) < 5
            or owner[-1] != "s"
            or owner in allow
            or owned in CLOSED_WORDS
            or owned in _ENDS
        ):
            continue
        if not words.text[i + 1].islower() or not words.text[i + 2].islower():
            continue
        first, second = lexicon().word(owner), lexicon().word(owned)
        if first is None or second is None or not second.classes & _NOUN or second.zipf < 3.5:
            continue
        if plural(owner[:-1]) != owner or not lexicon().is_class(owner[:-1], "noun"):
            continue
        singular = owner[:-1] + "'s"
        if words.folded[i] in _EACH:
            yield i + 1, i + 1, singular
        elif second.classes == _NOUN and not lexicon().pair(owner, owned):
            yield i + 1, i + 1, f"{singular}|{owner}'"


def _only_adjective(word: str) -> bool:
    facts = lexicon().word(word)
    return facts is not None and facts.classes == _ADJECTIVE


def names(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Rendalls daughter, where the man is Rendall everywhere else."""
    words = article.words
    known = {word for word in article.forms if word[0].isupper()}
    doubtful = {word for word in known if word[-1] == "s" and word[:-1] in known}
    for i in [i for i, word in enumerate(words.text) if word in doubtful] if doubtful else ():
        name = words.text[i]
        if i + 2 >= len(words) or not name[0].isupper() or len(name) < 5 or name.isupper():
            continue
        if lexicon().zipf(words.folded[i]) > 2 or words.text.count(name) > 1:
            continue
        if i and words.folded[i - 1] in ("the", "both", "two", "three", "of", "and"):
            continue
        owned = lexicon().word(words.folded[i + 1])
        if owned is None or not words.text[i + 1].islower() or words.gap[i + 1] != " ":
            continue
        if owned.classes & ~(_NOUN | _PLURAL) or not owned.classes:
            continue
        yield i, i, name[:-1] + "'s"


_NUMBERED = frozenset("past first last next final previous own".split())


def people(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """He beat Popes outside edge; of Stahls four children; the Guardians past five games."""
    words = article.words
    text, folded = words.text, words.folded
    forms = article.forms
    names = {name.lower() for name in forms if name[-1] == "s" and name[0].isupper()}
    for i in words.places(names) if names else ():
        name = text[i]
        if not (
            name[0].isupper()
            and name.isalpha()
            and name[1:].islower()
            and len(name) > 4
            and i + 2 < len(words)
        ):
            continue
        if words.gap[i + 1] != " ":
            continue
        before = folded[i - 1] if i else ""
        if name[:-1] not in forms:
            counted = folded[i + 2] in NUMBERS or folded[i + 2].isdigit()
            if before == "the" and folded[i + 1] in _NUMBERED and counted:
                yield i, i, name + "'"
            continue
        if is_people(name.lower()) or words.text[i + 1] in ("'", "’"):
            continue
        once = article.counts[name.lower()] == 1 and before not in _GROUPS
        if once and _owned_by_name(article, i + 1) and _is_person(article, name[:-1]):
            yield i, i, name[:-1] + "'s"


_GROUPS = frozenset("the both and these those all most many some".split())


def _owned_by_name(article: Article, i: int) -> bool:
    """Do words follow that belong to somebody: four children, outside edge, last album?"""
    words = article.words
    known = lexicon()
    word, after = words.folded[i], words.folded[i + 1] if i + 1 < len(words) else "."
    noun_after = known.is_class(after, "noun") or known.is_class(after, "plural")
    if word in NUMBERS or word.isdigit():
        return known.is_class(after, "plural")
    if word.startswith(("first-", "second-", "third-", "last-", "own-")):
        return True
    facts = known.word(word)
    if facts is None or words.text[i][0].isupper() or known.zipf(words.folded[i - 1]) > 3.2:
        return False
    if word in _BEFORE_OWNED:
        return noun_after
    verb = facts.classes & (_VERB | _PAST)
    if facts.classes & _ADJECTIVE and not verb and noun_after:
        return True
    if not facts.classes & (_NOUN | _PLURAL) or word in CLOSED_WORDS:
        return False
    ends = after in _ENDS or (known.is_class(after, "past") and not known.is_class(after, "noun"))
    return ends if verb or facts.classes & _THIRD else True


_BEFORE_OWNED = frozenset(
    "own first second third fourth fifth last next outside inside latest former".split()
)


def _is_person(article: Article, name: str) -> bool:
    """Does the name stand behind another name somewhere: Ollie Pope?"""
    words = article.words
    return any(
        i and words.text[i] == name and words.text[i - 1][0].isupper() and words.gap[i] == " "
        for i in words.places({name.lower()})
    )


def stray(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The buyer's of the house; he carry's on."""
    words = article.words
    for i in apostrophes:
        stem = words.folded[i][:-2]
        if i + 1 >= len(words) or not words.text[i].islower() or stem in _NEVER_OWNERS:
            continue
        facts = lexicon().word(stem)
        if facts is None or stem in allow or stem in CLOSED_WORDS:
            continue
        before, after = words.folded[i - 1] if i else "", words.folded[i + 1]
        verb = facts.classes & _VERB and (before in _SUBJECTS or facts.classes == _VERB)
        paired = any(word.endswith("'s") for word in words.folded[i + 1 : i + 6])
        listed = after in _AFTER_PLURAL and before in _BEFORE_PLURAL and not paired
        if verb or (facts.classes & _NOUN and listed):
            yield i, i, plural(stem)


_AFTER_PLURAL = frozenset("of who whose are were have themselves".split())
_BEFORE_PLURAL = frozenset(
    (
        "the many some few most all other these those two three four five six seven eight nine "
        "ten several both more new young old local first-time of for by among"
    ).split()
)


def bare(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The parish' books. Not in an article with single quotation marks, which end so too."""
    words, known = article.words, lexicon()
    if "'" not in article.types or "‘" in article.types:
        return
    marks = [i for i in words.places({"'"}) if i and i + 1 < len(words)]
    if any(words.gap[i] or words.gap[i + 1] != " " for i in marks):
        return
    for i in marks:
        noun, owned = words.folded[i - 1], words.folded[i + 1]
        facts = known.word(noun)
        one = facts is not None and facts.classes & (_NOUN | _PLURAL) == _NOUN
        is_owner = one and noun[-1] not in "sxzn" and words.text[i - 1].islower()
        if is_owner and (known.is_class(owned, "noun") or known.is_class(owned, "plural")):
            yield i - 1, i, noun + "'s"


def no_plural(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """The ferrys captain: no plural of ferry."""
    words, known = article.words, lexicon()
    strange = {
        word
        for word in article.types
        if word.endswith("ys")
        and len(word) > 4
        and word[-3] not in _VOWELS
        and not known.knows(word)
        and known.is_class(word[:-1], "noun")
    }
    for i in words.places(strange) if strange else ():
        if words.text[i].islower():
            stem = words.folded[i][:-1]
            ways = [f"{stem}'s", plural(stem)]
            after = words.folded[i + 1] if i + 1 < len(words) else "."
            if after in _ENDS or after in CLOSED_WORDS:
                ways.reverse()
            yield i, i, "|".join(ways)


_VOWELS = frozenset("aeiou")
