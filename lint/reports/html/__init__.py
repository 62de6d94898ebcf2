"""html: a marked proof in one file, to read, decide on, print and copy from.

It needs no network and lets nothing of a draft act: one escape function, and a policy that allows
the page's own style and script alone.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint.finding import LEVELS, Edit, Finding, choices
from lint.reports import Context, Summary
from lint.reports.lines import counted
from lint.reports.terminal import shown
from lint.result import Result
from lint.text import Lines

_HERE = Path(__file__).parent
_HINT = (
    "<kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>a</kbd> accept, <kbd>1</kbd>–<kbd>9</kbd> "
    "accept another suggestion, <kbd>r</kbd> reject, <kbd>u</kbd> undo"
)
_MANY = 40
"""So many lines without a mark are folded …"""
_AROUND = 3
"""… up to so many lines before or after a mark."""


class Printer:
    """Prints the page when all is known, since its head counts what is in it."""

    def __init__(self, context: Context) -> None:
        self._rule = context.rule
        self._articles: list[str] = []
        self._data: list[dict[str, Any]] = []
        self._problems: list[str] = []
        self._levels: Counter[str] = Counter()
        self._groups: Counter[str] = Counter()

    def result(self, result: Result) -> Iterator[str]:
        if result.problem:
            self._problems.append(f"<p>{_text(f'{result.name} {result.problem}')}</p>\n")
        if result.findings:
            first = sum(self._levels.values()) + 1
            numbered = list(enumerate(sorted(result.findings, key=lambda f: f.span), first))
            self._articles.append(self._article(result, numbered))
            self._data.append(_data(result, numbered))
            self._levels.update(finding.level for finding in result.findings)
            self._groups.update(_group(finding) for finding in result.findings)
        return iter(())

    def close(self, summary: Summary) -> Iterator[str]:
        style = (_HERE / "page.css").read_text(encoding="utf-8")
        script = (_HERE / "page.js").read_text(encoding="utf-8")
        policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'"
        yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<title>Proof: {_text(counted(summary))}</title>\n<style>{style}</style>\n</head>\n"
        yield f"<body>\n<header><strong>Proof</strong>{''.join(self._filters())}"
        yield '<span class="status" id="status" role="status"></span></header>\n'
        yield f'<main>\n<p class="keys">{_HINT}</p>\n'
        yield from self._problems
        yield from self._articles
        if not self._articles:
            yield "<p>Nothing to mend.</p>\n"
        yield f"</main>\n<footer><p>{_text(counted(summary))}</p></footer>\n"
        yield f'<script type="application/json" id="proof">{_json(self._data)}</script>\n'
        yield f"<script>{script}</script>\n</body>\n</html>\n"

    def _filters(self) -> Iterator[str]:
        for level in LEVELS:
            if self._levels[level]:
                yield _checkbox(level, f"{level}s", self._levels[level])
        if len(self._groups) > 1:
            for group, count in sorted(self._groups.items()):
                yield _checkbox(f"{group}/", group, count)

    def _article(self, result: Result, numbered: list[tuple[int, Finding]]) -> str:
        lines = Lines(result.source)
        by_line: dict[int, list[tuple[int, Finding]]] = {}
        for number, finding in numbered:
            by_line.setdefault(lines.place(finding.span.start).line, []).append((number, finding))
        rows = ""
        for first, last, far in _stretches(sorted(by_line), len(lines)):
            text = "".join(
                self._row(result, lines, line, by_line.get(line, []))
                for line in range(first, last + 1)
            )
            rows += _folded(first, last, text) if far else text
        copy = f'<button data-copy="{len(self._data)}">Copy the corrected text</button>'
        return f"<article>\n<h2>{_text(result.name)} {copy}</h2>\n{rows}</article>\n"

    def _row(
        self, result: Result, lines: Lines, line: int, found: list[tuple[int, Finding]]
    ) -> str:
        span = lines.span(line)
        pieces: list[str] = []
        position = span.start
        for number, finding in found:
            start = max(finding.span.start, position)
            end = max(min(finding.span.end, span.end), start)
            pieces.append(_text(result.source[position:start]))
            pieces.append(_mark(number, finding, result.source[start:end]))
            position = end
        pieces.append(_text(result.source[position : span.end]))
        notes = "".join(self._note(result, number, finding) for number, finding in found)
        return (
            f'<div class="line"><span class="number">{line}</span><p>{"".join(pieces)}</p>'
            f'<div class="notes">{notes}</div></div>\n'
        )

    def _note(self, result: Result, number: int, finding: Finding) -> str:
        rule = self._rule(result.name, finding.rule)
        facts = f"{finding.level} · {_text(finding.rule)}"
        if rule is None:
            why = f'<p class="rule">{facts}</p>'
        else:
            why = (
                f"<details><summary>{facts}</summary>{_text(' '.join(rule.why.split()))}</details>"
            )
        buttons = "".join(
            f'<button data-do="accept" data-choice="{i}" aria-pressed="false">'
            f"{_offer(finding, choice)}</button> "
            for i, choice in enumerate(_choices(finding))
        )
        return (
            f'<div class="note {finding.level}" data-finding="{number}"><p><b>{number}</b> '
            f'{_text(finding.message)}</p><p>{buttons}<button data-do="reject" '
            f'aria-pressed="false">Leave it</button></p>{why}</div>'
        )


def _stretches(marked: list[int], count: int) -> Iterator[tuple[int, int, bool]]:
    """First and last line of each stretch, and whether it is far from any mark."""
    at = 1
    for line in (*marked, count + 1):
        first = at if at == 1 else at + _AROUND
        last = count if line > count else line - _AROUND - 1
        if last - first >= _MANY:
            if first > at:
                yield at, first - 1, False
            yield first, last, True
            at = last + 1
        if at <= min(line, count):
            yield at, min(line, count), False
        at = line + 1


def _folded(first: int, last: int, rows: str) -> str:
    """Lines without marks, as the head and the scripts of a page, out of the way."""
    return (
        f'<details class="fold"><summary>Lines {first:,} to {last:,}: no marks</summary>\n'
        f"{rows}</details>\n"
    )


def _mark(number: int, finding: Finding, words: str) -> str:
    inner = f"<del>{_text(words)}</del>" if words else '<span class="caret">‸</span>'
    return (
        f'<mark class="{finding.level}" data-finding="{number}">{inner}<ins></ins>'
        f"<sup>{number}</sup></mark>"
    )


def _choices(finding: Finding) -> list[tuple[str, tuple[Edit, ...]]]:
    """What may be put in place of the words: how it reads, and the edits that do it."""
    offered = choices(finding)
    texts = finding.suggestions or tuple(edits[0].replacement for edits in offered)
    return list(zip(texts, offered, strict=True))


def _offer(finding: Finding, choice: tuple[str, tuple[Edit, ...]]) -> str:
    text = choice[0]
    return f"<ins>{_text(text)}</ins>" if text.strip() else ("a space" if text else "delete")


def _data(result: Result, numbered: list[tuple[int, Finding]]) -> dict[str, Any]:
    findings = [
        {
            "id": number,
            "level": finding.level,
            "group": f"{_group(finding)}/",
            "choices": [
                {"text": text, "edits": [[*edit.span, edit.replacement] for edit in edits]}
                for text, edits in _choices(finding)
            ],
        }
        for number, finding in numbered
    ]
    return {"source": result.source, "findings": findings}


def _group(finding: Finding) -> str:
    """The folder that a rule is in."""
    return finding.rule.rpartition("/")[0] or finding.rule


def _checkbox(value: str, label: str, count: int) -> str:
    return (
        f'<label><input type="checkbox" value="{_text(value)}" checked> {_text(label)} '
        f"({count})</label>"
    )


def _text(text: str) -> str:
    """Text as HTML that says what it says and does nothing."""
    return html.escape(shown(text))


def _json(value: object) -> str:
    """JSON that may stand in a script element."""
    text = json.dumps(value)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
