"""Expressions with another real word in the place of one of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.checks import collocation
from lint.checks.collocation.expressions import GAP, read_expression
from lint.checks.collocation.likelihood import is_usual, slip
from lint.checks.kind import Part, RuleFault
from lint.language.likeness import are_inflected, are_kin, may_be_taken_for
from lint.language.words import read_words
from lint.readers import read_article
from lint.rule import Rule, RuleFile

RULE = Rule("collocations/test", "collocation", "warning", "‘{found}’: ‘{expression}’.", "", "ask")


def checked(text: str, **fields: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """What a rule of these fields marks in a text: the word, what is proposed, the expression."""
    file = RuleFile(RULE, collocation.Spec(**fields), (), Path("test.yaml"))
    tables = collocation.compile([file], lambda name: None)
    article = read_article("draft.txt", text)
    return [
        (text[f.span.start : f.span.end], f.suggestions[0], f.message.split("‘")[2][:-2])
        for f in collocation.build([Part(tables, [RULE])])(article)
    ]


def test_any_word_of_an_expression_may_be_the_one() -> None:
    fields = {"nouns": ("exit poll",)}
    assert checked("The exit pulls were wrong.", **fields) == [("pulls", "polls", "exit polls")]
    assert checked("The exist polls were wrong.", **fields) == [("exist", "exit", "exit polls")]
    assert checked("The exit polls differ from each exit poll.", **fields) == []


def test_the_kept_words_may_stand_apart() -> None:
    fields = {"phrases": ("leave no stone unturned", "between a rock and a hard place")}
    assert checked("They leave no stoned unturned.", **fields) == [
        ("stoned", "stone", "leave no stone unturned")
    ]
    assert checked("He was between a rock and a hard palace.", **fields) == [
        ("palace", "place", "between a rock and a hard place")
    ]


def test_two_words_wrong_are_left_alone() -> None:
    assert checked("Leave no stoned unturnable.", phrases=("leave no stone unturned",)) == []


def test_a_verb_stands_in_any_form() -> None:
    fields = {"verbs": ("shed tears",)}
    for form in ("shed", "sheds", "shedding"):
        assert checked(f"They {form} tears.", **fields) == []
        assert checked(f"They {form} tiers.", **fields) == [("tiers", "tears", f"{form} tears")]


def test_brackets_stand_for_a_determiner_or_nothing() -> None:
    fields = {"verbs": ("cast (a) ballot",)}
    for between in ("", "a ", "their ", "everyone's "):
        assert checked(f"They cast {between}ballet.", **fields) == [
            ("ballet", "ballot", f"cast {between}ballot")
        ]
    assert checked("They cast no ballet in red.", **fields) != []
    assert checked("They cast from ballet.", **fields) == []


def test_number_counts_where_it_is_fixed() -> None:
    assert checked("He shed a crocodile tear.", phrases=("crocodile tears",)) == []
    assert checked("He shed a crocodile tear.", fixed=("crocodile tears",)) == [
        ("tear", "tears", "crocodile tears")
    ]


def test_alternatives_and_hyphens() -> None:
    fields = {"nouns": ("peer-reviewed study|journal",), "phrases": ("half-time whistle",)}
    assert checked("It was in a peer-reviled journal.", **fields) == [
        ("reviled", "reviewed", "peer-reviewed journal")
    ]
    assert checked("It was 2-2 at the half-tome whistle.", **fields) == [
        ("tome", "time", "half-time whistle")
    ]
    assert checked("It was in a peer-reviewed study at the half time whistle.", **fields) == []


def test_the_longest_expression_is_meant() -> None:
    assert checked(
        "It was a peer-reviled study.", nouns=("peer review", "peer-reviewed study")
    ) == [("reviled", "reviewed", "peer-reviewed study")]


@pytest.mark.parametrize(
    "text",
    [
        "The exit Pulls were wrong.",
        "The exit pullz were wrong.",
        "He left by the exit. Pulls were strong.",
        "He left by the exit\n\npulls were strong",
        "The exit of the pulls.",
    ],
)
def test_names_unknown_words_and_other_sentences_are_left_alone(text: str) -> None:
    assert checked(text, nouns=("exit poll",)) == []


def test_near_misses_that_are_right() -> None:
    fields = {"nouns": ("exit poll",)}
    assert checked("The exit pulls were strong.", **fields, allow=("exit pulls",)) == []
    assert checked("The exit pulls were strong.", **fields, allow=("pulls were",)) == []
    assert checked("The exit pulls were strong.", **fields, allow=("exit pills",)) != []


@pytest.mark.parametrize("source", ["word", "(the) word here", "a b c d e f g h i", "at sea"])
def test_an_expression_that_is_none_is_named(source: str) -> None:
    with pytest.raises(ValueError, match="an expression"):
        list(read_expression(source, "phrases"))
    with pytest.raises(RuleFault) as fault:
        checked("", verbs=(source,))
    assert fault.value.field == "verbs"


def test_how_expressions_are_read() -> None:
    assert list(read_expression("cease (its) operations", "phrases")) == [
        (("cease",), ("operations",)),
        (("cease",), GAP, ("operations",)),
    ]
    (only,) = read_expression("bear witness|fruit", "verbs")
    assert only[0][0] == "bear"
    assert {"bears", "bore", "borne", "bearing"} <= set(only[0])
    assert only[1] == ("witness", "fruit")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("imitations", "limitations"),
        ("emergence", "emergency"),
        ("seized", "ceased"),
        ("trail", "trial"),
        ("inhibition", "inhalation"),
        ("affects", "effects"),
        ("not", "knot"),
    ],
)
def test_words_that_are_taken_for_each_other(written: str, meant: str) -> None:
    assert may_be_taken_for(written, meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("centre", "center"),
        ("fulfil", "fulfill"),
        ("chairwoman", "chairman"),
        ("house", "courthouse"),
        ("in", "on"),
        ("limittations", "limitations"),
    ],
)
def test_words_that_are_not(written: str, meant: str) -> None:
    assert not may_be_taken_for(written, meant)


def test_kin_stand_in_the_same_places() -> None:
    assert are_kin("investigators", "investigation")
    assert are_kin("ministry", "minister")
    assert are_kin("controlled", "controls")
    assert not are_kin("flood", "floor")
    assert not are_kin("arm", "armed")
    assert not are_kin("caner", "cancer")
    assert are_inflected("turning", "turn")
    assert are_inflected("taken", "took")
    assert not are_inflected("seize", "cease")


def test_what_others_write_is_usual_unless_it_sounds_like_the_right_word() -> None:
    assert is_usual("security", "council", "", "counsel")
    assert not is_usual("exit", "pulls", "", "polls")


def test_a_likely_slip_and_an_unlikely_one() -> None:
    def likely(text: str, word: str, meant: str, first: int) -> float:
        words = [*read_words(text).folded, "", ""]
        i = words.index(word)
        return slip(words, i, meant, first, first + 1).likely

    assert likely("the exit pulls put him ahead", "pulls", "polls", 1) > 0
    assert likely("the foreign policy chief said", "policy", "police", 2) < 0


def test_what_is_less_sure_is_a_suggestion() -> None:
    def level(text: str, expression: str) -> str:
        file = RuleFile(RULE, collocation.Spec(nouns=(expression,)), (), Path("test.yaml"))
        tables = collocation.compile([file], lambda name: None)
        (found,) = collocation.build([Part(tables, [RULE])])(read_article("draft.txt", text))
        return found.level

    assert level("It is legally biding.", "legally binding") == "warning"
    assert level("He was shown a rod card.", "red card") == "suggestion"


def test_every_rulebook_is_asked() -> None:
    def part(expression: str) -> Part:
        file: RuleFile[collocation.Spec] = RuleFile(
            RULE, collocation.Spec(nouns=(expression,)), (), Path("test.yaml")
        )
        return Part(collocation.compile([file], lambda name: None), [RULE])

    article = read_article("draft.txt", "The exit pulls and the supply chin.")
    found = list(collocation.build([part("exit poll"), part("supply chain")])(article))
    assert [f.suggestions[0] for f in found] == ["polls", "chain"]
