"""Vale's rules, as they are: a `.vale.ini` and the styles it names."""

from __future__ import annotations


class ValeError(Exception):
    """A `.vale.ini` or a style can't be read. The message says where and why."""
