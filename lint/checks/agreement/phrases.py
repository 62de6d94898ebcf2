"""The noun phrase that opens a sentence, its head, and what may stand between that and its verb."""

from __future__ import annotations

from lint.article import Article
from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import singular

DETERMINERS = frozenset(
    "the a an this that his her its their our my these those some many several both few all".split()
)
PLACES = CLOSED["preposition"] - frozenset(
    "to as like than since until till down after before past over up off out".split()
)
"""Prepositions that tell of which thing one speaks."""
SINGLE = frozenset("one each neither either".split())
MANY = frozenset("people men women children police".split())
_FEW = frozenset("a an this that".split())
_MORE = frozenset("these those some many several both few all".split()) | (NUMBERS - {"one"})
_NOT_INSIDE = frozenset("there not that who which what where when how why if then".split())
_ACTS = CLASS_BITS["verb"] | CLASS_BITS["third"] | CLASS_BITS["past"]
_DONE = CLASS_BITS["past"] | CLASS_BITS["participle"]
_NOMINAL = CLASS_BITS["noun"] | CLASS_BITS["plural"] | CLASS_BITS["adjective"]
_AFTER_HEAD = PLACES | {",", "who"}
_MOST_WORDS = 5


def head_of(article: Article, first: int, last: int) -> int:
    """The head of a noun phrase that opens a sentence; -1 if there is none, or if nothing follows
    that parts it from its verb."""
    words = article.words
    folded = words.folded
    while first < last and not words.text[first][0].isalnum():
        first += 1
    if folded[first] in SINGLE:
        return first if folded[first + 1] == "of" else -1
    determined = folded[first] in DETERMINERS or folded[first] in NUMBERS
    if determined and not words.text[first + 1].islower():
        return -1  # the Veterans of Foreign Wars
    head = _last_of_phrase(article, first + determined, min(last, first + _MOST_WORDS))
    if head < first + determined or head + 1 >= last or folded[head + 1] not in _AFTER_HEAD:
        return -1
    if folded[head] in NUMBERS:
        return -1  # three in four cases are
    several = bool(singular(folded[head])) or folded[head] in MANY
    if determined:
        return -1 if folded[first] in (_FEW if several else _MORE) else head
    named = folded[head + 1] == "," or (
        lexicon().is_class(folded[head], "third") and folded[head + 1] != "of"
    )
    return head if several and not named else -1


def _last_of_phrase(article: Article, k: int, end: int) -> int:
    """The last word of the nouns and adjectives that begin with word `k`; -1 if another word
    stands among them, or if the last may be a verb, as in `the cells found in fat`."""
    words = article.words
    first = k
    if words.folded[k].endswith("ing"):
        return -1  # hurling insults at the mayor is no help
    while k < end and words.folded[k] not in CLOSED_WORDS and words.folded[k][0].isalpha():
        facts = lexicon().word(words.folded[k])
        if facts is None or (k > first and not words.text[k].islower()):
            return -1
        if not facts.classes & _NOMINAL and words.folded[k] not in NUMBERS:
            return -1
        if k > first and facts.classes & _DONE:
            return -1
        k += 1
    facts = lexicon().word(words.folded[k - 1])
    return -1 if facts is None or facts.classes & _DONE else k - 1


def goes_on(article: Article, k: int) -> bool:
    """May word `k` stand in a phrase after a head, and not be its verb?"""
    words = article.words
    word, before = words.folded[k], words.folded[k - 1]
    if word in PLACES or word == "twice" or word.endswith(("'s", "s'")):
        return True
    starts = before in PLACES or not (lexicon().is_class(before, "noun") or singular(before))
    if word in DETERMINERS or word in CLOSED["possessive"] or word in NUMBERS:
        return starts  # not: the men the town has
    if word == "to":  # the repairs to the schools
        return words.text[k + 1][0].isupper() or words.folded[k + 1] in DETERMINERS
    if word in CLOSED_WORDS or not word[0].isalnum() or word in _NOT_INSIDE:
        return False
    if words.text[k][0].isupper() or word[0].isdigit():
        return starts or words.text[k - 1][0].isupper()
    facts = lexicon().word(word)
    if facts is None or not (facts.classes & _NOMINAL or word.endswith("est")):
        return False
    return _describes(before) or not facts.classes & _ACTS


def _describes(word: str) -> bool:
    """Is what follows this word a noun or an adjective, and no verb?"""
    return (
        word in PLACES
        or word in DETERMINERS
        or word in CLOSED["possessive"]
        or word in NUMBERS
        or word.endswith("est")
        or lexicon().is_class(word, "adjective")
    )
