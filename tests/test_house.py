"""A newsroom's own names, and the names sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.article import Article
from lint.book import default_source
from lint.checks.names import knowledge
from lint.desk import Desk, Selection
from lint.house import HouseNames, NamesError, add_names, house_book, read_names
from lint.readers import read_article
from lint.sheet import Sheet, sheet
from lint.shelf import open_book


def test_plain_lines_and_yaml_say_the_same(tmp_path: Path) -> None:
    plain, yaml, listed = tmp_path / "n.txt", tmp_path / "n.yaml", tmp_path / "l.yaml"
    plain.write_text("# ours\nPodolyak\nZelensky < Zelenskiy, Zelenskyy  # so\nHoran != Horgan\n")
    yaml.write_text(
        "names:\n  - Podolyak\n  - Zelensky < Zelenskiy, Zelenskyy\n  - Horan != Horgan\n"
    )
    listed.write_text("- Podolyak\n- Zelensky < Zelenskiy, Zelenskyy\n- Horan != Horgan\n")
    names = read_names(plain)
    assert names.right == ("Podolyak", "Zelensky < Zelenskiy, Zelenskyy")
    assert names.different == (("Horan", "Horgan"),)
    assert read_names(yaml) == read_names(listed) == names


@pytest.mark.parametrize("line", ["Horan !=", "< Zelenskiy", "Zelensky <"])
def test_half_an_entry_is_an_error_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.txt"
    path.write_text(f"Podolyak\n{line}\n")
    with pytest.raises(NamesError, match=r"names\.txt:2: .* needs a name on each side"):
        read_names(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NamesError, match="can't be read"):
        read_names(tmp_path / "none.txt")


def findings(text: str, names: HouseNames) -> list[tuple[str, tuple[str, ...]]]:
    books = [open_book(default_source()), house_book(names)]
    desk = Desk(books, Selection(("names", "house")))
    return [
        (finding.rule, finding.suggestions) for finding in desk.read(read_article("d.txt", text))
    ]


def test_the_house_overrules_the_article() -> None:
    text = "President Zelenskiy met Putin. Zelenskiy left, Zelenskiy said, and Zelensky smiled."
    house = HouseNames(("Zelensky < Zelenskiy",))
    assert findings(text, house) == [("house/names", ("Zelensky",))] * 3
    text = "President Zelenskiy met Putin. Zelenskyy left, Zelenskiy said."
    assert findings(text, house)[1] == ("names/one-spelling", ("Zelensky",))


def test_the_house_knows_its_people() -> None:
    text = "The coach praised Tuilagi. Tuilagi was glad, and Tuiliagi was not, Tuilagi said."
    assert findings(text, HouseNames()) == [("names/one-spelling", ("Tuilagi",))]
    assert findings(text, HouseNames((), (("Tuilagi", "Tuiliagi"),))) == []


def test_names_are_added_once(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Podolyak")
    assert add_names(path, ["Kyiv < Kiev", "Podolyak"]) == ["Kyiv < Kiev"]
    assert path.read_text() == "Podolyak\nKyiv < Kiev\n"
    with pytest.raises(NamesError):
        add_names(path, ["Kyiv <"])


def names_of(*texts: str) -> Sheet:
    articles: list[Article] = [read_article(f"{i}.txt", text) for i, text in enumerate(texts, 1)]
    return sheet(articles, *knowledge([open_book(default_source()).parts["names"]]))


def test_a_sheet_counts_forms_and_says_where() -> None:
    made = names_of("Talks\n\nVolodymyr Zelensky met Joe Biden. Zelensky left. Biden stayed.")
    forms = {n.text: [(f.text, len(f.spots)) for f in n.forms] for n in made.names}
    assert forms["Zelensky"] == [("Volodymyr Zelensky", 1), ("Zelensky", 1)]
    assert forms["Biden"] == [("Joe Biden", 1), ("Biden", 1)]
    assert made.names[0].forms[0].spots[0].place == (3, 24)
    assert made.doubtful == ()


def test_a_sheet_tells_what_differs_between_articles() -> None:
    made = names_of(
        "Talks\n\nPresident Volodymyr Zelensky spoke. Zelensky left, Zelensky said.",
        "War\n\nPresident Volodymyr Zelenskiy spoke.",
    )
    (doubtful,) = made.doubtful
    assert doubtful.between
    assert (doubtful.minor.text, doubtful.major.text) == ("Zelenskiy", "Zelensky")
    assert doubtful.minor.spots[0].name == "2.txt"
    assert doubtful.minor.spots[0].place == (3, 21)
