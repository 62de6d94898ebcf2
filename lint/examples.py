"""Holds a rule to its own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.article import Article
from lint.book import Book
from lint.desk import LANGUAGETOOL, Desk
from lint.library import compile_part, word_lists
from lint.readers.plain import blocks
from lint.rule import AnyRuleFile, Example
from lint.text import Mark, write_marks


def missing(file: AnyRuleFile) -> str:
    """What a rule's examples lack: one that is marked, and two near misses that stay silent."""
    marked = sum(bool(example.marks) for example in file.examples)
    if not marked:
        return "show it finding something: `the {wrong|right} word`"
    if len(file.examples) - marked < 2:
        return "show it staying silent in two near misses"
    return ""


def failures(
    file: AnyRuleFile,
    parts_of: Desk | None = None,
    asking: Callable[[Article], object] | None = None,
) -> Iterator[tuple[Example, str]]:
    """Each example the rule gets wrong, and the marks it makes there instead.

    `asking` puts LanguageTool's word into an article; without it the examples of rules that need
    it are passed over.
    """
    desk = parts_of or alone(file)
    if file.rule.kind == LANGUAGETOOL and asking is None:
        return
    for example in file.examples:
        article = Article(file.rule.name, example.text, blocks=blocks(example.text))
        if asking is not None:
            asking(article)
        found = tuple(
            Mark(finding.span, finding.suggestions)
            for finding in desk.read(article)
            if finding.rule == file.rule.name
        )
        if found != example.marks:
            yield example, write_marks(example.text, found)


def alone(file: AnyRuleFile) -> Desk:
    """A desk with this one rule. Raises RuleError if it can't be compiled."""
    errors: list[Exception] = []
    folder = next((p for p in file.path.parents if (p / "words").is_dir()), file.path.parent)
    part = compile_part(file.rule.kind, [file], word_lists(folder), errors)  # type: ignore[arg-type]
    if errors:
        raise errors[0]
    return Desk([Book({file.rule.kind: part})])
