"""What a fault of apostrophes is made of."""

from __future__ import annotations

Slip = tuple[int, int, str]
"""The words that are wrong (the first and the last), and what should stand there; `a|b` offers
two."""
