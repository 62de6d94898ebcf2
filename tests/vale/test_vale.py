"""A `.vale.ini` and styles in Vale's form, run as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.vale.check import fits
from lint.vale.translate import flags_scoped, spaces
from tests.command import copydesk

RULES = {
    "Own/Very": "extends: existence\nmessage: Remove '%s'.\nignorecase: true\nlevel: error\n"
    "tokens: [very, 'really big']\nexceptions: [very well]\naction: {name: remove}\n",
    "Own/Use": "extends: substitution\nmessage: Write '%s' for '%s'.\nlevel: warning\n"
    "action: {name: replace}\nignorecase: true\nswap: {utilize: use, '(?:big|large) sum': a|b}\n",
    "Own/Head": "extends: capitalization\nmessage: \"'%s' should be in lower case\"\n"
    "match: $sentence\nscope: heading\nlevel: suggestion\n",
    "Own/Long": "extends: occurrence\nmessage: '%s words'\nscope: sentence\nmax: 5\n"
    "token: '\\b(\\w+)\\b'\n",
    "Own/Twice": "extends: repetition\nmessage: \"'%s' twice\"\ntokens: ['[^\\s]+']\n"
    "ignorecase: true\nalpha: true\n",
    "Own/Short": "extends: conditional\nmessage: \"Spell out '%s'\"\n"
    "first: '\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)'\n",
    "Own/One": "extends: consistency\nmessage: \"'%s' or the other\"\neither: {advisor: adviser}\n",
    "Own/Raw": "extends: existence\nmessage: raw '%s'\nscope: raw\nnonword: true\n"
    "tokens: ['\\*\\*']\n",
    "Own/Hard": "extends: metric\nmessage: grade %s\nformula: words / sentences\n"
    "condition: '> 30'\n",
    "Own/Tagged": "extends: sequence\nmessage: no\ntokens: [{tag: NN}]\n",
    "Own/Wrong": "extends: existence\nmessage: no\ntokenz: [a]\n",
}


TWICE = ("Vale.Repetition:'that' is repeated!", "Own.Twice:'that' twice")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, rule in RULES.items():
        path = tmp_path / "styles" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(rule, encoding="utf-8")
    words = tmp_path / "styles" / "config" / "vocabularies" / "House"
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("# ours\nPodolyak\n[Cc]opydesk\n", encoding="utf-8")
    (words / "reject.txt").write_text("synergy\n", encoding="utf-8")
    (tmp_path / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\nVocab = House\n"
        "[*.{md,txt}]\nBasedOnStyles = Own, Vale\nVale.Spelling = NO\n"
        "[quiet/*]\nBasedOnStyles = Own\nOwn = NO\nOwn.Use = YES\n",
        encoding="utf-8",
    )
    (tmp_path / "quiet").mkdir()
    return tmp_path


def alerts(project: Path, name: str, text: str, *more: str) -> list[str]:
    """Line, column, rule and message of Vale's rules."""
    (project / name).write_text(text, encoding="utf-8")
    flags = ("--select", "vale", "--output-format", "line", *more)
    ran = copydesk("check", *flags, name, cwd=project)
    return [line.partition(":")[2] for line in ran.out.splitlines()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is very big.", ["1:7:Own.Very:Remove 'very'."]),
        ("It is very well.", []),
        ("A really\nbig man.", ["1:3:Own.Very:Remove 'really big'."]),
        ("Utilize it.", ["1:1:Own.Use:Write 'use' for 'Utilize'."]),
        ("A large sum.", ["1:3:Own.Use:Write 'a' or 'b' for 'large sum'."]),
        ("One two three four five six.", ["1:1:Own.Long:6 words"]),
        ("I said that that is.", [f"1:8:{alert}" for alert in TWICE]),
        ("The ABC won.", ["1:5:Own.Short:Spell out 'ABC'"]),
        ("The club (ABC). The ABC won.", []),
        ("The adviser saw an advisor.", ["1:20:Own.One:'advisor' or the other"]),
        ("podolyak!", ["1:1:Vale.Terms:Use 'Podolyak' instead of 'podolyak'."]),
        ("A synergy.", ["1:3:Vale.Avoid:Avoid using 'synergy'."]),
    ],
)  # fmt: skip
def test_plain_text(project, text, found):
    assert alerts(project, "a.txt", text + "\n") == found


def test_markup_scopes_and_switches(project):
    text = (
        "# A Very Big Head\n\nIt is **very** big; `very` is code.\n\n"
        "<!-- vale off -->\n\nVery.\n\n<!-- vale on -->\n\n"
        "<!-- vale Own.Very = NO -->\n\nVery.\n\n<!-- vale Own.Very = YES -->\n\n- very\n"
    )
    assert alerts(project, "a.md", text) == [
        "1:3:Own.Head:'A Very Big Head' should be in lower case",
        "1:5:Own.Very:Remove 'Very'.",
        "3:1:Own.Long:6 words",
        "3:7:Own.Raw:raw '**'",
        "3:9:Own.Very:Remove 'very'.",
        "3:13:Own.Raw:raw '**'",
        "17:3:Own.Very:Remove 'very'.",
    ]


