"""The desk: rulebooks in, then articles in and findings out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lint.allow.remarks import OURS, RULE
from lint.allow.sic import accepted
from lint.allow.vocabulary import Vocabulary
from lint.article import Article
from lint.book import Book
from lint.checks import kind
from lint.checks.kind import Check, Part
from lint.finding import LEVELS, Edit, Finding, Fix
from lint.rule import Rule, fits
from lint.text import Span

_VALE = "vale/"
LANGUAGETOOL = "languagetool"
"""The kind of check that repeats what LanguageTool says."""


class Selection(NamedTuple):
    """Which rules are in force, and how grave they are. Names may be globs: `confusions/*`."""

    select: tuple[str, ...] = ()
    """None: all."""
    ignore: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    """Rule names and the levels they have here; the last that fits counts; `off` is a level."""

    def level(self, rule: Rule) -> str:
        """The level of a rule, or `off`."""
        if self.select and not fits(rule.name, self.select):
            return "off"
        if fits(rule.name, self.ignore):
            return "off"
        for name, level in reversed(self.levels):
            if fits(rule.name, (name,)):
                return level
        return ""


class Desk:
    """Checks articles against rules. Built once, then used for every article."""

    def __init__(
        self,
        books: Sequence[Book],
        selection: Selection | None = None,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._books = books
        self.rules = {rule.name: rule for book in books for rule in book.rules()}
        self.rules[RULE.name] = RULE
        self._selection = selection or Selection()
        self._vocabulary = vocabulary
        self._levels: dict[str, str] = {}
        by_kind: defaultdict[str, list[Part]] = defaultdict(list)
        for book in books:
            for name, part in book.parts.items():
                by_kind[name].append(part)
        # LanguageTool's word comes last: while it is waited for, our own checks are made.
        last_heard = sorted(by_kind.items(), key=lambda item: item[0] == LANGUAGETOOL)
        on = {name: parts for name, parts in last_heard if self._any_on(parts)}
        self._checks: list[Check] = [kind(name).build(parts) for name, parts in on.items()]
        self._raw_checks: list[Check] = [
            build_raw(parts)
            for name, parts in on.items()
            if (build_raw := getattr(kind(name), "build_raw", None))
        ]

    def read(self, article: Article) -> list[Finding]:
        """Everything found in the article, in reading order, in places of the file."""
        found = [
            finding
            for check in self._checks
            for finding in check(article)
            if self._counts(article, finding)
        ]
        if article.matches:
            found = self._ours_first(found)
        placed = [self._placed(article, finding) for finding in _one_each(article.text, found)]
        for check in self._raw_checks:
            placed += [self._leveled(f) for f in check(article) if self._is_on(f)]
        if OURS in article.source:
            from lint.allow.silences import silenced  # few drafts have anything silenced

            placed = silenced(article, placed, self._levels_in_force())
        # In marked-up text the description of a picture comes after the paragraph it stands in.
        in_order = article.places is None and not self._raw_checks
        return placed if in_order else sorted(placed, key=lambda f: f.span)

    def parts(self, kind: str) -> list[Part]:
        """The shares of one kind in the rulebooks."""
        return [book.parts[kind] for book in self._books if kind in book.parts]

    def _ours_first(self, found: list[Finding]) -> list[Finding]:
        """Without what LanguageTool says of words that we mark ourselves."""
        ours = [f for f in found if self.rules[f.rule].kind != LANGUAGETOOL]
        theirs = [f for f in found if self.rules[f.rule].kind == LANGUAGETOOL]
        return ours + [f for f in theirs if not any(f.span.overlaps(other.span) for other in ours)]

    def unknown(self, names: Iterable[str]) -> list[str]:
        """Those names and globs that fit no rule."""
        return [name for name in names if not any(fits(rule, (name,)) for rule in self.rules)]

    def _levels_in_force(self) -> dict[str, str]:
        return {name: self._level(rule) or rule.level for name, rule in self.rules.items()}

    def in_force(self) -> Iterator[tuple[Rule, str]]:
        """The rules that can speak, each with its level."""
        for rule in self.rules.values():
            level = self._level(rule) or rule.level
            if level != "off":
                yield rule, level

    def _any_on(self, parts: Iterable[Part]) -> bool:
        return any(self._level(rule) != "off" for part in parts for rule in part.rules)

    def _level(self, rule: Rule) -> str:
        level = self._levels.get(rule.name)
        if level is None:
            level = self._levels[rule.name] = self._selection.level(rule)
        return level

    def _is_on(self, finding: Finding) -> bool:
        return self._level(self.rules[finding.rule]) != "off"

    def _leveled(self, finding: Finding) -> Finding:
        level = self._level(self.rules[finding.rule])
        return finding._replace(level=level or finding.level)

    def _counts(self, article: Article, finding: Finding) -> bool:
        rule = self.rules[finding.rule]
        if self._level(rule) == "off":
            return False
        if rule.where and not _in_part(article, finding.span, rule.where):
            return False
        if self._vocabulary and self._vocabulary.accepts(article.text, finding.span):
            return False
        return not accepted(article, finding)

    def _placed(self, article: Article, finding: Finding) -> Finding:
        """The finding in places of the file, with the level and the fix that hold here."""
        rule = self.rules[finding.rule]
        level, fix = self._level(rule) or finding.level, finding.fix
        if fix is not None:
            fix = _placed_fix(article, fix)
        elif article.places is None and level == finding.level:
            return finding
        return Finding(
            article.in_source(finding.span),
            finding.rule,
            level,
            finding.message,
            finding.suggestions,
            fix,
            tuple(map(article.in_source, finding.related)),
        )


def _in_part(article: Article, span: Span, where: tuple[str, ...]) -> bool:
    block = article.block_at(span.start)
    parts = {block.part} if block is not None else set[str]()
    if article.quoted(span.start):
        parts.add("quotations")
    wanted = {part for part in where if part[0] != "~"}
    return not any(part[1:] in parts for part in where if part[0] == "~") and (
        not wanted or not wanted.isdisjoint(parts)
    )


def _placed_fix(article: Article, fix: Fix) -> Fix | None:
    """None for a fix that would have to cross markup, or could write some. In other people's words
    only white space is changed without asking."""
    if not all(article.unbroken(edit.span) for edit in fix.edits):
        return None
    if article.places is not None and any(_writes_markup(article, edit) for edit in fix.edits):
        return None
    safe = fix.safe and not any(
        article.quoted(edit.span.start) and not _white(article, edit) for edit in fix.edits
    )
    edits = tuple(Edit(article.in_source(edit.span), edit.replacement) for edit in fix.edits)
    return Fix(edits, safe)


def _writes_markup(article: Article, edit: Edit) -> bool:
    """Does an edit put in a sign that may mean more than itself in a marked-up file?"""
    return not _SIGNS.intersection(edit.replacement) <= set(article.text[slice(*edit.span)])


_SIGNS = frozenset("*_`[]()<>|")


def _white(article: Article, edit: Edit) -> bool:
    """Does the edit change nothing but white space and characters that can't be seen?"""
    before = article.text[edit.span.start : edit.span.end]
    return _visible(before) == _visible(edit.replacement)


