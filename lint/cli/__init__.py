"""The command line: parses, calls, prints."""

from __future__ import annotations

import gc
import sys


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
            sys.exit(run(options))
    from lint.cli.app import app

    app(prog_name="copydesk")
