"""A desk for each draft: the rules, levels and words that its settings ask for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lint.allow.vocabulary import Vocabulary, entries_of
from lint.article import Article
from lint.book import Book, Source, default_source, folder_source, style_source, styles
from lint.config.find import ConfigError, Configs
from lint.config.settings import Settings
from lint.desk import LANGUAGETOOL, Desk, Selection
from lint.languagetool import Bridge, LanguageToolError, has_been_used
from lint.readers import ReadError, read_article, read_file
from lint.result import Result
from lint.rule import Rule, with_folders
from lint.shelf import edition, open_book

Overrule = Callable[[Settings], Settings]
"""What the command line makes of the settings of a configuration."""

_FEW = 10
"""So many names can be told where none is near the one that is wrong."""


def _as_they_are(settings: Settings) -> Settings:
    return settings


class Desks:
    """Opens desks when they are needed and keeps them. Drafts with like settings share one.

    Settings that name a rule, style or file that is not there raise ConfigError.
    """

    def __init__(self, configs: Configs, overrule: Overrule = _as_they_are) -> None:
        self.configs = configs
        self.overrule = overrule
        self._books: dict[str, Book] = {}
        self._asked_of, self._asked = "", dict[str, Rule]()
        """The draft whose findings were explained last, and its rules: it has many."""
        self._desks: dict[Settings, Desk] = {}
        self._bridges: dict[str, Bridge] = {}
        self._notices: list[str] = []

    @classmethod
    def of(cls, desk: Desk) -> Desks:
        """This one desk for every draft."""
        desks = cls(Configs(isolated=True))
        desks._desks[Settings()] = desk
        return desks

    def settings(self, path: Path) -> Settings:
        """What holds for a draft."""
        return self.overrule(self.configs.settings(path))

    def check_file(self, path: Path) -> Result:
        """The result for one file."""
        try:
            file = read_file(path)
        except ReadError as problem:
            return Result(str(path), "", problem=str(problem))
        return self.check_text(str(path), file.text)

    def check_text(self, name: str, text: str) -> Result:
        """The result for a text that has been read, under the settings that its name asks for."""
        settings = self.settings(Path(name))
        desk = self.desk_for(settings, Path(name))
        try:
            article = _article(name, text, settings)
            if settings.language != "auto":
                article.language = settings.language
            bridge = self._bridge(settings, desk)
            if bridge is not None:
                bridge.ask_about(article)
            findings = desk.read(article)
            remark = bridge.fault if bridge is not None else ""
            words = article.word_count
            return Result(name, text, findings, "", words, settings.fail_on, remark)
        except LanguageToolError as fault:
            raise ConfigError(str(fault)) from None
        except Exception as fault:  # whatever it is, the other drafts are still to be checked
            problem = f"stopped a check: {_place_of(fault)}; please report this"
            return Result(name, "", problem=problem)

    def article(self, name: str, text: str) -> Article:
        """The article of a text that has been read, in the format that its name asks for."""
        return _article(name, text, self.settings(Path(name)))

    def desk(self, path: Path) -> Desk:
        """The desk for a draft."""
        return self.desk_for(self.settings(path), path)

    def desk_for(self, settings: Settings, path: Path) -> Desk:
        """The desk for these settings, which are those of the draft named."""
        desk = self._desks.get(settings)
        if desk is None:
            with self._blaming(path):
                desk = self._desks[settings] = self._open(settings)
                self._bridge(settings, desk)  # what is wrong with LanguageTool is said at once
        return desk

    def weight(self, path: Path) -> int:
        """How many times as long a draft takes as by our own checks: LanguageTool takes its
        time."""
        mode = self.settings(path).languagetool
        if mode == "off" or (mode == "auto" and not has_been_used()):
            return 1
        from lint.languagetool.record import recorded

        return 1 if mode == "auto" and recorded() is None else 10

    def _bridge(self, settings: Settings, desk: Desk) -> Bridge | None:
        """The way to LanguageTool under these settings, None if nobody is to be asked."""
        mode = settings.languagetool
        if mode == "off" or (mode == "auto" and not has_been_used()):
            return None
        if mode not in self._bridges:
            from lint.languagetool.bridge import bridge_to  # most runs have nothing to ask

            parts = desk.parts(LANGUAGETOOL)
            try:
                self._bridges[mode] = bridge_to(mode, parts, allow_remote=settings.allow_remote)
            except LanguageToolError as problem:
                raise ConfigError(str(problem)) from None
        return self._bridges[mode]

    def edition(self, settings: Settings, path: Path) -> str:
        """Changes with anything that decides what is found under these settings."""
        with self._blaming(path):
            words = (_words(settings), [book.parts for _, book in _house(settings)])
            editions = [edition(source) for _, source in _sources(settings)]
            if settings.vale:
                editions.append(repr(self._vale_book(settings.vale)))
        if settings.languagetool == "on" or has_been_used():
            bridge = self._bridge(settings, self.desk_for(settings, path))
            editions.append(bridge.edition() if bridge is not None else "")
        return repr((settings._replace(fail_on="", baseline=""), words, editions))

    def notices(self) -> list[str]:
        """What the user must know of how drafts were checked."""
        return self._notices + [b.notice for b in self._bridges.values() if b.notice]

    def problems(self) -> list[str]:
        """What is wrong with rule files of the books opened so far."""
        return [problem for book in self._books.values() for problem in book.problems]

    def rule(self, draft: str, name: str) -> Rule | None:
        """A rule that a finding in a draft names."""
        if draft != self._asked_of:
            self._asked_of, self._asked = draft, self.desk(Path(draft)).rules
        return self._asked.get(name)

    def books(self, path: Path) -> list[tuple[str, Book]]:
        """The rulebooks for a draft, each with where it comes from."""
        with self._blaming(path):
            return self._opened(self.settings(path))

    def vocabulary(self, path: Path) -> Vocabulary:
        """The words and names that are right for a draft."""
        with self._blaming(path):
            return Vocabulary(_words(self.settings(path)))

    def _opened(self, settings: Settings) -> list[tuple[str, Book]]:
        found = []
        for origin, source in _sources(settings):
            if origin not in self._books:
                self._books[origin] = open_book(source)
            found.append((origin, self._books[origin]))
        if settings.vale:
            found.append((settings.vale, self._vale_book(settings.vale)))
        return [*found, *_house(settings)]

    def _vale_book(self, path: str) -> Book:
        from lint.vale.book import ValeError, vale_book  # few newsrooms have a .vale.ini

        if path not in self._books:
            if not Path(path).is_file():
                raise _Unknown("file", path, ())
            try:
                self._books[path], left_out = vale_book(Path(path))
                self._notices += left_out
            except ValeError as problem:
                raise ConfigError(str(problem)) from None
        return self._books[path]

    def _open(self, settings: Settings) -> Desk:
        selection = Selection(settings.select, settings.ignore, settings.levels)
        vocabulary = Vocabulary(_words(settings)) if settings.words or settings.word_lists else None
        desk = Desk([book for _, book in self._opened(settings)], selection, vocabulary)
        named = (*settings.select, *settings.ignore, *(name for name, _ in settings.levels))
        for name in desk.unknown(named):
            if name == "vale" and settings.vale:
                continue  # every rule of it may have been refused
            if not name.startswith("styles/"):  # a house style that these drafts don't follow
                raise _Unknown("rule", name, with_folders(desk.rules))
        return desk

    @contextmanager
    def _blaming(self, path: Path) -> Iterator[None]:
        try:
            yield
        except _Unknown as unknown:
            raise ConfigError(self._blame(unknown, path)) from None

    def _blame(self, unknown: _Unknown, path: Path) -> str:
        """The message, with the place in the configuration if that is where it comes from."""
        from lint.record import did_you_mean

        known = list(unknown.known)
        hint = did_you_mean(unknown.name, known)
        if known and not hint and len(known) <= _FEW:
            hint = f"; it is one of {', '.join(known)}"
        text = f"there is no {unknown.what} `{unknown.name}`{hint}"
        return f"{self.place(path, unknown.name)}{text}"

    def place(self, path: Path, name: str) -> str:
        """Where the configuration of a draft names a thing, to begin a message with; "" if it
        does not."""
        from lint.config.read import line_of  # reads YAML, which a faultless run does without

        loaded = self.configs.of(path)
        if loaded is not None:
            folder = loaded.path.parent
            for written in (name, os.path.relpath(name, folder), Path(name).name):
                if line := line_of(loaded.path, written):
                    return f"{loaded.path}:{line}: "
        return ""


class _Unknown(Exception):
    """Settings name a thing that is not there."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.what = what
        self.name = name
        self.known = known


