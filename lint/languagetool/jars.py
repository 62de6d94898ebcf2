"""LanguageTool's own files: where they are, and how they get there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from lint.languagetool import LanguageToolError, folder

VERSION = "6.6"
"""The version that the allow list was measured with (see pom.xml)."""
JAVA = 17
"""The Java that it needs."""
_POM = Path(__file__).with_name("pom.xml")
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_HOW = (
    "run `copydesk languagetool install` (or `install --from FOLDER`, a folder with "
    "languagetool-server.jar)"
)


def jars() -> Path:
    """The folder of the jars: named by COPYDESK_LANGUAGETOOL_JARS, else as installed, else as
    language-tool-python downloaded them. Raises LanguageToolError if there is none."""
    named = os.environ.get("COPYDESK_LANGUAGETOOL_JARS")
    if named:
        if not _is_whole(Path(named)):
            raise LanguageToolError(f"there is no languagetool-server jar in {named}")
        return Path(named)
    for place in (_installed(), *_downloaded()):
        if _is_whole(place):
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


def java() -> str:
    """The Java to run. Raises LanguageToolError if there is none, or one too old."""
    found = shutil.which("java")
    if found is None:
        raise LanguageToolError(f"there is no Java; LanguageTool needs Java {JAVA} or later")
    try:
        told = subprocess.run([found, "-version"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise LanguageToolError(f"{found} does not run: {problem}") from None
    number = re.search(r'version "(?:1\.)?(\d+)', told.stderr + told.stdout)
    if number is None or int(number[1]) < JAVA:
        has = f"Java {number[1]}" if number else "an unknown Java"
        raise LanguageToolError(f"{found} is {has}; LanguageTool needs Java {JAVA} or later")
    return found


def install_by_maven() -> Path:
    """Fetch the server and English from Maven Central. Raises LanguageToolError."""
    maven = shutil.which("mvn")
    if maven is None:
        raise LanguageToolError("there is no Maven (mvn) to fetch LanguageTool with")
    place = _installed()
    scratch = place.with_name(f"{place.name}.{os.getpid()}")
    command = [maven, "-q", "-B", "-f", str(_POM), _COPY, f"-DoutputDirectory={scratch}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LanguageToolError(f"Maven failed: {(done.stdout + done.stderr).strip()[:500]}")
        shutil.rmtree(place, ignore_errors=True)
        scratch.rename(place)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return place


def install_by_download() -> Path:
    """Have language-tool-python download its LanguageTool. Raises LanguageToolError."""
    from language_tool_python.download_lt import LocalLanguageTool

    try:
        local = LocalLanguageTool.from_version_name(VERSION)
        local.download()
        return Path(local.get_directory_path())
    except Exception as problem:  # it raises what requests, zipfile and the disk raise
        raise LanguageToolError(f"the download failed: {problem}") from None


def install_from(source: Path) -> Path:
    """Take the jars of a folder. Raises LanguageToolError."""
    if not _is_whole(source):
        raise LanguageToolError(f"there is no languagetool-server jar in {source}")
    place = _installed()
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(source, place)
    return place


def _installed() -> Path:
    place = folder() / "jars" / VERSION
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def _downloaded() -> list[Path]:
    named = os.environ.get("LTP_PATH")
    cache = Path(named) if named else Path.home() / ".cache" / "language_tool_python"
    return sorted(cache.glob("LanguageTool-*"), reverse=True)


def _is_whole(place: Path) -> bool:
    return any(place.glob("languagetool-server*.jar"))