def test_sections_say_what_holds_where(project):
    text = "It is very big. Utilize it.\n"
    assert alerts(project, "quiet/a.txt", text) == ["1:17:Own.Use:Write 'use' for 'Utilize'."]
    assert alerts(project, "a.rst.html", text) == []


def test_what_is_refused_is_refused_by_name_and_the_rest_runs(project):
    (project / "a.txt").write_text("Very.\n", encoding="utf-8")
    ran = copydesk("check", "--select", "vale", "a.txt", cwd=project)
    assert ran.code == 1
    assert "Own.Tagged is a `sequence` rule, which needs a tagger of parts of speech" in ran.err
    assert "Own.Wrong has invalid keys: tokenz; it is left out" in ran.err


def test_our_rules_and_fixes_go_with_it(project):
    (project / "a.txt").write_text("It was the the very end.\n", encoding="utf-8")
    copydesk("check", "--unsafe-fixes", "a.txt", cwd=project)
    assert (project / "a.txt").read_text(encoding="utf-8") == "It was the end.\n"


def test_a_configuration_of_ours_names_it(project):
    (project / "copydesk.yaml").write_text("select: [vale]\n", encoding="utf-8")
    assert alerts(project, "a.txt", "Very.\n") == []
    (project / "copydesk.yaml").write_text("vale: .vale.ini\n", encoding="utf-8")
    assert alerts(project, "a.txt", "Very.\n") == ["1:1:Own.Very:Remove 'Very'."]


def test_the_form_that_plug_ins_read(project):
    (project / "a.txt").write_text("So 😀 very big.\n", encoding="utf-8")
    flags = ("--select", "vale", "--output-format", "vale-json")
    ran = copydesk("check", *flags, "a.txt", cwd=project)
    [alert] = json.loads(ran.out)["a.txt"]
    assert alert == {
        "Action": {"Name": "remove", "Params": None},
        "Span": [6, 9],
        "Check": "Own.Very",
        "Description": "",
        "Link": "",
        "Message": "Remove 'very'.",
        "Severity": "error",
        "Match": "very",
        "Line": 1,
    }


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        ("a(?i)b|c", "a(?i:b)|(?i:c)"),
        ("(a(?i)b|c)d", "(a(?i:b)|(?i:c))d"),
        ("(?i)a", "(?i)a"),
        (r"[(?i)]\(", r"[(?i)]\("),
    ],
)
def test_a_flag_holds_to_the_end_of_its_group(pattern, python):
    assert flags_scoped(pattern) == python


@pytest.mark.parametrize(
    ("pattern", "python"), [("a b", r"a\s+b"), ("a +b", "a +b"), ("[a b]", "[a b]")]
)
def test_a_space_is_any_white_space(pattern, python):
    assert spaces(pattern) == python


@pytest.mark.parametrize(
    ("glob", "name", "wanted"),
    [("*", "a/b.md", True), ("*.{md,txt}", "a/b.txt", True), ("docs/*", "src/a.md", False)],
)
def test_globs(glob, name, wanted):
    assert fits(glob, name) is wanted


def test_a_style_is_read_for_the_sake_of_one_rule(project: Path) -> None:
    ini = project / ".vale.ini"
    ini.write_text("StylesPath = styles\n[*]\nOwn.Use = YES\nGone.Rule = YES\n", encoding="utf-8")
    (project / "a.txt").write_text("We utilize very much.\n", encoding="utf-8")
    ran = copydesk("check", "--output-format", "line", "--select", "vale", "a.txt", cwd=project)
    assert ran.out == "a.txt:1:4:Own.Use:Write 'use' for 'utilize'.\n"


