"""Markdown and HTML: what is prose, and exactly where it stands."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article import Article
from lint.book import default_source
from lint.desk import Desk
from lint.fix import apply, edits_of
from lint.language.words import OPAQUE
from lint.readers import read_article
from lint.shelf import open_book

DESK = Desk([open_book(default_source())])


def parts(name: str, source: str) -> list[tuple[str, str]]:
    article = read_article(name, source)
    return [(block.part, article.text[slice(*block.span)]) for block in article.blocks]


MARKDOWN = """\
---
title: "The capitol"
date: 2022-02-24
description: In short.
---
# Head **li*n*e**

He said &rsquo;so&rsquo; \\*x `code` [the **capi**tol](http://a.b "t"), AT&T
and went[^1] ![a picture](i.png).

> Quoted
> twice

- one
- [ ] two

| a | b |
|---|---|
| c | d |

    code

<div><p>In <b>ht</b>ml &amp; so</p></div>

[^1]: The note.
"""


def test_markdown_parts() -> None:
    assert parts("x.md", MARKDOWN) == [
        ("headline", "The capitol"),
        ("matter", "In short."),
        ("headline", "Head line"),
        ("body", f"He said ’so’ *x {OPAQUE} the capitol, AT&T\nand went {OPAQUE}."),
        ("attribute", "a picture"),
        ("quote", "Quoted\ntwice"),
        ("list", "one"),
        ("list", "two"),
        ("table", "a"),
        ("table", "b"),
        ("table", "c"),
        ("table", "d"),
        ("body", "In html & so"),
        ("body", "The note."),
    ]


HTML = """\
<!doctype html><html><head><title>The &lsquo;capitol&rsquo;</title>
<style>p { color: red }</style></head>
<body><h1>Head
   line</h1><!-- no prose -->
<p>He&nbsp;said <em>so</em> <code>x y</code> in <b>Ky</b>iv, AT&T &mdash;
<img alt="a &amp; b" src=x>then.
<p>Second<br>line
<ul><li>one<li><p>two</ul>
<blockquote><p>Quoted</p></blockquote>
<table><tr><td>cell</td></tr></table>
<script>var the = "the the";</script><p translate="no">the the</p>tail</body></html>
"""


def test_html_parts() -> None:
    assert parts("x.html", HTML) == [
        ("headline", "The ‘capitol’"),
        ("headline", "Head line"),
        ("body", f"He\u00a0said so {OPAQUE} in Kyiv, AT&T — then. "),
        ("attribute", "a & b"),
        ("body", "Second\nline "),
        ("list", "one"),
        ("list", "two"),
        ("quote", "Quoted"),
        ("table", "cell"),
        ("body", "tail"),
    ]


@pytest.mark.parametrize(
    ("name", "source", "fixed"),
    [
        ("x.md", "It was the *the* end.", "It was the *the* end."),
        ("x.md", "At *the the* end.", "At *the* end."),
        ("x.md", "> It is the\n> the end.", "> It is the\n> the end."),
        (
            "x.md",
            "The capi**tol**, Kyiv, in [the capitol](capitol.md), Kyiv.",
            "The capi**tol**, Kyiv, in [the capital](capitol.md), Kyiv.",
        ),
        ("x.md", "| the the |\n|---|\n| `the the` |", "| the |\n|---|\n| `the the` |"),
        ("x.html", "<p>The two nation&rsquo;s leaders.</p>", "<p>The two nations’ leaders.</p>"),
        (
            "x.html",
            "<p title='the the'>The  capitol, Kyiv</p>",
            "<p title='the'>The  capital, Kyiv</p>",
        ),
        (
            "x.html",
            "<p>the <b>the</b> end</p><pre>the the</pre>",
            "<p>the <b>the</b> end</p><pre>the the</pre>",
        ),
    ],
)
def test_corrections_stay_inside_the_markup(name: str, source: str, fixed: str) -> None:
    findings = DESK.read(read_article(name, source))
    assert apply(source, edits_of(findings, unsafe=True)) == fixed


def faithful(article: Article) -> None:
    """Each character of the prose is what its place in the file comes to."""
    assert article.places is not None
    places = zip(article.text, article.places.start, article.places.end, strict=True)
    last = 0
    for letter, start, end in places:
        raw = article.source[start:end]
        assert start >= 0
        assert end <= len(article.source)
        assert (
            raw in ("", letter)
            or letter in (OPAQUE, "\n")
            or (letter == " " and raw.isspace())
            or letter in unescape(raw)
            or raw == "\\u2019"
        )
        last = max(last, end)
    for block in article.blocks:
        assert article.text[slice(*block.span)] != ""


MARKUP = (
    "the|the |capitol, |Kyiv|*|**|_|`|[|](x \"y\")|![|<b>|</b>|<p>|</p>|<br>|<img alt='of of'>|"
    "&amp;|&rsquo;|&#8217;|&nbsp;|&x|&|\n|\n\n|\r\n|> |- |1. |# |    |\t|---\n|<!-- |-->|<script>|"
    "</script>|<code>|</code>|é|😀|\\|\\*|[^1]|[^1]: |title: the the\n|\u00a0"
)
PIECES = st.lists(st.sampled_from([*MARKUP.split("|"), "|", "| a | b |"]), max_size=40)


@pytest.mark.parametrize("name", ["x.md", "x.html"])
@given(pieces=PIECES)
def test_every_character_of_prose_is_where_it_is_said_to_be(name: str, pieces: list[str]) -> None:
    article = read_article(name, "".join(pieces))
    faithful(article)
    DESK.read(article)


@pytest.mark.parametrize("name", ["x.md", "x.html"])
@given(pieces=PIECES)
def test_fixing_everything_keeps_the_markup(name: str, pieces: list[str]) -> None:
    source = "".join(pieces)
    findings = DESK.read(read_article(name, source))
    # A note goes as a whole, with the stars that are no markup but letters of it.
    findings = [each for each in findings if not each.rule.startswith("residue/")]
    fixed = apply(source, edits_of(findings, unsafe=True))
    assert [c for c in fixed if c in "*_`[]()<>|"] == [c for c in source if c in "*_`[]()<>|"]


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ('---\ntitle: "He \\"so\\""\nkey: no\n---\nHi', [("headline", 'He "so"'), ("body", "Hi")]),
        (
            "---\nsummary: >-\n  Two lines\n  of it.\nlede: 'it''s' # no\nseo:\n  title: no\n---\n",
            [("matter", "Two lines of it."), ("matter", "it's")],
        ),
        ('+++\ntitle = """Two\nlines"""\n+++\n', [("headline", "Two lines")]),
        ('{\n  "title": "A \\u2019",\n  "x": "no"\n}\n\nHi', [("headline", "A ’"), ("body", "Hi")]),
        ("---\r\ntitle: Hi # no\r\n---\r\nSo", [("headline", "Hi"), ("body", "So")]),
        ("---\n\nHi: so\n\n---\n", [("body", "Hi: so")]),
    ],
)
@pytest.mark.parametrize("name", ["x.md", "x.html"])
def test_front_matter(name: str, source: str, read: list[tuple[str, str]]) -> None:
    if source.startswith("---\n\n"):
        name = "x.md"
    assert parts(name, source) == read
    faithful(read_article(name, source))


def test_fields_of_the_front_matter_that_are_prose() -> None:
    article = read_article("x.md", "---\ntitle: One\nIntro: Two\n---\n", fields=("intro",))
    assert [(block.part, article.text[slice(*block.span)]) for block in article.blocks] == [
        ("matter", "Two")
    ]


def plainly(name: str, source: str) -> list[str]:
    """The blocks, with each run of what is no prose as one `@`."""
    return [re.sub(rf"{OPAQUE}[{OPAQUE}\n]*", "@", text) for _, text in parts(name, source)]


@pytest.mark.parametrize(
    ("name", "source", "read"),
    [
        ("x.md", "A {{< fig src='a \"b' >}} b", ["A @ b"]),
        (
            "x.md",
            "{{< highlight go >}}\nthe the\n{{< /highlight >}}\n\nB [c]({{% ref %}})",
            ["@", "B c"],
        ),
        ("x.md", "A <code>the *the*</code> b <img alt='a p'>\n\nC", ["A @ b ", "a p", "C"]),
        ("x.md", "- One\n  - two\n- three\n", ["One", "two", "three"]),
        ("x.md", "{{< code />}}\n\nB\n\n{{< code >}}\nthe\n{{< /code >}}", ["@", "B", "@"]),
        ("x.html", "<p>A{% if a < b %} b", ["A@ b"]),
        ("x.md", 'A [b]({{ "/c d" | url }}) {{ e.f }} {{g}}', ["A b @ {{g}}"]),
        ("x.html", "<p>A <i style='color: red; display: none'>x</i>b <i hidden>x</i>c", ["A b c"]),
        ("x.html", "<p class='is hidden here'>A <i translate=no>x</i>.", ["A @."]),
        ("x.html", "<link title=no><p title=a>B<![CDATA[ x ]]><!--> c<!x>", ["a", "B c"]),
        (
            "x.html",
            "<p>5 < 6 & 7 </ x> <script>if (a<b) '</p>'</script><title>a <b></title>",
            ["5 < 6 & 7 ", "a <b>"],
        ),
        ("x.html", "<p>A <b", ["A "]),
        (
            "x.mdx",
            "import {a} from 'b'\nexport const c = {\n\n  d: 1,\n}\n\n# E {f}\n",
            ["@", "@", "E @"],
        ),
        ("x.mdx", "A <Tab a={[1, '>']}>b</Tab> {/* c */} `{` <b>d</b>", ["A @b@ @ @ d"]),
        ("x.mdx", "A { b\n\nC", ["A { b", "C"]),
    ],
)
def test_what_is_no_prose(name: str, source: str, read: list[str]) -> None:
    assert plainly(name, source) == read
    faithful(read_article(name, source))


@pytest.mark.parametrize("opened", ["<!--", "<a ", "<a b='", "<![", "</a", "<div>", "<?", "&x"])
def test_what_is_left_open_is_read_in_one_pass(opened: str) -> None:
    faithful(read_article("x.html", opened * 20_000 + "</p>" * 20_000))


def test_a_bracket_is_not_put_into_markdown() -> None:
    source = "The plan [which nobody had seen was dropped.\n"
    marks = DESK.read(read_article("x.md", source))
    assert any(mark.rule == "punctuation/bracket" for mark in marks)
    assert all(mark.fix is None for mark in marks if mark.rule == "punctuation/bracket")
