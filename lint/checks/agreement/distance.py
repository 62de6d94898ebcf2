"""A verb and a subject that other words part: insects that emerges, the cost of repairs were."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.clauses import ONE, SAYING, describes, opens
from lint.checks.agreement.phrases import MANY
from lint.checks.agreement.slip import TO_PLURAL, TO_SINGULAR, Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import is_noun, singular
from lint.language.verbs import base_of_third, third_of

_RELATIVES = frozenset("who that which".split())
_BREAKS = (
    frozenset("of one and or than like if wish only , ; ( - -- – —".split())
    | CLOSED["be"]
    | frozenset(["there"])
)
"""What makes it unclear to which noun `who` belongs, or whether it is a relative at all."""
_TELLING = frozenset(
    (
        "tell tells told telling say says said warn warned warns warning remind reminded inform "
        "informed assure assured assuring convince convinced persuade persuaded show showed shows "
        "ask asked asks know knows knew known think thinks thought believe believes see sees "
        "suggest suggested insist insisted demand demanded demanding argue"
    ).split()
)
_PERSONS = frozenset("anyone everyone someone nobody anybody everybody somebody".split())
_VERB, _PAST, _ADJECTIVE = CLASS_BITS["verb"], CLASS_BITS["past"], CLASS_BITS["adjective"]
_COMMON_VERBS = frozenset("want need have work live know come go make take say think".split())
_AGREEING = frozenset("were are have weren't aren't haven't".split())
_EACH = frozenset("each one neither either".split())
_AFTER_ARTICLE = frozenset("number couple handful".split())
_SHARES = _EACH | _AFTER_ARTICLE | frozenset("many most some several few both".split())
_STOPS = (
    frozenset(", ; : ( ) and or than as who that which whether if how".split())
    | CLOSED["preposition"]
)
_THE = frozenset("the his her its my our their your a an this that".split())
_UNREAL = frozenset("if wish wished though as that whether lest".split())


def relatives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The insects that emerges; a man who have."""
    words = article.words
    folded = words.folded
    for i in words.places(_RELATIVES):
        if not i or i + 2 >= len(words):
            continue
        noun, verb = folded[i - 1], folded[i + 1]
        if noun == "," and folded[i] == "who" and i > 1 and verb in TO_PLURAL:
            yield from _loose(article, i)
        right = _relative_verb(noun, verb, allow)
        if not right or not words.text[i + 1].islower():
            continue
        first, _ = article.sentence_at(i)
        before = folded[max(first, i - 6) : i - 1]
        if "," in before:
            before = before[len(before) - before[::-1].index(",") :]
        if not _BREAKS.isdisjoint(before) or not (
            words.text[i - 1].islower() or article.starts_sentence(i - 1)
        ):
            continue
        if folded[i] != "who" and not (
            _TELLING.isdisjoint(folded[max(first, i - 9) : i])
            and CLOSED["preposition"].isdisjoint(before)
        ):
            continue  # he told reporters that was wrong; housing in rural areas that is new
        if noun in MANY or noun in _PERSONS or singular(noun) or _determined(before, folded[i]):
            yield i + 1, i + 1, right


def _loose(article: Article, i: int) -> Iterator[Slip]:
    """The children, who was four and six."""
    folded = article.words.folded
    first, _ = article.sentence_at(i)
    persons = article.words.text[i - 2].islower() and (
        folded[i - 2] in MANY or folded[i - 2].endswith(("ers", "ors", "ents", "ants"))
    )
    if (
        persons
        and _BREAKS.isdisjoint(folded[max(first, i - 8) : i - 2])
        and (CLOSED["preposition"].isdisjoint(folded[max(first, i - 8) : i - 2]))
    ):
        yield i + 1, i + 1, TO_PLURAL[folded[i + 1]]


def _relative_verb(noun: str, verb: str, allow: frozenset[str]) -> str:
    """The form that the verb of a relative clause should have; nothing if it has it."""
    if noun in allow:
        return ""
    if noun in MANY or singular(noun):
        if verb in TO_PLURAL:
            return TO_PLURAL[verb]
        return "" if lexicon().is_class(verb, "plural") else base_of_third(verb)
    if not (noun in _PERSONS or is_noun(noun)) or noun[-1] in "sa":
        return ""
    if verb in _AGREEING:
        return TO_SINGULAR[verb]
    if noun in _PERSONS:
        facts = lexicon().word(verb)
        if verb in _COMMON_VERBS or (facts is not None and facts.classes == _VERB):
            return third_of(verb)
    return ""


