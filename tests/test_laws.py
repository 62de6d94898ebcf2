"""What must hold for any text, any configuration, any answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.allow.remarks import read_remarks, without_remarks
from lint.allow.vocabulary import Vocabulary, entries_of
from lint.config.find import ConfigError, Configs
from lint.config.read import globs_of, read_config
from lint.desks import Desks
from lint.fix import apply, edits_of
from lint.reports.places import region
from lint.text import Lines, Span

PIECES = st.sampled_from(
    [
        *("The the cat", " said", "was was", "Mr. Smith", " , ", "  ", ".", "\n\n", "\r\n", "\r"),
        *("“", "”", "'", "(", "[sic]", "😀", "é", "\u2028", "\x0b", "\xa0", "U.S. and US", "$5m"),
        *("<!-- copydesk off -->", "<!-- copydesk on -->", "<!-- copydesk ignore: typos -->"),
        *("[copydesk off: typos]", "<!-- copydesk", "-->", "\ufeff", "---\n", "copydesk: off\n"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
LIGHT = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])


@pytest.fixture(scope="module")
def desks():
    return Desks(Configs(isolated=True))


@LIGHT
@given(text=TEXTS, name=NAMES)
def test_corrections_change_their_own_characters_and_nothing_else(desks, text, name):
    result = desks.check_text(name, text)
    assert result.problem == ""
    edits = edits_of(result.findings, unsafe=False)
    assert all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in edits)
    fixed = apply(text, edits)
    kept, position = [], 0
    for edit in edits:
        kept.append(text[position : edit.span.start])
        position = edit.span.end
    kept.append(text[position:])
    assert re.fullmatch(".*?".join(map(re.escape, kept)), fixed, re.DOTALL)


@LIGHT
@given(text=TEXTS, a=st.integers(0, 200), b=st.integers(0, 200))
def test_a_region_leads_back_to_its_span(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    lines = Lines(text)
    place = region(lines, Span(start, end))
    assert lines.span(place.line).start + place.column - 1 == start
    assert lines.span(place.end_line).start + place.end_column - 1 == end


@LIGHT
@given(text=TEXTS)
def test_remarks_are_blanked_and_nothing_else(text):
    left = without_remarks(text)
    spans = [remark.span for remark in read_remarks(text)]
    assert len(left) == len(text)
    for i, (before, after) in enumerate(zip(text, left, strict=True)):
        inside = any(span.start <= i < span.end for span in spans)
        assert after == (" " if inside and before not in "\r\n" else before)


SETTINGS = st.sampled_from(
    ["style", "levels", "sections", "files", "words", "exclude", "formats", "fail-on", "nonsense"]
)
VALUES = st.one_of(
    st.sampled_from(["ap", "[a, b]", "{a: off}", "error", "yes", "&a x", "*a", "'", "- x", "!y"]),
    st.text(max_size=8),
)
YAML = st.lists(st.tuples(SETTINGS, VALUES), max_size=5).map(
    lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs)
)


@LIGHT
@given(source=st.one_of(YAML, st.text(max_size=60)), name=st.sampled_from(["c.yaml", "p.toml"]))
def test_any_configuration_is_read_or_refused_by_line(source, name):
    path = Path(name)
    try:
        config = read_config(path, source.encode(errors="surrogatepass"))
        if config is not None:
            globs_of(config, path)
    except ConfigError as refusal:
        problem = str(refusal)
    else:
        return
    assert re.match(rf"{name}:\d+: .", problem)


@LIGHT
@given(entries=TEXTS, text=TEXTS, a=st.integers(0, 60), b=st.integers(0, 60))
def test_any_word_list_can_be_asked_of_any_text(entries, text, a, b):
    vocabulary = Vocabulary(entries_of(entries))
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    vocabulary.accepts(text, Span(start, end))
    if text[start:end].strip():
        assert Vocabulary([text[start:end]]).accepts(text, Span(start, end))
