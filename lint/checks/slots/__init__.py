"""slots: another form of a word, or a small word more or less, goes better in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.context import TELLING
from lint.checks.kind import Check, Part, require_known
from lint.checks.slots.search import FORM, MISSING, NEEDLESS, Change, best_changes
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.language.slots.families import FORMS, FORMS_OF_BE
from lint.language.slots.small import GROUPS
from lint.language.words import like
from lint.rule import Rule, RuleFile
from lint.text import Span

Kind = Literal["form", "missing", "needless", "other"]


class Spec(NamedTuple):
    """Which change is looked for, and how much must speak for one."""

    change: Kind
    """`form`: another form of a word, has impress; `missing`: a small word is missing, began fill;
    `needless`: one too many, the cause of was; `other`: another goes there, ejected of."""
    least: float
    """How much must speak for a change (natural logarithm of odds), to say it as a suggestion."""
    sure: float
    """From how much on it is said at the level of the rule."""
    more: Mapping[str, float] = {}
    """Changes that need so much more, or less: `base ed`, `none to`, `of none`, `of from`; `*` for
    any."""
    allow: tuple[str, ...] = ()
    """Words that are left alone, and changes of words: `says said`."""


Table = tuple[str, float, float, dict[str, float], frozenset[str]]
_FORMS = ("*", *FORMS, *FORMS_OF_BE)
_SMALL = ("*", "none", *(group.split()[0] for group in GROUPS))
_LEAST_WORDS = 8


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[Table]:
    """Make the tables of this kind; see `Kind.compile`."""
    tables: list[Table] = []
    for number, file in enumerate(files):
        spec = file.spec
        known = _FORMS if spec.change == FORM else _SMALL
        for change in spec.more:
            found, _, meant = change.partition(" ")
            require_known(number, "more", found, known)
            require_known(number, "more", meant, known)
        more = {change: float(value) for change, value in spec.more.items()}
        tables.append((spec.change, spec.least, spec.sure, more, frozenset(spec.allow)))
    return tables


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    rules = {
        table[0]: (rule, *table[1:])
        for tables, of_part in parts
        for table, rule in zip(tables, of_part, strict=True)
    }

    def check(article: Article) -> Iterator[Finding]:
        for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
            if block.part in TELLING and end - first >= _LEAST_WORDS:
                for change, said in best_changes(article, first, end):
                    if change.kind in rules:
                        rule, least, sure, more, allow = rules[change.kind]
                        said -= _more(more, change)
                        word = article.words.folded[change.word]
                        if said >= least and allow.isdisjoint((word, f"{word} {change.right}")):
                            level = "" if said >= sure else "suggestion"
                            yield _finding(article, rule, change, level)

    return check


def _more(more: Mapping[str, float], change: Change) -> float:
    """How much more must speak for a change than for others."""
    found, meant = change.found, change.meant
    for key in (f"{found} {meant}", f"{found} *", f"* {meant}"):
        if key in more:
            return more[key]
    return 0.0


def _finding(article: Article, rule: Rule, change: Change, level: str) -> Finding:
    words = article.words
    k = change.word
    text = words.text
    first = last = k
    if change.kind == MISSING:
        right = f"{like(text[k], change.right)} {text[k]}"
    elif change.kind == NEEDLESS:
        # A word that goes takes the space before it along: the word before is part of the span.
        first = k - 1
        right = text[k - 1]
    else:
        right = like(text[k], change.right)
    span = Span(words.start[first], words.end[last])
    found = article.text[span.start : span.end]
    around = [*words.text[max(first - 1, 0) : first], right, *words.text[last + 1 : last + 2]]
    pair = " ".join(word for word in around if word[0].isalnum())
    return rule.finding(span, found, (article.punctuated(right),), level=level, pair=pair)
