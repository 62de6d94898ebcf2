"""What LanguageTool says, by way of the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.book import builtin, default_source
from lint.examples import alone, failures
from lint.languagetool.bridge import bridge_to
from lint.languagetool.record import recorded
from lint.library import read_rule
from tests.command import ROOT, copydesk

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("languagetool")]
RULES = sorted((builtin() / "languagetool").glob("*.yaml"))
SURVEY = "They were sent a survey ever three weeks."


def marked(path: str, *more: str, cwd: Path, **env: str) -> list[tuple[str, str, list[str]]]:
    """Rule, words and suggestions of what LanguageTool finds."""
    ran = copydesk("check", "--isolated", "--output-format", "json", *more, path, cwd=cwd, **env)
    source = (cwd / path).read_bytes().decode()
    return [
        (found["rule"], source[found["start"] : found["end"]], found["suggestions"])
        for found in json.loads(ran.out)["findings"]
        if found["rule"].startswith("languagetool/")
    ]


@pytest.mark.parametrize("path", RULES, ids=[path.stem for path in RULES])
def test_the_examples_of_a_rule_hold(cache, path):
    file = read_rule(path, default_source().folder)
    bridge = bridge_to("on", alone(file).parts("languagetool"), allow_remote=False)
    assert [f"{e.line}: {made}" for e, made in failures(file, asking=bridge.ask_about)] == []


def test_places_are_code_points_and_corrections_land_there(cache, tmp_path):
    text = f"👍🏽 Cafe\u0301 😀 news.\n\nIt rained. 😀 {SURVEY} 😀 The rain meant a lot scrums.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    on = ("--languagetool", "on")
    assert marked("a.txt", *on, cwd=tmp_path, **cache) == [
        ("languagetool/confusions", "ever", ["every"]),
        ("languagetool/small-words", "a lot scrums", ["a lot of scrums"]),
    ]
    copydesk("check", "--isolated", "--unsafe-fixes", *on, "a.txt", cwd=tmp_path, **cache)
    right = text.replace("ever three", "every three").replace("a lot scrums", "a lot of scrums")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == right


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.md",
            "# 😀 News\n\n`code` 😀 **They** were sent [a survey](http://a.b) ever three weeks.\n",
        ),
        ("a.html", "<h1>News</h1><p>😀 &amp; they were <b>sent a survey</b> ever three weeks.</p>"),
    ],
)
def test_places_in_markup(cache, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = marked(name, "--languagetool", "on", cwd=tmp_path, **cache)
    assert found == [("languagetool/confusions", "ever", ["every"])]


def test_where_both_mark_the_same_words_the_finding_is_ours(cache, tmp_path):
    (tmp_path / "a.txt").write_text("The city could not afford to loose a project.\n")
    ran = copydesk("check", "--isolated", "--languagetool", "on", "a.txt", cwd=tmp_path, **cache)
    assert ran.out.count("‘loose’") == 1
    assert "[languagetool/" not in ran.out


def test_the_seed_gets_no_more_marks(cache, tmp_path):
    text = (ROOT / "examples" / "zelensky.txt").read_bytes()
    (tmp_path / "zelensky.txt").write_bytes(text)
    assert marked("zelensky.txt", "--languagetool", "on", cwd=tmp_path, **cache) == []


def test_nothing_goes_through_a_proxy(cache, tmp_path):
    nowhere = dict.fromkeys(("HTTP_PROXY", "http_proxy", "ALL_PROXY"), "http://127.0.0.1:9")
    copydesk("languagetool", "stop", cwd=tmp_path, **cache)
    for mode in ("on", "its address"):
        (tmp_path / "a.txt").write_text(f"Today.\n\nA proxy is set. {SURVEY} ({mode})\n")
        server = recorded()
        way = "on" if mode == "on" or server is None else server.url
        found = marked("a.txt", "--languagetool", way, cwd=tmp_path, **cache, **nowhere)
        assert [words for _, words, _ in found] == ["ever"]


def test_many_drafts(cache, tmp_path):
    long = "It rained again in the town, and nobody was surprised by that. " * 60
    for n in range(80):
        (tmp_path / f"{n}.txt").write_text(f"{long}\n\nNumber {n}. {SURVEY}\n")
    check = ("check", "--isolated", "--statistics", "--select", "languagetool")
    first = copydesk(*check, "--languagetool", "on", ".", cwd=tmp_path, **cache)
    assert "80  languagetool/confusions" in first.out
    again = copydesk(*check, ".", cwd=tmp_path, **cache)
    assert again.out == first.out
