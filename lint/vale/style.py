"""A style's rules, read from YAML and made ready to run, or refused by name.

A ready rule is plain data (`Ready`), so that it can be kept on disk. Kinds, keys and their meaning
are Vale's (https://vale.sh/docs/styles).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lint.vale import ValeError
from lint.vale.translate import flags_scoped, joined, spaces, without_groups
from lint.vale.triggers import Needs, triggers

Ready = dict[str, Any]
"""`kind`, `scopes`, `message`, `level`, `link`, `limit`, `action` and what its kind needs."""

_REFUSED = {
    "script": "runs a program of its own (Tengo)",
    "sequence": "needs a tagger of parts of speech",
}
_SHARED = {
    "extends", "message", "level", "scope", "link", "limit", "action", "name", "description",
    "tests", "matchcase", "vocab", "exceptions", "code",
}  # fmt: skip
_KEYS = {
    "existence": {"tokens", "raw", "append", "ignorecase", "nonword", "affix"},
    "substitution": {"swap", "ignorecase", "nonword", "capitalize", "affix", "pos"},
    "occurrence": {"token", "max", "min", "ignorecase"},
    "repetition": {"tokens", "max", "ignorecase", "alpha"},
    "consistency": {"either", "ignorecase", "nonword"},
    "conditional": {"first", "second", "in", "ignorecase"},
    "capitalization": {"match", "style", "indicators", "threshold", "prefix"},
    "metric": {"formula", "condition"},
    "readability": {"metrics", "grade"},
    "spelling": {
        "dictionaries", "dicpath", "aff", "dic", "append", "ignore", "filters", "custom", "split",
    },
}  # fmt: skip
_WEAK = ("spelling", "consistency")
"""Kinds of which Vale passes over keys that it does not know."""


def read_style(folder: Path) -> Iterator[tuple[str, Ready | str]]:
    """Every rule of a style, by its name (`Microsoft.Avoid`), ready or with why it is refused.
    Raises ValeError for a folder that is not there."""
    if not folder.is_dir():
        raise ValeError(f"there is no style {folder.name} in {folder.parent}")
    for path in sorted(folder.glob("**/*.yml")):
        name = ".".join([folder.name, *path.relative_to(folder).with_suffix("").parts])
        try:
            yield name, ready(read_rule(path))
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
    if kind not in _KEYS:
        raise ValueError(f"extends `{kind}`, which is no kind of rule")
    unknown = set(rule) - _SHARED - _KEYS[kind]
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
        "action": (str(action.get("name", "")), [str(p) for p in action.get("params") or []]),
        "exceptions": [str(e) for e in rule.get("exceptions") or []],
        "vocab": bool(rule.get("vocab", True)),
        "matchcase": bool(rule.get("matchcase", False)),
    }
    _MAKERS[kind](rule, made)
    return made


def _flag(rule: Mapping[str, Any], name: str) -> bool:
    return bool(rule.get(name, False))


def _strings(values: object) -> list[str]:
    return [str(v) for v in values if str(v).strip()] if isinstance(values, list) else []


def _existence(rule: Mapping[str, Any], made: Ready) -> None:
    tokens = [spaces(token) for token in _strings(rule.get("tokens"))]
    raw = "".join(_strings(rule.get("raw")))
    words = bool(tokens) and not _flag(rule, "nonword")
    sides = {"after": raw} if _flag(rule, "append") else {"before": raw}
    ignorecase = _flag(rule, "ignorecase")
    made["tokens"] = _tokens(tokens, ignorecase=ignorecase, words=words) if not raw else None
    made["pattern"] = _checked(joined(tokens, ignorecase=ignorecase, words=words, **sides))
    if _flag(rule, "nonword"):
        made["vocab"] = False


def _substitution(rule: Mapping[str, Any], made: Ready) -> None:
    swap = rule.get("swap") or {}
    if isinstance(swap, list):
        swap = {key: value for part in swap for key, value in part.items()}
    pairs = {str(k): "" if v is None else str(v) for k, v in swap.items()}
    keys = sorted(pairs, key=lambda key: -len(key.encode()))
    tokens = [without_groups(spaces(key)) for key in keys]
    ignorecase, words = _flag(rule, "ignorecase"), not _flag(rule, "nonword")
    made["keys"] = keys
    made["expected"] = [pairs[key] for key in keys]
    made["capitalize"] = _flag(rule, "capitalize")
    made["ignorecase"] = ignorecase
    made["tokens"] = _tokens(tokens, ignorecase=ignorecase, words=words)
    grouped = [f"({token})" for token in tokens]
    made["pattern"] = _checked(joined(grouped, ignorecase=ignorecase, words=words))


def _tokens(
    tokens: list[str], *, ignorecase: bool, words: bool
) -> list[tuple[str, Needs | None]] | None:
    """Each token as a pattern of its own, with what it needs; None where they can't be parted,
    because one speaks of another or sets a flag for those after it."""
    if any(_LINKED.search(token) for token in tokens):
        return None
    try:
        return [
            (
                _checked(joined([token], ignorecase=ignorecase, words=words)),
                triggers(token, words=words),
            )
            for token in tokens
        ]
    except ValueError:
        return None


_LINKED = re.compile(r"\(\?[a-zA-Z-]+\)|\\\d|\(\?P[<=]|\(\?<(?![=!])")


def _occurrence(rule: Mapping[str, Any], made: Ready) -> None:
    flags = "(?i)" if _flag(rule, "ignorecase") else ""
    made["pattern"] = _checked(flags_scoped(f"{flags}(?:{rule.get('token', '')})"))
    made["most"], made["least"] = int(rule.get("max") or 0), int(rule.get("min") or 0)


def _repetition(rule: Mapping[str, Any], made: Ready) -> None:
    flags = "(?i)" if _flag(rule, "ignorecase") else ""
    made["pattern"] = _checked(flags_scoped(f"{flags}({'|'.join(_strings(rule.get('tokens')))})"))
    made["most"], made["alpha"] = int(rule.get("max") or 0), _flag(rule, "alpha")
    made["ignorecase"] = _flag(rule, "ignorecase")


def _consistency(rule: Mapping[str, Any], made: Ready) -> None:
    either = rule.get("either") or {}
    words, ignorecase = not _flag(rule, "nonword"), _flag(rule, "ignorecase")
    made["steps"] = [
        _checked(
            joined([f"(?P<a>{one})", f"(?P<b>{either[one]})"], ignorecase=ignorecase, words=words)
        )
        for one in sorted(either)
    ]


def _conditional(rule: Mapping[str, Any], made: Ready) -> None:
    made["first"] = _checked(flags_scoped(str(rule.get("first", ""))))
    made["second"] = _checked(flags_scoped(str(rule.get("second", ""))))


def _capitalization(rule: Mapping[str, Any], made: Ready) -> None:
    match = str(rule.get("match", ""))
    made["match"] = match if match.startswith("$") else _checked(flags_scoped(match))
    made["style"] = str(rule.get("style", "AP"))
    made["threshold"] = float(rule.get("threshold") or 0.8)
    made["indicators"] = _strings(rule.get("indicators"))
    made["prefix"] = str(rule.get("prefix", ""))


def _metric(rule: Mapping[str, Any], made: Ready) -> None:
    from lint.vale.metrics import unreckonable  # few styles measure

    made["formula"], made["condition"] = str(rule.get("formula")), str(rule.get("condition"))
    for formula in (made["formula"], f"0 {made['condition']}"):
        if problem := unreckonable(formula):
            raise ValeError(f"has a formula that can't be read: {problem}")


def _readability(rule: Mapping[str, Any], made: Ready) -> None:
    made["metrics"], made["grade"] = _strings(rule.get("metrics")), float(rule.get("grade") or 0)


def _spelling(rule: Mapping[str, Any], made: Ready) -> None:
    made["filters"] = [flags_scoped(pattern) for pattern in _strings(rule.get("filters"))]
    made["custom"] = _flag(rule, "custom")
    ignore = rule.get("ignore") or []
    made["ignore"] = [str(i) for i in (ignore if isinstance(ignore, list) else [ignore])]
    made["dicpath"] = str(rule.get("dicpath") or "config/dictionaries")
    made["dictionaries"] = _strings(rule.get("dictionaries"))
    if rule.get("dic"):
        made["dictionaries"].append(str(rule["dic"]).removesuffix(".dic"))
    made["default"] = not made["dictionaries"] or _flag(rule, "append")


_MAKERS = {
    "existence": _existence,
    "substitution": _substitution,
    "occurrence": _occurrence,
    "repetition": _repetition,
    "consistency": _consistency,
    "conditional": _conditional,
    "capitalization": _capitalization,
    "metric": _metric,
    "readability": _readability,
    "spelling": _spelling,
}


def _checked(pattern: str) -> str:
    """The pattern, if it can be compiled. Raises ValeError."""
    compiled(pattern)
    return pattern


def compiled(pattern: str) -> Any:
    """A pattern, by `re` or, for what only .NET and `regex` know, by that. Raises ValeError."""
    try:
        return re.compile(pattern)
    except re.error:
        import regex

        try:
            return regex.compile(pattern, regex.V0)
        except regex.error as problem:
            raise ValeError(f"has a pattern that can't be read: {problem}") from None


def exceptions_of(terms: Iterable[str], *, ignorecase: bool = False) -> str:
    """The pattern of words that are no fault: each in its own case unless it says otherwise."""
    if ignorecase:
        return joined([_term(t) for t in terms], ignorecase=True, words=True) if terms else ""
    made = []
    for term in sorted(terms, key=lambda term: -len(term)):
        pattern = _term(term)
        made.append(pattern if pattern.startswith("(?i)") else f"(?-i:{pattern})")
    return joined(made, ignorecase=False, words=True) if made else ""


def phrases_of(terms: Iterable[str]) -> str:
    """The pattern of phrases in which nothing is a fault."""
    several = [_term(term) for term in terms if " " in term or r"\s" in term]
    return joined(several, ignorecase=True, words=True) if several else ""


def _term(term: str) -> str:
    bare = term.replace(".", "")
    if re.escape(bare).replace("\\ ", " ").replace("\\-", "-") == bare:
        term = term.replace(".", r"\.")
    return re.sub(r"[ \t]+", r"\\s+", term)
