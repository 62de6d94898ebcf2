"""A noun that the number before it does not fit: several hundred worker, two computer lab, every
councillors.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import best
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import plural, singular

_MANY = frozenset("these those many few several various both numerous countless".split()) | (
    NUMBERS - {"one", "zero"}
)
_LOOSELY = frozenset("few many both these those".split())
_GOVERNS = CLASS_BITS["verb"] | CLASS_BITS["past"] | CLASS_BITS["third"]
_FINITE = CLOSED["be"] | CLOSED["have"] | CLOSED["modal"] | CLOSED["do"] | {","}
_UNITS = frozenset(
    (
        "minute hour day week month year mile foot inch metre meter pound yen dollar euro caliber "
        "calibre"
    ).split()
)
_VOWELS = set("aeiouy")
_LARGE = frozenset("million billion trillion".split())
_THESE = frozenset(["these", "those"])
_ING = CLASS_BITS["ing"]
_SHARES = frozenset("percent pct per".split())
_JOINS = frozenset(["and", "or"])
_ONE = frozenset("one a an each every another neither either".split())
_NOUN, _PLURAL, _VERB = CLASS_BITS["noun"], CLASS_BITS["plural"], CLASS_BITS["verb"]
_DESCRIBES = CLASS_BITS["adjective"] | CLASS_BITS["participle"] | CLASS_BITS["noun"]
_PAST, _THINGS = CLASS_BITS["past"], _NOUN | _PLURAL
_LOOSE = _THINGS | CLASS_BITS["adjective"]
_AFTER_NOUN = CLOSED["preposition"] | frozenset(", . ; :".split())
_MANY_BAR, _ONE_BAR, _VERB_TOO, _FAR = 1.5, 1.0, 2.0, 0.8
_CALLED = frozenset(["911", "999", "101", "111", "112"])


def several_things(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Several hundred worker; two computer lab."""
    words = article.words
    folded = words.folded
    figures = set(filter(_is_several, article.types))
    for i in words.places(_MANY | figures):
        for k in range(i + 1, min(i + 4, len(words) - 1)):
            facts = lexicon().word(folded[k]) if _goes_on(article, k) else None
            if facts is None or facts.classes & _PLURAL or not facts.classes & _DESCRIBES:
                break
            if folded[i] in _THESE and facts.classes & _ING:
                break  # those crossing the border
            if not facts.classes & _NOUN or folded[k] in allow or not _VOWELS & set(folded[k]):
                continue
            acts = facts.classes & _VERB and _may_act(article, i, k)
            if not acts and _ends(article, k) and _counts(article, i):
                loose = folded[i] in _LOOSELY and facts.classes & _VERB
                bar = _MANY_BAR + (_VERB_TOO if loose else 0.0) + (_FAR if k > i + 1 else 0.0)
                yield from best(article, k, [plural(folded[k])], bar)


def _counts(article: Article, i: int) -> bool:
    """Does word `i` say how many there are of what follows, and is it no part of a name, of a sum
    or of a larger number?"""
    words = article.words
    folded = words.folded
    if i + 1 < len(words) and folded[i + 1] in NUMBERS:
        return False
    if folded[i] in _LARGE or folded[i] in _CALLED or folded[i - 2 : i] == ["age", "of"]:
        return False  # a $40 million package
    if i and (
        folded[i - 1] in ("number", "top") or (folded[i - 1] == "in" and _is_number(folded[i - 2]))
    ):
        return False  # the number two spot, three in ten say
    apart = i == 0 or not (words.gap[i] == "" or _labels(article, i - 1))
    return apart or article.starts_sentence(i)


def _is_several(word: str) -> bool:
    """Is the word more than one in figures, and no year?"""
    if not word[0].isdigit():
        return False
    whole, _, part = word.partition(".")
    if not whole.isdecimal() or not (part.isdecimal() or whole == word):
        return False
    return 1 < int(whole) < 1900 or (whole == "1" and part != "")


def _is_number(word: str) -> bool:
    """Is the word a number, in letters or figures?"""
    return word in NUMBERS or word.isdigit()


