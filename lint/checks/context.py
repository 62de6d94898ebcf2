"""context: a real word where all that stands around it speaks for another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from lint.article import Article
from lint.checks.kind import Check, Part, require_known
from lint.finding import Finding
from lint.language.context.evidence import Around, evidence, view
from lint.language.context.look import doubted
from lint.language.context.tokens import Option, Token, paragraph_tokens
from lint.language.context.weights import SLIPS
from lint.language.phrase import Lists
from lint.language.words import like
from lint.rule import Rule, RuleFile
from lint.text import Span


class Spec(NamedTuple):
    """Which slips are looked for, and how much must speak for the other word."""

    slips: tuple[str, ...]
    """Words that have the same `sound`, nearly the same (`near sound`), that are known to be
    confused (`sense`), that are a `letter` apart, another `form` of the same word, its plural or
    possessive (`owner`)."""
    least: float
    """The evidence (natural logarithm of odds) from which on something is said, as a suggestion."""
    sure: float
    """The evidence from which on it is said at the level of the rule."""
    doubtful: Mapping[str, str] = {}
    """Words and what is often proposed for them where nothing is wrong, `one|other` for several:
    said only where the evidence is sure."""


Hope = TypeVar("Hope")
"""What may be meant by a word, as a first look says it."""

Tables = list[tuple[str, float, float, set[tuple[str, str]]]]
_PLAIN = frozenset(",.;:!?…—–$£€%")
_AS_GOOD = 1.0
"""How much less may speak for a word than for the likeliest, whose own bar is higher."""
TELLING = ("body", "quote")
"""Parts in whole sentences. Headlines leave words out."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    letters = {name: letter for letter, name in SLIPS.items()}
    tables: Tables = []
    for number, file in enumerate(files):
        for slip in file.spec.slips:
            require_known(number, "slips", slip, letters)
        slips = "".join(letters[slip] for slip in file.spec.slips)
        doubtful = {
            (word, meant) for word, of in file.spec.doubtful.items() for meant in of.split("|")
        }
        tables.append((slips, file.spec.least, file.spec.sure, doubtful))
    return tables


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    of_slip = {
        slip: (rule, least, sure, doubtful)
        for tables, rules in parts
        for (slips, least, sure, doubtful), rule in zip(tables, rules, strict=True)
        for slip in slips
    }

    def check(article: Article) -> Iterator[Finding]:
        for i, found, weighed in _doubts(article):
            passing = []
            nearly = max(said for said, _ in weighed) - _AS_GOOD
            for said, option in weighed:
                if said >= nearly and option.slip in of_slip:
                    rule, least, sure, doubtful = of_slip[option.slip]
                    if said >= (sure if (found.text, option.word) in doubtful else least):
                        passing.append((said, said >= sure, rule, option))
            if passing:
                _, is_sure, rule, option = max(passing, key=itemgetter(0))
                yield _finding(article, rule, i, option, "" if is_sure else "suggestion")

    return check


def _doubts(article: Article) -> Iterator[tuple[int, Token, list[tuple[float, Option]]]]:
    """Words that may be slips: which, their tokens, and how much speaks for each that may be
    meant."""
    for i, word, hopes, around in looked_at(article, doubted):
        yield i, word, _weighed(article.counts, word, hopes, around)


def looked_at(
    article: Article, look: Callable[[Sequence[Token]], Iterator[tuple[int, list[Hope]]]]
) -> Iterator[tuple[int, Token, list[Hope], Around]]:
    """The words that are worth weighing all evidence, after a first look at each paragraph: which,
    their tokens, what they may be slips for, and what stands around them."""
    for block, (first, end) in zip(article.blocks, article.paragraphs, strict=True):
        if block.part in TELLING:
            found, places = paragraph_tokens(article.words.text, first, end)
            for k, hopes in look(found):
                if not _is_unclear(article, places[k]):
                    around = found[k - 2], found[k - 1], found[k + 1], found[k + 2]
                    yield places[k], found[k], hopes, around


def _is_unclear(article: Article, i: int) -> bool:
    """Does the word stand beside a quotation mark, a bracket or a hyphen, so that what its
    neighbours are can't be told, or is it a name that opens a sentence?"""
    text = article.words.text
    return article.looks_named(i) or any(
        not beside[0].isalnum() and beside[0] not in _PLAIN for beside in text[i - 1 : i + 2]
    )


def _weighed(
    counts: Mapping[str, int],
    word: Token,
    hopes: Sequence[Option],
    around: Around,
) -> list[tuple[float, Option]]:
    """How much speaks for each of the options. `counts`: how often the article uses each word."""
    found = view(word, around)
    again = counts[word.text] > 1
    said = []
    for option in hopes:
        echo = counts[option.word] > 0
        seen = view(option.token, around)
        said.append((evidence(found, seen, option, around, again=again, echo=echo), option))
    return said


def _finding(article: Article, rule: Rule, i: int, option: Option, level: str) -> Finding:
    meant = [option.word]
    if option.slip == "q" and option.word.endswith("'s"):
        # One owner or several: the article may say either.
        meant.append(article.words.folded[i] + "'")
    return finding_at(article, rule, i, meant, level)


def finding_at(article: Article, rule: Rule, i: int, meant: Sequence[str], level: str) -> Finding:
    """What is said of word `i`, in whose place one of these may be meant."""
    words = article.words
    text = words.text[i]
    suggestions = tuple(article.punctuated(like(text, each)) for each in meant)
    around = [*words.folded[max(i - 1, 0) : i], suggestions[0], *words.folded[i + 1 : i + 2]]
    pair = " ".join(word for word in around if word[0].isalnum())
    span = Span(words.start[i], words.end[i])
    return rule.finding(span, text, suggestions, level=level, pair=pair)
