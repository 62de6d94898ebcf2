"""The kinds of check. A new kind is a module here and a line in KINDS."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from lint.checks.kind import Kind

KINDS = {
    "agreement": "lint.checks.agreement",
    "clock": "lint.checks.clock",
    "collocation": "lint.checks.collocation",
    "context": "lint.checks.context",
    "confusion": "lint.checks.confusion",
    "dates": "lint.checks.dates",
    "duplicate": "lint.checks.duplicate",
    "facts": "lint.checks.facts",
    "figures": "lint.checks.figures",
    "habit": "lint.checks.habit",
    "indefinite": "lint.checks.indefinite",
    "joined": "lint.checks.joined",
    "languagetool": "lint.checks.languagetool",
    "length": "lint.checks.length",
    "names": "lint.checks.names",
    "note": "lint.checks.note",
    "numbers": "lint.checks.numbers",
    "pair": "lint.checks.pair",
    "possessive": "lint.checks.possessive",
    "punctuation": "lint.checks.punctuation",
    "repeat": "lint.checks.repeat",
    "replace": "lint.checks.replace",
    "residue": "lint.checks.residue",
    "series": "lint.checks.series",
    "slots": "lint.checks.slots",
    "spelling": "lint.checks.spelling",
    "variants": "lint.checks.variants",
}
"""Where each kind lives. Named, not imported: a run imports the kinds that its rules are of."""


_FOREIGN = {"vale": "lint.vale.check"}
"""Kinds whose rules are not written in our YAML."""


def kind(name: str) -> Kind:
    """The kind of check of that name, which must be one of KINDS or `vale`."""
    return cast(Kind, import_module(KINDS.get(name) or _FOREIGN[name]))
