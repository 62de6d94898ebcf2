"""What stands around a word, and what it says for another."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import compress, pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from lint.language.context.evidence import FEATURES, evidence, view
from lint.language.context.look import doubted
from lint.language.context.tokens import MARK, NAME, NUMBER, POSSESSIVE, UNKNOWN, token, tokens
from lint.language.context.weights import SLIPS
from lint.language.ngrams import HEAD, NOT_COUNTED, STEPS, Ngrams, ngrams, run_sum
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
    option = next(each for each in row[k].options if each.word == meant)
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
    assert token("xyzzyplugh").options == ()


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
    meant = {option.word for option in token("colour").options}
    assert meant
    assert "color" not in meant


def test_a_real_word_that_the_text_never_had_may_be_a_slip() -> None:
    never = token("spokeswomen")
    assert (never.text, never.uses) == ("spokeswomen", 0)
    assert "spokeswoman" in {option.word for option in never.options}
    assert spoken("Anna Brown, a spokeswomen for the army, said.", "spokeswomen", "spokeswoman") > 0


def test_every_feature_has_a_weight_for_every_slip() -> None:
    lines = [line.split() for line in ngrams().weights.splitlines()]
    groups = {line[0]: line[1:] for line in lines if line[0] not in ("first", "gate")}
    assert sorted("".join(groups)) == sorted(SLIPS)
    for group, weights in groups.items():
        names = {pair.partition("=")[0] for pair in weights}
        assert names >= {*FEATURES, *(f"k_{slip}" for slip in group)}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    words = [("a", 1 + 4 * STEPS), ("b", 1), ("c", 0)]
    counts = body(words, [(0, 1, 1 + STEPS)], [(0, 1, 0, 1)], 48)
    path = tmp_path / "tiny.bin"
    path.write_bytes(pack(counts, {"a": [("b", 2, 39), ("c", 0, 0)]}, "e bias=1"))
    return path


def test_a_file_gives_the_counts_it_was_made_of(tiny: Path) -> None:
    counts = Ngrams(tiny)
    a, b, c = map(counts.number, "abc")
    assert (counts.one(a), counts.two(counts.row(a), b), counts.three(a, b, a)) == (16, 2, 1)
    assert (counts.one(c), counts.two(counts.row(b), a), counts.three(b, a, b)) == (0, 0, 0)
    assert (counts.total, counts.weights) == (48, "e bias=1")
    assert [(counts.text(word), slip, cost) for word, slip, cost in counts.options(a)] == [
        ("b", 2, 39),
        ("c", 0, 0),
    ]
    assert counts.options(b) == []


def test_a_word_that_was_not_counted_has_no_number(tiny: Path) -> None:
    counts = Ngrams(tiny)
    none, a = counts.number("d"), counts.number("a")
    assert none == NOT_COUNTED
    assert (counts.one(none), counts.options(none)) == (0, [])
    assert counts.two(counts.row(none), a) == counts.two(counts.row(a), none) == 0
    assert counts.three(none, a, none) == 0


@given(
    some.dictionaries(
        some.tuples(some.integers(0, 40), some.integers(0, 40)), some.integers(1, 255)
    )
)
def test_every_count_is_found_and_no_other(steps: dict[tuple[int, int], int]) -> None:
    words = [(f"w{n}", 1 + n) for n in range(41)]
    pairs = [(first, second, step) for (first, second), step in steps.items()]
    runs = [(first, second, first, step) for first, second, step in pairs]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "many.bin"
        path.write_bytes(pack(body(words, pairs, runs, 1), {}, ""))
        counts = Ngrams(path)
    number = [counts.number(word) for word, _ in words]
    # Sixteen bits stand for a run in its bucket: two that share them are one, if very rarely.
    sums = [run_sum(number[a], number[b], number[a]) >> 48 for a, b in steps]
    assume(len(set(sums)) == len(sums))
    value = [0.0, *(2 ** (step / STEPS) for step in range(255))]
    assert [counts.one(each) for each in number] == [value[step] for _, step in words]
    for first, second in product(range(41), repeat=2):
        expected = value[steps.get((first, second), 0)]
        assert counts.two(counts.row(number[first]), number[second]) == expected
        if expected:
            assert counts.three(number[first], number[second], number[first]) == expected


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
    found = count(text, list(numbers.of), frozenset({"odd", "never"}))
    assert set(found.uses) == {MARK, NAME, "the", "cat", "saw", "dog", "odd"}
    assert ("never", 0) in found.words
    path = tmp_path / "counted.bin"
    path.write_bytes(pack(body(found.words, found.pairs, found.runs, found.total), {}, ""))
    counts = Ngrams(path)
    one = {word: counts.number(word) for word in (*found.uses, UNKNOWN)}

    def two(first: str, second: str) -> float:
        return counts.two(counts.row(one[first]), one[second])

    assert counts.one(one["cat"]) == pytest.approx(12, rel=0.05)
    assert counts.one(one["the"]) == pytest.approx(24, rel=0.05)
    assert counts.one(one[UNKNOWN]) == 1
    assert two("the", "cat") == pytest.approx(12, rel=0.05)
    assert counts.three(one["the"], one["cat"], one["saw"]) == pytest.approx(12, rel=0.05)
    assert two("cat", "the") == two("dog", "odd") == 0
    assert counts.total == pytest.approx(12 * 8 + 2 + 1, rel=0.05)


def test_the_tool_looks_first_as_the_check_does() -> None:
    pytest.importorskip("sklearn")
    from tools.context.slips import Place, printed
    from tools.context.weights import are_hopeful

    looks = {}
    for line in ngrams().weights.splitlines():
        name, *weights = line.split()
        pairs = (weight.partition("=") for weight in weights)
        looks[name] = {key: float(value) for key, _, value in pairs}
    is_hopeful = are_hopeful(looks)
    words = read_words(
        "They took there children too school, and the storm past the hole town."
    ).text
    row, _ = tokens(words, 0, len(words))
    looked = {k: [option.word for option in hopes] for k, hopes in doubted(row)}
    assert looked
    for k in range(2, len(row) - 2):
        place = Place(row[k], (row[k - 2], row[k - 1], row[k + 1], row[k + 2]), Counter())
        hopeful = map(is_hopeful, printed(place))
        learned = [option.word for option in compress(row[k].options, hopeful)]
        assert learned == looked.get(k, [])
