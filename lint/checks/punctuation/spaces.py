"""Faults of spacing, and characters that can't be seen."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from lint.article import Article
from lint.pattern import Pattern
from lint.text import Span

_SPACE = " \u00a0\u2007\u202f\u2009\u200a"
_RARE = _SPACE[1:]
_DOUBLED = Pattern(
    rf"(?<=[^\s])[{_SPACE}\t]{{2,}}(?=[^\s])", needs=("  ", " \t", "\t ", "\t\t", *_RARE)
)
_NO_BREAK = Pattern(r"(?<=[a-z,])\u00a0(?=[a-z]{2})", needs="\u00a0")
_INVISIBLE = Pattern(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x90\x98-\x9f]+"
)
_BEFORE = Pattern(
    rf"(?<=[\w)\]”’\"'%])[{_SPACE}]+([,;:?!]|\.(?!\.|\d|[a-z]))(?=[\s”’\"')]|$)",
    needs=(" ,", " ;", " :", " ?", " !", " .", *_RARE),
)
_INSIDE = Pattern(
    rf"(?<=[(\[“])[{_SPACE}]+(?=\w)|(?<=\w)[{_SPACE}]+(?=[)\]])",
    needs=("( ", "[ ", "“ ", " )", " ]", *_RARE),
)
# What stands before is looked at last: a search for the mark itself skips all that is no mark.
_AFTER_STOP = Pattern(r"([.?!])(?<=[a-z]{2}[.?!])(?!(?:Com|Org|Net)\b)([A-Z][a-z]*)(?![\w.])")
_AFTER_COMMA = Pattern(
    r"([,;])(?:(?<=[a-z]{2}[,;])|(?<=\d,)(?=[a-z]{3}))([A-Za-z]{2,})",
)
# Each begins with its mark, for which a search skips all else.
_GLUED = Pattern(
    r"[.?!,:()](?:(?<=[a-z]{2}[.?!,:])([“‘][A-Za-z])|(?<=[,.?!])(”[A-Za-z]{2})|(?<=\w\))([A-Za-z]{2})"
    r"|(?<=[ (](?:19|20)\d\d,)([a-z]{2})|(?<=[ (](?:19|20)\d\d\.)((?:He|She|It|They|The|In|But)\b)"
    r"|(?<=[a-z]{3}\()((?:\d[^()\s]{2,}|[a-z]+ [^()]+)\)(?=[ .,])))",
)
"""A quotation, a bracket or a year, and a word right behind or before it."""
_FEW = 4
"""More spaces before a mark come from the system that made the text."""
_TYPIST = 0.5
"""Share of sentence ends from which on two spaces are a typist's habit and no slip."""


def doubled(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Two or more spaces where one belongs. A writer who puts two after every stop is let be."""
    slips = [
        Span(*match.span())
        for match in _DOUBLED.finditer(article.text)
        if _in_prose(article, match.start())
    ]
    after_stop = [span for span in slips if article.text[span.start - 1] in '.?!”"’']
    habit = len(after_stop) > 3 and len(after_stop) > _TYPIST * len(article.sentences)
    for span in slips:
        if not (habit and span in after_stop):
            yield span, (" ",)


def _in_prose(article: Article, position: int) -> bool:
    block = article.block_at(position)
    return block is not None and block.part not in ("table", "verse", "list")


def no_break(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A no-break space between two common words, where nothing needs to be held together."""
    for match in _NO_BREAK.finditer(article.text):
        yield Span(*match.span()), (" ",)


def invisible(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Soft hyphens, zero-width spaces, direction marks and control characters.

    Direction marks beside Arabic or Hebrew letters do their work and stay.
    """
    for match in _INVISIBLE.finditer(article.text):
        beside = article.text[max(match.start() - 1, 0) : match.end() + 1]
        if not any("\u0590" <= letter <= "\u08ff" for letter in beside):
            yield Span(*match.span()), ("",)


def before_mark(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A space before a comma or stop, or just inside a bracket. Many of them are left where a
    system took links out of the text, and no typist's."""
    before = list(_BEFORE.finditer(article.text))
    for match in before if len(before) <= _FEW else ():
        yield Span(*match.span()), (match.group(1),)
    for match in _INSIDE.finditer(article.text):
        yield Span(*match.span()), ("",)


def after_mark(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """No space after a comma or at the end of a sentence: `end.The`. Where an element ends
    between them, the layout parts them.
    """
    words = article.words
    yield from _small_after(article)
    for pattern in (_AFTER_STOP, _AFTER_COMMA):
        for match in pattern.finditer(article.text):
            mark, follower = match.groups()
            i = article.word_at(match.start())
            inside = i >= len(words) or words.text[i] != mark  # an address or a number
            if not inside and article.unbroken(Span(match.start(), match.start(2) + 1)):
                yield Span(*match.span()), (f"{mark} {follower}",)


def _small_after(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Two common words with a stop and no space between them: six hours.with the help."""
    words = article.words
    if "." not in article.types:
        return
    for i in words.places({"."}):
        if not 0 < i < len(words) - 1 or words.gap[i] or words.gap[i + 1] or not words.gap[i + 2]:
            continue
        before, after = words.text[i - 1], words.text[i + 1]
        if not (after in _OPENERS and len(before) > 2 and before.isalpha() and before.islower()):
            continue
        span = Span(words.start[i], words.end[i + 1])
        if words.gap[i - 1] and article.unbroken(span):
            from lint.language.lexicon import lexicon

            if lexicon().knows(before):
                yield span, (f". {after.capitalize()}", f" {after}")


_OPENERS = frozenset(
    (
        "the a an he she they we with and but in on at this that these those his her their it for "
        "as when while after before there if from by half some many most all"
    ).split()
)
"""Small words that are no ending of an address or a file."""


def beside_quotation(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """`them.“I know`, `over,”she said`, `close(12-11)`, `in 2019,the firm`. Many of them are left
    where a system took links out of the text."""
    glued = [match for match in _GLUED.finditer(article.text) if _apart(article, match)]
    for match in glued if len(glued) <= _FEW else ():
        found = match.group()
        if found[0] == "(":
            span = Span(match.start() - 1, match.end())
            yield span, (f"{article.text[span.start]} {found}",)
        else:
            cut = 2 if found[1] == "”" else 1
            yield Span(*match.span()), (f"{found[:cut]} {found[cut:]}",)


def _apart(article: Article, match: Match[str]) -> bool:
    """Does a space belong here? Not after (s)he, and not where it only looks like a year's end."""
    if not article.unbroken(Span(match.start() - 1, match.end())):
        return False
    if match.group()[0] == ")":
        opened = article.text.rfind("(", max(match.start() - 200, 0), match.start())
        inside = article.text[opened + 1 : match.start()]
        parted = opened > 0 and article.text[opened - 1] == " "
        return parted and (" " in inside or not inside.islower())
    return True
