"""Known findings stay quiet while the text around them is edited, and hide nothing new."""

from __future__ import annotations

import json
import random

import pytest

from lint.allow import AllowError
from lint.allow.baseline import Baseline, write
from lint.finding import Finding
from lint.result import Result
from lint.text import Span
from tests.command import copydesk


def result(text: str, *words: str) -> Result:
    """A result in which every occurrence of these words is a finding."""
    findings = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            findings.append(Finding(Span(start, start + len(word)), "r", "error", "m"))
            start = text.find(word, start + 1)
    return Result("a.txt", text, sorted(findings))


@pytest.fixture
def known(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def known(result: Result) -> Baseline:
        write(tmp_path / "known.json", [result])
        return Baseline(tmp_path / "known.json")

    return known


BEFORE = "The council met on teh Monday to vote, and it was teh end."


@pytest.mark.parametrize(
    ("after", "new"),
    [
        (BEFORE, 0),
        (f"A paragraph came first.\n\n{BEFORE}", 0),
        ("The council sat down on teh Monday to vote, and it was teh end.", 0),
        ("The council met by teh Monday to vote, and it was teh end.", 0),
        ("The council met on teh Tuesday to vote, and it was teh end.", 0),
        ("The council met upon teh Tuesday to vote, and it was teh end.", 1),
        (f"{BEFORE} Then teh mayor left.", 1),
        ("The council met on teh Monday to vote, and it was the end. So teh mayor left.", 1),
        (f"{BEFORE} {BEFORE}", 2),
    ],
)
def test_what_is_new(known, after, new):
    baseline = known(result(BEFORE, "teh"))
    assert len(baseline.new(result(after, "teh")).findings) == new


def test_another_rule_another_word_or_another_file_is_new(known):
    baseline = known(result(BEFORE, "teh"))
    again = result(BEFORE, "teh")
    assert baseline.new(again).findings == []
    assert len(baseline.new(again._replace(name="b.txt")).findings) == 2
    other = [finding._replace(rule="s") for finding in again.findings]
    assert len(baseline.new(again._replace(findings=other)).findings) == 2
    assert len(baseline.new(result(BEFORE, "met")).findings) == 1


def test_after_edits_old_findings_stay_quiet_and_planted_ones_do_not(known):
    """Four words in a hundred are changed, a paragraph is put in, the same typo is planted."""
    chance = random.Random(7)
    words = [f"w{chance.randrange(400)}" for _ in range(6000)]
    for place in range(10, 6000, 20):
        words[place] = "teh"
    baseline = known(result(" ".join(words), "teh"))
    edited = [
        chance.choice(["x", "y", word + "s"]) if word != "teh" and chance.random() < 0.04 else word
        for word in words
    ]
    edited[3000:3000] = ["A", "new", "paragraph", "came", "in", "."]
    old = baseline.new(result(" ".join(edited), "teh")).findings
    assert len(old) <= 0.01 * 300
    planted = list(edited)
    for n in reversed(range(50)):
        planted[20 * n : 20 * n] = ["planted", str(n), "teh", "quite", "anew"]
    new = baseline.new(result(" ".join(planted), "teh")).findings
    assert len(new) == len(old) + 50


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1, "findings": [1]}', "\x00"])
def test_what_is_no_baseline_is_said(tmp_path, text):
    path = tmp_path / "known.json"
    path.write_text(text)
    with pytest.raises(AllowError, match=r"is no baseline; `copydesk baseline` writes one"):
        Baseline(path)


def test_a_baseline_of_another_version(tmp_path):
    path = tmp_path / "known.json"
    path.write_text('{"version": 9}')
    with pytest.raises(AllowError, match="another version"):
        Baseline(path)


def test_the_command(tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text("The the cat sat.\n")
    ran = copydesk("baseline", "old", cwd=tmp_path)
    assert ran.code == 0
    assert "`baseline: copydesk-baseline.json`" in ran.out
    entries = json.loads((tmp_path / "copydesk-baseline.json").read_text())["findings"]
    assert [(e["file"], e["rule"]) for e in entries] == [("old/a.txt", "typos/doubled-word")]
    (tmp_path / "copydesk.yaml").write_text("baseline: copydesk-baseline.json\n")
    assert copydesk("check", "old", cwd=tmp_path).code == 0
    assert copydesk("check", "a.txt", cwd=tmp_path / "old").code == 0
    (tmp_path / "old" / "a.txt").write_text("A line. The the cat sat. He had the the dog.\n")
    ran = copydesk("check", "--select", "typos", "old", cwd=tmp_path)
    assert ran.code == 1
    assert ran.out.count("typos/doubled-word") == 1
    assert "1 finding known or in old lines not shown" in ran.out
    fixed = copydesk("check", "--select", "typos", "--fix", "old", cwd=tmp_path)
    assert fixed.code == 0
    assert (tmp_path / "old" / "a.txt").read_text() == (
        "A line. The the cat sat. He had the dog.\n"
    )
