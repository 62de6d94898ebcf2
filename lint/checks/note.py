"""note: what colleagues wrote to each other inside the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article, Block
from lint.checks.kind import Check, Part, RuleFault
from lint.checks.lines import Known, Lines
from lint.checks.memo import LONGEST, looks_like_memo, may_hold_memos
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
    form: bool = False
    """Mark short paragraphs that look like notes, whatever they say (`lint/checks/memo.py`)."""


Talk = tuple[dict[str, int], dict[str, list[tuple[str, int]]]]
"""What is said anywhere in a paragraph; by how one begins, how it goes on; each with its rule."""
Tables = tuple[Known, Known, dict[str, int], int, Talk, int]
"""In brackets that are not round; in any; in capitals; the rule for paragraphs alone, or -1; in
small letters; the rule for what looks like a note, or -1."""

_BRACKETED = Pattern(
    r"\[+([^\[\]\r\n]{1,200})\]+|<{1,3}([^<>\r\n]{1,200})>{1,3}|\{+([^{}\r\n]{1,200})\}+"
    r"|(\(+)([^()\r\n]{1,200})\)+"
    r"|([*/@#%=~^$+|])\6+(?<!:..)((?:(?!\6\6)[^\r\n]){1,200})\6{2,}",
    needs=("[", "<", "{", "(", *(sign * 2 for sign in "*/@#%=~^$+|")),
)
_SIGNS = "@#%~^$|<{"
"""Signs of which two or more around a whole paragraph make it a note, whatever it says."""
_CAPITALS = Pattern(r"\W*((?:[A-Z0-9][A-Z0-9’'/&-]*(?:[^\w\r\n]+|$)){2,})")
_LONGEST = LONGEST
"""Characters of the longest paragraph that is a note by its capitals or by what it says."""
_QUOTED = frozenset('“”‘"')


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    square: Known = ({}, {}, {})
    round_: Known = ({}, {}, {})
    capitals: dict[str, int] = {}
    talk: Talk = ({}, {})
    alone = form = -1
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
        if file.spec.form:
            form = number
    return square, round_, capitals, alone, talk, form


def _file(said: Known, entry: str, number: int) -> None:
    if entry.endswith("*"):
        said[1][entry[:-1]] = number
    elif entry.startswith("*"):
        said[2][entry[1:]] = number
    else:
        said[0][entry] = number


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    known = [
        (Lines(square), Lines(round_), capitals, alone, _Talk(*talk), form, rules)
        for (square, round_, capitals, alone, talk, form), rules in parts
    ]

    def check(article: Article) -> Iterator[Finding]:
        for square, round_, capitals, alone, talk, form, rules in known:
            yield from _bracketed(article, square, round_, alone, rules)
            said = talk.likely(article.types)
            memos = form >= 0 and may_hold_memos(article)
            for block in article.blocks:
                if block.span.end - block.span.start > _LONGEST:
                    continue
                number = _shouted(article, block, capitals)
                if number is None and said:
                    number = _spoken(article, block, said)
                if number is None and memos and _is_memo(article, block):
                    number = form
                if number is not None:
                    yield _finding(article, rules[number], block.span)

    return check


class _Said(NamedTuple):
    """What only colleagues say: how it begins a paragraph, or "" for anywhere; how it goes on; and
    which of its words any text that says so has (folded)."""

    begun: str
    then: str
    rule: int
    words: frozenset[str]


class _Talk:
    """What colleagues say to each other."""

    def __init__(self, anywhere: dict[str, int], begun: dict[str, list[tuple[str, int]]]) -> None:
        self._said = [_said("", said, rule) for said, rule in anywhere.items()]
        self._said += [
            _said(begin, then, rule) for begin, ways in begun.items() for then, rule in ways
        ]

    def likely(self, types: frozenset[str]) -> list[_Said]:
        """What an article with these words may say."""
        return [said for said in self._said if said.words <= types]


def _said(begun: str, then: str, rule: int) -> _Said:
    words = f"{begun} {then}".split()
    # What is cut otherwise beside other marks says nothing.
    whole = frozenset(word for word in words if word.isalpha() and len(word) > 1)
    return _Said(begun and f" {begun} ", f" {then} ", rule, whole)


def _bracketed(
    article: Article, square: Lines, round_: Lines, alone: int, rules: Sequence[Rule]
) -> Iterator[Finding]:
    for match in _BRACKETED.finditer(article.text):
        in_round = match.group(4) is not None
        inside = match.group(match.lastindex or 0)
        said = fold(inside.strip())
        number = round_.rule_of(said)
        if number is None and not in_round:
            inserted = inside[0].islower() and article.quoted(match.start())  # we [need] more
            number = None if inserted else square.rule_of(said)
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


def _spoken(article: Article, block: Block, talk: Sequence[_Said]) -> int | None:
    """The rule by which a short paragraph is one colleague talking to another; else None."""
    line = article.text[block.span.start : block.span.end]
    if not _QUOTED.isdisjoint(line):
        return None
    said = f" {_plain(line)} "
    ways = (each.rule for each in talk if each.then in said and said.startswith(each.begun))
    return next(ways, None)


def _is_memo(article: Article, block: Block) -> bool:
    line = article.text[block.span.start : block.span.end]
    return block.part != "headline" and _QUOTED.isdisjoint(line) and looks_like_memo(line)


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
