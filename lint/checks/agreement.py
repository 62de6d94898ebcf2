"""agreement: a verb or a determiner that does not fit the number of its noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.classes import CLOSED, NUMBERS
from lint.language.dialect import AMERICAN, count_sides, count_signs, side_of_language
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.phrase import Lists
from lint.language.plurals import is_noun, plural, singular
from lint.language.words import like
from lint.rule import RuleFile
from lint.text import Span

Fault = Literal[
    "plural-subject", "singular-subject", "pronoun", "several", "single", "body", "third-person"
]
Slip = tuple[int, int, str]
"""The words that are wrong (the first and the last), and what should stand there."""

_TO_PLURAL = {
    "was": "were",
    "is": "are",
    "has": "have",
    "wasn't": "weren't",
    "isn't": "aren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_TO_SINGULAR = {
    "were": "was",
    "are": "is",
    "have": "has",
    "weren't": "wasn't",
    "aren't": "isn't",
    "haven't": "hasn't",
    "don't": "doesn't",
}
_OPENERS = frozenset("and but that because when while as although though if where whether".split())
_DETERMINERS = frozenset(
    "the these those his her its their our my your some many few several both all most no".split()
)
_ONE = frozenset("a an this each every another".split())
_SEVERAL = frozenset("these those many few several various".split()) | (
    NUMBERS - {"one", "zero", "hundred", "thousand", "million", "billion", "trillion", "dozen"}
)
_ENDS = (
    CLOSED["preposition"] - {"to", "past", "in", "like", "round"}
    | CLOSED["be"]
    | CLOSED["have"]
    | CLOSED["modal"]
    | frozenset([",", ".", ";", ":", "?", "!", "who", "which", "in"])
)
_QUOTES = frozenset("“‘\"'”’")
_ADJECTIVE = CLASS_BITS["adjective"]
_IN_S = CLASS_BITS["plural"] | CLASS_BITS["third"]


class Spec(NamedTuple):
    """What does not agree."""

    fault: Fault
    """`plural-subject`: the players was; `third-person`: the warnings covers the north; `two-people`: Ann Hill and Ben Moss was;
    `singular-subject`: this player were; `pronoun`: they was;
    `several`: two player of; `single`: a players of; `body`: the CDC recommend."""
    allow: tuple[str, ...] = ()
    """Nouns that are left alone."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, frozenset[str]]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [(file.spec.fault, frozenset(file.spec.allow)) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for (fault, allow), rule in zip(tables, rules, strict=True):
                for first, last, right in _FAULTS[fault](article, allow):
                    span = Span(article.words.start[first], article.words.end[last])
                    found = article.text[span.start : span.end]
                    right = like(article.words.text[first], right)
                    yield rule.finding(span, found, (article.punctuated(right),))

    return check


def _plural_subjects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The players was furious."""
    words = article.words
    for i in words.places(_TO_PLURAL):
        head = _head(article, i - 1) if i else -1
        noun = words.folded[head] if head >= 0 else ""
        stem = singular(noun) if noun not in allow else ""
        if stem and stem not in allow and words.text[head].islower() and _opens(article, head):
            yield i, i, _TO_PLURAL[words.folded[i]]


def _third_persons(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The warnings covers the north."""
    words = article.words
    known = lexicon()
    verbs = {word for word in article.types if word[-1] == "s" and known.is_class(word, "third")}
    for i in words.places(verbs - set(_TO_PLURAL) - allow):
        noun = words.folded[i - 1] if i else ""
        after = words.folded[i + 1] if i + 1 < len(words) else ""
        if noun in allow or not singular(noun) or not words.text[i].islower():
            continue
        plain = not known.is_class(words.folded[i], "plural")
        if not (after in _OBJECTS or (plain and after in CLOSED["preposition"])):
            continue
        clear = words.text[i - 1].islower() and not known.is_class(noun, "third")
        if clear and not known.pair(noun, words.folded[i]) and _opens(article, i - 1):
            yield i, i, _base(words.folded[i])


_OBJECTS = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] - {"you", "it"}


def _base(verb: str) -> str:
    """The plain form of a verb in the third person."""
    for ending, stem in (("ies", verb[:-3] + "y"), ("es", verb[:-2]), ("s", verb[:-1])):
        if verb.endswith(ending) and plural(stem) == verb and lexicon().is_class(stem, "verb"):
            return stem
    return verb[:-1]


