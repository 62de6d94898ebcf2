"""Dashes, the hyphens that stand in for them, and ellipses."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.lexicon import Lexicon, lexicon
from lint.pattern import Pattern
from lint.text import Span

_DASH = Pattern(r"(?<=[a-z,.”’\"')\]])([ \u00a0]?)([–—])([ \u00a0]?)(?=[A-Za-z“‘\"'(])", needs="–—")
_HYPHEN = Pattern(r"(?<=[a-z,.”’\"')\]])( )(--?)( )(?=[A-Za-z“‘\"'(])|(?<=\w)()(--)()(?=\w)")
_ELLIPSIS = Pattern(r"(?<!\.)\.\.\.(?!\.)|…", needs=("...", "…"))
_FEW = 3
"""Odd ones up to this many are slips; more come from texts put together."""


def _dashes(article: Article) -> dict[str, list[Span]]:
    """The places of each way of writing a dash: `–` or `—`, with spaces or without."""
    ways: dict[str, list[Span]] = {}
    for match in _DASH.finditer(article.text):
        before, dash, after = match.groups()
        between = article.text[match.start() - 1]
        figures = between.isdigit() or between.isupper()  # 1990–95, Paris–Dakar
        if bool(before) == bool(after) and not (dash == "–" and not before and figures):
            way = f" {dash} " if before else dash
            ways.setdefault(way, []).append(Span(*match.span()))
    return ways


def one_sided(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A dash with a space on one side only."""
    slips = [match for match in _DASH.finditer(article.text) if bool(match[1]) != bool(match[3])]
    slips = [match for match in slips if _in_body(article, Span(*match.span()))]
    if 0 < len(slips) <= _FEW:
        ways = {way: spans for way, spans in _dashes(article).items() if way.strip() in "–—"}
        usual = max(ways, key=lambda way: len(ways[way])) if ways else ""
        for match in slips:
            span = Span(*match.span())
            yield span, (usual or f" {match[2]} ",)


def after_adverbs(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A hyphen after an adverb in -ly: `privately-owned`."""
    known = lexicon()
    hyphened = set()
    for word in article.types:
        adverb, found, second = word.partition("ly-")
        if (
            found
            and second.isalpha()
            and _plain_adverb(adverb + "ly", known)
            and (
                known.is_class(second, "participle")
                or known.is_class(second, "ing")
                or known.is_class(second, "adjective")
            )
        ):
            hyphened.add(word)
    for i in article.words.places(hyphened) if hyphened else ():
        word = article.words.text[i]
        yield Span(article.words.start[i], article.words.end[i]), (word.replace("-", " ", 1),)


def _plain_adverb(word: str, known: Lexicon) -> bool:
    """Is this an adverb and nothing else, unlike early, daily or only?"""
    return known.is_class(word, "adverb") and not (
        known.is_class(word, "adjective") or known.is_class(word, "noun")
    )


def hyphens(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A hyphen, or two, where the article has dashes elsewhere."""
    ways = _dashes(article)
    if not ways:
        return
    usual = max(ways, key=lambda way: len(ways[way]))
    slips = [
        span
        for span in (Span(*match.span()) for match in _HYPHEN.finditer(article.text))
        if _in_body(article, span)
    ]
    if len(slips) <= _FEW and len(slips) < len(ways[usual]):
        for span in slips:
            yield span, (usual,)


def _in_body(article: Article, span: Span) -> bool:
    """Does the hyphen stand in a paragraph, and not behind its dateline?"""
    block = article.block_at(span.start)
    if block is None or block.part != "body":
        return False
    before = article.text[block.span.start : span.start]
    return any(letter.islower() for letter in before) and not before.endswith(")")


def mixed(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A dash unlike most others of the article."""
    ways = _dashes(article)
    if len(ways) < 2:
        return
    usual = max(ways, key=lambda way: (len(ways[way]), -ways[way][0].start))
    odd = [span for way, spans in ways.items() if way != usual for span in spans]
    if len(odd) <= _FEW and len(odd) * 2 <= len(ways[usual]):
        for span in odd:
            yield span, (usual,)


def ellipses(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Three stops in an article that has `…` elsewhere, or the reverse."""
    found = list(_ELLIPSIS.finditer(article.text))
    signs = sum(match.group() == "…" for match in found)
    if 0 < signs < len(found):
        usual = "…" if signs * 2 > len(found) else "..."
        if signs * 2 == len(found):
            usual = found[0].group()
        for match in found:
            if match.group() != usual:
                yield Span(*match.span()), (usual,)
