"""One way of writing a name in an article, and the company it keeps."""

from __future__ import annotations

from collections import Counter

from lint.language.names.familiar import is_word


class Form:
    """One way of writing a name: `at` are the words (indexes) that are written so, `inside` how
    many of them stand where a capital means something: in mid-sentence and in no headline."""

    __slots__ = ("at", "company", "inside", "key", "text")

    def __init__(self, text: str, key: str) -> None:
        self.text = text
        self.key = key
        self.at: list[int] = []
        self.inside = 0
        self.company: Company | None = None

    def __len__(self) -> int:
        return len(self.at)


class Company:
    """Who stands beside a name: first names before it, surnames after it, titles, those before its
    first name (`titled`), and particles;
    how often it stands alone, how often as one of a list of names, how often as a place
    is named, in Davos, Switzerland, and how often not."""

    __slots__ = (
        "after",
        "alone",
        "before",
        "elsewhere",
        "head_after",
        "head_before",
        "kinds",
        "listed",
        "particles",
        "titled",
        "titles",
        "where",
    )

    def __init__(self) -> None:
        self.before: Counter[str] = Counter()
        self.after: Counter[str] = Counter()
        self.titles: set[str] = set()
        self.titled: set[str] = set()
        self.kinds: set[str] = set()
        self.particles: set[str] = set()
        self.head_before: set[str] = set()
        self.head_after: set[str] = set()
        self.alone = 0
        self.listed = 0
        self.where = 0
        self.elsewhere = 0

    def as_in_headlines(self) -> None:
        """All company that a name has which stands in headlines only: the names beside it there."""
        self.before.update(name for name in self.head_before if not is_word(name))
        self.after.update(name for name in self.head_after if not is_word(name))
