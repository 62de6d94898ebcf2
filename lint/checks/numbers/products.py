"""A price and a count against what they come to: $75 an hour for 40 hours, or $3,500."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import hedged
from lint.checks.numbers.figure import span_of
from lint.language.plurals import singular
from lint.language.quantities import Quantity

_EACH = frozenset(["each", "apiece"])
_RATES = _EACH | frozenset(["per", "an", "a"])
_UNITS = frozenset(
    (
        "hour day week month year night shift person head seat ticket ton tonne mile acre share "
        "pupil student family household unit bottle barrel gallon litre liter kilo pound"
    ).split()
)
_SUM = frozenset("or total totalling totaling".split())
_LED = frozenset("for the all its their our those of at".split())


def products(article: Article) -> Iterator[Slip]:
    """$26 each, or $72,800 for the 2,400 pupils; 40 hours at $75 an hour, or $3,500."""
    types = article.types
    if types.isdisjoint("$£€") or types.isdisjoint(_RATES) or types.isdisjoint(_SUM):
        return
    words = article.words
    seen = set()
    for i in words.places(_SUM):
        first, last = article.sentence_at(i)
        if first in seen or _RATES.isdisjoint(words.folded[first:last]):
            continue
        seen.add(first)
        quantities = article.quantities.between(first, last)
        money = [q for q in quantities if q.unit and q.unit != "%"]
        counts = [q for q in quantities if not q.unit]
        if len(money) == 2 and counts:
            told = (_compared(article, money[0], money[1], count) for count in counts)
            yield from next(([slip] for slip in told if slip is not None), [])


def _compared(article: Article, price: Quantity, whole: Quantity, count: Quantity) -> Slip | None:
    unit = _unit(article, price)
    folded = article.words.folded
    link = folded[max(whole.first - 3, 0) : whole.first]
    led = link[-1:] in (["or"], ["totalling"], ["totaling"]) or link[-2:] == ["total", "of"]
    if not unit or not led or price.unit != whole.unit:
        return None
    noun = folded[count.last + 1 : count.last + 2]
    counted = bool(noun) and (singular(noun[0]) == unit or noun[0] == unit)
    if unit in _EACH:
        at = count.first - 1
        while at > whole.last and folded[at] in _LED:
            at -= 1
        after = at == whole.last and count.first > whole.last + 1
        before = count.last < price.first and folded[price.first - 1] in ("at", "of", "for")
        counted = bool(noun) and noun[0].isalpha() and (after or before)
    if not counted or count.value < 2:
        return None
    real = price.value * count.value
    room = whole.step + real * (0.15 if hedged(article, whole) else 0.03)
    if abs(real - whole.value) > room and 0.2 < whole.value / real < 5:
        return Slip(
            span_of(article, whole),
            (f"{whole.unit}{real:,.0f}",) if real < 1e6 else (),
            (span_of(article, price), span_of(article, count)),
            f"{whole.unit}{real:,.0f}",
        )
    return None


def _unit(article: Article, price: Quantity) -> str:
    """What a price is for: `each`, `hour`; nothing if it is no rate."""
    after = article.words.folded[price.last + 1 : price.last + 3]
    if after and after[0] in _EACH:
        return "each"
    if len(after) == 2 and after[0] in _RATES and after[1] in _UNITS:
        return after[1]
    return ""
