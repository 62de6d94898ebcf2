"""Small numbers in figures in an article that writes them in words, and the reverse; thousands
with and without their comma."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip, word_span
from lint.language.lexicon import lexicon
from lint.language.numerals import whole_number
from lint.language.quantities import Quantity

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_MEASURES = frozenset(
    (
        "mm cm percent per years year year-old months weeks days hours minutes seconds miles feet inches "
        "yards metres meters kilometres kilometers pounds tonnes tons acres hectares litres liters "
        "gallons degrees points goals runs wickets overs sets games lengths strokes votes seats "
        "pm am p.m a.m p.m. a.m. kg km ft cups tablespoons teaspoons stone dollars euros cents "
        "times percentage-points ounces kilos kilograms grams stars yards pence series episodes "
        "chapters lanes cents gigabytes megapixels cores inches-tall furlongs bedrooms beds others"
    ).split()
)
"""What many papers count in figures, whatever they do with people."""
_LED = frozenset(
    (
        "no number route section page chapter level grade group phase stage article channel part "
        "figure table room lane gate platform type category class area zone aged version windows "
        "act scene season episode round week day tier title highway interstate line district ward "
        "- – / : ( + x"
    ).split()
)


def numerals(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`2 members` in an article with three pupils and four teachers."""
    counted = [
        q.figure for q in article.quantities.all if 2 <= q.value <= 9 and _counts(article, q)
    ]
    figures = [i for i in counted if article.words.text[i].isdigit()]
    spelt = [i for i in counted if article.words.folded[i] in _WORDS]
    if figures and len(figures) <= FEW and len(spelt) >= len(figures):
        related = tuple(word_span(article, i) for i in spelt)
        for i in figures:
            if not _among_figures(article, i):
                word = _WORDS[int(article.words.text[i]) - 2]
                right = word.capitalize() if article.starts_sentence(i) else word
                yield word_span(article, i), (right,), related
    elif spelt and len(spelt) <= FEW and len(figures) > 2 * len(spelt):
        related = tuple(word_span(article, i) for i in figures)
        for i in spelt:
            if not article.starts_sentence(i) and not article.quoted(article.words.start[i]):
                right = str(_WORDS.index(article.words.folded[i]) + 2)
                yield word_span(article, i), (right,), related


def _counts(article: Article, quantity: Quantity) -> bool:
    """Does a plural that is no measure stand behind the number, and nothing odd before it?"""
    words, i = article.words, quantity.figure
    if quantity.unit or quantity.first != quantity.last or article.in_headline(i):
        return False
    if i + 2 >= len(words) or words.gap[i + 1] != " ":
        return False
    before = words.folded[i - 1] if i else ""
    after = words.folded[i + 1 : i + 4]
    if before in _LED or not _MEASURES.isdisjoint(after[:2]) or not words.text[i + 1].islower():
        return False
    known = lexicon()
    for word in after:
        if not word.isalpha():
            return False
        if known.is_class(word, "plural") or word in ("people", "men", "women", "children"):
            return not known.is_class(word, "third") or word == after[0]
        if not (known.is_class(word, "adjective") or known.is_class(word, "noun")):
            return False
    return False


def _among_figures(article: Article, i: int) -> bool:
    """Does another count of the same sentence stand in figures, beside which a word would look
    odd: 3 of the 12?"""
    first, last = article.sentence_at(i)
    return any(
        q.figure != i
        and not q.unit
        and not q.may_be_year
        and article.words.text[q.figure][0].isdigit()
        for q in article.quantities.between(first, last)
    )


def thousands(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`1200 drivers` in an article with 1,050 of them."""
    with_comma = [q for q in article.quantities.all if _grouped(article, q)]
    if not with_comma:
        return
    bare = [
        q
        for q in article.quantities.all
        if len(article.words.text[q.figure]) == 4 and article.words.text[q.figure].isdigit()
    ]
    odd = [q for q in bare if _is_count(article, q)]
    related = tuple(word_span(article, q.figure) for q in with_comma)
    for q in odd if len(odd) <= FEW else ():
        yield word_span(article, q.figure), (f"{int(article.words.text[q.figure]):,}",), related


def _grouped(article: Article, q: Quantity) -> bool:
    text = article.words.text[q.figure]
    return len(text) == 5 and text[1] == "," and text[0].isdigit() and text[2:].isdigit()


def _is_count(article: Article, q: Quantity) -> bool:
    """Is this four-figure number surely a count or a sum of money, and no year, address, code?"""
    words, i = article.words, q.figure
    if q.unit in ("$", "£", "€"):
        return True
    after = words.folded[i + 1] if i + 1 < len(words) else "."
    before = words.folded[i - 1] if i else ""
    if before in _LED or before.isdigit() or whole_number(before) or q.unit:
        return False
    plural = lexicon().is_class(after, "plural") or after == "people"
    year = 1700 < q.value < 2101
    unlike = words.gap[i + 1] == " " and plural and not lexicon().is_class(after, "third")
    if year:
        return unlike and before in ("than", "about", "nearly", "over", "almost", "some", "around")
    return unlike and words.text[i + 1].islower()
