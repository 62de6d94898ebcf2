"""Asks a LanguageTool server about an article, through language-tool-python.

That library leaves the ends of matches in UTF-16 units and sends even what is meant for this
machine through a proxy, if one is set. Both are put right here.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from urllib.parse import urlsplit

from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError as LibraryError

from lint.article import Article, Match
from lint.language.words import OPAQUE
from lint.languagetool import LanguageToolError
from lint.text import Span

_STANDS_FOR = "Maria"
"""What LanguageTool reads where code, an address or a picture stands in a sentence: a name, which
goes with any verb."""


class _Tool(LanguageTool):
    """Sends an article with its markup, so that places in the answer are places in its prose."""

    annotated = ""

    def _create_params(self, text: str) -> dict[str, str]:
        parameters = dict(super()._create_params(text))
        del parameters["text"]
        parameters["data"] = self.annotated
        return parameters


class Client:
    """A connection to one server."""

    def __init__(self, url: str, patience: float) -> None:
        """`patience` is how long to wait for an answer, in seconds."""
        self.url = url
        self._patience = patience
        self._tools: dict[str, _Tool] = {}

    def ask(self, article: Article, language: str, rules: Sequence[str]) -> list[Match]:
        """What the server says by these of its rules. Raises LanguageToolError."""
        try:
            tool = self._tool(language)
            tool.enabled_rules = set(rules)
            tool.enabled_rules_only = True
            tool.annotated = annotated(article)
            found = tool.check(article.text)
        except (LibraryError, OSError, ValueError, KeyError, TypeError) as problem:
            raise LanguageToolError(f"LanguageTool did not answer: {_short(problem)}") from None
        units = _Units(article.text)
        return [
            Match(
                units.span(match.offset, match.error_length),
                match.rule_id,
                tuple(match.replacements[:5]),
            )
            for match in found
        ]

    def _tool(self, language: str) -> _Tool:
        tool = self._tools.get(language)
        if tool is None:
            host = urlsplit(self.url).hostname or ""
            tool = self._tools[language] = _Tool(
                language, remote_server=self.url, proxies={"no_proxy": host}
            )
            tool._TIMEOUT = self._patience  # type: ignore[assignment]
        return tool


def annotated(article: Article) -> str:
    """The article as LanguageTool's annotated text (JSON): paragraphs parted by empty lines,
    something to read in the place of what is not prose."""
    pieces: list[dict[str, str]] = []
    at = 0
    for block in article.blocks:
        if block.span.start > at:
            between = article.text[at : block.span.start]
            pieces.append({"markup": between, "interpretAs": "\n\n" if at else ""})
        pieces += _prose(article.text[block.span.start : block.span.end])
        at = block.span.end
    if at < len(article.text):
        pieces.append({"markup": article.text[at:], "interpretAs": ""})
    return json.dumps({"annotation": pieces}, ensure_ascii=False)


def _prose(text: str) -> list[dict[str, str]]:
    pieces: list[dict[str, str]] = []
    at = 0
    while at < len(text):
        hidden = text[at] == OPAQUE
        end = at
        while end < len(text) and (text[end] == OPAQUE) == hidden:
            end += 1
        piece = text[at:end]
        pieces.append({"markup": piece, "interpretAs": _STANDS_FOR} if hidden else {"text": piece})
        at = end
    return pieces


class _Units:
    """Turns LanguageTool's places, of which the length is in UTF-16 units, into code points."""

    def __init__(self, text: str) -> None:
        plain = text.isascii() or max(text, default="") <= "\uffff"
        self._starts = [] if plain else list(accumulate(1 + (c > "\uffff") for c in text))

    def span(self, offset: int, length: int) -> Span:
        """The span at an offset (code points) of a length (UTF-16 units)."""
        if not self._starts:
            return Span(offset, offset + length)
        before = self._starts[offset - 1] if offset else 0
        return Span(offset, bisect_left(self._starts, before + length) + 1)


def _short(problem: Exception) -> str:
    text = " ".join(str(problem).split())
    return text[:160] or type(problem).__name__