def _determined(before: list[str], relative: str) -> bool:
    """Is the noun before a relative one that is surely one?"""
    k = len(before) - 1
    while k >= 0 and describes(before[k]):
        k -= 1
    if k < 0 or (k > 0 and before[k - 1] in CLOSED["preposition"]):
        return False
    return before[k] in ONE or (relative == "who" and before[k] == "the")


def of_phrases(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The cost of the repairs were."""
    words = article.words
    folded = words.folded
    for i in words.places(_AGREEING):
        if i < 4 or not (singular(folded[i - 1]) or folded[i - 1] in MANY):
            continue
        k = i - 2
        while k > i - 6 and k > 1 and folded[k] not in _STOPS and not _tells(folded[k]):
            k -= 1
        if k < 2 or folded[k] != "of":
            continue
        noun = folded[k - 1]
        if (
            noun in allow
            or not is_noun(noun)
            or noun[-1] in "sa"
            or not words.text[k - 1].islower()
        ):
            continue
        if lexicon().is_class(noun, "plural"):
            continue
        first, _ = article.sentence_at(i)
        if folded[i] != "are" and not _UNREAL.isdisjoint(folded[first:i]):
            continue
        if _one_before(article, k - 1) and opens(article, k - 1):
            yield i, i, TO_SINGULAR[folded[i]]


def _tells(word: str) -> bool:
    """Is this a past tense: showed?"""
    facts = lexicon().word(word)
    if facts is None or not facts.classes:
        return word.endswith("ed")
    return bool(facts.classes & _PAST) and not facts.classes & _ADJECTIVE


def _one_before(article: Article, noun: int) -> bool:
    """Has the noun an article or an owner before it?"""
    k = noun - 1
    while k >= 0 and describes(article.words.folded[k]):
        k -= 1
    return k >= 0 and article.words.folded[k] in _THE


def joined(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The mayor and the sheriff was."""
    words = article.words
    folded = words.folded
    if TO_PLURAL.keys().isdisjoint(article.types):
        return
    for i in words.places({"and"}):
        first, last = article.sentence_at(i)
        if not 2 <= i - first <= 3 or i + 3 > last or folded[first] not in _THE:
            continue
        verb = folded[i + 3]
        if verb not in TO_PLURAL or folded[i + 1] not in _THE:
            continue
        nouns = (folded[i - 1], folded[i + 2])
        if (
            all(is_noun(noun) or singular(noun) for noun in nouns)
            and (words.text[i - 1].islower() and words.text[i + 2].islower())
            and (allow.isdisjoint(nouns) and (i - first == 2 or describes(folded[first + 1])))
        ):
            yield i + 3, i + 3, TO_PLURAL[verb]


def shares(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Each of the houses have; most of the voters was; the number of staff have."""
    words = article.words
    folded = words.folded
    for i in words.places(_SHARES):
        if folded[i + 1 : i + 2] != ["of"] or i + 4 >= len(words):
            continue
        single = folded[i] in _EACH
        if folded[i] == "number" and (not i or folded[i - 1] not in ("a", "the")):
            continue
        head = i - 1 if folded[i] in _AFTER_ARTICLE else i
        single = single or (folded[i] == "number" and folded[i - 1] == "the")
        if folded[head - 1] == "every" and head:
            head -= 1
        if not (article.starts_sentence(head) or folded[head - 1] in SAYING | {"said", "and"}):
            continue
        if folded[head - 1] == "and" and single and not article.starts_sentence(head):
            continue
        k = i + 2
        while k < min(i + 6, len(words) - 1) and folded[k] not in _STOPS:
            verb = folded[k]
            if verb in (TO_SINGULAR if single else TO_PLURAL) and k > i + 2:
                yield from _share(article, i, k, single, allow)
                break
            k += 1


def _share(article: Article, i: int, k: int, single: bool, allow: frozenset[str]) -> Iterator[Slip]:
    """The verb `k` of a share `i`, if the things that are shared stand right before it."""
    folded = article.words.folded
    several = folded[k - 1] in MANY or folded[k - 1] in ("them", "us", "these", "those", "staff")
    first, _ = article.sentence_at(i)
    if not (several or singular(folded[k - 1])) or not article.words.text[k - 1].islower():
        return
    if folded[k - 1] in allow:
        return
    if folded[k] != "are" and not {"if", "as", "wish", "though"}.isdisjoint(folded[first:i]):
        return
    if not single and folded[k - 1] == "staff":
        return
    yield k, k, (TO_SINGULAR if single else TO_PLURAL)[folded[k]]
