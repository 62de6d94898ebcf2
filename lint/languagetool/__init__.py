"""LanguageTool beside the desk: a warm server of our own, asked once an article.

Nothing here is imported by a run that has nothing to do with LanguageTool. What it costs such a
run is to see that this folder is not there.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from lint.article import Article
from lint.kept import cache_folder

MODES = ("auto", "on", "off")
"""When it is asked: if it is warm or has answered before; always, started if need be; never. What
is none of these is the address of a server."""


class LanguageToolError(Exception):
    """LanguageTool can't be had or does not answer. The message says why and what to do."""


class UnansweredError(LanguageToolError):
    """The server is there, or was a moment ago, and does not answer: our own checks go on."""


def folder() -> Path:
    """Where jars, the record of the running server and its answers are, in the user's cache."""
    return cache_folder() / "languagetool"


def has_been_used() -> bool:
    """Has this user ever had a server or an answer of one?"""
    return os.path.isdir(folder())  # noqa: PTH112


class Bridge(Protocol):
    """The way to a server, as the desk sees it."""

    notice: str
    """What the user must know of it; "" for nothing."""
    fault: str
    """Why the server has not answered; "" as long as it has."""

    def edition(self) -> str:
        """Changes with what decides about answers; "" if none can come."""
        ...

    def ask_about(self, article: Article) -> None:
        """Ask. The article waits for the answer when somebody wants to know it; if none comes, the
        fault says why. Raises LanguageToolError if there must be a server and can't, now or when
        the article waits."""
        ...
