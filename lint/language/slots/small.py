"""The small words that a place may lack, or have one too many of."""

from __future__ import annotations

NONE = 0
GROUPS = (
    *("to", "of", "the", "a an", "in", "for", "on"),
    *("with", "at", "by", "from", "as", "than", "that", "who"),
    *("it", "was were is are", "be", "been", "has have had", "his her its their"),
    *("he she they we i you", "will would can could may"),
    *("into", "about", "over", "against", "through"),
)
"""What stands in a place, counting from 1; NONE is no word. Words of a group are weighed as one."""
GROUP_OF = {word: k for k, group in enumerate(GROUPS, 1) for word in group.split()}

_PREPOSITIONS = "to of in on for with at by from into about over against through"
PREPOSITIONS = frozenset(GROUP_OF[word] for word in _PREPOSITIONS.split())
"""Groups of which one is mistaken for another."""
_MISSED = "the a to of in on for with at by from as than that who it was be been has his he"
MISSED = frozenset(GROUP_OF[word] for word in _MISSED.split())
"""Groups that are left out by mistake."""
_LEFT_OVER = "the a to of in on for with at from that it was be been has will his he who"
LEFT_OVER = frozenset(GROUP_OF[word] for word in _LEFT_OVER.split())
"""Groups that are left standing by mistake."""
