"""What each kind of Vale's rules is made of: its keys, and what they become to be run."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from lint.vale import ValeError
from lint.vale.pattern import checked
from lint.vale.translate import flags_scoped, joined, spaces, without_groups
from lint.vale.triggers import Needs, triggers

Ready = dict[str, Any]
"""`kind`, `scopes`, `message`, `level`, `link`, `limit`, `action` and what its kind needs."""

KEYS = {
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


def _flag(rule: Mapping[str, Any], name: str) -> bool:
    return bool(rule.get(name, False))


def _strings(values: object) -> list[str]:
    listed = values if isinstance(values, list) else [] if values is None else [values]
    return [str(value) for value in listed if str(value).strip()]


def _existence(rule: Mapping[str, Any], made: Ready) -> None:
    tokens = [spaces(token) for token in _strings(rule.get("tokens"))]
    raw = "".join(_strings(rule.get("raw")))
    words = bool(tokens) and not _flag(rule, "nonword")
    sides = {"after": raw} if _flag(rule, "append") else {"before": raw}
    ignorecase = _flag(rule, "ignorecase")
    made["pattern"] = checked(joined(tokens, ignorecase=ignorecase, words=words, **sides))
    if raw:
        needs = triggers(made["pattern"], words=False)
        made["tokens"] = [(made["pattern"], needs)] if needs else None
    else:
        made["tokens"] = _tokens(tokens, ignorecase=ignorecase, words=words)
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
    made["pattern"] = checked(joined(grouped, ignorecase=ignorecase, words=words))


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
                checked(joined([token], ignorecase=ignorecase, words=words)),
                triggers(token, words=words),
            )
            for token in tokens
        ]
    except ValueError:
        return None


_LINKED = re.compile(r"\(\?[a-zA-Z-]+\)|\\\d|\(\?P[<=]|\(\?<(?![=!])")


def _occurrence(rule: Mapping[str, Any], made: Ready) -> None:
    flags = "(?i)" if _flag(rule, "ignorecase") else ""
    made["pattern"] = checked(flags_scoped(f"{flags}(?:{rule.get('token', '')})"))
    made["most"], made["least"] = int(rule.get("max") or 0), int(rule.get("min") or 0)


def _repetition(rule: Mapping[str, Any], made: Ready) -> None:
    flags = "(?i)" if _flag(rule, "ignorecase") else ""
    made["pattern"] = checked(flags_scoped(f"{flags}({'|'.join(_strings(rule.get('tokens')))})"))
    made["most"], made["alpha"] = int(rule.get("max") or 0), _flag(rule, "alpha")
    made["ignorecase"] = _flag(rule, "ignorecase")


def _consistency(rule: Mapping[str, Any], made: Ready) -> None:
    either = rule.get("either") or {}
    words, ignorecase = not _flag(rule, "nonword"), _flag(rule, "ignorecase")
    made["steps"] = [
        (
            checked(
                joined(
                    [f"(?P<a>{one})", f"(?P<b>{either[one]})"], ignorecase=ignorecase, words=words
                )
            ),
            triggers(f"{one}|{either[one]}", words=words),
        )
        for one in sorted(either)
    ]


def _conditional(rule: Mapping[str, Any], made: Ready) -> None:
    pair = [checked(flags_scoped(str(rule.get(which, "")))) for which in ("first", "second")]
    made["pair"] = [(pattern, triggers(pattern, words=False)) for pattern in pair]


def _capitalization(rule: Mapping[str, Any], made: Ready) -> None:
    match = str(rule.get("match", ""))
    made["match"] = match if match.startswith("$") else checked(flags_scoped(match))
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
    made["custom"], made["split"] = _flag(rule, "custom"), _flag(rule, "split")
    ignore = rule.get("ignore") or []
    made["ignore"] = [str(i) for i in (ignore if isinstance(ignore, list) else [ignore])]
    made["dicpath"] = str(rule.get("dicpath") or "config/dictionaries")
    made["dictionaries"] = _strings(rule.get("dictionaries"))
    if rule.get("dic"):
        made["dictionaries"].append(str(rule["dic"]).removesuffix(".dic"))
    made["default"] = not made["dictionaries"] or _flag(rule, "append")


MAKERS: Mapping[str, Callable[[Mapping[str, Any], Ready], None]] = {
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