def _goes_on(article: Article, k: int) -> bool:
    """May word `k` belong to the noun phrase that a number begins?"""
    words = article.words
    word = words.folded[k]
    if words.gap[k] != " " or not words.text[k].islower() or word in CLOSED_WORDS:
        return False
    return not (word in _SHARES or word.endswith("th") or words.folded[k - 1] in _UNITS)


def one_thing(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Every councillors; another members."""
    words = article.words
    folded = words.folded
    for i in words.places(_ONE):
        if _counts_nothing(article, i):
            continue
        for k in range(i + 1, min(i + 3, len(words) - 1)):
            if words.gap[k] != " " or not words.text[k].islower() or folded[k] in CLOSED_WORDS:
                break
            facts = lexicon().word(folded[k])
            if facts is None or folded[k] in NUMBERS or folded[k].endswith("illion"):
                break
            stem = singular(folded[k])
            if stem and not facts.classes & ~_PLURAL:
                if folded[k] not in allow and _ends(article, k):
                    yield from best(article, k, [stem], _ONE_BAR)
                break
            if not facts.classes & _DESCRIBES or facts.classes & _NOUN:
                break  # one thing voters want


def _counts_nothing(article: Article, i: int) -> bool:
    """Is it the A of `Serie A clubs`, `the one voters want`, or `neither strikes nor rain`?"""
    folded = article.words.folded
    if article.words.text[i][0].isupper() and not article.starts_sentence(i):
        return True
    if folded[i] == "one" and i and folded[i - 1] in ("the", "on"):
        return True
    return folded[i] == "neither" and "nor" in folded[i + 1 : i + 8]


def _after_noun(word: str) -> bool:
    """Does the word show that the one before it is a noun and no verb?"""
    facts = lexicon().word(word)
    if facts is not None and (facts.classes == _VERB or facts.classes & _PAST):
        return not facts.classes & _THINGS
    return word in _AFTER_NOUN or word in _FINITE


def _governed(article: Article, i: int) -> bool:
    """Does a verb or a preposition govern the number `i`, so that no clause begins with it?"""
    before = article.words.folded[i - 1]
    facts = lexicon().word(before)
    return before in CLOSED["preposition"] - {"of"} or (
        facts is not None and bool(facts.classes & _GOVERNS) and not facts.classes & _PLURAL
    )


def _may_act(article: Article, i: int, k: int) -> bool:
    """May the noun `k` be a verb whose subject is the number `i`, as in `these award two votes`?"""
    folded = article.words.folded
    if folded[i] == "few" and folded[i - 1] != "a":
        return True
    if folded[i] == "both" and folded[i - 1] in CLOSED["pronoun"]:
        return True
    if folded[k + 1] == "to" and folded[i] in ("few", "two", "three"):
        return True
    if _after_noun(folded[k + 1]):
        return article.starts_sentence(i) and folded[k + 1] in CLOSED["preposition"]
    return folded[i] in _LOOSELY or article.starts_sentence(i) or not _governed(article, i)


def _labels(article: Article, k: int) -> bool:
    """Does word `k` make a label of the number after it: division two, No. 2, June 2017?"""
    words = article.words
    word = words.text[k]
    if word[0].isupper() or not word[0].isalnum():
        return not (article.starts_sentence(k) or word in (",", ";", ":", "(", "“", '"', "‘"))
    facts = lexicon().word(words.folded[k])
    return facts is not None and facts.classes in (_NOUN, _NOUN | _PLURAL)


def _ends(article: Article, k: int) -> bool:
    """Does the noun phrase end with word `k`?"""
    words = article.words
    after = words.folded[k + 1]
    if words.text[k + 1][0].isupper() or after[0].isdigit() or after[0] in "-'’/“”\"‘":
        return False
    facts = lexicon().word(after)
    listed = after == "," and (
        _is_number(words.folded[k + 2])
        or (words.folded[k + 2] == "and" and _is_number(words.folded[min(k + 3, len(words) - 1)]))
        or lexicon().is_class(words.folded[k], "adjective")
    )
    if after in _JOINS or listed:
        return False
    if after in CLOSED_WORDS or after in ("still", "now", "also") or not after[0].isalpha():
        return True
    if facts is None or not facts.classes:
        return False
    return not facts.classes & (_THINGS if facts.classes & _PAST else _LOOSE)
