"""`.vale.ini`: which styles hold for which files, and at what level.

Vale's format is documented at https://vale.sh/docs/vale-ini. A file is read as it is; settings that
have to do with Vale's own running (downloads, views, transforms) are passed over. What a package
brings along (`.vale-config/*.ini` among the styles) holds before the file's own settings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint.vale import ValeError
from lint.vale.condition import fault

LEVELS = ("suggestion", "warning", "error")
_OTHERS = ("formats", "asciidoctor", "sphinx")
"""Sections that are not about files."""
_PARAMETER = re.compile(r"([\w.-]+)\[(\w+)\]")
_YES, _NO = ("YES", "true", "on"), ("NO", "false", "off")


class Section(NamedTuple):
    """What holds for files that fit a glob and, if there is one, a condition."""

    glob: str
    condition: str = ""
    styles: tuple[str, ...] | None = None
    """Styles in force; None: as before."""
    levels: tuple[tuple[str, str], ...] = ()
    """Styles and rules, with `yes`, `no` or a level."""
    token_ignores: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()
    vocabularies: tuple[str, ...] = ()
    """Those beside the ones that hold everywhere."""


class Ini(NamedTuple):
    """A `.vale.ini`."""

    path: Path
    styles_path: Path
    min_level: str = "suggestion"
    vocabularies: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    classes: tuple[str, ...] = ()
    """Elements of these classes are not looked at."""
    tags: tuple[str, ...] = ()
    """Neither are these elements."""
    parameters: tuple[tuple[str, str, str], ...] = ()
    """Rules, each with a key and the value that it has here."""

    def styles(self) -> list[str]:
        """Every style that some section names, be it only for the sake of one rule."""
        names = [style for section in self.sections for style in section.styles or ()]
        single = [
            name.partition(".")[0]
            for section in self.sections
            for name, level in section.levels
            if "." in name and level not in ("no", "UNSET")
        ]
        there = [
            style for style in single if style == "Vale" or (self.styles_path / style).is_dir()
        ]
        vocabularies = ["Vale"] if self.section_vocabularies() else []
        return list(dict.fromkeys([*names, *there, *vocabularies]))

    def section_vocabularies(self) -> list[str]:
        """The vocabularies that some section names beside those that hold everywhere."""
        names = (name for section in self.sections for name in section.vocabularies)
        known = ("NONE", *self.vocabularies)
        return [name for name in dict.fromkeys(names) if name not in known]


def read_ini(path: Path) -> Ini:
    """Read a `.vale.ini`. Raises ValeError."""
    own = _sorted(path)
    styles_path = path.parent / own.top.get("StylesPath", "styles")
    if "StylesPath" in own.top and not styles_path.is_dir():
        raise ValeError(f"{path}: there is no StylesPath {styles_path}")
    layers = [*map(_sorted, sorted(styles_path.glob(".vale-config/*.ini"))), own]
    top = {key: value for layer in layers for key, value in layer.top.items()}
    level = top.get("MinAlertLevel", "suggestion")
    if level not in LEVELS:
        raise ValeError(f"{path}: MinAlertLevel: `{level}` is none of {', '.join(LEVELS)}")
    vocabularies: tuple[str, ...] = ()
    for layer in layers:
        vocabularies = _more(vocabularies, layer.top.get("Vocab", ""))
    return Ini(
        path,
        styles_path,
        level,
        vocabularies,
        tuple(section for layer in layers for section in layer.sections),
        _list(top.get("IgnoredClasses", "")),
        _list(top.get("IgnoredScopes", "")) + _list(top.get("SkippedScopes", "")),
        tuple(parameter for layer in layers for parameter in layer.parameters),
    )


class _Layer(NamedTuple):
    """What one file says: at the top, in the sections for files, and of keys of rules."""

    top: dict[str, str]
    sections: list[Section]
    parameters: list[tuple[str, str, str]]


def _sorted(path: Path) -> _Layer:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise ValeError(f"{path} can't be read: {problem}") from None
    layer = _Layer({}, [], [])
    where = ""
    for number, key, value in _settings(lines):
        if not key:
            raise ValeError(f"{path}:{number}: neither `[section]` nor `key = value`")
        if key == "[":
            where = value
            glob, _, condition = where.partition(" if ")
            wrong = fault(condition) if condition else ""
            if wrong:
                raise ValeError(f"{path}:{number}: `{condition}`: {wrong}")
            layer.sections.extend(
                [] if where in _OTHERS else [Section(glob.strip(), condition.strip())]
            )
        elif not where:
            layer.top[key] = value
        elif where not in _OTHERS:
            if parameter := _PARAMETER.fullmatch(key):
                layer.parameters.append((parameter[1], parameter[2], value))
            else:
                layer.sections[-1] = _with(layer.sections[-1], key, value)
    return layer


def _settings(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Line, key and value; `[` for a section, "" for what is neither."""
    joined = ""
    for number, raw in enumerate(lines, 1):
        line = (joined + raw).strip()
        joined = ""
        if line.endswith("\\") and not line.startswith(("#", ";")):
            joined = line[:-1]
        elif line.startswith("[") and line.endswith("]"):
            yield number, "[", line[1:-1].strip()
        elif line and line[0] not in "#;":
            key, sign, value = line.partition("=")
            yield number, key.strip() if sign else "", _plain(value)


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'`":
        return value[1:-1]
    return re.sub(r"\s+[#;].*$", "", value)


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _more(before: tuple[str, ...], value: str) -> tuple[str, ...]:
    """A list that goes on from one file or section to the next; `NONE` begins anew."""
    names = _list(value)
    return () if names == ("NONE",) else (*before, *names)


def _patterns(value: str) -> tuple[str, ...]:
    """Patterns between commas; a comma of a pattern is written `\\,` or stands in braces."""
    parts = re.split(r"(?<!\\),(?![^{]*\})", value)
    return tuple(part.strip().replace(r"\,", ",") for part in parts if part.strip())


def _with(section: Section, key: str, value: str) -> Section:
    if key == "BasedOnStyles":
        styles = _list(value)
        return section._replace(styles=() if styles == ("NONE",) else styles)
    if key == "Vocab":
        return section._replace(vocabularies=_list(value))
    if key == "TokenIgnores":
        return section._replace(token_ignores=_patterns(value))
    if key in ("BlockIgnores", "IgnorePatterns"):
        return section._replace(block_ignores=(*section.block_ignores, *_patterns(value)))
    level = "yes" if value in _YES else "no" if value in _NO else value
    if level in ("yes", "no", "UNSET", *LEVELS):
        return section._replace(levels=(*section.levels, (key, level)))
    return section
