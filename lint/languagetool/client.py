"""Asks a LanguageTool server about an article, through language-tool-python.

That library leaves the ends of matches in UTF-16 units and sends even what is meant for this
machine through a proxy, if one is set. Both are put right here. It takes as long to import as an
article to check, so the keeper of our own server holds it ready for all runs.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import accumulate
from typing import Any, Literal
from urllib.parse import urlsplit

from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError as LibraryError

from lint.languagetool import LanguageToolError
from lint.languagetool.question import Found, Question


class _Tool(LanguageTool):
    """Sends an article with its markup, so that places in the answer are places in its prose."""

    annotated = ""

    def _create_params(self, text: str) -> dict[str, str]:
        parameters = dict(super()._create_params(text))
        del parameters["text"]
        parameters["data"] = self.annotated
        return parameters

    def _get_languages(self) -> set[str]:
        """English, which any server knows, without a question more."""
        return {"en-US", "en-GB", "en-CA", "en-AU"}

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 1,
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """Once: who has waited for a server that hangs need not wait again."""
        return super()._query_server(url, params, 1, method)


class Client:
    """A connection to one server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._tools: dict[str, _Tool] = {}

    def ask(self, question: Question, patience: float) -> list[Found]:
        """What the server says; `patience` is how long to wait for it, in seconds. Raises
        LanguageToolError."""
        try:
            tool = self._tool(question.language)
            tool._TIMEOUT = patience  # type: ignore[assignment]
            tool.enabled_rules = set(question.rules)
            tool.enabled_rules_only = True
            tool.annotated = json.dumps({"annotation": question.pieces}, ensure_ascii=False)
            found = tool.check(question.text)
        except (LibraryError, OSError, ValueError, KeyError, TypeError) as problem:
            raise LanguageToolError(f"LanguageTool did not answer: {_short(problem)}") from None
        units = _Units(question.text)
        return [
            (
                *units.span(match.offset, match.error_length),
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
        return tool


class _Units:
    """Turns LanguageTool's places, of which the length is in UTF-16 units, into code points."""

    def __init__(self, text: str) -> None:
        plain = text.isascii() or max(text, default="") <= "\uffff"
        self._starts = [] if plain else list(accumulate(1 + (c > "\uffff") for c in text))

    def span(self, offset: int, length: int) -> tuple[int, int]:
        """Start and end of what begins at an offset (code points) and has a length (UTF-16
        units)."""
        if not self._starts:
            return offset, offset + length
        before = self._starts[offset - 1] if offset else 0
        return offset, bisect_left(self._starts, before + length) + 1


def _short(problem: Exception) -> str:
    text = " ".join(str(problem).split())
    return text[:160] or type(problem).__name__
