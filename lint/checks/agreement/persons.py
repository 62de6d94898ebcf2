"""A plain form where one person acts: nobody come, he know, the report say."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import describes
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun
from lint.language.verbs import PARTICIPLE_OF, past_of, third_of

_ONE = frozenset(
    (
        "nobody everybody somebody anybody everyone someone anyone nothing everything something "
        "he she it"
    ).split()
)
_THINGS = frozenset("everything something anything nothing everyone someone anyone".split())
_OPENERS = frozenset("because although while when whereas but".split())
_COMMON = frozenset("want need come know make live work go say think look seem have".split())
_VERB = CLASS_BITS["verb"]
_NOUN, _ADJECTIVE = CLASS_BITS["noun"], CLASS_BITS["adjective"]
_PAST = CLASS_BITS["past"] | CLASS_BITS["participle"]
_OBJECTS = CLOSED["object"] - {"you"} | frozenset("the his their himself herself itself".split())
_PRONOUNS = frozenset("he she they we i who".split())
_UNCLEAR = (
    frozenset(
        (
            "to let lets letting help helps helped make makes made making see saw watch watched "
            "hear heard : ; ” \" not never let's please having when"
        ).split()
    )
    | CLOSED["modal"]
    | CLOSED["do"]
)
_AUXILIARIES = CLOSED["be"] | CLOSED["have"]
_THE = frozenset("the a an his her its this".split())
_FOLLOW = (
    CLOSED["article"]
    | CLOSED["possessive"]
    | CLOSED["object"]
    | CLOSED["preposition"]
    | frozenset("that more about no not".split())
)


def one_person(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Nobody come; he know; it make."""
    words = article.words
    folded = words.folded
    for i in words.places(_ONE):
        k = i + 1
        if k + 1 < len(words) and folded[i] in _THINGS and folded[k] in ("good", "bad", "else"):
            k += 1
        if k + 1 >= len(words) or not words.text[k].islower() or words.gap[k] != " ":
            continue
        if folded[k] not in _COMMON and not _plain(folded[k]):
            continue
        if (
            folded[k] in allow
            or folded[k + 1] == "not"
            or (folded[k + 1] not in _FOLLOW and folded[k] not in _COMMON)
        ):
            continue
        anyone = folded[i - 1] == "and" and folded[i] in _THINGS | {"nobody"}
        if article.starts_sentence(i) or anyone or folded[i - 1] in _OPENERS:
            yield k, k, third_of(folded[k])


def one_thing(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The report say; the plan include."""
    words = article.words
    folded = words.folded
    for i in article.sentences.first:
        if i + 4 >= len(words) or folded[i] not in _THE:
            continue
        k = i + 1
        while describes(folded[k]) and k < i + 3:
            k += 1
        noun, verb, after = folded[k], folded[k + 1], folded[k + 2]
        if verb != "say" and not _plain(verb):
            continue
        if noun in allow or not is_noun(noun) or noun[-1] == "s" or not words.text[k].islower():
            continue
        if lexicon().is_class(noun, "adjective") or lexicon().is_class(noun, "plural"):
            continue
        number = words.text[k + 2][0].isdigit()
        if (after in _FOLLOW or number) and words.gap[k + 1] == " ":
            yield k + 1, k + 1, third_of(verb)


def _plain(verb: str) -> bool:
    """Is this the plain form of a verb and nothing else?"""
    facts = lexicon().word(verb)
    return facts is not None and facts.classes == _VERB


def sequences(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They stopped the van and arrest the driver."""
    words = article.words
    folded = words.folded
    for i in words.places({"and"}):
        if i + 2 >= len(words) or folded[i + 1] in allow:
            continue
        if folded[i + 2] not in _OBJECTS and not words.text[i + 2][0].isupper():
            continue
        facts = lexicon().word(folded[i + 1])
        if facts is None or not facts.classes & _VERB or facts.classes & ~(_VERB | _NOUN):
            continue
        first, _ = article.sentence_at(i)
        before = folded[first:i]
        if (
            not _UNCLEAR.isdisjoint(before)
            or not _AUXILIARIES.isdisjoint(before[-8:])
            or not words.text[i + 1].islower()
        ) or not any(_was_done(before, k) for k in range(max(1, len(before) - 10), len(before))):
            continue
        right = past_of(folded[i + 1])
        if right:
            yield i + 1, i + 1, right


def _was_done(before: list[str], k: int) -> bool:
    """Is word `k` a past tense: went, or stopped the?"""
    if before[k] in PARTICIPLE_OF:
        return True
    facts = lexicon().word(before[k])
    past = facts is not None and facts.classes and not facts.classes & ~(_PAST | _ADJECTIVE)
    return bool(past) and (
        before[k - 1] in _PRONOUNS or before[k + 1 : k + 2] in (["the"], ["a"], ["his"], ["her"])
    )
