"""Verbs after which another stands with -ing and not with `to`: denied to target civilians."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import gain
from lint.checks.agreement.slip import Slip
from lint.language.classes import CLOSED
from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.verbs import base_of, ing_of

_PAST = frozenset(
    (
        "admitted avoided considered delayed denied enjoyed finished imagined postponed practised "
        "practiced recommended resisted risked suggested disliked justified discussed quit "
        "contemplated envisaged involved abandoned resented"
    ).split()
)
_OTHERS = frozenset(
    (
        "avoid avoids avoiding consider considers considering denies denying enjoy enjoys enjoying "
        "imagine imagines imagining postpone postpones postponing recommend recommends "
        "recommending risks risking suggest suggests suggesting dislike dislikes disliking justify "
        "justifies justifying contemplate contemplates contemplating involve involves involving "
        "resist resists resisting finishing delaying"
    ).split()
)
_SUBJECTS = frozenset(
    "i you he she it we they who which that also later then never has have had".split()
)
_BE = CLOSED["be"] | frozenset(["get", "got", "getting", "as", "not", "of"])
_OBJECTS = CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"]
_NOUN = CLASS_BITS["noun"]
_BEGINNING = frozenset("started begin begins began".split())
_BEGUN_BAR = 2.0
_BAR = 3.0
"""How much must speak for -ing where the verb may be a participle: the dose recommended to …"""


def gerunds(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """Moscow denied to target civilians; they are considering to apply for a review."""
    words = article.words
    folded = words.folded
    for i in words.places(_PAST | _OTHERS):
        if not i or folded[i + 1 : i + 2] != ["to"] or i + 3 >= len(words):
            continue
        verb, before = folded[i + 2], folded[i - 1]
        right = ing_of(verb) if words.text[i + 2].islower() and verb not in allow else ""
        facts = lexicon().word(verb)
        if not right or facts is None or (before in _BE and folded[i] in _PAST):
            continue
        object_ = folded[i + 3] in _OBJECTS or lexicon().is_class(folded[i + 3], "plural")
        if facts.classes & _NOUN and not object_:
            continue  # suggested to staff
        active = folded[i] in _OTHERS or before in _SUBJECTS or words.text[i - 1][0].isupper()
        if active or gain(article, i + 1, i + 3, [right]) >= _BAR:
            yield i + 1, i + 2, right


def begun(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """She started screamed."""
    words = article.words
    folded = words.folded
    for i in words.places(_BEGINNING):
        past = folded[i + 1] if i + 2 < len(words) else ""
        if not past.endswith("ed") or past in allow or words.gap[i + 1] != " ":
            continue
        if lexicon().is_class(past, "adjective") or not words.text[i + 1].islower():
            continue
        base = base_of(past)
        right = ing_of(base) if base else ""
        if right and gain(article, i + 1, i + 2, [right]) >= _BEGUN_BAR:
            yield i + 1, i + 1, right
