"""Parts of a plain text."""

from __future__ import annotations

import pytest

from lint.readers.plain import read


def parts(text: str) -> list[tuple[str, str]]:
    article = read("case", text)
    return [(b.part, " ".join(article.text[slice(*b.span)].split())) for b in article.blocks]


def test_headline_byline_body_heading_list_caption() -> None:
    text = (
        "President Goes To Town\n\nBy Ann Lee and Bob Dole\n\nHe went by train.\n\nWhat next\n\n"
        "- One thing\n- Another thing\n\nPhoto: a train. (AP Photo/Ann Lee)\n"
    )
    assert parts(text) == [
        ("headline", "President Goes To Town"),
        ("byline", "By Ann Lee and Bob Dole"),
        ("body", "He went by train."),
        ("heading", "What next"),
        ("list", "- One thing"),
        ("list", "- Another thing"),
        ("caption", "Photo: a train. (AP Photo/Ann Lee)"),
    ]


def test_a_line_is_a_paragraph_unless_the_text_is_wrapped() -> None:
    assert parts("One is here.\nTwo is there.") == [
        ("body", "One is here."),
        ("body", "Two is there."),
    ]
    wrapped = (
        "The minister said on Tuesday that the bridge would be\n"
        "closed for three weeks, and that nobody could say when\n"
        "it would be open again."
    )
    assert parts(wrapped) == [("body", " ".join(wrapped.split()))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = "Headline here\n\nFirst one.\n\nSecond one.".replace("\n", end)
    assert [part for part, _ in parts(text)] == ["headline", "body", "body"]


def test_nothing_and_white_space() -> None:
    assert parts("") == parts(" \n\n \t\n") == []


def test_a_paragraph_that_lost_its_stop_is_no_headline() -> None:
    assert parts("He came late. He left early and said nothing")[0][0] == "body"