def _visible(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def _one_each(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """In reading order; of two about the same words the graver stays, then the first found.

    About the same words are findings with the same span, and such as overlap and propose the
    same correction, or make the same of the text.
    """
    kept: list[Finding] = []
    in_order = sorted(findings, key=_rank)
    if all(finding.rule.startswith(_VALE) for finding in in_order):
        return in_order  # as Vale has it, each rule speaks for itself
    for finding in in_order:
        if any(_same(text, finding, other) for other in kept[-4:]):
            continue
        kept.append(finding)
    return kept


def _rank(finding: Finding) -> tuple[int, int, int, bool]:
    """Of two that take out words from one place on, the longer comes first: the whole line."""
    start, end = finding.span
    taken_out = finding.suggestions == ("",)
    graver = LEVELS.index(finding.level)
    return start, -end if taken_out else end, graver, not finding.suggestions


def _same(text: str, one: Finding, other: Finding) -> bool:
    if one.rule.startswith(_VALE) and other.rule.startswith(_VALE):
        return False  # as Vale has it, each rule speaks for itself
    if one.span == other.span:
        return True
    if not (one.suggestions and other.suggestions and one.span.overlaps(other.span)):
        return False
    if one.suggestions[0] == other.suggestions[0]:
        return True
    around = min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    return _mended(text, one, *around) == _mended(text, other, *around)


def _mended(text: str, finding: Finding, start: int, end: int) -> str:
    """What its correction makes of a stretch of the text: the same, be it see or out to see."""
    before, after = text[start : finding.span.start], text[finding.span.end : end]
    return before + finding.suggestions[0] + after
