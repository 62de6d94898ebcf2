"""Finds the listed words in an article, and looks at the phrases around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.checks.kind import Check, Part
from lint.checks.packed import Unpacked
from lint.checks.wording.tables import Company, Entry, Filed, Phrases
from lint.finding import Edit, Finding
from lint.language.phrase import around
from lint.language.words import like
from lint.rule import Rule
from lint.text import Span

_Opened = tuple[Unpacked[str, Filed], Unpacked[int, Company], Sequence[Rule]]


def build(parts: Sequence[Part]) -> Check:
    """Make a check that looks for the entries of all these tables."""

    opened: list[_Opened] = [
        (Unpacked(entries), Unpacked(company), rules) for (entries, company), rules in parts
    ]

    def check(article: Article) -> Iterator[Finding]:
        for tables in opened:
            yield from _find(article, *tables)

    return check


def _find(
    article: Article,
    entries: Unpacked[str, Filed],
    company: Unpacked[int, Company],
    rules: Sequence[Rule],
) -> Iterator[Finding]:
    folded = article.words.folded
    listed = entries.packed
    for i in [i for i, word in enumerate(folded) if word in listed]:
        for entry in _candidates(entries[folded[i]], folded, i):
            first = i - entry[0]
            last = first + len(entry[1]) - 1
            if _stands(entry, folded, first, last):
                edge = _paragraph(article, first, last)
                if edge is not None and _suspect(article, entry, company, (first, last), edge):
                    yield from _finding(article, entry, rules, first, last)


def _candidates(filed: Filed, folded: list[str], i: int) -> list[Entry]:
    """The entries whose key is word `i` and whose word beside the key stands there too."""
    found, after, before = filed
    if after and i + 1 < len(folded) and (beside := after.get(folded[i + 1])):
        found = found + beside
    if before and i and (beside := before.get(folded[i - 1])):
        found = found + beside
    return found


def _suspect(
    article: Article,
    entry: Entry,
    company: Unpacked[int, Company],
    place: tuple[int, int],
    edge: tuple[int, int],
) -> bool:
    """Do case and company of the words at `place` make them wrong?"""
    if not _written_so(article, entry, *place):
        return False
    if entry[3] not in company.packed:
        return True
    when, unless, near = company[entry[3]]
    if near and near.isdisjoint(_others(article, *place)):
        return False
    return _one_holds(when, article, place, edge) and not _one_holds(unless, article, place, edge)


def _others(article: Article, first: int, last: int) -> list[str]:
    """The other words of the sentence around these, folded."""
    start, end = article.sentence_at(first)
    folded = article.words.folded
    return folded[start:first] + folded[last + 1 : end + 1]


def _stands(entry: Entry, folded: list[str], first: int, last: int) -> bool:
    """Do the entry's words stand here, the last perhaps with a possessive ending?"""
    wanted = entry[1]
    if len(wanted) > 1 and (
        first < 0 or last >= len(folded) or tuple(folded[first:last]) != wanted[:-1]
    ):
        return False
    end = folded[last]
    if end == wanted[-1]:
        return True
    possessive = any(
        word.endswith(("'s", "'")) for word in entry[4]
    )  # what is put right has its apostrophe here
    return end[:-2] == wanted[-1] and end.endswith("'s") and not possessive


def _paragraph(article: Article, first: int, last: int) -> tuple[int, int] | None:
    """The paragraph around these words, None if they stand in two or in none."""
    paragraphs = article.paragraphs
    edge = paragraphs[max(bisect_right(paragraphs, (first, len(article.words))) - 1, 0)]
    return edge if edge[0] <= first and last < edge[1] else None


def _written_so(article: Article, entry: Entry, first: int, last: int) -> bool:
    """Is the case of the words one in which the entry counts?"""
    exact, names = entry[2], entry[5]
    text = article.words.text
    if exact is not None:
        written = [word.replace("’", "'") for word in text[first : last + 1]]
        if article.in_headline(first):
            written = [w if w != e.upper() else e for w, e in zip(written, exact, strict=True)]
        return all(w in (e, e + "'s") for w, e in zip(written, exact, strict=True))
    return names or not article.looks_named(first)


def _one_holds(
    phrases: Phrases, article: Article, place: tuple[int, int], edge: tuple[int, int]
) -> bool:
    always, before, after, others = phrases
    first, last = place
    if always:
        return True
    words = article.words
    left = before.get(words.folded[first - 1], ()) if before and first > edge[0] else ()
    right = after.get(words.folded[last + 1], ()) if after and last + 1 < edge[1] else ()
    return any(
        around(phrase, words, first, last, edge) for of in (left, right, others) for phrase in of
    )


def _finding(
    article: Article, entry: Entry, rules: Sequence[Rule], first: int, last: int
) -> Iterator[Finding]:
    words = article.words
    end = words.end[last]
    if words.folded[last] != entry[1][-1]:
        end -= len("'s")
    span = Span(words.start[first], end)
    found = article.text[span.start : span.end]
    suggestions = tuple(
        suggestion
        for word in entry[4]
        if (suggestion := article.punctuated(_cased(article, entry, first, found, word))) != found
    )
    if suggestions and suggestions[0][:1] == "-":
        suggestions = tuple(suggestion[1:] for suggestion in suggestions)
        span = Span(words.end[first - 1], end)
    if suggestions or not entry[4]:
        edits = (Edit(_with_space(article.text, span), ""),) if suggestions == ("",) else ()
        yield rules[entry[3]].finding(span, found, suggestions, edits=edits)


def _cased(article: Article, entry: Entry, first: int, found: str, word: str) -> str:
    """The correction with the capitals of what it replaces, unless its own are asked for, and
    with a space where a word takes the place of a sign: 5%, 5 percent."""
    if not found[0].isalnum() and word[:1].isalnum() and not article.words.gap[first]:
        return " " + word
    if entry[2] is None or article.words.text[first] not in (entry[2][0], entry[2][0] + "'s"):
        return like(found, word)
    return word[:1].upper() + word[1:] if article.starts_sentence(first) else word


def _with_space(text: str, span: Span) -> Span:
    """The span with one of the spaces that would be left beside each other without it."""
    if text[span.end : span.end + 1] == " " and text[max(span.start - 1, 0) : span.start] in (
        "",
        " ",
        "\n",
    ):
        return Span(span.start, span.end + 1)
    if text[max(span.start - 1, 0) : span.start] == " ":
        return Span(span.start - 1, span.end)
    return span
