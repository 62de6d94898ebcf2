"""Where grammar wants another form, whether the counts of what people write say so too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.agreement.slip import Slip
from lint.language.lexicon import lexicon

_TIMES = frozenset(
    (
        "not also never still only just then now soon already always recently since ever long "
        "again even first once all both later probably well"
    ).split()
)


def skip_adverbs(article: Article, k: int) -> int:
    """The first word from `k` on that is no adverb; -1 unless it is a plain word that more words
    follow."""
    words = article.words
    k = past_adverbs(article, k, _TIMES, len(words))
    if k + 1 >= len(words) or words.gap[k] != " " or not words.text[k].islower():
        return -1
    return k


def past_adverbs(article: Article, k: int, adverbs: frozenset[str], end: int) -> int:
    """The first word from `k` on, up to `end`, that is none of these adverbs and none in -ly."""
    folded = article.words.folded
    end = min(end, len(folded) - 1)
    while k < end and (
        folded[k] in adverbs
        or (folded[k].endswith("ly") and lexicon().is_class(folded[k], "adverb"))
    ):
        k += 1
    return k


def gain(article: Article, first: int, end: int, right: Sequence[str]) -> float:
    """How much likelier the sentence is with these words instead of those from `first` up to
    `end`."""
    from lint.language.context.likelihood import likelier  # not every article gives cause

    sentence = article.sentence_at(min(first, len(article.words) - 1))
    return likelier(article.words.text, sentence, first, end, right)


def best(article: Article, k: int, forms: Sequence[str], bar: float) -> Iterator[Slip]:
    """The form that goes best in the place of word `k`, if it goes better by `bar`."""
    found = [(gain(article, k, k + 1, [form]), form) for form in forms if form]
    if found:
        most, form = max(found)
        if most >= bar:
            yield k, k, form
