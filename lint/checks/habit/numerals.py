"""Small numbers in figures in an article that writes them in words, and the reverse; thousands
with and without their comma."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.habit.slip import FEW, Slip, word_span
from lint.language.classes import CLOSED_WORDS, MONTHS
from lint.language.lexicon import lexicon
from lint.language.numerals import whole_number
from lint.language.quantities import Quantity

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_MEASURES = frozenset(
    (
        "mm cm percent per year-old minutes seconds miles feet inches "
        "yards metres meters kilometres kilometers pounds tonnes tons acres hectares litres liters "
        "gallons degrees points goals runs wickets overs sets games lengths strokes votes seats "
        "pm am p.m a.m p.m. a.m. kg km ft cups tablespoons teaspoons stone dollars euros cents "
        "times percentage-points ounces kilos kilograms grams stars yards pence series episodes "
        "chapters lanes cents gigabytes megapixels cores inches-tall furlongs bedrooms beds others"
    ).split()
)
"""What many papers count in figures, whatever they do with people."""
LED = frozenset(
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
    spelt = [i for i in article.words.places(set(_WORDS)) if not _apart(article, i)]
    if figures and len(figures) <= FEW and len(spelt) >= len(figures):
        related = tuple(word_span(article, i) for i in spelt)
        for i in figures:
            if not _among_figures(article, i):
                word = _WORDS[int(article.words.text[i]) - 2]
                right = word.capitalize() if article.starts_sentence(i) else word
                yield word_span(article, i), (right,), related
    counted = [i for i in counted if article.words.folded[i] in _WORDS and i in spelt]
    if counted and len(spelt) <= FEW and len(figures) > 2 * len(spelt):
        related = tuple(word_span(article, i) for i in figures)
        for i in counted:
            right = str(_WORDS.index(article.words.folded[i]) + 2)
            yield word_span(article, i), (right,), related


def _apart(article: Article, i: int) -> bool:
    """Is a word at the head of its sentence, or in a headline or in other people's words?"""
    quoted = article.quoted(article.words.start[i])
    return quoted or article.starts_sentence(i) or article.in_headline(i)


def _counts(article: Article, quantity: Quantity) -> bool:
    """Does a plural that is no measure stand behind the number, and nothing odd before it?"""
    words, i = article.words, quantity.figure
    if quantity.unit or quantity.first != quantity.last or article.in_headline(i):
        return False
    if i + 2 >= len(words) or words.gap[i + 1] != " ":
        return False
    before = words.folded[i - 1] if i else ""
    after = words.folded[i + 1 : i + 4]
    named = i > 0 and words.text[i - 1][0].isupper() and before not in CLOSED_WORDS
    if "old" in after or before in (*MONTHS, "."):
        return False
    if (
        named
        or before in LED
        or not _MEASURES.isdisjoint(after[:2])
        or not words.text[i + 1].islower()
    ):
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
    words = article.words
    first, last = article.sentence_at(i)
    return any(
        q.figure != i
        and not (words.text[q.figure - 1] == "," and words.text[q.figure + 1] == ",")
        and not q.unit
        and not q.may_be_year
        and article.words.text[q.figure][0].isdigit()
        for q in article.quantities.between(first, last)
    )


def percent(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`two percent` beside 3 percent."""
    told = [q for q in article.quantities.all if q.unit == "%" and not _apart(article, q.figure)]
    figures = [q.figure for q in told if article.words.text[q.figure][0].isdigit()]
    spelt = [q.figure for q in told if article.words.folded[q.figure].isalpha()]
    small = any(
        article.words.text[i].isdigit() and len(article.words.text[i]) == 1 for i in figures
    )
    if small and len(spelt) <= FEW and len(figures) >= len(spelt):
        related = tuple(word_span(article, i) for i in figures)
        for i in spelt:
            value = whole_number(article.words.folded[i])
            if value:
                yield word_span(article, i), (str(value),), related


def ages(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`Ann Roe, seventy-six,` beside John Doe, 78."""
    text = article.words.text
    aged: dict[bool, list[int]] = {True: [], False: []}
    for q in article.quantities.all:
        i = q.figure
        if q.unit or not 1 < i < len(text) - 1 or not 9 < q.value < 110:
            continue
        apposed = text[i - 1] == "," and text[i + 1] == "," and text[i - 2][0].isupper()
        if apposed and text[i - 2].lower() not in MONTHS and not _apart(article, i):
            aged[text[i].isdigit()].append(i)
    figures, spelt = aged[True], aged[False]
    if len(spelt) <= FEW and len(figures) >= len(spelt):
        related = tuple(word_span(article, i) for i in figures)
        for i in spelt:
            yield word_span(article, i), (str(whole_number(article.words.folded[i])),), related


def tens(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`twelve a month` in an article that writes 12, 18 and 48."""
    text, folded = article.words.text, article.words.folded
    figures, spelt = [], []
    for q in article.quantities.all:
        i = q.figure
        if q.unit or q.first != q.last or not 12 <= q.value < 100 or _apart(article, i):
            continue
        if text[i].isdigit() and i + 1 < len(text) and text[i + 1][0].islower():
            figures.append(i)
        elif text[i].replace("-", "").isalpha() and text[i].islower() and _plain(article, i):
            spelt.append(i)
    if 0 < len(spelt) <= FEW and len(figures) > len(spelt):
        related = tuple(word_span(article, i) for i in figures)
        for i in spelt:
            yield word_span(article, i), (str(whole_number(folded[i])),), related


_OTHER = frozenset(["or", "to", "in", "a", "an", "hundred", "nine", "ten", "-"])


def _plain(article: Article, i: int) -> bool:
    """Is a number in words no part of a saying or of a larger number?"""
    words = article.words
    after = words.folded[i + 1] if i + 1 < len(words) else "."
    before = words.folded[i - 1] if i else "."
    larger = after in ("hundred", "thousand", "million", "billion", "-", "or", "to")
    return after.isalpha() and not larger and before not in _OTHER


_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ENDINGS = ("2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")


def ordinals(article: Article, words: frozenset[str]) -> Iterator[Slip]:
    """`stay 3rd` in an article that writes second, fifth, ninth."""
    held = article.types & set(_ENDINGS)
    if not held:
        return
    figures = [i for i in article.words.places(held) if _rank(article, i)]
    spelt = [i for i in article.words.places(set(_ORDINALS)) if not article.in_headline(i)]
    if len(figures) <= FEW and len(spelt) >= max(len(figures), 2):
        related = tuple(word_span(article, i) for i in spelt)
        for i in figures:
            yield word_span(article, i), (_ORDINALS[int(article.words.text[i][0]) - 2],), related


def _rank(article: Article, i: int) -> bool:
    """Is this no date, and no name such as 5th Avenue?"""
    words = article.words
    before, after = words.text[i - 1] if i else ".", words.text[i + 1 : i + 2]
    dated = {words.folded[k] for k in (i - 1, i + 1, i + 2) if 0 <= k < len(words)} & set(MONTHS)
    named = (
        before[0].isupper()
        or before == "("
        or (bool(after) and (after[0][0].isupper() or after[0] in "-–"))
    )
    return not dated and not named and not _apart(article, i)
