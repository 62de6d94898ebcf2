"""Which findings the desk hands out, and what may be done about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.book import Book
from lint.checks import kind
from lint.checks.kind import Part
from lint.desk import Desk, Selection
from lint.finding import Finding
from lint.fix import apply, edits_of
from lint.readers import read_article
from lint.rule import Rule, RuleFile


def book(*rules: tuple[Rule, dict[str, str]]) -> Book:
    replace = kind("replace")
    files = [RuleFile(rule, replace.Spec(words), (), Path("x")) for rule, words in rules]
    tables = replace.compile(files, lambda name: None)
    return Book({"replace": Part(tables, [rule for rule, _ in rules])})


def rule(name: str, **changes: object) -> Rule:
    plain = Rule(name, "replace", "warning", "‘{found}’: ‘{suggest}’", "Because.", "safe")
    return plain._replace(**changes)


TYPO = (rule("typos/missile", level="error"), {"millisles": "missiles"})
STYLE = (rule("style/war", level="suggestion", where=("~quotations",)), {"war": "conflict"})
HEAD = (rule("style/head", where=("headline",)), {"white house": "the White House"})


def read(text: str, selection: Selection | None = None) -> list[Finding]:
    return Desk([book(TYPO, STYLE, HEAD)], selection).read(read_article("case.txt", text))


def names(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_findings_come_in_reading_order() -> None:
    assert names(read("A war of millisles.")) == ["style/war", "typos/missile"]


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        (Selection(select=("typos",)), ["typos/missile"]),
        (Selection(select=("*/missile",)), ["typos/missile"]),
        (Selection(ignore=("style/*",)), ["typos/missile"]),
        (Selection(levels=(("style/war", "off"),)), ["typos/missile"]),
        (Selection(select=("typos", "style"), ignore=("typos",)), ["style/war"]),
    ],
)
def test_selection(selection: Selection, left: list[str]) -> None:
    assert names(read("A war of millisles.", selection)) == left


def test_levels_can_be_changed() -> None:
    selection = Selection(levels=(("style", "warning"), ("style/war", "error")))
    assert [f.level for f in read("A war.", selection)] == ["error"]


def test_a_name_that_fits_no_rule_is_known_as_such() -> None:
    assert Desk([book(TYPO)]).unknown(["typos", "typos/*", "typo", "x/*"]) == ["typo", "x/*"]


def test_where() -> None:
    assert names(read("White House\n\nAt the White House.")) == ["style/head"]
    assert names(read("“A war,” he said.")) == []


def test_sic_means_that_it_is_meant() -> None:
    assert read("Many millisles [sic] flew. His “millisles” (sic) flew.") == []


def test_other_peoples_words_are_not_changed_unasked() -> None:
    inside, outside = read("“Many millisles,” he said of the millisles.")
    assert (inside.fix and inside.fix.safe, outside.fix and outside.fix.safe) == (False, True)


def test_of_two_about_the_same_words_the_graver_stays() -> None:
    again = (rule("typos/again"), {"millisles": "missals"})
    findings = Desk([book(again, TYPO)]).read(read_article("case.txt", "The millisles."))
    assert names(findings) == ["typos/missile"]


def test_a_phrase_and_a_word_of_it_that_mend_the_text_alike_are_one_finding() -> None:
    phrase = (rule("phrases/sea"), {"out to see": "out to sea"})
    word = (rule("confusions/sea"), {"see on": "sea on"})
    findings = Desk([book(phrase, word)]).read(
        read_article("case.txt", "It ran out to see on Monday.")
    )
    assert names(findings) == ["phrases/sea"]


def test_corrections_are_made_once_and_only_there() -> None:
    text = "One millisles,\r\ntwo MILLISLES and “millisles”.\r\n"
    findings = read(text)
    assert apply(text, edits_of(findings, unsafe=False)) == (
        "One missiles,\r\ntwo MISSILES and “millisles”.\r\n"
    )
    assert "mill" not in apply(text, edits_of(findings, unsafe=True)).lower()
