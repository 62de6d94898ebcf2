"""A small word that is missing: listened the adult, able reach, arrested suspicion of, the foot the
mountain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.agreement.evidence import gain
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED, CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon

PREPOSITIONS = {
    form: preposition
    for line in (
        "to: listen listens listened listening belong belongs belonged belonging respond responds "
        "responded responding react reacts reacted reacting reply replies replied adhere adheres "
        "adhered adhering succumb succumbs succumbed subscribe subscribed "
        "resorted resorting alludes aspired according",
        "on: depend depends depended depending rely relies relied relying embark embarks embarked "
        "embarking hinges hinged dwell dwelt",
        "of: consist consists consisted consisting dispose disposed disposing",
        "with: comply complies complied complying cope copes coped coping coincide coincides "
        "coincided collide collided colliding tamper tampered tampering interfere interfered "
        "interfering sympathised sympathized collaborated collaborating",
        "for: apologise apologises apologised apologising apologize apologizes apologized "
        "apologizing vie vied vying opt opted waits waited waiting",
        "in: participate participates participated participating intervene intervened reside "
        "resides resided resulted resulting specialise specialises specialised specialising "
        "specialize specializes specialized specializing",
        "from: refrain refrained refraining stems stemmed stemming",
    )
    for preposition, _, forms in [line.partition(":")]
    for form in forms.split()
}
"""Verbs that have no object but after a preposition, and which that is."""
_OPENERS = (
    CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"] | frozenset("these those".split())
)
_READY = frozenset(
    "able unable likely unlikely ready willing unwilling eager keen reluctant going ought "
    "nowhere".split()
)
_WISHING = frozenset(
    (
        "expected forced allowed scheduled wants want wanted agreed refused decided managed tried "
        "hopes hoped failed hoping trying needs needed intends intended vowed pledged promised "
        "tends tended seems seemed continues continued asked told urged"
    ).split()
)
_AFTER_BE = frozenset(
    "able ready willing likely unlikely expected forced allowed scheduled".split()
)
_BEFORE_READY = frozenset("is are was were been being be not also yet now get".split())
_CROWDS = frozenset("thousands hundreds dozens millions billions tens lots plenty".split())
_SOME = frozenset("one two three four many most none several rest foot edge".split())
_NOUNS = frozenset("rest foot edge".split())
_THE = frozenset("the his her its their our my these those them".split())
_A_THING = frozenset("the a an his her its their our my".split())
_JOINED = frozenset(
    "dressed involved confused based located situated linked dedicated devoted exposed".split()
)
_PASSIVE = frozenset("is are was were been being be".split())
_JUDGED = frozenset("convicted sentenced acquitted jailed".split())
_TIMES = frozenset(
    "same next week day night month year first time way moment minute better hour most lot bit "
    "few century least second little".split()
)
_TWO_OBJECTS = frozenset(
    (
        "given shown told asked offered awarded handed paid named called elected appointed made "
        "considered deemed crowned declared granted denied sent taught sold left allowed allotted "
        "promised dubbed labelled labeled voted ordained christened baptised nicknamed titled "
        "spared refused lent loaned bought brought dealt served assured informed "
        "rated ranked judged chosen selected nominated assigned prescribed branded adjudged gone "
        "convinced concerned deducted ruled presented satisfied delighted worried"
    ).split()
)
"""Participles that an object or a name of it follows: was given the keys, was named the winner."""
_CASES = ("on", "of", "with", "for", "from", "in", "by", "at", "to")
_VERB, _NOUN, _DONE = CLASS_BITS["verb"], CLASS_BITS["noun"], CLASS_BITS["participle"]
_PLURAL, _ADJECTIVE = CLASS_BITS["plural"], CLASS_BITS["adjective"]
_ING = CLASS_BITS["ing"]
_VERB_BAR, _SURE_BAR, _UNSURE_BAR, _PART_BAR, _PASSIVE_BAR = 1.0, 3.0, 5.0, 3.0, 1.5


def prepositions(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """They listened the adult; it belongs his family."""
    words = article.words
    folded = words.folded
    for i in words.places(PREPOSITIONS.keys() - allow):
        k = i + 1
        if k + 1 >= len(words) or words.gap[k] != " " or folded[k] in _NO_OBJECT:
            continue
        if folded[k + 1] in _TIMES or (folded[i] in _WAITING and folded[k] not in CLOSED["object"]):
            continue
        counted = folded[k] in NUMBERS and PREPOSITIONS[folded[i]] == "of"
        opens = counted or folded[k] in _OPENERS or words.text[k][0].isupper()
        facts = lexicon().word(folded[k])
        said = folded[i] == "responded" and not words.text[i - 1][0].isalnum()
        button = words.text[i][0].isupper() and words.text[k][0].isupper()
        if said or button or folded[k] == "who":
            continue  # “Every day,” responded the secretary; Subscribe Now
        if opens or (facts is not None and facts.classes in _NOMINAL):
            bar = _VERB_BAR if opens else _NOUN_BAR
            yield from missing(article, k, (PREPOSITIONS[folded[i]],), bar)


def infinitives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Crews were able reach the village; voters want know why."""
    words = article.words
    folded = words.folded
    for i in words.places(_READY | _WISHING):
        k = i + 1
        if not i or k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        likely = folded[i].endswith("likely")
        if folded[i] in _AFTER_BE and folded[i - 1] not in (_PASSIVE if likely else _BEFORE_READY):
            continue  # they will likely rise
        facts = lexicon().word(folded[k])
        if facts is None or not facts.classes & _VERB or facts.classes & _DONE:
            continue
        if folded[k] in CLOSED_WORDS or folded[k] in allow:
            continue
        sure = facts.classes == _VERB or (folded[i] in _READY and not facts.classes & _ADJECTIVE)
        yield from missing(article, k, ("to",), _SURE_BAR if sure else _UNSURE_BAR)


