"""The real LanguageTool: fetched once into a cache outside the checkout, one server for all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.languagetool import LanguageToolError
from lint.languagetool.install import install_by_maven
from lint.languagetool.jars import jars
from lint.languagetool.server import stop

CACHE = Path(os.environ.get("COPYDESK_TEST_CACHE") or Path.home() / ".cache" / "copydesk-tests")


@pytest.fixture(scope="session")
def jar_folder() -> Path:
    """The jars, by Maven. Without Java or Maven these tests are skipped, in CI they fail."""
    lacking = [program for program in ("java", "mvn") if shutil.which(program) is None]
    if lacking:
        reason = f"the real LanguageTool needs {' and '.join(lacking)}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    before = os.environ.get("COPYDESK_CACHE_DIR")
    os.environ["COPYDESK_CACHE_DIR"] = str(CACHE)
    try:
        try:
            return jars()
        except LanguageToolError:
            return install_by_maven()
    finally:
        _restore(before)


def _restore(before: str | None) -> None:
    if before is None:
        del os.environ["COPYDESK_CACHE_DIR"]
    else:
        os.environ["COPYDESK_CACHE_DIR"] = before


@pytest.fixture(scope="module")
def cache(jar_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A user's cache of its own, as environment variables; its server is stopped at the end."""
    place = tmp_path_factory.mktemp("cache")
    mine = {"COPYDESK_CACHE_DIR": str(place), "COPYDESK_LANGUAGETOOL_JARS": str(jar_folder)}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in mine.items():
            patch.setenv(name, value)
        yield mine
        stop()
