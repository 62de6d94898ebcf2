"""The marks and the capitals around a speech tag that stands between or after quoted words."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.sentences import SAYING
from lint.pattern import Pattern
from lint.text import Span

_SPEAKER = r"(?:he|she|they|it|we|I|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+)"
_OPENERS = frozenset(
    (
        "We They It There You He She This That These The But And If Nobody Everyone Our My What "
        "When No Not Some Many Most There’s Now So Then In At For On People As Every It’s We’re "
        "They’re You’re He’s She’s That’s It's We're They're"
    ).split()
)
# Which words these are, is looked up: to compile hundreds of them takes longer than all searches.
_BEFORE = Pattern(
    r"([,.?!])(?:([”\"’']) (?P<first>\w+) (?P<second>[A-Za-z]+)|(?<=[?!]),([”\"’'])(?= ))",
    needs=("” ", "’ ", '" ', "' "),
)
# Each begins with the comma: a search for it skips all that is none.
_BETWEEN = Pattern(
    rf",[”\"’'] (?P<tag>{_SPEAKER} (?P<says>[a-z]+)|(?P<said>[a-z]+) {_SPEAKER})"
    r"(?: (?P<joined>[“\"‘'][a-z])|\. (?P<small>[“\"‘'][a-z]+\b)"
    r"|, (?P<capital>[“\"‘'](?P<opener>[A-Z][a-z]*(?:['’][a-z]+)?))(?=[ ,]))",
    needs=(",” ", '," ', ",’ ", ",' "),
)
_PRONOUNS = frozenset("he she they it we".split())
_NAMED_SO = frozenset("he she they the a his her their one".split())
"""With these opens, who is not called by a name."""
_SENTENCE = 2
"""Words of the shortest quotation that may stand as a sentence."""


def before_tag(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“It is dark,” She said`, `“It is dark.” she said`, `“Is it dark?,” she said`."""
    for match in _BEFORE.finditer(article.text):
        mark, closing, first, second, after_asked = match.groups()
        if after_asked:
            yield Span(*match.span()), (mark + after_asked,)
        elif not _is_tag(first, second):
            continue
        elif mark == "," and first.istitle():
            span = Span(match.start(), match.end("first"))
            yield span, (f"{mark}{closing} {first.lower()}",)
        elif mark == "." and first[0].islower() and article.text[match.start() - 1].islower():
            yield Span(match.start(), match.start() + 2), ("," + closing,)


def _is_tag(first: str, second: str) -> bool:
    """Are these the first words of `she said` or `said Jane Roe`?"""
    if first.lower() in _PRONOUNS:
        return second in SAYING
    return first.lower() in SAYING and (second[0].isupper() or second in _NAMED_SO)


def between(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“We tried,” she said “but failed”`: the comma after the tag is missing, or a stop stands
    there; `“We tried,” she said, “We failed”`: two sentences, and a comma between them."""
    for match in _BETWEEN.finditer(article.text):
        if (match["says"] or match["said"]) not in SAYING:
            continue
        end = match.end("tag")
        if match["joined"]:
            span = Span(end - 1, match.end("joined"))
            last = match["tag"][-1]
            yield span, (f"{last}, {match['joined']}",)
        elif match["small"]:
            yield Span(end, match.end("small")), (f", {match['small']}",)
        elif match["opener"] in _OPENERS and _whole(article, match.start() + 2):
            capital = match["capital"]
            small = capital[0] + capital[1].lower() + capital[2:]
            span = Span(end, match.end("capital"))
            yield span, (f". {capital}", f", {small}")


def _whole(article: Article, closing: int) -> bool:
    """Is what stands in the quotation that ends here long enough for a sentence?"""
    spans = article.quotations.spans
    return any(
        span.end == closing and article.text.count(" ", *span) >= _SENTENCE - 1 for span in spans
    )
