"""People or things that a story counts, and then parts one from the other: 37 residents, of whom
22 were taken to hospital and 17 treated at the scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.figure import one_slip_apart, slip_at
from lint.checks.numbers.kinds import KINDS, WHOLE_KINDS
from lint.language.classes import CLOSED
from lint.language.plurals import singular
from lint.language.quantities import Quantity

_CROWD = frozenset(["people", "men", "women", "children", "staff", "police"])
_PLACED = frozenset("in to at from into for on along near outside around across".split())
_WENT = frozenset(
    (
        "given devoted reserved assigned sent went will would go move moved going come came were "
        "are live work based"
    ).split()
)
_ROUGH = frozenset(
    (
        "about around nearly almost roughly some over more less least most than up approximately "
        "another other further additional first last only"
    ).split()
)
_OPEN = frozenset(
    (
        "include includes also both either respectively rest remaining "
        "remainder others then now later average each per aged old"
    ).split()
)
_INCLUDED = frozenset(["included", "among", "including"])
_MADE = (["consists", "of"], ["consist", "of"], ["up", "of"], ["composed", "of"])
_THERE = (["there", "were"], ["there", "are"], ["they", "were"], ["they", "are"])
_GAP = 25
"""Words of sentences without figures between a whole and its parts."""
_CLAUSES = frozenset(
    ["where", "which", "who", "while", ";", "but", "when", "well", "—", "–", "with"]
)
_SKIPPED = CLOSED["be"] | CLOSED["have"] | CLOSED["pronoun"]
_MEASURES = frozenset(
    "hours days weeks months years minutes seconds miles points yards feet metres meters".split()
)
_MOST_PARTS = 5


def splits(article: Article) -> Iterator[Slip]:
    """Parts that exclude each other and do not come to the whole before them."""
    before: list[Quantity] = []
    end = -1
    for first, last, quantities in _sentences(article):
        if first - end > _GAP:
            before = []
        end = last
        plain = [q for q in quantities if not q.unit and not _year(article, q)]
        if len(plain) > 1:
            slip = _split(article, before[-1:], plain, first, last, alone=plain == quantities)
            if slip is not None:
                yield slip
        before = [q for q in plain if _whole(article, q)]


def _split(
    article: Article,
    before: Sequence[Quantity],
    plain: Sequence[Quantity],
    first: int,
    last: int,
    *,
    alone: bool,
) -> Slip | None:
    """The slip of a sentence whose figures are parts of the whole before it, or of its first."""
    slip = None
    if alone:
        slip = _told(article, before, plain, (first, last))
        for k in range(len(plain) - 2):
            if slip is None:
                rest = plain[k + 1 :]
                slip = _told(article, plain[k : k + 1], rest, (first, last), timed=k == 0)
    return slip or _labelled(article, before, plain)


def _labelled(
    article: Article, before: Sequence[Quantity], plain: Sequence[Quantity]
) -> Slip | None:
    """360 men in two wings and 140 women in a third: the parts that a word for their kind tells
    from other figures."""
    folded = article.words.folded
    for kinds in KINDS[:WHOLE_KINDS]:
        parts = [q for q in plain if not kinds.isdisjoint(folded[q.last + 1 : q.last + 3])]
        named = [kinds.intersection(folded[q.last + 1 : q.last + 3]) for q in parts]
        if len(parts) < 2 or len(set(named)) != len(named) or folded[parts[0].first - 1] == "to":
            continue
        if "and" not in folded[parts[-2].last + 1 : parts[-1].first]:
            continue
        for whole in (*before, *(q for q in plain if q.first < parts[0].first)):
            own = folded[whole.last + 1 : whole.last + 4]
            total = sum(q.value for q in parts)
            near = kinds.isdisjoint(own) and _whole(article, whole)
            if near and total != whole.value and 0.8 < total / whole.value < 1.25:
                return _slip(article, whole, parts, total, sure=False)
    return None


def _sentences(article: Article) -> Iterator[tuple[int, int, list[Quantity]]]:
    """The sentences that hold quantities, with these."""
    last = -1
    for quantity in article.quantities.all:
        if quantity.figure > last:
            first, last = article.sentence_at(quantity.figure)
            yield first, last, article.quantities.between(first, last)


def _year(article: Article, q: Quantity) -> bool:
    return q.may_be_year and "," not in article.words.text[q.figure]


def _whole(article: Article, q: Quantity, *, timed: bool = False) -> bool:
    """Does a noun follow that says what is counted, and is the number exact?"""
    folded = article.words.folded
    before = folded[max(q.first - 2, 0) : q.first]
    if q.value < 3 or _rough(article, q) or before == ["out", "of"]:
        return False
    nouns = folded[q.last + 1 : q.last + 4]
    stop = next((k for k, word in enumerate(nouns) if not word[0].isalpha()), len(nouns))
    named = [word for word in nouns[:stop] if word in _CROWD or word[-1] == "s" or singular(word)]
    long = bool(named) and named[0] in ("years", "months") and timed
    return bool(named) and (long or named[0] not in _MEASURES)


def _rough(article: Article, q: Quantity) -> bool:
    return not _ROUGH.isdisjoint(article.words.folded[max(q.first - 2, 0) : q.first])


def _told(
    article: Article,
    wholes: Sequence[Quantity],
    parts: Sequence[Quantity],
    sentence: tuple[int, int],
    *,
    timed: bool = False,
) -> Slip | None:
    """The slip of parts of a whole, if each is of another kind or goes to another place."""
    if not wholes or not _whole(article, wholes[0], timed=timed):
        return None
    whole = wholes[0]
    folded = article.words.folded
    parts, last = _listed(folded, parts, sentence[1])
    if not _OPEN.isdisjoint(folded[sentence[0] : last + 1]):
        return None
    if not 2 <= len(parts) <= _MOST_PARTS or any(_rough(article, q) for q in parts):
        return None
    if (
        folded[parts[0].first - 1] == "to"
        or max(q.value for q in parts) >= whole.value
        or ("and" not in folded[parts[0].last : parts[-1].first])
    ):
        return None
    total = sum(q.value for q in parts)
    ratio = total / whole.value
    if total == whole.value or not 0.7 < ratio < 1.4:
        return None
    ends = [*(q.first for q in parts[1:]), last + 1]
    spans = [folded[q.last + 1 : end] for q, end in zip(parts, ends, strict=True)]
    own = folded[whole.last + 1 : whole.last + 4]
    lead = folded[max(parts[0].first - 3, 0) : parts[0].first]
    if not _INCLUDED.isdisjoint(lead) and total < whole.value:
        return None
    if _kinds(spans, own) or (_places(spans) and _PLACED.isdisjoint(own)):
        return _slip(article, whole, parts, total, sure=total > whole.value)
    made = lead[-2:] in _MADE or lead[-1:] in (["comprises"], ["comprising"])
    listed = _opens(article, whole, parts) or (lead[-2:] in _THERE and len(parts) > 2)
    of = folded[parts[0].last + 1 : parts[0].last + 3]
    apposed = "," in folded[whole.last + 2 : whole.last + 4] and (
        folded[parts[0].first - 1] == "," and parts[0].first - whole.last < 5
    )
    apposed = apposed and folded[parts[0].last + 1] in _PLACED | {"of", "who", "by"}
    made = made or (apposed and _INCLUDED.isdisjoint(lead))
    if len(parts) == 2 and of[:1] == ["of"] and of[1] in ("them", "whom", "which"):
        listed = total > whole.value
    if (made or listed) and 0.85 < ratio < 1.18 and (made or len(parts) > 2 or ratio > 1):
        return _slip(article, whole, parts, total, sure=False)
    return None


def _opens(article: Article, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Of the 28 ships, 17 reached harbour: does the sentence begin with the whole?"""
    folded = article.words.folded
    at = whole.first - 1 if folded[whole.first - 1] == "of" else whole.first - 2
    led = folded[at] == "of" and article.starts_sentence(at)
    return led and folded[parts[0].first - 1] == ","


