"""A first look at the words of a paragraph: which are worth weighing all evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.language.context.tokens import NEVER_ALL, Option, Token
from lint.language.context.weights import LIKELY_EARLIER, first_looks


def doubted(found: Sequence[Token]) -> Iterator[tuple[int, list[Option]]]:
    """The words of a paragraph that may be slips at first sight: which of its tokens, and the words
    that go better with the two beside it.

    Of slips that all evidence finds, 8 in 100 are lost here: to weigh everything everywhere would
    take twenty times as long.
    """
    first = first_looks()
    weigh_before, weigh_after, weigh_uses = first.before, first.after, first.uses
    looked_at = first.looked_at
    early = looked_at - LIKELY_EARLIER
    word, after = found[1:3]
    right = word.followed_by(after)
    for k in range(2, len(found) - 2):
        left, word, after = right, after, found[k + 1]
        right = word.following.get(after.number) or word.followed_by(after)
        bad = weigh_before * left + weigh_after * right + weigh_uses * word.log_uses
        if bad >= early:
            asked = word.options if bad > looked_at else word.likely
            if asked:
                hopes = _hopes(asked, found[k - 1], word, after, left + right)
                if hopes:
                    yield k, hopes


def _hopes(
    asked: Sequence[Option], before: Token, word: Token, after: Token, seen: float
) -> list[Option]:
    """Those of the words that may have been meant that go better with the two beside them; `seen`:
    how the word that stands there goes with them."""
    first = first_looks()
    bar = first.hopeful + seen - first.found * word.log_uses
    # The commoner neighbour is asked first: how often the other can follow is bounded better.
    left_first = before.log_uses > after.log_uses
    common, rare = before.log_uses - NEVER_ALL, after.log_uses - NEVER_ALL
    if not left_first:
        common, rare = rare, common
    found = []
    for option in asked:
        meant, _, _, prior, most = option
        at_most = rare if rare < most else most  # noqa: FURB136
        if at_most < 0.0:  # noqa: PLR1730 (a call costs more than all the rest of this)
            at_most = 0.0
        if prior + at_most + (common if common < most else most) > bar:  # noqa: FURB136
            gain = prior
            gain += before.followed_by(meant) if left_first else meant.followed_by(after)
            if gain + at_most > bar:
                gain += meant.followed_by(after) if left_first else before.followed_by(meant)
                if gain > bar:
                    found.append(option)
    return found
