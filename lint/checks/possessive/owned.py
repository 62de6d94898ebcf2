"""Owners without their apostrophe, by what stands around them: to the districts board.

A plural before a noun owns the noun, or stands there for a kind (a sports hall), or a verb follows.
What tells them apart is how often such words stand together, what stands before and behind, and
whether the article speaks of one such owner elsewhere or of several. `tools/owners.py` learned how
much each of these says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.slip import Slip
from lint.language.classes import CLOSED, MONTHS, NUMBERS, WEEKDAYS
from lint.language.context.evidence import evidence, view
from lint.language.context.tokens import Option, paragraph_tokens, token
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import singular
from lint.language.sentences import SAYING

_KINDS = {
    "the": "the",
    "hers": "his her its their our my your whose",
    "a": "a an each every another",
    "some": "these those some many several most both all few other",
    "this": "this that",
}
_DETERMINERS = dict.fromkeys(CLOSED["determiner"], "other") | {
    word: kind for kind, words in _KINDS.items() for word in words.split()
}
"""Determiners, by what they say of the number of the noun."""
_PREPOSITIONS = CLOSED["preposition"] - frozenset(
    "of than as like since until till per after before".split()
)
_ENDS = frozenset(
    (
        ". , ; : ? ! of in on at for to with from by and or but not was is are were has have had "
        "will would could can said who that which after before when while as — – ( ) ” since "
        "under over into during near against because if so until"
    ).split()
)
"""Words and marks that end what is owned."""
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next".split()
)
_MAY_BE_OWNED = {"own", "most", "more"} | _ORDINALS | NUMBERS
_NOT_OWNED = (
    SAYING.union(
        *CLOSED.values(),
        WEEKDAYS,
        MONTHS,
        (
            "who whom which here there inside now then just else only today yesterday tomorrow ago "
            "say estimate argue come stay hours days weeks months years minutes alone themselves "
            "himself herself itself less later earlier early prior due thanks according going want "
            "try seek think get lower familiar present available mainstream where also still "
            "already always never often"
        ).split(),
    )
    - _MAY_BE_OWNED
)
_GIVING = frozenset(
    (
        "give gives gave given giving offer offers offered offering cost costs costing tell told "
        "make makes made making keep keeps kept keeping find finds found call calls called deny "
        "denied show showed teach taught send sent pay paid owe owed grant granted bring brought "
        "require requires required allow allows allowed allowing consider considered render "
        "rendered leave left get got help helped let want wants"
    ).split()
)
"""Verbs after which two things follow: it gave the farmers new hope."""
_ONE = frozenset("the a an its his her our this their my".split())
_SUPERLATIVES = frozenset("best worst most own".split())
_NOUN = CLASS_BITS["noun"] | CLASS_BITS["plural"]
_PLAIN_VERB = CLASS_BITS["verb"] | CLASS_BITS["past"] | CLASS_BITS["third"]
_VERB = _PLAIN_VERB | CLASS_BITS["ing"]
_ADJECTIVE, _ADVERB, _THIRD = CLASS_BITS["adjective"], CLASS_BITS["adverb"], CLASS_BITS["third"]
_FURTHEST = 3
"""Words back to the determiner."""
_LEAST, _LEAST_OF_VERBS = 1.9, 4.6
"""The logarithm of odds that is enough, and where a verb may follow and not what is owned."""
_EACH, _LEAST_OF_EACH, _LEAST_OF_ONE = frozenset(["each", "every"]), -3.0, -1.5
"""Words that no plural follows; what is enough after them, and before the verb of one."""
_MAYBE_VERBS = frozenset(["noun or verb", "verb", "made noun", "made"])
_LOWEST, _HIGHEST, _HIGH = -14.0, 4.0, -5.0
"""Between which bounds the counts are heard, and from where on they weigh more."""


def owned(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """To the districts board; the theatres full-time carpenter."""
    from lint.checks.possessive.weights import WEIGHTS  # where no plural may own, not needed

    most = _HIGHEST * WEIGHTS["counts"] + (_HIGHEST - _HIGH) * WEIGHTS["high counts"]
    for i, one in candidates(article, allow):
        of = set(signs(article, i, one))
        odds = sum(WEIGHTS.get(name, 0.0) for name in of)
        certain = of.isdisjoint(_MAYBE_VERBS) or "preposition" in of
        least = _LEAST if certain else _LEAST_OF_VERBS
        if article.words.folded[i - 1] in _EACH:
            least = _LEAST_OF_EACH
        elif "verb of one" in of and "after nothing" not in of:
            least = _LEAST_OF_ONE
        if odds + most > least and not _is_none(of):
            odds += sum(WEIGHTS[name] * value for name, value in counts(article, i, one).items())
            if odds > least:
                yield i, i, _owner(article, i, one)


def candidates(article: Article, allow: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Plurals before something that may be theirs, and the singular of each."""
    words = article.words
    plurals = {
        word
        for word in article.types
        if word[-1] == "s" and len(word) > 3 and word not in allow and singular(word)
    }
    for i in words.places(plurals) if plurals else ():
        if i + 2 >= len(words) or not words.text[i].islower() or words.gap[i + 1] != " ":
            continue
        owned = words.text[i + 1]
        if owned[0].isupper() or not owned[0].isalnum() or _classes(owned) == _ADVERB:
            continue
        if words.folded[i + 1] not in _NOT_OWNED:
            block = article.block_at(words.start[i])
            if block is not None and block.part in ("body", "quote"):
                yield i, singular(words.folded[i])


