"""Spelling, sort by sort: small texts with the marks that must be made in them."""

from __future__ import annotations

import pytest

from lint.allow.vocabulary import Vocabulary
from lint.article import Article
from lint.book import default_source
from lint.desk import Desk, Selection
from lint.finding import Finding
from lint.readers import read_article
from lint.shelf import open_book
from lint.text import read_marks

RULES = ("spelling", "consistency/dialect", "consistency/ise-ize", "typos")
BOOKS = [open_book(default_source())]
DESK = Desk(BOOKS, Selection(select=RULES))


def found(text: str, name: str = "a.txt") -> list[Finding]:
    return DESK.read(read_article(name, text))


@pytest.mark.parametrize(
    "marked",
    [
        # one slip, two, three
        "The {goverment|government} fell.",
        "There was {embarassment|embarrassment} in the house.",
        "The {maintainence|maintenance} of the ministry cost more.",
        # the article's own words
        "Missiles fell. Every missile hit. Barrages of {millisles|missiles} came.",
        # joined
        "The way {inwhich|in which} it was done.",
        "He {watchesclosely|watches closely} what they do.",
        "Darren, a {formercar|former car} salesman, left.",
        "She studied at the University {ofTexas|of Texas} for years.",
        # split
        "They came {to gether|together} on Monday.",
        "Then {th ereport|the report} came out.",
        "Two {grand children|grandchildren} live there.",
        "He lost {every thing|everything} in the fire.",
        "Pain that never crossed the {thresh hold|threshold} of complaint.",
        # capitals inside
        "{THe|The} president spoke.",
        "President Biden left, and {BIden|Biden} came back.",
        # repeated letters
        "It was {folllowing|following} a row.",
        # capitals at the start of a sentence, possessive, plural
        "{Nonethless|Nonetheless}, the figures rose.",
        "The {goverment|government}’s house burned.",
        # a rare word, or a name, that nobody means
        "The bomb {targetted|targeted} a bridge.",
        "His {neice|niece} came too.",
        "They left {thier|their} house.",
        # days, countries and cities
        "It rained on {Tuseday|Tuesday} in {Bangaldesh|Bangladesh}.",
        # what a dictionary of informal words has
        "She called {everytime|every time} he left.",
    ],
)
def test_marks(marked: str) -> None:
    text, marks = read_marks(marked)
    made = {(f.span, f.suggestions[:1]) for f in found(text)}
    assert made == {(mark.span, mark.suggestions[:1]) for mark in marks}


@pytest.mark.parametrize(
    "text",
    [
        "A gameplan by planemakers for an ecommerce fintech, unblighted by cyberattacks.",
        "Zelensky met Podolyak, Duda and Shmyhal in Kyiv.",
        "He wrote that “we was robed [sic] of the game”, which was a scandle [sic].",
        "Mr Muir said the ban will “exclud[e] certain countries”: “[u]nfortunately so”.",
        "Yannick Nyanga (B&#233;ziers) played.",
        "Files ending in .pls and the site blinkx.tv are listed at https://exampel.org/acount.",
        "“It’s ’orrible,” he said. “The wheat is growin’ thin.”",
        "Write to speling@exampel.org or @goverment about #brexitt.",
        "Both experi\u00adenced work\u00aders were re\u00adtained.",
        "Bacteria such as Campylobacter jejuni and L. casei were found.",
        "Lo que no es aceptable es que no haya igualdad, digamos, de oportunidades para todos.",
        "The hippocampuses of beardy researchers were fizzingly pathologised.",
        "A flumbric is a flumbric. They flumbric, and the flumbric flumbrics.",
        "Tens of thousands came; the 1990s, the 24th and 3pm; £3bn, 5kph, 20mph.",
        "The MPs, the TVs, a McDonald and an O’Neill met in GHz.",
        "Those who ever ran where as many as ten fell.",
        "He died of glioblastoma multiforme; she has spondyloepiphyseal dysplasia congenita.",
        "A basketballer and two crowdfunders found it unwatchably queasy in the neuro ward.",
        "They ate arancini, gyoza-stuffed idlis and deepfake-branded mezcal; smishing was rife.",
        "Matteo Donega and Gen. Cedvet Sunay heard Orchestre Philharmonique, Música Mexicana.",
        "He was wont to say that it is from the Greek chole, meaning bile.",
        "“Plas-ma,” he said, “it’s plas-ma.” They met at the shootaround.",
    ],
)
def test_stays_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The goverment fell on Monday.", "error"),
        ("He said the plan was definately good.", "warning"),
        ("The tank, dubbed a “frunkel”, sold well.", None),
        ("A new collaborativ came.", "warning"),
    ],
)
def test_how_sure(text: str, level: str | None) -> None:
    assert [f.level for f in found(text)] == ([level] if level else [])


