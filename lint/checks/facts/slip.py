"""What a fact told in two ways is made of."""

from __future__ import annotations

from typing import NamedTuple

from lint.text import Span


class Slip(NamedTuple):
    """Where something is wrong, what should stand there, and what the article says elsewhere."""

    span: Span
    suggestions: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    said: str = ""
