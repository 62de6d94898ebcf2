"""What a fault of numbers is made of."""

from __future__ import annotations

from typing import NamedTuple

from lint.text import Span


class Slip(NamedTuple):
    """Where something is wrong, what should stand there, and the number it comes to."""

    span: Span
    suggestions: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    sum: str = ""
