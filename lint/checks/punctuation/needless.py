"""A comma where the words beside it belong together: between Swansea, and Cardiff; prices rose, 2.8
per cent; he directs, the play."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.punctuation.sentence import CLAUSE, STOPS, nominal_word, verbal
from lint.language.classes import CLOSED, MONTHS, NUMBERS, WEEKDAYS
from lint.language.context.tokens import token
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.ngrams import ngrams
from lint.text import Span

_CHANGES = frozenset(
    (
        "rose fell grew climbed dropped increased decreased slipped jumped gained lost shed rise "
        "fall grow rises falls soared tumbled plunged cost costs weighed weighs scored paid"
    ).split()
)
_DETERMINERS = frozenset("the his her their its this these those our my a an".split())
_MEASURED = frozenset(["percent", "per", "%", "points", "pence", "million", "billion", "p"])
_OFTEN = 4.0
"""How often a verb must have been counted before `the` to need an object."""
_RANKED = frozenset(
    (
        "first second third fourth fifth sixth last latest only same most best worst biggest "
        "largest highest lowest longest second-largest result kind sort equivalent one ones latter"
    ).split()
)
"""Words after `the` by which it tells more of what was said: he won, the first to do so."""
_BEGIN = CLAUSE - {"and", "or", "but"}
_SUBJECTS = frozenset("he she they we i who".split())


def needless(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A comma inside a pair, before an amount, or between a verb and its object."""
    words = article.words
    if "," not in article.types:
        return
    for i in words.places({","}):
        if not 1 < i < len(words) - 3 or words.gap[i] or words.gap[i + 1] != " ":
            continue
        odd = any(fault(article, i) for fault in (_pair, _amount, _object, _told))
        if odd and not article.in_headline(i):
            before = words.text[i - 1]
            yield Span(words.start[i - 1], words.end[i]), (before,)


_TELLS = frozenset("told tells warned reminded assured informed".split())
_WHO = frozenset("he she they it his her their the there".split())


def _told(article: Article, i: int) -> bool:
    """What somebody was told follows, in no quotation marks: she told Talbot, he had failed."""
    words = article.words
    if words.folded[i + 1] not in _WHO or "," in words.text[i + 1 : article.sentence_at(i)[1]]:
        return False
    k = i - 1
    while k > i - 4 and words.text[k][0].isupper():
        k -= 1
    named = k < i - 1 or words.folded[k] in ("reporters", "police", "them", "him", "her", "me")
    k -= k == i - 1
    verb = any(map(_finite, words.folded[i + 2 : i + 4]))
    first, _ = article.sentence_at(i)
    plain = all(w not in _BEGIN and w not in ("who", "which") for w in words.folded[first:k])
    told = words.folded[k] in _TELLS and not article.quoted(words.start[i])
    return named and verb and plain and told


def _pair(article: Article, i: int) -> bool:
    """Both names of a pair stand around the comma: between Swansea, and Cardiff."""
    words = article.words
    if words.folded[i + 1] != "and" or not words.text[i + 2][0].isupper():
        return False
    k = i - 1
    while k > i - 5 and k > 0 and words.text[k][0].isupper():
        k -= 1
    return k < i - 1 and words.folded[k] == "between"


def _amount(article: Article, i: int) -> bool:
    """An amount follows a verb that wants one."""
    words = article.words
    if words.folded[i - 1] not in _CHANGES or not verbal(words.folded[i - 1]):
        return False
    found = article.quantities.between(i + 1, i + 2)
    if not found or found[0].first != i + 1:
        return False
    after = words.folded[found[0].last + 1 : found[0].last + 2]
    measured = found[0].unit == "%" or not _MEASURED.isdisjoint(after)
    rest = words.text[found[0].last + 1 : article.sentence_at(i)[1]]
    return measured and "," not in rest


def _object(article: Article, i: int) -> bool:
    """A verb that mostly has an object, its subject before it, and an object behind the comma, with
    no other verb up to the end of the sentence."""
    words = article.words
    verb, after = words.folded[i - 1], words.folded[i + 1]
    if words.folded[i + 2] in _RANKED or not words.text[i - 1].islower():
        return False
    if after not in _DETERMINERS and not (after.isalpha() and _counted(after)):
        return False
    facts = lexicon().word(verb)
    told = sum(CLASS_BITS[kind] for kind in ("third", "past", "participle", "adjective"))
    if facts is None or not facts.classes or facts.classes & ~told:
        return False
    if not _is_subject(article, i - 2):
        return False
    first, last = article.sentence_at(i)
    rest = words.folded[i + 1 : last]
    if any(word in _BEGIN for word in words.folded[first : i - 1]) or any(map(_finite, rest)):
        return False
    if not STOPS.isdisjoint(words.text[i + 1 : last]) or article.quoted(words.start[i]):
        return False
    row = token(verb).row
    return ngrams().two(row, token(after).number) >= _OFTEN


def _counted(word: str) -> bool:
    """Can the word begin an object with no determiner: two men, hundreds of homes?"""
    facts = lexicon().word(word)
    nominal = CLASS_BITS["noun"] | CLASS_BITS["plural"]
    plain = facts is not None and bool(facts.classes & nominal) and not facts.classes & ~nominal
    return word in NUMBERS or plain


def _is_subject(article: Article, i: int) -> bool:
    """Can the subject of a verb end here: a pronoun, a name, a noun with its article?"""
    words = article.words
    word = words.folded[i]
    if word in _SUBJECTS or word in CLOSED["have"]:
        return True
    if words.text[i][0].isupper():
        return word not in MONTHS and word not in WEEKDAYS
    headed = words.folded[i - 1] in CLOSED["article"] or words.folded[i - 1] in CLOSED["possessive"]
    return headed and nominal_word(word)


def _finite(word: str) -> bool:
    facts = lexicon().word(word)
    plural = facts is not None and facts.classes & CLASS_BITS["plural"]
    return (verbal(word) and not plural) or word in CLOSED["be"] or word in CLOSED["modal"]
