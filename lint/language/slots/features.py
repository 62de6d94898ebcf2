"""What a place in a sentence is seen by, as rows of the table of weights.

A row is a sum over what is seen (two numbers and a kind), of which the top bits are taken. It is
written out, since this is what a place costs: the numbers come multiplied from the stream.
"""

from __future__ import annotations

from lint.language.slots.stream import ALL, FACTOR, Stream

BITS = 18
_SHIFT, _ROW = 64 - BITS, (1 << BITS) - 1
_SORTS = tuple(k * FACTOR * FACTOR & ALL for k in range(64))
_HEADS = tuple(k * FACTOR & ALL for k in range(512))


def around(stream: Stream, i: int, end: int) -> list[int]:
    """What stands around a place of the words from `i` up to `end`, which may be none. Of each
    number the lower 64 bits count."""
    w, c = stream.word, stream.of_class
    times, class_times = stream.word_times, stream.class_times
    s = _SORTS
    a1, a2 = times[i - 1], times[i - 2]
    b1, b1_times, b2 = w[end], times[end], w[end + 1]
    ca1, ca1_times = c[i - 1], class_times[i - 1]
    ca2, ca3 = class_times[i - 2], class_times[i - 3]
    cb1, cb1_times, cb2, cb2_times = c[end], class_times[end], c[end + 1], class_times[end + 1]
    holding = stream.holding
    at = stream.before(i)
    last = holding[at - 1]
    h1, h1_times = w[last], times[last]
    h2_times = times[holding[at - 2]]
    h3 = w[holding[at - 3]] if at > 2 else 0
    far = min(i - last, 4)
    to = at
    while holding[to] < end:
        to += 1
    g1, g1_times, g2 = w[holding[to]], times[holding[to]], w[holding[to + 1]]
    head = stream.head(i)
    before, after = stream.tense(i, end)
    time = stream.time(i)
    held = h1_times * 3
    return [
        s[1] + a1,
        s[2] + a1 + w[i - 2],
        s[3] + b1_times,
        s[4] + b1_times + b2,
        s[5] + a1 + b1,
        s[6] + a2 * 3 + a1 + b1,
        s[7] + a1 * 3 + b1_times + b2,
        s[8] + ca1_times + cb1,
        s[9] + ca2 + ca1,
        s[10] + ca2 * 3 + ca1_times + cb1,
        s[11] + ca1_times * 3 + cb1_times + cb2,
        s[12] + cb1_times + cb2,
        s[13] + cb1_times * 3 + cb2_times + c[end + 2],
        s[14] + ca3 * 3 + ca2 + ca1,
        s[15] + (ca2 * 3 + ca1_times) * 3 + cb1_times + cb2,
        s[16] + a1 + cb1,
        s[17] + ca1_times + b1,
        s[18] + h1_times + b1,
        s[19] + held + h2_times + cb1,
        s[20] + held + ca1_times + g1,
        s[21] + h2_times * 3 + h1_times + g1,
        s[22] + held + h2_times + h3,
        s[23] + g1_times + g2,
        s[24] + h1_times + far,
        s[25] + held + ca1_times + cb1,
        s[26] + _HEADS[head] + ca1,
        s[27] + _HEADS[head * 16 + before] + h1,
        s[28] + _HEADS[(before * 4 + after) * 8 + time] + ca1,
        s[29] + _HEADS[before * 8 + time] + h1,
        s[30] + _HEADS[head * 4 + before] + cb1,
    ]


def rows(context: list[int], kind: int) -> list[int]:
    """The rows of the table of weights for a kind of place in a context."""
    return [(each ^ kind) * FACTOR >> _SHIFT & _ROW for each in context]


def of_word(stream: Stream, i: int, end: int, lemma: int) -> list[int]:
    """The rows that tell how one word goes with what stands around it."""
    s, times, of_class = _SORTS, stream.word_times, stream.of_class
    h1 = times[stream.holding[stream.before(i) - 1]]
    return rows(
        [
            s[41],
            s[42] + times[i - 1],
            s[43] + times[end],
            s[44] + stream.class_times[i - 1] * 3 + of_class[end] * FACTOR,
            s[45] + h1,
            s[46] + h1 + of_class[end],
        ],
        lemma,
    )