def parts(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Thousands homes; one the towers; at the foot the mountain."""
    words = article.words
    folded = words.folded
    for i in words.places(_CROWDS | _SOME):
        k = i + 1
        if not i or k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
            continue
        if folded[i] in _CROWDS:
            facts = lexicon().word(folded[k])
            wanted = facts is not None and bool(facts.classes & _PLURAL)
        elif folded[i] in _NOUNS:
            wanted = folded[i - 1] == "the" and folded[k] in _THE
        else:
            wanted = folded[k] in _THE and folded[i - 1] not in _NO_SHARE and _several(article, k)
        if wanted:
            yield from missing(article, k, ("of",), _PART_BAR)


def _several(article: Article, k: int) -> bool:
    """Are several things meant by the phrase that the determiner `k` begins? In `the one the mayor
    has` it is a clause."""
    words = article.words
    after = words.folded[k + 1] if k + 1 < len(words) else ""
    facts = lexicon().word(after)
    if facts is None or not words.text[k + 1].islower():
        return after in NUMBERS
    return after in ("most", "few") or bool(facts.classes & (_PLURAL | _ADJECTIVE))


def passives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """She was arrested suspicion of fraud; it can only be reached boat."""
    words = article.words
    folded = words.folded
    for i in words.places(_PASSIVE | _JUDGED):
        k = i + (folded[i] in _PASSIVE)
        if (
            k + 2 >= len(words)
            or (folded[k] in _JUDGED and k > i)
            or words.gap[k + 1] != " "
            or not words.text[k].islower()
        ):
            continue
        facts, after = lexicon().word(folded[k]), lexicon().word(folded[k + 1])
        if facts is None or not facts.classes & _DONE or facts.classes & (_NOUN | _VERB):
            continue
        if folded[k] in _TWO_OBJECTS or not words.text[k + 1].islower():
            continue
        noun = after is not None and after.classes & _NOUN and not after.classes & _NO_THING
        noun = noun and folded[k + 1] not in _NO_OBJECT
        thing = folded[k] in _JOINED and folded[k + 1] in _A_THING
        if noun or (thing and folded[k + 2] not in _TIMES):
            yield from missing(article, k + 1, _CASES, _PASSIVE_BAR)


_NO_THING = _ADJECTIVE | _ING | CLASS_BITS["adverb"]
_NOMINAL = frozenset([_NOUN, _PLURAL, _NOUN | _PLURAL])
_NOUN_BAR = 3.0
_NO_SHARE = CLOSED["preposition"] | {"same", "the"}
_WAITING = frozenset("waits waited waiting".split())
_NO_OBJECT = (
    CLOSED["month"] | CLOSED["weekday"] | frozenset("there lower dozens hundreds thousands".split())
)


def missing(article: Article, k: int, words: Sequence[str], bar: float) -> Iterator[Slip]:
    """The word that is missing before word `k`, if the sentence is likelier with it by `bar`."""
    most, word = max((gain(article, k, k, [word]), word) for word in words)
    if most >= bar:
        before, after = article.words.folded[k - 1], article.words.text[k]
        yield k - 1, k, f"{before} {word} {after}"
