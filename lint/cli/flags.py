"""The options of `copydesk check`, said once.

From this one table come the quick parser, which answers the common call without the time that
typer takes to import, and the typer command, which answers everything else: help, completion,
and what is wrong with a call.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

LANGUAGES = ("auto", "en-US", "en-GB", "en-AU", "en-CA")
FAIL_LEVELS = ("error", "warning", "suggestion", "never")


class CheckOptions(NamedTuple):
    """What `copydesk check` was asked to do."""

    paths: tuple[Path, ...] = ()
    style: tuple[str, ...] = ()
    language: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    output_format: str = "text"
    output: Path | None = None
    statistics: bool = False
    vale_config: Path | None = None
    languagetool: str = ""
    isolated: bool = False
    config: Path | None = None
    force_exclude: bool = False
    baseline: Path | None = None
    since: str = ""
    jobs: int = 0
    no_cache: bool = False
    watch: bool = False
    quiet: bool = False
    stdin_filename: str = ""


class Flag(NamedTuple):
    """An option: its name, what it takes, and what help says of it."""

    name: str
    kind: Literal["switch", "text", "list", "path", "number"]
    help: str
    choices: tuple[str, ...] = ()
    metavar: str = ""

    @property
    def field(self) -> str:
        """The field of the options that it fills."""
        return self.name.lstrip("-").replace("-", "_")


def check_flags(formats: Sequence[str]) -> tuple[Flag, ...]:
    """The flags of `copydesk check`; `formats` are the forms of report there are."""
    return (
        Flag(
            "--style",
            "list",
            "House style to add: ap, reuters, guardian, bbc, nyt.",
            metavar="STYLE",
        ),
        Flag("--language", "text", "English of the drafts; auto if none is set.", LANGUAGES),
        Flag("--select", "list", "Only this rule, folder of rules or glob.", metavar="RULE"),
        Flag("--ignore", "list", "Not this rule, folder of rules or glob.", metavar="RULE"),
        Flag(
            "--fail-on",
            "text",
            "Lowest level that makes the exit code 1; warning if none is set.",
            FAIL_LEVELS,
        ),
        Flag("--fix", "switch", "Make the safe corrections in the files."),
        Flag("--unsafe-fixes", "switch", "Make every correction that has one answer."),
        Flag("--diff", "switch", "Show the corrections, change nothing."),
        Flag("--output-format", "text", "Form of the report.", tuple(formats)),
        Flag("--output", "path", "Write the report to this file.", metavar="FILE"),
        Flag("--statistics", "switch", "Count findings by rule instead of listing them."),
        Flag("--quiet", "switch", "Print only what makes the exit code 1."),
        Flag("--vale-config", "path", "Hold to the styles of this .vale.ini too.", metavar="FILE"),
        Flag(
            "--languagetool",
            "text",
            "auto (if it is warm), on, off, or a server's address.",
            metavar="auto|on|off|URL",
        ),
        Flag("--isolated", "switch", "Use no configuration file."),
        Flag("--config", "path", "Use this configuration file.", metavar="FILE"),
        Flag("--force-exclude", "switch", "Hold to `exclude` for drafts named outright too."),
        Flag("--baseline", "path", "File of known findings, which don't count.", metavar="FILE"),
        Flag("--since", "text", "Only lines that are new since this commit.", metavar="REV"),
        Flag("--jobs", "number", "Processes for many drafts; 0 is one a core.", metavar="N"),
        Flag("--watch", "switch", "Check drafts again whenever they are saved."),
        Flag("--no-cache", "switch", "Check drafts again that have not changed."),
        Flag("--stdin-filename", "text", "Name of the draft that comes by `-`.", metavar="NAME"),
    )


def quick_parse(argv: Sequence[str], flags: Sequence[Flag]) -> CheckOptions | None:
    """Read a plain, faultless call; None for any other, which typer then answers."""
    by_name = {flag.name: flag for flag in flags}
    values: dict[str, Any] = {}
    paths: list[Path] = []
    rest = list(argv)
    while rest:
        argument = rest.pop(0)
        if argument == "-" or not argument.startswith("-"):
            paths.append(Path(argument))
            continue
        name, has_value, value = argument.partition("=")
        flag = by_name.get(name)
        if flag is None or (flag.kind == "switch" and has_value):
            return None
        if flag.kind == "switch":
            values[flag.field] = True
            continue
        if not has_value:
            if not rest:
                return None
            value = rest.pop(0)
        if flag.choices and value not in flag.choices:
            return None
        if flag.kind == "number" and not (value.isascii() and value.isdigit()):
            return None
        _put(values, flag, value)
    return CheckOptions(paths=tuple(paths), **values) if paths else None


def _put(values: dict[str, Any], flag: Flag, value: str) -> None:
    if flag.kind == "list":
        values[flag.field] = (*values.get(flag.field, ()), value)
    else:
        kinds: dict[str, Callable[[str], object]] = {"path": Path, "number": int}
        values[flag.field] = kinds.get(flag.kind, str)(value)


def typer_command(
    run: Callable[[CheckOptions], None], flags: Sequence[Flag]
) -> Callable[..., None]:
    """A function that typer reads as a command with these flags."""
    import inspect
    from enum import Enum

    import typer

    defaults = CheckOptions()
    parameters = [
        inspect.Parameter(
            "paths",
            inspect.Parameter.KEYWORD_ONLY,
            default=typer.Argument(
                ..., metavar="PATH...", help="Files, folders, or - for standard input."
            ),
            annotation=list[Path],
        )
    ]
    for flag in flags:
        default: Any = getattr(defaults, flag.field)
        kinds: dict[str, Any] = {
            "switch": bool,
            "text": str,
            "list": list[str],
            "path": Path | None,
            "number": int,
        }
        wanted = kinds[flag.kind]
        if flag.choices:
            choices = Enum(flag.field, {c: c for c in flag.choices}, type=str)  # type: ignore[misc]
            wanted = choices if default else choices | None
            default = choices(default) if default else None
        option = typer.Option(
            list(default) if flag.kind == "list" else default,
            flag.name,
            help=flag.help,
            metavar=flag.metavar or None,
            min=0 if flag.kind == "number" else None,
            show_default=flag.kind == "text" and bool(default),
        )
        parameters.append(
            inspect.Parameter(
                flag.field, inspect.Parameter.KEYWORD_ONLY, default=option, annotation=wanted
            )
        )

    def command(**values: Any) -> None:
        plain: dict[str, Any] = {
            name: tuple(value)
            if isinstance(value, list)
            else value.value
            if isinstance(value, Enum)
            else getattr(defaults, name)
            if value is None
            else value
            for name, value in values.items()
        }
        run(CheckOptions(**plain))

    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    return command
