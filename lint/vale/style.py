"""A style's rules, read from YAML and made ready to run, or refused by name.

A ready rule is plain data (`Ready`), so that it can be kept on disk. Kinds, keys and their meaning
are Vale's (https://vale.sh/docs/styles).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lint.vale import ValeError
from lint.vale.affixes import spelt_out
from lint.vale.kinds import KEYS, MAKERS, Ready

_REFUSED = {
    "script": "runs a program of its own (Tengo)",
    "sequence": "needs a tagger of parts of speech",
}
_SHARED = {
    "extends", "message", "level", "scope", "link", "limit", "action", "name", "description",
    "tests", "matchcase", "vocab", "exceptions", "code",
}  # fmt: skip
_WEAK = ("spelling", "consistency")
"""Kinds of which Vale passes over keys that it does not know."""


def read_style(
    folder: Path, parameters: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, Ready | str]]:
    """Every rule of a style, by its name (`Microsoft.Avoid`), ready or with why it is refused.
    `parameters` are keys that a `.vale.ini` sets. Raises ValeError for a folder that is not there.
    """
    if not folder.is_dir():
        raise ValeError(f"Style '{folder.name}' isn't on the StylesPath: {folder.parent}")
    for path in sorted(folder.glob("**/*.yml")):
        name = ".".join([folder.name, *path.relative_to(folder).with_suffix("").parts])
        try:
            rule = {**read_rule(path), **parameters.get(name, {})}
            yield name, ready(_spelt_out(rule, folder.parent))
        except ValeError as problem:
            yield name, str(problem)


def read_rule(path: Path) -> Mapping[str, Any]:
    """The YAML of a rule. Raises ValeError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        rule = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise ValeError(f"can't be read: {problem}") from None
    if not isinstance(rule, dict) or "extends" not in rule:
        raise ValeError("has no `extends`")
    return rule


def ready(rule: Mapping[str, Any]) -> Ready:
    """A rule ready to run. Raises ValeError saying why it can't be."""
    kind = str(rule["extends"])
    if kind in _REFUSED:
        raise ValeError(f"is a `{kind}` rule, which {_REFUSED[kind]}")
    if kind not in KEYS:
        raise ValeError(f"extends `{kind}`, which is no kind of rule")
    unknown = set(rule) - _SHARED - KEYS[kind]
    if unknown and kind not in _WEAK:
        raise ValeError(f"has invalid keys: {', '.join(sorted(unknown))}")
    scope = rule.get("scope") or ("summary" if kind in ("metric", "readability") else "text")
    action = rule.get("action") or {}
    made: Ready = {
        "kind": kind,
        "scopes": [str(s) for s in (scope if isinstance(scope, list) else [scope])],
        "message": str(rule.get("message", "")).replace("\n", " "),
        "level": str(rule.get("level", "warning")),
        "link": str(rule.get("link") or ""),
        "limit": int(rule.get("limit") or 0),
        "action": (str(action.get("name", "")), _parameters(action)),
        "exceptions": [str(e) for e in rule.get("exceptions") or []],
        "vocab": bool(rule.get("vocab", True)),
        "matchcase": bool(rule.get("matchcase", False)),
    }
    MAKERS[kind](rule, made)
    return made


def _parameters(action: Mapping[str, Any]) -> list[str]:
    """What an action is given; a step of `edit` may be a list of its own."""
    found: list[str] = []
    for one in action.get("params") or []:
        found += map(str, one) if isinstance(one, list) else [str(one)]
    return found


def _spelt_out(rule: Mapping[str, Any], styles: Path) -> Mapping[str, Any]:
    """A rule whose flagged words are spelt out, if it has an `affix`."""
    affix = str(rule.get("affix") or "")
    if not affix:
        return rule
    made = dict(rule)
    if isinstance(tokens := rule.get("tokens"), list):
        made["tokens"] = [spelt_out(str(token), affix, styles) for token in tokens]
    if isinstance(swap := rule.get("swap"), dict):
        made["swap"] = {spelt_out(str(key), affix, styles): swap[key] for key in swap}
    return made
