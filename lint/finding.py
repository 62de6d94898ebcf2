"""What a check says about an article."""

from typing import NamedTuple

from lint.text import Span

LEVELS = ("error", "warning", "suggestion")
"""Worst first. An error is wrong beyond reasonable doubt, a warning most likely wrong."""


def fails(level: str, fail_on: str) -> bool:
    """Does a finding of this level make a run fail that fails on that one (or `never`)?"""
    return fail_on != "never" and LEVELS.index(level) <= LEVELS.index(fail_on)


class Edit(NamedTuple):
    """Characters to replace, and what with."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """Edits that correct a finding; `safe` if they may be made without asking."""

    edits: tuple[Edit, ...]
    safe: bool


class Finding(NamedTuple):
    """One thing to look at.

    `suggestions` would replace `span`, best first. `fix` is what `--fix` would do, None where
    there is no one answer. `related` are other places to look at. All positions are code points:
    of the prose while checks work, of the file when the desk hands the finding out.
    """

    span: Span
    rule: str
    level: str
    message: str
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Span, ...] = ()


def choices(finding: Finding) -> list[tuple[Edit, ...]]:
    """The corrections to choose from, best first; the fix stands for the first suggestion."""
    found: list[tuple[Edit, ...]] = [(Edit(finding.span, s),) for s in finding.suggestions]
    if finding.fix is not None:
        found[:1] = [tuple(sorted(finding.fix.edits))]
    return found
