"""Faults of the marks that end a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.language.words import OPAQUE
from lint.pattern import Pattern
from lint.text import Span

_DOUBLED = Pattern(
    r"(?<=[a-z]{4})\.,(?=\s|$)|(?<![.\d])\.\.(?![.\d/])|,[,.]+(?!\d)|[;:][.,;](?!\S)|\?\.(?!\.)|!\.(?!\.)|[A-Za-z]\.[A-Za-z]\.\.(?!\.)",
    needs=("..", ",,", ",.", ";.", ";,", ";;", ":.", ":,", ":;", "?.", "!.", ".,"),
)
_STOPS = frozenset(".!?…:;")
_SHORTEST = 6
"""Words that a paragraph without a full stop must have to be taken for prose."""
_FRAGMENT = 3
_LONG = 25
_TOLD = 8
"""Words and marks of a line that tells what happened; a shorter one may be a crosshead."""
_WORD = 20
"""Letters that a word is looked at."""
_SHORTENED = frozenset("approx incl dept govt vols resp misc pron prof assoc".split())
_SUBJECT = (
    CLOSED["article"]
    | CLOSED["pronoun"]
    | frozenset("this these his her police officials prosecutors nobody no tickets".split())
)
_TELLING = CLOSED["modal"] | frozenset("was were is are has have had said".split())
_AGENCIES = frozenset("reuters afp ap getty pa epa upi".split())
_CAPTION = frozenset("pictured picture photo photograph".split())
_FEW = 2
"""More paragraphs of an article without a stop are captions, or teasers of other articles."""


def missing(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A paragraph of prose without its full stop.

    Prose holds more than one sentence, or a quotation, or is long. What stands before the first
    paragraph that has its stop is a deck. In an article that leaves out the stop as a rule
    nothing is said.
    """
    bare: list[int] = []
    whole = loose = 0
    alone = sum(block.part == "heading" for block in article.blocks) == 1
    for (begin, stop), block in zip(article.paragraphs, article.blocks, strict=True):
        told = stop - begin < _LONG and _tells(article, begin, stop, alone=alone)
        if not (block.part == "body" or (block.part == "heading" and told)):
            continue
        if stop - begin < _SHORTEST and not (told and alone):
            continue
        mark = article.words.text[_last_word(article, begin, stop)]
        if mark[-1] in _STOPS:
            whole += 1
        elif mark[0].isalnum() or mark in ",)]":
            loose += 1
            if whole and mark not in ")]" and (told or _prose(article, begin, stop)):
                bare.append(stop - 1)
    if loose <= _FEW and loose <= whole:
        for end in bare:
            yield _with_stop(article, end)


def _tells(article: Article, begin: int, stop: int, *, alone: bool) -> bool:
    """Is this short line a sentence, and no crosshead: a subject with its article, a verb? The
    only such line of an article needs to be less like one."""
    if stop - begin <= (_FRAGMENT if alone else _SHORTEST):
        return False
    words = article.words
    rest = words.folded[begin + 1 : stop]
    small = all(word[0].islower() for word in words.text[begin + 1 : begin + 3])
    opens = words.folded[begin] in _SUBJECT and words.text[begin][0].isupper()
    if not (opens and small):
        return alone and opens and not _TELLING.isdisjoint(rest)
    told = alone or stop - begin > _TOLD
    return not _TELLING.isdisjoint(rest) or (
        told and any(map(_is_past, rest, words.folded[begin:]))
    )


def _is_past(word: str, before: str) -> bool:
    """Is this a verb in the past tense, and no participle after `be`?"""
    known = lexicon()
    past = known.is_class(word, "past") and not known.is_class(word, "noun")
    return past and before not in CLOSED["be"] and before != "to"


def _last_word(article: Article, begin: int, stop: int) -> int:
    """The last word or mark of a paragraph, closing quotation marks aside."""
    last = stop - 1
    while last > begin and article.words.text[last] in "”’\"'":
        last -= 1
    return last


def _prose(article: Article, begin: int, stop: int) -> bool:
    """Is this more than a caption or a crosshead?"""
    folded = article.words.folded[begin:stop]
    if not _CAPTION.isdisjoint(folded) or "·" in folded:
        return False
    if folded[-1] in _AGENCIES and folded[-2] in ("via", "/"):
        return False
    if folded[-1][0].isdigit() and _ends_post(folded):
        return False
    if all(word.isupper() for word in article.words.text[stop - 2 : stop]):  # a crosshead
        return False
    if stop - begin >= _LONG:
        return True
    text = article.words.text[begin : stop - 1]
    return "." in text or (("“" in text or '"' in text) and stop - begin >= 2 * _SHORTEST)


def _ends_post(folded: list[str]) -> bool:
    """Does a dash, a handle and a date close what somebody wrote on the web?"""
    return ":" in folded[-1] or "—" in folded[-12:] or any(word[0] == OPAQUE for word in folded)


def _with_stop(article: Article, end: int) -> tuple[Span, tuple[str, ...]]:
    """The last word, and the word with its stop: before a closing mark in America, and where
    a sentence was quoted."""
    words = article.words
    first = end
    while first and words.text[first] in "”’\"')]" and words.gap[first] == "":
        first -= 1
    span = Span(words.start[first], words.end[end])
    word = words.text[first]
    if word == ",":
        return span, ("." + article.text[words.end[first] : span.end],)
    closing = article.text[words.end[first] : span.end]
    if not closing:
        return span, (word + ".",)
    if closing in ")]":
        return span, (word + closing + ".",)
    return span, (word + "." + closing, word + closing + ".")


def _plain_before(text: str, end: int) -> bool:
    """Does a word in small letters end here, and no abbreviation such as Calif.?"""
    word = text[max(0, end - _WORD) : end].split()[-1]
    return word.isalpha() and word.islower() and len(word) < _WORD and word not in _SHORTENED


def doubled(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Two stops, or a comma beside a stop, where one mark is enough."""
    for match in _DOUBLED.finditer(article.text):
        found = match.group()
        if found[0].isalpha():
            yield Span(match.start(), match.end()), (found[:-1],)
        elif found[0] in "?!":
            yield Span(*match.span()), (found[0],)
        elif found == ".,":
            if not _plain_before(article.text, match.start()):
                continue
            line, _, _ = article.text[match.end() :].lstrip(" ").partition("\n")
            ways = (".", ",") if not line or line[0].isupper() else (",", ".")
            yield Span(*match.span()), ways
        elif found[0] == ",":
            yield Span(*match.span()), (found[-1], ",") if found[-1] == "." else (",",)
        elif found[0] in ";:" and found[-1] == ".":
            yield Span(*match.span()), (".", found[0])
        else:
            yield Span(*match.span()), (found[0],)
