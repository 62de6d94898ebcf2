"""A pattern that matches wherever another may, without its going back and forth.

In `"[^"]*(?:[a-z]{4,}|\\s)[^"]*"[.,]` both runs can be what is between them, and where no stop
follows the quotation `re` tries each place for it. `"[^"]*"[.,]` is tried once.
"""

from __future__ import annotations

import re
from re import _constants  # type: ignore[attr-defined]
from typing import Any

from lint.vale.core import REPEATS, made_of, parts


def guide(pattern: Any) -> re.Pattern[str] | None:
    """A pattern without what stands between two like runs; None if there is no such thing."""
    parsed = parts(pattern)
    items = parsed.data if parsed is not None else []
    for at in range(len(items) - 2):
        sign = _run_up_to(items[at])
        if sign is not None and sign == _run_up_to(items[at + 2]) and _lacks(sign, *items[at + 1]):
            return made_of(parsed, items[: at + 1] + items[at + 3 :])
    return None


def _run_up_to(item: tuple[Any, Any]) -> int | None:
    """The sign that ends a run of anything else (`[^"]*`)."""
    op, value = item
    if op in REPEATS and value[:2] == (0, _constants.MAXREPEAT):
        inner: list[tuple[Any, Any]] = value[2].data
        if len(inner) == 1 and inner[0][0] is _constants.NOT_LITERAL:
            return int(inner[0][1])
    return None


def _lacks(sign: int, op: Any, value: Any) -> bool:
    """Can nothing that an item matches hold a sign?"""
    if op is _constants.LITERAL:
        return bool(value != sign)
    if op is _constants.RANGE:
        return not value[0] <= sign <= value[1]
    if op is _constants.CATEGORY:
        space = value is _constants.CATEGORY_SPACE
        return space and not chr(sign).isspace()
    if op is _constants.IN:
        return all(_lacks(sign, *item) for item in value)
    if op is _constants.BRANCH:
        return all(_lacks(sign, *item) for branch in value[1] for item in branch.data)
    if op in REPEATS:
        return all(_lacks(sign, *item) for item in value[2].data)
    return False
