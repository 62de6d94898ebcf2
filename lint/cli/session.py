"""copydesk fix: goes through what was found one by one, as `git add -p` does through changes.

Answers come by lines of standard input. What was accepted in a draft is written when the draft is
done or the session ends; until then everything can be undone.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lint.allow.vocabulary import add_entries
from lint.cli.check import desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain, wants_color
from lint.cli.sieve import Sieve
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.finding import Edit, Finding, choices
from lint.fix import FixError, apply, write
from lint.house import NamesError, add_names
from lint.readers import ReadError, read_file
from lint.reports import Context, Summary, report
from lint.reports.terminal import painter, shown
from lint.result import Result
from lint.runner import check
from lint.text import Lines, Span

_HELP = """\
  y  make the first correction        1-9  make another of those offered
  n  leave it                         s    silence the rule for this paragraph
  w  leave it: add to the word list   a    leave it: add to the house's names
  u  undo the last answer             d    done with this draft
  q  quit; what was accepted is kept  ?    this help
"""
_LISTS = {
    "w": ("word list", "word-lists", "words.txt"),
    "a": ("file of names", "names", "names.txt"),
}
"""Keys that put words into a list: what it is called, its setting, a name for a new one."""


class Answer(NamedTuple):
    """What is to be done about one finding."""

    edits: tuple[Edit, ...] = ()
    word: str = ""
    """Right from now on, and so for the word list."""
    name: str = ""
    """Right from now on, and so for the house's names."""


class _Quit(Exception):
    """The session is over."""


def session(paths: Sequence[Path], style: Sequence[str]) -> int:
    """Go through the drafts; return the exit code."""
    options = CheckOptions(style=tuple(style))
    desks = desks_for(options)
    found = list(find_drafts(paths, desks.configs))
    unreadable = corrected = 0
    accepted: set[str] = set()
    for result in Sieve(options, desks, Summary()).results(check(found, desks)):
        if result.problem:
            unreadable += 1
            complain(f"{result.name} {result.problem}")
        if not result.findings:
            continue
        draft = _Draft(result, desks, accepted)
        try:
            draft.ask()
        except _Quit:
            corrected += draft.write()
            break
        corrected += draft.write()
    print(f"{corrected} {'draft' if corrected == 1 else 'drafts'} changed.")
    return 2 if unreadable else 0


class _Draft:
    """One draft in the session. `accepted` are words and names that the session has made right."""

    def __init__(self, result: Result, desks: Desks, accepted: set[str]) -> None:
        self._result = result
        self._accepted = accepted
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
        offered = range(2, min(len(choices(finding)), 9) + 1)
        keys = ",".join(("y", *map(str, offered), "n") if choices(finding) else "n")
        place = f"({len(self._answers) + 1}/{len(self._result.findings)})"
        sys.stdout.write(self._paint("strong", f"{place} Correct this [{keys},w,a,s,u,d,q,?]? "))
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise _Quit
        return line.strip()

    def _take(self, finding: Finding, key: str) -> bool:
        """Do as the answer says; False if no more is to be asked about this draft."""
        if key == "q":
            raise _Quit
        if key == "d":
            return False
        answer = self._answer(finding, key)
        if key == "u":
            self._undo()
        elif answer is not None:
            self._answers.append(answer)
        elif key in _LISTS:
            what, setting, file = _LISTS[key]
            print(f"There is no {what}; name one in copydesk.yaml: `{setting}: [{file}]`")
        else:
            print(_HELP)
        return True

    def _answer(self, finding: Finding, key: str) -> Answer | None:
        offered = choices(finding)
        if key == "n":
            return Answer()
        if key == "s":
            return Answer((self._silence(finding),))
        if key in _LISTS and self._list(key) is not None:
            words = self._words(finding)
            return Answer(word=words) if key == "w" else Answer(name=words)
        number = "1" if key == "y" else key
        if number.isascii() and number.isdigit() and 0 < int(number) <= len(offered):
            return Answer(offered[int(number) - 1])
        return None

    def _undo(self) -> None:
        while self._answers and self._answers.pop() is None:
            continue

    def _settled(self, finding: Finding) -> bool:
        """Has an answer changed these words already, or accepted them?"""
        answers = [answer for answer in self._answers if answer is not None]
        accepted = self._accepted.union(*((answer.word, answer.name) for answer in answers))
        if self._words(finding) in accepted:
            return True
        return any(edit.span.overlaps(finding.span) for answer in answers for edit in answer.edits)

    def _words(self, finding: Finding) -> str:
        """The words in question as a list has them."""
        words = " ".join(self._result.source[finding.span.start : finding.span.end].split())
        return words.removesuffix("’s").removesuffix("'s")

    def _list(self, key: str) -> Path | None:
        """The first of the files to which a key adds."""
        settings = self._desks.settings(Path(self._result.name))
        files = settings.word_lists if key == "w" else settings.names
        return Path(files[0]) if files else None

    def _silence(self, finding: Finding) -> Edit:
        """A remark on a line of its own, before the paragraph."""
        source = self._result.source
        article = self._desks.article(self._result.name, source)
        start = finding.span.start
        for block in article.blocks:
            place = article.in_source(block.span)
            if place.start <= start < place.end:
                start = place.start
        start = self._lines.span(self._lines.place(start).line).start
        newline = "\r\n" if "\r\n" in source else "\n"
        is_mdx = Path(self._result.name).suffix.lower() == ".mdx"
        opening, closing = ("{/*", "*/}") if is_mdx else ("<!--", "-->")
        remark = f"{opening} copydesk ignore: {finding.rule} {closing}"
        # In MDX a remark must be a paragraph: it would else belong to the one below it.
        return Edit(Span(start, start), f"{remark}{newline * (2 if is_mdx else 1)}")

    def write(self) -> bool:
        """Put into effect what was answered; say whether the draft has changed."""
        answers = [answer for answer in self._answers if answer is not None]
        self._accept(answers)
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

    def _accept(self, answers: Sequence[Answer]) -> None:
        """Put accepted words and names into their lists."""
        words = list(dict.fromkeys(answer.word for answer in answers if answer.word))
        names = list(dict.fromkeys(answer.name for answer in answers if answer.name))
        self._accepted.update(words, names)
        try:
            if words and (path := self._list("w")):
                add_entries(path, words)
            if names and (path := self._list("a")):
                add_names(path, names)
        except (OSError, UnicodeDecodeError, NamesError) as problem:
            complain(f"what was accepted is not written down: {problem}")
