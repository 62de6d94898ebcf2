"""Build hook: puts the compiled rulebooks into the wheel, beside the rules they were made of."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parents[1]


class CompileRules(BuildHookInterface[Any]):
    """Compiles `rules/` and each house style, so that an installed copy reads no YAML."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a scratch folder and have the books included."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        from lint.book import default_source, style_source, styles, write
        from lint.library import compile_book

        scratch = Path(tempfile.mkdtemp(prefix="copydesk-"))
        for source in (default_source(), *map(style_source, styles())):
            book = compile_book(source)
            if book.problems:
                raise SystemExit("\n".join(book.problems))
            inside = source.folder.relative_to(ROOT / "rules") / "compiled.book"
            write(book, scratch / inside)
            build_data["force_include"][str(scratch / inside)] = f"lint/_rules/{inside.as_posix()}"
