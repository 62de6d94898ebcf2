"""A newsroom's own names: a file that says how this house writes them.

One entry a line, `#` begins a remark:

    Podolyak                            is right, and never doubted
    Zelensky < Zelenskiy, Zelenskyy     the first is right, the others are marked
    Horan != Horgan                     two names, however alike

In YAML the same entries stand in a list, or in a list under `names:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from lint.book import Book
from lint.checks import names
from lint.checks.kind import Part
from lint.rule import Rule, RuleFile

RULE = Rule(
    "house/names",
    "names",
    "warning",
    "‘{found}’ is ‘{suggest}’ in this house.",
    "The newsroom’s own list of names says so.",
    "safe",
)


class NamesError(Exception):
    """A file of names that can't be used. The message names file and line."""


class HouseNames(NamedTuple):
    """What a house has decided. `right` are entries as in a file: a name, or `right < wrong,
    wrong`; `different` are names that are alike and not the same."""

    right: tuple[str, ...] = ()
    different: tuple[tuple[str, str], ...] = ()


def read_names(path: Path) -> HouseNames:
    """Read a file of names, YAML by its suffix or plain lines. Raises NamesError."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise NamesError(f"{path} is not UTF-8") from None
    except OSError as problem:
        raise NamesError(f"{path} can't be read: {problem.strerror}") from None
    lines = _yaml_lines(path, source) if path.suffix in (".yaml", ".yml") else _lines(source)
    right: list[str] = []
    different: list[tuple[str, str]] = []
    for number, line in lines:
        try:
            _read_entry(line, right, different)
        except ValueError as problem:
            raise NamesError(f"{path}:{number}: {problem}") from None
    return HouseNames(tuple(right), tuple(different))


def _lines(source: str) -> Iterable[tuple[int, str]]:
    for number, line in enumerate(source.splitlines(), 1):
        entry = line.partition("#")[0].strip()
        if entry:
            yield number, entry


def _yaml_lines(path: Path, source: str) -> Iterable[tuple[int, str]]:
    from lint.yaml import Fields, Items, Text, YamlFault, read_yaml

    try:
        node = read_yaml(source)
    except YamlFault as fault:
        raise NamesError(f"{path}:{fault.line}: {fault}") from None
    if isinstance(node, Fields):
        node = node.get("names", Items())
    if isinstance(node, Text):
        yield from ((node.line + i, entry) for i, entry in _lines(node))
        return
    for item in node:
        if not isinstance(item, Text):
            raise NamesError(f"{path}: a list of names is lines such as `Zelensky < Zelenskiy`")
        yield item.line, item.strip()


def _read_entry(line: str, right: list[str], different: list[tuple[str, str]]) -> None:
    """Add what a line says. Raises ValueError."""
    if "!=" in line:
        one, _, other = (part.strip() for part in line.partition("!="))
        if not one or not other:
            raise ValueError(f"`{line}` needs a name on each side of `!=`")
        different.append((one, other))
        return
    name, sign, wrong = (part.strip() for part in line.partition("<"))
    if not name or (sign and not wrong):
        raise ValueError(f"`{line}` needs a name on each side of `<`")
    right.append(line)


def house_book(names_of_house: HouseNames) -> Book:
    """A rulebook of one rule, `house/names`; put last, it overrules styles and articles."""
    pairs = tuple(f"{one}, {other}" for one, other in names_of_house.different)
    spec = names.Spec(house=names_of_house.right, different=pairs)
    file = RuleFile(RULE, spec, (), Path())
    return Book({"names": Part(names.compile([file], lambda _: None), [RULE])})


def add_names(path: Path, entries: Sequence[str]) -> list[str]:
    """Add entries to a file of plain lines, which is made if need be; return those that were new.
    Raises NamesError, and then the file is as it was."""
    for entry in entries:
        try:
            _read_entry(entry, [], [])
        except ValueError as problem:
            raise NamesError(str(problem)) from None
    if path.suffix in (".yaml", ".yml"):
        raise NamesError(f"{path} is YAML; names are added to files of plain lines")
    source = ""
    if path.exists():
        read_names(path)
        source = path.read_text(encoding="utf-8-sig")
    known = {line for _, line in _lines(source)}
    new = [entry for entry in dict.fromkeys(entries) if entry not in known]
    if new:
        gap = "\n" if source and not source.endswith("\n") else ""
        try:
            path.write_text(source + gap + "".join(f"{entry}\n" for entry in new), encoding="utf-8")
        except OSError as problem:
            raise NamesError(f"{path} can't be written: {problem.strerror}") from None
    return new
