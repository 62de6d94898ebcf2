"""A rulebook ready to use: the rules of a folder, and the tables their kinds made of them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint import VERSION
from lint.checks.kind import Part
from lint.kept import fingerprint, keep, kept
from lint.rule import Rule

_FORMAT = 3
_HERE = Path(__file__).parent


class Book(NamedTuple):
    """Rules by kind, with their tables, and what was wrong with the files that gave no rule."""

    parts: dict[str, Part]
    problems: tuple[str, ...] = ()

    def rules(self) -> Iterator[Rule]:
        """Every rule of the book."""
        for part in self.parts.values():
            yield from part.rules


class Source:
    """A folder of rule files to make a book of: all of `folder` but the folders in `leave_out`.

    `shared` is where word lists are looked up that the folder itself does not have.
    """

    def __init__(self, folder: Path, leave_out: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.leave_out = leave_out

    def files(self) -> list[Path]:
        """The rule files, sorted by path."""
        return sorted(path for path, _ in self._walk(self.folder) if path.suffix == ".yaml")

    def fingerprint(self) -> str:
        """Changes when a rule file, a word list or the code that compiles them does."""
        facts = [f"{_FORMAT} {VERSION} {sys.version_info[:2]} {self.folder} {self.leave_out}"]
        for folder in (self.folder, _HERE / "checks", _HERE / "language", *self._word_lists()):
            for path, stat in self._walk(folder):
                facts.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
        data = "\n".join(sorted(facts)).encode(errors="surrogateescape")
        return fingerprint(data)

    def _word_lists(self) -> list[Path]:
        return [folder / "words" for folder in {self.folder, builtin()}]

    def _walk(self, folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
        try:
            entries = list(os.scandir(folder))
        except OSError:
            return
        for entry in entries:
            if entry.is_dir() and entry.name[0] not in "._":
                if not (folder == self.folder and entry.name in self.leave_out):
                    yield from self._walk(Path(entry.path))
            elif entry.name.endswith((".yaml", ".txt", ".py")) and entry.is_file():
                yield Path(entry.path), entry.stat()


def builtin() -> Path:
    """Where the rules are: inside this package when installed, beside it in a checkout."""
    inside = _HERE / "_rules"
    return inside if inside.is_dir() else _HERE.parent / "rules"


def styles() -> list[str]:
    """The house styles that come with Copydesk."""
    folder = builtin() / "styles"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def default_source() -> Source:
    """The rules that hold in every house."""
    return Source(builtin(), ("styles", "words"))


def style_source(style: str) -> Source:
    """The rules of one house style."""
    return Source(builtin() / "styles" / style)


def folder_source(folder: Path) -> Source:
    """A newsroom's own rules."""
    return Source(folder.resolve(), ("words",))


def shipped_path(source: Source) -> Path:
    """Where the wheel keeps the compiled book of one of its own folders."""
    return source.folder / "compiled.book"


def write(book: Book, path: Path) -> None:
    """Keep a book. A disk that can't be written to is no reason to fail."""
    parts = {
        kind: (part.tables, [tuple(rule) for rule in part.rules])
        for kind, part in book.parts.items()
    }
    keep(path, (_FORMAT, VERSION, parts, book.problems))


def read(path: Path) -> Book | None:
    """The book kept there; None if there is none, or none of this version, or a damaged one."""
    try:
        form, version, parts, problems = kept(path)
        if (form, version) != (_FORMAT, VERSION):
            return None
        return Book(
            {
                kind: Part(tables, [Rule(*rule) for rule in rules])
                for kind, (tables, rules) in parts.items()
            },
            problems,
        )
    except (ValueError, TypeError):
        return None
