"""The JSON schema of a configuration, for editors; made of the same records that read it."""

from __future__ import annotations

import collections.abc
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from lint.config.settings import Config
from lint.record import written

_ID = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of `copydesk.yaml`."""
    return {"$schema": _ID, "title": "Configuration of Copydesk", **_record(Config)}


def _record(spec: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(spec, include_extras=True)
    required = [written(name) for name in hints if name not in spec._field_defaults]
    return {
        "type": "object",
        "properties": {written(name): _field(hint) for name, hint in hints.items()},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _field(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is Annotated:
        kind, description = get_args(hint)
        return {"description": description, **_field(kind)}
    outer, inner = get_origin(hint), get_args(hint)
    if outer in (Union, types.UnionType):
        return _field(inner[0])
    if outer is Literal:
        return {"enum": list(inner)}
    if outer is tuple and hasattr(inner[0], "_fields"):
        return {"type": "array", "items": _record(inner[0])}
    if outer is tuple:  # one entry may stand alone
        return {"type": ["array", "string"], "items": _field(inner[0])}
    if outer is collections.abc.Mapping:
        return {"type": "object", "additionalProperties": _field(inner[1])}
    return {"type": {str: "string", bool: "boolean", int: "integer"}[hint]}
