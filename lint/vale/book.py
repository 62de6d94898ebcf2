"""A `.vale.ini` and its styles, as a rulebook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint import VERSION
from lint.book import Book
from lint.checks.kind import Part
from lint.kept import cache_folder, fingerprint, keep, kept
from lint.rule import Rule
from lint.vale import ValeError
from lint.vale.ini import Ini, read_ini
from lint.vale.kinds import Ready
from lint.vale.pattern import exceptions_of, phrases_of
from lint.vale.style import read_style, ready
from lint.vale.vocabulary import avoid_rule, read_vocabularies, terms_rule

KIND = "vale"
Exceptions = dict[str, tuple[str, str]]
"""By vocabulary the patterns of accepted words and of phrases."""
_BUILT_IN: dict[str, dict[str, Any]] = {
    "Vale.Spelling": {
        "extends": "spelling",
        "message": "Did you really mean '%s'?",
        "level": "error",
    },
    "Vale.Repetition": {
        "extends": "repetition",
        "message": "'%s' is repeated!",
        "level": "error",
        "tokens": [r"[^\s.!?]+"],
        "ignorecase": True,
        "alpha": True,
        "action": {"name": "edit", "params": ["truncate", " "]},
    },
}
"""Rules that Vale has without a file. (Facts of its documentation; words are ours to keep, since
editor plug-ins and baselines go by them.)"""


def vale_book(path: Path) -> tuple[Book, list[str]]:
    """The rulebook of a `.vale.ini`, and which rules are left out and why. It is kept, since
    reading YAML takes long. Raises ValeError."""
    ini = read_ini(path)
    place = cache_folder() / "vale" / f"{fingerprint(str(path.absolute()).encode())}.book"
    key = _edition(ini)
    known = kept(place)
    if known is None or known[0] != key:
        known = (key, *_rules(ini))
        keep(place, known)
    _, rules, problems, excepted = known
    tables = (ini, excepted, [ready for _, ready in rules])
    part = Part(tables, [_rule(name, ready) for name, ready in rules])
    return Book({KIND: part}), problems


def _edition(ini: Ini) -> str:
    """Changes with any file that the rules are made of."""
    facts = [f"{VERSION} {sys.version_info[:2]} {ini}"]
    folders = [ini.styles_path / name for name in (*ini.styles(), "config", "Vocab")]
    for folder in (*folders, Path(__file__).parent):
        for path in sorted(folder.glob("**/*.*")):
            stat = path.stat()
            facts.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
    return fingerprint("\n".join(facts).encode())


def _rules(ini: Ini) -> tuple[list[tuple[str, Ready]], list[str], Exceptions]:
    """Every rule of every style in use, by name, what is wrong with the others, and what the
    vocabularies of sections accept."""
    accepted = read_vocabularies(ini.styles_path, ini.vocabularies).accepted
    rules: list[tuple[str, Ready]] = []
    problems: list[str] = []
    parameters = _parameters(ini)
    for style in ini.styles():
        own = style == "Vale"
        found = _own(ini, parameters) if own else read_style(ini.styles_path / style, parameters)
        for name, rule in found:
            if isinstance(rule, str):
                problems.append(f"{name} {rule}; it is left out")
                continue
            exceptions = [*rule["exceptions"], *(accepted if rule["vocab"] else ())]
            spelling = rule["kind"] == "spelling"
            if spelling:
                rule["lists"] = [str(path) for path in _lists(ini, name, rule)]
            if not name.startswith("Vale.") or name in _BUILT_IN:
                rule["except"] = exceptions_of(exceptions, ignorecase=spelling)
                rule["phrases"] = phrases_of(exceptions)
            rules.append((name, rule))
    sections = {}
    for name in ini.section_vocabularies():
        words = read_vocabularies(ini.styles_path, (name,)).accepted
        sections[name] = (exceptions_of(words), phrases_of(words))
    return rules, problems, sections


def _parameters(ini: Ini) -> dict[str, dict[str, Any]]:
    """The keys of rules that the file sets, by rule."""
    import yaml

    found: dict[str, dict[str, Any]] = {}
    for name, key, value in ini.parameters:
        try:
            found.setdefault(name, {})[key] = yaml.safe_load(value)
        except yaml.YAMLError:
            found.setdefault(name, {})[key] = value
    return found


def _own(ini: Ini, parameters: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Ready | str]]:
    """The rules that Vale has without a file, and those that vocabularies make."""
    for name, rule in _BUILT_IN.items():
        yield name, ready({**rule, **parameters.get(name, {})})
    of_sections = [(f"Vale.{name}", (name,)) for name in ini.section_vocabularies()]
    for front, names in [("Vale", ini.vocabularies), *of_sections]:
        accepted, rejected = read_vocabularies(ini.styles_path, names)
        if accepted:
            yield f"{front}.Terms", ready(terms_rule(accepted))
        if rejected:
            yield f"{front}.Avoid", ready(avoid_rule(rejected))


def _lists(ini: Ini, name: str, rule: Ready) -> Iterator[Path]:
    """The word lists and dictionaries that are there of those that a spelling rule names."""
    styles = ini.styles_path
    named = [styles / folder / one for one in rule["ignore"] for folder in ("", "config/ignore")]
    if name == "Vale.Spelling":
        named += sorted(styles.glob("config/ignore/*.txt"))
    folders = (styles / rule["dicpath"], styles / "config/dictionaries", styles)
    named += [folder / f"{one}.dic" for one in rule["dictionaries"] for folder in folders]
    yield from (path.absolute() for path in named if path.is_file())


def _rule(name: str, ready: Ready) -> Rule:
    style = name.partition(".")[0]
    return Rule(
        name=f"{KIND}/{name.replace('.', '/')}",
        kind=KIND,
        level=ready["level"] if ready["level"] != "suggestion" else "suggestion",
        message="{said}",
        why=f"The style {style} says so.",
        fix="ask" if ready["action"][0] else "none",
        sources=(ready["link"],) if ready["link"] else (),
    )


__all__ = ["KIND", "ValeError", "vale_book"]