def test_without_a_styles_path_vales_own_rules_run(tmp_path: Path) -> None:
    (tmp_path / ".vale.ini").write_text("[*]\nVale.Repetition = YES\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("It was the the end.\n", encoding="utf-8")
    ran = copydesk("check", "--output-format", "line", "--select", "vale", "a.txt", cwd=tmp_path)
    assert ran.out == "a.txt:1:8:Vale.Repetition:'the' is repeated!\n"


def test_a_formula_may_name_a_heading_with_a_full_stop(project: Path) -> None:
    rule = "extends: metric\nmessage: '%s'\nformula: heading.h6 + words\ncondition: '> 3'\n"
    (project / "styles" / "Own" / "Count.yml").write_text(rule, encoding="utf-8")
    (project / "a.txt").write_text("It was long ago.\n", encoding="utf-8")
    flags = ("--output-format", "line", "--select", "vale/Own/Count")
    ran = copydesk("check", *flags, "a.txt", cwd=project)
    assert ran.out == "a.txt:1:1:Own.Count:4.00\n"


def test_a_section_may_have_a_condition_and_words_of_its_own(project: Path) -> None:
    words = project / "styles" / "config" / "vocabularies" / "Api"
    words.mkdir()
    (words / "vocab.yml").write_text(
        "accept:\n- C++\n- quxel: {flags: S}\nreject:\n- k8s\n", encoding="utf-8"
    )
    (project / ".vale.ini").write_text(
        "StylesPath = styles\n[*.md]\nBasedOnStyles = Own\nOwn.Long = NO\nVale.Spelling = YES\n"
        "[*.md if .Meta.draft or .Name startsWith '_']\nOwn = NO\n"
        "[api.md]\nVocab = Api\nOwn.Long = UNSET\n",
        encoding="utf-8",
    )
    assert alerts(project, "a.md", "Very.\n") == ["1:1:Own.Very:Remove 'Very'."]
    assert alerts(project, "_a.md", "Very.\n") == []
    assert alerts(project, "b.md", "---\ndraft: true\n---\n\nVery.\n") == []
    assert alerts(project, "b.md", "A quxels.\n") == [
        "1:3:Vale.Spelling:Did you really mean 'quxels'?"
    ]
    assert alerts(project, "api.md", "C++, c++, quxels, k8s.\n") == [
        "1:6:Vale.Api.Terms:Use 'C++' instead of 'c++'.",
        "1:19:Vale.Api.Avoid:Avoid using 'k8s'.",
    ]


def test_a_condition_that_cannot_be_read_is_an_error(project: Path) -> None:
    (project / ".vale.ini").write_text("[*.md if .Meta.draft ==]\nOwn = NO\n", encoding="utf-8")
    (project / "a.md").write_text("Very.\n", encoding="utf-8")
    ran = copydesk("check", "--select", "vale", "a.md", cwd=project)
    assert ran.code == 2
    assert "unexpected token" in ran.err


def test_a_style_of_refused_rules_only_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "styles" / "Own").mkdir(parents=True)
    (tmp_path / "styles" / "Own" / "Tagged.yml").write_text(RULES["Own/Tagged"], encoding="utf-8")
    (tmp_path / ".vale.ini").write_text("[*]\nBasedOnStyles = Own\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Very.\n", encoding="utf-8")
    ran = copydesk("check", "--select", "vale", "a.txt", cwd=tmp_path)
    assert ran.code == 0
    assert "Own.Tagged" in ran.err


def test_elements_in_a_line_are_scopes(project: Path) -> None:
    rule = "extends: existence\nmessage: {0} '%s'\nscope: {1}\ntokens: [knew]\n"
    for name, scope in {"Link": "link", "Speech": "quote", "Told": "~quote & ~link"}.items():
        path = project / "styles" / "Scoped" / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(rule.format(name, scope), encoding="utf-8")
    (project / ".vale.ini").write_text(
        "StylesPath = styles\nIgnoredClasses = off\n[*]\nBasedOnStyles = Scoped\n",
        encoding="utf-8",
    )
    assert alerts(project, "a.md", "He [knew](x), she knew, “I knew.”\n") == [
        "1:5:Scoped.Link:Link 'knew'",
        "1:19:Scoped.Told:Told 'knew'",
        "1:28:Scoped.Speech:Speech 'knew'",
    ]
    assert alerts(project, "a.html", "<p class=off>He knew</p><p>knew</p>\n") == [
        "1:28:Scoped.Told:Told 'knew'"
    ]


def test_flagged_words_are_spelt_out(project: Path) -> None:
    rule = "extends: existence\nmessage: '%s'\naffix: en_US-web\ntokens: [carry/DGS on, and\\/or]\n"
    (project / "styles" / "Own" / "Affix.yml").write_text(rule, encoding="utf-8")
    text = "He carried on, carrying on and/or not.\n"
    found = [line for line in alerts(project, "a.txt", text) if "Affix" in line]
    assert [line.partition("Affix:")[2] for line in found] == [
        "carried on",
        "carrying on",
        "and/or",
    ]


def test_a_word_in_the_wrong_case_is_told_the_right_one(project: Path) -> None:
    (project / ".vale.ini").write_text("[*]\nVale.Spelling = YES\n", encoding="utf-8")
    assert alerts(project, "a.md", "A javascript apiVersion.\n") == [
        "1:3:Vale.Spelling:Use 'JavaScript' instead of 'javascript'.",
        "1:14:Vale.Spelling:'apiVersion' looks like code; format it as code.",
    ]


def test_a_match_without_characters_has_a_place(project: Path) -> None:
    rule = "extends: existence\nmessage: gap\nnonword: true\nraw: ['(?<=\\ba)(?=\\s)']\n"
    (project / "styles" / "Own" / "Gap.yml").write_text(rule, encoding="utf-8")
    assert alerts(project, "a.txt", "Add a thing.\n") == ["1:6:Own.Gap:gap"]