def signs(article: Article, i: int, one: str) -> Iterator[str]:
    """What is true of a plural and may say that it is an owner, or that it is none."""
    first, _ = article.sentence_at(i)
    at, determiner = _determiner(article, i, first)
    before = article.words.folded[at - 1] if at > first else "."
    yield "bias"
    yield f"after {determiner}"
    if at < i - 1:
        yield "described"
    yield from _of_number(article, i, one, determiner)
    yield from _of_what_is_before(before, _kind(article.words.folded[i + 1]))
    yield from _of_what_follows(article, i, determiner)


def _of_number(article: Article, i: int, one: str, determiner: str) -> Iterator[str]:
    """Does the article speak of one elsewhere, or of several?"""
    words, many = article.words, article.words.folded[i]
    alone = not article.counts[many] - 1 + article.counts[many + "'"]
    if any(k and words.folded[k - 1] in _ONE for k in words.places({one, one + "'s"})):
        yield "one elsewhere"
        if alone:
            yield "one everywhere"
            yield f"one everywhere after {determiner}"
    elif not alone:
        yield "several elsewhere"


def _of_what_is_before(before: str, kind: str) -> Iterator[str]:
    if before in _PREPOSITIONS:
        yield "preposition"
        yield f"preposition {kind}"
    elif before == "of":
        yield "of"
    elif before in _GIVING:
        yield "giving"
    elif _classes(before) & _VERB:
        yield "verb before"


def _of_what_follows(article: Article, i: int, determiner: str) -> Iterator[str]:
    many, owned, after = article.words.folded[i : i + 3]
    kind, classes = _kind(owned), _classes(owned)
    yield kind
    yield f"{kind} {_kind(after) if after not in _ENDS else 'end'}"
    yield f"{kind} after {determiner}"
    if owned in _SUPERLATIVES or (owned.endswith("est") and classes & _ADJECTIVE):
        yield "superlative"
    if owned in _ORDINALS or (owned[0].isdigit() and not owned.isdigit()):
        yield "ordinal"
    if classes & _ADVERB:
        yield "adverb"
    if after in ("is", "was", "has") or _classes(after) & (_THIRD | _NOUN) == _THIRD:
        yield "verb of one"
    if _classes(many) & _THIRD:
        yield "third person"
    if not lexicon().pair(many, owned):
        yield "never together"


def _is_none(of: set[str]) -> bool:
    """Is the plural itself a verb, as in: love trumps hate, or somebody who gets what follows, as
    in: it gave the farmers new hope?"""
    if "giving" in of:
        return True
    return "third person" in of and not of.isdisjoint(("after nothing", "after name", "after this"))


def counts(article: Article, i: int, one: str) -> dict[str, float]:
    """How much the counts of words that stand together speak for an owner."""
    words = article.words
    many = words.folded[i]
    edge = bisect_right(article.paragraphs, (i, len(words))) - 1
    found, places = paragraph_tokens(words.text, *article.paragraphs[edge])
    k = places.index(i)
    around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
    owner = token(one + "'s")
    seen = article.counts
    again, echo = seen[many] > 1, seen[one] + seen[one + "'s"] > 0
    option = Option(owner, "q", 1.0, prior=0.0, most=0.0)  # seen at first sight: not asked
    as_plural, as_owner = view(token(many), around), view(owner, around)
    value = evidence(as_plural, as_owner, option, around, again=again, echo=echo)
    value = max(_LOWEST, min(value, _HIGHEST))
    return {"counts": value, "high counts": max(value - _HIGH, 0.0)}


def _determiner(article: Article, i: int, first: int) -> tuple[int, str]:
    """Where the determiner of a plural stands, adjectives between them, and its kind; the plural
    itself if there is none."""
    words = article.words
    for k in range(i - 1, max(i - 1 - _FURTHEST, first - 1), -1):
        word = words.folded[k]
        if words.gap[k + 1] != " ":
            break
        if word in _DETERMINERS:
            return k, _DETERMINERS[word]
        if word.endswith("'s"):
            return k, "owner"
        if words.text[k][0].isupper() and k > first:
            return k, "name"
        if not _classes(word) & (_ADJECTIVE | _NOUN) or word in _NOT_OWNED:
            break
    return i, "nothing"


def _classes(word: str) -> int:
    facts = lexicon().word(word.rpartition("-")[2])
    return facts.classes if facts is not None else 0


def _kind(word: str) -> str:
    """What a word is that may be owned."""
    classes = _classes(word)
    if word.endswith(("ed", "ing")) and classes & _VERB:
        return "made noun" if classes & _NOUN else "made"
    if classes & _PLAIN_VERB:
        return "noun or verb" if classes & _NOUN else "verb"
    if classes & _ADJECTIVE:
        return "adjective or noun" if classes & _NOUN else "adjective"
    return "noun" if classes & _NOUN else "neither"


def _owner(article: Article, i: int, one: str) -> str:
    """The owner as one, and as several: first as the article has it elsewhere."""
    many = article.words.folded[i]
    ways = [one + "'s", many + "'"]
    seen = article.counts
    before = article.words.folded[i - 1] if i else ""
    several = seen[many] + seen[many + "'"] - 1 > seen[one] + seen[one + "'s"]
    if several or _determiner(article, i, article.sentence_at(i)[0])[1] in ("some", "nothing"):
        ways.reverse()
    return "|".join(ways) if before not in ("a", "an", "each", "every") else ways[0]
