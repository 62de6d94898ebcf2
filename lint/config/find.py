"""Finds the configuration of a draft: the nearest file upward from it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from lint import VERSION
from lint.config.settings import Config, Section, Settings
from lint.kept import cache_folder, fingerprint, keep, kept

NAMES = ("copydesk.yaml", "pyproject.toml")
"""What a configuration file may be called; the first of two in one folder counts."""


class ConfigError(Exception):
    """A configuration that can't be used. The message names file and line."""


class Loaded(NamedTuple):
    """A configuration file as read. `globs` has the regular expression of each pattern in it."""

    path: Path
    config: Config
    globs: dict[str, str]

    def fits(self, patterns: tuple[str, ...], path: Path) -> bool:
        """Does one of its patterns mean this path?"""
        if not patterns:
            return False
        name = os.path.relpath(os.path.abspath(path), self.path.parent)  # noqa: PTH100
        name = name.replace(os.sep, "/")
        return any(re.search(self.globs[pattern], name) for pattern in patterns)


class Configs:
    """The configuration of every draft of a run.

    `only` is the one file to use, whatever lies nearer; `isolated` is to use none. Raises
    ConfigError wherever a file can't be used.
    """

    def __init__(self, only: Path | None = None, isolated: bool = False) -> None:
        self._folders: dict[str, Loaded | None] = {}
        self._vale: dict[str, str] = {}
        self._isolated = isolated
        self._only = load(only) if only is not None and not isolated else None

    def of(self, path: Path) -> Loaded | None:
        """The configuration that counts for a draft; None if there is none."""
        if self._isolated or self._only is not None:
            return self._only
        return self._in(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120

    def _in(self, folder: str) -> Loaded | None:
        if folder not in self._folders:
            self._folders[folder] = self._nearest(folder)
        return self._folders[folder]

    def _nearest(self, folder: str) -> Loaded | None:
        for name in NAMES:
            path = f"{folder}/{name}"
            if os.path.isfile(path):  # noqa: PTH113
                loaded = load(Path(path))
                if loaded is not None:
                    return loaded
        parent = os.path.dirname(folder)  # noqa: PTH120
        if parent == folder or os.path.exists(f"{folder}/.git"):  # noqa: PTH110
            return None
        return self._in(parent)

    def _vale_ini(self, path: Path) -> str:
        """The nearest `.vale.ini` for a draft without a configuration of ours; "" if none."""
        if self._isolated or self._only is not None:
            return ""
        folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        if folder not in self._vale:
            self._vale[folder] = _nearest_vale_ini(folder)
        return self._vale[folder]

    def excluded(self, path: Path) -> bool:
        """Has the configuration left this draft out?"""
        loaded = self.of(path)
        return loaded is not None and loaded.fits(loaded.config.exclude, path)

    def format(self, path: Path) -> str:
        """The format that the configuration gives a draft; empty if it says nothing."""
        loaded = self.of(path)
        if loaded is not None:
            for pattern, form in loaded.config.formats.items():
                if loaded.fits((pattern,), path):
                    return form
        return ""

    def settings(self, path: Path) -> Settings:
        """What holds for a draft by its configuration alone."""
        loaded = self.of(path)
        if loaded is None:
            return Settings(vale=self._vale_ini(path))
        settings = _base(loaded)._replace(format=self.format(path))
        for section in loaded.config.sections:
            if loaded.fits(section.files, path):
                settings = _with(settings, section)
        return settings


_VALE = (".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale", ".config/vale.ini")
"""What Vale calls its configuration."""


def _nearest_vale_ini(folder: str) -> str:
    for name in _VALE:
        if os.path.isfile(f"{folder}/{name}"):  # noqa: PTH113
            return f"{folder}/{name}"
    parent = os.path.dirname(folder)  # noqa: PTH120
    if parent == folder or os.path.exists(f"{folder}/.git"):  # noqa: PTH110
        return ""
    return _nearest_vale_ini(parent)


def _base(loaded: Loaded) -> Settings:
    config, folder = loaded.config, loaded.path.parent
    return Settings(
        style=config.style,
        language=config.language or "auto",
        select=config.select,
        ignore=config.ignore,
        levels=tuple(config.levels.items()),
        fail_on=config.fail_on or "warning",
        rules=tuple(str(folder / rules) for rules in config.rules),
        words=config.words,
        word_lists=tuple(str(folder / path) for path in config.word_lists),
        names=tuple(str(folder / path) for path in config.names),
        front_matter=config.front_matter,
        baseline=str(folder / config.baseline) if config.baseline else "",
        vale=str(folder / config.vale) if config.vale else "",
        languagetool=config.languagetool or "auto",
        allow_remote=config.allow_remote,
    )


def _with(settings: Settings, section: Section) -> Settings:
    """A section adds to lists and overrules what there can be only one of."""
    return settings._replace(
        style=(*settings.style, *section.style),
        language=section.language or settings.language,
        select=section.select or settings.select,
        ignore=(*settings.ignore, *section.ignore),
        levels=(*settings.levels, *section.levels.items()),
        words=(*settings.words, *section.words),
        fail_on=section.fail_on or settings.fail_on,
    )


def load(path: Path) -> Loaded | None:
    """Read a configuration file; None for a pyproject.toml that does not speak of Copydesk.

    Parsed configurations are kept, since parsing takes longer than checking a draft.
    """
    try:
        raw = path.read_bytes()
    except OSError as problem:
        raise ConfigError(f"{path} can't be read: {problem.strerror}") from None
    if path.suffix == ".toml" and b"copydesk" not in raw:
        return None
    place = cache_folder() / "configs" / f"{fingerprint(os.fsencode(path.absolute()))}.config"
    key = (VERSION, Config._fields, Section._fields, fingerprint(raw))
    known = kept(place)
    if known is not None and known[0] == key:
        return None if known[1] is None else Loaded(path, _config(known[1]), known[2])
    from lint.config.read import globs_of, read_config

    config = read_config(path, raw)
    globs = {} if config is None else globs_of(config, path)
    keep(place, (key, None if config is None else _plain(config), globs))
    return None if config is None else Loaded(path, config, globs)


def _plain(value: Any) -> Any:
    """A record as plain tuples, to be kept."""
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _config(plain: Any) -> Config:
    config = Config(*plain)
    return config._replace(sections=tuple(Section(*section) for section in config.sections))
