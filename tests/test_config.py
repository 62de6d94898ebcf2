"""Configuration: what a file may say, what is said of a wrong one, what holds for each draft."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lint.config.find import ConfigError, Configs, load
from lint.config.schema import schema
from lint.config.settings import Config, Section
from lint.config.start import START
from lint.record import written
from tests.command import ROOT

WHOLE = """\
style: [ap]
language: en-GB
select: [typos, names/*]
ignore: typos/x
levels:
  typos: error
  names/*: off
fail-on: error
words: |
  Podolyak
  Kyivans
formats: {"*.copy": plain}
exclude: [archive/**, /old]
sections:
  - files: [opinion/**]
    ignore: [names/first]
    fail-on: never
"""
SAME = """\
[project]
name = "paper"
[tool.copydesk]
style = ["ap"]
language = "en-GB"
select = ["typos", "names/*"]
ignore = ["typos/x"]
fail-on = "error"
words = ["Podolyak", "Kyivans"]
exclude = ["archive/**", "/old"]
levels = { typos = "error", "names/*" = "off" }
[tool.copydesk.formats]
"*.copy" = "plain"
[[tool.copydesk.sections]]
files = ["opinion/**"]
ignore = ["names/first"]
fail-on = "never"
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))


def config(tmp_path: Path, text: str, name: str = "copydesk.yaml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_yaml_and_toml_say_the_same(tmp_path):
    one = load(config(tmp_path, WHOLE))
    other = load(config(tmp_path, SAME, "pyproject.toml"))
    assert one is not None
    assert other is not None
    assert one.config == other.config
    assert one.config.levels == {"typos": "error", "names/*": "off"}
    assert one.config.sections == (
        Section(("opinion/**",), ignore=("names/first",), fail_on="never"),
    )


def test_a_configuration_is_the_same_when_it_has_been_kept(tmp_path):
    path = config(tmp_path, WHOLE)
    assert load(path) == load(path)
    (kept,) = (tmp_path / "cache" / "configs").iterdir()
    for damage in (b"", b"abcd", kept.read_bytes()[:-3]):
        first = load(path)
        kept.write_bytes(damage)
        assert load(path) == first


def test_a_changed_configuration_is_read_again(tmp_path):
    path = config(tmp_path, "language: en-GB\n")
    assert load(path).config.language == "en-GB"
    config(tmp_path, "language: en-US\n")
    assert load(path).config.language == "en-US"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("languge: en-GB", "1: no field `languge`; did you mean `language`?"),
        ("\nlanguage: fr", "2: language: `fr` is unknown; it is one of auto, en-US"),
        ("levels:\n  typos: fatal", "2: levels: typos: `fatal` is unknown; it is one of error"),
        ("levels: [typos]", "1: levels: expected lines of `word: word`, not `[typos]`"),
        ("sections:\n  - ignore: [x]", "2: the field `files` is missing"),
        ("sections:\n  - files: x\n    styl: ap", "3: no field `styl`; did you mean `style`?"),
        ("sections: all", "1: sections: expected lines of `files:`, `style:`, `language:` …"),
        ("- one", "1: a configuration is lines of `setting: value`"),
        ("style: ap\nstyle: bbc", "2: `style` stands twice, first in line 1"),
        ("style: [ap", "2: not YAML"),
        ("exclude:\n  - '!keep'", "2: `!keep` is no pattern that means some drafts"),
        ("formats:\n  '*.x': pdf", "2: formats: `pdf` is unknown; it is one of"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, text, problem):
    path = config(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(f"{path}:{problem}")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[tool.copydesk]\nlevel = 'x'", "2: no field `level`; did you mean `levels`?"),
        ("[tool.copydesk]\nstyle = 'ap'\n\nlanguage = 'x'", "4: language: `x` is unknown"),
        ("[tool.copydesk]\nstyle = ", "2: not TOML"),
        (
            "[[tool.copydesk.sections]]\nfiles = 'a'\n[[tool.copydesk.sections]]\nfile = 'b'",
            "4: no field `file`; did you mean `files`?",
        ),
    ],
)
def test_what_is_wrong_in_toml_is_said_with_its_line(tmp_path, text, problem):
    path = config(tmp_path, text, "pyproject.toml")
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(f"{path}:{problem}")


def test_the_nearest_file_counts(tmp_path):
    config(tmp_path, "language: en-US\n")
    config(tmp_path, "[project]\nname = 'x'\n", "near/pyproject.toml")
    config(tmp_path, "[tool.copydesk]\nlanguage = 'en-GB'\n", "near/nearer/pyproject.toml")
    (tmp_path / "other" / ".git").mkdir(parents=True)
    configs = Configs()
    assert configs.settings(tmp_path / "a.txt").language == "en-US"
    assert configs.settings(tmp_path / "near" / "a.txt").language == "en-US"
    assert configs.settings(tmp_path / "near" / "nearer" / "a.txt").language == "en-GB"
    assert configs.settings(tmp_path / "other" / "a.txt").language == "auto"
    assert Configs(isolated=True).settings(tmp_path / "a.txt").language == "auto"


def test_sections_add_to_lists_and_overrule_single_values(tmp_path):
    config(tmp_path, WHOLE)
    configs = Configs()
    plain = configs.settings(tmp_path / "news" / "a.txt")
    opinion = configs.settings(tmp_path / "opinion" / "deep" / "a.txt")
    assert (plain.ignore, plain.fail_on) == (("typos/x",), "error")
    assert (opinion.ignore, opinion.fail_on) == (("typos/x", "names/first"), "never")


@pytest.mark.parametrize(
    ("name", "out"),
    [
        ("archive/2020/a.txt", True),
        ("desk/archive/a.txt", False),
        ("old/a.txt", True),
        ("desk/old/a.txt", False),
        ("a.txt", False),
    ],
)
def test_excluded_drafts(tmp_path, name, out):
    config(tmp_path, WHOLE)
    assert Configs().excluded(tmp_path / name) is out


def test_formats_by_pattern(tmp_path):
    config(tmp_path, WHOLE)
    assert Configs().settings(tmp_path / "x" / "a.copy").format == "plain"
    assert Configs().settings(tmp_path / "a.txt").format == ""


def test_the_start_explains_every_setting(tmp_path):
    loaded = load(config(tmp_path, START))
    assert loaded.config == Config()
    unfolded = re.sub(r"^# (?=[a-z-]+:( [\[\w]|$)| )", "", START, flags=re.MULTILINE)
    whole = load(config(tmp_path, unfolded)).config
    unset = [name for name in Config._fields if getattr(whole, name) == getattr(Config(), name)]
    assert unset == []


def test_the_committed_schema_is_the_one_the_program_reads_by():
    kept = json.loads((ROOT / "docs" / "copydesk.schema.json").read_text(encoding="utf-8"))
    assert kept == schema(), "run: copydesk config --schema > docs/copydesk.schema.json"
    assert set(kept["properties"]) == {written(name) for name in Config._fields}


def test_the_configuration_in_the_docs_can_be_read(tmp_path):
    docs = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", docs, re.DOTALL)[1]
    whole = load(config(tmp_path, example)).config
    assert whole.sections[0].files == ("opinion/**",)
    for name in Config._fields:
        assert f"{written(name)}:" in example or f"`{written(name)}`" in docs