def _article(name: str, text: str, settings: Settings) -> Article:
    return read_article(name, text, settings.format, settings.front_matter)


def _sources(settings: Settings) -> list[tuple[str, Source]]:
    """The folders of rules that settings ask for, each with a name for where it comes from."""
    known = styles()
    found = [("copydesk", default_source())]
    for style in dict.fromkeys(settings.style):
        if style not in known:
            raise _Unknown("style", style, known)
        found.append((f"style {style}", style_source(style)))
    for folder in dict.fromkeys(settings.rules):
        if not Path(folder).is_dir():
            raise _Unknown("folder", folder, ())
        found.append((folder, folder_source(Path(folder))))
    return found


def _house(settings: Settings) -> list[tuple[str, Book]]:
    """A rulebook of each file of the house's own names."""
    if not settings.names:
        return []
    from lint.house import NamesError, house_book, read_names  # few houses have such a file

    for path in settings.names:
        if not Path(path).is_file():
            raise _Unknown("file of names", path, ())
    try:
        return [(path, house_book(read_names(Path(path)))) for path in settings.names]
    except NamesError as problem:
        raise ConfigError(str(problem)) from None


def _place_of(fault: Exception) -> str:
    """What went wrong and where, in a line."""
    import traceback

    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__}: {fault} ({Path(last.filename).name}:{last.lineno})"


def _words(settings: Settings) -> list[str]:
    words = list(settings.words)
    for path in settings.word_lists:
        try:
            words += entries_of(Path(path).read_text(encoding="utf-8-sig"))
        except OSError:
            raise _Unknown("word list", path, ()) from None
        except UnicodeDecodeError:
            raise ConfigError(f"{path} is not UTF-8") from None
    return words
