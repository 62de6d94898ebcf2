"""dates: days that can't be, and dates that the house writes another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.dates import days, forms, reported
from lint.checks.kind import Check, Part, RuleFault, require_known
from lint.finding import Finding
from lint.language.dates import read_dates
from lint.language.phrase import Lists
from lint.rule import RuleFile

FAULTS = {
    "no-such-day": days.no_such_day,
    "weekday": days.weekdays,
    "reported": reported.reported,
    "ordinal": forms.ordinals,
}


class Spec(NamedTuple):
    """What to look at in dates: a fault, or the form that the house writes."""

    fault: str = ""
    """`no-such-day`: 31 June. `weekday`: one that the calendar does not give that day.
    `reported`: told as past, after the dateline. `ordinal`: February 24th."""
    form: str = ""
    """How the house writes 24 February; one of FORMS. Others are marked."""


Tables = list[tuple[str, str]]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        fault, form = file.spec
        if fault:
            require_known(number, "fault", fault, FAULTS)
        if form and form not in forms.FORMS:
            raise RuleFault(number, "form", f"`{form}` is none of {'; '.join(forms.FORMS)}")
        if bool(fault) == bool(form):
            raise RuleFault(number, "check", "name either a `fault` or a `form`")
    return [(file.spec.fault, file.spec.form) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    rules = [
        (rule, fault, form)
        for tables, of in parts
        for rule, (fault, form) in zip(of, tables, strict=True)
    ]

    def check(article: Article) -> Iterator[Finding]:
        dates = list(read_dates(article.words))
        for rule, fault, form in rules:
            slips = FAULTS[fault](article, dates) if fault else forms.forms(article, dates, form)
            for slip in slips:
                found = article.text[slip.span.start : slip.span.end]
                yield rule.finding(
                    slip.span, found, slip.suggestions, related=slip.related, **slip.facts
                )

    return check
