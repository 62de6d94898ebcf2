"""What Vale's rules say, and the corrections they name."""

from __future__ import annotations

import re

from lint.vale.pattern import compiled

_WRAP = re.compile(r"[ \t]*\n\s*")


def filled(expected: str, match: re.Match[str]) -> str:
    """A correction with what the groups of a pattern have matched."""

    def group(place: re.Match[str]) -> str:
        number = int(place[1])
        return (match[number] or "") if number <= match.re.groups else ""

    return re.sub(r"\$(\d)", group, expected)


def told(message: str, *values: str) -> str:
    """The message with its `%s` filled in order; `%[2]s` names one by number."""
    rest = iter(values)

    def fill(place: re.Match[str]) -> str:
        if place[1]:
            number = int(place[1]) - 1
            return values[number] if number < len(values) else place.group()
        if place.group() == "%%":
            return "%"
        value = next(rest, None)
        return place.group() if value is None else _WRAP.sub(" ", value)

    return re.sub(r"%(?:\[(\d+)\])?s|%%", fill, message)


def listed(options: tuple[str, ...]) -> str:
    """'this', 'that', or 'these'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return ", ".join([*quoted[:-1], f"or {quoted[-1]}"])


def unquoted(message: str) -> str:
    """Without the quotation marks around the first `%s`, which a list of corrections brings."""
    for quoted in ("'%s'", '"%s"'):
        if message.count(quoted) == 2:
            message = message.replace(quoted, "%s", 1)
    return message


def fits(expected: str, words: str) -> bool:
    """Are the words what is expected? Words are themselves; else it is a pattern."""
    if expected == words or all(letter.isalnum() or letter in " -" for letter in expected):
        return expected == words
    try:
        return compiled(f"^(?:{expected})$").search(words) is not None
    except ValueError:
        return expected == words
