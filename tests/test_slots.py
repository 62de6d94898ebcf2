"""Which form of a word, and which small word or none, a place asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lint.checks.slots.search import FORM, MISSING, NEEDLESS, OTHER, best_changes
from lint.config.find import Configs
from lint.desks import Desks
from lint.language.slots.families import family
from lint.language.slots.features import BITS, around, of_word, rows
from lint.language.slots.small import GROUP_OF, GROUPS, LEFT_OVER, MISSED, NONE, PREPOSITIONS
from lint.language.slots.stream import Stream
from lint.language.slots.weights import LANES, weights
from lint.language.words import read_words

DESKS = Desks(Configs(isolated=True), lambda settings: settings)


def stream(text: str) -> tuple[Stream, list[str]]:
    words = read_words(text).text
    return Stream(words, 0, len(words)), words


def most(text: str) -> tuple[str, str, str]:
    """The change of a paragraph for which most speaks: its kind, its word, what it becomes."""
    article = DESKS.article("a.txt", text)
    change, _ = max(best_changes(article, 0, len(article.words)), key=lambda said: said[1])
    return change.kind, article.words.text[change.word], change.right


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Two men have been charge with murder.", (FORM, "charge", "charged")),
        ("He taught himself while he was serve at sea.", (FORM, "serve", "serving")),
        ("The supermarket has agreed pay for the work.", (MISSING, "pay", "to")),
        ("Schools will closed until noon.", (MISSING, "closed", "be")),
        ("He refused from give a statement.", (OTHER, "from", "to")),
        ("It would to appear before the end of June.", (NEEDLESS, "to", "")),
    ],
)
def test_a_change(text: str, said: tuple[str, str, str]) -> None:
    assert most(text) == said


def test_an_article_for_what_follows() -> None:
    kind, word, right = most("The chief would not rule it out and will be absent for hour or so.")
    assert (kind, word, right) == (MISSING, "hour", "an")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("impress", ["impress", "impressed", "impresses", "impressing"]),
        ("rose", ["rise", "risen", "rises", "rising", "rose"]),
        ("cities", ["cities", "city"]),
        ("easily", ["easily", "easy"]),
        ("was", ["are", "be", "been", "being", "is", "was", "were"]),
    ],
)
def test_a_family(word: str, forms: list[str]) -> None:
    of = family(word)
    assert of is not None
    assert sorted(of.forms.values()) == forms
    assert of.forms[of.own] == word


def test_no_family() -> None:
    assert family("the") is None
    assert family("Strasbourg") is None


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("The signatures on the cheque was forged.", "was", 2),
        ("A spokesman for the unions say so.", "say", 1),
        ("Farmers in the valley, who depend on it, says no.", "says", 2),
    ],
)
def test_the_subject(text: str, verb: str, thing: int) -> None:
    seen, words = stream(text)
    assert seen.head(words.index(verb) + 3) % 10 == thing


def test_the_tense_and_the_time() -> None:
    seen, words = stream("It was shut. He said on Friday that he jump and had won. It is so.")
    place = words.index("jump") + 3
    assert seen.tense(place, place + 1) == (1, 1)
    assert seen.time(place) == 2
    assert seen.tense(4, 5) == (0, 0)


WORDS = some.lists(some.from_regex(r"[A-Za-z]{1,9}|\d{1,4}|[,.;:“”-]", fullmatch=True), max_size=30)


@given(WORDS)
def test_every_place_has_rows(words: list[str]) -> None:
    seen = Stream(words, 0, len(words))
    for i in range(3, len(words) + 3):
        for end in (i, i + 1):
            found = [*rows(around(seen, i, end), 7), *of_word(seen, i, end, 9)]
            assert all(0 <= row < 1 << BITS for row in found)


def test_groups_have_a_lane() -> None:
    assert max(PREPOSITIONS | MISSED | LEFT_OVER) <= len(GROUPS)
    seen, words = stream("They agreed pay for it.")
    said = weights().small(seen, words.index("pay") + 3, words.index("pay") + 3)
    assert said[GROUP_OF["to"]] > said[NONE]
    assert LANES * -(-(len(GROUPS) + 1) // LANES) > len(GROUPS)


def test_what_the_rule_says() -> None:
    rule = "grammar/missing-small-word"
    desks = Desks(Configs(isolated=True), lambda settings: settings._replace(select=(rule,)))
    text = "On Friday the supermarket has agreed pay for the work on the roof of the hall.\n"
    found = list(desks.desk(Path("a.txt")).read(desks.article("a.txt", text)))
    assert [finding.suggestions for finding in found] == [("to pay",)]
    assert text[slice(*found[0].span)] == "pay"
