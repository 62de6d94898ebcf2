"""Vocabularies: words that a house accepts and words that it rejects.

`accept.txt` and `reject.txt` hold a pattern a line; `vocab.yml` holds terms, each taken as it is
unless it says otherwise (`flags`, `ignorecase`, `regex`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lint.vale import ValeError
from lint.vale.affixes import forms
from lint.vale.pattern import plain, term_pattern


class Vocabulary(NamedTuple):
    """Patterns of accepted and of rejected words."""

    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()


def read_vocabularies(styles: Path, names: tuple[str, ...]) -> Vocabulary:
    """The words of some vocabularies together. Raises ValeError."""
    accepted: list[str] = []
    rejected: list[str] = []
    for name in names:
        for folder in (styles / "config" / "vocabularies" / name, styles / "Vocab" / name):
            accepted += _lines(folder / "accept.txt")
            rejected += _lines(folder / "reject.txt")
            for path in (folder / "vocab.yml", folder / "vocab.yaml"):
                if path.is_file():
                    more = _terms(path, styles)
                    accepted += more.accepted
                    rejected += more.rejected
    return Vocabulary(tuple(accepted), tuple(rejected))


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return [line.strip() for line in lines if line.strip() and line[0] != "#"]


def _terms(path: Path, styles: Path) -> Vocabulary:
    import yaml

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
        affix = str(found.get("affix") or "")
        accepted, rejected = (
            tuple(
                pattern
                for entry in found.get(which) or ()
                for pattern in _patterns(entry, affix, styles)
            )
            for which in ("accept", "reject")
        )
    except (yaml.YAMLError, AttributeError, ValeError) as problem:
        raise ValeError(f"{path} can't be read: {problem}") from None
    return Vocabulary(accepted, rejected)


def _patterns(entry: Any, affix: str, styles: Path) -> Iterator[str]:
    """The patterns of an entry: a term, or a term with what it says of itself."""
    options: Any = {}
    if isinstance(entry, dict):
        if len(entry) != 1:
            raise ValeError("an entry is a term, or a term with its options")
        [(entry, options)] = entry.items()
        if not isinstance(options, dict):
            raise ValeError(f"`{entry}` has no options but `{options}`")
    term = str(entry).strip()
    flags = str(options.get("flags") or "")
    front = "(?i)" if options.get("ignorecase") else ""
    if options.get("regex"):
        yield front + term
        return
    for form in forms(term, flags, affix, styles) if flags else (term,):
        yield front + literal(form)


def literal(term: str) -> str:
    """The pattern of a term. A full stop needs no escape here: nobody means any character by it."""
    bare = term.replace(".", "")
    return term if plain(bare) else re.escape(term).replace("\\ ", " ").replace("\\-", "-")


def terms_rule(accepted: tuple[str, ...]) -> dict[str, Any]:
    """The rule that wants accepted words in their own case."""
    swap = {rf"(?<!\w){term_pattern(term.lower())}(?!\w)": _shown(term) for term in accepted}
    return {
        "extends": "substitution",
        "message": "Use '%s' instead of '%s'.",
        "level": "error",
        "ignorecase": True,
        "nonword": True,
        "swap": swap,
    }


def _shown(term: str) -> str:
    """A term as it is written, if it has no more to its pattern than escapes."""
    bare = re.sub(r"\\(\W)", r"\1", term)
    return bare if literal(bare) == term else term


def avoid_rule(rejected: tuple[str, ...]) -> dict[str, Any]:
    """The rule that marks rejected words."""
    return {
        "extends": "existence",
        "message": "Avoid using '%s'.",
        "level": "error",
        "ignorecase": True,
        "tokens": list(map(term_pattern, rejected)),
    }
