"""copydesk fix: goes through what was found one by one, as `git add -p` does through changes.

Answers come by lines of standard input. What was accepted in a draft is written when the draft is
done or the session ends; until then everything can be undone.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lint.cli.check import desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain, wants_color
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.finding import Edit, Finding, choices
from lint.fix import FixError, apply, write
from lint.readers import ReadError, read_article, read_file
from lint.reports import Context, report
from lint.reports.terminal import painter, shown
from lint.result import Result
from lint.runner import check
from lint.text import Lines, Span

_HELP = """\
  y  make the first correction        1-9  make another of those offered
  n  leave it                         w    leave it, and put the words into the word list
  s  silence the rule for this paragraph
  u  undo the last answer             d    done with this draft
  q  quit; what was accepted is kept  ?    this help
"""


class Answer(NamedTuple):
    """What is to be done about one finding."""

    edits: tuple[Edit, ...] = ()
    word: str = ""


class _Quit(Exception):
    """The session is over."""


def session(paths: Sequence[Path], style: Sequence[str]) -> int:
    """Go through the drafts; return the exit code."""
    desks = desks_for(CheckOptions(style=tuple(style)))
    found = list(find_drafts(paths, desks.configs))
    unreadable = corrected = 0
    for result in check(found, desks):
        if result.problem:
            unreadable += 1
            complain(f"{result.name} {result.problem}")
        if not result.findings:
            continue
        draft = _Draft(result, desks)
        try:
            draft.ask()
        except _Quit:
            corrected += draft.write()
            break
        corrected += draft.write()
    print(f"{corrected} {'draft' if corrected == 1 else 'drafts'} changed.")
    return 2 if unreadable else 0


class _Draft:
    """One draft in the session."""

    def __init__(self, result: Result, desks: Desks) -> None:
        self._result = result
        self._desks = desks
        self._lines = Lines(result.source)
        self._answers: list[Answer | None] = []
        """One for each finding gone through; None for one that an answer before it has settled."""
        color = wants_color()
        self._printer = report("full", Context(desks.rule, color, quiet=True))
        self._paint = painter(color)

    def ask(self) -> None:
        """Ask about each finding. Raises _Quit."""
        findings = self._result.findings
        while len(self._answers) < len(findings):
            finding = findings[len(self._answers)]
            if self._settled(finding):
                self._answers.append(None)
                continue
            sys.stdout.write(
                "".join(self._printer.result(self._result._replace(findings=[finding])))
            )
            if not self._take(finding, self._prompt(finding)):
                return

    def _prompt(self, finding: Finding) -> str:
        keys = "yn" if choices(finding) else "n"
        place = f"({len(self._answers) + 1}/{len(self._result.findings)})"
        sys.stdout.write(self._paint("strong", f"{place} Correct this [{keys},w,s,u,d,q,?]? "))
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise _Quit
        return line.strip()

    def _take(self, finding: Finding, key: str) -> bool:
        """Do as the answer says; False if no more is to be asked about this draft."""
        offered = choices(finding)
        if key == "q":
            raise _Quit
        if key == "d":
            return False
        if key == "u":
            self._undo()
        elif key == "n":
            self._answers.append(Answer())
        elif key == "y" and offered:
            self._answers.append(Answer(offered[0]))
        elif key.isascii() and key.isdigit() and 0 < int(key) <= len(offered):
            self._answers.append(Answer(offered[int(key) - 1]))
        elif key == "s":
            self._answers.append(Answer((self._silence(finding),)))
        elif key == "w" and self._word_list() is not None:
            self._answers.append(Answer(word=self._words(finding)))
        elif key == "w":
            print("There is no word list; name one in copydesk.yaml: `word-lists: [words.txt]`")
        else:
            print(_HELP)
        return True

    def _undo(self) -> None:
        while self._answers and self._answers.pop() is None:
            continue

    def _settled(self, finding: Finding) -> bool:
        """Has an answer changed these words already, or accepted them?"""
        for answer in self._answers:
            if answer is None:
                continue
            if answer.word and answer.word == self._words(finding):
                return True
            if any(_overlap(edit.span, finding.span) for edit in answer.edits):
                return True
        return False

    def _words(self, finding: Finding) -> str:
        return " ".join(self._result.source[finding.span.start : finding.span.end].split())

    def _word_list(self) -> Path | None:
        lists = self._desks.settings(Path(self._result.name)).word_lists
        return Path(lists[0]) if lists else None

    def _silence(self, finding: Finding) -> Edit:
        """A remark on a line of its own, before the paragraph."""
        source = self._result.source
        form = self._desks.settings(Path(self._result.name)).format
        article = read_article(self._result.name, source, form)
        start = finding.span.start
        for block in article.blocks:
            place = article.in_source(block.span)
            if place.start <= start < place.end:
                start = place.start
        start = self._lines.span(self._lines.place(start).line).start
        newline = "\r\n" if "\r\n" in source else "\n"
        return Edit(Span(start, start), f"<!-- copydesk ignore: {finding.rule} -->{newline}")

    def write(self) -> bool:
        """Put into effect what was answered; say whether the draft has changed."""
        answers = [answer for answer in self._answers if answer is not None]
        if words := dict.fromkeys(answer.word for answer in answers if answer.word):
            self._write_words(list(words))
        edits = sorted(dict.fromkeys(edit for answer in answers for edit in answer.edits))
        if not edits:
            return False
        path = Path(self._result.name)
        try:
            file = read_file(path)
            if file.text != self._result.source:
                raise FixError("has changed since it was read; run again")
            write(path, apply(file.text, edits), file)
        except (ReadError, FixError) as problem:
            complain(f"{self._result.name} {problem}")
            return False
        print(shown(f"{self._result.name} is changed."))
        return True

    def _write_words(self, words: list[str]) -> None:
        path = self._word_list()
        assert path is not None
        try:
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            gap = "" if not before or before.endswith("\n") else "\n"
            path.write_text(before + gap + "\n".join(words) + "\n", encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            complain(f"{path} can't be written: {problem}")


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
