"""What the desk says of one file."""

from collections.abc import Sequence
from typing import NamedTuple

from lint.finding import Finding


class Result(NamedTuple):
    """The findings in a file, or the reason why it could not be read.

    `source` is the file as decoded, empty if it could not be read.
    """

    name: str
    source: str
    findings: Sequence[Finding] = ()
    problem: str = ""
    words: int = 0
    fail_on: str = "warning"
    """The lowest level that makes the run fail, by the settings of this draft."""
    remark: str = ""
    """What the user should know though the draft was read: LanguageTool did not answer."""
