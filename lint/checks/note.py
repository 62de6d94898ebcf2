"""note: what colleagues wrote to each other inside the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article, Block
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Edit, Finding
from lint.language.phrase import Lists
from lint.language.words import fold
from lint.pattern import Pattern
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Notes to the desk, known by what they say."""

    brackets: tuple[str, ...] = ()
    """What stands in the brackets of a note, in any case, a `*` at an end for anything:
    `[insert *]` in square and angle brackets, braces, stars and other doubled signs, `(cq)` in
    round ones too."""
    capitals: tuple[str, ...] = ()
    """Words of which one stands in the capitals that a line of notes begins with."""
    alone: bool = False
    """Mark also a paragraph that stands in capitals and, as a whole, in such brackets."""


Said = tuple[dict[str, int], dict[str, int], dict[str, int]]
"""What is said as a whole, at its beginning, at its end, each with its rule."""
Tables = tuple[Said, Said, dict[str, int], int]
"""In brackets that are not round; in any; in capitals; the rule for paragraphs alone, or -1."""

_BRACKETED = Pattern(
    r"\[+([^\[\]\r\n]{1,200})\]+|<{1,3}([^<>\r\n]{1,200})>{1,3}|\{+([^{}\r\n]{1,200})\}+"
    r"|(?:\*{2,}|/{2,}|@{2,}|#{2,}|%{2,}|={2,})(?<!:..)([^*/@#%=\r\n]{1,200})(?:\*{2,}|/{2,}|@{2,}|#{2,}|%{2,}|={2,})"
    r"|(\(+)([^()\r\n]{1,200})\)+",
    needs=("[", "<", "{", "(", "**", "//", "@@", "##", "%%", "=="),
)
_CAPITALS = Pattern(r"\W*((?:[A-Z0-9][A-Z0-9’'/&-]*(?:[^\w\r\n]+|$)){2,})")
_LONGEST = 25
"""Words of the longest line that is a note by its capitals."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    square: Said = ({}, {}, {})
    round_: Said = ({}, {}, {})
    capitals: dict[str, int] = {}
    alone = -1
    for number, file in enumerate(files):
        for entry in file.spec.brackets:
            if entry[:1] + entry[-1:] not in ("[]", "()"):
                raise RuleFault(number, "brackets", f"`{entry}` stands in no brackets")
            _file(round_ if entry[0] == "(" else square, fold(entry[1:-1].strip()), number)
        capitals.update(dict.fromkeys(map(fold, file.spec.capitals), number))
        if file.spec.alone:
            alone = number
    return square, round_, capitals, alone


def _file(said: Said, entry: str, number: int) -> None:
    if entry.endswith("*"):
        said[1][entry[:-1]] = number
    elif entry.startswith("*"):
        said[2][entry[1:]] = number
    else:
        said[0][entry] = number


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            yield from _bracketed(article, tables, rules)
            for block in article.blocks if tables[2] else ():
                number = _shouted(article, block, tables[2])
                if number is not None:
                    yield _finding(article, rules[number], block.span)

    return check


def _bracketed(article: Article, tables: Tables, rules: Sequence[Rule]) -> Iterator[Finding]:
    square, round_, _, alone = tables
    for match in _BRACKETED.finditer(article.text):
        in_round = match.group(5) == "("
        inside = match.group(6) or next(filter(None, match.groups()))
        said = fold(inside.strip())
        number = _said(said, round_)
        if number is None and not in_round:
            inserted = inside[0].islower() and article.quoted(match.start())  # we [need] more
            number = None if inserted else _said(said, square)
            if number is None and alone >= 0 and _stands_alone(article, match.span(), inside):
                number = alone
        if number is not None:
            yield _finding(article, rules[number], Span(*match.span()))


def _said(said: str, known: Said) -> int | None:
    whole, beginnings, ends = known
    if said in whole:
        return whole[said]
    if said.startswith(tuple(beginnings)):
        return next(number for start, number in beginnings.items() if said.startswith(start))
    if said.endswith(tuple(ends)):
        return next(number for end, number in ends.items() if said.endswith(end))
    return None


def _stands_alone(article: Article, place: tuple[int, int], inside: str) -> bool:
    """Is this a whole paragraph in capitals?"""
    block = article.block_at(place[0])
    if block is None or inside != inside.upper() or len(inside.split()) < 2:
        return False
    return article.text[block.span.start : block.span.end].strip() == article.text[slice(*place)]


def _shouted(article: Article, block: Block, capitals: dict[str, int]) -> int | None:
    """The rule by which a line that begins in capitals is a note; None if it is none."""
    start, end = block.span
    head = article.text[start : start + 12]
    if not any(map(str.isupper, head)) or any(map(str.islower, head[:5])):
        return None
    line = article.text[start:end]
    match = _CAPITALS.match(line)
    if match is None or len(line.split()) > _LONGEST:
        return None
    words = " ".join(fold(match.group(1)).replace("-", " - ").split())
    padded = f" {words.translate(_MARKS)} "
    return next((number for said, number in capitals.items() if f" {said} " in padded), None)


_MARKS = str.maketrans(dict.fromkeys(",.:;!?()[]*<>", " "))


def _finding(article: Article, rule: Rule, span: Span) -> Finding:
    """The note taken out: with its line, or else with the space before it."""
    found = article.text[span.start : span.end]
    block = article.block_at(span.start)
    start, end = span
    if block is not None and article.text[block.span.start : block.span.end].strip() == found:
        out = article.with_line_ends(block.span)
    else:
        while start and article.text[start - 1] in " \u00a0":
            start -= 1
        out = Span(start, end)
    return rule.finding(span, found, ("",), edits=(Edit(out, ""),))
