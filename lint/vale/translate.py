"""Vale's regular expressions, in Python's dialect.

Vale joins all patterns of a rule into one and runs it by .NET's rules (Go's regexp2). Three things
differ: a flag in the middle holds to the end of its group, also beyond `|`; a space in a token
stands for any white space; `\\b` knows all letters while `\\w` and `\\d` know ASCII only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FLAG = re.compile(r"\(\?([a-zA-Z]*-?[a-zA-Z]*)\)")


def spaces(pattern: str) -> str:
    """A pattern in which a run of spaces matches any white space, as where a line was wrapped."""
    if (" " not in pattern and "\t" not in pattern) or "(?x" in pattern:
        return pattern
    out: list[str] = []
    i = 0
    in_class = False
    while i < len(pattern):
        letter = pattern[i]
        if letter == "\\":
            out.append(pattern[i : i + 2])
            i += 2
        elif in_class:
            in_class = letter != "]"
            out.append(letter)
            i += 1
        elif letter in " \t":
            end = i
            while end < len(pattern) and pattern[end] in " \t":
                end += 1
            repeated = end < len(pattern) and pattern[end] in "*+?{"
            out.append(pattern[i:end] if repeated else r"\s+")
            i = end
        else:
            in_class = letter == "["
            out.append(letter)
            i += 1
    return "".join(out)


def flags_scoped(pattern: str) -> str:
    """A pattern whose flags stand in front or hold for a group of their own."""
    lead = re.match(r"(?:\(\?[a-zA-Z]+\))+", pattern)
    front = "".join(re.findall(r"\(\?([a-zA-Z]+)\)", lead.group())) if lead else ""
    rest = pattern[lead.end() :] if lead else pattern
    out: list[str] = []
    opened: list[list[str]] = [[]]  # the flags that each open group has taken on
    i = 0
    while i < len(rest):
        letter = rest[i]
        flag = _FLAG.match(rest, i)
        if letter == "\\":
            out.append(rest[i : i + 2])
            i += 2
        elif letter == "[":
            end = _end_of_class(rest, i)
            out.append(rest[i:end])
            i = end
        elif flag and flag[1]:
            opened[-1].append(f"(?{flag[1]}:")
            out.append(opened[-1][-1])
            i = flag.end()
        else:
            if letter == "(":
                opened.append([])
            elif letter == ")" and len(opened) > 1:
                out.append(")" * len(opened.pop()))
            elif letter == "|" and opened[-1]:
                out.append(")" * len(opened[-1]))
                letter = "|" + "".join(opened[-1])
            out.append(letter)
            i += 1
    out.append(")" * len(opened[0]))
    return (f"(?{''.join(sorted(set(front)))})" if front else "") + "".join(out)


def _end_of_class(pattern: str, i: int) -> int:
    i += 1
    if pattern[i : i + 1] == "^":
        i += 1
    if pattern[i : i + 1] == "]":
        i += 1
    while i < len(pattern) and pattern[i] != "]":
        i += 2 if pattern[i] == "\\" else 1
    return i + 1


def without_groups(pattern: str) -> str:
    """A pattern whose groups capture nothing."""
    if pattern.count("(") == pattern.count("(?") + pattern.count(r"\("):
        return pattern
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def joined(
    tokens: Sequence[str], *, ignorecase: bool, words: bool, before: str = "", after: str = ""
) -> str:
    """The one pattern of a rule's tokens; `words` have boundaries around them."""
    body = "|".join(tokens)
    body = rf"\b(?:{body})\b" if words else f"(?:{body})"
    return flags_scoped(f"{'(?im)' if ignorecase else '(?m)'}{before}{body}{after}")
