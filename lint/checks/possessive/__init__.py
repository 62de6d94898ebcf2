"""possessive: apostrophes that make one owner of several, or a plural that owns nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.checks.possessive import ended, missing, named, owned, several, sole, superlatives
from lint.checks.possessive.slip import Slip
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.rule import RuleFile
from lint.text import Span

Fault = Literal[
    "after-number",
    "plural",
    "decade",
    "name",
    "name-without",
    "owner",
    "stray",
    "ended",
    "names",
    "one-owner",
    "person",
    "superlative",
    "doubled",
    "before-verb",
    "family",
    "its",
    "one-ended",
    "owned",
    "sole",
    "named",
    "cut-short",
    "before-base",
    "bare",
    "no-plural",
]

_FAULTS: dict[str, Callable[[Article, list[int], frozenset[str]], Iterator[Slip]]] = {
    "after-number": several.after_number,
    "plural": several.of_plurals,
    "decade": several.decade,
    "name": several.name,
    "name-without": missing.names,
    "owner": missing.owners,
    "stray": missing.stray,
    "ended": ended.ended,
    "names": ended.several_names,
    "one-owner": ended.one_owner,
    "person": missing.people,
    "superlative": superlatives.superlatives,
    "doubled": several.doubled,
    "before-verb": several.before_verb,
    "family": several.family,
    "its": several.its,
    "one-ended": ended.one_ended,
    "owned": owned.owned,
    "sole": sole.sole,
    "named": named.named,
    "cut-short": named.cut_short,
    "before-base": several.before_base,
    "bare": missing.bare,
    "no-plural": missing.no_plural,
}


class Spec(NamedTuple):
    """A fault of apostrophes."""

    fault: Fault
    """`after-number`: two nation's leaders. `plural`: MP's voted. `decade`: the 1990's. `name`:
    Mr Rendalls' daughter, of a man called Rendall; `name-without`: Rendalls daughter. `owner`:
    his brothers son. `stray`: the buyer's of the house. `ended`: in 11 city's.
    `names`: the Tiger's win, of the Tigers; `one-owner`: the stars' light, of one star;
    `family`: the Smith's were; `its`: its' best; `one-ended`: to their knee's;
    `owned`: to the districts board, by the words beside it; `sole`: the unions offer, of one union;
    `named`: Englands largest; `cut-short`: Jame's; `before-base`: nurse's say;
    `bare`: parish' books; `no-plural`: ferrys captain."""
    allow: tuple[str, ...] = ()
    """Words that are left alone: of `after-number`, owners that stay in the singular (two
    driver's licences); of `owner`, plurals that stand before a noun (a sales pitch)."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, frozenset[str]]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [(file.spec.fault, frozenset(map(fold, file.spec.allow))) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        wanted = {word for word in article.types if word.endswith("'s")}
        owners = article.words.places(wanted) if wanted else []
        for tables, rules in parts:
            for (fault, allow), rule in zip(tables, rules, strict=True):
                for first, last, right in _FAULTS[fault](article, owners, allow):
                    span = Span(article.words.start[first], article.words.end[last])
                    found = article.text[span.start : span.end]
                    options = tuple(map(article.punctuated, right.split("|")))
                    yield rule.finding(span, found, options)

    return check
