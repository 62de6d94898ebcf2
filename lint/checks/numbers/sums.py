"""Parts against the whole, where the text states both."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.language.numerals import like_number, whole_number
from lint.pattern import Pattern
from lint.text import Span

_LINKS = tuple([mark] for mark in ",:—–-(")
_MOST = 200
_MEMBERS = Pattern(r"\b([A-Za-z]+|\d+)-(?:member|person|strong|judge|seat|justice|justices)\b")
_BENCH = Pattern(
    r"(?:['’]s?|\bthe|\bits|\ball) (three|five|seven|nine|eleven|[3579]|11) "
    r"(?:commissioners|councilmembers|councilors|councillors|trustees|supervisors|justices|judges"
    r"|selectmen|aldermen|regents|governors|jurors)\b",
)
_BODIES = frozenset(
    (
        "commissioners councilmembers councilors councillors trustees supervisors justices judges "
        "selectmen aldermen regents governors jurors"
    ).split()
)
_SIZED = ("-member", "-person", "-strong", "-judge", "-seat", "-justice")
_VOTE = Pattern(
    r"\b(?:voted?|votes|ruled|decided|ruling|decision|agreed|margin),?\s(?:of\s|by\s|was\s)?"
    r"(?:[a-z]+\s){0,4}?(\d+|two|three|four|five|six|seven|eight|nine|ten)(?:\svotes)?(?:-|–|\sto\s)"
    r"(\d+|one|two|three|four|five|six|seven)\b"
    r"|\b(\d+)(?:-|–|\sto\s)(\d+)\s(?:vote|ruling|decision)\b"
)
_VOTING = frozenset("vote votes voted ruled decided ruling decision agreed margin".split())
_PERCENT = Pattern(r"(\d+(?:\.\d+)?)(?:%|\s(?:per\s?cent)\b)")
_SPLIT = frozenset(
    "undecided unsure know rest remaining remainder abstained minor others spoiled".split()
)


def parts(article: Article) -> Iterator[Slip]:
    """Three people, two men and two women."""
    words = article.words
    if article.types.isdisjoint(MANKIND):
        return
    for i in article.quantities.places:
        whole = article.quantities.values.get(words.folded[i], 0)
        if i + 2 >= len(words) or not 2 <= whole <= _MOST:
            continue
        link = next((k for k in (i + 2, i + 3) if words.text[k : k + 1] in _LINKS), 0)
        listed = _list(article, link + 1) if link and words.folded[link - 1] in MANKIND else None
        if listed is not None and listed[0] != whole:
            total, last = listed
            span = Span(words.start[i], words.end[i])
            named = Span(words.start[link + 1], words.end[last])
            yield Slip(span, (like_number(words.text[i], total),), (named,), str(total))


MANKIND = frozenset(
    (
        "people men women boys girls children adults teenagers pupils students teachers officers "
        "soldiers civilians policemen guards drivers passengers crew workers members players "
        "victims suspects defendants prisoners patients doctors nurses judges jurors lawmakers "
        "senators democrats republicans candidates councillors ministers americans britons "
        "germans russians ukrainians israelis palestinians australians canadians citizens men "
        "siblings brothers sisters sons daughters grandchildren survivors hostages migrants "
        "man woman boy girl child adult teenager pupil student teacher officer soldier civilian "
        "policeman guard driver passenger worker member player victim democrat republican "
        "american briton german russian ukrainian australian canadian brother sister son daughter"
    ).split()
)


def _list(article: Article, i: int) -> tuple[int, int] | None:
    """A list of people like `two men, a boy and three women` that ends at a mark: its sum and
    its last word."""
    words = article.words
    total = items = 0
    while i + 2 < len(words):
        value = _number(words.folded[i])
        noun = i + 1 if words.folded[i + 1] in MANKIND else i + 2
        if value is None or words.folded[noun] not in MANKIND or noun + 1 >= len(words):
            return None
        total += value
        items += 1
        follower = words.folded[noun + 1]
        after = noun + 2
        if follower == "," and words.folded[after : after + 1] == ["and"]:
            after += 1
        more = after < len(words) and _number(words.folded[after]) is not None
        if follower in (",", "and") and more:
            i = after
            continue
        return (total, noun) if items > 1 and not follower[0].isalnum() else None
    return None


def _number(folded: str) -> int | None:
    return 1 if folded in ("a", "an") else whole_number(folded)


def votes(article: Article) -> Iterator[Slip]:
    """A council of nine that votes 6-4."""
    if article.types.isdisjoint(_VOTING) or not (
        _BODIES & article.types or any(size in article.text for size in _SIZED)
    ):
        return
    for block in article.blocks:
        text = article.text[block.span.start : block.span.end]
        body = _MEMBERS.search(text) if "-" in text else None
        body = body or next(_BENCH.finditer(text), None)
        vote = _VOTE.search(text) if body else None
        if body is None or vote is None:
            continue
        size = whole_number(body.group(1).lower())
        given = [whole_number(figure) or 0 for figure in vote.groups() if figure]
        if size is not None and size > 2 and sum(given) > size and max(given) <= size:
            start = block.span.start
            first = vote.start(1) if vote.group(1) else vote.start(3)
            last = vote.end(2) if vote.group(2) else vote.end(4)
            related = (Span(start + body.start(), start + body.end()),)
            told = text[first:last]
            won, lost = max(given), min(given)
            right: tuple[str, ...] = ()
            if told[0].isdigit():
                right = (told.replace(str(lost), str(size - won)),)
                if size - lost > lost:
                    right += (told.replace(str(won), str(size - lost)),)
            yield Slip(Span(start + first, start + last), right, related, str(sum(given)))


def percentages(article: Article) -> Iterator[Slip]:
    """45% for, 48% against and 12% undecided."""
    words = article.words
    if _SPLIT.isdisjoint(article.types):
        return
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        if _SPLIT.isdisjoint(words.folded[first : last + 1]):
            continue
        start, end = words.start[first], words.end[last]
        shares = list(_PERCENT.finditer(article.text[start:end]))
        total = sum(float(share.group(1)) for share in shares)
        # Shares are rounded, and one more figure may be a margin of error.
        exact = all("." in share.group(1) for share in shares)
        if len(shares) in (3, 4) and (100.25 if exact else 98.5 + len(shares)) < total < 130:
            span = Span(start + shares[-1].start(1), start + shares[-1].end(1))
            rest = float(shares[-1].group(1)) - total + 100
            right = (f"{rest:g}",) if rest > 0 else ()
            others = tuple(Span(start + s.start(), start + s.end()) for s in shares[:-1])
            yield Slip(span, right, others, f"{total:g}")