def _singular_subjects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """This player were late."""
    words = article.words
    for i in words.places(_TO_SINGULAR):
        noun = words.folded[i - 1] if i else ""
        if i < 2 or noun in allow or not is_noun(noun) or not words.text[i - 1].islower():
            continue
        if lexicon().is_class(noun, "plural") or words.folded[i - 2] not in _ONE | _THE:
            continue
        first, _ = article.sentence_at(i)
        if noun in NUMBERS or noun[-1] in "sa" or lexicon().is_class(noun, "adjective"):
            continue  # the dead were, his whereabouts are, the bacteria live
        if words.folded[i] == "have" and "that" in words.folded[first:i]:
            continue  # they ask that a weapon have a lock
        if words.folded[i] == "were" and words.folded[first:i] != _tail(article, i):
            continue  # if an adversary were to come
        if _opens(article, i - 1):
            yield i, i, _TO_SINGULAR[words.folded[i]]


_THE = frozenset("the his her its my our their your".split())


def _tail(article: Article, i: int) -> list[str]:
    """The two words before a verb."""
    return article.words.folded[i - 2 : i]


def _two_people(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Ann Hill and Ben Moss was there. Names of one word each may be a firm."""
    words = article.words
    text = words.text
    for i in words.places({"and"}) if not _TO_PLURAL.keys().isdisjoint(article.types) else ():
        first, last = article.sentence_at(i)
        if not 2 <= i - first <= 3 or not all(word[0].isupper() for word in text[first:i]):
            continue
        k = i + 1
        while k <= last and text[k][0].isupper():
            k += 1
        verb = words.folded[k] if k <= last else ""
        if 2 <= k - i - 1 <= 3 and verb in _TO_PLURAL and not article.in_headline(i):
            yield k, k, _TO_PLURAL[verb]


def _head(article: Article, last: int) -> int:
    """The noun that governs a subject whose last word is `last`: players, of the players of the
    side."""
    folded, text = article.words.folded, article.words.text
    if singular(folded[last]) or not (is_noun(folded[last]) or text[last][0].isupper()):
        return last
    k = last - 1
    while k > 0 and (_describes(folded[k]) or text[k][0].isupper()):
        k -= 1
    if k > 1 and folded[k] in _ARTICLES:
        k -= 1
    return k - 1 if k > 0 and folded[k] in _LINKS else last


_ARTICLES = CLOSED["article"] | CLOSED["possessive"]
_LINKS = frozenset("of in at for on from".split())


def _opens(article: Article, noun: int) -> bool:
    """Does a clause begin with the noun and what stands before it, so that it is the subject?"""
    words = article.words
    folded = words.folded
    first, _ = article.sentence_at(noun)
    k = noun - 1
    while k >= first and _describes(folded[k]):
        k -= 1
    determined = k >= first and (
        folded[k] in _DETERMINERS | _ONE or folded[k].endswith(("'s", "s'"))
    )
    if not determined:
        if (k < first and k + 1 < noun) or (
            k == first
            and k + 1 == noun
            and (
                lexicon().is_class(folded[k], "adjective")
                and not lexicon().is_class(folded[k], "adverb")
            )
        ):
            return True  # Yellow warnings
        if k + 1 != noun or (
            k >= first and words.text[k] not in _QUOTES and folded[k] not in _SAYING
        ):
            return False
        relative = k >= first and folded[k] == "that" and lexicon().is_class(folded[noun], "third")
        return k >= first and folded[k] in _SAYING and not relative
    k -= 1
    if k >= first and folded[k + 1].endswith("'s") and article.looks_named(k):
        k -= 1
    while k >= first and words.text[k] in _QUOTES:
        k -= 1
    return k < first or folded[k] in _SAYING


_SAYING = frozenset(
    "that because although though whereas when while if where whether but until unless".split()
)


def _describes(folded: str) -> bool:
    """Is the word a number, or an adjective and nothing that could be more?"""
    if folded in NUMBERS or folded.isdigit():
        return True
    facts = lexicon().word(folded)
    return facts is not None and facts.classes == _ADJECTIVE


_WAS = {
    "we": ("was", "is", "has", "wasn't", "isn't", "hasn't", "doesn't"),
    "they": ("was", "is", "has", "wasn't", "isn't", "hasn't", "doesn't"),
}


def _pronouns(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They was late; he don't know."""
    words = article.words
    for i in words.places(_WAS):
        verb = words.folded[i + 1] if i + 1 < len(words) else ""
        before = words.folded[i - 1] if i else ""
        if verb in _WAS[words.folded[i]] and before not in _OF:
            yield i + 1, i + 1, _TO_PLURAL[verb]
    for i in words.places(_MANY):
        verb = words.folded[i + 1] if i + 1 < len(words) else ""
        clause = article.starts_sentence(i) or words.folded[i - 1] in _SAYING
        if clause and verb in _TO_PLURAL and words.text[i + 1].islower():
            yield i + 1, i + 1, _TO_PLURAL[verb]
    for i in words.places({"don't"}):
        singular_subject = i > 0 and words.folded[i - 1] in ("he", "she", "it")
        if singular_subject and (i < 2 or words.folded[i - 2] not in _OF | {"why", "and"}):
            yield i, i, "doesn't"


_MANY = frozenset("these those both many few several".split())
_OF = CLOSED["preposition"] | frozenset(["or", "what", "who", "than", "all"])


def _several(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Two player of the side."""
    words = article.words
    for i in words.places(_SEVERAL):
        if i + 2 >= len(words) or words.gap[i + 1] != " " or (i and words.gap[i] == ""):
            continue
        noun, after = words.folded[i + 1], words.folded[i + 2]
        if after not in _ENDS or noun in allow or not words.text[i + 1].islower():
            continue
        facts = lexicon().word(noun)
        if (
            facts is None
            or facts.classes != CLASS_BITS["noun"]
            or plural(noun) not in _common(noun)
        ):
            continue
        if i and is_noun(words.folded[i - 1]) and words.text[i - 1].islower():
            continue  # a category four hurricane
        if i and words.folded[i - 1] in ("of", "-", "section", "chapter", "at", "number", "one"):
            continue
        yield i + 1, i + 1, plural(noun)


def _common(noun: str) -> tuple[str, ...]:
    """The plural of a noun, if it is used often enough: water has one, but hardly."""
    form = plural(noun)
    known = lexicon()
    return (form,) if known.zipf(form) > max(3.3, known.zipf(noun) - 1) else ()


def _single(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """A players of the side."""
    words = article.words
    for i in words.places(_ONE):
        if (
            i + 2 >= len(words)
            or words.gap[i + 1] != " "
            or (words.text[i] == "A" and i and (not article.starts_sentence(i)))
        ):
            continue
        noun, after = words.folded[i + 1], words.folded[i + 2]
        stem = singular(noun) if after in _ENDS and noun not in allow else ""
        if not stem or not words.text[i + 1].islower():
            continue
        facts = lexicon().word(noun)
        allowed = CLASS_BITS["plural"] if words.folded[i] == "this" else _IN_S
        if facts is not None and not facts.classes & ~allowed:
            yield i + 1, i + 1, stem


def _bodies(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The CDC recommend."""
    words = article.words
    if not _american(article):
        return
    for i in words.places({"the"}):
        name = words.text[i + 1] if i + 2 < len(words) else ""
        if not (name.isupper() and name.isalpha() and 2 < len(name) < 6) or name[-1] == "S":
            continue
        verb = words.folded[i + 2]
        facts = lexicon().word(verb)
        if facts is None or facts.classes != CLASS_BITS["verb"] or not article.starts_sentence(i):
            continue
        yield i + 2, i + 2, plural(verb)


def _american(article: Article) -> bool:
    """Is the article American, where a body is one? In Britain its members are many."""
    if article.language != "auto":
        return side_of_language(article.language) == AMERICAN
    sides = count_sides(article.types)
    signs = count_signs(article.words, article.types)
    american, british = sides[0] + signs[0], sides[1] + signs[1]
    return american > british


_FAULTS: dict[str, Callable[[Article, frozenset[str]], Iterator[Slip]]] = {
    "plural-subject": _plural_subjects,
    "third-person": _third_persons,
    "two-people": _two_people,
    "singular-subject": _singular_subjects,
    "pronoun": _pronouns,
    "several": _several,
    "single": _single,
    "body": _bodies,
}
