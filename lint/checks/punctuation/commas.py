"""Commas around what is put beside a subject: one of the two is missing, or one too many stands
between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED, MONTHS, WEEKDAYS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.text import Span

_FINITE = frozenset(
    (
        "is are was were has have had will would can could may might must isn't aren't wasn't "
        "weren't hasn't won't wouldn't can't couldn't didn't doesn't"
    ).split()
)
_SAID = frozenset("said says told".split())
_MORE = frozenset("voted declined resigned died scored came went took won lost".split())
_VERBS = _FINITE | _SAID | _MORE
_HEADS = frozenset("the a an his her its their our my your this that".split())
_ASIDE = frozenset("a an the one once who which now formerly".split())
_CLAUSE = frozenset(
    (
        "that where whose when if because before as while than whether after since until unless "
        "and or but nor how why what so though although like including not"
    ).split()
)
_RELATIVE = frozenset(["who", "which"])
_TIMES = frozenset(
    (
        "day days week weeks month months year years morning afternoon evening night time times "
        "moment hour hours minute minutes century decade season weekend summer winter spring "
        "autumn fall date today yesterday tomorrow meanwhile way case result fact point end rest "
        "same"
    ).split()
) | frozenset([*WEEKDAYS, *MONTHS])
"""Heads of what stands before a clause, and of no subject: the next day, a man was hurt."""
_RESUMES = frozenset(
    (
        "and but who which as when while according he she they it officials police with after "
        "before because where although though so or"
    ).split()
)
"""Words after a later comma by which that comma begins something else."""
_SHORTEST = 4
_LONGEST = 14
"""Words of the longest aside that is followed."""
_STOPS = frozenset(',.;:?!—–-()[]“”"‘…')


def after_aside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Malaria, a disease of children has killed 40`: the second comma is missing."""
    words = article.words
    for first, last in _sentences(article):
        for comma in range(words.text.index(",", first, last), last - 2):
            if words.text[comma] != ",":
                continue
            verb = _after_aside(article, first, comma, last)
            if verb >= 0:
                word = words.text[verb - 1]
                yield Span(words.start[verb - 1], words.end[verb - 1]), (word + ",",)
                break


def _after_aside(article: Article, first: int, comma: int, last: int) -> int:
    """The verb before which the second comma is missing; -1 if none is."""
    words = article.words
    opener = words.folded[comma + 1]
    if opener not in _OPENERS and not (opener.endswith("ed") or opener.isdigit()):
        return -1
    subject = _subject(article, first, comma)
    if subject < 0:
        return -1
    verb = _verb_of_aside(article, comma, last, person=_is_person(article, subject, comma))
    later = [k for k in range(verb, last) if words.text[k] == ","] if verb >= 0 else []
    return verb if all(words.folded[k + 1] in _RESUMES for k in later) else -1


