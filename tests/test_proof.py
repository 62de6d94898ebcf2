"""The html proof, in a real browser."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lint.reports.html import _stretches
from tests.command import copydesk

TEXT = (
    "Head line\n\n"
    "😀 The the <script>alert(1)</script> cat &amp; dog </p>.\n\n"
    "The meeting will allot the opportunity  for planning.\n\n"
    "</script><img src=x onerror=alert(1)> It was was.\x1b[31m\n"
)
RULES = "typos/doubled-word", "confusions/allot-for-allow", "punctuation/doubled-space"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    (tmp_path / "a<b>.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "clean.txt").write_text("A cat sat.", encoding="utf-8")
    select = [part for rule in RULES for part in ("--select", rule)]
    output = ("--output-format", "html", "--output", "proof.html")
    ran = copydesk("check", *select, *output, "a<b>.txt", "clean.txt", "no.txt", cwd=tmp_path)
    assert ran.code == 2
    return tmp_path / "proof.html"


def test_nothing_of_a_draft_becomes_markup(proof):
    page = proof.read_text(encoding="utf-8")
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: seen.append(tag)  # type: ignore[method-assign]
    parser.feed(page)
    assert seen.count("script") == 2
    assert "img" not in seen
    assert "\x1b" not in page
    data = re.search(r'id="proof">(.*?)</script>', page)
    assert json.loads(data[1])[0]["source"] == TEXT


def test_lines_far_from_any_mark_are_folded_and_none_is_lost(tmp_path):
    lines = ["A cat sat.\n"] * 400
    lines[200] = lines[250] = "The the cat sat.\n"
    (tmp_path / "a.txt").write_text("".join(lines), encoding="utf-8")
    page = copydesk(
        "check", "--select", RULES[0], "--output-format", "html", "a.txt", cwd=tmp_path
    ).out
    numbers = re.findall(r'class="number">(\d+)<', page)
    assert [int(number) for number in numbers] == list(range(1, 402))
    folds = re.findall(r"<summary>(Lines .*?): no marks", page)
    assert folds == ["Lines 1 to 197", "Lines 205 to 247", "Lines 255 to 401"]


def test_a_mark_is_never_folded_away():
    for gap in range(1, 120):
        stretches = list(_stretches([gap, 2 * gap], 3 * gap))
        lines = [line for first, last, _ in stretches for line in range(first, last + 1)]
        assert lines == list(range(1, 3 * gap + 1))
        far = [(first, last) for first, last, folded in stretches if folded]
        assert not [1 for first, last in far if first <= gap <= last or first <= 2 * gap <= last]


@pytest.fixture
def page(proof):
    """The page, open in Chromium; what it complains of and what it fetches is noted."""
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.noted = []
        page.on("console", lambda message: page.noted.append(message.text))
        page.on("pageerror", lambda error: page.noted.append(str(error)))
        page.on("request", lambda request: page.noted.append(request.url))
        page.on("dialog", lambda dialog: page.noted.append("dialog"))
        page.goto(proof.as_uri())
        yield page
        browser.close()


def corrected(page) -> str:
    return page.evaluate("proof.corrected(proof.articles[0])")


@pytest.mark.slow
def test_the_proof_at_work(page, proof):
    assert page.noted == [proof.as_uri()]
    assert corrected(page) == TEXT
    assert page.locator("mark").count() == page.locator(".note").count() == 4
    assert page.locator("#status").inner_text() == "4 marks, 0 decided"

    page.keyboard.press("n")
    assert page.locator(".note.here").get_attribute("data-finding") == "1"
    page.keyboard.press("a")
    assert corrected(page) == TEXT.replace("The the", "The")
    page.keyboard.press("n")
    page.keyboard.press("1")
    page.keyboard.press("n")
    page.keyboard.press("r")
    page.keyboard.press("n")
    page.locator(".note[data-finding='4'] button[data-do=accept]").click()
    once = TEXT.replace("The the", "The").replace("allot", "allow").replace("was was", "was")
    assert corrected(page) == once
    assert page.locator("#status").inner_text() == "4 of 4 marks, 4 decided"
    page.keyboard.press("u")
    assert corrected(page) == once.replace("It was", "It was was")
    page.keyboard.press("n")
    assert page.locator(".note.here").get_attribute("data-finding") == "1"
    page.keyboard.press("p")
    assert page.locator(".note.here").get_attribute("data-finding") == "4"

    page.locator("input[value='typos/']").uncheck()
    assert page.locator("#status").inner_text() == "2 marks, 2 decided"
    assert not page.locator(".note[data-finding='1']").is_visible()
    assert page.locator("mark[data-finding='1']").is_visible()
    page.locator("button[data-copy]").click()
    page.wait_for_function("document.getElementById('status').textContent.includes('copied')")
    assert page.locator("kbd").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert page.noted == [proof.as_uri()]
