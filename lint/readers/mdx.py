"""MDX: Markdown with the imports, elements and expressions of JavaScript in it.

They are no prose, and are made opaque before the Markdown is read: `import …` and `export …`,
`<Tabs values={…}>`, `{expressions}` and `{/* remarks */}`, but not what stands in code.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from lint.article import Article
from lint.readers.markdown import read_markdown
from lint.readers.shortcodes import opaque, without_shortcodes

_STOP = re.compile(
    r"^(?P<fence>[ \t]*(?P<ticks>```+|~~~+)).*?(?:^[ \t]*(?P=ticks)[`~]*[ \t]*$|\Z)"
    r"|(?P<code>(?P<tick>`+)[^`](?:(?!\n[ \t]*\n).)*?(?<!`)(?P=tick)(?!`))"
    r"|(?P<module>^(?:import|export)\b)"
    r"|(?P<element></?(?:[A-Za-z][\w.:-]*)?(?=[\s/>]))"
    r"|(?P<brace>\{)"
    r"|\\.",
    re.MULTILINE | re.DOTALL,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?(?:\n|\Z)|\Z")
_SCRIPT = re.compile(
    r"""[{}>]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|/\*.*?\*/|\n[ \t]*\r?\n""", re.DOTALL
)


def read(name: str, source: str, fields: Collection[str] = ()) -> Article:
    """Read an MDX document. `fields` of the front matter are prose; none: the usual ones."""
    return read_markdown(name, source, _without_script(without_shortcodes(source)), fields)


def _without_script(source: str) -> str:
    """The source with JavaScript made opaque; same length, same lines."""
    pieces: list[str] = []
    done = at = 0
    while match := _STOP.search(source, at):
        at = end = max(match.end(), match.start() + 1)
        if match["module"]:
            end = _module_end(source, match.end())
        elif match["element"]:
            end = _element_end(source, match.end())
        elif match["brace"]:
            end = _braces_end(source, match.end())
        if end > at:
            pieces += source[done : match.start()], opaque(source[match.start() : end])
            done = at = end
    return "".join(pieces) + source[done:]


def _module_end(source: str, at: int) -> int:
    """The end of a statement: a blank line outside of braces."""
    depth = 0
    for match in _SCRIPT.finditer(source, at):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if depth <= 0 and match.group()[0] == "\n":
            return match.start()
    return len(source) if depth <= 0 else _blank_line(source, at)


def _blank_line(source: str, at: int) -> int:
    match = _BLANK_LINE.search(source, at)
    return match.start() if match else len(source)


def _element_end(source: str, at: int) -> int:
    """The end of a tag that only MDX knows; `at` if HTML would know it too."""
    depth = 0
    script = source[source.rfind("<", 0, at) + 1 : at].lstrip("/")[:1].isupper()
    for match in _SCRIPT.finditer(source, at):
        piece = match.group()
        if piece in "{}":
            script = True
            depth += 1 if piece == "{" else -1
        elif piece == ">" and depth <= 0:
            return match.end() if script else at
        elif piece[0] == "\n" and depth <= 0:
            break
    return at


def _braces_end(source: str, at: int) -> int:
    """The end of an expression; `at` if its braces are never closed."""
    depth = 1
    for match in _SCRIPT.finditer(source, at):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    return at
