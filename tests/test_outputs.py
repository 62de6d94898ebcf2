"""Reports for programs: well formed, with exact places, whatever stands in drafts and names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from tests import consumers
from tests.command import copydesk

TEXT = (
    "Céline 😀 said the the end. 100%, she said  so.\r\n"
    "The the & <b>\x07 </b> end \ufffe \x1b[31m.\r\n"
)
NAME = "a b%,:é😀<&.txt"
RULES = ("--select", "typos", "--select", "punctuation/doubled-space")
EMPTY = {
    "gitlab": consumers.read_gitlab,
    "rdjson": consumers.read_rdjson,
    "checkstyle": consumers.read_checkstyle,
}
FORMATS = ("json", "jsonl", "github", "gitlab", "sarif", "rdjson", "checkstyle", "junit")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / NAME).write_bytes(TEXT.encode())
    (tmp_path / "clean.txt").write_text("A cat sat.")
    (tmp_path / "twice.txt").write_text("The the cat sat.\n\nThe the cat sat.\n")
    return tmp_path


def report(desk: Path, form: str, *paths: str) -> str:
    paths = paths or (f"deep/{NAME}", "clean.txt", "twice.txt", "gone.txt")
    ran = copydesk("check", *RULES, "--output-format", form, *paths, cwd=desk)
    assert ran.code == (2 if "gone.txt" in paths else 1)
    assert not set(ran.out) & set("\x07\x1b\r")
    return ran.out


@pytest.fixture
def findings(desk):
    return json.loads(report(desk, "json"))["findings"]


def at(text: str, place: tuple[int, int]) -> int:
    """The code point at a line and a column (from 1)."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]
    return starts[place[0] - 1] + place[1] - 1


def test_json_places(desk, findings):
    assert [f["text"] for f in findings] == ["the the", "  ", "The the", "The the", "The the"]
    for f in findings[:3]:
        assert TEXT[f["start"] : f["end"]] == f["text"]
        assert at(TEXT, (f["line"], f["column"])) == f["start"]
        assert at(TEXT, (f["end_line"], f["end_column"])) == f["end"]


def test_jsonl_is_json_a_line_each(desk, findings):
    lines = [json.loads(line) for line in report(desk, "jsonl").splitlines()]
    assert [line for line in lines if "rule" in line] == findings
    assert [line for line in lines if "error" in line] == [
        {"filename": "gone.txt", "error": "does not exist"}
    ]


def test_github_by_its_consumer(desk, findings):
    read = [consumers.read_github(line) for line in report(desk, "github").splitlines()]
    assert len(read) == len(findings) + 1
    assert [command for command, _, _ in read] == sorted(command for command, _, _ in read)
    _, facts, message = read[0]
    assert (facts["file"], message) == (f"deep/{NAME}", findings[0]["message"])
    assert (facts["line"], facts["col"], facts["endColumn"]) == ("1", "15", "22")


def test_gitlab_by_its_consumer(desk, findings):
    issues = consumers.read_gitlab(report(desk, "gitlab"))
    assert [issue["description"] for issue in issues] == [f["message"] for f in findings]


def test_fingerprints_stay_when_lines_are_put_in(desk):
    before = {issue["fingerprint"] for issue in json.loads(report(desk, "gitlab", "twice.txt"))}
    path = desk / "twice.txt"
    path.write_text("One more.\n\n" + path.read_text())
    after = {issue["fingerprint"] for issue in json.loads(report(desk, "gitlab", "twice.txt"))}
    assert len(before & after) == 1  # the first follows other words now


def schema_of_sarif() -> Any:
    """The OASIS schema of SARIF 2.1.0 as classes, which refuse fields that it doesn't know."""
    model = pytest.importorskip("pydantic_sarif.model")
    return model.StaticAnalysisResultsFormatSarifVersion210JsonSchema


def test_sarif_by_its_schema(desk, findings):
    log = json.loads(report(desk, "sarif"))
    schema_of_sarif().model_validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["results"]) == len(findings)
    for result, finding in zip(run["results"], findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == finding["filename"]
        assert not set(place["artifactLocation"]["uri"]) & set(" :<é")
        assert place["region"]["startColumn"] == finding["column"]
        assert place["region"]["endLine"] == finding["end_line"]
        (change,) = result["fixes"][0]["artifactChanges"]
        assert change["replacements"][0]["insertedContent"]["text"] == finding["suggestions"][0]


def test_rdjson_by_its_consumer_counts_bytes(desk, findings):
    diagnostics = consumers.read_rdjson(report(desk, "rdjson"))
    assert len(diagnostics) == len(findings)
    lines = [line.encode() for line in TEXT.split("\r\n")]
    for diagnostic, finding in list(zip(diagnostics, findings, strict=True))[:3]:
        place = diagnostic["location"]["range"]
        line = lines[place["start"]["line"] - 1]
        words = line[place["start"]["column"] - 1 : place["end"]["column"] - 1]
        assert words.decode() == finding["text"]
    start, end = (diagnostics[0]["suggestions"][0]["range"][edge] for edge in ("start", "end"))
    line = lines[0]
    fixed = line[: start["column"] - 1] + b"the" + line[end["column"] - 1 :]
    assert fixed.decode().startswith("Céline 😀 said the end.")


def test_checkstyle_by_its_consumer(desk, findings):
    errors = consumers.read_checkstyle(report(desk, "checkstyle"))
    assert list(dict.fromkeys(name for name, _ in errors)) == [
        f"deep/{NAME}",
        "twice.txt",
        "gone.txt",
    ]
    assert [int(error["column"]) for _, error in errors[:-1]] == [f["column"] for f in findings]
    assert [error["message"] for _, error in errors[:-1]] == [f["message"] for f in findings]


def test_junit_by_its_consumer(desk, findings):
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromstring(report(desk, "junit").encode())
    (suite,) = suites
    assert (suite.tests, suite.failures, suite.errors) == (len(findings) + 2, len(findings), 1)
    passed = [case.name for case in suite if case.is_passed]
    assert passed == ["clean.txt"]


def test_what_does_not_fail_the_run_is_no_failure_in_junit(desk):
    ran = copydesk(
        "check", *RULES, "--fail-on", "never", "--output-format", "junit", "twice.txt", cwd=desk
    )
    assert 'tests="2" failures="0"' in ran.out


@pytest.mark.parametrize("form", FORMATS)
def test_a_clean_run_is_well_formed_too(desk, form):
    ran = copydesk("check", "--output-format", form, "clean.txt", cwd=desk)
    assert (ran.code, ran.err) == (0, "")
    if form == "sarif":
        schema_of_sarif().model_validate_json(ran.out)
    elif form == "json":
        assert json.loads(ran.out)["summary"]["articles"] == 1
    elif form == "junit":
        ElementTree.fromstring(ran.out)
    elif form in EMPTY:
        assert EMPTY[form](ran.out) == []
    else:
        assert ran.out == ""
