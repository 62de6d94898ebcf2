"""languagetool: what LanguageTool says, by those of its rules that have proved precise.

The check asks nobody: whoever reads an article may have put LanguageTool's matches into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import Rule, RuleFile


class Spec(NamedTuple):
    """Rules of LanguageTool that are heard."""

    rules: tuple[str, ...]
    """LanguageTool's names of them, as `HE_VERB_AGR`."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, ...]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [file.spec.rules for file in files]


def allowed(parts: Iterable[Part]) -> frozenset[str]:
    """LanguageTool's names of all rules that are heard."""
    return frozenset(name for tables, _ in parts for names in tables for name in names)


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    by_name: dict[str, Rule] = {
        name: rule
        for tables, rules in parts
        for names, rule in zip(tables, rules, strict=True)
        for name in names
    }

    def check(article: Article) -> Iterator[Finding]:
        for match in article.matches:
            rule = by_name.get(match.rule)
            if rule is not None:
                found = article.text[match.span.start : match.span.end]
                suggestions = tuple(map(article.punctuated, match.suggestions))
                yield rule.finding(match.span, found, suggestions)

    return check
