"""Only sentences in which a rule that is heard can mark something are sent to LanguageTool."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lint.article import Article, Match
from lint.book import default_source
from lint.checks.kind import Part, RuleFault
from lint.checks.languagetool import Spec, allowed, build, compile
from lint.languagetool.client import Client
from lint.languagetool.cues import Cues
from lint.languagetool.process import start_java
from lint.languagetool.question import question_of
from lint.readers.plain import blocks
from lint.rule import Rule, RuleFile
from lint.shelf import open_book
from lint.text import Span
from tests.command import copydesk


def part(*cues: str) -> Part:
    rule = Rule("mine/it", "languagetool", "warning", "{found}", "", "ask")
    files = [RuleFile(rule, Spec(("IT",), cues), (), Path("it.yaml"))]
    return Part(compile(files, lambda _: None), [rule])


def read(text: str, *cues: str) -> list[str]:
    article = Article("a.txt", text, blocks=blocks(text))
    return [text[start:end] for start, end in Cues([part(*cues)]).sentences(article)]


NEWS = (
    "Rain falls\n\nIt was less then a mile away. Nobody saw it. He was there. She left less.\n\n"
    "“Less then ten,” he said. More people came than went.\n"
)


def test_sentences_with_a_cue_are_read_and_neighbours_together():
    assert read(NEWS, "less|more then") == [
        "It was less then a mile away.",
        "“Less then ten,” he said.",
    ]
    assert read(NEWS, "less|more then", "<pronoun> saw|left") == [
        "It was less then a mile away.",
        "She left less.",
        "“Less then ten,” he said.",
    ]
    assert read(NEWS, "was there", "left") == ["He was there. She left less."]
    assert read(NEWS, "people *? than") == ["More people came than went."]
    assert read(NEWS, "there less") == []  # in two sentences, and not side by side


def test_a_rule_without_cues_has_every_paragraph_read():
    assert "\n\n".join(read(NEWS)) + "\n" == NEWS
    article = Article("a.txt", NEWS, blocks=blocks(NEWS))
    assert len(Cues([part("nowhere"), part()]).sentences(article)) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I want wanted to go.", True),
        ("She is going go home.", True),
        ("It had went gone.", True),
        ("It was is late.", True),
        ("They stopped stopping.", True),
        ("She took talks.", False),
        ("He has gone.", False),
    ],
)
def test_two_forms_of_one_verb(text, said):
    assert read(text, "<verb> again") == ([text] if said else [])


def test_a_match_in_a_phrase_where_it_is_right_is_not_heard():
    rule = Rule("mine/it", "languagetool", "warning", "{found}", "", "ask")
    spec = Spec(("IT",), unless=("neither <noun> <modal> ... _", "_ of people"))
    check = build(
        [Part(compile([RuleFile(rule, spec, (), Path("it.yaml"))], lambda _: None), [rule])]
    )
    text = "Neither side would say yes or no. Neither he or she. A lot of people."
    article = Article("a.txt", text, blocks=blocks(text))
    places = [Span(i, i + 2) for i in (text.index("or n"), text.index("or s"))]
    places.append(Span(text.index("A lot"), text.index(" of")))
    article.awaited = lambda: [Match(span, "IT", ()) for span in places]
    assert [finding.span for finding in check(article)] == places[1:2]


def test_what_is_not_read_keeps_its_place():
    article = Article("a.txt", NEWS, blocks=blocks(NEWS))
    sentences = Cues([part("less then")]).sentences(article)
    pieces = question_of(article, sentences, "en-GB", ("IT",)).pieces
    assert "".join(piece.get("text") or piece["markup"] for piece in pieces) == NEWS
    assert [p["text"] for p in pieces if "text" in p] == read(NEWS, "less then")


@pytest.mark.parametrize("cue", ["* *", "...", "<start> ~was"])
def test_a_cue_needs_a_word(cue):
    with pytest.raises(RuleFault, match="a cue needs a word"):
        part(cue)


def test_a_cue_that_can_not_be_read_is_said_without_a_server(tmp_path):
    (tmp_path / "mine.yaml").write_text(
        "check: languagetool\nmessage: m\nwhy: w\nlevel: warning\nfix: ask\nrules: IT\n"
        "cues: a <nowhere>\nexamples: |\n  an {it|its}\n  a\n  b\n"
    )
    ran = copydesk("test", "mine.yaml", cwd=tmp_path, COPYDESK_CACHE_DIR=str(tmp_path / "cache"))
    assert ran.code == 2
    assert "there is no word list and no word class called `nowhere`" in ran.err


@pytest.mark.slow
@pytest.mark.xdist_group("languagetool")
def test_whatever_it_marks_in_its_own_examples_has_a_cue(jar_folder, tmp_path, monkeypatch):
    """LanguageTool's rules come with sentences that they mark, and near misses."""
    (tmp_path / "languagetool").mkdir()
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path))
    book_part = open_book(default_source()).parts["languagetool"]
    rules = allowed([book_part])
    text = "\n\n".join(examples(jar_folder, rules)) + "\n"
    article = Article("a.txt", text, blocks=blocks(text))
    java, port = start_java(jar_folder)
    try:
        client = Client(f"http://127.0.0.1:{port}")
        whole = [block.span for block in article.blocks]
        cued = Cues([book_part]).sentences(article)
        asked = (question_of(article, spans, "en-US", tuple(rules)) for spans in (whole, cued))
        of_all, of_cued = (client.ask(question, 120) for question in asked)
    finally:
        java.kill()
        java.wait()
    assert {rule for _, _, rule, _ in of_all} == rules
    # `less` after `or` is never heard, so it is no cue.
    missed = [match for match in of_all if match not in of_cued]
    assert [text[start - 3 : end] for start, end, _, _ in missed] == ["or less"]


def examples(jars: Path, rules: frozenset[str]) -> list[str]:
    """The examples of these rules, as they stand in the jar of English."""
    (jar,) = jars.glob("**/language-en-*.jar")
    with zipfile.ZipFile(jar) as files:
        grammar = ElementTree.fromstring(files.read("org/languagetool/rules/en/grammar.xml"))
    return [
        " ".join("".join(example.itertext()).split())
        for rule in grammar.iter()
        if rule.tag in ("rule", "rulegroup") and rule.get("id") in rules
        for example in rule.iter("example")
    ]