def before_aside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Peter Dunn a retired miner, has died`: the first comma is missing."""
    words = article.words
    for first, last in _sentences(article):
        comma = words.text.index(",", first, last)
        if comma - first > _LONGEST or not _verb_at(article, comma + 1):
            continue
        end = _named(article, first, comma)
        if end < 0 or not _STOPS.isdisjoint(words.text[end:comma]):
            continue
        aside = words.folded[end:comma]
        opener, rest = aside[0], aside[1:]
        if any(word in _CLAUSE or word in _RELATIVE or word in _FINITE for word in rest):
            rest = rest if opener in _RELATIVE else []
        age = opener.isdigit() and 15 < int(opener) < 100 and len(aside) == 1
        person = words.text[end - 1][0].isupper() and words.folded[first] not in _HEADS
        openers = ("a", "an", "the", "of", *_RELATIVE) if person else ("a", "an")
        if opener == "of" and not words.text[end + 1][0].isupper():
            continue
        if age or (opener in openers and rest):
            word = words.text[end - 1]
            yield Span(words.start[end - 1], words.end[end - 1]), (word + ",",)


def _named(article: Article, first: int, comma: int) -> int:
    """Where a full name, or `one of them`, at the head of a sentence ends; -1 if there is none."""
    words = article.words
    if words.folded[first + 1 : first + 3] == ["of", "them"]:
        return first + 3
    end = first
    while end < comma and words.text[end][0].isupper() and words.text[end] != "The":
        end += 1
        if end < comma and words.text[end] == "." and words.gap[end + 1] == " ":
            end += 1
    named = end - first > 1 and words.folded[first] not in _NO_NAME | _NO_SUBJECT
    if not named and words.folded[first] in _HEADS and first + 2 < comma:
        noun = words.folded[first + 1]
        end = first + 2 if _nominal(noun) and noun not in _TIMES else first
        named = end > first and words.folded[end] in ("a", "an")
    return end if named and end < comma else -1


def _verb_at(article: Article, i: int) -> bool:
    """Does the verb of the sentence stand here, with something after it?"""
    words = article.words
    if i + 1 >= len(words) or words.text[i + 1] in _STOPS:
        return False
    if words.folded[i] in _SINCE:
        i += 1
        return words.folded[i] in _VERBS or lexicon().is_class(words.folded[i], "third")
    word, after = words.folded[i], words.folded[i + 1]
    return word in _VERBS or (after in CLOSED["determiner"] and _only_past(word, after))


_SINCE = frozenset("now also later still then".split())


def before_verb(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`The chairman of the board, said so`: a comma parts a subject from its verb."""
    words = article.words
    for first, last in _sentences(article):
        comma = words.text.index(",", first, last)
        if not _verb_at(article, comma + 1) or words.folded[comma + 1] == "told":
            continue
        inside = words.folded[first:comma]
        head = inside[0] in _HEADS or inside[0] in _AMOUNTS or inside[1:2] == ["of"]
        if not head or inside[-1] in _TIMES or len(inside) > _LONGEST:
            continue
        clause = any(word in _CLAUSE or word in _RELATIVE or word in _VERBS for word in inside)
        if clause and not (inside[2:3] in (["that"], ["who"]) and _one_clause(inside[3:])):
            continue
        if _STOPS.isdisjoint(words.text[first:comma]) and "," not in words.text[comma + 1 : last]:
            before = words.text[comma - 1]
            yield Span(words.start[comma - 1], words.end[comma]), (before,)
    yield from _within_relative(article)


def _within_relative(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`which the council’s own surveyors, called unsafe`."""
    words = article.words
    for i in words.places(_OBJECTS & article.types):
        if (
            i + 4 >= len(words)
            or words.folded[i - 1] in CLOSED["preposition"]
            or words.folded[i + 1] not in _HEADS
        ):
            continue
        _, last = article.sentence_at(i)
        inside = words.folded[i + 1 : min(i + 8, last)]
        if "," not in inside[2:]:
            continue
        comma = i + 1 + inside.index(",")
        subject = words.folded[i + 1 : comma]
        if any(word in _CLAUSE or word in _RELATIVE or _finite(word) for word in subject):
            continue
        if not _nominal(subject[-1]) or not _STOPS.isdisjoint(subject) or subject[-1] in _TIMES:
            continue
        later = [k for k in range(comma + 1, last) if words.text[k] == ","]
        verb = words.folded[comma + 1]
        told = verb in _VERBS or lexicon().is_class(verb, "past")
        if told and all(words.folded[k + 1] in _FINITE for k in later):
            before = words.text[comma - 1]
            yield Span(words.start[comma - 1], words.end[comma]), (before,)


_OBJECTS = frozenset(["which", "whom"])


def _finite(word: str) -> bool:
    facts = lexicon().word(word)
    return word in _VERBS or (facts is not None and facts.classes in (8, 16, 24, 48))


def _one_clause(inside: list[str]) -> bool:
    return not any(word in _CLAUSE or word in _RELATIVE for word in inside)


_AMOUNTS = frozenset("most some many several two three four five residents workers".split())


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    """Sentences of the body with a comma, as first and last word."""
    text = article.words.text
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        if last - first > _SHORTEST and text[first][0].isupper() and "," in text[first : last - 1]:
            block = article.block_at(article.words.start[first])
            if block is not None and block.part == "body":
                yield first, last


def _subject(article: Article, first: int, comma: int) -> int:
    """Where the subject begins that ends before the comma: at the head of the sentence, or after
    `that`; -1 if no subject stands there."""
    words, known = article.words, lexicon()
    start = first
    for k in range(comma - 1, first, -1):
        if words.folded[k] in _BOUNDS and words.folded[k - 1] not in CLOSED["preposition"]:
            start = k + 1
            break
    inside = words.folded[start:comma]
    if not inside or len(inside) > 7 or inside[-1] in _TIMES or not inside[-1].isalpha():
        return -1
    if not _STOPS.isdisjoint(words.text[start:comma]):
        return -1
    if start > first and len(inside) < 2 and words.text[start].islower():
        return -1  # playing that card
    if start > first and words.folded[start] not in _HEADS:
        nominal = _nominal(inside[-1]) and ("-" in inside[0] or _nominal(inside[0]))
        plain = _STOPS.isdisjoint(inside) and not any(map(_verbal, inside))
        return start if nominal and plain and inside[0] not in CLOSED["pronoun"] else -1
    if any(word in _VERBS or word in _CLAUSE or word in _RELATIVE for word in inside):
        return -1
    named = all(word[0].isupper() for word in words.text[start:comma])
    if named and len(inside) > 1:
        return -1 if known.is_class(inside[0], "adverb") or inside[0] in _NO_NAME else start
    if len(inside) == 1 and (start > first or words.text[start][0].isupper()):
        facts = known.word(inside[0])
        noun = facts is not None and facts.classes in (1, 64, 65)
        plain = (noun or (facts is None and start > first)) and inside[0] not in _NO_SUBJECT
        return start if plain else -1
    if inside[0] not in _HEADS or any(word in CLOSED["preposition"] - {"of"} for word in inside):
        return -1
    nominal = known.is_class(inside[-1], "noun") or known.is_class(inside[-1], "plural")
    verbal = any(
        known.is_class(word, "past") and not known.is_class(word, "adjective")
        for word in inside[1:-1]
    )
    return start if (nominal or words.text[comma - 1][0].isupper()) and not verbal else -1


_BOUNDS = frozenset(["that", "because"])
_NO_SUBJECT = CLOSED["pronoun"] | frozenset("yes no there here".split())
_MADE = frozenset("built born found known made led held seen won sold told written given".split())
_OPENERS = _ASIDE | _MADE | {"of", "from"}
"""What an aside begins with, beside an age and a participle in -ed."""
_TELLING = frozenset(
    (
        "suggests suggested says said shows showed means meant believes believed argues argued "
        "insists insisted hopes hoped thinks thought claims claimed warns warned knew knows feels "
        "felt fears feared denies denied admits admitted tells told ensures found finds"
    ).split()
)
_NO_NAME = (
    frozenset("on in at by for from to with but and if when as the a an yes no ok well".split())
    | CLOSED["preposition"]
    | CLOSED["conjunction"]
)


def _is_person(article: Article, start: int, comma: int) -> bool:
    text = article.words.text[start:comma]
    return len(text) > 1 and all(word[0].isupper() for word in text)


def _verb_of_aside(article: Article, comma: int, last: int, *, person: bool) -> int:
    """The verb of the sentence that follows the aside after a comma with no comma before it, -1
    if there is none."""
    words, known = article.words, lexicon()
    opener = words.folded[comma + 1]
    facts = known.word(opener)
    participle = (
        facts is not None
        and facts.classes & CLASS_BITS["participle"]
        and (opener.endswith("ed") or opener in _MADE)
    )
    age = opener.isdigit() and 15 < int(opener) < 100 and person
    of_place = opener in ("of", "from") and words.text[comma + 2][0].isupper() and person
    if not (opener in _ASIDE or participle or age or of_place):
        return -1
    first = comma + (3 if participle else 1)  # a third, related problem
    if opener in _RELATIVE:
        first = next(
            (k + 1 for k in range(comma + 2, min(comma + 5, last)) if _verbal(words.folded[k])), -1
        )
        if first < 0 or words.folded[first - 1] in _TELLING:
            return -1
    for k in range(first, min(comma + _LONGEST, last)):
        word, text = words.folded[k], words.text[k]
        if text in _STOPS or word in _CLAUSE or (word in _RELATIVE and k > comma + 1):
            return -1
        if k > comma + 1 and word in _HEADS and _second(words.folded[k - 2 : k]):
            return -1
        past = k > comma + 3 and opener in _ASIDE and _only_past(word, words.folded[k + 1])
        if (word in _VERBS or past) and k > comma + 1:
            return k if _follows_aside(article, comma, k, person=person) else -1
    return -1


def _only_past(word: str, after: str) -> bool:
    """Does a verb in the past tense stand here, with an object or a place after it?"""
    facts = lexicon().word(word)
    past = facts is not None and facts.classes & _PAST and not facts.classes & ~_PAST
    return bool(past) and (after in CLOSED["determiner"] or after in CLOSED["preposition"])


_PAST = CLASS_BITS["past"] | CLASS_BITS["participle"]


def _second(before: list[str]) -> bool:
    """Does a noun stand right before, so that another subject begins: the man the police"""
    return _nominal(before[1]) and before[0] != "to"


def _verbal(word: str) -> bool:
    known = lexicon()
    return word in _VERBS or known.is_class(word, "past") or known.is_class(word, "third")


def _nominal(word: str) -> bool:
    known = lexicon()
    return known.is_class(word, "noun") or known.is_class(word, "plural")


def _follows_aside(article: Article, comma: int, verb: int, *, person: bool) -> bool:
    words = article.words
    before, word = words.folded[verb - 1], words.folded[verb]
    if word in _SAID and not (person and words.folded[comma + 1] in ("a", "an", "the", "who")):
        return False
    if word in _SAID and words.text[verb + 1] in _STOPS:
        return False
    if (
        before in CLOSED["pronoun"]
        or before in ("there", "this", "that", "these", "those")
        or before in _CLAUSE
        or before in CLOSED["preposition"]
    ):
        return False
    return _nominal(before) or before[0].isdigit() or words.text[verb - 1][0].isupper()
