"""The past of an irregular verb where its participle belongs, and `been` for `being`."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.agreement.evidence import gain, past_adverbs
from lint.checks.agreement.slip import Slip
from lint.checks.agreement.verbs import HAVE
from lint.language.classes import CLOSED, NUMBERS
from lint.language.lexicon import lexicon
from lint.language.verbs import IRREGULAR_PASTS, PARTICIPLE_OF, base_of

_NOUNS_TOO = {"saw": "seen", "rose": "risen", "fell": "fallen", "bit": "bitten", "bore": "borne"}
_PARTICIPLES = {
    past: form for past, form in PARTICIPLE_OF.items() if past not in ("did", *_NOUNS_TOO)
}
_HAVE = HAVE | frozenset("having i'd he'd she'd we'd they'd you'd who'd".split())
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_BETWEEN = frozenset(
    (
        "never quite ever yet just always already also only once often long hardly barely not all "
        "both since now still even soon"
    ).split()
)
_GOES_ON = CLOSED["preposition"] | CLOSED["article"] | CLOSED["possessive"] | CLOSED["object"]
_BEFORE_BEING = frozenset("after before without by from despite about while".split())
_MOST_BETWEEN = 3
_BAR = 1.5
"""How much must speak for the infinitive behind `to`."""


def perfects(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He has never quite forgave the sea; water rates have rose 62 per cent."""
    words = article.words
    for i in words.places(_HAVE):
        k = _verb_after(article, i)
        right = _PARTICIPLES.get(words.folded[k], "")
        if not right and _goes_on(article, k + 1):
            right = _NOUNS_TOO.get(words.folded[k], "")
        yield from _slip(article, k, right, allow)


def passives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """He was ran out by a direct hit."""
    folded = article.words.folded
    for i in article.words.places(_BE):
        k = _verb_after(article, i)
        first, _ = article.sentence_at(i)
        if not {"what", "all", "that"}.isdisjoint(folded[first:i]):
            continue  # what it was took a while to see
        yield from _slip(article, k, _PARTICIPLES.get(folded[k], ""), allow)


def being(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """It was published after been turned down."""
    folded = article.words.folded
    for k in article.words.places({"been"}):
        has = not _HAVE.isdisjoint(folded[max(k - 4, 0) : k])
        if k and folded[k - 1] in _BEFORE_BEING and not has:
            yield k, k, "being"


def infinitives(article: Article, allow: frozenset[str]) -> Iterator[Slip]:
    """The costliest storm to struck the state."""
    words = article.words
    folded = words.folded
    for i in words.places({"to"}):
        past = folded[i + 1] if i + 2 < len(words) else ""
        base = base_of(past) if past in IRREGULAR_PASTS and past not in allow else ""
        if not base or not words.text[i + 1].islower() or words.gap[i + 1] != " ":
            continue
        if not (_goes_on(article, i + 2) or words.text[i + 2][0].isupper()):
            continue  # to lost causes
        if gain(article, i + 1, i + 2, [base]) >= _BAR:
            yield i + 1, i + 1, base


def _verb_after(article: Article, i: int) -> int:
    """The first word after an auxiliary that is no adverb."""
    k = min(i + 1, len(article.words) - 1)
    return past_adverbs(article, k, _BETWEEN, i + 1 + _MOST_BETWEEN)


def _goes_on(article: Article, k: int) -> bool:
    """Does a word stand here that follows a verb, and no noun?"""
    after = article.words.folded[k] if k < len(article.words) else "."
    if after in _GOES_ON or after in NUMBERS or after[0].isdigit() or not after[0].isalpha():
        return True
    return lexicon().is_class(after, "adverb") and after.endswith("ly")


def _slip(article: Article, k: int, right: str, allow: frozenset[str]) -> Iterator[Slip]:
    words = article.words
    if right and words.gap[k] == " " and words.text[k].islower() and words.folded[k] not in allow:
        yield k, k, right
