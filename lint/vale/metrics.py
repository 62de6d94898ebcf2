"""Counts and readability scores, for Vale's `metric` and `readability` rules."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from math import sqrt

from lint.language.sentences import read_sentences
from lint.language.words import read_words
from lint.vale.style import Ready

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[aeiouy][^aeiouyszxc])es$"
)
"""An ending that is written and not spoken: the e of template, but not that of little."""
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


def measured(rule: Ready, text: str) -> float | None:
    """The value of a rule's formula, or the mean of its scores, if it is over the bound."""
    counts = _counts(text)
    if not counts["words"]:
        return None
    if rule["kind"] == "readability":
        scores = [_SCORES[name](counts) for name in rule["metrics"] if name in _SCORES]
        grade = sum(scores) / max(len(rule["metrics"]), 1)
        return grade if grade > rule["grade"] else None
    value = _value(rule["formula"], counts)
    holds = _value(f"{value} {rule['condition']}", counts | {"result": value})
    return value if holds else None


def _counts(text: str) -> dict[str, float]:
    words = read_words(text)
    spoken = [word for word in words.text if word[0].isalnum()]
    syllables = [max(1, len(_VOWELS.findall(_SILENT.sub("", word.lower())))) for word in spoken]
    sentences = read_sentences(words, [(0, len(words))])
    return {
        "words": float(len(spoken)),
        "sentences": float(max(1, len(sentences.first))),
        "characters": float(sum(map(len, spoken))),
        "syllables": float(sum(syllables)),
        "complex_words": float(sum(count > 2 for count in syllables)),
        "polysyllabic_words": float(sum(count > 2 for count in syllables)),
        "long_words": float(sum(len(word) > 6 for word in spoken)),
        "paragraphs": float(len(re.split(r"\n\s*\n", text.strip()))),
    }


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
    raise ValueError(f"can't be reckoned: {ast.unparse(node)}")
