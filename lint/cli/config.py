"""copydesk config and init."""

from __future__ import annotations

import json
from pathlib import Path

from lint.cli.check import UsageError
from lint.cli.screen import wants_color
from lint.config.find import NAMES, Configs, Loaded
from lint.config.read import line_of
from lint.config.schema import schema
from lint.config.settings import Settings
from lint.config.start import START
from lint.desks import Desks
from lint.record import written
from lint.reports.terminal import painter, shown

_WIDEST = 48
"""Values longer than this do not move the column after them."""


def show(path: Path) -> int:
    """Print what holds for a draft (or for drafts in a folder) and where each setting stands."""
    draft = path / "draft" if path.is_dir() else path
    configs = Configs()
    loaded = configs.of(draft)
    settings = configs.settings(draft)
    print(shown(f"Settings for {path}, from {loaded.path if loaded else 'no configuration file'}"))
    Desks(configs).desk(draft)  # what is set must be there: rules, styles, lists
    paint = painter(wants_color())
    texts = {name: shown(_text(value)) for name, value in settings._asdict().items()}
    width = min(max(map(len, texts.values())), _WIDEST)
    for name, text in texts.items():
        is_set = getattr(settings, name) != Settings._field_defaults[name]
        origin = paint("pale", _origin(name, loaded) if is_set else "default")
        print(f"  {paint('strong', f'{written(name):12}')}  {text:{width}}  {origin}")
    if loaded is not None:
        for section in loaded.config.sections:
            if loaded.fits(section.files, draft):
                print(shown(f"  with the section for {', '.join(section.files)}"))
    return 0


def _text(value: object) -> str:
    if isinstance(value, tuple):
        pairs = (": ".join(item) if isinstance(item, tuple) else item for item in value)
        return ", ".join(pairs) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) or "none"


def _origin(name: str, loaded: Loaded | None) -> str:
    """Where a setting that is no default stands."""
    if loaded is None:
        return "default"
    key = {"format": "formats"}.get(name, written(name))
    return shown(f"{loaded.path.name}:{line_of(loaded.path, key)}")


def print_schema() -> int:
    """Print the JSON schema of a configuration."""
    print(json.dumps(schema(), indent=2))
    return 0


def init(folder: Path) -> int:
    """Write a configuration that says what could be set."""
    path = folder / NAMES[0]
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(START)
    except FileExistsError:
        raise UsageError(f"{path} is there already") from None
    except OSError as problem:
        raise UsageError(f"{path} can't be written: {problem.strerror}") from None
    print(f"Wrote {shown(str(path))}.")
    return 0
