"""A total against the figures it is made of: 14 counts and two counts, 15 counts in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import slack, slip_at
from lint.language.numerals import like_number
from lint.language.quantities import Quantity
from lint.text import Span

_GIVING = frozenset(["giving", "making", "totalling", "totaling", "leaving"])
_GIVEN = frozenset("it them him her the a an authority council company total of income him".split())
_ALL_TOLD = frozenset(["all", "total", "together", "altogether", "combined"]) | _GIVING
_ADDED = frozenset("another more extra additional further plus and".split())
_GOES_ON = frozenset(["for", "in", "from", "on", "at"])
"""What stands after a number whose noun was said with the one before."""
_REACH = 30
"""Words that may stand between the first figure and the total."""


def sums(article: Article) -> Iterator[Slip]:
    """$289,000 and another $41,000, for a total of $320,000."""
    if _ALL_TOLD.isdisjoint(article.types):
        return
    words = article.words
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        if _ALL_TOLD.isdisjoint(words.folded[first : last + 1]):
            continue
        quantities = article.quantities.between(first, last)
        for total in quantities:
            closing = _closes(article, total, last)
            if not closing:
                continue
            parts = _parts(article, quantities, total, first)
            slip = _compared(article, parts, total) if parts else None
            if slip is not None:
                yield slip


def _closes(article: Article, total: Quantity, last: int) -> bool:
    """Is the quantity called a total: `for a total of $320,000`, `15 counts in all`?"""
    folded = article.words.folded
    before = folded[max(total.first - 5, 0) : total.first]
    if total.unit and before[-5:] and not _GIVING.isdisjoint(before):
        k = max(k for k, word in enumerate(before) if word in _GIVING)
        return k > 0 and before[k - 1] == "," and _GIVEN.issuperset(before[k + 1 :])
    if before[-2:] == ["total", "of"] and before[:-2] and before[-3] in ("a", "grand", "combined"):
        return "for" in before[-5:-2] or "," in before[-5:-2] or "making" in before[-5:-2]
    after = folded[total.last + 1 : min(total.last + 4, last + 1)]
    return any(pair in (["in", "all"], ["in", "total"]) for pair in (after[:2], after[1:3])) or (
        any(word == "altogether" for word in after[:2])
    )


def _parts(
    article: Article, quantities: Sequence[Quantity], total: Quantity, first: int
) -> list[Quantity]:
    """The figures of the same thing before a total; nothing unless the text adds them up."""
    folded = article.words.folded
    before = [q for q in quantities if q.last < total.first and _alike(article, q, total)]
    if len(before) == 1 and first > 0 and "another" in folded[first : before[0].first]:
        start, end = article.sentence_at(first - 1)
        earlier = article.quantities.between(start, end)
        before = [q for q in earlier if _alike(article, q, total)] + before
    if before and not before[0].unit and folded[before[0].last + 1] in _GOES_ON:
        return []
    if not 1 < len(before) < 6 or total.first - before[0].first > _REACH:
        return []
    if len(before) > 2 and not _listed(article, before):
        return []
    between = folded[before[-2].last + 1 : before[-1].first]
    return before if not _ADDED.isdisjoint(between) else []


def _listed(article: Article, parts: Sequence[Quantity]) -> bool:
    """Does a comma stand between all of the figures, or `and`?"""
    folded = article.words.folded
    return all(
        not {",", "and"}.isdisjoint(folded[one.last : two.first]) for one, two in pairwise(parts)
    )


def _alike(article: Article, part: Quantity, total: Quantity) -> bool:
    if part.unit or total.unit:
        return part.unit == total.unit != "%"
    folded = article.words.folded
    noun = folded[total.last + 1 : total.last + 2]
    after = folded[part.last + 1 : part.last + 2]
    return noun != ["in"] and (after == noun or (bool(after) and after[0] in _GOES_ON))


def _compared(article: Article, parts: Sequence[Quantity], total: Quantity) -> Slip | None:
    value = sum(part.value for part in parts)
    room = sum(part.step for part in parts if part.step > 0.5) + total.step
    rough = any(part.step > 0.5 for part in parts) or total.step > 0.5
    if abs(value - total.value) <= (room if rough and total.value >= 1000 else 0):
        return None
    if not 0.3 < total.value / value < 3:
        return None
    words = article.words
    figure = words.text[total.figure]
    scale = total.value / max(_plain(figure), 1) if figure[0].isdigit() else 1.0
    shown = value / scale
    written = f"{shown:,.0f}" if "," in figure else f"{shown:g}"
    right = written if figure[0].isdigit() else like_number(figure, round(value))
    span = Span(words.start[total.figure], words.end[total.figure])
    related = tuple(Span(words.start[p.first], words.end[p.last]) for p in parts)
    return Slip(span, (right,), related, f"{value:,g}" if value < 1e6 else f"{value:,.0f}")


def _plain(figure: str) -> float:
    digits = "".join(c for c in figure if c.isdigit() or c == ".").rstrip(".")
    return float(digits)


_LEADS = frozenset(["majority", "margin", "lead"])


def majorities(article: Article) -> Iterator[Slip]:
    """By 1,234 votes to 1,100, a majority of 144."""
    if "to" not in article.types or _LEADS.isdisjoint(article.types):
        return
    words = article.words
    folded = words.folded
    for i in words.places(_LEADS):
        first, last = article.sentence_at(i)
        if folded[i + 1 : i + 2] != ["of"]:
            continue
        quantities = [q for q in article.quantities.between(first, last) if not q.unit]
        lead = next((q for q in quantities if q.first == i + 2), None)
        earlier = [q for q in quantities if q.last < i][-2:]
        if lead is None or len(earlier) != 2:
            continue
        won, lost = earlier
        between = folded[won.last + 1 : lost.first]
        if between not in (["to"], ["votes", "to"], ["against"], ["votes", "against"]):
            continue
        value = round(won.value - lost.value)
        if value > 0 and value != lead.value:
            span = Span(words.start[lead.figure], words.end[lead.figure])
            related = tuple(Span(words.start[q.first], words.end[q.last]) for q in earlier)
            yield Slip(span, (f"{value:,}",), related, f"{value:,}")


_TO_DATE = frozenset(["taking", "bringing", "making", "brings", "takes", "brought"])


def brought_to(article: Article) -> Iterator[Slip]:
    """A final dividend of 14p, taking the total to 21p, after an interim one of 7p."""
    wanted = _TO_DATE & article.types
    if not wanted:
        return
    folded = article.words.folded
    for i in article.words.places(wanted):
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        total = next((q for q in quantities if q.first > i), None)
        if total is None or total.first - i > 8 or _DIVIDENDS.isdisjoint(folded[first:last]):
            continue
        link = folded[i + 1 : total.first]
        payout = folded[i] == "making" and not link
        if not payout and not ("total" in link and link[-1] == "to"):
            continue
        parts = [q for q in quantities if q.unit == total.unit and q is not total]
        if len(parts) == 2 and max(q.value for q in parts) < total.value and total.unit != "%":
            value = sum(q.value for q in parts)
            if slack([*parts, total]) < abs(value - total.value) < value / 2:
                told = parts[1] if parts[1].first > total.first else total
                right = total.value - parts[0].value if told is parts[1] else value
                if right > 0:
                    against = [q for q in (*parts, total) if q is not told]
                    yield slip_at(article, told, [right], against)


_DIVIDENDS = frozenset("dividend payout interim another second third after further on".split())


def portions(article: Article) -> Iterator[Slip]:
    """$48,000, paid in three equal parts of $15,000 each."""
    words = article.words
    folded = words.folded
    if "equal" not in article.types:
        return
    for i in words.places({"equal", "equally"}):
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(first, last)
        count = next((q for q in quantities if q.last == i - 1 and not q.unit), None)
        each = next(
            (
                q
                for q in quantities
                if q.first > i
                and q.unit not in ("", "%")
                and ("each" in folded[q.last + 1 : q.last + 3] or folded[q.first - 1] == "of")
            ),
            None,
        )
        if count is None or each is None:
            continue
        start = article.sentence_at(first - 1)[0] if first else first
        earlier = [q for q in article.quantities.between(start, i) if q.unit == each.unit]
        whole = count.value * each.value
        if len(earlier) == 1 and abs(earlier[0].value - whole) > count.value * each.step + 1:
            span = Span(words.start[each.first], words.end[each.last])
            related = (Span(words.start[earlier[0].first], words.end[earlier[0].last]),)
            yield Slip(span, (), related, f"{whole:,.0f}")
