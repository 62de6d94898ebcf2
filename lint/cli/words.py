"""copydesk words."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lint.allow.vocabulary import add_entries
from lint.article import Article
from lint.checks.spelling import accepted_words
from lint.cli.check import UsageError, desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain
from lint.config.find import Configs
from lint.drafts import find_drafts
from lint.readers import ReadError, read_file
from lint.reports.terminal import shown
from lint.result import Result
from lint.strange import StrangeWord, strange_words

_DRAFT = Path("draft")
"""Stands for any draft in this folder: its configuration counts."""
_PLACES = 3
"""Places shown of a word; JSON has them all."""


def show(paths: Sequence[Path], style: Sequence[str], output_format: str, most: int) -> int:
    """Print the words of the drafts that no list has."""
    desks = desks_for(CheckOptions(style=tuple(style)))
    unreadable = 0

    def articles() -> Iterator[Article]:
        nonlocal unreadable
        for draft in find_drafts(paths, desks.configs):
            try:
                if isinstance(draft, Result):
                    raise ReadError(draft.problem)
                file = read_file(draft)
                yield desks.article(str(draft), file.text)
            except ReadError as problem:
                unreadable += 1
                complain(f"{draft.name if isinstance(draft, Result) else draft} {problem}")

    books = [book for _, book in desks.books(_DRAFT)]
    parts = [book.parts["spelling"] for book in books if "spelling" in book.parts]
    found = strange_words(articles(), accepted_words(parts), desks.vocabulary(_DRAFT))
    if output_format == "json":
        print(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_as_text(found, most)))
    return 2 if unreadable else 0


def accept(entries: Sequence[str], file: Path | None) -> int:
    """Add words to a word list: this file, else the first of the configuration, else words.txt."""
    for entry in entries:
        if not entry.strip() or "#" in entry or "\n" in entry:
            raise UsageError(f"`{shown(entry)}` is no word")
    listed = Configs().settings(_DRAFT).word_lists
    path = file or Path(os.path.relpath(listed[0]) if listed else "words.txt")
    try:
        new = add_entries(path, entries)
    except OSError as problem:
        raise UsageError(f"{path} can't be written: {problem.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8") from None
    for entry in new:
        print(f"{shown(str(path))}: {shown(entry)}")
    if len(new) < len(entries):
        print(f"{len(entries) - len(new)} known already.")
    if path.resolve() not in {Path(other).resolve() for other in listed}:
        complain(f"no configuration reads {path}; add `word-lists: [{path}]` to copydesk.yaml")
    return 0


def _as_text(found: Sequence[StrangeWord], most: int) -> Iterator[str]:
    if not found:
        yield "No strange words."
        return
    yield "articles  uses"
    for strange in found[:most]:
        near = f" ({', '.join(strange.near)}?)" if strange.near else ""
        word = f"{shown(strange.word)}{near}"
        yield f"{strange.articles:8}{len(strange.uses):6}  {word}  {_places(strange)}"
    if len(found) > most:
        yield f"and {len(found) - most:,} more; --most shows them"


def _places(strange: StrangeWord) -> str:
    """The first places, in as many articles as there are."""
    first = {use.name: use for use in reversed(strange.uses)}
    uses = list(reversed(first.values()))[:_PLACES]
    places = [f"{shown(use.name)}:{use.place.line}:{use.place.column}" for use in uses]
    return " ".join(places) + (" …" if len(strange.uses) > len(uses) else "")


def _as_json(found: Sequence[StrangeWord]) -> dict[str, Any]:
    return {
        "version": 1,
        "words": [
            {
                "word": strange.word,
                "articles": strange.articles,
                "count": len(strange.uses),
                "near": list(strange.near),
                "places": [
                    {
                        "filename": use.name,
                        "start": use.span.start,
                        "end": use.span.end,
                        "line": use.place.line,
                        "column": use.place.column,
                    }
                    for use in strange.uses
                ],
            }
            for strange in found
        ],
    }
