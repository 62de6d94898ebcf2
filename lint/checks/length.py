"""length: sentences longer than a reader's breath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """A bound on the length of sentences."""

    most: int
    """Words that a sentence may have; marks are not counted."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[int]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [file.spec.most for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        words, sentences = article.words, article.sentences
        for bounds, rules in parts:
            for most, rule in zip(bounds, rules, strict=True):
                for first, last in zip(sentences.first, sentences.last, strict=True):
                    if last - first < most:
                        continue
                    count = sum(word[0].isalnum() for word in words.text[first : last + 1])
                    if count > most and words.text[last][-1] in ".?!”\"’'":
                        span = Span(words.start[first], words.end[last])
                        yield rule.finding(span, words.text[first], count=count)

    return check
