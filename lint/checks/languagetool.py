"""languagetool: what LanguageTool says, by those of its rules that have proved precise.

The check asks nobody: whoever reads an article may have put LanguageTool's matches into it. What
is asked, and of which sentences, `lint/languagetool` makes of the rules' names and cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.classes import CLOSED, OPEN
from lint.language.lexicon import lexicon
from lint.language.phrase import Item, Lists, Phrase, around, read_phrase
from lint.rule import Rule, RuleFile
from lint.text import Span

AGAIN = "<verb> again"
"""The cue that no phrase can say: two forms of one verb side by side."""
_OPEN = 0.05
"""Share of a text that the words of an open class have, or a common mark."""


class Spec(NamedTuple):
    """Rules of LanguageTool that are heard."""

    rules: tuple[str, ...]
    """LanguageTool's names of them, as `HE_VERB_AGR`."""
    cues: tuple[str, ...] = ()
    """Phrases, without a blank, one of which stands in every sentence in which these rules mark
    anything; `<verb> again` is two forms of one verb side by side. LanguageTool reads no other
    sentences. Left out: it reads all."""
    unless: tuple[str, ...] = ()
    """Phrases in which the marked words, which fill the blank, are right after all."""


Key = tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]
"""Words, open word classes and endings, one of which satisfies an item of a phrase."""
Cue = tuple[frozenset[str], tuple[str, ...], tuple[str, ...], Phrase]
"""An item of a phrase, by which the phrase is looked for, as words, open word classes and endings;
and the phrase with its blank, which takes no word, before that item."""
Table = tuple[tuple[str, ...], "list[Cue] | None", bool, tuple[Phrase, ...]]
"""Rules of LanguageTool; their cues, None if they need none; whether two forms of one verb are
one; phrases in which they are not heard."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[Table]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [_table(number, file.spec, lists) for number, file in enumerate(files)]


def _table(number: int, spec: Spec, lists: Lists) -> Table:
    field = "cues"
    try:
        cues = [_cue(source, lists) for source in spec.cues if source != AGAIN]
        field = "unless"
        unless = tuple(read_phrase(source, lists) for source in spec.unless)
    except ValueError as problem:
        raise RuleFault(number, field, str(problem)) from None
    return spec.rules, cues if spec.cues else None, AGAIN in spec.cues, unless


def _cue(source: str, lists: Lists) -> Cue:
    """A cue, to be looked for by that item which stands least often in a text."""
    items = source.split()
    choices: list[tuple[float, Cue]] = []
    for at, each in enumerate(items):
        before, _ = read_phrase(f"{each} _", lists)
        key = _key(before[0]) if len(before) == 1 else None
        if key is not None:
            phrase = read_phrase(" ".join([*items[:at], "_", *items[at:]]), lists)
            choices.append((_frequency(key), (*key, phrase)))
    if not choices:
        raise ValueError(f"a cue needs a word by which it is looked for: `{source}`")
    return min(choices, key=lambda choice: choice[0])[1]


def _frequency(key: Key) -> float:
    """How many words of a text satisfy an item, more or less."""
    words, classes, endings = key
    known = lexicon()
    return _OPEN * (len(classes) + len(endings)) + sum(
        10 ** (known.zipf(word) - 9) if word[0].isalnum() else _OPEN for word in words
    )


def _key(item: Item) -> Key | None:
    """What satisfies an item; None if that can't be listed."""
    kind = item[0]
    if kind == "word":
        return item[1], (), ()
    if kind == "class" and item[1] in CLOSED:
        return CLOSED[item[1]], (), ()
    if kind == "class" and item[1] in OPEN:
        return frozenset(), (item[1],), ()
    if kind == "ending":
        return frozenset(), (), (item[1],)
    if kind == "and":
        return next((key for key in map(_key, item[1]) if key is not None), None)
    if kind == "or":
        keys = [_key(option) for option in item[1]]
        known = [key for key in keys if key is not None]
        if len(known) == len(keys):
            words, classes, endings = zip(*known, strict=True)
            return frozenset().union(*words), sum(classes, ()), sum(endings, ())
    return None


def allowed(parts: Iterable[Part]) -> frozenset[str]:
    """LanguageTool's names of all rules that are heard."""
    return frozenset(name for tables, _ in parts for names, *_ in tables for name in names)


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    by_name: dict[str, tuple[Rule, tuple[Phrase, ...]]] = {
        name: (rule, unless)
        for tables, rules in parts
        for (names, _, _, unless), rule in zip(tables, rules, strict=True)
        for name in names
    }

    def check(article: Article) -> Iterator[Finding]:
        for match in article.matches:
            if match.rule in by_name:
                rule, unless = by_name[match.rule]
                if not any(_stands_in(phrase, article, match.span) for phrase in unless):
                    found = article.text[match.span.start : match.span.end]
                    suggestions = tuple(map(article.punctuated, match.suggestions))
                    yield rule.finding(match.span, found, suggestions)

    return check


def _stands_in(phrase: Phrase, article: Article, span: Span) -> bool:
    """Do the words of a span fill the blank of a phrase?"""
    block = article.block_at(span.start)
    if block is None:
        return False
    edge = article.word_at(block.span.start), article.word_at(block.span.end)
    first = article.word_at(span.start)
    last = max(first, article.word_at(span.end) - 1)
    return around(phrase, article.words, first, last, edge)
