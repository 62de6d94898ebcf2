"""Other people's words, and quotation marks without a partner."""

from __future__ import annotations

import pytest

from lint.readers.plain import read


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We are ready,” he said.", ["“We are ready,”"]),
        ('"One" and "two" at 6\'2" tall.', ['"One"', '"two"']),
        ("He said ‘the nations’ leaders’ met.", ["‘the nations’ leaders’"]),
        ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’", "“no”"]),
        ("It's the '90s, isn't it?", []),
        ("Rock ’n’ roll and the teachers’ pay.", []),
        ("She asked: 'Why?' Then left.", ["'Why?'"]),
        ("“One.\n\n“Two,” he said.", ["“One.", "“Two,”"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    article = read("case", text)
    assert [article.text[start:end] for start, end in article.quotations.spans] == quoted
    assert article.quotations.unclosed == article.quotations.unopened == []


@pytest.mark.parametrize(
    ("text", "unclosed", "unopened"),
    [
        ("“We are ready, he said.", ["“"], []),
        ("We are ready,” he said.", [], ["”"]),
        ("He said “one and “two” of it.", ["“"], []),
        ("“One.\n\nTwo, he said.", ["“"], []),
        ("He called it “a shame. It was.\n\n“Two,” he said.", ["“"], []),
        ("“One, she said. “Two.”", ["“"], []),
        ("“It was the last or so she said. “Two.”", ["“"], []),
        ("“It was the last bag or so she said.\n\n“Two,” he said.", ["“"], []),
        ("He was ‘a bully. ‘I know,’ he said.", ["‘"], []),
        ("‘One,’ she said. Two.’", [], ["’"]),
    ],
)
def test_marks_without_a_partner(text: str, unclosed: list[str], unopened: list[str]) -> None:
    article = read("case", text)
    assert [article.words.text[i] for i in article.quotations.unclosed] == unclosed
    assert [article.words.text[i] for i in article.quotations.unopened] == unopened


def test_inside_and_outside() -> None:
    article = read("case", "He said “no way” to it.")
    assert article.quoted(article.text.index("way"))
    assert not article.quoted(article.text.index("to it"))
