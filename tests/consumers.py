"""What reads our reports, as strictly as it does: the rules of each reader in our own words.

SARIF and JUnit have readers in Python (pydantic-sarif, made of the OASIS schema; junitparser). The
readers of the other forms are written in Go, Ruby and C#. Each function here refuses, with an
AssertionError, what its model would refuse or leave out without a word.
"""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

RDJSON: dict[str, dict[str, Any]] = {
    "DiagnosticResult": {"diagnostics": ["Diagnostic"], "source": "Source", "severity": "Severity"},
    "Diagnostic": {
        "message": str,
        "location": "Location",
        "severity": "Severity",
        "source": "Source",
        "code": "Code",
        "suggestions": ["Suggestion"],
    },
    "Location": {"path": str, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": int, "column": int},
    "Suggestion": {"range": "Range", "text": str},
    "Source": {"name": str, "url": str},
    "Code": {"value": str, "url": str},
}
"""The messages of reviewdog.proto and the types of their fields."""

GITHUB = {"file", "line", "endLine", "col", "endColumn", "title"}
"""What an annotation of the runner may say; anything else it drops."""


def read_rdjson(report: str) -> list[Any]:
    """As reviewdog does, which reads JSON into the messages of its definition."""
    result = json.loads(report)
    _fits(result, "DiagnosticResult")
    return list(result["diagnostics"])


def _fits(value: Any, wanted: Any) -> None:
    if isinstance(wanted, list):
        assert isinstance(value, list)
        for item in value:
            _fits(item, wanted[0])
    elif wanted == "Severity":
        assert value in {"ERROR", "WARNING", "INFO"}
    elif isinstance(wanted, str):
        assert isinstance(value, dict)
        for field, content in value.items():
            _fits(content, RDJSON[wanted][field])
    else:
        assert type(value) is wanted, (value, wanted)
        assert wanted is not int or 0 < value < 2**31


def read_checkstyle(report: str) -> list[tuple[str, dict[str, str]]]:
    """As Jenkins and reviewdog do: files with errors, each with a whole number for its place."""
    root = ElementTree.fromstring(report.encode())
    assert root.tag == "checkstyle"
    assert root.get("version")
    found = []
    for file in root:
        assert (file.tag, set(file.attrib)) == ("file", {"name"})
        for error in file:
            assert error.tag == "error"
            assert {"line", "severity", "message"} <= set(error.attrib)
            assert set(error.attrib) <= {"line", "column", "severity", "message", "source"}
            assert int(error.attrib["line"]) > 0
            assert int(error.get("column", "1")) > 0
            assert error.attrib["severity"] in {"error", "warning", "info", "ignore"}
            found.append((file.attrib["name"], error.attrib))
    return found


def read_gitlab(report: str) -> list[Any]:
    """As GitLab does: an issue that lacks a field is left out, and the second of a fingerprint."""
    issues = json.loads(report)
    assert isinstance(issues, list)
    for issue in issues:
        assert all(type(issue[key]) is str for key in ("description", "check_name", "fingerprint"))
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert type(issue["location"]["path"]) is str
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert type(issue["location"]["lines"]["begin"]) is int
        assert issue["location"]["lines"]["begin"] > 0
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def read_github(line: str) -> tuple[str, dict[str, str], str]:
    """As the runner of GitHub Actions does: `::command key=value,key=value::message`.

    Keys and values end at the next sign that ends them, so what is not escaped is lost.
    """
    assert line.startswith("::")
    head, sign, message = line[2:].partition("::")
    assert sign
    command, _, properties = head.partition(" ")
    assert command in {"error", "warning", "notice"}
    facts = {}
    for pair in properties.split(","):
        key, sign, value = pair.partition("=")
        assert sign
        assert key in GITHUB
        facts[key] = _unescaped(value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","})
    return command, facts, _unescaped(message, {"%0D": "\r", "%0A": "\n"})


def _unescaped(text: str, signs: dict[str, str]) -> str:
    for escape, sign in signs.items():
        text = text.replace(escape, sign)
    return text.replace("%25", "%")
