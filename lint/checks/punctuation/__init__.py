"""punctuation: spaces, stops, quotation marks and brackets, by the conventions of the press.

What goes wrong with punctuation is a short list, so each fault is a function, and a rule says
which fault it is about, how grave it is and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, require_known
from lint.checks.punctuation import (
    asides,
    broken,
    capitals,
    clauses,
    commas,
    compounds,
    dashes,
    figures,
    joints,
    measures,
    needless,
    pairs,
    places,
    quotes,
    spaces,
    speech,
    stops,
    strays,
    tags,
    unclosed,
)
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.rule import RuleFile
from lint.text import Span

Slip = tuple[Span, tuple[str, ...]]
"""Where something is wrong, and what should stand there, best first."""

FAULTS: dict[str, Callable[[Article], Iterator[Slip]]] = {
    "spaces": spaces.doubled,
    "no-break-space": spaces.no_break,
    "invisible": spaces.invisible,
    "space-before": spaces.before_mark,
    "space-after": spaces.after_mark,
    "space-beside-quotation": spaces.beside_quotation,
    "stop-missing": stops.missing,
    "stop-doubled": stops.doubled,
    "small-start": capitals.small_start,
    "capital-within": clauses.capital_within,
    "comma-after-said": clauses.comma_after_said,
    "comma-after-name": clauses.comma_after_name,
    "comma-after-aside": asides.after_aside,
    "comma-before-aside": asides.before_aside,
    "comma-after-subject": unclosed.after_subject,
    "comma-before-verb": commas.before_verb,
    "comma-needless": needless.needless,
    "comma-after-state": places.second_commas,
    "small-name": capitals.small_name,
    "stray-capital": strays.stray_capitals,
    "capital-sentence": capitals.shouted,
    "headline-capitals": capitals.headline,
    "hyphen-needless": joints.needless,
    "hyphen-for-dash": dashes.hyphens,
    "dash-spaces": dashes.one_sided,
    "hyphen-after-adverb": dashes.after_adverbs,
    "age-hyphens": measures.ages,
    "measure-hyphen": measures.before_nouns,
    "tens-hyphen": measures.tens,
    "plural-after-hyphen": measures.after_numbers,
    "described-hyphen": compounds.described,
    "participle-hyphen": compounds.made_by,
    "prefix-hyphen": compounds.prefixed,
    "dashes-mixed": dashes.mixed,
    "ellipses-mixed": dashes.ellipses,
    "quotation-mark": quotes.quotation_marks,
    "stop-outside-quotation": quotes.stops_outside,
    "comma-before-tag": tags.comma_before,
    "tag-after-stop": speech.before_tag,
    "tag-between": speech.between,
    "mark-outside-quotation": tags.mark_outside,
    "quotation-marks-mixed": quotes.mixed,
    "quotation-kind": quotes.other_kind,
    "figure-start": figures.at_start,
    "figure-marks": figures.marks,
    "broken-figure": broken.figures,
    "mark-misplaced": broken.marks,
    "month-comma": broken.month_years,
    "bracket": pairs.brackets,
    "turned-apostrophe": pairs.turned_apostrophes,
}


class Spec(NamedTuple):
    """A fault of punctuation."""

    fault: str
    """Which one; see FAULTS."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[str]:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        require_known(number, "fault", file.spec.fault, FAULTS)
    return [file.spec.fault for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for faults, rules in parts:
            for fault, rule in zip(faults, rules, strict=True):
                for span, suggestions in FAULTS[fault](article):
                    found = article.text[span.start : span.end]
                    yield rule.finding(span, found, suggestions)

    return check
