"""What the headline counts and the story counts otherwise; scores beyond the final one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.checks.numbers.counts import PEOPLE
from lint.language.numerals import like_number
from lint.language.plurals import singular
from lint.pattern import Pattern
from lint.text import Span

_MEASURES = frozenset(
    (
        "years months weeks days hours minutes seconds miles metres meters feet inches yards "
        "pounds dollars euros cents pence points percent times things ways degrees people others "
        "goals games wins runs kilometres kilometers acres hectares tons tonnes kilos"
    ).split()
)
"""What is counted anew all the time."""
_MORE = frozenset("other more further additional another remaining first last next least".split())
_ROUND = frozenset("about over nearly almost around some roughly than hundreds dozens".split())
_ALL = frozenset(["the", "all", "those", "these"])


def counted(article: Article) -> Iterator[Slip]:
    """Of 15 jurors in the headline, `the 14 jurors` in the story; of a thing that is counted once
    and then spoken of with another number."""
    words = article.words
    for told in _uses(article).values():
        values = {value for value, _, _ in told}
        if len(values) != 2 or len(told) < 2:
            continue
        for value, i, before in told[1:]:
            first = [use for use in told if use[0] != value]
            mine = [use for use in told if use[0] == value]
            head = article.in_headline(first[0][1])
            definite = before in _ALL
            if (
                len(mine) != 1
                or first[0][1] > i
                or not definite
                or (first[0][2] in _ALL and not head and words.folded[i + 1] not in PEOPLE)
            ):
                continue
            if any(word in _ROUND for word in words.folded[max(i - 2, 0) : i]) or (
                i and (words.folded[i - 2] in ("of", "one", "among"))
            ):
                continue
            near = value - first[0][0] in (-1, 1) or head
            if near and not article.quoted(words.start[i]):
                at = first[0][1]
                related = (Span(words.start[at], words.end[at + 1]),)
                right = like_number(words.text[i], first[0][0])
                yield Slip(Span(words.start[i], words.end[i]), (right,), related, right)


def _uses(article: Article) -> dict[str, list[tuple[int, int, str]]]:
    """The things that are counted: for each noun the values, where they stand, and the word
    before."""
    words = article.words
    uses: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    if _ALL.isdisjoint(article.types):
        return uses
    numbers = article.quantities.values
    for i in article.quantities.places:
        value = numbers.get(words.folded[i], 0)
        if value < 3 or 1500 < value < 2100 or i + 1 >= len(words):
            continue
        noun = words.folded[i + 1]
        before = words.folded[i - 1] if i else ""
        joined = words.gap[i + 1] != " " or (i and words.gap[i] == "")
        if (
            joined
            or noun in _MEASURES
            or before in _MORE
            or not (singular(noun) or noun in PEOPLE)
            or words.text[i + 1][0].isupper()
        ):
            continue
        uses[noun].append((value, i, before))
    return uses


_MADE = Pattern(r"\b(?:made|making|make) it (\d{1,2})[-–](\d{1,2})\b")
_FINAL = Pattern(
    r"\b(\d{1,2})[-–](\d{1,2}) (?:win|victory|defeat|loss|draw|triumph|thrashing|over|against)\b"
    r"|\b(?:won|beat|lost|win|beaten|defeated)\b[^.\n]{0,40}?\b(\d{1,2})[-–](\d{1,2})\b"
)


def scores(article: Article) -> Iterator[Slip]:
    """It was made 5-1 in a match that ended 4-2."""
    text = article.text
    if "made it" not in text and "making it" not in text:
        return
    opening = article.blocks[:3]
    finals = {
        tuple(sorted(int(figure) for figure in match.groups() if figure))
        for block in opening
        for match in _FINAL.finditer(text[block.span.start : block.span.end])
    }
    if len(finals) != 1:
        return
    low, high = next(iter(finals))
    for match in _MADE.finditer(text):
        less, more = sorted((int(match.group(1)), int(match.group(2))))
        if (more > high or less > low) and more < 3 * high + 3:
            yield Slip(Span(match.start(1), match.end(2)), (), (), f"{high}-{low}")
