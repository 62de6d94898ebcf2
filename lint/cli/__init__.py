"""The command line: parses, calls, prints."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> None:
    """The command `copydesk`."""
    gc.disable()  # a run is short and makes no cycles worth the search
    from lint.cli.check import run
    from lint.cli.flags import check_flags, quick_parse
    from lint.cli.screen import prepare

    prepare()
    if sys.argv[1:2] == ["check"]:
        from lint.reports import REPORTS

        options = quick_parse(sys.argv[2:], check_flags(tuple(REPORTS)))
        if options is not None:
            _leave(run(options))
    from lint.cli.app import app

    app(prog_name="copydesk")


def _leave(code: int) -> NoReturn:
    """End the process without taking its memory apart piece by piece, which takes as long as to
    read the article."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # the reader of our output has gone
        code = code or 1
    os._exit(code)
