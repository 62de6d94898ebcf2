"""copydesk names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lint.article import Article
from lint.checks.names import knowledge
from lint.cli.check import UsageError, desks_for
from lint.cli.flags import CheckOptions
from lint.cli.screen import complain
from lint.drafts import find_drafts
from lint.house import NamesError, add_names
from lint.readers import ReadError, read_file
from lint.reports.terminal import shown
from lint.result import Result
from lint.sheet import Doubtful, FormUse, Sheet, Spot, sheet

_PLACES = 6
"""Places shown of a form; JSON has them all."""


def show(paths: Sequence[Path], style: Sequence[str], output_format: str, most: int) -> int:
    """Print the names sheet of the drafts."""
    desks = desks_for(CheckOptions(style=tuple(style)))
    articles: list[Article] = []
    unreadable = 0
    for draft in find_drafts(paths, desks.configs):
        try:
            if isinstance(draft, Result):
                raise ReadError(draft.problem)
            file = read_file(draft)
            articles.append(desks.article(str(draft), file.text))
        except ReadError as problem:
            unreadable += 1
            complain(f"{draft.name if isinstance(draft, Result) else draft} {problem}")
    books = [book for _, book in desks.books(Path("draft"))]
    register, kinds = knowledge([book.parts["names"] for book in books if "names" in book.parts])
    made = sheet(articles, register, kinds)
    if output_format == "json":
        print(json.dumps(_as_json(made), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_as_text(made, most)))
    return 2 if unreadable else 0


def accept(entries: Sequence[str], house: Path) -> int:
    """Add entries to the house's file of names."""
    try:
        new = add_names(house, entries)
    except NamesError as problem:
        raise UsageError(str(problem)) from None
    for entry in new:
        print(f"{shown(str(house))}: {shown(entry)}")
    if len(new) < len(entries):
        print(f"{len(entries) - len(new)} known already.")
    return 0


def _as_text(made: Sheet, most: int) -> Iterator[str]:
    for title, between in (("Doubtful", False), ("Different in different drafts", True)):
        doubtful = [doubt for doubt in made.doubtful if doubt.between == between]
        if doubtful:
            yield title
            for doubt in doubtful:
                yield from _doubt_lines(doubt)
            yield ""
    yield "Names"
    for name in made.names[:most]:
        counts = [f" {len(form.spots)}" if len(name.forms) > 1 else "" for form in name.forms]
        forms = ", ".join(
            shown(form.text) + count for form, count in zip(name.forms, counts, strict=True)
        )
        yield f"{name.times:5}  {forms}  {_places(name.forms[0].spots)}"
    if len(made.names) > most:
        yield f"       and {len(made.names) - most:,} more; --most shows them"


def _doubt_lines(doubtful: Doubtful) -> Iterator[str]:
    for use, mark in ((doubtful.minor, "?"), (doubtful.major, " ")):
        yield f"    {mark} {shown(use.text)}  {len(use.spots)}  {_places(use.spots)}"


def _places(spots: Sequence[Spot]) -> str:
    """The first places, a file named where it changes."""
    places: list[str] = []
    before = ""
    for spot in spots[:_PLACES]:
        name = "" if spot.name == before else f"{shown(spot.name)}:"
        before = spot.name
        places.append(f"{name}{spot.place.line}:{spot.place.column}")
    return " ".join(places) + (" …" if len(spots) > _PLACES else "")


def _as_json(made: Sheet) -> dict[str, Any]:
    return {
        "version": 1,
        "doubtful": [
            {
                "kind": doubtful.kind,
                "points": doubtful.points,
                "settled": doubtful.settled,
                "between": doubtful.between,
                "minor": _form(doubtful.minor),
                "major": _form(doubtful.major),
            }
            for doubtful in made.doubtful
        ],
        "names": [
            {"name": name.text, "count": name.times, "forms": list(map(_form, name.forms))}
            for name in made.names
        ],
    }


def _form(use: FormUse) -> dict[str, Any]:
    return {
        "text": use.text,
        "count": len(use.spots),
        "places": [
            {
                "filename": spot.name,
                "start": spot.span.start,
                "end": spot.span.end,
                "line": spot.place.line,
                "column": spot.place.column,
            }
            for spot in use.spots
        ],
    }
