"""Counts and readability scores, for Vale's `metric` and `readability` rules."""

from __future__ import annotations

import ast
import operator
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import sqrt

from lint.language.sentences import read_sentences
from lint.language.words import Words
from lint.vale.kinds import Ready
from lint.vale.syllables import syllables

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_OPERATORS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


def measured(rule: Ready, text: str, tokens: Words, elements: Mapping[str, int]) -> float | None:
    """The value of a rule's formula, or the mean of its scores, if it is over the bound.
    `tokens` are the words and marks of the text, `elements` counts of the file beside those of the
    text."""
    counts = {**elements, **_counts(text, tokens)}
    if not counts["words"]:
        return None
    if rule["kind"] == "readability":
        scores = [_SCORES[name](counts) for name in rule["metrics"] if name in _SCORES]
        grade = sum(scores) / max(len(rule["metrics"]), 1)
        return grade if grade > rule["grade"] else None
    try:
        value = _value(rule["formula"], counts)
    except ZeroDivisionError:
        return None
    holds = _value(f"{value} {rule['condition']}", counts | {"result": value})
    return value if holds else None


def unreckonable(formula: str) -> str:
    """What in a formula can't be reckoned; nothing if all can."""
    try:
        _value(formula, {})
    except ZeroDivisionError:
        return ""
    except (ValueError, KeyError, SyntaxError) as problem:
        return str(problem)
    return ""


def _counts(text: str, tokens: Words) -> dict[str, float]:
    words = _WORD.findall(text)
    paragraphs = list(_paragraphs(text))
    # What is told of a word is summed up column by column: most words are old acquaintances.
    columns = zip(*map(_facts, words), strict=True) if words else ((0,),) * len(_FACTS)
    counts = dict(zip(_FACTS, map(float, map(sum, columns)), strict=True))
    return counts | {
        "words": float(len(words)),
        "sentences": float(max(1, sum(_sentences(tokens, *span) for span in paragraphs))),
        "paragraphs": float(len(paragraphs)),
    }


_FACTS = ("characters", "syllables", "complex_words", "polysyllabic_words", "long_words")


@cache
def _facts(word: str) -> tuple[int, ...]:
    """What a word adds to each of the _FACTS."""
    spoken = syllables(word)
    return (
        sum(map(str.isalnum, word)),
        spoken,
        spoken - word.endswith(("es", "ed", "ing")) > 2,
        spoken > 2,
        len(word.encode()) > 6,
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    end = -2
    for part in text.split("\n\n"):
        start = end + 2
        end = start + len(part)
        if part.strip():
            yield start, end


def _sentences(tokens: Words, start: int, end: int) -> int:
    """How many sentences a paragraph has, as if it stood alone."""
    first, past = bisect_left(tokens.start, start), bisect_left(tokens.start, end)
    inside = slice(first, past)
    alone = Words(
        tokens.text[inside],
        tokens.folded[inside],
        tokens.start[inside],
        tokens.end[inside],
        tokens.gap[first : past + 1],
    )
    return len(read_sentences(alone, [(0, past - first)]).first)


_SCORES: dict[str, Callable[[dict[str, float]], float]] = {
    "Flesch-Kincaid": lambda c: (
        0.39 * c["words"] / c["sentences"] + 11.8 * c["syllables"] / c["words"] - 15.59
    ),
    "Gunning Fog": lambda c: (
        0.4 * (c["words"] / c["sentences"] + 100 * c["complex_words"] / c["words"])
    ),
    "SMOG": lambda c: 1.043 * sqrt(30 * c["polysyllabic_words"] / c["sentences"]) + 3.1291,
    "Coleman-Liau": lambda c: (
        5.88 * c["characters"] / c["words"] - 29.6 * c["sentences"] / c["words"] - 15.8
    ),
    "Automated Readability": lambda c: (
        4.71 * c["characters"] / c["words"] + 0.5 * c["words"] / c["sentences"] - 21.43
    ),
}


def _value(formula: str, names: dict[str, float]) -> float:
    """The value of an arithmetic formula; a name that is not known is 0."""
    text = formula.replace("&&", " and ").replace("||", " or ")
    return _of(ast.parse(text.strip(), mode="eval").body, names)


def _of(node: ast.AST, names: dict[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.Name(id=name):
            return names.get(name, 0.0)
        case ast.Attribute(value=ast.Name(id=name), attr=attribute):  # heading.h1, as heading_h1
            return names.get(f"{name}_{attribute}", 0.0)
        case ast.BinOp(left=left, op=op, right=right):
            return float(_OPERATORS[type(op)](_of(left, names), _of(right, names)))
        case ast.UnaryOp(op=op, operand=operand):
            return float(_OPERATORS[type(op)](_of(operand, names)))
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return float(_OPERATORS[type(op)](_of(left, names), _of(right, names)))
        case ast.BoolOp(op=op, values=values):
            every = all if isinstance(op, ast.And) else any
            return float(every(_of(value, names) for value in values))
        case ast.Call(func=ast.Attribute(attr="sqrt"), args=[only]):
            return sqrt(_of(only, names))
        case ast.Call(func=ast.Name(id="round"), args=[number, ast.Constant(value=int(digits))]):
            return round(_of(number, names), digits)
    raise ValueError(f"can't be reckoned: {ast.unparse(node)}")
