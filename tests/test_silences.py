"""Silences in the text: what they cover, and which of them are reported."""

from __future__ import annotations

import pytest

from lint.book import default_source
from lint.desk import Desk, Selection
from lint.readers import read_article
from lint.shelf import open_book

DOUBLED = ("typos/doubled-word", "copydesk/silence")


@pytest.fixture(scope="module")
def book():
    return open_book(default_source())


def found(book, text: str, name: str = "a.txt", select: tuple[str, ...] = DOUBLED):
    """Each finding by the line it begins in."""
    article = read_article(name, text)
    findings = Desk([book], Selection(select=select)).read(article)
    return [
        (article.lines.place(f.span.start).line, f.message if "silence" in f.rule else "doubled")
        for f in findings
    ]


REMARKS = pytest.mark.parametrize("form", ["<!-- copydesk {} -->", "[copydesk {}]"])


@REMARKS
def test_ignore_is_for_the_next_paragraph(book, form):
    remark = form.format("ignore: typos/doubled-word -- the poet says it twice")
    text = f"The the one.\n\n{remark}\n\nThe the two.\n\nThe the three.\n"
    assert found(book, text) == [(1, "doubled"), (7, "doubled")]


@REMARKS
def test_ignore_within_a_paragraph_is_for_that_paragraph(book, form):
    text = f"The the one. {form.format('ignore: typos')}\n\nThe the two.\n"
    assert found(book, text) == [(3, "doubled")]


@REMARKS
def test_off_is_up_to_on(book, form):
    text = f"{form.format('off')}\nThe the one.\n\n{form.format('on')}\n\nThe the two.\n"
    assert found(book, text) == [(6, "doubled")]


def test_off_without_on_is_to_the_end(book):
    text = "The the one.\n\n<!-- copydesk off: typos -->\n\nThe the two.\n\nThe the three.\n"
    assert found(book, text) == [(1, "doubled")]


def test_on_ends_what_it_names(book):
    text = (
        "<!-- copydesk off: typos --><!-- copydesk off: punctuation/doubled-space -->\n\n"
        "The the  one.\n\n<!-- copydesk on: typos -->\n\nThe the  two.\n"
    )
    assert found(book, text, select=(*DOUBLED, "punctuation/doubled-space")) == [(7, "doubled")]


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_in_marked_up_text(book, name):
    text = (
        "<p>The the one.</p>\n\n<!-- copydesk ignore: typos -->\n\n"
        "<p>The the two.</p>\n\n<p>The the three.</p>\n"
    )
    if name == "a.md":
        text = text.replace("<p>", "").replace("</p>", "")
    assert found(book, text, name) == [(1, "doubled"), (7, "doubled")]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "The the one. {}\n\nThe the two.\n"),
        ("a.md", "- The the one. {}\n- An item.\n\nThe the two.\n"),
        ("a.html", "<p>The the one. {}</p>\n\n<p>The the two.</p>\n"),
        ("a.txt", "The the one. {}\n\nThe the two.\n"),
    ],
)
def test_a_remark_after_the_last_word_is_for_that_paragraph(book, name, form):
    (line, message), *rest = found(book, form.format("<!-- copydesk ignore: typos -->"), name)
    assert (line > 1, message, rest) == (True, "doubled", [])


def test_in_mdx_a_remark_of_its_own_kind(book):
    text = "# Head\n\n{/* copydesk ignore: typos -- so sung */}\n\nThe the two.\n\nThe the three.\n"
    assert found(book, text, "a.mdx") == [(7, "doubled")]


def test_a_remark_is_no_prose(book):
    text = "<!-- copydesk ignore: typos/doubled-word -->\n\nThe the one.\n"
    assert found(book, text, select=()) == []


@pytest.mark.parametrize(
    ("remark", "message"),
    [
        ("ignore: typos", "Nothing from ‘typos’ is silenced by this remark."),
        ("off", "Nothing is silenced by this remark."),
        (
            "ignore: typos/doubled-wrod",
            "There is no rule ‘typos/doubled-wrod’ to silence; did you mean `typos/doubled-word`?",
        ),
        (
            "ingore: typos",
            "‘ingore’ is nothing that can be asked of copydesk; did you mean `ignore`?",
        ),
    ],
)
def test_a_silence_that_does_nothing_is_reported(book, remark, message):
    text = f"A cat.\n\n<!-- copydesk {remark} -->\n\nA dog.\n"
    assert found(book, text, select=()) == [(3, message)]


def test_of_several_names_the_one_that_does_nothing_is_reported(book):
    text = "<!-- copydesk ignore: typos, punctuation/bracket -->\n\nThe the one.\n"
    assert found(book, text, select=()) == [
        (1, "Nothing from ‘punctuation/bracket’ is silenced by this remark.")
    ]


def test_a_silence_of_rules_out_of_force_is_not_reported(book):
    text = "<!-- copydesk ignore: punctuation/bracket, styles/ap/titles -->\n\nA cat.\n"
    assert found(book, text) == []


def test_front_matter(book):
    text = "---\ntitle: X\ncopydesk:\n  ignore: [typos]\n---\n\nThe the one.\n"
    assert found(book, text, "a.md") == []
    assert found(book, "---\ncopydesk: off\n---\n\nThe the one.\n", "a.md") == []
    accepted = "---\ncopydesk:\n  words: [the the]\n---\n\nThe the one. Had had a an.\n"
    assert found(book, accepted, "a.md") == found(book, "\n\n\n\n\nHad had a an.\n", "a.md")
    wrong = "---\ncopydesk:\n  ignroe: [typos]\n---\n\nThe the one.\n"
    assert found(book, wrong, "a.md") == [
        (2, "Front matter: no field `ignroe`; did you mean `ignore`?"),
        (6, "doubled"),
    ]


def test_front_matter_in_toml(book):
    matter = '+++\ntitle = "A story"\n[copydesk]\n{}\n+++\n\nThe the one.\n'
    assert found(book, matter.format('ignore = ["typos"]'), "a.md") == []
    assert found(book, matter.format('words = ["the the"]'), "a.md") == []
    message = "Front matter: no field `ignor`; did you mean `ignore`?"
    wrong = found(book, matter.format('ignor = ["typos"]'), "a.md")
    assert wrong == [(2, message), (7, "doubled")]
    assert found(book, '+++\ncopydesk = "off"\n+++\n\nThe the one.\n', "a.md") == []
    assert found(book, "+++\n[copydesk\n+++\n\nThe the one.\n", "a.md") == [(5, "doubled")]


def test_a_story_about_copydesk_is_a_story(book):
    text = "The program copydesk was released.\n\nThe the end.\n"
    assert found(book, text) == [(3, "doubled")]
