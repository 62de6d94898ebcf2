"""Reads a configuration file, YAML or TOML, and says by line what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from lint.config.find import ConfigError
from lint.config.settings import Config
from lint.languagetool import MODES
from lint.readers import FORMATS
from lint.record import Fault, build, did_you_mean
from lint.yaml import Fields, Items, Text, YamlFault, read_yaml

_MOST_BYTES = 1_000_000
_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*(["']?)([^"'=#\n]+?)\1\s*=""")


def read_config(path: Path, raw: bytes) -> Config | None:
    """The configuration in a file; None if a pyproject.toml has none. Raises ConfigError."""
    try:
        if len(raw) > _MOST_BYTES:
            raise Fault(1, "a configuration may have a million bytes at most")
        fields = _toml(raw.decode()) if path.suffix == ".toml" else _yaml(raw.decode("utf-8-sig"))
        if fields is None:
            return None
        config: Config = build(Config, fields)
        _check_formats(config, fields)
        _check_languagetool(config, fields)
    except (Fault, YamlFault) as fault:
        raise ConfigError(f"{path}:{fault.line}: {fault}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}:1: not UTF-8") from None
    return config


def globs_of(config: Config, path: Path) -> dict[str, str]:
    """The regular expression of every pattern in a configuration. Raises ConfigError."""
    patterns = [*config.exclude, *config.formats]
    for section in config.sections:
        patterns += section.files
    globs = {}
    for pattern in patterns:
        spec = GitIgnoreSpec.from_lines([pattern])
        if pattern.startswith("!") or not len(spec) or spec.patterns[0].regex is None:
            line = line_of(path, pattern)
            raise ConfigError(f"{path}:{line}: `{pattern}` is no pattern that means some drafts")
        globs[pattern] = spec.patterns[0].regex.pattern
    return globs


def line_of(path: Path, name: str) -> int:
    """The line (from 1) of a configuration file in which a name first stands, 0 if in none."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    wanted = re.compile(rf"(?<![\w/*-]){re.escape(name)}(?![\w/*-])")
    return next((i for i, line in enumerate(lines, 1) if wanted.search(line)), 0)


def _check_formats(config: Config, fields: Fields) -> None:
    for pattern, form in config.formats.items():
        if form not in FORMATS:
            line = fields["formats"].key_line[pattern]
            hint = did_you_mean(form, FORMATS) or f"; it is one of {', '.join(FORMATS)}"
            raise Fault(line, f"formats: `{form}` is unknown{hint}")


def _check_languagetool(config: Config, fields: Fields) -> None:
    said = config.languagetool
    if said and said not in MODES and not said.startswith(("http://", "https://")):
        hint = did_you_mean(said, MODES) or "; it is auto, on, off or an address (http://…)"
        raise Fault(fields.key_line["languagetool"], f"languagetool: `{said}` is unknown{hint}")


def _yaml(source: str) -> Fields:
    fields = read_yaml(source)
    if not isinstance(fields, Fields):
        raise Fault(1, "a configuration is lines of `setting: value`")
    if not hasattr(fields, "key_line"):
        fields.key_line = {}  # an empty file
    return fields


def _toml(source: str) -> Fields | None:
    try:
        whole = tomllib.loads(source)
    except tomllib.TOMLDecodeError as problem:
        line = re.search(r"line (\d+)", str(problem))
        last = source.count("\n") + 1  # "at end of document"
        raise Fault(int(line[1]) if line else last, f"not TOML: {problem}") from None
    table = whole.get("tool", {}).get("copydesk")
    if table is None:
        return None
    return _Lines(source).fields("tool.copydesk", table)


class _Lines:
    """Where each key of a TOML text stands. tomllib does not tell."""

    def __init__(self, source: str) -> None:
        self._line: dict[tuple[str, str], list[int]] = {}
        table = ""
        for number, line in enumerate(source.splitlines(), 1):
            if match := _TABLE.match(line):
                table = re.sub(r"[\s\"']", "", match[1])
                parent, _, key = table.rpartition(".")
                self._line.setdefault((parent, key), []).append(number)
            elif match := _KEY.match(line):
                self._line.setdefault((table, match[2]), []).append(number)

    def fields(self, name: str, table: dict[str, Any], nth: int = 0, line: int = 1) -> Fields:
        """A TOML table as fields. `nth` counts the tables of one name."""
        parent, _, last = name.rpartition(".")
        fields = Fields()
        fields.line = self._nth((parent, last), nth, line)
        fields.key_line = {}
        for key, value in table.items():
            at = fields.key_line[key] = self._nth((name, key), nth, fields.line)
            fields[key] = self._node(f"{name}.{key}", value, 0, at)
        return fields

    def _nth(self, key: tuple[str, str], nth: int, otherwise: int) -> int:
        lines = self._line.get(key, [])
        return lines[min(nth, len(lines) - 1)] if lines else otherwise

    def _node(self, name: str, value: Any, nth: int, line: int) -> Text | Items | Fields:
        if isinstance(value, dict):
            return self.fields(name, value, nth, line)
        if isinstance(value, list):
            items = Items(self._node(name, item, i, line) for i, item in enumerate(value))
            items.line = line
            return items
        if isinstance(value, bool):
            return Text("yes" if value else "no", line)
        return Text(str(value), line)
