"""Kinds whose rules name a fault: a table of the faults, each a function in a module that is
imported when the first article comes that can have the fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, cast

from lint.article import Article
from lint.checks.kind import Check, Part, require_known
from lint.finding import Finding
from lint.rule import RuleFile
from lint.text import Span


class Slip(NamedTuple):
    """Where something is wrong, what should stand there, and what the article says elsewhere."""

    span: Span
    suggestions: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    told: str = ""
    """What the figures come to, or what the article says elsewhere, for the message."""


class Fault(NamedTuple):
    """Where a fault is looked for."""

    place: str
    """Module and function: `totals.sums`."""
    needs: frozenset[str] = frozenset()
    """Folded words of which an article must have one; none if nothing is so needed."""


class Spec(NamedTuple):
    """The fault that a rule is about."""

    fault: str
    """What must agree; see FAULTS, and the first line of each of its checks."""


def fault(place: str, needs: str = "") -> Fault:
    """A fault, with the words it needs parted by spaces."""
    return Fault(place, frozenset(needs.split()))


def compile_faults(files: Sequence[RuleFile[Spec]], known: Mapping[str, Fault]) -> list[str]:
    """Make the tables of a kind of faults; see `Kind.compile`."""
    for number, file in enumerate(files):
        require_known(number, "fault", file.spec.fault, known)
    return [file.spec.fault for file in files]


def build_faults(
    parts: Sequence[Part], known: Mapping[str, Fault], package: str, named: str
) -> Check:
    """Make the check of a kind of faults, whose messages have what is told as `{named}`; see
    `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for names, rules in parts:
            for name, rule in zip(names, rules, strict=True):
                place, needs = known[name]
                if needs and needs.isdisjoint(article.types):
                    continue
                for slip in _function(package, place)(article):
                    found = article.text[slip.span.start : slip.span.end]
                    told: dict[str, Any] = {named: slip.told}
                    yield rule.finding(
                        slip.span, found, slip.suggestions, related=slip.related, **told
                    )

    return check


@cache
def _function(package: str, place: str) -> Callable[[Article], Iterator[Slip]]:
    module, _, name = place.rpartition(".")
    found = getattr(import_module(f"{package}.{module}"), name)
    return cast(Callable[[Article], Iterator[Slip]], found)
