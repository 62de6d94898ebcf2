"""How many of one period go into another, for rates: $50 a week, $2,600 a year."""

from __future__ import annotations

PERIODS_IN = {
    ("second", "minute"): 60,
    ("minute", "hour"): 60,
    ("hour", "day"): 24,
    ("day", "week"): 7,
    ("week", "month"): 0,
    ("week", "year"): 52,
    ("month", "year"): 12,
    ("quarter", "year"): 4,
    ("year", "decade"): 10,
}
"""0 where nobody can say."""
