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
from lint.vale.style import Ready, exceptions_of, phrases_of, read_style, ready

KIND = "vale"
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
        rules, problems = _rules(ini)
        known = (key, rules, problems)
        keep(place, known)
    _, rules, problems = known
    sections = tuple(tuple(section) for section in ini.sections)
    tables = (ini.min_level, sections, [ready for _, ready in rules])
    part = Part(tables, [_rule(name, ready) for name, ready in rules])
    return Book({KIND: part}), problems


def _edition(ini: Ini) -> str:
    """Changes with any file that the rules are made of."""
    facts = [f"{VERSION} {sys.version_info[:2]} {ini.vocabularies}"]
    folders = [ini.styles_path / name for name in (*ini.styles(), "config", "Vocab")]
    for folder in (*folders, Path(__file__).parent):
        for path in sorted(folder.glob("**/*.*")):
            stat = path.stat()
            facts.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
    return fingerprint("\n".join(facts).encode())


def _rules(ini: Ini) -> tuple[list[tuple[str, Ready]], list[str]]:
    """Every rule of every style in use, by name, and what is wrong with the others."""
    accepted, rejected = _vocabulary(ini, "accept"), _vocabulary(ini, "reject")
    rules: list[tuple[str, Ready]] = []
    problems: list[str] = []
    for style in ini.styles():
        found = _own(accepted, rejected) if style == "Vale" else read_style(ini.styles_path / style)
        for name, rule in found:
            if isinstance(rule, str):
                problems.append(f"{name} {rule}; it is left out")
                continue
            exceptions = [*rule["exceptions"], *(accepted if rule["vocab"] else ())]
            spelling = rule["kind"] == "spelling"
            if spelling:
                rule["lists"] = [str(path) for path in _lists(ini, rule)]
            if name not in ("Vale.Terms", "Vale.Avoid"):
                rule["except"] = exceptions_of(exceptions, ignorecase=spelling)
                rule["phrases"] = phrases_of(exceptions)
            rules.append((name, rule))
    return rules, problems


def _lists(ini: Ini, rule: Ready) -> Iterator[Path]:
    """The word lists and dictionaries that are there of those that a spelling rule names."""
    styles = ini.styles_path
    named = [styles / folder / name for name in rule["ignore"] for folder in ("", "config/ignore")]
    folders = (styles / rule["dicpath"], styles / "config/dictionaries", styles)
    named += [folder / f"{name}.dic" for name in rule["dictionaries"] for folder in folders]
    yield from (path.absolute() for path in named if path.is_file())


def _own(accepted: list[str], rejected: list[str]) -> Iterator[tuple[str, Ready | str]]:
    for name, rule in _BUILT_IN.items():
        yield name, ready(rule)
    if accepted:
        swap = {rf"(?<!\w){term.lower()}(?!\w)": term for term in accepted}
        yield (
            "Vale.Terms",
            ready(
                {
                    "extends": "substitution",
                    "message": "Use '%s' instead of '%s'.",
                    "level": "error",
                    "ignorecase": True,
                    "nonword": True,
                    "swap": swap,
                }
            ),
        )
    if rejected:
        yield (
            "Vale.Avoid",
            ready(
                {
                    "extends": "existence",
                    "message": "Avoid using '%s'.",
                    "level": "error",
                    "ignorecase": True,
                    "tokens": rejected,
                }
            ),
        )


def _vocabulary(ini: Ini, which: str) -> list[str]:
    """The words of the vocabularies in use; a pattern a line, `#` begins a remark."""
    words = []
    for name in ini.vocabularies:
        for folder in ("config/vocabularies", "Vocab"):
            path = ini.styles_path / folder / name / f"{which}.txt"
            if path.is_file():
                lines = path.read_text(encoding="utf-8-sig").splitlines()
                words += [line.strip() for line in lines if line.strip() and line[0] != "#"]
    return words


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