def _slip(
    article: Article,
    whole: Quantity,
    parts: Sequence[Quantity],
    total: float,
    *,
    sure: bool,
) -> Slip | None:
    """The last part that would make the sum right were it another figure."""
    for told in reversed(parts):
        right = told.value + whole.value - total
        if right > 0 and (sure or one_slip_apart(told.value, right)):
            return slip_at(article, told, [right], [whole, *(q for q in parts if q is not told)])
    return None


def _listed(
    folded: Sequence[str], parts: Sequence[Quantity], last: int
) -> tuple[list[Quantity], int]:
    """The parts before a clause that speaks of something else, and where that begins."""
    kept = list(parts[:1])
    for q in parts[1:]:
        between = folded[kept[-1].last + 1 : q.first]
        if q.value == 1 and folded[q.first - 1] not in (",", "and"):
            continue
        if not _CLAUSES.isdisjoint(between):
            return kept, q.first - 1
        kept.append(q)
    return kept, last


def _kinds(spans: Sequence[Sequence[str]], own: Sequence[str]) -> bool:
    """Is each part of another kind of one set, men and women, and the whole of none?"""
    for kinds in KINDS:
        named = [kinds.intersection(span[:6]) for span in spans]
        if all(named) and kinds.isdisjoint(own):
            return len(set(named)) == len(named)
    return False


def _places(spans: Sequence[Sequence[str]]) -> bool:
    """Does each part go to another place: 512 will move to Garfield, 388 to Pine Street?"""
    for span in spans:
        k = 0
        while k < min(len(span), 4) and (span[k] in _WENT or span[k] in _SKIPPED):
            k += 1
        if span[k : k + 1] == [] or span[k] not in _PLACED:
            return False
    return True
