"""An aside behind a subject that nothing closes, in a sentence that has no other verb: `Mr Roe, who
owns the shop in Leeds said`. What tells is that without the comma the subject does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.punctuation.named import AGES, after_age, before_who, comma_after, named_role
from lint.checks.punctuation.sentence import (
    CLAUSE,
    FINITE,
    HEADS,
    LONGEST,
    NO_NAME,
    NO_SUBJECT,
    SAID,
    STOPS,
    TELLING,
    TIMES,
    VERBS,
    nominal_word,
    only_past,
    sentences,
    verbal,
)
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.text import Span

_RELATIVE = frozenset("who whom whose which".split())
_APPOSED = frozenset("a an the one both now formerly once then his her its their".split())
_PLACED = frozenset("of from in at on by".split())
_FEARED = TELLING | frozenset(
    (
        "admit allege alleged argue believe claim complain complained deny ensure fear feel find "
        "hear heard hears hope insist know learn learned learnt mean realise realised realize "
        "realized report reported reports saw say saying see sees show suggest tell think warn"
    ).split()
)
"""Verbs with a clause of their own: who says the plan was wrong."""
_SOFT = frozenset("not also now still already never always later then has have".split())


def after_subject(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`Rosa Villa, 44 said`; `Lord Roe, the judge who chairs the inquiry said`."""
    yield from after_age(article)
    yield from before_who(article)
    for first, last in sentences(article):
        behind = named_role(article, first, last)
        if behind > 0:
            yield comma_after(article, behind)
            continue
        comma = _subject(article, first, last)
        verb = _verb(article, comma, last) if comma > 0 else -1
        if verb > 0:
            yield comma_after(article, verb - 1)


def _subject(article: Article, first: int, last: int) -> int:
    """The comma behind a subject at the head of a sentence: a name, or somebody of somebody's
    with or without a name; -1 if there is none."""
    words = article.words
    start = first + (words.folded[first] in ("but", "and", "yet"))
    end = start
    if words.folded[start] in HEADS or words.folded[start + 1 : start + 2] == ["'s"]:
        end = next((k for k in range(start + 1, min(start + 5, last)) if words.text[k] == ","), -1)
        inside = words.folded[start + 1 : end]
        bare = not any(word in VERBS or word in CLAUSE or word in NO_NAME for word in inside)
        if end < 0 or not bare or not inside or inside[-1] in TIMES or not nominal_word(inside[-1]):
            return -1
        if not all(word.isalpha() or word.endswith("'s") for word in inside):
            return -1
        named = _name(article, end + 1, last, said=True)
        end = named if named > 0 else end
    else:
        end = _name(article, start, last, said=False)
    aged = end > 0 and words.text[end + 1].isdigit() and words.text[end + 2] == ","
    return end + 2 if aged else end


def _name(article: Article, start: int, last: int, *, said: bool) -> int:
    """The comma behind the name that begins here; -1 if there is none. One word is a name where
    it has been `said` whose it is."""
    words = article.words
    k = start
    while k < last and (words.text[k][0].isupper() or (words.text[k] == "." and k > start)):
        k += 1
    if k == start or words.text[k] != "," or words.folded[start] in NO_NAME | NO_SUBJECT | TIMES:
        return -1
    known = lexicon()
    if k == start + 1 and not said and not _named_elsewhere(article, start):
        return -1
    if known.is_class(words.folded[start], "adverb") or (
        k == start + 1 and known.is_class(words.folded[start], "verb")
    ):
        return -1
    return k


def _named_elsewhere(article: Article, k: int) -> bool:
    """Does a word stand behind a first name elsewhere, as a surname does?"""
    text = article.words.text
    places = article.words.places({article.words.folded[k]})
    return any(
        i != k and text[i] == text[k] and text[i - 1][0].isupper() and not article.in_headline(i)
        for i in places
        if i
    )


def _verb(article: Article, comma: int, last: int) -> int:
    """The verb of the sentence, if only it can be that and no comma stands before it; else -1."""
    words = article.words
    opener = words.folded[comma + 1]
    known = lexicon()
    age = opener.isdigit() and int(opener) in AGES
    told = known.is_class(opener, "past") and words.folded[comma + 2] not in (
        "by",
        "in",
        "at",
        "on",
    )
    participle = opener.endswith("ing") or (known.is_class(opener, "participle") and not told)
    if not (age or participle or opener in _RELATIVE or opener in _APPOSED or opener in _PLACED):
        return -1
    relative = opener in _RELATIVE
    k = comma + 2
    if relative:
        k = _after_verb(article, comma + 1, last)
    found = -1
    while 0 < k < min(comma + LONGEST + 4, last):
        word = words.folded[k]
        if words.text[k] in STOPS or word in CLAUSE:
            return -1
        if word in _RELATIVE:
            if relative or opener not in _APPOSED:
                return -1
            k = _after_verb(article, k, last)
            relative = True
            continue
        verb = word in VERBS or only_past(word, words.folded[k + 1])
        if verb and _stands(article, k, relative=relative):
            found = k
            break
        k += 1
    return found if found > 0 and not _closed(article, found, last) else -1


def _after_verb(article: Article, who: int, last: int) -> int:
    """Where to look on behind the verb of a relative clause; -1 where the clause may hold
    another: who says it is."""
    words = article.words
    for k in range(who + 1, min(who + 5, last)):
        word = words.folded[k]
        if words.text[k] in STOPS or word in CLAUSE:
            return -1
        if verbal(word):
            while words.folded[k + 1] in _SOFT or words.folded[k + 1] in FINITE | CLOSED["be"]:
                k += 1
            following = words.folded[k : k + 2]
            return -1 if not _FEARED.isdisjoint(following) else k + 2
    return -1


def _stands(article: Article, k: int, *, relative: bool) -> bool:
    """Does a verb stand here that what is right before it is not the subject of?"""
    words = article.words
    before = words.folded[k - 1]
    if words.text[k + 1] in STOPS or before in CLOSED["pronoun"] or before in CLOSED["preposition"]:
        return False
    if before in ("there", "this", "that", "these", "those", "to", "be", "been", "being"):
        return False
    if words.text[k - 1][0].isupper() or before[0].isdigit() or before[-1] == ".":
        return True
    if relative and words.folded[k] in SAID and lexicon().is_class(before, "participle"):
        return True
    if not nominal_word(before):
        return False
    # who joined the firm the family has built: a noun with its article may have a verb of its own
    return not (relative and words.folded[k - 2] in HEADS and _noun_only(words.folded[k - 3]))


def _noun_only(word: str) -> bool:
    return nominal_word(word) and not verbal(word)


def _closed(article: Article, verb: int, last: int) -> bool:
    """Does a later comma close the aside: is there a verb behind it?"""
    words = article.words
    for k in range(verb, last):
        if words.text[k] in (",", "–", "—", ")"):
            after = words.folded[k + 1 : k + 4]
            if any(verbal(word) for word in after):
                return True
    return False
