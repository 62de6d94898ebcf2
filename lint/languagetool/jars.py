"""LanguageTool's own files: where they are. How they get there is in `install`, which costs a run
more to import."""

from __future__ import annotations

import os
import re
from pathlib import Path

from lint.languagetool import LanguageToolError, folder

VERSION = "6.6"
"""The version that the allow list was measured with (see tests/languagetool/pom.xml)."""
_HOW = (
    "run `copydesk languagetool install` (or `install --from FOLDER`, a folder with "
    "languagetool-server.jar)"
)


def jars() -> Path:
    """The folder of the jars: named by COPYDESK_LANGUAGETOOL_JARS, else as installed, else as
    language-tool-python downloaded them. Raises LanguageToolError if there is none."""
    named = os.environ.get("COPYDESK_LANGUAGETOOL_JARS")
    if named:
        if not is_whole(Path(named)):
            raise LanguageToolError(f"there is no languagetool-server jar in {named}")
        return Path(named)
    for place in (installed(), *_downloaded()):
        if is_whole(place):
            return place
    raise LanguageToolError(f"LanguageTool is not installed; {_HOW}")


def class_path(place: Path) -> str:
    """What Java is to be told of the jars."""
    beside = [str(place / "*")]
    if (place / "libs").is_dir():
        beside.append(str(place / "libs" / "*"))
    return os.pathsep.join(beside)


def version_of(place: Path) -> str:
    """The version of the jars in a folder, as far as their names tell."""
    for jar in place.glob("languagetool-server*.jar"):
        found = re.search(r"-(\d+\.\d+(?:\.\d+)?)\.jar", jar.name)
        if found:
            return found[1]
    found = re.search(r"(\d+\.\d+)", place.name)
    return found[1] if found else "?"


def installed() -> Path:
    """Where `copydesk languagetool install` puts them."""
    return folder() / "jars" / VERSION


def _downloaded() -> list[Path]:
    named = os.environ.get("LTP_PATH")
    cache = Path(named) if named else Path.home() / ".cache" / "language_tool_python"
    return sorted(cache.glob("LanguageTool-*"), reverse=True)


def is_whole(place: Path) -> bool:
    """Does the folder hold a server?"""
    return any(place.glob("languagetool-server*.jar"))
