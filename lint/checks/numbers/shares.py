"""A share in percent, or a fraction in words, against the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.changes import change_of, hedged, sentences, slip_of
from lint.checks.numbers.figure import slip_at, span_of, turned
from lint.language.quantities import Quantity
from lint.text import Span


def shares(article: Article) -> Iterator[Slip]:
    """212 of 640, or 43%."""
    folded = article.words.folded
    for quantities, _, _ in sentences(article, frozenset(["of"])):
        told = [q for q in quantities if q.unit == "%"]
        plain = [q for q in quantities if not q.unit]
        if len(told) != 1:
            continue
        share = told[0]
        for part, whole in pairwise(plain):
            between = folded[part.last + 1 : whole.first]
            if _opening(folded, part, whole):
                part, whole = whole, part
            elif "of" not in between or len(between) > 4 or not _OF.issuperset(between):
                continue
            if part.value > whole.value or whole.value < 12 or 1900 < whole.value < 2100:
                continue
            link = folded[max(part.last, whole.last) + 1 : share.first]
            if not 1 < len(link) < 10 or ("," not in link and "(" not in link):
                continue
            comma = max(k for k, word in enumerate(link) if word in (",", "("))
            if not _APPOSED.issuperset(link[comma + 1 :]) or comma == len(link):
                continue
            real = 100 * part.value / whole.value
            rough = 0.12 * real if hedged(article, share) else 0.0
            if abs(real - share.value) > share.step + 0.6 + rough:
                yield slip_of(article, share, f"{real:.0f}", (part, whole))


_FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
    "two-thirds": 200 / 3,
    "three-quarters": 75.0,
}


def fractions(article: Article) -> Iterator[Slip]:
    """It fell by a third, from 90 to 70; a quarter (35%) of those asked."""
    wanted = article.types & _FRACTIONS.keys()
    if not wanted:
        return
    words = article.words
    folded = words.folded
    for i in words.places(wanted):
        first, last = article.sentence_at(i)
        quantities = article.quantities.between(i + 1, min(i + 5, last))
        share = next((q for q in quantities if q.unit == "%"), None)
        told = _FRACTIONS[folded[i]]
        span = Span(words.start[i], words.end[i])
        link = folded[i + 1 : share.first] if share else []
        if folded[i] != "half" and "-" not in folded[i] and folded[i - 1] not in ("a", "one"):
            continue
        if share is not None and (link in (["("], [",", "or"])) and folded[i - 1] != "and":
            if abs(share.value - told) > 6 or _other_side(folded[i - 2 : i], share.value - told):
                slip = slip_at(article, share, [round(told)], ())
                yield slip._replace(related=(span,), told=f"{told:.0f} percent")
            continue
        if folded[i - 2 : i] not in (["by", "a"], ["by", "one"]) and folded[i - 1] != "by":
            continue
        change = change_of(article, article.quantities.between(first, last))
        if change is None or not change.before.value:
            continue
        real = 100 * abs(change.after.value - change.before.value) / change.before.value
        if abs(real - told) > 3 + told / 8:
            pair = tuple(span_of(article, q) for q in change[:2])
            way = told if change.after.value > change.before.value else -told
            right = change.before.value * (1 + way / 100)
            slip = slip_at(article, change.after, [round(right, 2)], ())
            related = (span, pair[0])
            yield slip._replace(related=related, told=f"{real:.0f} percent")


def _opening(folded: list[str], whole: Quantity, part: Quantity) -> bool:
    """Of 640 pupils, 212: does the whole stand first?"""
    before = folded[max(whole.first - 2, 0) : whole.first]
    led = before[-1:] == ["of"] or before == ["of", "the"]
    return led and folded[part.first - 1] == "," and part.first - whole.last < 5


def _other_side(before: list[str], off: float) -> bool:
    """Is it more than half and 46 percent, or nearly half and 56?"""
    if before == ["more", "than"] or before[1:] == ["over"]:
        return off < 0
    return off > 0 and (before == ["less", "than"] or before[1:] in (["nearly"], ["almost"]))


_OF = frozenset("of out the its their his her our all some about more than nearly".split())
_APPOSED = frozenset(
    "or a an loss share rate of about nearly almost roughly just over only under some".split()
)


_WHOLES = frozenset("total budget cost sum income turnover revenue bill spending savings".split())


def of_total(article: Article) -> Iterator[Slip]:
    """£160,000, or about 15% of the total, where the only total is £4.1m: it was £610,000."""
    folded = article.words.folded
    if article.types.isdisjoint(_WHOLES):
        return
    everything = article.quantities.all
    for part, share in pairwise(everything):
        if share.unit != "%" or part.unit in ("", "%") or share.value > 90:
            continue
        after = folded[share.last + 1 : share.last + 5]
        if share.first - part.last > 7 or after[:1] != ["of"] or _WHOLES.isdisjoint(after[1:]):
            continue
        if "or" not in folded[part.last + 1 : share.first]:
            continue
        wholes = [q for q in everything if q.unit == part.unit and q.value > part.value]
        fits = [q for q in wholes if _fits(part.value, q.value, share, rough=0.15)]
        if fits or not wholes:
            continue
        for whole in wholes:
            for value in turned(part.value):
                if _fits(value, whole.value, share, rough=0.05):
                    yield slip_at(article, part, [value], [share, whole])
                    break
            else:
                continue
            break


def _fits(part: float, whole: float, share: Quantity, rough: float) -> bool:
    return abs(100 * part / whole - share.value) <= share.step * 1.01 + rough * share.value
