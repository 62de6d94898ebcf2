"""What stands around a word, and what it says for another."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lint.language.context import (
    FEATURES,
    MARK,
    NAME,
    NUMBER,
    POSSESSIVE,
    SLIPS,
    UNKNOWN,
    evidence,
    ngrams,
    options,
    token,
    tokens,
    view,
)
from lint.language.ngrams import HEAD, STEPS, Ngrams, word_sum
from lint.language.words import read_words

sys.path.insert(0, str(Path(__file__).parents[1]))
from tools.context.write import body, pack


def texts(text: str) -> list[str]:
    """What stands for the words of a paragraph, without the marks around it."""
    words = read_words(text).text
    found, _ = tokens(words, 0, len(words))
    return [each.text for each in found[2:-2]]


def spoken(text: str, found: str, meant: str) -> float:
    """How strongly the text speaks for another word than the one found in it."""
    words = read_words(text)
    row, places = tokens(words.text, 0, len(words))
    k = places.index(words.folded.index(found), 2)
    option = next(each for each in options(row[k]) if each.word == meant)
    around = row[k - 2], row[k - 1], row[k + 1], row[k + 2]
    there, other = view(row[k], around), view(token(meant), around)
    return evidence(there, other, option, around, again=False, echo=False)


def test_marks_that_stand_together_are_one() -> None:
    assert texts("He left. (“Why?” she said.)") == [
        "he", "left", MARK, "why", MARK, "she", "said", MARK,
    ]  # fmt: skip


def test_a_capital_makes_a_name_unless_it_opens_a_sentence() -> None:
    assert texts("Smith met Smith. Smith’s dog bit Smith’s cat.") == [
        "smith", "met", NAME, MARK, "smith's", "dog", "bit", NAME + POSSESSIVE, "cat", MARK,
    ]  # fmt: skip


def test_words_of_closed_classes_are_no_names() -> None:
    assert texts("She met May. And He left on Monday") == [
        "she", "met", "may", MARK, "and", "he", "left", "on", "monday",
    ]  # fmt: skip


def test_numbers_are_one() -> None:
    assert texts("about 1,200 of 7") == ["about", NUMBER, "of", NUMBER]


def test_a_word_that_was_not_counted_is_unknown() -> None:
    assert texts("the xyzzyplugh house") == ["the", UNKNOWN, "house"]
    assert options(token("xyzzyplugh")) == ()


@given(some.text("aB7.,“’ -éX", max_size=40))
def test_a_paragraph_has_two_marks_at_each_edge_and_each_word_its_place(text: str) -> None:
    words = read_words(text).text
    found, places = tokens(words, 0, len(words))
    assert [each.text for each in (*found[:2], *found[-2:])] == [MARK] * 4
    assert places[2:-2] == sorted(set(places[2:-2]))
    inner = found[2:-2]
    assert all(
        (each.text == MARK) == (not words[place][0].isalnum())
        for each, place in zip(inner, places[2:-2], strict=True)
    )
    assert all({one.text, other.text} != {MARK} for one, other in pairwise(inner))


def test_a_part_of_an_article_ends_where_the_next_begins() -> None:
    words = read_words("one two three four").text
    found, places = tokens(words, 1, 3)
    assert [each.text for each in found[2:-2]] == ["two", "three"]
    assert places == [1, 1, 1, 2, 3, 3]


@pytest.mark.parametrize(
    ("wrong", "right", "found", "meant"),
    [
        ("They slept in there homes that night.", "They stood there all night.", "there", "their"),
        ("He wants to here from you.", "He is here to stay.", "here", "hear"),
        ("They where told to leave.", "This is where they were told.", "where", "were"),
    ],
)
def test_the_place_of_another_word(wrong: str, right: str, found: str, meant: str) -> None:
    assert spoken(wrong, found, meant) > 0 > spoken(right, found, meant)


def test_nobody_means_a_word_that_is_another_spelling_of_it() -> None:
    meant = {option.word for option in options(token("colour"))}
    assert meant
    assert "color" not in meant


def test_every_feature_has_a_weight_for_every_slip() -> None:
    lines = [line.split() for line in ngrams().weights.splitlines()]
    groups = {line[0]: line[1:] for line in lines if line[0] not in ("first", "gate")}
    assert sorted("".join(groups)) == sorted(SLIPS)
    for group, weights in groups.items():
        names = {pair.partition("=")[0] for pair in weights}
        assert names >= {*FEATURES, *(f"k_{slip}" for slip in group)}


def runs(*words: str) -> int:
    """The sum of a run of words, as the file has it."""
    factor, total = 0x9E3779B97F4A7C15, 0
    for word in words:
        total = (total ^ word_sum(word)) * factor % 2**64
    return total


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    counts = [(runs("a"), 1 + 4 * STEPS), (runs("a", "b"), 1 + STEPS), (runs("a", "b", "a"), 1)]
    path = tmp_path / "tiny.bin"
    path.write_bytes(pack(body(counts, 48), {"a": "b:e:39 c:h:0"}, "e bias=1"))
    return path


def test_a_file_gives_the_counts_it_was_made_of(tiny: Path) -> None:
    counts = Ngrams(tiny)
    a, b = word_sum("a"), word_sum("b")
    assert (counts.one(a), counts.two(a, b), counts.three(a, b, a)) == (16, 2, 1)
    assert (counts.one(b), counts.two(b, a), counts.three(b, a, b)) == (0, 0, 0)
    assert (counts.total, counts.weights) == (48, "e bias=1")
    assert (counts.options("a"), counts.options("b")) == ("b:e:39 c:h:0", "")


def test_every_count_of_many_is_found(tmp_path: Path) -> None:
    words = [f"w{n}" for n in range(2_000)]
    steps = {word: 1 + n % 255 for n, word in enumerate(words)}
    path = tmp_path / "many.bin"
    path.write_bytes(pack(body([(runs(word), steps[word]) for word in words], 1), {}, ""))
    counts = Ngrams(path)
    assert [counts.one(word_sum(word)) for word in words] == [
        pytest.approx(2 ** ((steps[word] - 1) / STEPS)) for word in words
    ]


def test_a_file_of_another_version_is_refused(tiny: Path) -> None:
    raw = tiny.read_bytes()
    other = tiny.with_name("other.bin")
    other.write_bytes(b"COPYCTX0" + raw[8:])
    assert len(raw) > HEAD.size
    with pytest.raises(ValueError, match="this version"):
        Ngrams(other)


def test_counting_keeps_what_stands_often(tmp_path: Path) -> None:
    numpy = pytest.importorskip("numpy")
    from tools.context.counts import count
    from tools.context.text import Numbers, column

    numbers = Numbers()
    paragraphs = [["The", "cat", "saw", "Tom", "."], ["the", "dog"]] * 12 + [["odd"]]
    text = numpy.frombuffer(column(paragraphs, numbers), numpy.int32)
    found = count(text, list(numbers.of), {"odd", "never"})
    assert set(found.uses) == {MARK, NAME, "the", "cat", "saw", "dog", "odd"}
    path = tmp_path / "counted.bin"
    pairs = zip(found.sums.tolist(), found.steps.tolist(), strict=True)
    path.write_bytes(pack(body(pairs, found.total), {}, ""))
    counts = Ngrams(path)
    one = {word: word_sum(word) for word in (*found.uses, UNKNOWN)}
    assert counts.one(one["cat"]) == pytest.approx(12, rel=0.05)
    assert counts.one(one["the"]) == pytest.approx(24, rel=0.05)
    assert counts.one(one[UNKNOWN]) == 1
    assert counts.two(one["the"], one["cat"]) == pytest.approx(12, rel=0.05)
    assert counts.three(one["the"], one["cat"], one["saw"]) == pytest.approx(12, rel=0.05)
    assert counts.two(one["cat"], one["the"]) == counts.two(one["dog"], one["odd"]) == 0
    assert counts.total == pytest.approx(12 * 8 + 2 + 1, rel=0.05)
