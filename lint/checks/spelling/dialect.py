"""Words spelt as they are on the other side of the ocean, and -ise beside -ize."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.finding import Finding
from lint.language.dialect import (
    AMERICAN,
    BRITISH,
    count_sides,
    count_signs,
    ise_and_ize,
    of_both_kinds,
    one_sided,
    other_form,
    side_of,
    side_of_language,
)
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_NAMES = {AMERICAN: "American", BRITISH: "British"}
_VERBAL = ("ised", "ized", "ising", "izing")
_LEAST, _MARGIN = 2, 1
"""Signs of one side that an article must hold before a word of the other side is a stranger, and
how many more they must be."""


def find_foreign(
    article: Article, rule: Rule, accepted: frozenset[str], house: str = ""
) -> Iterator[Finding]:
    """Words of the other side, names aside. The house decides, or the language that is set, or
    else the article."""
    places = [i for i in _common(article) if article.words.folded[i] not in accepted]
    words = article.words
    home = side_of_language(house or article.language)
    if not house and article.language == "auto":
        home = _home(article, *count_sides(words.folded[i] for i in places))
    if not home:
        return
    for i in places:
        side = side_of(words.folded[i])
        if side and side != home:
            text = words.text[i]
            yield rule.finding(
                Span(words.start[i], words.end[i]),
                text,
                (like(text, other_form(words.folded[i])),),
                side=_NAMES[side],
                home=_NAMES[home],
            )


def _home(article: Article, american: int, british: int) -> str:
    """The side that the article itself is on; "" where too little tells."""
    signs = count_signs(article.words, article.types)
    american, british = american + signs[0], british + signs[1]
    most, least = max(american, british), min(american, british)
    if most < _LEAST or most - least < _MARGIN:
        return ""
    return AMERICAN if american > british else BRITISH


def _common(article: Article) -> list[int]:
    """The words that are no names. One that opens a sentence may be one, Labour or Gray, if it is
    no form of a verb such as Recognised."""
    words = article.words
    sided = one_sided(article.types)
    return [
        i
        for i in (words.places(sided) if sided else ())
        if words.text[i].islower()
        or (words.folded[i].endswith(_VERBAL) and article.starts_sentence(i))
    ]


def find_mixed(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """Words in -ise beside words in -ize where both are at home; the fewer are strangers."""
    words = article.words
    uses: dict[str, list[tuple[int, str]]] = {"s": [], "z": []}
    kinds = of_both_kinds(article.types) - accepted
    if len(kinds) < 2:
        return
    for i in words.places(kinds):
        word = words.folded[i]
        forms = ise_and_ize(word)
        if forms is not None and words.text[i].islower():
            uses["s" if word == forms[0] else "z"].append((i, forms[word == forms[0]]))
    # As often the one as the other: -ise is what most British papers write.
    few, many = (
        (uses["s"], uses["z"]) if len(uses["s"]) < len(uses["z"]) else (uses["z"], uses["s"])
    )
    if few and article.language != AMERICAN:
        related = tuple(Span(words.start[i], words.end[i]) for i, _ in many)
        for i, other in few:
            span = Span(words.start[i], words.end[i])
            yield rule.finding(
                span, words.text[i], (other,), related=related, usual=words.text[many[0][0]]
            )
