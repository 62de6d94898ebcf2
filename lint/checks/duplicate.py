"""duplicate: a sentence or a paragraph that says again what stands above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, require_known
from lint.finding import Edit, Finding
from lint.language.phrase import Lists
from lint.rule import Rule, RuleFile
from lint.text import Span

LIKENESS = ("same", "near", "line")

# Measured on 1.4 million words of news: nearer than this, and a second sentence is a leftover;
# farther, and it is a quotation after its paraphrase, a list of results, a turn of speech.
_FEW = {"same": 2, "near": 1}
"""More repetitions in one article are its layout: captions and boxes that repeat the story."""
_RUN = 5
"""Words in a row that two sentences must share to be compared at all."""
_RUNS_SHARED = 0.6
_WORDS_SHARED = 0.85
_SAME_OPENING = 8
"""Two sentences that open with this many same words need share only ..."""
_WORDS_SHARED_AFTER_OPENING = 0.6


class Spec(NamedTuple):
    """Something said twice."""

    likeness: str = "same"
    """`same`: word for word. `near`: most words, in their order, or a long common beginning.
    `line`: a byline or headline that stands twice."""
    words: int = 8
    """Shorter sentences may come again."""


class _Sentence(NamedTuple):
    first: int
    last: int
    block: int
    words: tuple[str, ...]


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, int]]:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        require_known(number, "likeness", file.spec.likeness, LIKENESS)
    return [(file.spec.likeness, file.spec.words) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    shortest = [least for tables, _ in parts for likeness, least in tables if likeness != "line"]

    def check(article: Article) -> Iterator[Finding]:
        sentences = _sentences(article, min(shortest)) if shortest else []
        for tables, rules in parts:
            for (likeness, least), rule in zip(tables, rules, strict=True):
                if likeness == "line":
                    yield from _lines(article, least, rule)
                    continue
                find = _near if likeness == "near" else _same
                long = [sentence for sentence in sentences if len(sentence.words) >= least]
                found = list(find(article, long, rule))
                if len(found) <= _FEW[likeness]:
                    yield from found

    return check


def _sentences(article: Article, least: int) -> list[_Sentence]:
    """The sentences of the body with `least` words or more, pull quotes left out."""
    words = article.words
    marks = {word for word in article.types if not word[0].isalnum()}
    pulled = {
        number
        for number, (begin, stop) in enumerate(article.paragraphs)
        if article.blocks[number].part != "body" or _all_quoted(article, begin, stop)
    }
    found: list[_Sentence] = []
    block = 0
    for first, last in zip(article.sentences.first, article.sentences.last, strict=True):
        while article.paragraphs[block][1] <= first:
            block += 1
        if last - first >= least and block not in pulled and _stopped(words.text, last):
            told = tuple([word for word in words.folded[first : last + 1] if word not in marks])
            if len(told) >= least:
                found.append(_Sentence(first, last, block, told))
    return found


def _stopped(text: list[str], last: int) -> bool:
    """Does a stop end the sentence? Captions and lists, which repeat the story, have none."""
    return any(mark[-1] in ".?!" for mark in text[last - 2 : last + 1])


def _all_quoted(article: Article, begin: int, stop: int) -> bool:
    return stop - begin > 1 and all(
        article.quoted(article.words.start[i]) for i in (begin, stop - 1)
    )


def _same(article: Article, sentences: list[_Sentence], rule: Rule) -> Iterator[Finding]:
    """Sentences word for word; of a paragraph that comes again as a whole, one finding."""
    seen: dict[tuple[str, ...], _Sentence] = {}
    again: list[tuple[_Sentence, _Sentence]] = []
    for sentence in sentences:
        earlier = seen.setdefault(sentence.words, sentence)
        if earlier is not sentence:
            again.append((sentence, earlier))
    taken = -1
    for sentence, earlier in again:
        begin, stop = article.paragraphs[sentence.block]
        told = article.words.folded[begin:stop]
        above, end = article.paragraphs[earlier.block]
        if sentence.block == taken:
            continue
        if sentence.block != earlier.block and told == article.words.folded[above:end]:
            taken = sentence.block
            yield _finding(article, rule, (begin, stop - 1), (above, end - 1), whole=True)
        else:
            places = (sentence.first, sentence.last), (earlier.first, earlier.last)
            yield _finding(article, rule, *places, whole=False)


def _finding(
    article: Article, rule: Rule, place: tuple[int, int], earlier: tuple[int, int], *, whole: bool
) -> Finding:
    span, above = _span(article, place), _span(article, earlier)
    start = span.start
    if whole:
        out = article.with_line_ends(span)
    else:
        while start and article.text[start - 1] in " \u00a0":
            start -= 1
        out = Span(start, span.end)
    line = article.lines.place(article.in_source(above).start).line
    found = article.text[span.start : span.end]
    edits = (Edit(out, ""),)
    return rule.finding(span, found, ("",), edits=edits, related=(above,), line=line)


def _lines(article: Article, least: int, rule: Rule) -> Iterator[Finding]:
    """A byline or headline that stood above. The title of a page is its headline once more."""
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    for (begin, stop), block in zip(article.paragraphs, article.blocks, strict=True):
        if article.places is not None and block.part == "headline" and not block.level:
            continue
        if block.part in ("headline", "heading", "byline") and stop - begin >= least:
            told = tuple(article.words.folded[begin:stop])
            place = begin, stop - 1
            earlier = seen.get(told, place)
            if block.part != "heading":
                seen.setdefault(told, place)
            if earlier != place:
                yield _finding(article, rule, place, earlier, whole=True)


def _near(article: Article, sentences: list[_Sentence], rule: Rule) -> Iterator[Finding]:
    """Sentences that most words of an earlier one make up. Each run of words points to the first
    sentence that has it, so the cost grows with the text and no faster."""
    owner: dict[tuple[str, ...], int] = {}
    for number, sentence in enumerate(sentences):
        told = sentence.words
        runs = list(zip(*(told[i:] for i in range(_RUN)), strict=False))
        if owner.keys().isdisjoint(runs):
            owner.update(dict.fromkeys(runs, number))
            continue
        shared = Counter(owner[run] for run in runs if run in owner)
        for run in runs:
            owner.setdefault(run, number)
        likest, count = max(shared.items(), key=lambda item: item[1])
        earlier = sentences[likest]
        if earlier.words != told and _alike(earlier.words, told, count / len(runs)):
            span = _span(article, (sentence.first, sentence.last))
            above = _span(article, (earlier.first, earlier.last))
            line = article.lines.place(article.in_source(above).start).line
            found = article.text[span.start : span.end]
            yield rule.finding(span, found, related=(above,), line=line)


def _alike(earlier: tuple[str, ...], told: tuple[str, ...], runs_shared: float) -> bool:
    known = set(earlier)
    words_shared = sum(word in known for word in told) / len(told)
    if runs_shared >= _RUNS_SHARED and words_shared >= _WORDS_SHARED:
        return True
    opening = earlier[:_SAME_OPENING] == told[:_SAME_OPENING]
    return opening and words_shared >= _WORDS_SHARED_AFTER_OPENING


def _span(article: Article, place: tuple[int, int]) -> Span:
    return Span(article.words.start[place[0]], article.words.end[place[1]])
