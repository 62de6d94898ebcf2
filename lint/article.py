"""The thing being edited: its text, its words, its sentences, its parts.

Everything an article can be asked is computed on first use and kept.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.language.quotations import Quotations, read_quotations
from lint.language.sentences import Sentences, read_sentences
from lint.language.words import Words, hide_addresses, read_words
from lint.text import Lines, Span

if TYPE_CHECKING:
    from lint.language.quantities import Quantities, Quantity

PARTS = (
    "headline",
    "heading",
    "body",
    "byline",
    "caption",
    "list",
    "table",
    "quote",
    "verse",
    "attribute",
    "matter",
)
"""What a block can be. `quote` is a block quotation, `attribute` the text of an HTML attribute,
`matter` a field of the front matter."""


class Block(NamedTuple):
    """A paragraph, headline, list item or table cell: a part, its prose (code points of
    `Article.text`), and for a heading its level."""

    part: str
    span: Span
    level: int = 0


class Match(NamedTuple):
    """What LanguageTool has found: where (in the prose), by which of its rules, and what it
    proposes."""

    span: Span
    rule: str
    suggestions: tuple[str, ...]


class Places(NamedTuple):
    """Where each character of the prose stands in the file: `start[i]` up to `end[i]`."""

    start: array[int]
    end: array[int]


class Article:
    """An article ready to check.

    `source` is the file as decoded; `text` is its prose, as a reader sees it, with OPAQUE for what
    is no prose. Checks work in `text`; `in_source` turns their spans into places of the file. In
    plain text the two are one and `places` is None.
    """

    def __init__(
        self,
        name: str,
        source: str,
        text: str | None = None,
        blocks: Sequence[Block] | None = None,
        places: Places | None = None,
        language: str = "auto",
    ) -> None:
        self.name = name
        self.source = source
        self.text = source if text is None else text
        self.blocks: Sequence[Block] = (
            [Block("body", Span(0, len(self.text)))] if blocks is None else blocks
        )
        self.places = places
        self.language = language
        self.awaited: Callable[[], Sequence[Match]] | None = None
        """Waits for what LanguageTool says, if it was asked."""

    @cached_property
    def matches(self) -> Sequence[Match]:
        """What LanguageTool says, if it was asked."""
        return self.awaited() if self.awaited is not None else ()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the file."""
        return Lines(self.source)

    @cached_property
    def words(self) -> Words:
        """Words, numbers and punctuation of the prose, in order."""
        return read_words(hide_addresses(self.text))

    @cached_property
    def types(self) -> frozenset[str]:
        """The different folded words: what decides which rules can apply at all."""
        return frozenset(self.words.folded)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different words as written, capitals and all."""
        return frozenset(self.words.text)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word stands."""
        return Counter(self.words.folded)

    @property
    def word_count(self) -> int:
        """How many words the prose has, punctuation not counted."""
        return sum(count for word, count in self.counts.items() if word[0].isalnum())

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """For each block its words, as a range of indexes (first, past the last)."""
        start = self.words.start
        return [
            (bisect_left(start, block.span.start), bisect_left(start, block.span.end))
            for block in self.blocks
        ]

    @cached_property
    def sentences(self) -> Sentences:
        """First and last word of each sentence."""
        return read_sentences(self.words, self.paragraphs)

    @cached_property
    def quotations(self) -> Quotations:
        """Other people's words, and quotation marks without a partner."""
        return read_quotations(self.words, self.paragraphs)

    @cached_property
    def quantities(self) -> Quantities:
        """Its numbers with their signs and units."""
        from lint.language.quantities import Quantities  # not every run asks for numbers

        return Quantities(self.words, self.types)

    @cached_property
    def reckonings(self) -> list[tuple[int, int, list[Quantity]]]:
        """First and last word of the sentences that hold two quantities at least, and these."""
        found: list[tuple[int, int, list[Quantity]]] = []
        last = -1
        for quantity in self.quantities.all:
            if quantity.figure > last:
                first, last = self.sentence_at(quantity.figure)
                inside = self.quantities.between(first, last)
                if len(inside) > 1:
                    found.append((first, last, inside))
        return found

    def block_at(self, position: int) -> Block | None:
        """The block that holds a position of the prose."""
        i = bisect_right(self._block_starts, position) - 1
        if i >= 0 and position < self.blocks[i].span.end:
            return self.blocks[i]
        return None

    def quoted(self, position: int) -> bool:
        """Does the position stand inside a quotation, or in a block quotation?"""
        spans = self.quotations.spans
        i = bisect_right(self._quotation_starts, position) - 1
        if i >= 0 and position < spans[i].end:
            return True
        block = self.block_at(position)
        return block is not None and block.part == "quote"

    def sentence_at(self, word: int) -> tuple[int, int]:
        """First and last word of the sentence that holds a word (indexes into `words`)."""
        i = max(bisect_right(self.sentences.first, word) - 1, 0)
        return self.sentences.first[i], self.sentences.last[i]

    def starts_sentence(self, word: int) -> bool:
        """Is this the first word of a sentence, opening quotation marks and brackets aside?"""
        first, _ = self.sentence_at(word)
        return not any(text[0].isalnum() for text in self.words.text[first:word])

    def looks_named(self, word: int) -> bool:
        """Has the word a capital that no sentence or headline gives it, here or, where it opens a
        sentence, at another place, and never a small letter?"""
        text = self.words.text[word]
        if not text[0].isupper() or self.in_headline(word):
            return False
        if not self.starts_sentence(word):
            return True
        if text.lower() in self.forms or self.counts[self.words.folded[word]] == 1:
            return False
        return any(
            not self.starts_sentence(i) and not self.in_headline(i)
            for i in self.words.places({self.words.folded[word]})
        )

    def in_headline(self, word: int) -> bool:
        """Does the word stand in a headline or heading, where capitals say little?"""
        block = self.block_at(self.words.start[word])
        return block is not None and block.part in ("headline", "heading")

    def punctuated(self, text: str) -> str:
        """Give a correction the apostrophes of the article, curly or straight."""
        return text.replace("’", "'").replace("'", self._apostrophe)

    def with_line_ends(self, paragraph: Span) -> Span:
        """A paragraph and the line ends after it, so that taking it out leaves no gap."""
        end = paragraph.end
        if self.places is None:
            while end < len(self.text) and self.text[end] in "\r\n":
                end += 1
        return Span(paragraph.start, end)

    def word_at(self, position: int) -> int:
        """The index of the first word that ends after a position of the prose."""
        return bisect_right(self.words.end, position)

    def in_source(self, span: Span) -> Span:
        """The place in the file of a span of the prose."""
        if self.places is None:
            return span
        if span.start == span.end:
            start = (
                self.places.start[span.start]
                if span.start < len(self.places.start)
                else len(self.source)
            )
            return Span(start, start)
        return Span(self.places.start[span.start], self.places.end[span.end - 1])

    def unbroken(self, span: Span) -> bool:
        """Is the span one stretch of the file too, with no markup inside it?"""
        if self.places is None:
            return True
        start, end = self.places.start, self.places.end
        tags = any(  # a line that <br> breaks
            end[i] - start[i] > 1 and self.source[start[i]] == "<"
            for i in range(span.start, span.end)
        )
        return not tags and all(end[i] == start[i + 1] for i in range(span.start, span.end - 1))

    @cached_property
    def _apostrophe(self) -> str:
        return "’" if self.text.count("’") > self.text.count("'") else "'"

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self.quotations.spans]
