"""What the desk says of one file."""

from __future__ import annotations

from dataclasses import dataclass, field

from lint.finding import Finding


@dataclass(frozen=True, slots=True)
class Result:
    """The findings in a file, or the reason why it could not be read.

    `source` is the file as decoded, empty if it could not be read.
    """

    name: str
    source: str
    findings: list[Finding] = field(default_factory=list[Finding])
    problem: str = ""
    words: int = 0
