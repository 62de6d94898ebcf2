"""What a fault of a date is made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from lint.text import Span


class Slip(NamedTuple):
    """Where something is wrong, what should stand there, and facts for the message."""

    span: Span
    suggestions: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    facts: Mapping[str, Any] = MappingProxyType({})
