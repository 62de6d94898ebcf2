"""What a terminal may be sent: nothing of a draft that would make it do something."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.pattern import Pattern

_UNSAFE = Pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def shown(text: str) -> str:
    """The text in one line, with control, direction and invisible characters shown and not
    obeyed."""
    text = text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎").replace("\t", " ")
    return _UNSAFE.sub(_code, text)


def _code(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


Paint = Callable[[str, str], str]
"""Sets a text in a manner: `error`, `warning`, `suggestion`, `right`, `strong` or `pale`."""


def painter(color: bool) -> Paint:
    """A function that sets text in colour, or leaves it as it is."""
    if not color:
        return lambda manner, text: text
    from colorama import Fore, Style, just_fix_windows_console

    just_fix_windows_console()
    manners = {
        "error": Fore.RED,
        "warning": Fore.YELLOW,
        "suggestion": Fore.CYAN,
        "right": Fore.GREEN,
        "strong": Style.BRIGHT,
        "pale": Style.DIM,
    }
    return lambda manner, text: f"{manners[manner]}{text}{Style.RESET_ALL}"
