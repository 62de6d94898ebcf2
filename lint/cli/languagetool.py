"""copydesk languagetool: installs, starts, shows and stops the server that runs share."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from lint.book import default_source
from lint.checks.languagetool import allowed
from lint.cli.screen import complain
from lint.desk import LANGUAGETOOL
from lint.languagetool import LanguageToolError
from lint.shelf import open_book

app = typer.Typer(
    help="LanguageTool: fetch it, and keep one warm server for all runs.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def install(
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FOLDER", help="Take the jars that are in this folder."),
    ] = None,
    maven: Annotated[bool, typer.Option("--maven", help="Fetch it from Maven Central.")] = False,
) -> None:
    """Fetch LanguageTool, as language-tool-python does (a quarter of a gigabyte), if nothing else
    is said."""
    from lint.languagetool import install as fetch
    from lint.languagetool.jars import version_of

    try:
        fetch.java()
        if source is not None:
            place = fetch.install_from(source)
        elif maven:
            place = fetch.install_by_maven()
        else:
            place = fetch.install_by_download()
    except LanguageToolError as problem:
        _fail(problem)
    print(f"LanguageTool {version_of(place)} is in {place}")


@app.command()
def start() -> None:
    """Start the server, if it does not run yet."""
    from lint.languagetool.server import started, warmed  # imports psutil

    begin = time.monotonic()
    book = open_book(default_source())
    try:
        server = started(sorted(allowed([book.parts[LANGUAGETOOL]])))
        warmed(server)
    except LanguageToolError as problem:
        _fail(problem)
    print(
        f"LanguageTool {server.version} answers at {server.url} "
        f"(ready in {time.monotonic() - begin:.1f} s)"
    )


@app.command()
def status() -> None:
    """Say whether the server runs; exit code 1 if not."""
    from lint.languagetool.alive import memory_of, running
    from lint.languagetool.record import recorded

    server = running()
    if server is None:
        print("no server runs" + ("; its record is stale" if recorded() is not None else ""))
        raise typer.Exit(1)
    age = (time.time() - server.born) / 60
    print(
        f"LanguageTool {server.version} answers at {server.url}: process {server.java}, "
        f"{memory_of(server):.0f} MB, for {age:.0f} minutes"
    )


@app.command()
def stop() -> None:
    """Stop the server."""
    from lint.languagetool.server import stop as stop_server

    print("stopped" if stop_server() else "no server runs")


def _fail(problem: LanguageToolError) -> NoReturn:
    complain(str(problem))
    raise typer.Exit(2) from None
