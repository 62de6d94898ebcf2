"""What a fault of agreement is made of, and the forms of the verbs that show number."""

from __future__ import annotations

Slip = tuple[int, int, str]
"""The words that are wrong (the first and the last), and what should stand there."""

TO_PLURAL = {
    "was": "were",
    "is": "are",
    "has": "have",
    "wasn't": "weren't",
    "isn't": "aren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
TO_SINGULAR = {
    "were": "was",
    "are": "is",
    "have": "has",
    "weren't": "wasn't",
    "aren't": "isn't",
    "haven't": "hasn't",
    "don't": "doesn't",
}
