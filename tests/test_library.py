"""Rule files: what is wrong with one is said with file, line and field, and hides no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.book import folder_source
from lint.library import RuleError, compile_book, read_rule, read_rules

GOOD = """\
check: confusion
message: ‘{found}’ should be ‘{suggest}’.
why: Because.
level: error
words:
  capitol: capital
when: |
  the _, <city>
lists:
  city: [Kyiv, no, on, 1.5]
examples: |
  The {capitol|capital}, Kyiv.
  The capitol.
  Capitol Hill.
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule(tmp_path: Path) -> None:
    file = read_rule(write(tmp_path, "places/capital", GOOD), tmp_path)
    assert file.rule.name == "places/capital"
    assert file.rule.level == "error"
    assert file.spec.lists == {"city": ("Kyiv", "no", "on", "1.5")}
    assert [example.line for example in file.examples] == [12, 13, 14]


@pytest.mark.parametrize(
    ("change", "line", "problem"),
    [
        (("check: confusion", "check: confusoin"), 1, "did you mean `confusion`"),
        (("check: confusion", "chek: confusion"), 1, "the field `check` is missing"),
        (("words:", "word:"), 5, "no field `word`; did you mean `words`"),
        (("level: error", "level: grave"), 4, "level: `grave` is unknown"),
        (("why: Because.\n", ""), 1, "the field `why` is missing"),
        (("why: Because.", "why: Because.\nwhy: Again."), 4, "`why` stands twice, first in line 3"),
        (("  capitol: capital", "  - capitol"), 6, "words: expected lines of `word: word`"),
        (("{capitol|capital}", "{capitol|capital"), 12, "never closed"),
        (("‘{found}’", "‘{found’"), 2, "message:"),
        (("  the _, <city>", "  the _, <town>"), 7, "class called `town`"),
        (("  the _, <city>", "  the city"), 7, "a phrase needs one blank"),
        (("level: error", "level: error\nwhere: headlines"), 5, "did you mean `headline`"),
        (("level: error", "level: &a error"), 4, "anchors and aliases"),
        (("level: error", "level: [error"), 5, "not YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, change: tuple[str, str], line: int, problem: str
) -> None:
    path = write(tmp_path, "bad", GOOD.replace(*change))
    write(tmp_path, "good", GOOD)
    book = compile_book(folder_source(tmp_path))
    assert [rule.name for rule in book.rules()] == ["good"]
    assert len(book.problems) == 1
    assert book.problems[0].startswith(f"{path.resolve()}:{line}: ")
    assert problem in book.problems[0]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(b"check: \xff")
    with pytest.raises(RuleError, match="can't be read"):
        read_rule(path, tmp_path)


def test_every_bad_file_is_reported(tmp_path: Path) -> None:
    for name in ("a", "b/c"):
        write(tmp_path, name, "check: nothing")
    files, errors = read_rules(folder_source(tmp_path))
    assert (len(files), len(errors)) == (0, 2)


def test_a_folder_has_word_lists_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "town.txt").write_text("# towns\nKyiv\nNew York\n", encoding="utf-8")
    write(tmp_path, "rule", GOOD.replace("<city>", "<town>"))
    assert compile_book(folder_source(tmp_path)).problems == ()
