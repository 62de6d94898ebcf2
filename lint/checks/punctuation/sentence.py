"""What the parts of a sentence are, as far as a comma between them needs to know."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED, MONTHS, WEEKDAYS
from lint.language.lexicon import CLASS_BITS, lexicon

FINITE = frozenset(
    (
        "is are was were has have had will would can could may might must isn't aren't wasn't "
        "weren't hasn't won't wouldn't can't couldn't didn't doesn't"
    ).split()
)
SAID = frozenset("said says told".split())
MORE = frozenset("voted declined resigned died scored came went took won lost".split())
VERBS = FINITE | SAID | MORE
HEADS = frozenset("the a an his her its their our my your this that".split())
CLAUSE = frozenset(
    (
        "that where whose when if because before as while than whether after since until unless "
        "and or but nor how why what so though although like including not"
    ).split()
)
RELATIVE = frozenset(["who", "which"])
TELLING = frozenset(
    (
        "suggests suggested says said shows showed means meant believes believed argues argued "
        "insists insisted hopes hoped thinks thought claims claimed warns warned knew knows feels "
        "felt fears feared denies denied admits admitted tells told ensures found finds"
    ).split()
)
"""Verbs that have a clause as their object."""
TIMES = frozenset(
    (
        "day days week weeks month months year years morning afternoon evening night time times "
        "moment hour hours minute minutes century decade season weekend summer winter spring "
        "autumn fall date today yesterday tomorrow meanwhile way case result fact point end rest "
        "same"
    ).split()
) | frozenset([*WEEKDAYS, *MONTHS])
"""Heads of what stands before a clause, and of no subject: the next day, a man was hurt."""
_SHORTEST = 4
LONGEST = 14
"""Words of the longest aside that is followed."""
STOPS = frozenset(',.;:?!—–-()[]“”"‘…')
NO_SUBJECT = CLOSED["pronoun"] | frozenset("yes no there here".split())
NO_NAME = (
    frozenset("on in at by for from to with but and if when as the a an yes no ok well".split())
    | CLOSED["preposition"]
    | CLOSED["conjunction"]
)
_SINCE = frozenset("now also later still then".split())
_PAST = CLASS_BITS["past"] | CLASS_BITS["participle"]


def sentences(article: Article) -> Iterator[tuple[int, int]]:
    """Sentences of the body with a comma, as first and last word."""
    text = article.words.text
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        if last - first > _SHORTEST and text[first][0].isupper() and "," in text[first : last - 1]:
            block = article.block_at(article.words.start[first])
            if block is not None and block.part == "body":
                yield first, last


def verb_at(article: Article, i: int) -> bool:
    """Does the verb of the sentence stand here, with something after it?"""
    words = article.words
    if i + 1 >= len(words) or words.text[i + 1] in STOPS:
        return False
    if words.folded[i] in _SINCE:
        i += 1
        return words.folded[i] in VERBS or lexicon().is_class(words.folded[i], "third")
    word, after = words.folded[i], words.folded[i + 1]
    return word in VERBS or (after in CLOSED["determiner"] and only_past(word, after))


def only_past(word: str, after: str) -> bool:
    """Does a verb in the past tense stand here, with an object or a place after it?"""
    facts = lexicon().word(word)
    past = facts is not None and facts.classes & _PAST and not facts.classes & ~_PAST
    return bool(past) and (after in CLOSED["determiner"] or after in CLOSED["preposition"])


def verbal(word: str) -> bool:
    """Can the word be a verb with a subject: an auxiliary, a past tense, a third person?"""
    known = lexicon()
    return word in VERBS or known.is_class(word, "past") or known.is_class(word, "third")


def nominal_word(word: str) -> bool:
    """Can the word be a noun?"""
    known = lexicon()
    return known.is_class(word, "noun") or known.is_class(word, "plural")
