"""A verb against the noun that is its subject."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import ONE, head, opens
from lint.checks.agreement.slip import TO_PLURAL, TO_SINGULAR, Slip
from lint.language.classes import CLOSED, NUMBERS
from lint.language.dialect import AMERICAN, count_sides, count_signs, side_of_language
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, plural, singular

_OBJECTS = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] - {"you", "it"}
_THE = frozenset("the his her its my our their your".split())


def plural_subjects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The players was furious."""
    words = article.words
    for i in words.places(TO_PLURAL):
        governor = head(article, i - 1) if i else -1
        noun = words.folded[governor] if governor >= 0 else ""
        stem = singular(noun) if noun not in allow else ""
        if (
            stem
            and stem not in allow
            and words.text[governor].islower()
            and opens(article, governor)
        ):
            yield i, i, TO_PLURAL[words.folded[i]]


def third_persons(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The warnings covers the north."""
    words = article.words
    known = lexicon()
    for i in words.places(_thirds(article.types) - allow):
        governor = head(article, i - 1) if i else -1
        noun = words.folded[governor] if i else ""
        after = words.folded[i + 1] if i + 1 < len(words) else ""
        if noun in allow or not singular(noun) or not words.text[i].islower():
            continue
        plain = not known.is_class(words.folded[i], "plural")
        if not (after in _OBJECTS or (plain and after in CLOSED["preposition"])):
            continue
        clear = words.text[governor].islower() and not known.is_class(noun, "third")
        beside = words.folded[i - 1]
        if clear and not known.pair(beside, words.folded[i]) and opens(article, governor):
            yield i, i, _base(words.folded[i])


_seen: set[str] = set()
_third: set[str] = set()


def _thirds(types: frozenset[str]) -> frozenset[str]:
    """The words of an article that are verbs in the third person. What a word is, is asked once."""
    fresh = types - _seen
    _seen.update(fresh)
    known = lexicon()
    _third.update(
        word
        for word in fresh
        if word[-1] == "s" and word not in TO_PLURAL and known.is_class(word, "third")
    )
    return types & _third


def _base(verb: str) -> str:
    """The plain form of a verb in the third person."""
    for ending, stem in (("ies", verb[:-3] + "y"), ("es", verb[:-2]), ("s", verb[:-1])):
        if verb.endswith(ending) and plural(stem) == verb and lexicon().is_class(stem, "verb"):
            return stem
    return verb[:-1]


def singular_subjects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """This player were late."""
    words = article.words
    for i in words.places(TO_SINGULAR):
        noun = words.folded[i - 1] if i else ""
        if i < 2 or noun in allow or not is_noun(noun) or not words.text[i - 1].islower():
            continue
        if lexicon().is_class(noun, "plural") or words.folded[i - 2] not in ONE | _THE:
            continue
        first, _ = article.sentence_at(i)
        if noun in NUMBERS or noun[-1] in "sa" or lexicon().is_class(noun, "adjective"):
            continue  # the dead were, his whereabouts are, the bacteria live
        if words.folded[i] == "have" and "that" in words.folded[first:i]:
            continue  # they ask that a weapon have a lock
        if words.folded[i] == "were" and words.folded[first:i] != _tail(article, i):
            continue  # if an adversary were to come
        if opens(article, i - 1):
            yield i, i, TO_SINGULAR[words.folded[i]]


def _tail(article: Article, i: int) -> list[str]:
    """The two words before a verb."""
    return article.words.folded[i - 2 : i]


def two_people(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Ann Hill and Ben Moss was there. Names of one word each may be a firm."""
    words = article.words
    text = words.text
    for i in words.places({"and"}) if not TO_PLURAL.keys().isdisjoint(article.types) else ():
        first, last = article.sentence_at(i)
        if (
            words.folded[first] == "the"
            or not 2 <= i - first <= 3
            or not all(word[0].isupper() for word in text[first:i])
        ):
            continue
        k = i + 1
        while k <= last and text[k][0].isupper():
            k += 1
        verb = words.folded[k] if k <= last else ""
        if 2 <= k - i - 1 <= 3 and verb in TO_PLURAL and not article.in_headline(i):
            yield k, k, TO_PLURAL[verb]


def three_names(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Ann, Ben and Carl was there; names alone, at the head of a sentence."""
    words = article.words
    text, folded = words.text, words.folded
    if TO_PLURAL.keys().isdisjoint(article.types):
        return
    for i in words.places({"and"}):
        first, last = article.sentence_at(i)
        commas = [k for k in range(first, i) if folded[k] == ","]
        if not commas or commas[0] == first or commas[0] - first > 3 or i - commas[-1] < 2:
            continue
        if not all(text[k][0].isupper() or folded[k] == "," for k in range(first, i)):
            continue
        if folded[first] in CLOSED["preposition"] | CLOSED["determiner"]:
            continue
        k = i + 1
        while k <= last and text[k][0].isupper():
            k += 1
        verb = folded[k] if k <= last else ""
        if 1 <= k - i - 1 <= 3 and verb in TO_PLURAL and not article.in_headline(i):
            yield k, k, TO_PLURAL[verb]


def bodies(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The CDC recommend."""
    words = article.words
    initials = {name for name in article.forms if name.isupper() and 2 < len(name) < 6}
    if not initials or "the" not in article.types:
        return
    for i in words.places({name.lower() for name in initials}):
        name = words.text[i]
        if name not in initials or not name.isalpha() or name[-1] == "S" or i + 1 == len(words):
            continue
        if not i or words.folded[i - 1] != "the" or not article.starts_sentence(i - 1):
            continue
        verb = words.folded[i + 1]
        facts = lexicon().word(verb)
        if facts is not None and facts.classes == CLASS_BITS["verb"] and _american(article):
            yield i + 1, i + 1, plural(verb)


def _american(article: Article) -> bool:
    """Is the article American, where a body is one? In Britain its members are many."""
    if article.language != "auto":
        return side_of_language(article.language) == AMERICAN
    sides = count_sides(article.types)
    signs = count_signs(article.words, article.types)
    american, british = sides[0] + signs[0], sides[1] + signs[1]
    return american > british
