"""copydesk test, try, explain and rules: what there is to know of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lint.allow.remarks import RULE as SILENCE
from lint.article import Article
from lint.book import (
    Book,
    Source,
    default_source,
    folder_source,
    style_source,
    styles,
)
from lint.cli.check import UsageError, desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain, wants_color
from lint.config.find import Configs
from lint.desk import LANGUAGETOOL
from lint.desks import Desks
from lint.drafts import find_drafts
from lint.examples import alone, failures, missing
from lint.house import RULE as HOUSE_NAMES
from lint.languagetool import has_been_used
from lint.library import RuleError, read_rule, read_rules
from lint.record import did_you_mean
from lint.reports.terminal import painter, shown
from lint.result import Result
from lint.rule import AnyRuleFile, Example, RuleFile
from lint.runner import check
from lint.shelf import open_book
from lint.text import Lines, read_marks, write_marks

_WITHOUT_FILE = {
    SILENCE: (
        "{[copydesk ignore: typos]} Nothing is misspelt here.",
        "<!-- copydesk ignore: typos/doubled-word --> The the end.",
    ),
    HOUSE_NAMES: (
        "In a file named by `names:`: Zelensky < Zelenskiy",
        "{Zelenskiy|Zelensky} said so.",
    ),
}
"""Rules that are about what a newsroom itself has written, with examples to explain them by."""
_AROUND = 60
"""Code points shown on each side of a mark."""


def all_sources() -> list[Source]:
    """Every folder of rules that comes with Copydesk."""
    return [default_source(), *map(style_source, styles())]


def test(path: Path | None) -> int:
    """Hold the rules of a file or folder (ours if None) to their examples."""
    files, errors = _read(path)
    wrong = 0
    for error in errors:
        complain(str(error))
    for file in files:
        lack = missing(file)
        if lack:
            wrong += 1
            print(f"{file.path}: {lack}")
        try:
            for example, made in failures(file, asking=_languagetool(file)):
                wrong += 1
                print(f"{file.path}:{example.line}: the rule reads: {made}")
        except RuleError as error:
            errors.append(error)
            complain(str(error))
    total = sum(len(file.examples) for file in files)
    print(f"{len(files)} rules, {total} examples, {wrong} wrong")
    if errors:
        return 2
    return int(bool(wrong))


def _languagetool(file: AnyRuleFile) -> Callable[[Article], object] | None:
    """A way to ask LanguageTool, for a rule that needs it, if a server runs."""
    if file.rule.kind != LANGUAGETOOL or not has_been_used():
        return None
    from lint.languagetool.alive import running
    from lint.languagetool.bridge import bridge_to

    if running() is None:
        return None
    return bridge_to("auto", alone(file).parts(LANGUAGETOOL), allow_remote=False).ask_about


def _read(path: Path | None) -> tuple[list[AnyRuleFile], list[RuleError]]:
    if path is None:
        pairs = [read_rules(source) for source in all_sources()]
        return [file for files, _ in pairs for file in files], [e for _, es in pairs for e in es]
    if path.is_dir():
        files, errors = read_rules(folder_source(path))
        if not files and not errors:
            raise UsageError(f"{path} holds no rule files (*.yaml)")
        return files, errors
    if not path.is_file():
        raise UsageError(f"{path} does not exist")
    try:
        return [read_rule(path, path.parent)], []
    except RuleError as error:
        return [], [error]


def try_rule(rule: str, corpus: Sequence[Path], style: Sequence[str], most: int) -> int:
    """Print each mark that a rule makes in a corpus, with its rate."""
    desks = _desks_for(rule, style)
    words = marks = articles = 0
    for result in check(find_drafts(corpus, Configs(isolated=True)), desks, jobs=1, cached=False):
        if result.problem:
            complain(f"{result.name} {result.problem}")
            continue
        articles += 1
        words += result.words
        for line in _contexts(result):
            marks += 1
            if marks <= most:
                print(line)
    if marks > most:
        print(f"… and {marks - most:,} more (--most)")
    rate = 1000 * marks / words if words else 0.0
    print(f"{marks:,} marks in {articles:,} articles, {words:,} words: {rate:.3f} per 1,000 words")
    return 0


def _desks_for(rule: str, style: Sequence[str]) -> Desks:
    path = Path(rule)
    if path.suffix == ".yaml" and path.is_file():
        try:
            return Desks.of(alone(read_rule(path, path.parent)))
        except RuleError as error:
            raise UsageError(str(error)) from None
    return desks_for(CheckOptions(style=tuple(style), select=(rule,), isolated=True))


def _contexts(result: Result) -> Iterator[str]:
    lines = Lines(result.source)
    for finding in result.findings:
        start, end = finding.span
        place = lines.place(start)
        left = result.source[max(0, start - _AROUND) : start]
        right = result.source[end : end + _AROUND]
        offer = "|".join((result.source[start:end], *finding.suggestions))
        text = shown(f"{left}{{{offer}}}{right}")
        name = shown(Path(result.name).name)
        yield f"{name}:{place.line}:{place.column}: {text} [{finding.rule}]"


def explain(name: str, style: Sequence[str]) -> int:
    """Print all that is known of a rule."""
    file = _find(name, style)
    rule = file.rule
    paint = painter(wants_color())
    print(paint("strong", rule.name), f"({rule.kind}, {rule.level}, fix: {rule.fix})")
    print(f"\n  {' '.join(rule.why.split())}\n")
    if rule.where:
        print(f"  Where: {' '.join(rule.where)}\n")
    for title, marked in (("Marked", True), ("Left alone", False)):
        print(paint("strong", f"  {title}"))
        for example in file.examples:
            if bool(example.marks) is marked:
                print(f"    {shown(write_marks(example.text, example.marks))}")
        print()
    for source in rule.sources:
        print(f"  Source: {source}")
    print(f"  Leave it out: copydesk check --ignore {rule.name} …")
    if file.path.name:
        print(f"  File: {file.path}")
    return 0


def _find(name: str, style: Sequence[str]) -> AnyRuleFile:
    own = desks_for(CheckOptions(style=tuple(style))).settings(Path("draft")).rules
    sources = [*all_sources(), *(folder_source(Path(folder)) for folder in own)]
    files = [file for source in sources for file in read_rules(source)[0]]
    files += _without_file()
    for file in files:
        if file.rule.name == name:
            return file
    raise UsageError(f"there is no rule `{name}`{did_you_mean(name, [f.rule.name for f in files])}")


def _without_file() -> Iterator[AnyRuleFile]:
    for rule, texts in _WITHOUT_FILE.items():
        yield RuleFile(rule, (), tuple(Example(*read_marks(text)) for text in texts), Path())


def list_rules(style: Sequence[str], folder: Path | None) -> int:
    """Print a line for each rule in force."""
    if folder is not None and not folder.is_dir():
        raise UsageError(f"{folder} is not a folder")
    books: list[tuple[str, Book]]
    if folder is not None:
        books = [(str(folder), open_book(folder_source(folder)))]
    else:
        books = desks_for(CheckOptions(style=tuple(style))).books(Path("draft"))
    paint = painter(wants_color())
    count = 0
    for origin, book in books:
        for problem in book.problems:
            complain(problem)
        for rule in sorted(book.rules()):
            count += 1
            level = paint(rule.level, f"{rule.level:10}")
            print(f"{level} {rule.name:44} {rule.kind:12} fix {rule.fix:5} {origin}")
    print(f"{count} rules")
    return 2 if any(book.problems for _, book in books) else 0
