"""The marks and the capitals around a speech tag that stands between or after quoted words."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.sentences import SAYING
from lint.pattern import Pattern
from lint.text import Span

_VERBS = "|".join(sorted(SAYING))
_SPEAKER = r"(?:he|she|they|it|we|I|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+)"
_TAG = rf"(?:{_SPEAKER} (?:{_VERBS})|(?:{_VERBS}) {_SPEAKER})"
_OPENERS = (
    "We|They|It|There|You|He|She|This|That|These|The|But|And|If|Nobody|Everyone|Our|My|"
    "What|When|No|Not|Some|Many|Most|There’s|Now|So|Then|In|At|For|On|People|As|Every|It’s|We’re|They’re|You’re|He’s|She’s|That’s|There’s|It's|We're|They're"
)
_BEFORE = Pattern(
    rf"([,.?!])(?:([”\"’']) (?:(?P<capital>(?:He|She|They|It|We)(?= (?:{_VERBS})\b)"
    rf"|(?:{_VERBS.title()})(?= [A-Zhst]))"
    rf"|(?P<small>(?:he|she|they) (?:{_VERBS})|(?:{_VERBS}) (?:he\b|she\b|they\b|[A-Z])))"
    r"|(?<=[?!]),([”\"’'])(?= ))",
    needs=("” ", "’ ", '" ', "' "),
)
# Each begins with the comma: a search for it skips all that is none.
_BETWEEN = Pattern(
    rf",[”\"’'] (?P<tag>{_TAG})(?: (?P<joined>[“\"‘'][a-z])|\. (?P<small>[“\"‘'][a-z]+\b)"
    rf"|, (?P<capital>[“\"‘'](?:{_OPENERS}))\b(?=[ ,]))",
    needs=(",” ", '," ', ",’ ", ",' "),
)
_SENTENCE = 2
"""Words of the shortest quotation that may stand as a sentence."""


def before_tag(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“It is dark,” She said`, `“It is dark.” she said`, `“Is it dark?,” she said`."""
    for match in _BEFORE.finditer(article.text):
        mark, closing, capital, small, after_asked = match.groups()
        if after_asked:
            yield Span(*match.span()), (mark + after_asked,)
        elif capital and mark == ",":
            yield Span(*match.span()), (f"{mark}{closing} {capital.lower()}",)
        elif small and mark == "." and article.text[match.start() - 1].islower():
            yield Span(match.start(), match.start() + 2), ("," + closing,)


def between(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`“We tried,” she said “but failed”`: the comma after the tag is missing, or a stop stands
    there; `“We tried,” she said, “We failed”`: two sentences, and a comma between them."""
    for match in _BETWEEN.finditer(article.text):
        end = match.end("tag")
        if match["joined"]:
            span = Span(end - 1, match.end("joined"))
            last = match["tag"][-1]
            yield span, (f"{last}, {match['joined']}",)
        elif match["small"]:
            yield Span(end, match.end("small")), (f", {match['small']}",)
        elif _whole(article, match.start() + 2):
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
