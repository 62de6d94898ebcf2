"""Every setting there is, said once.

From these records come what a configuration file may say, the errors about what it says wrong,
the JSON schema that editors complete it by, and the start that `copydesk init` writes.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

Level = Literal["error", "warning", "suggestion", "off"]
FailOn = Literal["error", "warning", "suggestion", "never"]
Language = Literal["auto", "en-US", "en-GB", "en-AU", "en-CA"]


class Section(NamedTuple):
    """What holds for some drafts only."""

    files: Annotated[tuple[str, ...], "The drafts meant: patterns as in .gitignore."]
    style: Annotated[tuple[str, ...], "House styles to add here."] = ()
    language: Annotated[Language | None, "English of these drafts."] = None
    select: Annotated[tuple[str, ...], "Only these rules here."] = ()
    ignore: Annotated[tuple[str, ...], "Rules to leave out here as well."] = ()
    levels: Annotated[Mapping[str, Level], "Levels that rules have here."] = {}
    words: Annotated[tuple[str, ...], "Words and names that are right here as well."] = ()
    fail_on: Annotated[FailOn | None, "Lowest level that fails here."] = None


class Config(NamedTuple):
    """A configuration file."""

    style: Annotated[tuple[str, ...], "House styles: ap, reuters, guardian, bbc, nyt."] = ()
    language: Annotated[Language | None, "English of the drafts; auto goes by each draft."] = None
    select: Annotated[tuple[str, ...], "Only these rules, folders of rules or globs."] = ()
    ignore: Annotated[tuple[str, ...], "Rules, folders of rules or globs to leave out."] = ()
    levels: Annotated[Mapping[str, Level], "Levels of rules, folders of rules or globs."] = {}
    fail_on: Annotated[FailOn | None, "Lowest level that makes the exit code 1."] = None
    rules: Annotated[tuple[str, ...], "Folders of your own rules."] = ()
    words: Annotated[tuple[str, ...], "Words and names that are right in this house."] = ()
    word_lists: Annotated[tuple[str, ...], "Files of such words, one a line, # for remarks."] = ()
    names: Annotated[tuple[str, ...], "Files that say how this house writes names."] = ()
    exclude: Annotated[tuple[str, ...], "Drafts to leave out: patterns as in .gitignore."] = ()
    formats: Annotated[Mapping[str, str], "Formats of drafts by pattern, as `*.njk: html`."] = {}
    front_matter: Annotated[tuple[str, ...], "Fields of the front matter that are prose."] = ()
    baseline: Annotated[str, "File of known findings, written by `copydesk baseline`."] = ""
    vale: Annotated[str, "A .vale.ini, whose styles are to be held to as well."] = ""
    languagetool: Annotated[str, "auto, on, off or the address of a server (http://…)."] = ""
    allow_remote: Annotated[bool, "May drafts be sent to a LanguageTool on another machine?"] = (
        False
    )
    sections: Annotated[tuple[Section, ...], "What holds for some drafts only."] = ()


class Settings(NamedTuple):
    """What holds for one draft, all sources considered. Paths are absolute."""

    style: tuple[str, ...] = ()
    language: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    fail_on: str = "warning"
    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    word_lists: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    format: str = ""
    front_matter: tuple[str, ...] = ()
    baseline: str = ""
    vale: str = ""
    languagetool: str = "auto"
    allow_remote: bool = False
