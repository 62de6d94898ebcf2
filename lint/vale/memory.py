"""What rules remember of a file."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath

from lint.article import Article
from lint.language.words import Words, hide_addresses, read_words


class Memory:
    """What rules remember from one block of a file to the next, and know of the file."""

    def __init__(self, article: Article) -> None:
        self.seen: set[str] = set()
        self.extension = PurePath(article.name).suffix
        self._article = article

    @property
    def elements(self) -> Counter[str]:
        """How many headings of each level the file has, as formulas name them."""
        return Counter(f"heading_h{block.level}" for block in self._article.blocks if block.level)

    def words(self, text: str) -> Words:
        """The words of a text; those of the article are at hand if it has no addresses, which are
        no words there."""
        article = self._article
        same = text == article.text and hide_addresses(text) == text
        return article.words if same else read_words(text)
