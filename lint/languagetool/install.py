"""How LanguageTool's files get here, and the Java that runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from lint.languagetool import LanguageToolError
from lint.languagetool.jars import VERSION, installed, is_whole

JAVA = 17
"""The Java that LanguageTool needs."""
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


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
    place = _new_place()
    scratch = place.with_name(f"{place.name}.{os.getpid()}")
    command = [maven, "-q", "-B", "-f", str(pom()), _COPY, f"-DoutputDirectory={scratch}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LanguageToolError(f"Maven failed: {(done.stdout + done.stderr).strip()[:500]}")
        shutil.rmtree(place, ignore_errors=True)
        scratch.rename(place)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return place


def pom() -> Path:
    """What Maven is to fetch: inside this package when installed, with the tests in a checkout."""
    inside = Path(__file__).with_name("pom.xml")
    here = Path(__file__).parents[2]
    return inside if inside.is_file() else here / "tests" / "languagetool" / "pom.xml"


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
    if not is_whole(source):
        raise LanguageToolError(f"there is no languagetool-server jar in {source}")
    place = _new_place()
    scratch = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        shutil.copytree(source, scratch)  # which may be the very place
        shutil.rmtree(place, ignore_errors=True)
        scratch.rename(place)
    except OSError as problem:
        raise LanguageToolError(f"{source} can't be copied: {problem}") from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return place


def _new_place() -> Path:
    place = installed()
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place
