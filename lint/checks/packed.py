"""Tables of which a run reads only the entries that its article gives cause for.

To bring a hundred thousand small tuples to life takes longer than to check an article; an article
needs some fifty of the values. So each value is kept as bytes, and unpacked when it is looked up.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

Packed = dict[K, bytes]
"""A table whose values are kept as bytes."""


def pack(table: Mapping[K, Any]) -> Packed[K]:
    """Pack the values of a table; they must be plain data."""
    return {key: marshal.dumps(value) for key, value in table.items()}


class Unpacked(dict[K, V]):
    """The values of a packed table, as they are looked up. What it holds is in `packed`."""

    def __init__(self, packed: Packed[K]) -> None:
        super().__init__()
        self.packed = packed

    def __missing__(self, key: K) -> V:
        value: V = marshal.loads(self.packed[key])
        self[key] = value
        return value
