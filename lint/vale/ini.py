"""`.vale.ini`: which styles hold for which files, and at what level.

Vale's format is documented at https://vale.sh/docs/vale-ini. A file is read as it is; settings that
have to do with Vale's own running (packages, views, transforms) are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint.vale import ValeError

LEVELS = ("suggestion", "warning", "error")
_OTHERS = ("formats", "asciidoctor", "sphinx")
"""Sections that are not about files."""
_YES, _NO = ("YES", "true", "on"), ("NO", "false", "off")


class Section(NamedTuple):
    """What holds for files that fit a glob."""

    glob: str
    styles: tuple[str, ...] | None = None
    """Styles in force; None: as before."""
    levels: tuple[tuple[str, str], ...] = ()
    """Styles and rules, with `yes`, `no` or a level."""
    token_ignores: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()


class Ini(NamedTuple):
    """A `.vale.ini`."""

    path: Path
    styles_path: Path
    min_level: str = "suggestion"
    vocabularies: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()

    def styles(self) -> list[str]:
        """Every style that some section names, be it only for the sake of one rule."""
        names = [style for section in self.sections for style in section.styles or ()]
        single = [
            name.partition(".")[0]
            for section in self.sections
            for name, level in section.levels
            if "." in name and level != "no"
        ]
        there = [
            style for style in single if style == "Vale" or (self.styles_path / style).is_dir()
        ]
        return list(dict.fromkeys([*names, *there]))


def read_ini(path: Path) -> Ini:
    """Read a `.vale.ini`. Raises ValeError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise ValeError(f"{path} can't be read: {problem}") from None
    top, formats, sections = _sorted(path, lines)
    level = top.get("MinAlertLevel", "suggestion")
    if level not in LEVELS:
        raise ValeError(f"{path}: MinAlertLevel: `{level}` is none of {', '.join(LEVELS)}")
    styles_path = path.parent / top.get("StylesPath", "styles")
    if "StylesPath" in top and not styles_path.is_dir():
        raise ValeError(f"{path}: there is no StylesPath {styles_path}")
    vocabularies = _list(top.get("Vocab", ""))
    return Ini(path, styles_path, level, vocabularies, tuple(formats), tuple(sections))


def _sorted(
    path: Path, lines: list[str]
) -> tuple[dict[str, str], list[tuple[str, str]], list[Section]]:
    """What stands at the top, under `[formats]`, and in the sections for files."""
    top: dict[str, str] = {}
    formats: list[tuple[str, str]] = []
    sections: list[Section] = []
    where = ""
    for number, key, value in _settings(lines):
        if not key:
            raise ValeError(f"{path}:{number}: neither `[section]` nor `key = value`")
        if key == "[":
            where = value
            sections += [] if where in _OTHERS else [Section(where)]
        elif not where:
            top[key] = value
        elif where == "formats":
            formats.append((key, value))
        elif where not in _OTHERS:
            sections[-1] = _with(sections[-1], key, value)
    return top, formats, sections


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


def _with(section: Section, key: str, value: str) -> Section:
    if key == "BasedOnStyles":
        styles = _list(value)
        return section._replace(styles=() if styles == ("NONE",) else styles)
    if key in ("TokenIgnores", "BlockIgnores"):
        patterns = tuple(
            part.strip() for part in re.split(r"(?<!\\),(?![^{]*\})", value) if part.strip()
        )
        if key == "TokenIgnores":
            return section._replace(token_ignores=patterns)
        return section._replace(block_ignores=patterns)
    level = "yes" if value in _YES else "no" if value in _NO else value
    if level in ("yes", "no", *LEVELS) and "[" not in key:
        return section._replace(levels=(*section.levels, (key, level)))
    return section