def test_an_article_with_words_of_its_own_is_less_sure() -> None:
    text = "In the market they spoke of xoral again."
    sure = found(text)[0]
    plain = " She had come with her sister and all of her children on the first day of the week."
    others = [f"{plain} Some had {word} there." for word in ("xubbik", "qarrel", "zhakim")]
    unsure = found(text + "".join(others))[0]
    assert (sure.level, unsure.level) == ("warning", "suggestion")


def test_a_strange_word_alone_in_quotation_marks_is_less_sure() -> None:
    (alone,) = found("They called it a “councel” for years.")
    (inside,) = found("“It is a councel of war,” he said.")
    assert (alone.level, inside.level) == ("suggestion", "error")


def test_a_headline_has_capitals_everywhere() -> None:
    (finding,) = found("# Goverment Heads To White House\n\nThe talks begin.", "a.md")
    assert finding.suggestions[0] == "Government"


def test_corrections_keep_case_possessive_and_apostrophe() -> None:
    text = "“Don’t go,” he said. The goverment’s men isnt here. Nonethless it wasnt."
    suggestions = [f.suggestions[0] for f in found(text)]
    assert suggestions == ["government", "isn’t", "Nonetheless", "wasn’t"]


def test_only_what_is_sure_is_corrected_unasked() -> None:
    (sure,) = found("The way inwhich he spoke to the accomodation office.")[:1]
    (unsure,) = found("A surge in the lasp lap.")
    assert sure.fix is not None
    assert unsure.fix is None or not unsure.fix.safe


def test_words_of_the_house_are_right() -> None:
    desk = Desk(BOOKS, Selection(select=RULES), Vocabulary(["flumbricks", "Goverment"]))
    text = "The flumbricks of Goverment fell; a goverment fell."
    assert [f.span.start for f in desk.read(Article("a.txt", text))] == [text.rindex("goverment")]


@pytest.mark.parametrize(
    "marked",
    [
        "The colour of the harbour was grey, and the {center|centre} was near.",
        "The color of the harbor was gray, and the {centre|center} was near.",
        # one of each: titles, money and dates decide
        "Mr Smith and Mrs Jones said the colour of the {center|centre} cost £3.",
        "On March 12, Mr. Smith and Mrs. Jones saw the color of the {centre|center}.",
        # nothing decides
        "The colour of the center was bright.",
        # names and other people's words
        "The colour of the harbour. The Lincoln Center, and “my favorite color,” he said.",
        # -ise and -ize are both British; an article has one of them
        "The committee organised and apologised, and was {criticized|criticised}.",
        "The organization realized that its colour was grey and its honour safe.",
    ],
)
def test_dialect(marked: str) -> None:
    text, marks = read_marks(marked)
    made = {(f.span, f.suggestions[:1]) for f in found(text)}
    assert made == {(mark.span, mark.suggestions[:1]) for mark in marks}


def test_a_language_that_is_set_decides() -> None:
    text = "The colour was bright."
    article = Article("a.txt", text, language="en-US")
    assert [f.suggestions for f in DESK.read(article)] == [("color",)]
    assert not DESK.read(Article("a.txt", text, language="en-CA"))
