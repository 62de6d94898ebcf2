"""note: what colleagues wrote to each other inside the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article, Block
from lint.checks.kind import Check, Part, RuleFault
from lint.checks.lines import Known, rule_of
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
    talk: tuple[str, ...] = ()
    """What only colleagues say to each other. A short paragraph outside quotations that says so
    is a note. `is this … quote`: a paragraph that begins and goes on so."""
    alone: bool = False
    """Mark also a paragraph that stands in capitals and, as a whole, in such brackets."""


Talk = tuple[dict[str, int], dict[str, list[tuple[str, int]]]]
"""What is said anywhere in a paragraph; by how one begins, how it goes on; each with its rule."""
Tables = tuple[Known, Known, dict[str, int], int, Talk]
"""In brackets that are not round; in any; in capitals; the rule for paragraphs alone, or -1; in
small letters."""

_BRACKETED = Pattern(
    r"\[+([^\[\]\r\n]{1,200})\]+|<{1,3}([^<>\r\n]{1,200})>{1,3}|\{+([^{}\r\n]{1,200})\}+"
    r"|(\(+)([^()\r\n]{1,200})\)+"
    r"|([*/@#%=~^$+|])\6+(?<!:..)((?:(?!\6\6)[^\r\n]){1,200})\6{2,}",
    needs=("[", "<", "{", "(", *(sign * 2 for sign in "*/@#%=~^$+|")),
)
_SIGNS = "@#%~^$|<{"
"""Signs of which two or more around a whole paragraph make it a note, whatever it says."""
_CAPITALS = Pattern(r"\W*((?:[A-Z0-9][A-Z0-9’'/&-]*(?:[^\w\r\n]+|$)){2,})")
_LONGEST = 160
"""Characters of the longest paragraph that is a note by its capitals or by what it says."""
_QUOTED = frozenset('“”‘"')


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    square: Known = ({}, {}, {})
    round_: Known = ({}, {}, {})
    capitals: dict[str, int] = {}
    talk: Talk = ({}, {})
    alone = -1
    for number, file in enumerate(files):
        for entry in file.spec.brackets:
            if entry[:1] + entry[-1:] not in ("[]", "()"):
                raise RuleFault(number, "brackets", f"`{entry}` stands in no brackets")
            _file(round_ if entry[0] == "(" else square, fold(entry[1:-1].strip()), number)
        capitals.update(dict.fromkeys(map(fold, file.spec.capitals), number))
        for said in file.spec.talk:
            first, gap, then = map(_plain, said.partition(" … "))
            if gap:
                talk[1].setdefault(first, []).append((then, number))
            else:
                talk[0][first] = number
        if file.spec.alone:
            alone = number
    return square, round_, capitals, alone, talk


def _file(said: Known, entry: str, number: int) -> None:
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
            for block in article.blocks:
                if block.span.end - block.span.start > _LONGEST:
                    continue
                number = _shouted(article, block, tables[2])
                if number is None:
                    number = _spoken(article, block, tables[4])
                if number is not None:
                    yield _finding(article, rules[number], block.span)

    return check


def _bracketed(article: Article, tables: Tables, rules: Sequence[Rule]) -> Iterator[Finding]:
    square, round_, _, alone, _ = tables
    for match in _BRACKETED.finditer(article.text):
        in_round = match.group(4) is not None
        inside = match.group(match.lastindex or 0)
        said = fold(inside.strip())
        number = rule_of(said, round_)
        if number is None and not in_round:
            inserted = inside[0].islower() and article.quoted(match.start())  # we [need] more
            number = None if inserted else rule_of(said, square)
            if number is None and alone >= 0 and _stands_alone(article, match.span(), inside):
                number = alone
        if number is not None:
            yield _finding(article, rules[number], Span(*match.span()))


def _stands_alone(article: Article, place: tuple[int, int], inside: str) -> bool:
    """Is this a whole paragraph in capitals?"""
    block = article.block_at(place[0])
    said = article.text[slice(*place)]
    marked = said[0] in _SIGNS and said[1] == said[0]
    if block is None or len(inside.split()) < 2 or not (marked or inside == inside.upper()):
        return False
    return article.text[block.span.start : block.span.end].strip() == said


def _shouted(article: Article, block: Block, capitals: dict[str, int]) -> int | None:
    """The rule by which a line that begins in capitals is a note; None if it is none."""
    start, end = block.span
    head = article.text[start : start + 12]
    if not any(map(str.isupper, head)) or any(map(str.islower, head[:5])):
        return None
    line = article.text[start:end]
    match = _CAPITALS.match(line)
    if match is None:
        return None
    words = " ".join(fold(match.group(1)).replace("-", " - ").split())
    padded = f" {words.translate(_MARKS)} "
    return next((number for said, number in capitals.items() if f" {said} " in padded), None)


def _spoken(article: Article, block: Block, talk: Talk) -> int | None:
    """The rule by which a short paragraph is one colleague talking to another; else None."""
    line = article.text[block.span.start : block.span.end]
    if not _QUOTED.isdisjoint(line):
        return None
    said = f" {_plain(line)} "
    anywhere, begun = talk
    found = next((number for words, number in anywhere.items() if f" {words} " in said), None)
    if found is not None:
        return found
    ways = (
        (then, number)
        for first, ways in begun.items()
        if said.startswith(f" {first} ")
        for then, number in ways
    )
    return next((number for then, number in ways if f" {then} " in said), None)


def _plain(said: str) -> str:
    """In small letters, without marks but the ⁇ of one who asks a colleague."""
    return " ".join(fold(said).replace("??", " ⁇ ").translate(_MARKS).split())


_MARKS = str.maketrans(dict.fromkeys(",.:;!?()[]*<>", " "))


def _finding(article: Article, rule: Rule, span: Span) -> Finding:
    """The note taken out: with its line, or else with the space before it."""
    found = article.text[span.start : span.end]
    block = article.block_at(span.start)
    start, end = span
    if block is not None and article.text[block.span.start : block.span.end].strip() == found:
        out = article.with_line_ends(block.span)
    elif block is not None and not article.text[block.span.start : start].strip():
        while end < block.span.end and article.text[end] in " \u00a0":
            end += 1
        out = Span(start, end)
    else:
        while start and article.text[start - 1] in " \u00a0":
            start -= 1
        out = Span(start, end)
    return rule.finding(span, found, ("",), edits=(Edit(out, ""),))
