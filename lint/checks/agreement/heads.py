"""A verb and the head of its subject, which phrases part: the leaders of the parties has; the
policy, which takes effect in August, apply.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import gain
from lint.checks.agreement.phrases import DETERMINERS, MANY, PLACES, SINGLE, goes_on, head_of
from lint.checks.agreement.slip import TO_PLURAL, TO_SINGULAR, Slip
from lint.language.classes import CLOSED, CLOSED_WORDS
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, singular
from lint.language.verbs import base_of_third, third_of

_VERB, _THIRD, _NOUN = CLASS_BITS["verb"], CLASS_BITS["third"], CLASS_BITS["noun"]
_PAST, _DONE = CLASS_BITS["past"], CLASS_BITS["participle"]
_OPENERS = frozenset("who which whose many most some along due together".split())
"""What begins a phrase between commas that tells more of a head."""
_AFTER_VERB = (
    CLOSED["determiner"] | CLOSED["object"] | CLOSED["preposition"] | frozenset("that not".split())
)
_AFTER_LIKELY_VERB = CLOSED["article"] | CLOSED["possessive"] | {"to"}
_BAR = 2.0
_MOST_WORDS = 18


def parted(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The leaders of the parties has; the policy, which takes effect in August, apply."""
    words = article.words
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        head = head_of(article, first, last) if last - first > 4 else -1
        if head < 0 or words.folded[head] in allow:
            continue
        verb = _verb(article, head, last)
        if verb > 0 and words.text[verb].islower():
            several = bool(singular(words.folded[head])) or words.folded[head] in MANY
            right = _plural(article, verb) if several else _singular(article, head, verb)
            if right:
                yield verb, verb, right


def _verb(article: Article, head: int, last: int) -> int:
    """The verb after the phrases that follow a head; -1 if it can't be told."""
    folded = article.words.folded
    if folded[head + 1] == ",":
        return _after_commas(article, head, last)
    k = _past_relative(article, head + 1) if folded[head + 1] == "who" else head + 1
    while 0 < k < min(last, head + _MOST_WORDS):
        if folded[k] == ",":
            return _after_commas(article, k - 1, last) if k > head + 2 else -1
        if _is_verb(article, k, head):
            return k
        if not goes_on(article, k):
            return -1
        k += 1
    return -1


def _past_relative(article: Article, who: int) -> int:
    """The word after the verb of the clause that `who` begins, and after a noun beside that; -1 if
    there is no verb."""
    folded = article.words.folded
    facts, after = lexicon().word(folded[who + 1]), lexicon().word(folded[who + 2])
    if facts is None or not facts.classes & (_PAST | _THIRD | _VERB):
        return -1
    bare = after is not None and after.classes & _NOUN and not after.classes & (_THIRD | _PAST)
    return who + (3 if bare or folded[who + 2] in DETERMINERS else 2)


def _after_commas(article: Article, k: int, last: int) -> int:
    """The verb after the comma that closes what the comma after word `k` opens."""
    folded = article.words.folded
    tells = folded[k + 2] in _OPENERS or _is_done(folded[k + 2], folded[k + 3])
    if not (tells or _names(article, k + 2)):
        return -1
    end = next((i for i in range(k + 2, min(last, k + _MOST_WORDS)) if folded[i] == ","), -1)
    if end < 0 or end + 1 >= last or (tells and end < k + 5):
        return -1
    return end + 1


def _is_done(word: str, after: str) -> bool:
    """Is the word a participle: sent by a charity, announced in May?"""
    facts = lexicon().word(word)
    if facts is None or not facts.classes & _DONE or facts.classes & _VERB:
        return False
    return not facts.classes & _NOUN or after in PLACES


def _names(article: Article, k: int) -> bool:
    """Do names alone stand between word `k` and the next comma, joined by `and`?"""
    words = article.words
    joined = False
    for i in range(k, min(k + 8, len(words))):
        if words.folded[i] == ",":
            return joined
        joined = joined or words.folded[i] == "and"
        if not (words.text[i][0].isupper() or words.folded[i] == "and"):
            return False
    return False


def _is_verb(article: Article, k: int, head: int) -> bool:
    """Is word `k` surely a verb, after a noun?"""
    words = article.words
    word, before = words.folded[k], words.folded[k - 1]
    if (before in CLOSED_WORDS and before not in CLOSED["object"]) or not words.text[k].islower():
        return False
    if word in TO_PLURAL or word in TO_SINGULAR:
        return True
    facts = lexicon().word(word)
    if facts is None or facts.classes in (_THIRD, _VERB):
        return facts is not None
    likely = facts.classes == _NOUN | _VERB and words.folded[k + 1] in _AFTER_LIKELY_VERB
    return likely and bool(singular(before)) and not singular(words.folded[head])


def _plural(article: Article, verb: int) -> str:
    """The form of a verb that goes with several; nothing if it has it."""
    folded = article.words.folded
    if folded[verb] in TO_PLURAL:
        return TO_PLURAL[folded[verb]]
    facts = lexicon().word(folded[verb])
    if facts is None or not facts.classes & _THIRD:
        return ""
    sure = folded[verb - 1] == "," or folded[verb + 1] in CLOSED["article"]
    return base_of_third(folded[verb]) if sure or facts.classes == _THIRD else ""


def _singular(article: Article, head: int, verb: int) -> str:
    """The form of a verb that goes with one; nothing if it has it, or if that can't be told."""
    folded = article.words.folded
    noun, word = folded[head], folded[verb]
    if (noun not in SINGLE and not _is_one(noun, folded[head - 1])) or "and" in folded[head:verb]:
        return ""
    if word in TO_SINGULAR:
        return TO_SINGULAR[word]
    facts = lexicon().word(word)
    if facts is None or facts.classes & ~(_VERB | _NOUN) or not facts.classes & _VERB:
        return ""
    right = third_of(word)
    if facts.classes == _VERB:
        return right if folded[verb + 1] in _AFTER_VERB else ""
    return right if gain(article, verb, verb + 1, [right]) >= _BAR else ""


def _is_one(noun: str, before: str) -> bool:
    """Is a noun surely one thing? The dead are many, and so are bacteria."""
    if not is_noun(noun) or lexicon().is_class(noun, "plural") or noun[-1] in "sa":
        return False
    return not (before in DETERMINERS and lexicon().is_class(noun, "adjective"))
