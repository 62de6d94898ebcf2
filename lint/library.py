"""Reads rules/ and says, by file, line and field, what is wrong with it."""

from __future__ import annotations

import functools
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lint.article import PARTS
from lint.book import Book, Source, builtin
from lint.checks import KINDS, kind
from lint.checks.kind import Part, RuleFault
from lint.finding import LEVELS
from lint.language.phrase import Lists
from lint.record import Fault, build, did_you_mean, written
from lint.rule import AnyRuleFile, Example, Rule, RuleFile
from lint.text import read_marks
from lint.yaml import Fields, Items, Text, YamlFault, read_yaml

_MOST_BYTES = 2_000_000


class RuleError(Exception):
    """A rule file that cannot be used. Its text names file and line and tells the author what
    to do."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")


class _Common(NamedTuple):
    """The fields of every rule."""

    check: str
    message: str
    why: str
    examples: tuple[str, ...]
    level: str = "warning"
    fix: str = "ask"
    where: str = ""
    sources: tuple[str, ...] = ()


def read_rules(source: Source) -> tuple[list[AnyRuleFile], list[RuleError]]:
    """Every rule file of a folder that can be used, and what is wrong with each other one."""
    files: list[AnyRuleFile] = []
    errors: list[RuleError] = []
    for path in source.files():
        try:
            files.append(read_rule(path, source.folder))
        except RuleError as error:
            errors.append(error)
    return files, errors


def compile_book(source: Source) -> Book:
    """Make a book of a folder. Files that can't be used are named in its `problems`."""
    files, errors = read_rules(source)
    by_kind: defaultdict[str, list[AnyRuleFile]] = defaultdict(list)
    for file in files:
        by_kind[file.rule.kind].append(file)
    lists = word_lists(source.folder)
    parts = {name: compile_part(name, of, lists, errors) for name, of in sorted(by_kind.items())}
    return Book(parts, tuple(sorted(map(str, errors))))


def compile_part(
    name: str, files: list[AnyRuleFile], lists: Lists, errors: list[RuleError]
) -> Part:
    """Compile the rules of one kind; those that can't be compiled are added to `errors`."""
    while True:
        try:
            return Part(kind(name).compile(files, lists), [file.rule for file in files])
        except RuleFault as fault:
            file = files[fault.index]
            errors.append(RuleError(file.path, _line_of(file.path, fault.field), str(fault)))
            files = [*files[: fault.index], *files[fault.index + 1 :]]


def _line_of(path: Path, field: str) -> int:
    fields = read_yaml(path.read_text(encoding="utf-8-sig"))
    return fields.key_line.get(field, 1) if isinstance(fields, Fields) else 1


def word_lists(folder: Path) -> Lists:
    """The word lists that the rules of a folder may name: its own `words/*.txt`, then ours."""
    folders = [folder / "words", builtin() / "words"]

    @functools.cache
    def lists(name: str) -> tuple[str, ...] | None:
        for place in folders:
            path = place / f"{name}.txt"
            if path.is_file():
                lines = path.read_text(encoding="utf-8").splitlines()
                return tuple(line.strip() for line in lines if line.strip() and line[0] != "#")
        return None

    return lists


def read_rule(path: Path, folder: Path) -> AnyRuleFile:
    """Read one rule file. Raises RuleError."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Fault(1, "a rule file may have two million bytes at most")
        source = path.read_text(encoding="utf-8-sig")
        name = path.relative_to(folder).with_suffix("").as_posix()
        prefix = _style_prefix(folder)
        return _rule(prefix + name, source, path)
    except (Fault, YamlFault) as fault:
        raise RuleError(path, fault.line, str(fault)) from None
    except (OSError, UnicodeDecodeError) as problem:
        raise RuleError(path, 1, f"can't be read: {problem}") from None


def _style_prefix(folder: Path) -> str:
    """Rules of a house style carry its name: styles/ap/dates."""
    return f"styles/{folder.name}/" if folder.parent.name == "styles" else ""


def _rule(name: str, source: str, path: Path) -> AnyRuleFile:
    fields = read_yaml(source)
    if not isinstance(fields, Fields):
        raise Fault(1, "a rule is lines of `field: value`")
    check = fields.get("check")
    if not isinstance(check, Text):
        raise Fault(1, f"the field `check` is missing; it is one of {', '.join(KINDS)}")
    if check not in KINDS:
        raise Fault(check.line, f"`{check}` is not a kind of check{did_you_mean(check, KINDS)}")
    spec = kind(check).Spec
    known = (*_Common._fields, *map(written, spec._fields))
    common = build(_Common, fields, known)
    _check_common(common, fields)
    return RuleFile(
        Rule(
            name,
            common.check,
            common.level,
            common.message,
            common.why,
            common.fix,
            tuple(common.where.split()),
            common.sources,
        ),
        build(spec, fields, known),
        tuple(_examples(fields["examples"])),
        path,
    )


def _check_common(common: _Common, fields: Fields) -> None:
    _one_of(fields, "level", common.level, LEVELS)
    _one_of(fields, "fix", common.fix, ("safe", "ask", "none"))
    parts = (*PARTS, "quotations")
    for part in common.where.split():
        _one_of(fields, "where", part.removeprefix("~"), parts)
    try:
        list(string.Formatter().parse(common.message))
    except ValueError as problem:
        raise Fault(fields.key_line["message"], f"message: {problem}") from None


def _one_of(fields: Fields, field: str, value: str, allowed: Iterable[str]) -> None:
    if value not in allowed:
        hint = did_you_mean(value, allowed) or f"; it is one of {', '.join(allowed)}"
        raise Fault(fields.key_line[field], f"{field}: `{value}` is unknown{hint}")


def _examples(examples: Text | Items) -> Iterator[Example]:
    lines = (
        [(line, examples.line + i) for i, line in enumerate(examples.splitlines(), 1)]
        if isinstance(examples, Text)
        else [(str(item), item.line) for item in examples]
    )
    for marked, line in lines:
        if not marked.strip():
            continue
        try:
            text, marks = read_marks(marked.strip())
        except ValueError as problem:
            raise Fault(line, f"examples: {problem}") from None
        yield Example(text, marks, line)
