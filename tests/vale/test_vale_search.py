"""Looking for a pattern only where it may match finds what looking everywhere does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.vale.alternation import alternatives
from lint.vale.core import core, is_word
from lint.vale.guide import guide
from lint.vale.index import Index
from lint.vale.pattern import compiled
from lint.vale.places import Places
from lint.vale.style import ready
from lint.vale.tokens import token
from lint.vale.translate import joined, spaces
from lint.vale.triggers import triggers

TOKENS = st.lists(
    st.sampled_from(["a", "ab", "b a", "aba?", "b+", "[ab]b", "ba|ab", "(?:a|b)c?"]), min_size=1
)


@given(TOKENS, st.text("ab c\n", max_size=20), st.booleans())
def test_alternatives_searched_one_by_one_are_the_joined_pattern(tokens, text, words):
    whole = compiled(joined([spaces(token) for token in tokens], ignorecase=True, words=words))
    rule = ready(
        {"extends": "existence", "tokens": tokens, "ignorecase": True, "nonword": not words}
    )
    found = alternatives(Places(text), [*enumerate(token(*one) for one in rule["tokens"])])
    assert [place[:2] for place in found] == [m.span() for m in whole.finditer(text) if m.group()]


@given(TOKENS, st.text("ab c\n", max_size=20))
def test_a_token_matches_only_where_what_it_needs_stands(tokens, text):
    for one in tokens:
        needs = triggers(spaces(one), words=True)
        if needs is not None and compiled(rf"(?i)\b(?:{spaces(one)})\b").search(text):
            assert any(
                need[0] in text.split() and need[3] <= set(text.split()) for need in needs[0]
            ) or any(piece in text for piece in needs[1])


PATTERNS = [
    r"\w+[.?!]\s{2,}[A-Z]\w+",
    r"(?im)(?:\d{1,2} ?p\.?m\.?\s+at)",
    r"\b(?:[A-Z]\.){3,}",
    r"(?:[^\s,]+,){1,}\s+\w+\s+(?:and|or)\s",
    r"(?m)\b(?:,\s+at)\b",
    r"(?im)(?:(?:^|\s)a(?=[\s,]))",
    r"(?m)(?:^A\b|\bA$)",
    r"(?i)\b(?:\sa|a\s+1)\b",
    r"(?m)\b(?:([A-Z]+[a-z]+){2,})\b",
    r"\b([A-Z]{3,5}s?)\b",
    r"(?<=\s)-\d+",
    r",[^,]*(?:[A-Za-z]{2,}|\s)[^,]*,[.M]",
    r",[^,]*[^a][^,]*,\.",
    r"(?:p|q)\.m",
]


@given(st.sampled_from(PATTERNS), st.text("ApmM1 ,.\nand_İ", max_size=24))
def test_what_is_looked_for_with_care_is_found_where_it_stands(pattern: str, text: str) -> None:
    needs = triggers(pattern, words=False)
    one = token(pattern, needs)
    match = compiled(pattern).search(text)
    found = Index([(0, [(pattern, needs)])]).active(Places(text), {0})
    assert bool(found) == (match is not None)
    assert one.find(Places(text)) == (match.span() if match else None)
    assert len(one.all(Places(text))) == len(list(compiled(pattern).finditer(text)))


@pytest.mark.parametrize(
    ("pattern", "end"),
    [
        (r"\w+[.?!]\s{2,}", ". \n"),
        (r"\b\d+(?:st|nd)", "1st"),
        (r"\b(?:[A-Z]\.){3,}", "A.B.C."),
        (r"(?:[^,]+,){1,}\sand", ", and"),
    ],
)
def test_a_core_is_the_rare_end_of_a_pattern(pattern: str, end: str) -> None:
    found = core(compiled(pattern))
    assert found is not None
    assert found.fullmatch(end)
    assert found.search("nothing of that kind") is None


@pytest.mark.parametrize("pattern", [r"-\d+", r"\w+\s\w+", r"([.!])\w+\1", r"(?i)\ba\b"])
def test_a_pattern_that_begins_with_its_core_or_has_none_is_as_it_is(pattern: str) -> None:
    assert core(compiled(pattern)) is None


@pytest.mark.parametrize(
    ("pattern", "relaxed"),
    [
        (r",[^,]*(?:[a-z]{2,}|\s)[^,]*,[.M]", True),
        (r",[^,]*[^a][^,]*,", False),
        (r",[^,]*,", False),
    ],
)
def test_what_stands_between_two_runs_is_left_to_them(pattern: str, relaxed: bool) -> None:
    assert (guide(compiled(pattern)) is not None) is relaxed


@pytest.mark.parametrize(
    ("pattern", "yes"),
    [
        (r"\b([A-Z]{3,5}s?)\b", True),
        (r"(?m)\b(?:([a-z]+)([A-Z]+[a-z]+){1,})\b", True),
        (r"\b[A-Z].[a-z]\b", False),
        (r"[A-Z]{3}\b", False),
        (r"\b(?:[A-Z]*)\b", False),
        (r"\b[A-z]+\b", False),
    ],
)
def test_patterns_of_whole_words(pattern: str, yes: bool) -> None:
    assert is_word(compiled(pattern)) is yes
