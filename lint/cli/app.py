"""The commands, for typer. Imported for everything but the plain `copydesk check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from lint import VERSION
from lint.allow import AllowError
from lint.cli import baseline as baselines
from lint.cli import check as checking
from lint.cli import config as configuring
from lint.cli import languagetool as languagetool_commands
from lint.cli import names as naming
from lint.cli import rulebook
from lint.cli import session as asking
from lint.cli import words as wording
from lint.cli.flags import CheckOptions, check_flags, typer_command
from lint.cli.screen import close_quietly, complain
from lint.config.find import ConfigError
from lint.reports import REPORTS

app = typer.Typer(
    name="copydesk",
    help="A copy desk for news articles: typos, names, slips, and what to write instead.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(languagetool_commands.app, name="languagetool")

Styles = Annotated[
    list[str] | None, typer.Option("--style", metavar="STYLE", help="House style to add.")
]
Rules = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FOLDER", help="A folder of rules instead of ours."),
]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"copydesk {VERSION}")
        raise typer.Exit


@app.callback()
def _copydesk(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


def _check(options: CheckOptions) -> None:
    raise typer.Exit(checking.run(options))


app.command("check", help="Check drafts and say what to mend.")(
    typer_command(_check, check_flags(tuple(REPORTS)))
)


@app.command()
def test(
    path: Annotated[
        Path | None, typer.Argument(help="A rule file or a folder of them; ours if left out.")
    ] = None,
) -> None:
    """Hold rules to their own examples."""
    raise typer.Exit(_answered(lambda: rulebook.test(path)))


@app.command("try")
def try_(
    rule: Annotated[str, typer.Argument(help="A rule's name, a glob, or a rule file.")],
    corpus: Annotated[list[Path], typer.Argument(help="Articles to try it on.")],
    style: Styles = None,
    most: Annotated[int, typer.Option(help="Marks to show.")] = 200,
) -> None:
    """Show what a rule marks in a folder of articles, with its rate per 1,000 words."""
    raise typer.Exit(_answered(lambda: rulebook.try_rule(rule, corpus, style or [], most)))


@app.command()
def names(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Drafts and folders of drafts.")
    ] = None,
    style: Styles = None,
    output_format: Annotated[
        Literal["text", "json"], typer.Option(help="Form of the sheet.")
    ] = "text",
    most: Annotated[int, typer.Option(help="Names to show.")] = 60,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ENTRY",
            help="Add to the house's names: `Podolyak`, `Zelensky < Zelenskiy`, `Horan != Horgan`.",
        ),
    ] = None,
    house: Annotated[
        Path, typer.Option(metavar="FILE", help="The house's file of names, for --accept.")
    ] = Path("names.txt"),
) -> None:
    """List every name, its forms, how often and where; what is doubtful first."""
    if accept:
        raise typer.Exit(_answered(lambda: naming.accept(accept, house)))
    drafts = paths or [Path()]
    raise typer.Exit(_answered(lambda: naming.show(drafts, style or [], output_format, most)))


@app.command()
def words(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Drafts and folders of drafts.")
    ] = None,
    style: Styles = None,
    output_format: Annotated[
        Literal["text", "json"], typer.Option(help="Form of the list.")
    ] = "text",
    most: Annotated[int, typer.Option(help="Words to show.")] = 60,
    accept: Annotated[
        list[str] | None, typer.Option(metavar="WORD", help="Add to the house's words.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The list of words for --accept; else the first one of the configuration.",
        ),
    ] = None,
) -> None:
    """List the words that no dictionary has; those in most articles first."""
    if accept:
        raise typer.Exit(_answered(lambda: wording.accept(accept, file)))
    drafts = paths or [Path()]
    raise typer.Exit(_answered(lambda: wording.show(drafts, style or [], output_format, most)))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(help="The name of a rule.")], style: Styles = None
) -> None:
    """Say what a rule finds and why, with its examples."""
    raise typer.Exit(_answered(lambda: rulebook.explain(rule, style or [])))


@app.command()
def rules(style: Styles = None, folder: Rules = None) -> None:
    """List the rules in force, and where each comes from."""
    raise typer.Exit(_answered(lambda: rulebook.list_rules(style or [], folder)))


@app.command()
def config(
    path: Annotated[Path, typer.Argument(help="A draft or a folder of them.")] = Path(),
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON schema of a configuration.")
    ] = False,
) -> None:
    """Show what holds for a draft, and where it is set."""
    raise typer.Exit(
        _answered(configuring.print_schema if schema else lambda: configuring.show(path))
    )


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where the configuration is to stand.")] = Path(),
) -> None:
    """Write a configuration that explains every setting."""
    raise typer.Exit(_answered(lambda: configuring.init(folder)))


@app.command()
def fix(
    paths: Annotated[list[Path], typer.Argument(help="Drafts, or folders of them.")],
    style: Styles = None,
) -> None:
    """Go through what is found one by one: correct it, leave it, accept the word, silence it."""
    raise typer.Exit(_answered(lambda: asking.session(paths, style or [])))


@app.command()
def baseline(
    paths: Annotated[list[Path], typer.Argument(help="Drafts, or folders of them.")],
    style: Styles = None,
    output: Annotated[
        Path | None, typer.Option(help="The file to write; else the one that is configured.")
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Add nothing; take out what is found no longer.")
    ] = False,
) -> None:
    """Write down what is found today as known, so that only what is new fails."""
    raise typer.Exit(_answered(lambda: baselines.record(paths, style or [], output, prune=prune)))


def _answered(call: object) -> int:
    """Run a command; what is wrong with its arguments is said, not raised."""
    assert callable(call)
    try:
        code: int = call()
    except (checking.UsageError, ConfigError, AllowError) as problem:
        complain(str(problem))
        return 2
    except BrokenPipeError:
        close_quietly()
        return 1
    except KeyboardInterrupt:
        return 130
    return code
